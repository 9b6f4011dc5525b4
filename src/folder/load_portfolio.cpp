#include "folder/load_portfolio.hpp"

#include <map>
#include <set>

#include "files/machine_error.hpp"
#include "folder/course_list.hpp"
#include "folder/format.hpp"
#include "folder/in_parallel.hpp"
#include "folder/load.hpp"
#include "folder/read_file.hpp"
#include "folder/resolve.hpp"

namespace trivsel {
namespace {

constexpr int kMaxDepth = 24;
constexpr std::size_t kMaxEntries = 400'000;

using Paths = std::set<std::string, std::less<>>;

/// Whether a path is one of the folders, or lies below one.
bool lies_in(std::string_view path, const Paths& folders) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    if (folders.contains(path.substr(0, slash))) return true;
  }
  return folders.contains(path);
}

Finding& add(CourseFolder& own, std::string_view rule, Where where, Message message, Message help) {
  Finding& finding = own.findings.emplace_back();
  finding.rule = rule;
  finding.where = where;
  finding.message = std::move(message);
  finding.help = std::move(help);
  return finding;
}

/// Takes a file over as one of the portfolio's own.
void take_reading(FileReading& reading, const std::string& path, CourseFolder& own) {
  own.sources.push_back(reading.source ? std::move(reading.source)
                                       : std::make_unique<yaml::Source>(path, ""));
  ReadNotes& notes = reading.notes;
  std::move(notes.findings.begin(), notes.findings.end(), std::back_inserter(own.findings));
  own.remarks.insert(own.remarks.end(), reading.remarks.begin(), reading.remarks.end());
  if (!notes.texts.empty()) own.texts.push_back(std::move(notes.texts));
}

void check_grants(PortfolioFolder& folder) {
  for (Grant& grant : folder.portfolio.grants.items) {
    if (!grant.from || !grant.to || *grant.from <= *grant.to) continue;
    add(folder.own, "TRV006", grant.to.where,
        say("the end {} lies before the start {}", "slutdatoen {} ligger før startdatoen {}",
            format(*grant.to), format(*grant.from)),
        Text{"correct one of the two", "ret den ene af de to"})
        .related.push_back({grant.from.where, Text{"the start", "starten"}});
    grant.to.state = State::spoiled;
    grant.sound = false;
  }
}

/// Reads portfolio.yaml, which is the first of the files. False where nothing more can be said.
bool read_list(const Directory& directory, PortfolioFolder& folder) {
  const std::string path = "portfolio.yaml";
  FileReading reading =
      read_folder_entry(directory, {path, EntryKind::file, {}}, FileRole::portfolio, 0);
  if (reading.tree) {
    Reader reader(*reading.source, *reading.tree, 0, reading.notes);
    const yaml::Node& root = reading.tree->root();
    if (root.kind == yaml::Kind::null) {
      reader.note_empty_file(portfolio_record().info());
    } else {
      portfolio_record().read(reader, root, folder.portfolio);
    }
  }
  const std::vector<Definition> definitions = reading.notes.definitions;
  take_reading(reading, path, folder.own);
  folder.own.course.programme = folder.portfolio.programme;
  folder.own.course.language = folder.portfolio.language;
  if (folder.portfolio.format) {
    folder.own.format = *folder.portfolio.format;
    if (auto finding = format_finding(folder.portfolio.format)) {
      folder.own.findings = {std::move(*finding)};
      return false;
    }
  }
  resolve_ids(definitions, {}, folder.own);
  check_grants(folder);
  const bool empty =
      folder.portfolio.courses.state == State::sound && folder.portfolio.courses.empty();
  if (empty) {
    add(folder.own, "TRV003", folder.portfolio.courses.where,
        Text{"\"courses\" lists no folder", "\"courses\" angiver ingen mappe"},
        Text{"write which folders hold the courses, as courses/*",
             "skriv, hvilke mapper der rummer forløbene, som courses/*"});
  }
  return true;
}

