#pragma once

#include <functional>
#include <vector>

namespace trivsel::tests {

/// The joint distribution of crossings and longest run of n tosses of an even coin, by a recursion
/// over tosses that shares nothing with the code under test: at [c][l], the probability of c
/// crossings and a longest run of l.
std::vector<std::vector<double>> crossings_and_longest_run(int n);

/// The probability of all pairs of which `is_counted(crossings, longest)` says so.
double probability_of_runs(int n, const std::function<bool(int, int)>& is_counted);

/// The number of sequences of n tosses whose longest run of heads is at most x: M. F. Schilling,
/// The Longest Run of Heads, The College Mathematics Journal 21 (1990), 196-207, equation 1.
double sequences_with_runs_up_to(int n, int x);

}  // namespace trivsel::tests
