#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "values/amount.hpp"
#include "values/date.hpp"

namespace trivsel {

/// What stands on the command line after the command's name.
class Arguments {
 public:
  /// Reads them by the command's options; throws CommandError (usage) with the nearest name for an
  /// unknown option or value. The only place that knows CLI11.
  static Arguments parse(const Command& command, const std::vector<std::string>& words);

  [[nodiscard]] bool has(std::string_view option) const { return values_.contains(option); }
  /// The value of an option that takes one.
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  /// The values of one that takes a list, split at commas, without empty ones; of one that may be
  /// repeated, each as it stands.
  [[nodiscard]] std::vector<std::string> list(std::string_view option) const;
  [[nodiscard]] const std::vector<std::string>& positionals() const { return positionals_; }

  // Typed readings: nothing where the option is not there, CommandError where its value has not
  // the form (the texts name the option and show the form).
  [[nodiscard]] std::optional<Date> date(std::string_view option) const;
  [[nodiscard]] std::optional<LocalTime> local_time(std::string_view option) const;
  [[nodiscard]] std::optional<Amount> amount(std::string_view option) const;
  [[nodiscard]] std::optional<Hours> hours(std::string_view option) const;
  [[nodiscard]] std::optional<int> count(std::string_view option, int least, int most) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::vector<std::string> positionals_;
};

// The readings of one text, for values that stand inside another (`--people seminar-3=4`).
Date date_of(std::string_view option, const std::string& text);
Amount amount_of(std::string_view option, const std::string& text);
Hours hours_of(std::string_view option, const std::string& text);
int count_of(std::string_view option, const std::string& text, int least, int most);

}  // namespace trivsel
