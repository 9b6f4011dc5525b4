#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trivsel {

/// Writes a JSON document value by value, two spaces a level, in the order of the calls. It exists
/// because money must leave as a number with two decimals (12187.50), which no tree of doubles can
/// hold. Strings must be UTF-8; keys come before each value of an object.
class JsonWriter {
 public:
  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void string(std::string_view text);
  void number(std::string_view digits);  ///< taken as it stands
  void number(std::int64_t value);
  void boolean(bool value);
  void null();

  /// The document with a line feed at its end.
  [[nodiscard]] std::string finish() { return std::move(out_) + "\n"; }

 private:
  void before_value();
  void new_line();

  struct Level {
    bool has_entries = false;
  };
  std::string out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace trivsel
