#pragma once

#include <string>

#include "files/descriptor.hpp"
#include "files/write_place.hpp"

namespace trivsel {

/// A folder being built beside its place, under the place's aside name and locked while it is;
/// removed with all it holds when the object goes, unless it has taken its name. One that a killed
/// run left is removed first.
class AsideFolder {
 public:
  /// PLACE must outlive the object. Throws MachineError (write).
  explicit AsideFolder(const WritePlace& place);
  ~AsideFolder();
  AsideFolder(const AsideFolder&) = delete;
  AsideFolder& operator=(const AsideFolder&) = delete;

  [[nodiscard]] std::size_t left_overs() const { return left_overs_; }
  [[nodiscard]] int descriptor() const { return held_.get(); }

  /// Takes the name if nothing but an empty folder bears it, else returns false. Throws
  /// MachineError (write).
  bool take_name();

 private:
  bool try_create();
  void remove_left_over();
  [[noreturn]] void refuse_obstacle(int error) const;
  [[noreturn]] void fail(int error) const;

  const WritePlace& place_;
  std::string name_;
  Descriptor held_;
  std::size_t left_overs_ = 0;
};

}  // namespace trivsel
