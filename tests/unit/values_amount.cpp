#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "values/amount.hpp"

using namespace trivsel;

namespace {

__extension__ typedef __int128 Wide;

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t largest = 9'999'999'999'999;

std::string read(std::string_view text) {
  const AmountResult result = parse_amount(text);
  switch (result.problem) {
    case AmountProblem::none:
      return plain(result.amount);
    case AmountProblem::not_a_number:
      return "not a number";
    case AmountProblem::decimal_comma:
      return "decimal comma";
    case AmountProblem::too_many_decimals:
      return "too many decimals";
    case AmountProblem::too_large:
      return "too large";
  }
  return "";
}

/// Hours × rate to the øre, half away from zero, by the schoolbook.
Wide exact_product(std::int64_t hundredths, std::int64_t ore) {
  const Wide product = Wide{hundredths} * ore;
  const Wide size = product < 0 ? -product : product;
  const Wide rounded = (size + 50) / 100;
  return product < 0 ? -rounded : rounded;
}

/// Numbers of every length, not only of the longest.
std::int64_t any_number(std::mt19937& random) {
  std::uniform_int_distribution<std::int64_t> any(least, most);
  std::uniform_int_distribution<int> any_shift(0, 62);
  const int shift = any_shift(random);
  return any(random) / (std::int64_t{1} << shift);
}

}  // namespace

