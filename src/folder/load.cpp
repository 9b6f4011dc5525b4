#include "folder/load.hpp"

#include <atomic>
#include <deque>
#include <thread>

#include "folder/format.hpp"
#include "folder/in_parallel.hpp"
#include "folder/ledger_lines.hpp"
#include "folder/order.hpp"
#include "folder/read_file.hpp"
#include "folder/repeated_months.hpp"
#include "folder/resolve.hpp"

namespace trivsel {
namespace {

constexpr int kMaxFolderDepth = 12;
constexpr std::size_t kMaxEntries = 200'000;
constexpr Part kEveryPart{0x7FF};

/// Reads some of the entries, of which `first` is the index of the first one among all; each thread
/// takes the next few, and each result has its own place.
std::vector<FileReading> read_entries(const FolderReader& directory,
                                      std::span<const WalkEntry> entries, std::size_t first,
                                      unsigned threads) {
  std::vector<FileReading> readings(entries.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    constexpr std::size_t kFew = 4;
    for (;;) {
      const std::size_t begin = next.fetch_add(kFew);
      const std::size_t end = std::min(begin + kFew, entries.size());
      for (std::size_t i = begin; i < end; ++i) {
        readings[i] = read_folder_entry(directory, entries[i], role_of(entries[i].path),
                                        static_cast<std::uint32_t>(first + i));
      }
      if (end >= entries.size()) return;
    }
  };
  constexpr std::size_t kFilesWorthAThread = 16;
  const auto useful = static_cast<unsigned>(entries.size() / kFilesWorthAThread);
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < std::min(threads, useful + 1); ++i) helpers.emplace_back(work);
  work();
  return readings;
}

/// Puts the readings together, in the order of the paths.
class Assembly {
 public:
  explicit Assembly(CourseFolder& folder) : folder_(folder) {}

  void expect(const std::vector<WalkEntry>& entries) {
    const auto is_episode = [](const WalkEntry& e) { return role_of(e.path) == FileRole::episode; };
    folder_.sources.reserve(entries.size());
    folder_.episodes.reserve(
        static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), is_episode)));
  }

  void take(FileReading& reading, const WalkEntry& entry) {
    const auto file = static_cast<std::uint32_t>(folder_.sources.size());
    folder_.sources.push_back(reading.source ? std::move(reading.source)
                                             : std::make_unique<yaml::Source>(entry.path, ""));
    if (reading.role == FileRole::folder_file) decode_folder_file(reading, file);
    take_notes(reading.notes);
    const std::vector<Where>& remarks = reading.remarks;
    folder_.remarks.insert(folder_.remarks.end(), remarks.begin(), remarks.end());
    if (reading.episode) folder_.episodes.push_back(std::move(*reading.episode));
    if (reading.account) folder_.accounts.push_back(std::move(*reading.account));
    if (reading.refused) note_loss(reading.role, entry, file);
    if (reading.role == FileRole::portfolio) note_portfolio(file);
    const bool other = reading.role == FileRole::other || reading.role == FileRole::unknown_yaml;
    if (other) folder_.others.push_back({entry.path, folder_.sources.back()->bytes()});
  }

  /// A folder that bears the name of a file is on no list of files, but it is there.
  void look_for_folders_named_as_files(const FolderReader& directory) {
    for (const FolderFile& file : folder_files()) {
      if (folder_.has(file.parts)) continue;
      const ReadResult read = directory.read(file.path, yaml::kMaxBytes);
      const Unreadable* why = std::get_if<Unreadable>(&read);
      if (why == nullptr || why->reason == UnreadableReason::missing) continue;
      const auto index = static_cast<std::uint32_t>(folder_.sources.size());
      folder_.sources.push_back(std::make_unique<yaml::Source>(std::string(file.path), ""));
      folder_.findings.push_back(unreadable_finding(index, *why));
      folder_.present = folder_.present | file.parts;
      mark_lost(file.parts);
    }
  }

  void mark_lost(Part part) {
    folder_.lost = folder_.lost | part;
    mark_unsound(part);
  }

  void finish() {
    folder_.present = folder_.present | Part::episodes;
    resolve_ids(definitions_, references_, folder_);
    check_order(folder_);
    note_repeated_months(folder_);
    note_entries_over_lines(folder_);
    if (!folder_.episodes.empty()) mark_episodes();
  }

 private:
  void mark_unsound(Part part) { folder_.unsound_parts = folder_.unsound_parts | part; }

  /// A refused episode still bears the id of its name, so that what refers to it is no second
  /// fault.
  void note_loss(FileRole role, const WalkEntry& entry, std::uint32_t file) {
    const bool episodes = entry.path == "episodes" || entry.path.starts_with("episodes/");
    if (role == FileRole::episode) {
      mark_unsound(Part::episodes);
      const std::string_view path = folder_.sources[file]->path();
      std::string_view name = path.substr(path.rfind('/') + 1);
      name.remove_suffix(std::string_view(".yaml").size());
      definitions_.push_back({IdKind::episode, name, {file, {}}, false});
    } else if (episodes && entry.kind != EntryKind::file) {
      mark_lost(Part::episodes);
    }
  }

  /// Whoever works in the folder works on the course.
  void note_portfolio(std::uint32_t file) {
    Finding& finding = folder_.findings.emplace_back();
    finding.rule = "TRV018";
    finding.where.file = file;
    finding.message = Text{"the folder is a course, so its portfolio.yaml does not count",
                           "mappen er et forløb, så dens portfolio.yaml tæller ikke med"};
    finding.help = Text{"move it to a folder above that holds the courses' folders",
                        "flyt den til en mappe ovenover, som rummer forløbenes mapper"};
  }

  void mark_episodes() {
    const bool all_sound = std::all_of(folder_.episodes.begin(), folder_.episodes.end(),
                                       [](const Episode& episode) { return episode.sound; });
    if (!all_sound) mark_unsound(Part::episodes);
  }

  void take_notes(ReadNotes& notes) {
    std::move(notes.findings.begin(), notes.findings.end(), std::back_inserter(folder_.findings));
    definitions_.insert(definitions_.end(), notes.definitions.begin(), notes.definitions.end());
    references_.insert(references_.end(), notes.references.begin(), notes.references.end());
    folder_.unsound.insert(folder_.unsound.end(), notes.unsound.begin(), notes.unsound.end());
    if (!notes.texts.empty()) folder_.texts.push_back(std::move(notes.texts));
  }

  void decode_folder_file(FileReading& reading, std::uint32_t file) {
    const yaml::Source& source = *folder_.sources.back();
    const auto& info = *std::find_if(folder_files().begin(), folder_files().end(),
                                     [&](const FolderFile& f) { return f.path == source.path(); });
    folder_.present = folder_.present | info.parts;
    if (reading.refused) return mark_lost(info.parts);
    Reader reader(source, *reading.tree, file, reading.notes);
    decode(reader, reading.tree->root(), source.path());
  }

  void decode(Reader& reader, const yaml::Node& root, std::string_view path) {
    if (path == "course.yaml")
      return take_record(reader, root, course_record(), folder_.course, Part::course);
    if (path == "groups.yaml")
      return take_record(reader, root, groups_record(), folder_.groups, Part::groups);
    if (path == "plan.yaml") return take_plan(reader, root);
    if (path == "baseline.yaml")
      return take_record(reader, root, baseline_record(), folder_.baseline, Part::baseline);
    if (path == "occupancy.yaml")
      return take_record(reader, root, occupancy_record(), folder_.occupancy, Part::occupancy);
    if (path == "budget.yaml")
      return take_record(reader, root, budget_record(), folder_.budget, Part::budget);
    take_record(reader, root, expenses_record(), folder_.expenses, Part::expenses);
  }

  template <class T>
  void take_record(Reader& reader, const yaml::Node& root, const Record<T>& table, T& out,
                   Part part) {
    if (root.kind == yaml::Kind::null) {
      if (reader.note_empty_file(table.info())) mark_lost(part);
      return;
    }
    table.read(reader, root, out);
    if (!out.sound) mark_unsound(part);
  }

  void take_plan(Reader& reader, const yaml::Node& root) {
    if (root.kind == yaml::Kind::null) return;
    Plan& plan = folder_.plan;
    plan_record().read(reader, root, plan);
    if (plan.sound) return;
    const auto mark = [&](const auto& list, Part part) {
      const bool sound =
          list.state != State::spoiled &&
          std::all_of(list.begin(), list.end(), [](const auto& r) { return r.sound; });
      if (!sound) mark_unsound(part);
      return sound;
    };
    const bool activities = mark(plan.activities, Part::activities);
    const bool trials = mark(plan.trials, Part::trials);
    const bool deliverables = mark(plan.deliverables, Part::deliverables);
    const bool measures = mark(plan.measures, Part::measures);
    // A key that nobody knows may have been meant for any of the lists.
    if (activities && trials && deliverables && measures) {
      mark_unsound(Part::activities | Part::trials | Part::deliverables | Part::measures);
    }
  }

  CourseFolder& folder_;
  std::vector<Definition> definitions_;
  std::deque<Reference> references_;  ///< many: growing must not copy them
};

