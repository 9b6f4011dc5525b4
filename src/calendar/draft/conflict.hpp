#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace trivsel {

/// Whether all of those demands can be met together; the fewer demands, the sooner.
using CanHold = std::function<bool(const std::vector<bool>& demands)>;

/// A smallest set of demands, out of so many, that cannot hold together; without any one of them
/// the others can. Among sets of equal size, one that is the same on every machine. All together
/// must be impossible.
///
/// Exact, by way of what would have to go (A. Ignatiev, A. Previti, M. Liffiton, J. Marques-Silva,
/// "Smallest MUS Extraction with Minimal Hitting Set Dualization", CP 2015). Where that takes too
/// many steps, or there are more than a thousand demands, the answer still is a set of which none
/// can be spared, perhaps not the smallest.
std::vector<std::size_t> smallest_conflict(std::size_t demands, const CanHold& can_hold);

}  // namespace trivsel
