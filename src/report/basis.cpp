#include "report/basis.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "text/hash.hpp"

namespace trivsel::report {
namespace {

bool is_read(const CourseFolder& folder, const std::string& path) {
  if (path.starts_with("accounts/")) return false;
  return std::none_of(folder.others.begin(), folder.others.end(),
                      [&](const OtherFile& other) { return other.path == path; });
}

class BasisMaker {
 public:
  void add(const CourseFolder& folder, const std::string& below) {
    for (const std::uint32_t file : files_of(folder)) {
      const yaml::Source& source = *folder.sources[file];
      files_.emplace_back(below + source.path(), source.bytes());
    }
  }

  /// Lengths stand before the bytes, so that none can pass from one file to the next.
  Basis make() {
    std::sort(files_.begin(), files_.end());
    std::string all;
    for (const auto& [path, bytes] : files_) {
      all += fmt::format("{} {} {}\n", path.size(), path, sha256_hex(bytes));
    }
    return {files_.size(), sha256_hex(all)};
  }

 private:
  std::vector<std::pair<std::string, std::string_view>> files_;
};

/// The words of a report's last lines. Escapes are the form's own.
std::vector<std::string> last_words(std::string_view report) {
  constexpr std::size_t kLongestFoot = 2000;
  std::vector<std::string> words(1);
  const std::size_t from = report.size() - std::min(report.size(), kLongestFoot);
  for (const char c : report.substr(from)) {
    if (c == '\\') continue;
    if (c != '\n' && c != '\r' && c != ' ' && c != '<') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

constexpr std::string_view kShare = "-share-";

/// "status-share-5": the kind, and the smallest number that a shared report tells.
void take_kind(std::string_view word, ReportMark& mark) {
  const std::size_t at = word.find(kShare);
  mark.kind = word.substr(0, at);
  if (at == word.npos) return;
  const std::string number(word.substr(at + kShare.size()));
  int fewest = 0;
  const char* const end = number.data() + number.size();
  if (std::from_chars(number.data(), end, fewest).ptr == end) mark.share = fewest;
}

/// "trivsel VERSION from FILES files", "… from the folder's files", "trivsel VERSION to be shared"
bool tells_version(const std::vector<std::string>& words, std::size_t at, bool shared) {
  const std::string& after = words[at + 2];
  if (words[at] != "trivsel") return false;
  return shared ? after == "to" || after == "til" : after == "from" || after == "af";
}

/// … trivsel VERSION from FILES files … KIND LANGUAGE NOW sha256 HASH
std::optional<ReportMark> mark_of(const std::vector<std::string>& words, std::size_t hash) {
  if (hash < 5 || words[hash - 1] != "sha256" || !is_sha256(words[hash])) return std::nullopt;
  const auto now = parse_local_time(words[hash - 2]);
  const std::string& language = words[hash - 3];
  if (!now || (language != "da" && language != "en")) return std::nullopt;
  ReportMark mark;
  take_kind(words[hash - 4], mark);
  mark.language = language == "da" ? Language::da : Language::en;
  mark.now = *now;
  mark.basis.sha256 = words[hash];
  for (std::size_t at = hash - 4; at-- > 0;) {
    if (at + 3 >= hash || !tells_version(words, at, mark.share.has_value())) continue;
    mark.version = words[at + 1];
    if (mark.share) return mark;
    std::from_chars(words[at + 3].data(), words[at + 3].data() + words[at + 3].size(),
                    mark.basis.files);
    return mark;
  }
  return std::nullopt;
}

std::optional<ReportMark> mark_in_json(std::string_view report) {
  const auto json = nlohmann::json::parse(report, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  try {
    const auto now = parse_local_time(json.at("basis").at("now").get<std::string>());
    if (!now) return std::nullopt;
    const bool da = json.at("language") == "da";
    const bool shared = json.contains("shared");
    std::optional<int> fewest;
    if (shared) fewest = json.at("shared").at("min_cell").get<int>();
    const std::size_t files = json.at("basis").value("files", std::size_t{0});
    return ReportMark{json.at("kind"),
                      da ? Language::da : Language::en,
                      *now,
                      {files, json.at("basis").at("sha256")},
                      json.at("tool").at("version"),
                      fewest};
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

}  // namespace

std::vector<std::uint32_t> files_of(const CourseFolder& folder) {
  std::vector<std::uint32_t> files;
  for (std::uint32_t file = 0; file < folder.sources.size(); ++file) {
    if (is_read(folder, folder.sources[file]->path())) files.push_back(file);
  }
  return files;
}

Basis basis_of(const CourseFolder& folder) {
  BasisMaker maker;
  maker.add(folder, "");
  return maker.make();
}

Basis basis_of(const PortfolioFolder& portfolio) {
  BasisMaker maker;
  maker.add(portfolio.own, "");
  for (const PortfolioCourse& course : portfolio.courses)
    maker.add(course.folder, course.path + "/");
  return maker.make();
}

Message mark_sentence(const ReportMark& mark) {
  const std::string language = mark.language == Language::da ? "da" : "en";
  if (mark.share) {
    return say(
        "Made with trivsel {} to be shared. Can be made again from the folder, and compared: {}. "
        "Mark: {}{}{} {} {} sha256 {}",
        "Lavet med trivsel {} til deling. Kan laves igen af mappen og sammenlignes: {}. "
        "Mærke: {}{}{} {} {} sha256 {}",
        mark.version, kVerifyCommand, mark.kind, kShare, *mark.share, language, format(mark.now),
        mark.basis.sha256);
  }
  const Message files = mark.basis.files == 0 ? Message(Text{"the folder's files", "mappens filer"})
                                              : say("{} files", "{} filer", mark.basis.files);
  return say(
      "Made with trivsel {} from {}. Can be made again, and compared: {}. Mark: {} {} {} sha256 {}",
      "Lavet med trivsel {} af {}. Kan laves igen og sammenlignes: {}. Mærke: {} {} {} sha256 {}",
      mark.version, files, kVerifyCommand, mark.kind, language, format(mark.now),
      mark.basis.sha256);
}

std::optional<ReportMark> find_mark(std::string_view report) {
  if (report.starts_with("{")) return mark_in_json(report);
  const std::vector<std::string> words = last_words(report);
  for (std::size_t at = words.size(); at-- > 0;) {
    if (auto mark = mark_of(words, at)) return mark;
  }
  return std::nullopt;
}

}  // namespace trivsel::report
