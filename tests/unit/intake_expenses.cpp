#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "cli/streams.hpp"
#include "support/folder_text.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

const std::string kScratch = SCRATCH_DIR "/intake-expenses";
const std::string kFolder = kScratch + "/course";

const std::string kMap = R"(import: expenses
system: loen
dates: day-first
columns:
  - {field: voucher, column: Bilag}
  - {field: date, column: Dato}
  - {field: line, column: Konto, codes: {Vikarer: vikar, Mad: forplejning}}
  - {field: hours, column: Timer}
  - {field: amount, column: Kr}
  - {field: text, column: Tekst}
)";

const std::string kHeader = "Bilag;Dato;Konto;Timer;Kr;Tekst\n";

/// A payroll's own table: with the rate and the supplement.
const std::string kPayMap = R"(import: expenses
system: loen
dates: day-first
columns:
  - {field: voucher, column: Bilag}
  - {field: date, column: Dato}
  - {field: worked, column: Vagt}
  - {field: line, value: vikar}
  - {field: hours, column: Timer}
  - {field: per_hour, column: Sats}
  - {field: supplement, column: Tillæg}
  - {field: amount, column: Kr}
)";

const std::string kPayHeader = "Bilag;Dato;Vagt;Timer;Sats;Tillæg;Kr\n";

struct Ran {
  int code = 0;
  std::string out, err;
};

