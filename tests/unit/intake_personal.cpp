#include <doctest/doctest.h>

#include <filesystem>

#include "support/intake.hpp"
#include "unit/cpr_numbers.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

const std::string kMap = kIntakeMap;
const std::string kHeader = kIntakeHeader;

}  // namespace

TEST_CASE("import: a CPR number refuses the row, and no digit of it is shown or kept") {
  test::CprNumbers numbers(7);
  for (int i = 0; i < 20; ++i) {
    const auto number = numbers.next();
    const std::string written = number.joined_by(i % 2 == 0 ? "-" : "");
    for (const std::string& row : {"1;14-03-2026;21.30;Slag;gang;;;set " + written + " her",
                                   written + ";14-03-2026;21.30;Slag;gang;;;",
                                   "1;14-03-2026;21.30;Slag;gang;" + written + ";;",
                                   "1;14-03-2026;21.30;" + written + ";gang;;;",
                                   "1;14-03-2026;21.30;Slag;gang;;" + written + ";"}) {
      fresh_folder();
      const Ran ran = import_table(kHeader + row + "\n");
      CAPTURE(row);
      CHECK(ran.code != 0);
      for (const std::string& digits : {number.birth, number.rest}) {
        CHECK(ran.out.find(digits) == std::string::npos);
        CHECK(ran.err.find(digits) == std::string::npos);
      }
      CHECK_FALSE(std::filesystem::exists(intake_folder() + "/episodes"));
      CHECK_FALSE(std::filesystem::exists(intake_folder() + "/accounts"));
    }
  }
  fresh_folder();
  const std::string number = numbers.next().joined_by("-");
  const Ran ran = import_table(kHeader + "1;14-03-2026;21.30;Slag;gang;;;" + number + "\n");
  CHECK(ran.code == 4);
  CHECK(
      ran.out.find("in/rows.csv:2:32: the cell holds data about a person: a name, a number or an "
                   "address; take them out in the other system; nothing of it is shown or kept") !=
      std::string::npos);
  const Ran map = import_table(kHeader, replaced(kMap, "Slag: violence", number + ": violence"));
  CHECK(map.code == 4);
  CHECK(map.out.empty());
  CHECK(map.err.starts_with("trivsel: the map holds a CPR number; nothing was read or written"));
}

TEST_CASE("import: names of the key file refuse a row, or become codes where the map says so") {
  const std::string key =
      "trivsel_key: 1\ncourse: granhuset-2026\ncodes:\n  - {code: B-01, name: Sigurd Ravn}\n";
  fresh_folder(key);
  const std::string row = kHeader + "1;14-03-2026;21.30;Slag;gang;;2;Sigurd slog.\n";
  const Ran prose = import_table(row);
  CHECK(prose.code == 4);
  CHECK(prose.out.find("Sigurd") == std::string::npos);
  const Ran cell = import_table(kHeader + "1;14-03-2026;21.30;Slag;gang;Sigurd Ravn;2;\n");
  CHECK(cell.code == 4);
  CHECK(cell.out.find("Sigurd") == std::string::npos);
  const std::string map = replaced(kMap, "column: Borger}", "column: Borger, key_file: true}");
  const Ran found = import_table(kHeader + "1;14-03-2026;21.30;Slag;gang;sigurd  ravn;2;\n", map);
  CHECK(found.code == 0);
  REQUIRE(folder_now().episodes.size() == 1);
  CHECK(*folder_now().episodes[0].citizens.items[0] == "B-01");
  const Ran nobody = import_table(kHeader + "2;14-03-2026;21.30;Slag;gang;Asger Holm;2;\n", map);
  CHECK(nobody.code == 1);
  CHECK(nobody.out.find("in/rows.csv:2:30: the key file knows nobody of this name, which is not "
                        "shown; give the citizen a code with trivsel code add") !=
        std::string::npos);
  CHECK(nobody.out.find("Asger") == std::string::npos);
}
