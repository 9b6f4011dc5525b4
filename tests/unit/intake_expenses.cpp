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

struct Ran {
  int code = 0;
  std::string out, err;
};

Ran import_table(const std::string& rows, std::vector<std::string> more = {}) {
  write_tree(kScratch + "/in", {{"rows.csv", kHeader + rows}, {"map.yaml", kMap}});
  std::vector<std::string> words = {"budget",      "import", "in/rows.csv", "--map",
                                    "in/map.yaml", "-C",     "course",      "--today",
                                    "2026-03-20",  "--lang", "en"};
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

void fresh_folder(const std::string& ledger = "expenses: []\n") {
  std::filesystem::remove_all(kScratch);
  write_tree(kFolder,
             {{"course.yaml", "format: 1\nprogramme: magtanvendelse-voksne\nid: g\ntitle: G\n"},
              {"budget.yaml",
               "lines:\n  - {id: vikar, kind: substitutes, payer: board, amount: "
               "250000.00}\n"},
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
        "in/rows.csv:2:1: there is no budget line \"forplejning\"; known: vikar");
  CHECK(refusal("7;14-04-2026;Vikarer;;12,50;") ==
        "in/rows.csv:2:1: 2026-04-14 lies in the future; correct it in the other system");
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
