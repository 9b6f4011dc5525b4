#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "report/chart_view.hpp"

namespace trivsel::report {

// A report in one language, ready to be set as HTML, Markdown or text. The texts are plain: no
// markup, and whoever sets them makes them harmless in their own form.

struct Paragraph {
  enum class Weight : std::uint8_t {
    plain,
    strong,  ///< the sentence to read first
    small,   ///< how the figures were made
  };
  std::string text;
  Weight weight = Weight::plain;
};

struct Bullets {
  std::vector<std::string> items;
};

struct Fact {
  std::string term, value;
};
struct Facts {
  std::vector<Fact> items;
};

/// Something with a name and a few facts, e.g. a trial.
struct Card {
  std::string title, subtitle;
  std::vector<Fact> facts;
};
struct Cards {
  std::vector<Card> items;
};

struct Column {
  std::string name;
  bool is_number = false;
};
/// The first column names the row. Rows are as long as the columns.
struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  bool is_narrow = false;  ///< many narrow columns, as of twelve months
};

struct Figure {
  RunChartView chart;
  std::string caption;
};

using Block = std::variant<Paragraph, Bullets, Facts, Cards, Table, Figure>;

struct Section {
  std::string id;  ///< unique in the document: letters, digits, hyphens
  std::string heading;
  std::vector<Block> blocks;
};

struct Document {
  Language language = Language::en;
  std::string title;
  std::string subtitle;  ///< one line
  std::string notice;    ///< who it is for
  std::vector<Fact> facts;
  std::vector<Section> sections;
  std::string footer;
};

}  // namespace trivsel::report
