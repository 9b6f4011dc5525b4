#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cpr_numbers.hpp"
#include "text/personal.hpp"

using namespace trivsel;
using test::CprNumbers;
using Kind = PersonalHit::Kind;

namespace {

std::size_t count(std::string_view text, Kind kind) {
  const auto hits = find_cpr(text);
  return static_cast<std::size_t>(std::ranges::count(hits, kind, &PersonalHit::kind));
}

/// Random numbers of everyday life that are no CPR numbers. Births are used for their six digits,
/// which are a valid day each time: the worst case, not the usual one.
class OtherNumbers {
 public:
  explicit OtherNumbers(unsigned seed) : random_(seed) {}

  std::string next(unsigned sort) {
    const auto& makers = sorts();
    return makers[sort % makers.size()](*this);
  }
  static std::size_t count_of_sorts() { return sorts().size(); }

 private:
  unsigned below(unsigned limit) { return random_.below(limit); }
  std::string day() { return random_.next().birth; }
  std::string four() { return random_.next().rest; }
  std::string date() {
    return fmt::format("20{:02}-{:02}-{:02}", 10 + below(40), 1 + below(12), 1 + below(28));
  }
  std::string compact_date() {
    return fmt::format("20{:02}{:02}{:02}", 10 + below(40), 1 + below(12), 1 + below(28));
  }
  std::string hour() { return fmt::format("{:02}{:02}", below(24), below(60)); }
  std::string any_of(std::string_view letters, std::size_t length) {
    std::string out(length, '0');
    for (char& letter : out) letter = letters[below(static_cast<unsigned>(letters.size()))];
    return out;
  }
  std::string digits(std::size_t length) { return any_of("0123456789", length); }
  std::string hex(std::size_t length) { return any_of("0123456789abcdef", length); }
  std::string spoken_day(std::string_view between) {
    const std::string day = this->day();
    return fmt::format("{0}{1}{2}{1}{3}", day.substr(0, 2), between, day.substr(2, 2),
                       day.substr(4));
  }
  /// A time HHMMSS that is also a day DDMMYY.
  std::string time() {
    return fmt::format("{:02}{:02}{:02}", 1 + below(23), 1 + below(12), below(60));
  }

  using Maker = std::function<std::string(OtherNumbers&)>;
  static const std::vector<Maker>& sorts() {
    using N = OtherNumbers;
    static const std::vector<Maker> all = {
        [](N& n) { return n.date(); },
        [](N& n) { return n.date() + "/" + n.date(); },
        [](N& n) { return n.date() + ", 2026 og " + n.date(); },
        [](N& n) { return n.date() + "T" + n.hour(); },
        [](N& n) { return n.date() + "T" + n.hour() + "-" + n.any_of("0123456789abcdefghjk", 6); },
        [](N& n) { return n.date() + "T" + n.hour() + "-" + n.day() + "-" + n.four(); },
        [](N& n) { return n.date() + "T12:30:00.123456-01:00"; },
        [](N& n) { return n.compact_date() + "T" + n.time() + "-0100"; },
        [](N& n) { return n.compact_date() + "T" + n.time() + "." + n.four(); },
        [](N& n) { return n.compact_date() + "_" + n.time() + "-0200"; },
        [](N& n) { return n.date() + " " + n.time() + ".0000"; },
        [](N& n) { return "09:00-15:30, " + n.hour() + "-" + n.hour(); },
        [](N& n) { return "amount: " + n.day() + "\n" + n.date() + ": tilskud"; },
        [](N& n) { return "spent:\n  2025: " + n.day() + "\n  2026: " + n.day() + "\n"; },
        [](N& n) { return "2025;" + n.day() + "\n2026;" + n.day() + "\n"; },
        [](N& n) { return "2025," + n.day() + "\n2026," + n.day() + "\n"; },
        [](N& n) { return "| 2025 | " + n.day() + " |\n| 2026 | " + n.day() + " |\n"; },
        [](N& n) { return "2025 " + n.day() + "\n2026 " + n.day() + "\n2027 " + n.day(); },
        [](N& n) { return "- " + n.day() + "\n- " + n.four() + "\n"; },
        [](N& n) { return "[" + n.day() + ", " + n.four() + "]"; },
        [](N& n) { return n.day() + "\t" + n.four(); },
        [](N& n) { return "bilag " + n.four() + " " + n.day() + " " + n.four() + " " + n.day(); },
        [](N& n) { return n.day() + "\n" + n.four() + "\n" + n.day() + "\n" + n.four() + "\n"; },
        [](N& n) { return n.day() + " " + n.four() + ",00"; },
        [](N& n) { return n.day() + " " + n.four() + " kr."; },
        [](N& n) { return "kr. " + n.day() + " " + n.four(); },
        [](N& n) { return n.day() + ".00"; },
        [](N& n) { return "250000.00 og 250.000,00 og " + n.day() + ".50"; },
        [](N& n) { return "I alt " + n.day() + ". " + n.four() + " er brugt"; },
        [](N& n) { return "0." + n.day() + n.four(); },
        [](N& n) { return "12." + n.day() + " " + n.four(); },
        [](N& n) { return "20" + n.digits(6); },
        [](N& n) { return "+45 2" + n.digits(7); },
        [](N& n) { return "+46 " + n.day() + " " + n.four(); },
        [](N& n) { return "tlf. 20 30 " + n.digits(2) + " " + n.digits(2); },
        [](N& n) { return "57" + n.digits(11); },
        [](N& n) { return "57 " + n.day() + " " + n.digits(5); },
        [](N& n) { return "978-87-" + n.day() + "-" + n.four() + "-5"; },
        [](N& n) { return "CVR " + n.digits(8); },
        [](N& n) { return "P-nummer 10" + n.digits(8); },
        [](N& n) { return "2021 - 4365, 2021-" + n.four(); },
        [](N& n) { return "sag 2026-" + n.day() + "-" + n.four(); },
        [](N& n) { return "12.03.26-K04-1-" + n.digits(2); },
        [](N& n) { return n.hex(64); },
        [](N& n) {
          return n.hex(8) + "-" + n.hex(4) + "-4" + n.hex(3) + "-a" + n.hex(3) + "-" + n.hex(12);
        },
        [](N& n) { return "ab" + n.day() + "-" + n.four() + "-4abc-8abc-" + n.hex(12); },
        [](N& n) { return "DK50 0040 0440 1162 43, konto " + n.digits(4) + " " + n.digits(10); },
        [](N& n) { return n.day() + "-" + n.date() + ".pdf"; },
        [](N& n) { return n.day() + "/" + n.four(); },
        [](N& n) { return n.day() + "_" + n.four() + ".jpg"; },
        [](N& n) { return "sag " + n.spoken_day(".") + "-" + n.four(); },
        [](N& n) { return n.spoken_day(".") + " " + n.hour(); },
        [](N& n) { return n.spoken_day("/") + " " + n.hour(); },
        [](N& n) { return n.spoken_day("-") + " " + n.hour(); },
        [](N& n) { return n.spoken_day(" ") + " " + n.hour(); },
        [](N& n) { return n.spoken_day("-") + " " + n.spoken_day("-"); },
        [](N& n) { return n.spoken_day(".") + "-" + n.spoken_day("."); },
        [](N& n) { return "tlf. " + n.spoken_day(" ") + " " + n.digits(2); },
        [](N& n) { return "+33 1 " + n.spoken_day(" ") + " " + n.digits(2); },
        [](N& n) { return "0047 " + n.spoken_day(" ") + " " + n.four(); },
        [](N& n) { return n.spoken_day(" ") + " " + n.four() + ",50"; },
        [](N& n) { return n.spoken_day(".") + "." + n.four(); },
    };
    return all;
  }