bool is_record_or_other(const WalkEntry& entry) {
  const FileRole role = role_of(entry.path);
  return role == FileRole::episode || role == FileRole::account || role == FileRole::other;
}

/// A folder of a newer format says so once, and nothing more can be said of it.
void check_format(CourseFolder& folder) {
  if (!folder.course.format) return;
  folder.format = *folder.course.format;
  if (auto finding = format_finding(folder.course.format)) folder.findings = {std::move(*finding)};
}

}  // namespace

CourseFolder load_course_folder(const FolderReader& directory, LoadOptions options) {
  const unsigned threads = options.threads != 0 ? options.threads : usual_threads();
  FolderWalk walk = directory.walk(kMaxFolderDepth, kMaxEntries);
  if (!options.records) std::erase_if(walk.entries, is_record_or_other);
  const std::span<const WalkEntry> entries(walk.entries);
  CourseFolder folder;
  Assembly assembly(folder);
  assembly.expect(walk.entries);
  // By hundreds, so that what only the reading needs is never there for all files at once.
  constexpr std::size_t kBatch = 512;
  for (std::size_t first = 0; first < entries.size(); first += kBatch) {
    const auto batch = entries.subspan(first, std::min(kBatch, entries.size() - first));
    std::vector<FileReading> readings = read_entries(directory, batch, first, threads);
    for (std::size_t i = 0; i < batch.size(); ++i) assembly.take(readings[i], batch[i]);
  }
  assembly.look_for_folders_named_as_files(directory);
  if (!walk.complete) assembly.mark_lost(kEveryPart);
  assembly.finish();
  if (!walk.complete) {
    Finding& finding = folder.findings.emplace_back();
    finding.rule = "TRV012";
    finding.path = ".";
    finding.message = say("more than {} files and folders: the rest was not read",
                          "flere end {} filer og mapper: resten er ikke læst", kMaxEntries);
    finding.help = Text{"take out what does not belong to the course",
                        "tag det ud, der ikke hører til forløbet"};
  }
  check_format(folder);
  return folder;
}

}  // namespace trivsel
