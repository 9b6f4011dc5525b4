#pragma once

#include <fmt/format.h>

#include <chrono>
#include <random>
#include <string>
#include <string_view>

namespace trivsel::test {

/// Makes CPR numbers right in form that nobody has: births 2040-2057 with a seventh digit of 5
/// to 8.
class CprNumbers {
 public:
  explicit CprNumbers(unsigned seed) : random_(seed) {}

  struct Number {
    std::string birth;
    std::string rest;
    [[nodiscard]] std::string joined_by(std::string_view joint) const {
      return fmt::format("{}{}{}", birth, joint, rest);
    }
  };

  Number next() {
    const std::chrono::year_month_day day(first_day() + std::chrono::days(below(span_in_days())));
    return {fmt::format("{:02}{:02}{:02}", unsigned{day.day()}, unsigned{day.month()},
                        static_cast<int>(day.year()) % 100),
            fmt::format("{}{:03}", 5 + below(4), below(1000))};
  }

  unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

 private:
  static std::chrono::sys_days first_day() {
    return std::chrono::year(2040) / std::chrono::January / 1;
  }
  static unsigned span_in_days() {
    const std::chrono::sys_days end = std::chrono::year(2058) / std::chrono::January / 1;
    return static_cast<unsigned>((end - first_day()).count());
  }

  std::mt19937 random_;
};

}  // namespace trivsel::test
