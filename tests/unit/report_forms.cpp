#include <doctest/doctest.h>

#include "chart_samples.hpp"
#include "report/document/render.hpp"
#include "report/document/text_table.hpp"
#include "text/utf8.hpp"

using namespace trivsel;
using namespace trivsel::report;

TEST_CASE("markdown: what could be markup is escaped, prose is not") {
  CHECK(markdown_text("En pause, før et krav (kl. 9.30) - og 1.234,5 kr.!") ==
        "En pause, før et krav (kl. 9.30) - og 1.234,5 kr.!");
  CHECK(markdown_text("*a* _b_ `c` [d](e) <f> |g| ~h~ \\ $x$ &amp; {i} ^j^") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\|g\\| \\~h\\~ \\\\ \\$x\\$ \\&amp; "
        "\\{i\\} \\^j\\^");
  CHECK(markdown_text("# a") == "\\# a");
  CHECK(markdown_text("- a") == "\\- a");
  CHECK(markdown_text("+ a") == "\\+ a");
  CHECK(markdown_text("---") == "\\---");
  CHECK(markdown_text("===") == "\\===");
  CHECK(markdown_text(": a") == "\\: a");
  CHECK(markdown_text("12. a") == "12\\. a");
  CHECK(markdown_text("3) a") == "3\\) a");
  CHECK(markdown_text("    code") == "code");
  CHECK(markdown_text("a\nb") == "a\\^Jb");
  CHECK(markdown_text("") == "");
}

TEST_CASE("markdown: addresses and mentions are code, so that nobody makes links of them") {
  CHECK(markdown_text("se http://x.dk nu") == "se `http://x.dk` nu");
  CHECK(markdown_text("WWW.x.dk") == "`WWW.x.dk`");
  CHECK(markdown_text("a@b.dk og @navn") == "`a@b.dk` og `@navn`");
  CHECK(markdown_text("[x](https://x.dk)") == "`[x](https://x.dk)`");
  CHECK(markdown_text("a@b|c`d@e\\") == "`a@b`\\|`c`\\``d@e`\\\\");
}

TEST_CASE("markdown: no text can close the fence of a chart") {
  Document document;
  RunChartView chart = months_from_2025(6);
  chart.trials = {{"````\n# x", 2.0, 3.0}};
  document.sections.push_back({"a", "A", {Figure{chart, "caption"}}});
  const std::string text = render_markdown(document);
  CHECK(count_of(text, "\n`````text\n") == 1);
  CHECK(count_of(text, "\n`````\n") == 1);
}

TEST_CASE("markdown: a table's rows have its columns, whatever the cells hold") {
  Document document;
  const Table table{"Caption", {{"A", false}, {"B", true}}, {{"x|y", "1"}, {"", "|"}}};
  document.sections.push_back({"a", "A", {table}});
  CHECK(render_markdown(document).find("| A | B |\n| --- | ---: |\n| x\\|y | 1 |\n|  | \\| |\n") !=
        std::string::npos);
}

TEST_CASE("text table: columns in line, numbers to the right") {
  const Table table{"", {{"Line", false}, {"Used", true}}, {{"a", "1"}, {"long name", "1,000"}}};
  CHECK(text_table(table, 80) ==
        "Line        Used\n----------------\na              1\nlong name  1,000\n");
}

TEST_CASE("text table: nothing is lost and no line is too long, in any width") {
  const std::string path = "episodes/2026/2026-03-14T2130-k7f3a2.yaml:10:3";
  const Table table{"",
                    {{"Rule", false}, {"Level", false}, {"What", false}, {"Place", false}},
                    {{"TRV401", "bemærkning",
                      "ingen mindre indgribende indsatser er noteret for episoden", path}}};
  for (std::size_t width = 40; width <= 120; width += 8) {
    CAPTURE(width);
    const std::string text = text_table(table, width);
    std::string letters;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', begin)) {
      CHECK(display_width(text.substr(begin, end - begin)) <= width);
      begin = end + 1;
    }
    for (const char c : text) letters += (c == ' ' || c == '\n') ? "" : std::string(1, c);
    CHECK(letters.find("TRV401") != std::string::npos);
    // Broken over lines, the path's letters stand between other cells'; all of them are there.
    std::size_t at = 0;
    for (const char c : path) {
      at = letters.find(c, at);
      REQUIRE(at != std::string::npos);
      ++at;
    }
  }
}

TEST_CASE("text report: no line is longer than the width") {
  Document document;
  document.title = std::string(120, 'x');
  document.facts = {{"Term", fmt::format("{:a<30} {:b<90}", "", "")}};
  document.sections.push_back(
      {"a",
       "A",
       {Paragraph{"one two three four five six seven eight nine ten eleven twelve thirteen"},
        Bullets{{"one two three four five six seven eight nine ten eleven twelve"}},
        Figure{months_from_2025(30), "caption"}}});
  for (const std::size_t width : {40U, 60U, 80U}) {
    const std::string text = render_text(document, width);
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', begin)) {
      CHECK(display_width(text.substr(begin, end - begin)) <= width);
      begin = end + 1;
    }
  }
}
