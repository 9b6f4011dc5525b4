#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "report/document/drawing.hpp"
#include "report/document/table.hpp"

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

/// A picture with the sentence that says what it shows, and its numbers.
struct Figure {
  Drawing drawing;
  std::string caption;
  std::optional<Table> table{};  ///< nothing where the section has one for several figures
  /// The table says no more than the picture and other tables do: it is there to be opened.
  bool is_table_folded = false;
  std::string id{};  ///< of the picture in its page; a run chart bears its own
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
  std::string footer_command;  ///< the part of it that is typed, kept on one line
};

}  // namespace trivsel::report
