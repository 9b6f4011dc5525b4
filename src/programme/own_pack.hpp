#pragma once

#include "programme/pack.hpp"

namespace trivsel {

// Packs that the program does not carry: what they must keep to beyond their form.

/// The most demands that such a pack may hold (TRV012): each of them is judged at every check.
inline constexpr std::size_t kMostDemands = 200;

/// Puts `base` below the pack: its documents, outcomes, words and reasons come first, and its
/// draft, target groups and length hold where the pack has none. What the pack would redefine is a
/// fault and left out: nothing of the base can be taken away.
void build_on(LoadedPack& pack, std::unique_ptr<LoadedPack> base);

/// Adds to the faults what the pack's own form does not say: the format, the file's name, ids that
/// stand twice, too many demands, a draft that does not hold together. `name` is the file's,
/// without its ending. What is told so is left out.
void check_own_pack(LoadedPack& pack, std::string_view name);

/// The same for documents that are cited and stand neither in the pack nor below it.
void check_citations(LoadedPack& pack);

}  // namespace trivsel
