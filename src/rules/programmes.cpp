#include "rules/programmes.hpp"

#include <set>

#include "files/directory.hpp"
#include "folder/read_file.hpp"
#include "programme/own_pack.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kEnding = ".yaml";
constexpr std::string_view kOwnFolder = "programmes/";

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

std::optional<std::string> id_of_file(std::string_view name) {
  if (!name.ends_with(kEnding)) return std::nullopt;
  name.remove_suffix(kEnding.size());
  return is_id(name) ? std::optional(std::string(name)) : std::nullopt;
}

bool ends_like_one(std::string_view name) {
  return name.ends_with(kEnding) || name.ends_with(".yml");
}

/// Whether a finding has told already why the file could not be read.
bool is_told(const CourseFolder& folder, std::uint32_t file) {
  return std::any_of(folder.findings.begin(), folder.findings.end(), [&](const Finding& finding) {
    return finding.where.file == file && finding.path.empty() &&
           (finding.rule == "TRV001" || finding.rule == "TRV012");
  });
}

Finding fault(std::string_view rule, Where where, Message message, Message help) {
  Finding finding;
  finding.rule = rule;
  finding.where = where;
  finding.message = std::move(message);
  finding.help = std::move(help);
  return finding;
}

Message meant_or_known(std::string_view word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  if (const auto meant = nearest(word, names)) {
    return say("did you mean \"{}\"?", "mente du \"{}\"?", *meant);
  }
  return say("known: {}", "kendte: {}", fmt::format("{}", fmt::join(known, ", ")));
}

/// The form's findings, told as faults.
void take_notes(LoadedPack& pack, std::uint32_t file) {
  note_problems(pack.problems, file, pack.faults);
  std::move(pack.notes.findings.begin(), pack.notes.findings.end(),
            std::back_inserter(pack.faults));
  pack.notes.findings.clear();
}

std::string joined(const std::string& directory, std::string_view name) {
  return fmt::format("{}{}{}", directory, directory.ends_with('/') ? "" : "/", name);
}

}  // namespace

Programmes::Programmes(ProgrammeSources sources, const CourseFolder* folder)
    : sources_(std::move(sources)), folder_(folder) {
  if (!sources_.directory.empty()) list_directory();
  if (folder_ != nullptr && !sources_.built_in_only) list_folder();
}

void Programmes::list_directory() {
  const ListResult list = Directory::open(sources_.directory).list("");
  const auto* entries = std::get_if<std::vector<FolderEntry>>(&list);
  if (entries == nullptr) return;
  for (const FolderEntry& entry : *entries) {
    if (auto id = id_of_file(entry.name)) {
      in_directory_.push_back(std::move(*id));
    } else if (ends_like_one(entry.name)) {
      misnamed_.push_back(joined(shown_directory(), entry.name));
    }
  }
}

void Programmes::list_folder() {
  for (std::uint32_t file = 0; file < folder_->sources.size(); ++file) {
    const std::string_view path = folder_->sources[file]->path();
    if (!path.starts_with(kOwnFolder) || !ends_like_one(path)) continue;
    std::string_view name = path.substr(kOwnFolder.size());
    if (!id_of_file(name)) misnamed_.emplace_back(path);
    if (role_of(path) != FileRole::programme) continue;
    name.remove_suffix(kEnding.size());
    in_folder_.push_back({std::string(name), file});
  }
}

std::vector<std::string> Programmes::misnamed() const {
  return misnamed_;
}

std::vector<std::string> Programmes::ids() const {
  std::set<std::string> all(in_directory_.begin(), in_directory_.end());
  for (const std::string_view id : built_in_programmes()) all.emplace(id);
  for (const OwnFile& own : in_folder_) {
    if (is_id(own.id)) all.insert(own.id);
  }
  return {all.begin(), all.end()};
}

Message Programmes::places() const {
  Message places = Text{"the program itself", "programmet selv"};
  if (folder_ != nullptr && !sources_.built_in_only) {
    places = say("{}, the folder's programmes/", "{}, mappens programmes/", places);
  }
  if (sources_.directory.empty()) return places;
  return say("{}, {}", "{}, {}", places, shown_directory());
}

bool Programmes::is_taken(std::string_view id) const {
  const auto built_in = built_in_programmes();
  return std::find(in_directory_.begin(), in_directory_.end(), id) != in_directory_.end() ||
         std::find(built_in.begin(), built_in.end(), id) != built_in.end();
}

std::unique_ptr<LoadedPack> Programmes::find(std::string_view id) const {
  if (auto pack = in_directory(id)) return pack;
  if (auto pack = built_in_pack(id)) return pack;
  const auto own = std::find_if(in_folder_.begin(), in_folder_.end(),
                                [&](const OwnFile& file) { return file.id == id; });
  return own == in_folder_.end() ? nullptr : read_own(*own);
}

std::vector<std::unique_ptr<LoadedPack>> Programmes::own_packs() const {
  std::vector<std::unique_ptr<LoadedPack>> packs;
  for (const OwnFile& own : in_folder_) packs.push_back(read_own(own));
  return packs;
}

