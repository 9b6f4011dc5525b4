#include "rules/ignore.hpp"

#include <map>

#include "model/field_text.hpp"
#include "rules/check.hpp"
#include "rules/registry.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

constexpr Text kForm{"write # trivsel: ignore[TRV302] and the reason",
                     "skriv # trivsel: ignore[TRV302] og begrundelsen"};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

bool is_only_comment(std::string_view line) {
  return trimmed(line).starts_with('#');
}

/// The line that a comment which stands alone speaks for; 0 where it shares its line with a value.
std::uint32_t next_line_of(const yaml::Lines& lines, std::uint32_t own) {
  if (!is_only_comment(lines.line(own))) return 0;
  std::uint32_t line = own + 1;
  while (is_only_comment(lines.line(line))) ++line;
  return line;
}

bool is_never_ignored(std::string_view code) {
  return code.starts_with("TRV0") || code.starts_with("TRV6");
}

}  // namespace

Ignores::Ignores(const CourseFolder& folder) : folder_(folder) {
  std::map<std::uint32_t, yaml::Lines> lines;
  for (const Where& remark : folder.remarks) {
    read(remark, lines.try_emplace(remark.file, folder.source(remark)).first->second);
  }
}

void Ignores::fault(Where comment, Message message, Message help) {
  Finding& finding = faults_.emplace_back();
  finding.rule = "TRV019";
  finding.where = comment;
  finding.message = std::move(message);
  finding.help = std::move(help);
}

void Ignores::read(Where comment, const yaml::Lines& lines) {
  std::string_view text = folder_.source(comment).bytes().substr(
      comment.span.begin, comment.span.end - comment.span.begin);
  text.remove_prefix(text.find("trivsel") + std::string_view("trivsel").size());
  if (text.starts_with(':')) text.remove_prefix(1);
  text = trimmed(text);
  constexpr std::string_view kOpen = "ignore[";
  const std::size_t close = text.find(']');
  if (!text.starts_with(kOpen) || close == std::string_view::npos) {
    return fault(comment,
                 Text{"the comment speaks to trivsel, but not in a form that it knows",
                      "kommentaren taler til trivsel, men ikke i en form, det kender"},
                 kForm);
  }
  if (trimmed(text.substr(close + 1)).empty()) {
    return fault(
        comment,
        Text{"a finding is ignored without a reason", "et fund ignoreres uden begrundelse"},
        Text{"write the reason after the bracket", "skriv begrundelsen efter parentesen"});
  }
  Ignore place;
  place.where = comment;
  place.own_line = lines.position(comment.span.begin).line;
  place.next_line = next_line_of(lines, place.own_line);
  std::string_view codes = text.substr(kOpen.size(), close - kOpen.size());
  for (;;) {
    const std::size_t comma = std::min(codes.find(','), codes.size());
    read_code(trimmed(codes.substr(0, comma)), place);
    if (comma == codes.size()) return;
    codes.remove_prefix(comma + 1);
  }
}

void Ignores::read_code(std::string_view word, const Ignore& place) {
  const Rule* rule = find_rule(word);
  if (rule == nullptr) {
    std::vector<std::string_view> codes;
    for (const Rule* known : all_rules()) codes.push_back(known->code);
    const auto meant = nearest(word, codes);
    return fault(place.where, say("no rule is called {}", "ingen regel hedder {}", in_quotes(word)),
                 meant ? say("did you mean {}?", "mente du {}?", *meant) : Message(kForm));
  }
  if (is_never_ignored(rule->code)) {
    return fault(place.where,
                 say("{} {} cannot be ignored", "{} {} kan ikke ignoreres", rule->code, rule->name),
                 Text{"mend what it finds: rules of files and of privacy hold for everyone",
                      "ret det, den finder: regler om filer og privatliv gælder for alle"});
  }
  Ignore& ignore = ignores_.emplace_back(place);
  ignore.code = rule->code;
}

bool Ignores::settles(const Finding& finding) {
  if (ignores_.empty() || path_of(finding, folder_) != folder_.source(finding.where).path()) {
    return false;
  }
  bool settled = false;
  std::uint32_t line = 0;
  for (Ignore& ignore : ignores_) {
    if (ignore.code != finding.rule || ignore.where.file != finding.where.file) continue;
    if (line == 0) line = folder_.source(finding.where).position(finding.where.span.begin).line;
    const bool here = line == ignore.own_line || line == ignore.next_line;
    ignore.used = ignore.used || here;
    settled = settled || here;
  }
  return settled;
}

std::vector<Finding> Ignores::unused(const std::set<std::string_view>& unjudged) const {
  std::vector<Finding> out;
  std::set<std::uint32_t> unsound;
  for (const Finding& finding : folder_.findings) {
    if (finding.level == Level::error) unsound.insert(finding.where.file);
  }
  for (const Ignore& ignore : ignores_) {
    const bool unknown = unjudged.contains(ignore.code) || unsound.contains(ignore.where.file);
    if (ignore.used || unknown) continue;
    Finding& finding = out.emplace_back();
    finding.rule = "TRV020";
    finding.level = Level::warning;
    finding.where = ignore.where;
    finding.message = say("{} finds nothing here that could be ignored",
                          "{} finder intet her, der kunne ignoreres", ignore.code);
    finding.help = ignore.next_line == 0
                       ? Text{"take the comment out, or put it on the finding's own line",
                              "fjern kommentaren, eller sæt den på fundets egen linje"}
                       : Text{"take the comment out, or put it on the line above the finding",
                              "fjern kommentaren, eller sæt den på linjen over fundet"};
  }
  return out;
}

}  // namespace trivsel
