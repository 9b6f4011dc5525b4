#include "cli/change.hpp"

#include "cli/key_names.hpp"
#include "cli/privacy_guard.hpp"
#include "files/write.hpp"
#include "text/line_diff.hpp"
#include "text/personal.hpp"
#include "text/safe_text.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

void print_diff(Invocation& invocation, std::string_view path, std::string_view before,
                std::string_view after) {
  invocation.print(safe_lines_for_terminal(line_diff(path, before, after)));
}

[[noreturn]] void refuse_io(Message message, std::string_view path) {
  throw CommandError{CommandError::Kind::io, std::move(message), {}, std::string(path)};
}

void tell_left_overs(Invocation& invocation, std::size_t count) {
  if (count == 0) return;
  invocation.tell(Text{"removed what a broken-off run had left beside the file",
                       "fjernede det, en afbrudt kørsel havde efterladt ved siden af filen"});
}

}  // namespace

void refuse_personal_data(std::string_view new_text) {
  if (find_cpr(new_text).empty()) return;
  throw CommandError{
      CommandError::Kind::privacy,
      Text{"this holds a CPR number, and a CPR number never goes into the folder",
           "dette indeholder et CPR-nummer, og et CPR-nummer må aldrig ind i mappen"},
      Text{"write a code (B-07) instead; nothing was written",
           "skriv en kode (B-07) i stedet; intet er skrevet"},
      {}};
}

std::string edited(yaml::EditResult result, std::string_view path) {
  if (std::string* bytes = std::get_if<std::string>(&result)) return std::move(*bytes);
  const auto& refused = std::get<yaml::EditRefused>(result);
  const Message what =
      say("{}: {}; nothing was written", "{}: {}; intet er skrevet", path, refused.reason);
  if (refused.lines.empty()) refuse(what);
  refuse(what,
         say("type these lines yourself:\n{}", "skriv selv disse linjer:\n{}", refused.lines));
}

bool change_file(Invocation& invocation, Directory& directory, std::string_view path,
                 const std::string* old_bytes, const std::string& new_bytes) {
  if (old_bytes == nullptr) return add_file(invocation, directory, path, new_bytes);
  refuse_new_cpr(*old_bytes, new_bytes);
  refuse_known_names(invocation, directory, *old_bytes, new_bytes);
  if (invocation.dry_run()) {
    print_diff(invocation, path, *old_bytes, new_bytes);
    return false;
  }
  const FolderLock lock(directory);
  const ReplaceResult result = replace_file(lock, path, *old_bytes, new_bytes);
  tell_left_overs(invocation, result.left_overs);
  if (result.outcome == ReplaceOutcome::changed_meanwhile) {
    refuse_io(
        Text{"the file was changed by somebody else meanwhile; nothing was written, try again",
             "filen blev ændret af en anden imens; intet er skrevet, prøv igen"},
        path);
  }
  return true;
}

bool change_key(Invocation& invocation, Directory& directory, const std::string& path,
                std::string_view key, std::string_view value) {
  const std::string old_bytes = *read_for_edit(directory, path);
  const yaml::Source source(path, old_bytes);
  return change_file(invocation, directory, path, &old_bytes,
                     edited(yaml::set_key(source, key, value), path));
}

bool add_file(Invocation& invocation, Directory& directory, std::string_view path,
              const std::string& bytes) {
  refuse_new_cpr({}, bytes);
  refuse_known_names(invocation, directory, {}, bytes);
  if (invocation.dry_run()) {
    print_diff(invocation, path, {}, bytes);
    return false;
  }
  const CreateResult result = create_file(directory, path, bytes);
  tell_left_overs(invocation, result.left_overs);
  if (result.outcome == CreateOutcome::exists) {
    refuse_io(Text{"the file is there already; nothing was written",
                   "filen findes allerede; intet er skrevet"},
              path);
  }
  return true;
}

std::optional<std::string> read_for_edit(const Directory& directory, std::string_view path) {
  ReadResult read = directory.read(path, yaml::kMaxBytes);
  if (std::string* bytes = std::get_if<std::string>(&read)) return std::move(*bytes);
  const Unreadable& why = std::get<Unreadable>(read);
  if (why.reason == UnreadableReason::missing) return std::nullopt;
  refuse_io(say("the file {}", "filen {}", unreadable_reason(why)), path);
}

}  // namespace trivsel
