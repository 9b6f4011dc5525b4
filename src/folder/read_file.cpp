#include "folder/read_file.hpp"

#include "folder/searchable_text.hpp"
#include "model/code_key.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

/// Beyond this, a file that is not ours is not searched.
constexpr std::size_t kMostOther = 8U << 20;

bool is_yaml(std::string_view path) {
  return path.ends_with(".yaml") || path.ends_with(".yml");
}

/// Settings of other programs, such as `.github/…` and those that `init --ci` writes.
bool is_foreign(std::string_view path) {
  return path.starts_with('.') || path.find("/.") != std::string_view::npos ||
         path == "azure-pipelines.yml";
}

bool is_year(std::string_view text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// `episodes/2026/NAME.yaml` is at exactly that depth.
bool lies_in_year(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder) || !path.ends_with(".yaml")) return false;
  const std::string_view rest = path.substr(folder.size());
  const bool in_year = rest.size() > 5 && rest[4] == '/' && is_year(rest.substr(0, 4));
  return in_year && rest.find('/', 5) == std::string_view::npos;
}

Finding file_finding(std::string_view rule, std::uint32_t file, Message message, Message help) {
  Finding finding;
  finding.rule = rule;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.where.file = file;
  return finding;
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

/// `# trivsel: …`, or what is meant as one.
bool is_remark(std::string_view comment) {
  const std::size_t text = comment.find_first_not_of("# \t");
  if (text == std::string_view::npos) return false;
  comment.remove_prefix(text);
  return comment.starts_with("trivsel:") || comment.starts_with("trivsel ignore");
}

}  // namespace

std::vector<Where> remarks_of(const yaml::Source& source, const yaml::Tree& tree,
                              std::uint32_t file) {
  std::vector<Where> remarks;
  for (const Span& comment : tree.comments()) {
    const std::string_view text = source.bytes().substr(comment.begin);
    if (is_remark(text.substr(0, comment.end - comment.begin))) remarks.push_back({file, comment});
  }
  return remarks;
}

namespace {

/// The file's tree; nothing, and `refused`, where there can be none.
std::optional<yaml::Tree> load_tree(FileReading& reading, std::uint32_t file) {
  yaml::Loaded loaded = yaml::load(*reading.source);
  note_problems(loaded.problems, file, reading.notes.findings);
  reading.refused = !loaded.tree;
  if (reading.refused) return std::nullopt;
  reading.remarks = remarks_of(*reading.source, *loaded.tree, file);
  return std::move(loaded.tree);
}

template <class T>
void decode(FileReading& reading, std::uint32_t file, const Record<T>& table,
            std::optional<T>& out) {
  const std::optional<yaml::Tree> tree = load_tree(reading, file);
  if (!tree) return;
  Reader reader(*reading.source, *tree, file, reading.notes);
  const yaml::Node& root = tree->root();
  if (root.kind == yaml::Kind::null) {
    reading.refused = reader.note_empty_file(table.info());
    return;
  }
  table.read(reader, root, out.emplace());
  reader.close_record(out->where, out->sound, 0);
}

}  // namespace

FileRole role_of(std::string_view path) {
  for (const FolderFile& file : folder_files()) {
    if (file.path == path) return FileRole::folder_file;
  }
  if (path == "portfolio.yaml") return FileRole::portfolio;
  if (lies_in_year(path, "episodes/")) return FileRole::episode;
  if (lies_in_year(path, "accounts/")) return FileRole::account;
  constexpr std::string_view kProgrammes = "programmes/";
  const bool programme = path.starts_with(kProgrammes) && path.ends_with(".yaml") &&
                         path.find('/', kProgrammes.size()) == std::string_view::npos;
  if (programme) return FileRole::programme;
  return is_yaml(path) && !is_foreign(path) ? FileRole::unknown_yaml : FileRole::other;
}

FileRole role_in_portfolio(std::string_view path) {
  if (path == "portfolio.yaml") return FileRole::portfolio;
  if (role_of(path) == FileRole::programme) return FileRole::programme;
  const bool another = path.ends_with("/portfolio.yaml");
  return is_yaml(path) && !is_foreign(path) && !another ? FileRole::unknown_yaml : FileRole::other;
}

bool is_record_folder(std::string_view path) {
  for (const std::string_view folder : {"episodes", "accounts"}) {
    if (path == folder) return true;
    const bool below = path.size() > folder.size() && path[folder.size()] == '/';
    if (path.starts_with(folder) && below && is_year(path.substr(folder.size() + 1))) return true;
  }
  return path == "programmes";
}

Finding unreadable_finding(std::uint32_t file, const Unreadable& why) {
  if (why.reason == UnreadableReason::too_large) {
    return file_finding(
        "TRV012", file,
        say("the file is larger than {} bytes", "filen er større end {} byte", yaml::kMaxBytes),
        Text{"split it", "del den op"});
  }
  if (why.reason == UnreadableReason::too_deep) {
    return file_finding(
        "TRV012", file,
        Text{"the folder lies too deep to be read", "mappen ligger for dybt til at blive læst"},
        Text{"move it up, or take it out of the folder",
             "flyt den op, eller tag den ud af mappen"});
  }
  const Message reason = unreadable_reason(why);
  return file_finding(
      "TRV001", file,
      why.error != 0 ? say("it cannot be read: {}", "den kan ikke læses: {}", reason)
                     : say("it {}", "den {}", reason),
      Text{"put a regular file that you may read in its place, or take it out of the folder",
           "sæt en almindelig fil, du må læse, i stedet, eller tag den ud af mappen"});
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

FileReading read_folder_entry(const FolderReader& directory, const WalkEntry& entry, FileRole role,
                              std::uint32_t file) {
  FileReading reading;
  reading.role = role;
  const bool ours = reading.role != FileRole::other && reading.role != FileRole::unknown_yaml;
  const bool folder = entry.kind == EntryKind::folder && !is_foreign(entry.path);
  const auto refuse = [&](const Unreadable& why) {
    const bool matters = ours || folder || is_record_folder(entry.path);
    if (matters) reading.notes.findings.push_back(unreadable_finding(file, why));
    reading.refused = true;
  };
  if (reading.role == FileRole::unknown_yaml) {
    reading.notes.findings.push_back(unknown_yaml(file, entry.path));
  }
  if (entry.problem) {
    refuse(*entry.problem);
    return reading;
  }
  ReadResult read = directory.read(entry.path, ours ? yaml::kMaxBytes : kMostOther);
  if (const Unreadable* why = std::get_if<Unreadable>(&read)) {
    refuse(*why);
    return reading;
  }
  std::string& bytes = std::get<std::string>(read);
  if (!ours) {
    reading.source = std::make_unique<yaml::Source>(entry.path, searchable_text(std::move(bytes)));
    // A key file is no unknown file: TRV606 says what it is.
    if (looks_like_code_key(reading.source->bytes())) reading.notes.findings.clear();
    return reading;
  }
  reading.source = std::make_unique<yaml::Source>(entry.path, std::move(bytes));
  if (reading.role == FileRole::episode) {
    decode(reading, file, episode_record(), reading.episode);
  } else if (reading.role == FileRole::account) {
    decode(reading, file, account_record(), reading.account);
  } else if (reading.role == FileRole::folder_file || reading.role == FileRole::portfolio) {
    reading.tree = load_tree(reading, file);
  }
  return reading;
}

}  // namespace trivsel
