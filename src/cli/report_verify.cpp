#include "cli/report_verify.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/report_answer.hpp"
#include "files/read_input.hpp"
#include "stats/widening.hpp"
#include "text/line_diff.hpp"
#include "text/safe_text.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
constexpr std::size_t kMostLines = 100;

std::string read_report(Invocation& invocation, const std::string& file) {
  auto read = read_input(from_start(invocation.environment(), file), kMostBytes);
  if (const auto* unreadable = std::get_if<Unreadable>(&read)) {
    throw CommandError{CommandError::Kind::io,
                       say("the report cannot be read: {}", "rapporten kan ikke læses: {}",
                           unreadable_reason(*unreadable)),
                       {},
                       file};
  }
  return std::get<std::string>(std::move(read));
}

[[noreturn]] void refuse_mark(const std::string& file) {
  refuse(say("{} bears no mark of `trivsel report`", "{} bærer intet mærke fra `trivsel report`",
             file),
         Text{"take a report that was saved whole", "tag en rapport, der er gemt hel"});
}

report::ReportMark mark_in(const std::string& saved, const std::string& file) {
  if (auto mark = report::find_mark(saved)) return *mark;
  refuse_mark(file);
}

std::string format_of(const std::string& saved) {
  if (saved.starts_with("{")) return "json";
  if (saved.starts_with("<!DOCTYPE html>")) return "html";
  return saved.starts_with("# ") ? "md" : "text";
}

std::string value_of(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// "/charts/0/months/3/count: 5 → 6", a line each.
std::string differences_of(const nlohmann::json& before, const nlohmann::json& now) {
  std::string lines;
  for (const auto& step : nlohmann::json::diff(before, now)) {
    const std::string path = step.at("path");
    const nlohmann::json::json_pointer pointer(path);
    const bool was = before.contains(pointer);
    lines += fmt::format("{}: {} \u2192 {}\n", path,
                         was ? value_of(before.at(pointer)) : std::string("\u2013"),
                         step.contains("value") ? value_of(step.at("value")) : "\u2013");
  }
  return lines;
}

/// Where numbers come from is told only where nothing else differs.
std::string json_differences(const std::string& saved, const std::string& now) {
  const auto before = nlohmann::json::parse(saved);
  const auto after = nlohmann::json::parse(now);
  const auto told = [](nlohmann::json report) {
    for (const char* key : {"definitions", "sources", "numbers"}) report.erase(key);
    return report;
  };
  const std::string lines = differences_of(told(before), told(after));
  return lines.empty() ? differences_of(before, after) : lines;
}

std::string first_lines(const std::string& text, Language language) {
  std::istringstream in(text);
  std::string out;
  std::size_t number = 0;
  std::size_t left = 0;
  for (std::string line; std::getline(in, line);) {
    if (++number <= kMostLines)
      out += "  " + safe_for_terminal(line) + "\n";
    else
      ++left;
  }
  if (left > 0) out += say("  and {} lines more\n", "  og {} linjer mere\n", left).in(language);
  return out;
}

/// Why it may differ, before where.
std::string causes(const report::ReportMark& mark, const report::Basis& now, Language language) {
  std::string text;
  if (mark.version != kVersion) {
    text += say("  made with trivsel {}, this is {}\n", "  lavet med trivsel {}; dette er {}\n",
                safe_for_terminal(mark.version), kVersion)
                .in(language);
  }
  if (mark.basis.sha256 != now.sha256 && mark.basis.files == 0) {
    text += Text{"  the files have changed\n", "  filerne er ændret\n"}.in(language);
  } else if (mark.basis.sha256 != now.sha256) {
    text += say("  the files have changed: {} then, {} now\n",
                "  filerne er ændret: {} dengang, {} nu\n", mark.basis.files, now.files)
                .in(language);
  } else if (mark.version == kVersion && mark.share) {
    text += Text{"  what the files tell is the same: the report itself was changed\n",
                 "  det, filerne fortæller, er det samme: rapporten selv er ændret\n"}
                .in(language);
  } else if (mark.version == kVersion) {
    text += Text{"  the files are the same: the report itself was changed\n",
                 "  filerne er de samme: rapporten selv er ændret\n"}
                .in(language);
  }
  return text;
}

}  // namespace

int verify_report(Invocation& invocation, const std::string& file) {
  const std::string saved = read_report(invocation, file);
  const report::ReportMark mark = mark_in(saved, file);
  const std::string format = format_of(saved);
  if (mark.share && *mark.share < stats::kFewestToShow) refuse_mark(file);
  const ReportAnswer answer =
      report_answer(invocation, {mark.kind, format, mark.language, mark.now, mark.share});
  const Language language = invocation.language();
  const std::string name = safe_for_terminal(file);
  if (answer.text == saved) {
    const Message same = mark.share ? say("{}: the folder gives the same report\n",
                                          "{}: mappen giver den samme rapport\n", name)
                                    : say("{}: the same {} files give the same report\n",
                                          "{}: de samme {} filer giver den samme rapport\n", name,
                                          answer.basis.files);
    invocation.print(same.in(language));
    return kDone;
  }
  const std::string differences =
      format == "json" ? json_differences(saved, answer.text) : line_diff(file, saved, answer.text);
  invocation.print(say("{} is not what the folder gives now:\n{}{}",
                       "{} er ikke det, mappen giver nu:\n{}{}", name,
                       causes(mark, answer.basis, language), first_lines(differences, language))
                       .in(language));
  return kFindings;
}

}  // namespace trivsel
