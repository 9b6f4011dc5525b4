#include "folder/ledger_lines.hpp"

namespace trivsel {
namespace {

/// Whether `.gitattributes` has a line for the file itself that says so.
bool is_merged_by_lines(const CourseFolder& folder, std::string_view file) {
  for (const OtherFile& other : folder.others) {
    if (other.path != ".gitattributes") continue;
    std::string_view rest = other.text;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      const std::string_view path = line.substr(line.starts_with('/') ? 1 : 0);
      const bool of_file = path.starts_with(file) && path.substr(file.size()).starts_with(' ');
      if (of_file && path.find("merge=union") != std::string_view::npos) return true;
    }
  }
  return false;
}

bool stands_over_lines(const CourseFolder& folder, const Placed& entry) {
  const std::string_view bytes = folder.source(entry.where).bytes();
  const Span span = entry.where.span;
  std::string_view text = bytes.substr(span.begin, span.end - span.begin);
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return text.find('\n') != std::string_view::npos;
}

template <class T>
void note_first(const Records<T>& entries, std::string_view file, CourseFolder& folder) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const T& entry) { return stands_over_lines(folder, entry); });
  if (found == entries.end() || !is_merged_by_lines(folder, file)) return;
  Finding& finding = folder.findings.emplace_back();
  finding.rule = "TRV017";
  finding.level = Level::warning;
  finding.where = found->head;
  finding.message =
      Text{"an entry stands over several lines, and git merges this file line by line",
           "en post står over flere linjer, og git fletter denne fil linje for linje"};
  finding.help = Text{"write it on one line, as {key: value, …}",
                      "skriv den på én linje, som {nøgle: værdi, …}"};
}

}  // namespace

void note_entries_over_lines(CourseFolder& folder) {
  note_first(folder.expenses.expenses, "expenses.yaml", folder);
  note_first(folder.baseline.baseline, "baseline.yaml", folder);
  note_first(folder.baseline.practice_changes, "baseline.yaml", folder);
  note_first(folder.occupancy.occupancy, "occupancy.yaml", folder);
}

}  // namespace trivsel
