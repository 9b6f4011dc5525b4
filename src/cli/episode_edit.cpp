#include "cli/episode_edit.hpp"

#include "cli/change.hpp"
#include "cli/draft_check.hpp"
#include "cli/draft_file.hpp"
#include "cli/episode_draft.hpp"
#include "cli/episode_lookup.hpp"
#include "cli/log_episode.hpp"
#include "cli/log_episode_duties.hpp"
#include "cli/programmes.hpp"
#include "cli/tool.hpp"
#include "files/secret.hpp"
#include "files/terminal_input.hpp"
#include "text/hash.hpp"

namespace trivsel {
namespace {

std::string require_new_path(const EntryPlace& place, KeptKind kind) {
  if (auto path = kept_aside_of(place).new_path(kind)) return *path;
  refuse(Text{"there is no place for a draft outside the folder",
              "der er ingen plads til en kladde uden for mappen"},
         Text{"set HOME, or XDG_STATE_HOME, to a folder elsewhere",
              "sæt HOME eller XDG_STATE_HOME til en mappe et andet sted"});
}

enum class Next : std::uint8_t { open_again, write, keep };
constexpr std::array<Choice, 3> kNext = {
    {{"open", {"open it again", "åbn den igen"}},
     {"keep", {"keep it for later", "gem den til senere"}},
     {"write", {"write it as it is", "skriv den, som den er"}}}};

/// The id that a new record gets: of the time that the draft gives.
std::string id_for(const EntryPlace& place, std::string_view draft) {
  const auto time = parse_local_time(value_in_draft(draft, "occurred"));
  return new_episode_id(time.value_or(place.invocation.now()));
}

/// The draft as the file it would be, its lines where they are.
std::string in_place(const Draft& draft, const std::string& typed, const std::string& id) {
  return draft.id.empty() ? draft_in_place(typed, id) : typed;
}

DraftCheck judge(const EntryPlace& place, const Draft& draft, const std::string& typed,
                 const std::string& id) {
  const bool same_id = draft.id.empty() || value_in_draft(typed, "id") == draft.id;
  DraftCheck check = check_draft(place, episode_path(id), draft.old_bytes,
                                 in_place(draft, typed, id), shown_path(draft.file));
  if (!same_id) {
    place.invocation.tell(say("the id stays: {}", "id'et bliver: {}", draft.id));
    check.unfit = true;
  }
  return check;
}

Next what_next(const EntryPlace& place, const Draft& draft, const DraftCheck& check) {
  Invocation& invocation = place.invocation;
  const bool fit = !check.unfit && !check.personal;
  if (fit && check.report.summary.errors == 0) return Next::write;
  if (!invocation.may_prompt()) return fit ? Next::write : Next::keep;
  const Prompt::Question question{
      .text = {"And now?", "Og nu?"},
      .help = fit ? Text{"it can be read; what is missing can be noted later",
                         "den kan læses; det, der mangler, kan noteres senere"}
                  : Text{"it cannot go into the folder as it is",
                         "den kan ikke komme i mappen, som den er"},
      .fallback = "1",
      .choices = std::span<const Choice>(kNext).first(fit ? 3 : 2)};
  try {
    const HeldSignals held;
    const std::string answer = Prompt(invocation.streams(), invocation.language()).ask(question);
    return answer == "open" ? Next::open_again : answer == "keep" ? Next::keep : Next::write;
  } catch (PromptEnded& ended) {
    ended.kept = how_to_go_on(draft);
    throw;
  }
}

int keep(const DraftCheck& check, const EntryPlace& place, const Draft& draft) {
  if (check.personal) {
    refuse_kept(CommandError::Kind::privacy,
                Text{"this holds a CPR number or a name, which never go into the folder; nothing "
                     "was written",
                     "dette indeholder et CPR-nummer eller et navn, som aldrig må ind i mappen; "
                     "intet er skrevet"},
                draft);
  }
  place.invocation.tell(
      say("nothing was written; {}", "intet er skrevet; {}", how_to_go_on(draft)));
  return kFindings;
}

int write(const EntryPlace& place, const Draft& draft, const std::string& typed,
          const std::string& id) {
  Invocation& invocation = place.invocation;
  const std::string path = episode_path(id);
  const std::string bytes = draft.id.empty() ? episode_of_draft(typed, id) : typed;
  const bool written =
      draft.id.empty() ? add_file(invocation, place.directory, path, bytes)
                       : change_file(invocation, place.directory, path, &draft.old_bytes, bytes);
  if (!written) return kDone;
  remove_secret(draft.file);
  invocation.print(fmt::format("{}\n", path));
  tell_duties(invocation, place.folder.course, bytes);
  return kDone;
}

int write_or_tell(const EntryPlace& place, const Draft& draft, const std::string& typed,
                  const std::string& id) {
  try {
    return write(place, draft, typed, id);
  } catch (...) {
    place.invocation.tell(how_to_go_on(draft));
    throw;
  }
}

/// Opens, checks and asks until the record is written or left for later. `untouched` is what the
/// draft holds before anybody has typed: closing it so ends the command.
int edit(const EntryPlace& place, const Draft& draft, const std::optional<std::string>& untouched) {
  for (;;) {
    const std::string typed = typed_in_editor(place.invocation, draft, untouched);
    const std::string id = draft.id.empty() ? id_for(place, typed) : draft.id;
    const DraftCheck check = judge(place, draft, typed, id);
    if (!check.report.findings.empty())
      place.invocation.print(
          render_text(check.report, place.invocation.colour(), place.invocation.width()));
    const Next next = what_next(place, draft, check);
    if (next == Next::write) return write_or_tell(place, draft, typed, id);
    if (next == Next::keep) return keep(check, place, draft);
  }
}

/// What the arguments tell, by key.
std::map<std::string, std::string> known_from_arguments(const EntryPlace& place) {
  Invocation& invocation = place.invocation;
  EpisodeEntry entry(invocation, place.folder, words_in(invocation, place.folder));
  const std::string given = new_episode_file(entry.beginning());
  std::map<std::string, std::string> known;
  for (const FieldInfo& field : episode_record().info().fields) {
    const std::string key(field.key);
    if (std::string value = value_in_draft(given, key); !value.empty()) known[key] = value;
  }
  return known;
}

std::string hash_of(std::string_view bytes) {
  return sha256_hex(bytes).substr(0, 16);
}

/// `….ID.HASH.edit.yaml`: which record, and what it was then.
struct EditName {
  std::string id, hash;
};

EditName name_parts(const std::string& file) {
  const std::string name = file.substr(file.rfind('/') + 1);
  const std::size_t first = name.find('.');
  const std::size_t second = name.find('.', first + 1);
  const std::size_t third = name.find('.', second + 1);
  if (first == std::string::npos || second == std::string::npos || third == std::string::npos)
    return {};
  return {name.substr(first + 1, second - first - 1), name.substr(second + 1, third - second - 1)};
}

}  // namespace

int edit_new_episode(const EntryPlace& place) {
  const std::string text = episode_draft(known_from_arguments(place), place.invocation.language());
  const Draft draft{require_new_path(place, KeptKind::draft), {}, {}};
  write_secret(draft.file, text);
  return edit(place, draft, text);
}

int edit_episode(const EntryPlace& place, const std::string& id) {
  const Episode& episode = require_episode(place.invocation, place.folder, id);
  const std::string path(place.folder.source(episode.head).path());
  Draft draft{{}, std::string(*episode.id), *read_for_edit(place.directory, path)};
  std::string file = require_new_path(place, KeptKind::edit);
  file.insert(file.rfind(".edit.yaml"), fmt::format(".{}.{}", draft.id, hash_of(draft.old_bytes)));
  draft.file = std::move(file);
  write_secret(draft.file, draft.old_bytes);
  return edit(place, draft, draft.old_bytes);
}

int go_on_editing(const EntryPlace& place, const Kept& kept) {
  if (kept.kind == KeptKind::draft) return edit(place, {kept.path, {}, {}}, std::nullopt);
  const auto [id, hash] = name_parts(kept.path);
  const Episode& episode = require_episode(place.invocation, place.folder, id);
  const std::string path(place.folder.source(episode.head).path());
  const Draft draft{kept.path, id, *read_for_edit(place.directory, path)};
  if (hash_of(draft.old_bytes) != hash) {
    refuse(say("{} was changed since the draft was begun",
               "{} er ændret, siden kladden blev begyndt", path),
           say("take over by hand what is right in {}, then remove it",
               "overfør selv det rigtige fra {}, og fjern den", shown_path(kept.path)));
  }
  return edit(place, draft, std::nullopt);
}

}  // namespace trivsel