  CprNumbers random_;
};

}  // namespace

TEST_CASE("numbers of other sorts never count as CPR numbers with certainty") {
  OtherNumbers numbers(11);
  const auto rounds = static_cast<unsigned>(40 * OtherNumbers::count_of_sorts());
  REQUIRE(rounds >= 1'000);
  for (unsigned round = 0; round < rounds; ++round) {
    const std::string number = numbers.next(round);
    for (const std::string& text : {number, "Noter: " + number + "\n", "(" + number + ")",
                                    "\"" + number + "\"", number + "; se bilag"}) {
      CAPTURE(text);
      REQUIRE(count(text, Kind::cpr) == 0);
    }
  }
}

TEST_CASE("what is surely another number is no hit at all") {
  CprNumbers numbers(12);
  for (int round = 0; round < 300; ++round) {
    const auto number = numbers.next();
    const std::string joined = number.joined_by("");
    const std::vector<std::string> texts = {
        "p = 0." + joined,
        "3f" + joined + "abcdef01",
        "ABCDEF" + joined + "A",
        "ab" + number.joined_by("-") + "-4abc-8abc-0123456789ab",
        "20260314T112233-0100",
        "2026-03-14T112233.1234",
        "spent:\n  2025: " + number.birth + "\n  2026: 5",
        "2025;" + number.birth + "\n2026;5",
        number.birth + " 2026-03-14",
        number.birth + "\n2026-03-14T2130-k7f3a2",
        "2025 " + number.birth + "\n2026 " + number.birth,
    };
    for (const std::string& text : texts) {
      CAPTURE(text);
      REQUIRE(find_cpr(text).empty());
    }
  }
}

TEST_CASE("a CPR number inside a longer chain of numbers is a doubtful hit") {
  CprNumbers numbers(13);
  const auto number = numbers.next();
  const std::string hyphened = number.joined_by("-");
  for (const std::string& text :
       {"1-" + hyphened, hyphened + "-2", "3." + hyphened, hyphened + ".2", "2026-" + hyphened,
        "2026-03-14T2130-" + hyphened, number.joined_by(" ") + " 55", "12 " + number.joined_by(" "),
        "+46 " + number.joined_by(" "), number.joined_by(" ") + " kr."}) {
    CAPTURE(text);
    CHECK(count(text, Kind::cpr) == 0);
    CHECK(count(text, Kind::cpr_bare) == 1);
  }
}

TEST_CASE("a date beside a CPR number does not make it doubtful") {
  CprNumbers numbers(14);
  for (int round = 0; round < 500; ++round) {
    const auto number = numbers.next();
    const std::string hyphened = number.joined_by("-");
    for (const std::string& text :
         {"2026-03-14-" + hyphened + ".yaml", hyphened + "-2026-03-14.yaml",
          "20260314_" + hyphened + ".pdf", hyphened + "-20260314.pdf", "2026-03-14 " + hyphened,
          "2026-03-14T" + hyphened, "2026-03-14 " + number.joined_by(" ") + " 2026-03-15",
          "2 " + number.joined_by(" ") + " 3 gange", "P-07 " + number.joined_by(" ")}) {
      CAPTURE(text);
      REQUIRE(count(text, Kind::cpr) == 1);
    }
  }
}
