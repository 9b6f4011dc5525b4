#pragma once

#include <random>

namespace trivsel::tests {

/// Numbers at random, the same ones in every run and on every machine that has this library.
struct Random {
  std::mt19937 engine;
  int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(engine); }
};

}  // namespace trivsel::tests
