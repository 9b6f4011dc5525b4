#include "csv/csv_file.hpp"

#include <csv.h>

#include <algorithm>
#include <new>

#include "text/utf8.hpp"

namespace trivsel {
namespace {

/// Reads records one after the other; what a record or cell is, is libcsv's word.
class Scanner {
 public:
  explicit Scanner(char delimiter, bool one_column) : one_column_(one_column) {
    const auto options = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
    if (csv_init(&parser_, static_cast<unsigned char>(options)) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
  }
  Scanner(const Scanner&) = delete;
  Scanner& operator=(const Scanner&) = delete;
  virtual ~Scanner() { csv_free(&parser_); }

  /// How many bytes were read: fewer than given where quotes stand wrongly.
  std::size_t feed(std::string_view bytes) {
    const std::size_t read =
        csv_parse(&parser_, bytes.data(), bytes.size(), cell_read, record_read, this);
    if (csv_error(&parser_) == CSV_ENOMEM) throw std::bad_alloc();
    return read;
  }
  /// False where the text ends within quotes.
  bool finish() { return csv_fini(&parser_, cell_read, record_read, this) == 0; }

 protected:
  virtual void on_cell(std::string_view cell) = 0;
  /// After the last cell of each record.
  virtual void on_record() = 0;
  /// At the end of each record and each empty line.
  virtual void on_end() {}

 private:
  static void cell_read(void* bytes, std::size_t size, void* self) {
    auto& scanner = *static_cast<Scanner*>(self);
    scanner.cells_ = true;
    scanner.on_cell({static_cast<const char*>(bytes), size});
  }

  static void record_read(int end, void* self) {
    auto& scanner = *static_cast<Scanner*>(self);
    const bool second_half = end == CSV_LF && scanner.after_return_ && !scanner.cells_;
    scanner.after_return_ = end == CSV_CR;
    scanner.on_end();
    if (!scanner.cells_ && (second_half || !scanner.one_column_)) return;
    if (!scanner.cells_) scanner.on_cell({});
    scanner.cells_ = false;
    scanner.on_record();
  }

  csv_parser parser_{};
  bool one_column_ = false;
  bool cells_ = false;
  bool after_return_ = false;
};

class HeaderScanner : public Scanner {
 public:
  explicit HeaderScanner(char delimiter) : Scanner(delimiter, false) {}
  std::vector<std::string> names;
  [[nodiscard]] bool is_done() const { return done_; }

 private:
  void on_cell(std::string_view cell) override {
    if (!done_) names.emplace_back(cell);
  }
  void on_record() override { done_ = true; }
  bool done_ = false;
};

class RowScanner : public Scanner {
 public:
  RowScanner(char delimiter, std::size_t width, const std::vector<std::size_t>& numbers)
      : Scanner(delimiter, width == 1), columns(numbers.size()), width_(width), wanted_(width) {
    for (std::size_t i = 0; i < numbers.size(); ++i) wanted_[numbers[i]].push_back(i);
  }
  std::vector<CsvCells> columns;
  std::size_t records = 0;                ///< the header among them
  std::optional<std::size_t> bad_record;  ///< the first that has not as many cells as the header
  std::size_t bad_width = 0;
  std::size_t at = 0;  ///< cells of the record being read

 private:
  void on_cell(std::string_view cell) override {
    if (records > 0 && at < width_ && !bad_record) {
      for (const std::size_t i : wanted_[at]) columns[i].add(cell);
    }
    ++at;
  }
  void on_record() override {
    if (at != width_ && !bad_record) {
      bad_record = records;
      bad_width = at;
    }
    at = 0;
    ++records;
  }
  std::size_t width_;
  std::vector<std::vector<std::size_t>> wanted_;  ///< where a cell of each column goes
};

/// Hands on each row below the header, with the place where it begins.
class RowByRow : public Scanner {
 public:
  RowByRow(char delimiter, std::size_t width, const std::function<bool(const CsvRow&)>& take)
      : Scanner(delimiter, width == 1), take_(take) {}

  [[nodiscard]] bool wants_more() const { return wants_more_; }
  [[nodiscard]] const CsvRow& row() const { return row_; }

  /// A line, its end included; how many of its bytes were read.
  std::size_t feed_line(std::string_view line) {
    ended_ = false;
    const std::size_t read = feed(line);
    lines_ += 1;
    bytes_ += line.size();
    if (ended_) {
      row_.line = lines_ + 1;
      row_.offset = bytes_;
    }
    return read;
  }

 private:
  void on_cell(std::string_view cell) override { row_.cells.add(cell); }
  void on_record() override {
    if (is_header_) {
      is_header_ = false;
    } else if (wants_more_) {
      wants_more_ = take_(row_);
    }
    row_.cells.clear();
  }
  void on_end() override { ended_ = true; }

  const std::function<bool(const CsvRow&)>& take_;
  CsvRow row_;
  std::size_t lines_ = 0;
  std::size_t bytes_ = 0;
  bool ended_ = false;
  bool is_header_ = true;
  bool wants_more_ = true;
};

/// Counts until one cell begins.
class PlaceScanner : public Scanner {
 public:
  PlaceScanner(char delimiter, std::size_t width) : Scanner(delimiter, width == 1) {}
  std::size_t record = 0;
  std::size_t column = 0;