std::unique_ptr<LoadedPack> Programmes::in_directory(std::string_view id) const {
  if (std::find(in_directory_.begin(), in_directory_.end(), id) == in_directory_.end()) {
    return nullptr;
  }
  const std::string name = fmt::format("{}{}", id, kEnding);
  const auto file = static_cast<std::uint32_t>(folder_ != nullptr ? folder_->sources.size() : 0);
  const std::string path = joined(shown_directory(), name);
  ReadResult read = Directory::open(sources_.directory).read(name, yaml::kMaxBytes);
  std::unique_ptr<LoadedPack> pack;
  if (const Unreadable* why = std::get_if<Unreadable>(&read)) {
    pack = std::make_unique<LoadedPack>();
    pack->source = std::make_unique<yaml::Source>(path, "");
    pack->faults.push_back(unreadable_finding(file, *why));
  } else {
    pack = load_pack(path, std::move(std::get<std::string>(read)), yaml::Trust::foreign, file);
    take_notes(*pack, file);
  }
  pack->origin = PackOrigin::directory;
  finish(*pack, id);
  return pack;
}

std::unique_ptr<LoadedPack> Programmes::read_own(const OwnFile& own) const {
  const yaml::Source& source = *folder_->sources[own.file];
  auto pack = is_told(*folder_, own.file) ? std::make_unique<LoadedPack>()
                                          : load_pack(source.path(), std::string(source.bytes()),
                                                      yaml::Trust::foreign, own.file);
  pack->origin = PackOrigin::folder;
  pack->file = own.file;
  take_notes(*pack, own.file);
  finish(*pack, own.id);
  return pack;
}

/// What a pack may extend: those that are looked for before it.
std::vector<std::string> Programmes::extensible(const LoadedPack& pack) const {
  std::vector<std::string> ids;
  for (const std::string_view id : built_in_programmes()) ids.emplace_back(id);
  if (pack.origin == PackOrigin::folder) {
    ids.insert(ids.end(), in_directory_.begin(), in_directory_.end());
  }
  return ids;
}

/// Extends the pack and judges it as a whole. Of one with no tree there is nothing to judge.
void Programmes::finish(LoadedPack& pack, std::string_view id) const {
  if (!pack.tree) return;
  check_own_pack(pack, id);
  const At<std::string_view>& own_id = pack.pack.id;
  if (pack.origin == PackOrigin::folder && own_id && is_taken(*own_id)) {
    pack.faults.push_back(
        fault("TRV008", own_id.where,
              say("\"{}\" is a programme already", "\"{}\" er allerede et program", *own_id),
              say("give this one an id of its own; `extends: {}` adds to that programme",
                  "giv dette sit eget id; `extends: {}` føjer til det program", *own_id)));
  }
  if (const At<std::string_view>& extends = pack.pack.extends) {
    auto base = pack.origin == PackOrigin::folder ? in_directory(*extends) : nullptr;
    if (!base) base = built_in_pack(*extends);
    if (base && is_usable(*base)) {
      build_on(pack, std::move(base));
    } else {
      pack.faults.push_back(fault("TRV009", extends.where,
                                  say("no programme that can be added to is called \"{}\"",
                                      "intet program, der kan føjes til, hedder \"{}\"", *extends),
                                  meant_or_known(*extends, extensible(pack))));
    }
  }
  check_citations(pack);
  Demands demands = demands_of(&pack);
  std::move(demands.problems.begin(), demands.problems.end(), std::back_inserter(pack.faults));
}

bool is_usable(const LoadedPack& pack) {
  const Pack& own = pack.pack;
  return pack.tree && own.id && own.edition && own.name && own.name->en && own.name->da;
}

namespace {

void note_unknown(CourseFolder& folder, const Programmes& programmes) {
  const std::string_view named = *folder.course.programme;
  folder.findings.push_back(
      fault("TRV011", folder.course.programme.where,
            say("no programme is called \"{}\"", "intet program hedder \"{}\"", named),
            say("{} (looked in: {})", "{} (der er set i: {})",
                meant_or_known(named, programmes.ids()), programmes.places())));
}

/// A pack of the directory is no file of the folder until something is found in it.
void take_faults(CourseFolder& folder, LoadedPack& pack) {
  if (pack.origin == PackOrigin::directory && !pack.faults.empty()) {
    folder.sources.push_back(
        std::make_unique<yaml::Source>(pack.source->path(), std::string(pack.source->bytes())));
  }
  std::move(pack.faults.begin(), pack.faults.end(), std::back_inserter(folder.findings));
  pack.faults.clear();
}

/// What the comments of a file say to the program; `file` is the index that its places bear.
void take_remarks(CourseFolder& folder, const LoadedPack& pack, std::uint32_t file) {
  if (!pack.tree) return;
  const std::vector<Where> remarks = remarks_of(*pack.source, *pack.tree, file);
  folder.remarks.insert(folder.remarks.end(), remarks.begin(), remarks.end());
}

/// All of the folder's own packs are judged, whichever the course names.
void judge_own_packs(CourseFolder& folder, const Programmes& programmes) {
  for (const auto& pack : programmes.own_packs()) {
    take_remarks(folder, *pack, pack->file);
    std::move(pack->faults.begin(), pack->faults.end(), std::back_inserter(folder.findings));
  }
}

}  // namespace

CourseProgramme programme_of(CourseFolder& folder, const ProgrammeSources& sources) {
  CourseProgramme found;
  if (folder.format == 1) {
    const Programmes programmes(sources, &folder);
    std::unique_ptr<LoadedPack> pack;
    if (folder.course.programme) pack = programmes.find(*folder.course.programme);
    judge_own_packs(folder, programmes);
    if (folder.course.programme && !pack) note_unknown(folder, programmes);
    if (pack && pack->origin == PackOrigin::directory) take_faults(folder, *pack);
    if (pack && is_usable(*pack)) found.pack = std::move(pack);
  }
  found.demands = demands_of(found.pack.get());
  return found;
}

}  // namespace trivsel
