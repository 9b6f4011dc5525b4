#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "folder/parts.hpp"
#include "model/episode.hpp"
#include "model/field_docs.hpp"
#include "model/import_map.hpp"
#include "model/portfolio.hpp"
#include "model/words.hpp"
#include "report/schema/report_schema.hpp"

using namespace trivsel;

namespace {

std::string page_of(const std::string& name) {
  std::ifstream file(PROJECT_DIR "/docs/" + name);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// What stands between `<!-- fields: NAME -->` and `<!-- end -->`, by name.
std::map<std::string, std::string> printed_tables(const std::string& name_of_page) {
  const std::string page = page_of(name_of_page);
  const std::string open = "<!-- fields: ", close = " -->\n", end = "<!-- end -->\n";
  std::map<std::string, std::string> tables;
  for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at)) {
    const std::size_t name = at + open.size();
    const std::size_t body = page.find(close, name) + close.size();
    at = page.find(end, body);
    REQUIRE(at != std::string::npos);
    tables[page.substr(name, body - close.size() - name)] = page.substr(body, at - body);
  }
  return tables;
}

std::map<std::string, std::string> true_tables() {
  std::map<std::string, std::string> tables{
      {"episode", field_docs(episode_record().info(), Language::en)},
      {"account", field_docs(account_record().info(), Language::en)},
      {"portfolio", field_docs(portfolio_record().info(), Language::en)}};
  for (const FolderFile& file : folder_files()) {
    const std::string name(file.path.substr(0, file.path.find('.')));
    tables[name] = field_docs(*file.record, Language::en);
  }
  return tables;
}

}  // namespace

TEST_CASE("docs/format.md shows the field tables as they are (sh tests/bless.sh writes them)") {
  const auto printed = printed_tables("format.md");
  for (const auto& [name, table] : true_tables()) {
    CAPTURE(name);
    REQUIRE(printed.contains(name));
    CHECK(printed.at(name) == table);
  }
  CHECK(printed.size() == true_tables().size());
}

TEST_CASE("docs/import.md shows the field table of a map (sh tests/bless.sh writes it)") {
  const auto printed = printed_tables("import.md");
  REQUIRE(printed.size() == 1);
  CHECK(printed.at("import-map") == field_docs(import_map_record().info(), Language::en));
}

TEST_CASE("docs/own-programme.md shows the words as they are (sh tests/bless.sh writes them)") {
  const std::string table = "<!-- words -->\n" + word_docs(Language::en) + "<!-- end -->\n";
  CHECK(page_of("own-programme.md").find(table) != std::string::npos);
}

TEST_CASE("a field table says what an id refers to, and what else may stand there") {
  const std::string groups = field_docs(folder_files()[1].record[0], Language::en);
  CHECK(groups.find("| `sites` | list, each a known id (site) |  | "
                    "its sites; several: one joint team |") != std::string::npos);
  CHECK(groups.find("| `represents` | a known id (site or party), or `board` `site` |  | "
                    "a site or party |") != std::string::npos);
  const std::string danish = field_docs(folder_files()[1].record[0], Language::da);
  CHECK(danish.find("| `represents` | et kendt id (tilbud eller part) eller `board` `site` |  | "
                    "et tilbud eller en part |") != std::string::npos);
}

TEST_CASE(
    "docs/report-figures.md shows the definitions as they are (sh tests/bless.sh writes them)") {
  const auto printed = printed_tables("report-figures.md");
  REQUIRE(printed.size() == 1);
  CHECK(printed.at("report") == report::definition_docs(Language::en));
}
