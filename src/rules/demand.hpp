#pragma once

#include <deque>
#include <list>
#include <memory>
#include <vector>

#include "programme/pack.hpp"
#include "rules/rule.hpp"

namespace trivsel {

/// A rule as a programme (or the format itself) demands it.
struct Demand {
  const Rule* rule = nullptr;
  std::string_view id;  ///< of the pack's demand; empty for always rules
  Level level = Level::error;
  Stage from = Stage::submitted;
  Citation source;
  bool cited = false;
  Message interpretation;
  std::shared_ptr<const void> params;

  const LoadedPack* pack = nullptr;  ///< whose demand it is; null for always rules
  const PackRule* entry = nullptr;   ///< as that pack writes it
  /// Put on top of what holds without it: its findings silence none of those.
  bool added = false;
};

/// What holds for a folder: the rules that always hold, and the pack's demands.
struct Demands {
  std::deque<Demand> all;  ///< in order of rule code, then of the pack
  /// Of the pack itself, not of what it extends: an unknown rule, a parameter that is missing or
  /// wrong. What they concern is not demanded.
  std::vector<Finding> problems;
  std::list<std::list<std::string>> texts;  ///< that parameters point into
};

/// With all that the pack extends. `pack` may be null. The pack must outlive the result.
Demands demands_of(const LoadedPack* pack);

}  // namespace trivsel
