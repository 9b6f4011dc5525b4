#pragma once

#include <array>
#include <cstdint>

namespace trivsel::stats {

/// Random numbers that are the same on every machine and with every compiler: xoshiro256** by D.
/// Blackman and S. Vigna (ACM Transactions on Mathematical Software 47, 2021, article 36), its
/// state filled by splitmix64 (G. Steele, D. Lea and C. Flood, OOPSLA 2014). For simulations; it
/// keeps no secret.
class Random {
 public:
  /// One sequence a pair. Sequences of different pairs are independent for all that a simulation
  /// can tell, so that runs may be numbered, each with a sequence of its own, and done in any
  /// order.
  Random(std::uint64_t seed, std::uint64_t sequence);
  /// From a state as it stands, which must not be all 0.
  explicit Random(const std::array<std::uint64_t, 4>& state) : state_(state) {}

  /// Evenly distributed over all 64 bits.
  std::uint64_t next();
  /// Evenly distributed over the multiples of 2^-53 from 0 to below 1.
  double unit();

 private:
  std::array<std::uint64_t, 4> state_{};
};

}  // namespace trivsel::stats
