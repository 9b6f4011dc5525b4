#include "support/exact_runs.hpp"

#include <algorithm>
#include <cmath>

namespace trivsel::tests {
namespace {

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

}  // namespace

std::vector<std::vector<double>> crossings_and_longest_run(int n) {
  const std::size_t size = at(n) + 1;
  // By crossings, longest run so far, and length of the run that goes on.
  const std::vector<std::vector<std::vector<double>>> none(
      size, std::vector<std::vector<double>>(size, std::vector<double>(size)));
  auto now = none;
  now[0][1][1] = 1.0;
  for (int toss = 1; toss < n; ++toss) {
    auto next = none;
    for (int c = 0; c < toss; ++c) {
      for (int longest = 1; longest <= toss; ++longest) {
        for (int run = 1; run <= longest; ++run) {
          const double half = 0.5 * now[at(c)][at(longest)][at(run)];
          if (half == 0.0) continue;
          next[at(c)][at(std::max(longest, run + 1))][at(run + 1)] += half;
          next[at(c + 1)][at(longest)][1] += half;
        }
      }
    }
    now = std::move(next);
  }
  std::vector<std::vector<double>> joint(size, std::vector<double>(size));
  for (std::size_t c = 0; c < size; ++c) {
    for (std::size_t longest = 0; longest < size; ++longest) {
      for (const double p : now[c][longest]) joint[c][longest] += p;
    }
  }
  return joint;
}

double probability_of_runs(int n, const std::function<bool(int, int)>& is_counted) {
  const auto joint = crossings_and_longest_run(n);
  double sum = 0.0;
  for (int c = 0; c < n; ++c) {
    for (int longest = 1; longest <= n; ++longest) {
      if (is_counted(c, longest)) sum += joint[at(c)][at(longest)];
    }
  }
  return sum;
}

double sequences_with_runs_up_to(int n, int x) {
  std::vector<double> sequences;
  for (int i = 0; i <= n; ++i) {
    if (i <= x) {
      sequences.push_back(std::ldexp(1.0, i));
      continue;
    }
    double sum = 0.0;
    for (int j = 0; j <= x; ++j) sum += sequences[at(i - 1 - j)];
    sequences.push_back(sum);
  }
  return sequences.back();
}

}  // namespace trivsel::tests
