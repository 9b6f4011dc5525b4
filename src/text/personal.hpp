#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace trivsel {

/// Something in a text that looks like data about a person.
struct PersonalHit {
  enum class Kind {
    cpr,       ///< date-valid DDMMYY and four digits with a hyphen, space, dot or dash between
    cpr_bare,  ///< the same ten digits with nothing between, or one link of a longer row of numbers
               ///< or sums of money, or in a spelling of other numbers: often something else
    phone,     ///< a Danish phone number
    email,
  };
  Kind kind = Kind::cpr;
  std::size_t begin = 0;  ///< byte offsets into the text, end exclusive
  std::size_t end = 0;
  bool modulus_11 = false;  ///< CPR only: the old control digit fits. Never clears a hit.
};

/// CPR numbers in any spelling: ASCII or full-width digits; hyphen, en dash, minus, space, no-break
/// space, dot, slash, underscore, tab, quotes that end and begin, or one line break between; day,
/// month and year together, or apart by blanks, dashes, dots, slashes or underscores; quotes and
/// letters may touch it, further digits may not. Whatever is more often something else (dots and
/// slashes in the day; a slash, underscore, tab or quotes after it; day, month and year apart with
/// an hour or a year behind) is doubtful: `cpr_bare`.
/// The day must exist in some century (the official table of digit 7). In order of place. Parts of
/// ISO time stamps, UUIDs, hashes, decimal fractions and tables by year are none. Time in step with
/// the text; no allocation where there is no hit.
std::vector<PersonalHit> find_cpr(std::string_view text);

/// Danish phone numbers: eight digits, plain or grouped by twos or fours, with or without +45/0045.
/// Case numbers (`2021 - 4365`), ISO dates, amounts, CVR numbers named so and longer rows of groups
/// are none. In order of place.
std::vector<PersonalHit> find_phone_numbers(std::string_view text);

/// E-mail addresses, in order of place.
std::vector<PersonalHit> find_email_addresses(std::string_view text);

/// The text with every digit of every CPR hit (bare ones too) replaced by U+2022. Idempotent.
/// Everything that leaves the program and came from a file or an argument goes through it.
std::string mask_cpr(std::string_view text);

}  // namespace trivsel
