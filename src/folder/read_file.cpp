#include "folder/read_file.hpp"

#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

bool is_yaml(std::string_view path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

/// `episodes/2026/NAME.yaml` is at exactly that depth.
bool lies_in_year(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder) || !path.ends_with(".yaml")) return false;
  const std::string_view rest = path.substr(folder.size());
  const bool year = rest.size() > 5 && rest[4] == '/' &&
                    rest.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos;
  return year && rest.find('/', 5) == std::string_view::npos;
}

Finding file_finding(std::string_view rule, std::uint32_t file, Message message, Message help) {
  Finding finding;
  finding.rule = rule;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.where.file = file;
  return finding;
}

Finding unreadable(std::uint32_t file, const Unreadable& why) {
  const bool too_large =
      why.reason == UnreadableReason::too_large || why.reason == UnreadableReason::too_deep;
  return file_finding(too_large ? "TRV012" : "TRV001", file,
                      say("the file {}", "filen {}", unreadable_reason(why)),
                      Text{"make it a regular file that you may read, or take it out of the folder",
                           "gør den til en almindelig fil, du må læse, eller tag den ud af mappen"});
}

Finding unknown_yaml(std::uint32_t file, std::string_view path) {
  std::vector<std::string_view> known;
  for (const FolderFile& entry : folder_files()) known.push_back(entry.path);
  known.push_back("portfolio.yaml");
  const auto meant = nearest(path, known);
  return file_finding("TRV018", file,
                      Text{"the format knows no such file, so it does not count",
                           "formatet kender ikke denne fil, så den tæller ikke med"},
                      meant ? say("did you mean {}?", "mente du {}?", *meant)
                            : Message(Text{"episodes lie in episodes/YEAR/ID.yaml",
                                           "episoder ligger i episodes/ÅR/ID.yaml"}));
}

template <class T>
void decode(FileReading& reading, std::uint32_t file, const Record<T>& table,
            std::optional<T>& out) {
  const yaml::Loaded loaded = yaml::load(*reading.source);
  note_problems(loaded.problems, file, reading.notes.findings);
  reading.refused = !loaded.tree;
  if (!loaded.tree) return;
  Reader reader(*reading.source, *loaded.tree, file, reading.notes);
  table.read(reader, loaded.tree->root(), out.emplace());
}

}  // namespace

FileRole role_of(std::string_view path) {
  for (const FolderFile& file : folder_files()) {
    if (file.path == path) return FileRole::folder_file;
  }
  if (path == "portfolio.yaml") return FileRole::portfolio;
  if (lies_in_year(path, "episodes/")) return FileRole::episode;
  if (lies_in_year(path, "accounts/")) return FileRole::account;
  const bool programme = path.starts_with("programmes/") && path.ends_with(".yaml");
  if (programme) return FileRole::programme;
  return is_yaml(path) ? FileRole::unknown_yaml : FileRole::other;
}

void note_problems(const std::vector<yaml::Problem>& problems, std::uint32_t file,
                   std::vector<Finding>& findings) {
  for (const yaml::Problem& problem : problems) {
    Finding& finding = findings.emplace_back();
    finding.rule = problem.rule;
    finding.level = problem.warning ? Level::warning : Level::error;
    finding.message = problem.message;
    finding.help = problem.help;
    finding.where = {file, problem.span};
    if (!problem.related.empty()) {
      finding.related.push_back({{file, problem.related}, Text{"the first one", "den første"}});
    }
  }
}

FileReading read_folder_entry(const Directory& directory, const WalkEntry& entry,
                              std::uint32_t file) {
  FileReading reading;
  reading.role = role_of(entry.path);
  const bool matters = reading.role != FileRole::other;
  if (entry.problem) {
    if (matters || entry.kind == EntryKind::folder) {
      reading.notes.findings.push_back(unreadable(file, *entry.problem));
    }
    reading.refused = true;
    return reading;
  }
  ReadResult read = directory.read(entry.path, yaml::kMaxBytes);
  if (const Unreadable* why = std::get_if<Unreadable>(&read)) {
    if (matters) reading.notes.findings.push_back(unreadable(file, *why));
    reading.refused = true;
    return reading;
  }
  std::string& bytes = std::get<std::string>(read);
  if (reading.role == FileRole::unknown_yaml) {
    reading.notes.findings.push_back(unknown_yaml(file, entry.path));
  }
  if (reading.role == FileRole::other || reading.role == FileRole::unknown_yaml) {
    if (!first_invalid_utf8(bytes)) reading.other_text = std::move(bytes);
    return reading;
  }
  reading.source = std::make_unique<yaml::Source>(entry.path, std::move(bytes));
  if (reading.role == FileRole::episode) {
    decode(reading, file, episode_record(), reading.episode);
  } else if (reading.role == FileRole::account) {
    decode(reading, file, account_record(), reading.account);
  }
  return reading;
}

}  // namespace trivsel
