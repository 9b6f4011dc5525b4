#pragma once

#include "cli/entry_session.hpp"

namespace trivsel {

/// Opens the user's editor on a new episode, with what the arguments tell filled in. The draft lies
/// outside the folder; what comes back is checked, and is written into the folder only where it can
/// be read and holds nothing personal. Whatever happens, what was typed is kept until it is there.
int edit_new_episode(const EntryPlace& place);

/// The same for an episode of the folder: its id stays.
int edit_episode(const EntryPlace& place, const std::string& id);

/// Goes on with a draft that was kept.
int go_on_editing(const EntryPlace& place, const Kept& kept);

}  // namespace trivsel
