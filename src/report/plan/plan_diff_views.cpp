#include "report/document/render.hpp"
#include "report/plan/plan_diff.hpp"
#include "text/json_writer.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

struct Line {
  std::string_view section;  ///< what it stands under
  std::string text;
};

std::string finding_text(const FindingView& finding, Language language) {
  return fmt::format("{} {}: {}", label_of(finding.level).in(language), finding.code,
                     terminal_safe(finding.message));
}

/// Everything there is to say, in the order of the sections.
std::vector<Line> lines_of(const PlanDifference& difference, Language language) {
  static constexpr Text plan{"Plan", "Plan"};
  static constexpr Text people{"People", "Personer"};
  static constexpr Text gained{"New from the check", "Nyt fra kontrollen"};
  static constexpr Text lost{"Settled", "Løst"};
  std::vector<Line> lines;
  for (const PlanChange& change : difference.changes) {
    const bool of_people = change.about == "member" || change.about == "role";
    lines.push_back({(of_people ? people : plan).in(language), change.sentence.in(language)});
  }
  for (const FindingView& finding : difference.findings.gained)
    lines.push_back({gained.in(language), finding_text(finding, language)});
  for (const FindingView& finding : difference.findings.lost)
    lines.push_back({lost.in(language), finding_text(finding, language)});
  return lines;
}

std::string nothing(Language language) {
  return std::string(Text{"nothing has changed\n", "intet er ændret\n"}.in(language));
}

void write_findings(JsonWriter& out, std::string_view key,
                    const std::vector<FindingView>& findings) {
  out.key(key);
  out.begin_array();
  for (const FindingView& finding : findings) {
    out.begin_object();
    out.key("rule");
    out.string(finding.code);
    out.key("level");
    out.string(key_of(finding.level));
    out.key("path");
    out.string(finding.path);
    out.key("message");
    out.string(terminal_safe(finding.message));
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string plan_diff_text(const PlanDifference& difference, Language language) {
  std::string out;
  std::string_view section;
  for (const Line& line : lines_of(difference, language)) {
    if (line.section != section)
      out += fmt::format("{}{}:\n", out.empty() ? "" : "\n", line.section);
    section = line.section;
    out += "  " + line.text + "\n";
  }
  return out.empty() ? nothing(language) : out;
}

std::string plan_diff_markdown(const PlanDifference& difference, Language language) {
  std::string out;
  std::string_view section;
  for (const Line& line : lines_of(difference, language)) {
    if (line.section != section)
      out += fmt::format("{}**{}**\n\n", out.empty() ? "" : "\n", line.section);
    section = line.section;
    out += "- " + report::markdown_text(line.text) + "\n";
  }
  return out.empty() ? nothing(language) : out;
}

std::string plan_diff_json(const PlanDifference& difference, Language language) {
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(std::int64_t{1});
  out.key("changes");
  out.begin_array();
  for (const PlanChange& change : difference.changes) {
    out.begin_object();
    out.key("about");
    out.string(change.about);
    out.key("id");
    out.string(terminal_safe(change.id));
    out.key("what");
    out.string(change.what);
    out.key("sentence");
    out.string(change.sentence.in(language));
    out.end_object();
  }
  out.end_array();
  write_findings(out, "new", difference.findings.gained);
  write_findings(out, "settled", difference.findings.lost);
  out.end_object();
  return out.finish();
}

}  // namespace trivsel
