#include "folder/course_list.hpp"

#include <fnmatch.h>

#include <map>

#include "files/relative_path.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kMostCourses = 1000;

bool is_pattern(std::string_view part) {
  return part.find_first_of("*?[") != std::string_view::npos;
}

std::vector<std::string> parts_of(std::string_view normal) {
  std::vector<std::string> parts;
  while (!normal.empty()) {
    const std::size_t slash = std::min(normal.find('/'), normal.size());
    parts.emplace_back(normal.substr(0, slash));
    normal.remove_prefix(std::min(slash + 1, normal.size()));
  }
  return parts;
}

/// Turns the entries of `courses:` into folders.
class CourseList {
 public:
  CourseList(const Directory& directory, std::vector<Finding>& findings)
      : directory_(directory), findings_(findings) {}

  void take(const At<std::string_view>& entry) {
    const std::size_t before = findings_.size();
    const std::vector<std::string> folders = folders_of(entry);
    if (folders.empty() && findings_.size() == before) {
      add("TRV010", entry.where,
          say("no folder matches \"{}\"", "ingen mappe passer til \"{}\"", *entry),
          Text{"name course folders below this one, as courses/*",
               "angiv forløbsmapper under denne, som courses/*"});
    }
    told_twice_ = false;
    for (const std::string& folder : folders) take_folder(folder, entry);
  }

  std::vector<PortfolioCourse> finish() {
    std::vector<PortfolioCourse> courses;
    for (const auto& [path, where] : listed_) {
      if (courses.size() == kMostCourses) {
        add("TRV012", where,
            say("more than {} courses: the rest was not read",
                "flere end {} forløb: resten er ikke læst", kMostCourses),
            Text{"make several portfolios of them", "lav flere porteføljer af dem"});
        break;
      }
      if (!is_course(path, where)) continue;
      PortfolioCourse& course = courses.emplace_back();
      course.path = path;
      course.listed = where;
    }
    return courses;
  }

 private:
  Finding& add(std::string_view rule, Where where, Message message, Message help) {
    Finding& finding = findings_.emplace_back();
    finding.rule = rule;
    finding.where = where;
    finding.message = std::move(message);
    finding.help = std::move(help);
    return finding;
  }

  /// The folders that an entry names, by their normal paths.
  std::vector<std::string> folders_of(const At<std::string_view>& entry) {
    std::string_view text = *entry;
    while (text.size() > 1 && text.ends_with('/')) text.remove_suffix(1);
    const std::optional<std::string> normal = normal_path(text);
    if (!normal) {
      add("TRV005", entry.where,
          say("\"{}\" leads out of the portfolio", "\"{}\" fører ud af porteføljen", *entry),
          Text{"name folders inside it; move the course in, or check it by itself",
               "angiv mapper i den; flyt forløbet ind, eller kontrollér det for sig"});
      return {};
    }
    if (normal->empty()) {
      add("TRV005", entry.where,
          say("\"{}\" is the portfolio itself", "\"{}\" er porteføljen selv", *entry),
          Text{"a portfolio is none of its courses: name the folders of courses",
               "en portefølje er ikke et af sine egne forløb: angiv forløbenes mapper"});
      return {};
    }
    std::vector<std::string> folders{""};
    for (const std::string& part : parts_of(*normal)) {
      if (part == "**") {
        add("TRV005", entry.where, say("\"{}\" holds `**`", "\"{}\" indeholder `**`", *entry),
            Text{"a `*` stands for one name; write */* for two",
                 "en `*` står for ét navn; skriv */* for to"});
        return {};
      }
      folders = step(folders, part, entry);
    }
    return folders;
  }

  /// What a part of the path leads to from each of the folders.
  std::vector<std::string> step(const std::vector<std::string>& folders, const std::string& part,
                                const At<std::string_view>& entry) {
    std::vector<std::string> next;
    for (const std::string& folder : folders) {
      if (!is_pattern(part)) {
        next.push_back(below(folder, part));
      } else {
        match(folder, part, entry, next);
      }
    }
    return next;
  }

