#include "cli/key_names.hpp"

#include <filesystem>

#include "cli/tool.hpp"
#include "folder/load.hpp"
#include "yaml/load.hpp"

namespace trivsel {
namespace {

void tell_of(Invocation& invocation, const std::string& path, const KeyFile& key) {
  const std::string shown = safe_for_terminal(path);
  if (!key.readable) {
    invocation.tell(say("the key file {} cannot be read as one; its names are not looked for",
                        "nøglefilen {} kan ikke læses; der ledes ikke efter dens navne", shown));
  }
  if (key.open_to_others) {
    invocation.tell(say("others can read the key file {}: chmod 600 it",
                        "andre kan læse nøglefilen {}: brug chmod 600", shown));
  }
}

}  // namespace

bool lies_in(const std::string& path, const std::string& folder) {
  std::error_code error;
  const auto real_folder = std::filesystem::weakly_canonical(folder, error);
  const auto real_path = std::filesystem::weakly_canonical(path, error);
  const auto below = real_path.lexically_relative(real_folder);
  return !below.empty() && *below.begin() != "..";
}

KeyNames key_names(Invocation& invocation, const std::vector<std::string_view>& course_ids,
                   const std::string& folder) {
  KeyNames all;
  std::vector<std::string> names;
  for (const std::string_view id : course_ids) {
    const auto path = key_file_path(id, invocation.environment().variable);
    if (!path) continue;
    const auto key = read_key_file(*path);
    if (!key) continue;
    tell_of(invocation, *path, *key);
    all.inside = all.inside || lies_in(*path, folder);
    if (!key->readable) continue;
    for (const CodeOwner& owner : key->owners) names.push_back(owner.name);
  }
  all.names = KnownNames(names);
  return all;
}

void refuse_known_names(const Invocation& invocation, const Directory& directory,
                        std::string_view old_bytes, std::string_view new_bytes) {
  std::map<std::string, ReadResult> course_file;
  course_file.emplace("course.yaml", directory.read("course.yaml", yaml::kMaxBytes));
  const CourseFolder folder = load_course_folder(FilesInMemory(std::move(course_file)));
  const auto path = key_file_path(folder.course.id.value_or({}), invocation.environment().variable);
  const auto key = path ? read_key_file(*path) : std::nullopt;
  if (!key || !key->readable) return;
  const KnownNames names = key->names();
  const auto sure = [&](std::string_view bytes) {
    const std::vector<NameHit> hits = names.find_in(bytes);
    return std::count_if(hits.begin(), hits.end(), [](const NameHit& hit) { return hit.sure; });
  };
  if (sure(new_bytes) <= sure(old_bytes)) return;
  throw CommandError{
      CommandError::Kind::privacy,
      Text{"this holds a name of the key file, and a name never goes into the folder",
           "dette indeholder et navn fra nøglefilen, og et navn må aldrig ind i mappen"},
      Text{"write the citizen's code (B-07) instead; nothing was written",
           "skriv borgerens kode (B-07) i stedet; intet er skrevet"},
      {}};
}

}  // namespace trivsel
