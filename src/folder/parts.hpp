#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "programme/pack.hpp"

namespace trivsel {

/// What a folder is made of, as far as a rule can depend on it.
enum class Part : std::uint16_t {
  none = 0,
  course = 1,
  groups = 2,
  activities = 4,
  trials = 8,
  deliverables = 16,
  measures = 32,
  episodes = 64,
  baseline = 128,
  occupancy = 256,
  budget = 512,
  expenses = 1024,
};
constexpr Part operator|(Part a, Part b) {
  return static_cast<Part>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr Part operator&(Part a, Part b) {
  return static_cast<Part>(static_cast<unsigned>(a) & static_cast<unsigned>(b));
}

/// A file that every course folder may have once.
struct FolderFile {
  std::string_view path;
  Part parts;         ///< what it holds
  Stage needed_from;  ///< TRV010 from this stage on
  bool needed;        ///< false: never missing
  const RecordInfo* record;
};

/// The seven of them, in the order of the documentation.
std::span<const FolderFile> folder_files();

}  // namespace trivsel