Ran import_by(const std::string& map, const std::string& table, const std::string& language,
              const std::vector<std::string>& more = {}) {
  write_tree(kScratch + "/in", {{"rows.csv", table}, {"map.yaml", map}});
  std::vector<std::string> words = {"budget",      "import", "in/rows.csv", "--map",
                                    "in/map.yaml", "-C",     "course",      "--today",
                                    "2026-03-20",  "--lang", language};
  words.insert(words.end(), more.begin(), more.end());
  std::istringstream in;
  std::ostringstream out, err;
  Streams streams{in, out, err};
  const Environment environment{
      [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
      [] { return std::chrono::sys_seconds{}; }, kScratch};
  const int code = run(words, streams, environment);
  return {code, out.str(), err.str()};
}

Ran import_table(const std::string& rows, const std::vector<std::string>& more = {}) {
  return import_by(kMap, kHeader + rows, "en", more);
}

Ran import_pay(const std::string& rows, const std::string& language = "en",
               const std::vector<std::string>& more = {}) {
  return import_by(kPayMap, kPayHeader + rows, language, more);
}

void fresh_folder(const std::string& ledger = "expenses: []\n", const std::string& rates = "") {
  std::filesystem::remove_all(kScratch);
  write_tree(kFolder,
             {{"course.yaml", "format: 1\nprogramme: magtanvendelse-voksne\nid: g\ntitle: G\n"},
              {"budget.yaml",
               "lines:\n  - {id: vikar, kind: substitutes, payer: board, amount: "
               "250000.00}\n" +
                   rates},
              {"expenses.yaml", ledger}});
}

std::string ledger_now() {
  return read_tree(kFolder).at("expenses.yaml");
}

/// What is said of one row that is not taken; the ledger stays as it was.
std::string refusal(const std::string& row) {
  fresh_folder();
  const Ran ran = import_table(row + "\n");
  CHECK(ran.code != 0);
  CHECK(ledger_now() == "expenses: []\n");
  const std::size_t begin = ran.out.find('\n') + 1;
  return ran.out.substr(begin, ran.out.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("import of expenses: each voucher is booked once, whoever booked it") {
  fresh_folder(
      "expenses:\n  - {id: u4, date: 2026-02-01, line: vikar, amount: 50.00, "
      "voucher: \"9\"}\n");
  const std::string rows =
      "7;14-03-2026;Vikarer;6,5;2.031,25;Vagt, aften\n"
      "8;15-03-2026;Vikarer;;-100,00;\n"
      "9;01-02-2026;Vikarer;;50,00;\n";
  const Ran ran = import_table(rows);
  CHECK(ran.code == 0);
  CHECK(ran.out == "in/rows.csv: read as UTF-8\n2 taken, 1 there already\n  vikar: DKK 1,931.25\n");
  const std::string booked =
      "expenses:\n"
      "  - {id: u4, date: 2026-02-01, line: vikar, amount: 50.00, voucher: \"9\"}\n"
      "  - {id: u5, date: 2026-03-14, line: vikar, hours: 6.5, amount: 2031.25, voucher: \"7\", "
      "text: \"Vagt, aften\"}\n"
      "  - {id: u6, date: 2026-03-15, line: vikar, amount: -100.00, voucher: \"8\"}\n";
  CHECK(ledger_now() == booked);
  CHECK(import_table(rows).out == "in/rows.csv: read as UTF-8\n0 taken, 3 there already\n");
  CHECK(ledger_now() == booked);
  const Ran changed = import_table("7;14-03-2026;Vikarer;6,5;2.031,26;Vagt, aften\n");
  CHECK(changed.out ==
        "in/rows.csv: read as UTF-8\nin/rows.csv:2: differs from u5 in the folder, which stays as "
        "it is: amount\n0 taken, 1 there already and different\n");
  CHECK(ledger_now() == booked);
}

TEST_CASE("import of expenses: each row that is not taken says why and where") {
  CHECK(refusal("7;14-03-2026;Vikarer;;1.250;") ==
        "in/rows.csv:2:23: \"1.250\" can be read in two ways; write `decimals: comma` or "
        "`decimals: point` in the map");
  CHECK(refusal(";14-03-2026;Vikarer;;12,50;") ==
        "in/rows.csv:2:1: the row has no voucher; fill the cell that `voucher` comes from: it is "
        "what a row is known by");
  CHECK(refusal("7;14-03-2026;Mad;;12,50;") ==
        "in/rows.csv:2:14: there is no budget line \"forplejning\"; known: vikar");
  CHECK(refusal("7;14-04-2026;Vikarer;;12,50;") ==
        "in/rows.csv:2:3: 2026-04-14 lies in the future; correct it in the other system");
  CHECK(refusal("7;14-03-2026;Vikarer;;;") ==
        "in/rows.csv:2:1: \"amount\" is missing in \"expense\"; amount: in kroner");
  CHECK(refusal("7;14-03-2026;Vikarer;;12,50;\n7;14-03-2026;Vikarer;;12,50;") ==
        "in/rows.csv:3:1: the same voucher stands in line 2; book one of them by hand");
  CHECK(refusal("7;14-03-2026;Vikarer;;12,50;\"a\nb\"") ==
        "in/rows.csv:2:29: the cell has control characters in it; take them out in the other "
        "system");
  CHECK(refusal("7;14-03-2026;Vikarer;;9.999.999.999.999,00;").find("2:23") != std::string::npos);
  CHECK(refusal("7;14-03-2026;Vikarer;;12,50;ring 86 41 22 30")
            .starts_with("in/rows.csv:2:29: the cell holds data about a person"));
}

TEST_CASE("import of expenses: all or nothing, --partial, --dry-run and JSON") {
  const std::string rows = "7;14-03-2026;Vikarer;;12,50;\n8;14-03-2026;Bus;;12,50;\n";
  fresh_folder();
  CHECK(import_table(rows).code == 1);
  CHECK(ledger_now() == "expenses: []\n");
  CHECK(import_table(rows, {"--partial", "--dry-run"}).code == 1);
  CHECK(ledger_now() == "expenses: []\n");
  const Ran ran = import_table(rows, {"--partial", "--format", "json"});
  CHECK(ran.code == 1);
  CHECK(ran.out.find("\"lines\": {\n    \"vikar\": 12.50\n  }") != std::string::npos);
  CHECK(ledger_now() ==
        "expenses:\n  - {id: u1, date: 2026-03-14, line: vikar, amount: 12.50, voucher: \"7\"}\n");
}

namespace {

void folder_with_rates() {
  fresh_folder("expenses: []\n",
               "rates:\n"
               "  - {role: paedagog, per_hour: 318.75, from: 2026-01-01}\n"
               "  - {role: medhjaelper, per_hour: 262.40, from: 2026-03-01}\n");
}

/// What is said of one row of pay, without the line of how the table was read.
std::string said_of_pay(const std::string& row, const std::string& language) {
  folder_with_rates();
  const std::string out = import_pay(row + "\n", language).out;
  return out.substr(out.find('\n') + 1);
}

}  // namespace

TEST_CASE("import of pay: hours, rate and supplement must come to the amount") {
  const std::string wrong = "7;14-03-2026;12-03-2026;6,50;318,75;;2.017,88";
  CHECK(
      said_of_pay(wrong, "en") ==
      "in/rows.csv:2:38: 6.50 hours × DKK 318.75 is DKK 2,071.88, not DKK 2,017.88; correct it in "
      "the other system; where the row holds more than the hours, take `per_hour` out of the map, "
      "or fill `supplement`\n"
      "0 could be taken, 1 not taken\n");
  CHECK(ledger_now() == "expenses: []\n");
  CHECK(
      said_of_pay(wrong, "da") ==
      "in/rows.csv:2:38: 6,50 timer × 318,75 kr. er 2.071,88 kr., ikke 2.017,88 kr.; ret det i det "
      "andet system; rummer rækken mere end timerne, så tag `per_hour` ud af kolonnekortet, eller "
      "udfyld `supplement`\n"
      "0 kan optages, 1 ikke optaget\n");
  CHECK(said_of_pay("7;14-03-2026;12-03-2026;6,50;318,75;97,25;2.169,12", "en") ==
        "in/rows.csv:2:43: 6.50 hours × DKK 318.75 + DKK 97.25 is DKK 2,169.13, not DKK 2,169.12; "
        "correct it in the other system; where the row holds more than the hours, take `per_hour` "
        "out of the map, or fill `supplement`\n"
        "0 could be taken, 1 not taken\n");
  CHECK(said_of_pay("7;14-03-2026;12-03-2026;6,50;318,75;97,25;2.169,13", "en") ==
        "1 taken\n  vikar: DKK 2,169.13\n");
  CHECK(said_of_pay("7;14-03-2026;12-03-2026;9999999999,99;9999999999,99;;1,00", "en") ==
        "in/rows.csv:2:54: 9,999,999,999.99 hours × DKK 9,999,999,999.99 is too large to be right; "
        "correct it in the other system; where the row holds more than the hours, take `per_hour` "
        "out of the map, or fill `supplement`\n"
        "0 could be taken, 1 not taken\n");
}

TEST_CASE("import of pay: hours that are taken back are not taken") {
  const std::string row = "7;14-03-2026;12-03-2026;-6,50;318,75;;-2.071,88";
  CHECK(
      said_of_pay(row, "en") ==
      "in/rows.csv:2:25: hours cannot be negative: -6.50; where the row takes a voucher back, take "
      "that one back with `trivsel budget correct`\n"
      "0 could be taken, 1 not taken\n");
  CHECK(said_of_pay(row, "da") ==
        "in/rows.csv:2:25: timer kan ikke være negative: -6,50; tager rækken et bilag tilbage, så "
        "tag det tilbage med `trivsel budget correct`\n"
        "0 kan optages, 1 ikke optaget\n");
  CHECK(ledger_now() == "expenses: []\n");
}

TEST_CASE("import of pay: a rate that is not in force on the day of the work is taken, and told") {
  const std::string row = "7;14-03-2026;12-03-2026;39,00;312,50;;12.187,50";
  CHECK(said_of_pay(row, "en") ==
        "in/rows.csv:2:31: DKK 312.50 an hour is none of the rates in force on 12 March 2026: "
        "medhjaelper 262.40, paedagog 318.75; it is taken as it stands; correct `rates:` in "
        "budget.yaml, or the entry with `trivsel budget correct`\n"
        "1 taken\n  vikar: DKK 12,187.50\n");
  CHECK(ledger_now() ==
        "expenses:\n  - {id: u1, date: 2026-03-14, worked: 2026-03-12, line: vikar, hours: 39.00, "
        "per_hour: 312.50, amount: 12187.50, voucher: \"7\"}\n");
  // It is told once: the row is there already.
  CHECK(import_pay(row + "\n").out == "in/rows.csv: read as UTF-8\n0 taken, 1 there already\n");
  CHECK(
      said_of_pay(row, "da") ==
      "in/rows.csv:2:31: 312,50 kr. i timen er ingen af de satser, der gælder den 12. marts 2026: "
      "medhjaelper 262,40, paedagog 318,75; den er optaget, som den står; ret `rates:` i "
      "budget.yaml, eller ret posten med `trivsel budget correct`\n"
      "1 optaget\n  vikar: 12.187,50 kr.\n");
  // The assistants' rate began in March; before the year there is none.
  CHECK(said_of_pay("7;14-03-2026;28-02-2026;2,00;262,40;;524,80", "en")
            .starts_with("in/rows.csv:2:30: DKK 262.40 an hour is none of the rates in force on 28 "
                         "February 2026: paedagog 318.75; it is taken"));
  CHECK(said_of_pay("7;14-03-2026;31-12-2025;2,00;262,40;;524,80", "en")
            .starts_with("in/rows.csv:2:30: DKK 262.40 an hour: no rate is in force on 31 December "
                         "2025; it is taken"));
  CHECK(said_of_pay("7;14-03-2026;31-12-2025;2,00;262,40;;524,80", "da")
            .starts_with("in/rows.csv:2:30: 262,40 kr. i timen: ingen sats gælder den 31. december "
                         "2025; den er optaget"));
  CHECK(said_of_pay("7;14-03-2026;12-03-2026;2,00;262,40;;524,80", "en") ==
        "1 taken\n  vikar: DKK 524.80\n");
}

TEST_CASE("import of pay: JSON has what was told of the rows taken") {
  folder_with_rates();
  const Ran ran =
      import_pay("7;14-03-2026;12-03-2026;39,00;312,50;;12.187,50\n", "en", {"--format", "json"});
  CHECK(ran.code == 0);
  CHECK(ran.out.find("\"told\": [\n    {\n      \"line\": 2,\n      \"column\": 31,\n      "
                     "\"message\": \"DKK 312.50 an hour is none of the rates") !=
        std::string::npos);
}

TEST_CASE("import of expenses: a voucher that is booked in parts, or corrected, is there") {
  const auto said = [](const std::string& entries, const std::string& row) {
    fresh_folder("expenses:\n" + entries);
    const std::string out = import_table(row + "\n").out;
    return out.substr(out.find('\n') + 1);
  };
  const std::string parts =
      "  - {id: u1, date: 2026-03-14, line: vikar, amount: 300.00, voucher: \"7\"}\n"
      "  - {id: u2, date: 2026-03-14, line: vikar, amount: 200.00, voucher: \"7\", text: Egen}\n";
  CHECK(said(parts, "7;14-03-2026;Vikarer;;500,00;") == "0 taken, 1 there already\n");
  CHECK(said(parts, "7;14-03-2026;Vikarer;;300,00;") == "0 taken, 1 there already\n");
  CHECK(said(parts, "7;14-03-2026;Vikarer;;501,00;") ==
        "in/rows.csv:2: differs from u1 in the folder, which stays as it is: amount\n"
        "0 taken, 1 there already and different\n");
  const std::string corrected =
      "  - {id: u1, date: 2026-03-14, line: vikar, amount: 300.00, voucher: \"7\"}\n"
      "  - {id: u2, date: 2026-03-15, line: vikar, amount: -300.00, corrects: u1}\n"
      "  - {id: u3, date: 2026-03-14, line: vikar, amount: 250.00, voucher: \"7\"}\n";
  CHECK(said(corrected, "7;14-03-2026;Vikarer;;300,00;") == "0 taken, 1 there already\n");
  CHECK(said(corrected, "7;14-03-2026;Vikarer;;250,00;") == "0 taken, 1 there already\n");
  CHECK(said(corrected, "7;14-03-2026;Vikarer;;550,00;") ==
        "in/rows.csv:2: differs from u3 in the folder, which stays as it is: amount\n"
        "0 taken, 1 there already and different\n");
}

TEST_CASE("import of a bank's export: what is paid stands with a minus, and is turned") {
  std::string map = kMap;
  map.replace(map.find("column: Kr}"), 11, "column: Kr, negate: true}");
  const auto booked = [&](const std::string& row) {
    fresh_folder();
    CHECK(import_by(map, kHeader + row + "\n", "en").code == 0);
    return ledger_now();
  };
  const auto entry = [](const std::string& amount) {
    return "expenses:\n  - {id: u1, date: 2026-03-14, line: vikar, amount: " + amount +
           ", voucher: \"7\"}\n";
  };
  CHECK(booked("7;14-03-2026;Vikarer;;-1.480,50;") == entry("1480.50"));
  CHECK(booked("7;14-03-2026;Vikarer;;200,00;") == entry("-200.00"));
  CHECK(booked("7;14-03-2026;Vikarer;;0,00;") == entry("0.00"));
  CHECK(import_by(map, kHeader + "7;14-03-2026;Vikarer;;0,00;\n", "en").out ==
        "in/rows.csv: read as UTF-8\n0 taken, 1 there already\n");
}

TEST_CASE("import of a bank's export: a text has no sign to turn") {
  const auto said = [](const std::string& language) {
    fresh_folder();
    std::string map = kMap;
    map.replace(map.find("column: Tekst}"), 14, "column: Tekst, negate: true}");
    const Ran ran = import_by(map, kHeader + "7;14-03-2026;Vikarer;;1,00;\n", language);
    CHECK(ran.code == 1);
    return ran.out + ran.err;
  };
  CHECK(said("en").find("\"text\" has no sign") != std::string::npos);
  CHECK(said("en").find("take `negate:` away") != std::string::npos);
  CHECK(said("da").find("\"text\" har intet fortegn") != std::string::npos);
  CHECK(said("da").find("fjern `negate:`") != std::string::npos);
}
