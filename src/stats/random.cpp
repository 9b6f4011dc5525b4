#include "stats/random.hpp"

#include <bit>

namespace trivsel::stats {
namespace {

std::uint64_t splitmix(std::uint64_t& state) {
  state += 0x9e3779b97f4a7c15U;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

}  // namespace

Random::Random(std::uint64_t seed, std::uint64_t sequence) {
  // The seed is mixed before the sequence enters: seed 1, sequence 0 is not seed 0, sequence 1.
  std::uint64_t filler = splitmix(seed) ^ sequence;
  for (std::uint64_t& word : state_) word = splitmix(filler);
}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

double Random::unit() {
  constexpr double step = 0x1p-53;
  return static_cast<double>(next() >> 11) * step;
}

}  // namespace trivsel::stats
