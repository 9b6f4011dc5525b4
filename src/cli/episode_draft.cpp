#include "cli/episode_draft.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "model/episode.hpp"
#include "model/words.hpp"
#include "text/commas.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kHelpMark = "#|";
/// Keys of records of their own, and the one that the program writes.
constexpr std::array<std::string_view, 4> kLeftOut = {"id", "withdrawn", "tally", "shift"};

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// `key:` or `key: []`, perhaps with blanks after it.
bool is_empty_key(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos) return false;
  const bool is_key = line.substr(0, colon).find_first_not_of("abcdefghijklmnopqrstuvwxyz_") ==
                      std::string_view::npos;
  const std::string value = trimmed(line.substr(colon + 1));
  return is_key && (value.empty() || value == "[]");
}

bool belongs_to_key_above(std::string_view line) {
  return line.starts_with(' ') || line.starts_with('-');
}

std::string meaning_of(const FieldInfo& field, Language language) {
  std::string help = fmt::format("{} {}: {}", kHelpMark, field.key,
                                 general_words().filled(field.help).in(language));
  if (field.choices.empty()) return help;
  std::vector<std::string_view> keys;
  for (const Choice& choice : field.choices) keys.push_back(choice.key);
  return fmt::format("{} ({})", help, fmt::join(keys, ", "));
}

/// What is written for a nested key, which its meaning alone does not show.
std::string_view example_of(std::string_view key) {
  if (key == "interventions") return "[{type: hold, minutes: 4, legal_basis: sel-124d-1}]";
  if (key == "injuries") return "{citizen: unhurt, staff: unknown, other: unhurt}";
  if (key == "review") return "{with_staff: 2026-03-15, with_citizen: 2026-03-16}";
  if (key == "notified") return "[{to: municipality, at: 2026-03-15T09:00}]";
  return {};
}

}  // namespace

std::string episode_draft(const std::map<std::string, std::string>& known, Language language) {
  const Text head{
      "#| Fill in what is known, and leave the rest empty. Lines that begin with #| are taken "
      "out.\n"
      "#| Citizens by code, as [B-07]. No names and no CPR numbers. A list: [one, two]\n",
      "#| Udfyld det, der vides, og lad resten stå tomt. Linjer, der begynder med #|, tages ud "
      "igen.\n"
      "#| Borgere ved kode, som [B-07]. Ingen navne og ingen CPR-numre. En liste: [en, to]\n"};
  std::string out(head.in(language));
  for (const FieldInfo& field : episode_record().info().fields) {
    if (std::find(kLeftOut.begin(), kLeftOut.end(), field.key) != kLeftOut.end()) continue;
    out += meaning_of(field, language) + "\n";
    if (const std::string_view example = example_of(field.key); !example.empty())
      out += fmt::format("{}   {}\n", kHelpMark, example);
    const auto value = known.find(std::string(field.key));
    out += value == known.end() ? fmt::format("{}:\n", field.key)
                                : fmt::format("{}: {}\n", field.key, value->second);
  }
  return out;
}

std::string draft_in_place(std::string_view draft, std::string_view id) {
  const std::vector<std::string_view> lines = lines_of(draft);
  std::string out;
  bool has_id = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool goes_on = i + 1 < lines.size() && belongs_to_key_above(lines[i + 1]);
    const bool is_blank = lines[i].starts_with(kHelpMark) || (is_empty_key(lines[i]) && !goes_on);
    if (!has_id && is_blank) {
      out += fmt::format("id: {}\n", id);
      has_id = true;
    } else {
      out += is_blank ? "\n" : fmt::format("{}\n", lines[i]);
    }
  }
  return has_id ? out : fmt::format("id: {}\n{}", id, out);
}

std::string episode_of_draft(std::string_view draft, std::string_view id) {
  const std::string in_place = draft_in_place(draft, id);
  std::string out;
  for (const std::string_view line : lines_of(in_place)) {
    if (!trimmed(line).empty()) out += fmt::format("{}\n", line);
  }
  return out;
}

std::string value_in_draft(std::string_view draft, std::string_view key) {
  for (const std::string_view line : lines_of(draft)) {
    if (line.starts_with(key) && line.substr(key.size()).starts_with(':'))
      return trimmed(line.substr(key.size() + 1));
  }
  return {};
}

}  // namespace trivsel
