#include "folder/key_file.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "files/secret.hpp"
#include "model/code_key.hpp"
#include "yaml/load.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

}  // namespace

std::optional<std::string> key_file_path(
    std::string_view course_id,
    const std::function<std::optional<std::string>(const std::string&)>& variable) {
  if (!is_id(course_id)) return std::nullopt;
  const auto data = variable("XDG_DATA_HOME");
  if (data && data->starts_with('/')) return fmt::format("{}/trivsel/{}.yaml", *data, course_id);
  const auto home = variable("HOME");
  if (!home || !home->starts_with('/')) return std::nullopt;
  return fmt::format("{}/.local/share/trivsel/{}.yaml", *home, course_id);
}

KnownNames KeyFile::names() const {
  std::vector<std::string> all;
  for (const CodeOwner& owner : owners) all.push_back(owner.name);
  return KnownNames(all);
}

const CodeOwner* KeyFile::owner(std::string_view code) const {
  const auto at = std::find_if(owners.begin(), owners.end(),
                               [&](const CodeOwner& owner) { return owner.code == code; });
  return at == owners.end() ? nullptr : &*at;
}

std::optional<KeyFile> read_key_file(const std::string& path) {
  const std::optional<SecretFile> file = read_secret(path, yaml::kMaxBytes);
  if (!file) return std::nullopt;
  KeyFile key;
  key.bytes = file->bytes;
  key.open_to_others = file->open_to_others;
  const yaml::Source source(path, file->bytes);
  const yaml::Loaded loaded = yaml::load(source);
  ReadNotes notes;
  CodeKey record;
  if (loaded.tree) {
    Reader reader(source, *loaded.tree, 0, notes);
    code_key_record().read(reader, loaded.tree->root(), record);
  }
  key.readable = loaded.tree && notes.findings.empty() && record.trivsel_key.is(1);
  for (const CodeName& entry : record.codes) {
    if (entry.code && entry.name) {
      key.owners.push_back({std::string(*entry.code), std::string(*entry.name)});
    }
  }
  return key;
}

std::string with_code_owner(std::string_view old_bytes, std::string_view course_id,
                            const CodeOwner& owner) {
  std::string bytes(old_bytes);
  if (bytes.empty()) bytes = fmt::format("trivsel_key: 1\ncourse: {}\ncodes:\n", course_id);
  return bytes + fmt::format("  - {{code: {}, name: {}}}\n", owner.code, yaml::quote(owner.name));
}

}  // namespace trivsel
