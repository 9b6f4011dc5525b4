#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "cpr_numbers.hpp"
#include "text/personal.hpp"
#include "text/utf8.hpp"

using namespace trivsel;
using test::CprNumbers;

namespace {

const std::string dots6 = "••••••";
const std::string dots4 = "••••";

/// Random texts made of what CPR numbers and their neighbours are made of.
class Snippets {
 public:
  explicit Snippets(unsigned seed) : numbers_(seed) {}
  std::string next() {
    std::string out;
    for (unsigned parts = 1 + numbers_.below(8); parts > 0; --parts) out += part();
    return out;
  }

 private:
  std::string part() {
    static const std::vector<std::string> pieces = {
        "-",        " ",           ".",  "–",        "\n",    "\r\n  ",     ":",
        ";",        ",",           "T",  "_",        "|",     "#",          "a",
        "abcdef",   "ff",          "20", "2026-",    "03-14", "2026-03-14", "1",
        "0.",       " kr.",        "+",  "20260314", "•",     "æ",          "\xFF",
        "\xEF\xBC", "-4abc-8abc-", "\t", ",50 ",     "１",    "５",         "0123456789ab"};
    const auto number = numbers_.next();
    switch (numbers_.below(6)) {
      case 0:
        return number.birth;
      case 1:
        return number.rest;
      case 2:
        return number.joined_by("-");
      case 3:
        return number.joined_by("");
      default:
        return pieces[numbers_.below(static_cast<unsigned>(pieces.size()))];
    }
  }

  CprNumbers numbers_;
};

std::string without_dots_and_digits(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    const std::size_t bytes = point ? point->bytes : 1;
    const char32_t value = point ? point->value : 0;
    const bool digit = (value >= '0' && value <= '9') || (value >= 0xFF10 && value <= 0xFF19);
    if (!digit && value != 0x2022) out += text.substr(at, bytes);
    at += bytes;
  }
  return out;
}

}  // namespace

TEST_CASE("mask_cpr replaces each digit and nothing else") {
  CprNumbers numbers(21);
  const auto number = numbers.next();
  CHECK(mask_cpr("") == "");
  CHECK(mask_cpr("Den 14. marts 2026") == "Den 14. marts 2026");
  CHECK(mask_cpr("om " + number.joined_by("-") + "!") == "om " + dots6 + "-" + dots4 + "!");
  CHECK(mask_cpr(number.joined_by("")) == dots6 + dots4);
  CHECK(mask_cpr(number.joined_by("\r\n  ")) == dots6 + "\r\n  " + dots4);
  CHECK(mask_cpr(number.joined_by(" – ")) == dots6 + " – " + dots4);
  CHECK(mask_cpr("cpr_" + number.joined_by("\u2011") + "_x.yaml") ==
        "cpr_" + dots6 + "\u2011" + dots4 + "_x.yaml");
  CHECK(mask_cpr(number.joined_by("-") + ", " + number.joined_by("")) ==
        dots6 + "-" + dots4 + ", " + dots6 + dots4);
  CHECK(mask_cpr(number.birth.substr(0, 5) + "０-５０" + number.rest.substr(2)) ==
        dots6 + "-" + dots4);
}

TEST_CASE("mask_cpr leaves no number to find and is idempotent, for texts full of near numbers") {
  Snippets snippets(22);
  std::size_t hits = 0;
  for (int round = 0; round < 60'000; ++round) {
    const std::string text = snippets.next();
    CAPTURE(text);
    hits += find_cpr(text).size();
    const std::string masked = mask_cpr(text);
    REQUIRE(find_cpr(masked).empty());
    REQUIRE(mask_cpr(masked) == masked);
    REQUIRE(without_dots_and_digits(masked) == without_dots_and_digits(text));
    REQUIRE(first_invalid_utf8(text).has_value() == first_invalid_utf8(masked).has_value());
  }
  CHECK(hits > 10'000);
}

TEST_CASE("mask_cpr and terminal_safe take any bytes") {
  std::mt19937 random(23);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes(random() % 60, '\0');
    std::ranges::generate(bytes, [&] {
      return random() % 2 == 0 ? static_cast<char>('0' + random() % 10)
                               : static_cast<char>(random());
    });
    const std::string masked = mask_cpr(bytes);
    REQUIRE(find_cpr(masked).empty());
    REQUIRE(mask_cpr(masked) == masked);
    const std::string safe = terminal_safe(mask_cpr(bytes));
    REQUIRE_FALSE(first_invalid_utf8(safe));
    REQUIRE(terminal_safe(safe) == safe);
    const std::string shown = mask_cpr(terminal_safe(bytes));
    REQUIRE_FALSE(first_invalid_utf8(shown));
    REQUIRE(find_cpr(shown).empty());
  }
}

TEST_CASE("searching takes time in step with the text, whatever it holds") {
  CprNumbers numbers(24);
  const auto number = numbers.next();
  const std::vector<std::string> units = {number.birth + " ",
                                          number.birth + "\n",
                                          number.birth + "\n          ",
                                          number.birth + "-2026-",
                                          number.joined_by("") + ".",
                                          number.joined_by("") + "a",
                                          number.joined_by("-") + "-",
                                          number.joined_by(" ") + " ",
                                          "20 ",
                                          "2030 ",
                                          "a@",
                                          "a@b.",
                                          "a@b-",
                                          "•",
                                          "5",
                                          " ",
                                          "ab" + number.joined_by("-")};
  for (const std::string& unit : units) {
    std::string text = number.birth;
    while (text.size() < 1'000'000) text += unit;
    CAPTURE(unit);
    const auto start = std::chrono::steady_clock::now();
    const std::string masked = mask_cpr(text);
    const std::size_t contacts =
        find_phone_numbers(text).size() + find_email_addresses(text).size();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    // Some hundredths of a second where the work is linear, minutes where it is not: a hang is
    // found, not a speed.
    CHECK(taken.count() < 60.0);
    CHECK(masked.size() >= text.size());
    CHECK(contacts < text.size() / 4);
  }
}