 private:
  void on_cell(std::string_view /*cell*/) override { ++column; }
  void on_record() override {
    column = 0;
    ++record;
  }
};

char delimiter_of(std::string_view header) {
  char best = ',';
  for (const char candidate : {';', '\t'}) {
    const auto count = [header](char c) { return std::count(header.begin(), header.end(), c); };
    if (count(candidate) > count(best)) best = candidate;
  }
  return best;
}

}  // namespace

std::variant<CsvFile, CsvProblem> CsvFile::open(std::string text, char delimiter) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  CsvFile file;
  if (text.starts_with(mark)) text.erase(0, mark.size());
  file.text_ = std::move(text);
  if (const auto bad = first_invalid_utf8(file.text_)) {
    return file.problem_at_offset(
        *bad, Text{"the text is not UTF-8 from here on", "teksten er ikke UTF-8 herfra"},
        Text{"save the table as CSV UTF-8", "gem tabellen som CSV UTF-8"});
  }
  const std::string_view all(file.text_);
  const std::size_t begin = all.find_first_not_of("\r\n");
  const std::string_view rest = begin == std::string_view::npos ? all : all.substr(begin);
  file.delimiter_ =
      delimiter != 0 ? delimiter : delimiter_of(rest.substr(0, rest.find_first_of("\r\n")));
  HeaderScanner scanner(file.delimiter_);
  std::size_t at = 0;
  while (at < all.size() && !scanner.is_done()) {
    const std::size_t end = std::min(all.find('\n', at), all.size() - 1) + 1;
    const std::size_t read = scanner.feed(all.substr(at, end - at));
    if (read < end - at) return file.bad_quotes(at + read);
    at = end;
  }
  if (!scanner.finish()) return file.bad_quotes(begin);
  file.names_ = std::move(scanner.names);
  if (file.names_.empty()) {
    return file.problem_at_offset(
        0, Text{"the table has no header", "tabellen har ingen overskrifter"},
        Text{"write the columns' names in the first line",
             "skriv kolonnernes navne i første linje"});
  }
  return file;
}

std::variant<std::vector<CsvCells>, CsvProblem> CsvFile::read(
    const std::vector<std::size_t>& columns) const {
  RowScanner scanner(delimiter_, names_.size(), columns);
  const std::size_t read = scanner.feed(text_);
  if (read < text_.size()) return bad_quotes(read);
  if (!scanner.finish()) return bad_quotes(offset_of(scanner.records, scanner.at));
  if (scanner.bad_record) {
    return problem_at_offset(
        offset_of(*scanner.bad_record, 0),
        say("the row has {} cells, and the header {}", "rækken har {} celler, og overskriften {}",
            scanner.bad_width, names_.size()),
        Text{"write one cell for each name, empty where the value is missing",
             "skriv én celle for hvert navn, tom hvor værdien mangler"});
  }
  return std::move(scanner.columns);
}

std::optional<CsvProblem> CsvFile::for_each_row(
    const std::function<bool(const CsvRow&)>& take) const {
  RowByRow scanner(delimiter_, names_.size(), take);
  const std::string_view all(text_);
  for (std::size_t at = 0; at < all.size() && scanner.wants_more();) {
    std::size_t end = std::min(all.find_first_of("\r\n", at), all.size() - 1);
    if (all[end] == '\r' && end + 1 < all.size() && all[end + 1] == '\n') ++end;
    const std::string_view line = all.substr(at, end + 1 - at);
    const std::size_t read = scanner.feed_line(line);
    if (read < line.size()) return bad_quotes(at + read);
    at = end + 1;
  }
  if (!scanner.wants_more() || scanner.finish()) return std::nullopt;
  return bad_quotes(offset_from(scanner.row().offset, 0, scanner.row().cells.size()));
}

CsvProblem CsvFile::problem_in(const CsvRow& row, std::size_t column, Message message,
                               Message help) const {
  return problem_at_offset(offset_from(row.offset, 0, column), std::move(message), std::move(help));
}

CsvProblem CsvFile::problem_at(std::size_t row, std::size_t column, Message message,
                               Message help) const {
  return problem_at_offset(offset_of(row + 1, column), std::move(message), std::move(help));
}

std::size_t CsvFile::offset_of(std::size_t record, std::size_t column) const {
  return offset_from(0, record, column);
}

std::size_t CsvFile::offset_from(std::size_t begin, std::size_t record, std::size_t column) const {
  PlaceScanner scanner(delimiter_, names_.size());
  std::size_t at = begin;
  while (at < text_.size() && (scanner.record != record || scanner.column != column)) {
    if (scanner.feed(std::string_view(text_).substr(at, 1)) == 0) break;
    ++at;
  }
  const auto is_between = [&](char c) {
    return (c == ' ' || c == '\t' || c == '\n' || c == '\r') && c != delimiter_;
  };
  const bool may_be_empty_line = names_.size() == 1;
  while (!may_be_empty_line && at < text_.size() && is_between(text_[at])) ++at;
  return at;
}

CsvProblem CsvFile::problem_at_offset(std::size_t offset, Message message, Message help) const {
  const std::string_view before = std::string_view(text_).substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n');
  const std::size_t begin = before.rfind('\n') + 1;  // 0 where there is none
  return {static_cast<std::size_t>(line) + 1, count_code_points(before.substr(begin)) + 1,
          std::move(message), std::move(help)};
}

CsvProblem CsvFile::bad_quotes(std::size_t offset) const {
  return problem_at_offset(
      offset,
      Text{"a quote is not closed, or stands inside a cell",
           "et citationstegn er ikke lukket eller står inde i en celle"},
      Text{"put quotes around the whole cell, and write a quote in it twice",
           "sæt citationstegn om hele cellen, og skriv et citationstegn i den to gange"});
}

}  // namespace trivsel