TEST_CASE("parse_amount: what is read") {
  CHECK(parse_amount("12187.50").amount == Amount{1'218'750});
  CHECK(parse_amount("250000").amount == Amount{25'000'000});
  CHECK(parse_amount("0.5").amount == Amount{50});
  CHECK(parse_amount("0.05").amount == Amount{5});
  CHECK(parse_amount("-0.50").amount == Amount{-50});
  CHECK(parse_amount("-312.5").amount == Amount{-31'250});
  CHECK(parse_amount("-0").amount == Amount{0});
  CHECK(parse_amount("007").amount == Amount{700});
  CHECK(parse_amount("99999999999.99").amount == Amount{largest});
  CHECK(parse_amount("-99999999999.99").amount == Amount{-largest});
  CHECK(read("00000000000000000000000000000012.50") == "12.50");
}

TEST_CASE("parse_amount: what is refused, and why") {
  for (const char* text :
       {"",      "-",     "+5",     "--5",        "-+5",      "5-",         " 5",   "5 ",
        "1 000", "1'000", ".5",     "5.",         "-.5",      ".",          ",",    ",5",
        "5,",    "1..5",  "1.2.3",  "16.02.2026", "1.000.00", "1e5",        "0x10", "five",
        "nan",   "inf",   "12 kr.", "12.50kr",    "−5",       "1\u00A0000", "٣"}) {
    CAPTURE(text);
    CHECK(read(text) == "not a number");
  }
  for (const char* text :
       {"12187,50", "12.187,50", "-12.187,50", "12,187.50", "1,000", "0,5", "1.000.000,00"}) {
    CAPTURE(text);
    CHECK(read(text) == "decimal comma");
  }
  for (const char* text :
       {"1.000", "-1.000", "1.000.000", "0.001", "12.3456", "12.500", "99999999999999999999.999"}) {
    CAPTURE(text);
    CHECK(read(text) == "too many decimals");
  }
  for (const char* text : {"100000000000", "-100000000000.00", "99999999999999999999999999.99",
                           "92233720368547758.08"}) {
    CAPTURE(text);
    CHECK(read(text) == "too large");
  }
  CHECK(parse_amount("12,50").amount == Amount{0});
}

TEST_CASE("parse_hundredths: the same form and the same reasons") {
  CHECK(plain(Hours{parse_hundredths("6.5").amount.ore}) == "6.50");
  CHECK(parse_hundredths("39").amount.ore == 3900);
  CHECK(parse_hundredths("7,25").problem == AmountProblem::decimal_comma);
  CHECK(parse_hundredths("7.255").problem == AmountProblem::too_many_decimals);
  CHECK(parse_hundredths("7:15").problem == AmountProblem::not_a_number);
  CHECK(parse_hundredths("1000000000000").problem == AmountProblem::too_large);
}

TEST_CASE("plain") {
  CHECK(plain(Amount{1'218'750}) == "12187.50");
  CHECK(plain(Amount{0}) == "0.00");
  CHECK(plain(Amount{5}) == "0.05");
  CHECK(plain(Amount{-5}) == "-0.05");
  CHECK(plain(Amount{-50}) == "-0.50");
  CHECK(plain(Amount{-12'345}) == "-123.45");
  CHECK(plain(Amount{most}) == "92233720368547758.07");
  CHECK(plain(Amount{least}) == "-92233720368547758.08");
  CHECK(plain(Hours{650}) == "6.50");
  CHECK(plain(Hours{-25}) == "-0.25");
}

TEST_CASE("an amount is read back as it was written") {
  std::mt19937 random(250'000);
  std::uniform_int_distribution<std::int64_t> any(-largest, largest);
  for (int i = 0; i < 20'000; ++i) {
    const Amount amount{i % 2 == 0 ? any(random) : any_number(random) % (largest + 1)};
    const AmountResult result = parse_amount(plain(amount));
    REQUIRE(result.problem == AmountProblem::none);
    REQUIRE(result.amount == amount);
  }
}

TEST_CASE("plus") {
  CHECK(plus(Amount{25'000'000}, Amount{-1}) == Amount{24'999'999});
  CHECK(plus(Amount{most}, Amount{0}) == Amount{most});
  CHECK_FALSE(plus(Amount{most}, Amount{1}));
  CHECK_FALSE(plus(Amount{least}, Amount{-1}));
}

TEST_CASE("times: to the øre, half away from zero") {
  CHECK(times(Hours{3900}, Amount{31'250}) == Amount{1'218'750});
  CHECK(times(Hours{650}, Amount{31'250}) == Amount{203'125});
  CHECK(times(Hours{50}, Amount{1}) == Amount{1});
  CHECK(times(Hours{49}, Amount{1}) == Amount{0});
  CHECK(times(Hours{-50}, Amount{1}) == Amount{-1});
  CHECK(times(Hours{-49}, Amount{1}) == Amount{0});
  CHECK(times(Hours{50}, Amount{-3}) == Amount{-2});
  CHECK(times(Hours{-50}, Amount{-3}) == Amount{2});
  CHECK(times(Hours{0}, Amount{least}) == Amount{0});
  CHECK(times(Hours{1}, Amount{most}) == Amount{92'233'720'368'547'758});
  CHECK_FALSE(times(Hours{2}, Amount{most}));
  CHECK_FALSE(times(Hours{-1}, Amount{least}));
}

TEST_CASE("times agrees with arithmetic in 128 bits") {
  std::mt19937 random(31'250);
  int refused = 0;
  for (int i = 0; i < 50'000; ++i) {
    const std::int64_t hundredths = any_number(random);
    const std::int64_t ore = any_number(random);
    const auto found = times(Hours{hundredths}, Amount{ore});
    const Wide product = Wide{hundredths} * ore;
    REQUIRE(found.has_value() == (product >= least && product <= most));
    if (!found) ++refused;
    if (found) REQUIRE(Wide{found->ore} == exact_product(hundredths, ore));
  }
  CHECK(refused > 1'000);
  CHECK(refused < 49'000);
}

TEST_CASE("wage: hours × rate + supplement") {
  CHECK(wage(Hours{650}, Amount{31'250}, Amount{}) == Amount{203'125});
  CHECK(wage(Hours{650}, Amount{31'250}, Amount{9'725}) == Amount{212'850});
  CHECK(wage(Hours{-650}, Amount{31'250}, Amount{-9'725}) == Amount{-212'850});
  CHECK_FALSE(wage(Hours{most}, Amount{most}, Amount{}));
  CHECK_FALSE(wage(Hours{100}, Amount{most}, Amount{1}));
}

TEST_CASE("times: the hours of several people") {
  CHECK(times(6, Hours{650}) == Hours{3900});
  CHECK(times(0, Hours{650}) == Hours{0});
  CHECK(times(1'000'000'000, Hours{9'000'000'000}) == Hours{9'000'000'000'000'000'000});
  CHECK_FALSE(times(1'000'000'000, Hours{9'999'999'999}));
}

TEST_CASE("grouped, as tables show them") {
  CHECK(grouped(Amount{1'218'750}) == Message{"12,187.50", "12.187,50"});
  CHECK(grouped(Amount{-100'000}) == Message{"-1,000.00", "-1.000,00"});
  CHECK(grouped(Amount{5}) == Message{"0.05", "0,05"});
  CHECK(grouped(Hours{650}) == Message{"6.50", "6,50"});
  CHECK(grouped(Hours{123'450}) == Message{"1,234.50", "1.234,50"});
}

TEST_CASE("kroner in both languages") {
  CHECK(kroner(Amount{1'218'750}) == Message{"DKK 12,187.50", "12.187,50 kr."});
  CHECK(kroner(Amount{25'000'000}) == Message{"DKK 250,000.00", "250.000,00 kr."});
  CHECK(kroner(Amount{0}) == Message{"DKK 0.00", "0,00 kr."});
  CHECK(kroner(Amount{-50}) == Message{"DKK -0.50", "-0,50 kr."});
  CHECK(kroner(Amount{99'999}) == Message{"DKK 999.99", "999,99 kr."});
  CHECK(kroner(Amount{100'000}) == Message{"DKK 1,000.00", "1.000,00 kr."});
  CHECK(kroner(Amount{-12'345'678'901}) == Message{"DKK -123,456,789.01", "-123.456.789,01 kr."});
  CHECK(kroner(Amount{least}) ==
        Message{"DKK -92,233,720,368,547,758.08", "-92.233.720.368.547.758,08 kr."});
}
