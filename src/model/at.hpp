#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "yaml/source.hpp"

namespace trivsel {

/// A place in the folder: which of its files, and which bytes.
struct Where {
  std::uint32_t file = 0;  ///< index into CourseFolder::sources
  Span span;
  friend auto operator<=>(const Where&, const Where&) = default;
};

enum class State : std::uint8_t {
  absent,   ///< nothing is written, or nothing but the key
  spoiled,  ///< something is written that could not be read; a finding says so
  sound,
};

/// A value and where it stands. Texts point into the folder's sources.
template <class T>
struct At {
  T value{};
  Where where;
  State state = State::absent;

  explicit operator bool() const { return state == State::sound; }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
  [[nodiscard]] bool is(const T& other) const { return state == State::sound && value == other; }
  [[nodiscard]] bool absent() const { return state == State::absent; }
  [[nodiscard]] T value_or(T other) const { return state == State::sound ? value : other; }
};

/// A list of plain values; items that could not be read are left out, and the state says so.
template <class T>
struct ListOf {
  std::vector<At<T>> items;
  Where where;
  State state = State::absent;

  [[nodiscard]] auto begin() const { return items.begin(); }
  [[nodiscard]] auto end() const { return items.end(); }
  [[nodiscard]] bool empty() const { return items.empty(); }
  [[nodiscard]] std::size_t size() const { return items.size(); }
  [[nodiscard]] bool contains(const T& value) const {
    return std::any_of(items.begin(), items.end(),
                       [&](const At<T>& item) { return item.value == value; });
  }
};

/// What every record has: its place, and whether all of it could be read.
struct Placed {
  Where where;        ///< the whole record
  Where head;         ///< what to point at for the record as such: its id, else its first line
  bool sound = true;  ///< false where a finding of TRV0xx concerns any part of it
};

/// A list of records.
template <class T>
struct Records {
  std::vector<T> items;
  Where where;
  State state = State::absent;

  [[nodiscard]] auto begin() const { return items.begin(); }
  [[nodiscard]] auto end() const { return items.end(); }
  [[nodiscard]] bool empty() const { return items.empty(); }
  [[nodiscard]] std::size_t size() const { return items.size(); }
};

}  // namespace trivsel