/// Courses that lie in the portfolio's folder and that nothing in `courses:` reaches.
Paths unlisted_courses(const FolderWalk& walk, const Paths& listed) {
  constexpr std::string_view kName = "/course.yaml";
  Paths unlisted;
  for (const WalkEntry& entry : walk.entries) {
    if (!entry.path.ends_with(kName) || entry.kind == EntryKind::folder) continue;
    const std::string folder = entry.path.substr(0, entry.path.size() - kName.size());
    if (!lies_in(folder, listed)) unlisted.insert(folder);
  }
  return unlisted;
}

void note_unlisted(const std::string& course, PortfolioFolder& folder) {
  Finding& finding = add(folder.own, "TRV018", folder.portfolio.courses.where,
                         say("{} is a course, and \"courses\" does not name it",
                             "{} er et forløb, og \"courses\" nævner det ikke", course),
                         Text{"name it, or move it out of the portfolio",
                              "angiv det, eller flyt det ud af porteføljen"});
  finding.level = Level::note;
}

/// What lies beside the courses is searched for personal data like everything else.
void read_other_files(const Directory& directory, PortfolioFolder& folder) {
  const FolderWalk walk = directory.walk(kMaxDepth, kMaxEntries);
  Paths courses;
  for (const PortfolioCourse& course : folder.courses) courses.insert(course.path);
  Paths unlisted = unlisted_courses(walk, courses);
  // Where the list itself is wrong, that is what the course waits for.
  const bool told = folder.own.findings.size() > 0;
  for (const std::string& course : unlisted) {
    if (!told) note_unlisted(course, folder);
  }
  courses.merge(unlisted);
  for (const WalkEntry& entry : walk.entries) {
    if (entry.path == "portfolio.yaml" || lies_in(entry.path, courses)) continue;
    const auto file = static_cast<std::uint32_t>(folder.own.sources.size());
    FileReading reading = read_folder_entry(directory, entry, role_in_portfolio(entry.path), file);
    take_reading(reading, entry.path, folder.own);
  }
}

/// A folder that nobody can read takes the place of a file, which bears the folder's own name.
void note_unreadable(PortfolioCourse& course, const Message& reason) {
  course.readable = false;
  course.folder = CourseFolder();
  course.folder.sources.push_back(std::make_unique<yaml::Source>("", ""));
  add(course.folder, "TRV001", {},
      say("the course's folder cannot be read: {}", "forløbets mappe kan ikke læses: {}", reason),
      Text{"nothing is known of this course; see to it that you may read the folder",
           "intet vides om dette forløb; sørg for, at du må læse mappen"});
}

void read_course(const Directory& directory, unsigned threads, PortfolioCourse& course) {
  try {
    const auto found = directory.folder(course.path);
    if (const auto* why = std::get_if<Unreadable>(&found)) {
      return note_unreadable(course, unreadable_reason(*why));
    }
    course.folder = load_course_folder(std::get<Directory>(found), {threads});
  } catch (const MachineError& error) {
    note_unreadable(course, error.reason());
  }
}

void read_courses(const Directory& directory, const LoadPortfolioOptions& options,
                  PortfolioFolder& folder) {
  const unsigned threads = options.threads != 0 ? options.threads : usual_threads();
  const std::size_t count = folder.courses.size();
  const unsigned for_each =
      std::max(1U, threads / static_cast<unsigned>(std::max<std::size_t>(1, count)));
  in_parallel(
      count, threads, [&](std::size_t i) { read_course(directory, for_each, folder.courses[i]); },
      [&](std::size_t done) {
        if (options.progress) options.progress(done, count);
      });
}

}  // namespace

PortfolioFolder load_portfolio(const Directory& directory, const LoadPortfolioOptions& options) {
  PortfolioFolder folder;
  if (!read_list(directory, folder)) return folder;
  folder.courses = list_courses(directory, folder.portfolio, folder.own.findings);
  read_other_files(directory, folder);
  read_courses(directory, options, folder);
  folder.number_files();
  return folder;
}

}  // namespace trivsel
