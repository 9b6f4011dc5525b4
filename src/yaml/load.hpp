#pragma once

#include <optional>
#include <string>
#include <vector>

#include "yaml/problem.hpp"
#include "yaml/tree.hpp"

namespace trivsel::yaml {

/// The reader's bounds (TRV012).
inline constexpr std::size_t kMaxBytes = 1U << 20;
inline constexpr std::size_t kMaxDepth = 32;
inline constexpr std::size_t kMaxNodes = 100'000;

struct Loaded {
  std::optional<Tree> tree;  ///< nothing where the file is refused
  std::vector<Problem> problems;
};

enum class Trust {
  foreign,  ///< from a folder: yaml-cpp reads it too, and both readings must agree
  own,      ///< carried by the program, and proven by its tests: one reading
};

/// Reads the strict subset of `docs/format.md`. Never throws for what the bytes hold, never loops,
/// needs time and memory in proportion to the file. The tree's texts point into `source`, which
/// must outlive it and stay where it is.
Loaded load(const Source& source, Trust trust = Trust::foreign);

/// What can be said of the bytes before any reading: encoding, line ends, control characters,
/// conflict markers, size.
std::vector<Problem> check_bytes(const Source& source);

}  // namespace trivsel::yaml
