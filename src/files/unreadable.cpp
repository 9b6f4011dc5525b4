#include "files/unreadable.hpp"

#include "files/machine_error.hpp"

namespace trivsel {

Message unreadable_reason(const Unreadable& unreadable) {
  switch (unreadable.reason) {
    case UnreadableReason::missing:
      return {"does not exist", "findes ikke"};
    case UnreadableReason::not_a_regular_file:
      return {"is not a regular file", "er ikke en almindelig fil"};
    case UnreadableReason::not_a_folder:
      return {"is not a folder, or lies below something that is not",
              "er ikke en mappe eller ligger under noget, der ikke er en mappe"};
    case UnreadableReason::symbolic_link:
      return {"is a symbolic link, or lies below one; links are not followed",
              "er et symbolsk link eller ligger under et; links bliver ikke fulgt"};
    case UnreadableReason::leaves_folder:
      return {"is not a path inside the folder", "er ikke en sti inde i mappen"};
    case UnreadableReason::too_large:
      return {"is too large", "er for stor"};
    case UnreadableReason::too_deep:
      return {"lies too deep in the folder", "ligger for dybt i mappen"};
    case UnreadableReason::no_permission:
    case UnreadableReason::io_error:
      break;
  }
  return errno_reason(unreadable.error);
}

}  // namespace trivsel
