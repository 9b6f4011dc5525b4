#pragma once

#include <span>

#include "model/course.hpp"

namespace trivsel {

/// "a", "a, b": one after the other.
Message listed(const Message& before, const Message& next);

/// The labels of those values of a list that the programme covers too, one after the other.
template <class E>
Message labels_of_covered(const ListOf<E>& values, const ListOf<E>& covers) {
  Message all;
  for (const At<E>& value : values) {
    if (covers.contains(*value)) all = listed(all, label_of(*value));
  }
  return all;
}

/// An administration that plans its own work, with no site in the course.
bool is_administration_alone(const Course& course);

}  // namespace trivsel
