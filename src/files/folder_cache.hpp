#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "files/descriptor.hpp"

namespace trivsel {

/// An open folder that several readers may hold at once; closed when the last lets go.
using FolderHandle = std::shared_ptr<const Descriptor>;

/// The folders opened last, by normal path, so that reading many files of few folders does not open
/// the way down for each. Safe to use from several threads.
class FolderCache {
 public:
  /// The folder, or null where it is not kept.
  FolderHandle find(std::string_view path);

  /// Keeps a folder, in the place of the one used longest ago when there are too many.
  void keep(std::string_view path, FolderHandle folder);

 private:
  struct Entry {
    std::string path;
    FolderHandle folder;
    std::size_t last_used = 0;
  };
  static constexpr std::size_t capacity = 16;

  std::mutex mutex_;
  std::vector<Entry> entries_;
  std::size_t clock_ = 0;
};

}  // namespace trivsel