  void match(const std::string& folder, const std::string& part, const At<std::string_view>& entry,
             std::vector<std::string>& next) {
    const ListResult listed = directory_.list(folder);
    if (const auto* why = std::get_if<Unreadable>(&listed)) {
      if (why->reason != UnreadableReason::missing) refuse(folder, entry.where, *why);
      return;
    }
    for (const FolderEntry& found : std::get<std::vector<FolderEntry>>(listed)) {
      if (is_git_name(found.name) || ::fnmatch(part.c_str(), found.name.c_str(), FNM_PERIOD) != 0) {
        continue;
      }
      const std::string path = below(folder, found.name);
      if (found.kind == EntryKind::folder) next.push_back(path);
      if (found.kind == EntryKind::symbolic_link) {
        refuse(path, entry.where, {UnreadableReason::symbolic_link});
      }
    }
  }

  static std::string below(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + "/" + name;
  }

  void take_folder(const std::string& path, const At<std::string_view>& entry) {
    const auto [first, is_new] = listed_.emplace(path, entry.where);
    if (is_new || told_twice_) return;
    told_twice_ = true;
    add("TRV008", entry.where, say("{} is listed twice", "{} er på listen to gange", path),
        Text{"a course counts once: take one of the two away",
             "et forløb tæller én gang: fjern den ene af de to"})
        .related.push_back({first->second, Text{"the first one", "den første"}});
  }

  bool is_course(const std::string& path, Where where) {
    const auto folder = directory_.folder(path);
    if (const auto* why = std::get_if<Unreadable>(&folder)) {
      // One that may not be opened is a course nobody can read, not a slip in the list.
      if (why->reason == UnreadableReason::no_permission ||
          why->reason == UnreadableReason::io_error) {
        return true;
      }
      refuse(path, where, *why);
      return false;
    }
    switch (kind_of_folder(std::get<Directory>(folder))) {
      case FolderKind::course:
        return true;
      case FolderKind::portfolio:
        add("TRV005", where, say("{} is a portfolio itself", "{} er selv en portefølje", path),
            say("list its courses here, e.g. {}/courses/*",
                "angiv dens forløb her, f.eks. {}/courses/*", path));
        return false;
      case FolderKind::neither:
        break;
    }
    add("TRV010", where, say("{} holds no course.yaml", "{} har ingen course.yaml", path),
        Text{"list course folders only, or start the course with `trivsel init`",
             "angiv kun forløbsmapper, eller start forløbet med `trivsel init`"});
    return false;
  }

  void refuse(const std::string& path, Where where, const Unreadable& why) {
    const bool missing = why.reason == UnreadableReason::missing;
    add(missing ? "TRV010" : "TRV001", where,
        missing ? say("there is no folder {}", "der er ingen mappe {}", path)
                : say("{} {}", "{} {}", path, unreadable_reason(why)),
        Text{"list folders that lie in the portfolio themselves",
             "angiv mapper, der selv ligger i porteføljen"});
  }

  const Directory& directory_;
  std::vector<Finding>& findings_;
  std::map<std::string, Where> listed_;
  bool told_twice_ = false;  ///< of the entry at hand
};

}  // namespace

std::vector<PortfolioCourse> list_courses(const Directory& directory, const Portfolio& portfolio,
                                          std::vector<Finding>& findings) {
  CourseList list(directory, findings);
  for (const At<std::string_view>& entry : portfolio.courses) list.take(entry);
  return list.finish();
}

FolderKind kind_of_folder(const Directory& directory, std::string_view path) {
  const ListResult listed = directory.list(path);
  const auto* entries = std::get_if<std::vector<FolderEntry>>(&listed);
  if (entries == nullptr) return FolderKind::neither;
  const auto holds = [&](std::string_view name) {
    return std::any_of(entries->begin(), entries->end(), [&](const FolderEntry& entry) {
      return entry.name == name && entry.kind != EntryKind::folder;
    });
  };
  if (holds("course.yaml")) return FolderKind::course;
  return holds("portfolio.yaml") ? FolderKind::portfolio : FolderKind::neither;
}

}  // namespace trivsel
