#include "cli/draft_file.hpp"

#include "cli/kept_aside.hpp"
#include "cli/prompt.hpp"
#include "files/read_input.hpp"
#include "files/run_editor.hpp"
#include "files/secret.hpp"
#include "text/safe_text.hpp"
#include "yaml/load.hpp"

namespace trivsel {
namespace {

std::string read_draft(const Draft& draft) {
  auto read = read_input(draft.file, yaml::kMaxBytes);
  if (std::string* bytes = std::get_if<std::string>(&read)) return std::move(*bytes);
  const Unreadable& why = std::get<Unreadable>(read);
  if (why.reason == UnreadableReason::missing) {
    refuse(say("the draft {} is gone; nothing was written", "kladden {} er væk; intet er skrevet",
               shown_path(draft.file)));
  }
  refuse_kept(
      CommandError::Kind::io,
      say("the draft cannot be read: {}", "kladden kan ikke læses: {}", unreadable_reason(why)),
      draft);
}

[[noreturn]] void refuse_editor(const std::string& editor, const Draft& draft, bool is_untouched) {
  const Message failed = say("the editor ({}) failed; nothing was written",
                             "editoren ({}) fejlede; intet er skrevet", safe_for_terminal(editor));
  if (!is_untouched) refuse_kept(CommandError::Kind::io, failed, draft);
  throw CommandError{CommandError::Kind::io,
                     failed,
                     Text{"set VISUAL or EDITOR to an editor that is there",
                          "sæt VISUAL eller EDITOR til en editor, der findes"},
                     {}};
}

}  // namespace

Message how_to_go_on(const Draft& draft) {
  return say("what was typed is kept in {}: `trivsel log-episode --resume` opens it again",
             "det, der blev skrevet, er gemt i {}: `trivsel log-episode --resume` åbner det igen",
             shown_path(draft.file));
}

void refuse_kept(CommandError::Kind kind, Message what, const Draft& draft) {
  throw CommandError{kind, std::move(what), how_to_go_on(draft), {}, true};
}

std::string typed_in_editor(Invocation& invocation, const Draft& draft,
                            const std::optional<std::string>& untouched) {
  const std::string editor = editor_of(invocation.environment().variable);
  invocation.streams().out.flush();
  const int code = run_editor(editor, draft.file);
  std::string typed = read_draft(draft);
  const bool is_untouched = untouched && typed == *untouched;
  if (is_untouched) remove_secret(draft.file);
  if (code != 0) refuse_editor(editor, draft, is_untouched);
  if (is_untouched) throw PromptEnded{};
  return typed;
}

}  // namespace trivsel
