#include "intake/row_reader.hpp"

#include <algorithm>

#include "intake/foreign_number.hpp"
#include "intake/plain_value.hpp"
#include "model/field_text.hpp"
#include "text/commas.hpp"
#include "text/nearest.hpp"
#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

/// Line ends as our files have them.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_return = text[i] == '\r';
    if (is_return && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += is_return ? '\n' : text[i];
  }
  return out;
}

/// Prose of several lines, as people would write it; one that begins with a space cannot stand so.
bool may_be_block(std::string_view text) {
  return text.find('\n') != std::string_view::npos && text.find('\t') == std::string_view::npos &&
         text.front() != ' ' && text.front() != '\n' && text.back() != '\n';
}

std::string block(std::string_view text) {
  std::string out = "|-\n  ";
  for (const char c : text) out += c == '\n' ? std::string("\n  ") : std::string(1, c);
  return out;
}

bool has_control(std::string_view text, bool may_have_lines) {
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    if (!point) return true;
    const bool is_line = point->value == '\n' || point->value == '\r' || point->value == '\t';
    if (is_control(point->value) && !(may_have_lines && is_line)) return true;
    at += point->bytes;
  }
  return false;
}

/// The same text to people: capitals and double spaces are no difference.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : lower_danish(text)) {
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    out += c;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::vector<std::string_view> split_at(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    pieces.push_back(text.substr(at, end - at));
    at = end + mark.size();
  }
  return pieces;
}

bool is_header(const CsvRow& row, const std::vector<std::string>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (row.cells[i] != names[i]) return false;
  }
  return true;
}

}  // namespace

RowReader::RowReader(ImportFile& file, const ImportKind& kind, const CsvFile& table,
                     const KnownPeople& people)
    : map_(file.map),
      table_(table),
      people_(people),
      target_count_(kind.targets.size()),
      on_one_line_(kind.on_one_line) {
  for (const ImportColumn& column : map_.columns) {
    if (!column.field) continue;
    const std::size_t index = target_index(kind.targets, *column.field);
    if (index == kind.targets.size()) continue;
    Bound bound{&column, &kind.targets[index], index};
    if (column.column) bound.cell = find_column(column.column, file);
    if (column.time) bound.time = find_column(column.time, file);
    bound_.push_back(bound);
  }
  for (const ImportSkip& skip : map_.skip) {
    if (skip.column) skips_.push_back({&skip, find_column(skip.column, file)});
  }
}

std::size_t RowReader::find_column(const At<std::string_view>& name, ImportFile& file) {
  const std::vector<std::string>& names = table_.names();
  const auto at = std::find(names.begin(), names.end(), *name);
  const bool twice = at != names.end() && std::find(at + 1, names.end(), *name) != names.end();
  if (at != names.end() && !twice) return static_cast<std::size_t>(at - names.begin());
  Finding& finding = file.findings.emplace_back();
  finding.rule = "TRV009";
  finding.where = name.where;
  if (twice) {
    finding.message = say("two columns are called {}", "to kolonner hedder {}", in_quotes(*name));
    finding.help = Text{"give each its own name", "giv dem hver sit navn"};
    return kNone;
  }
  const auto meant = nearest(*name, {names.begin(), names.end()});
  finding.message =
      say("the table has no column {}", "tabellen har ingen kolonne {}", in_quotes(*name));
  finding.help = meant ? say("did you mean {}?", "mente du {}?", in_quotes(*meant))
                       : say("its columns are {}", "dens kolonner er {}",
                             fmt::format("{}", fmt::join(names, ", ")));
  return kNone;
}

RowRefusal RowReader::refusal(const CsvRow& row, std::size_t cell, CellResult why) const {
  return {
      table_.problem_in(row, cell == kNone ? 0 : cell, std::move(why.problem), std::move(why.help)),
      why.personal};
}

std::size_t RowReader::cell_of(std::string_view field) const {
  const auto found = std::find_if(bound_.begin(), bound_.end(), [&](const Bound& bound) {
    return bound.target->name == field && bound.cell != kNone;
  });
  return found == bound_.end() ? 0 : found->cell;
}

RowResult RowReader::read(const CsvRow& row) const {
  const std::size_t width = table_.names().size();
  if (row.cells.size() != width) {
    return refusal(
        row, kNone,
        {.problem = say("the row has {} cells, and the header {}",
                        "rækken har {} celler, og overskriften {}", row.cells.size(), width),
         .help = Text{"put quotes around a cell that has the separator in it",
                      "sæt citationstegn om en celle, der har skilletegnet i sig"}});
  }
  if (is_header(row, table_.names())) {
    return refusal(
        row, kNone,
        {.problem = Text{"the header stands here once more", "overskriften står her en gang til"},
         .help = Text{"delete the line", "slet linjen"}});
  }
  for (const BoundSkip& skip : skips_) {
    const std::string cell = trimmed(row.cells[skip.cell]);
    if (skip.skip->is.contains(cell)) return RowSkipped{};
  }
  RowValues values(target_count_);
  for (const Bound& bound : bound_) {
    CellResult taken = take(bound, row);
    if (!taken.problem.empty()) {
      const std::size_t cell = taken.in_time ? bound.time : bound.cell;
      return refusal(row, cell, std::move(taken));
    }
    std::vector<std::string>& all = values[bound.index];
    for (std::string& value : taken.values) {
      if (std::find(all.begin(), all.end(), value) == all.end()) all.push_back(std::move(value));
    }
  }
  return values;
}

std::optional<RowReader::CellResult> RowReader::hostile(const Bound& bound,
                                                        std::string_view cell) const {
  if (cell.size() > kLongestCell) {
    return CellResult{
        .problem = say("the cell has {} bytes, and at most {} are taken",
                       "cellen har {} byte, og der tages højst {}", cell.size(), kLongestCell),
        .help = Text{"shorten it in the other system", "kort den ned i det andet system"}};
  }
  if (has_control(cell, bound.target->field->type == FieldType::text && !on_one_line_)) {
    return CellResult{
        .problem = Text{"the cell has control characters in it", "cellen har styretegn i sig"},
        .help = Text{"take them out in the other system", "fjern dem i det andet system"}};
  }
  if (cell.starts_with('=')) {
    return CellResult{.problem = Text{"the cell is a formula, not a value",
                                      "cellen er en formel og ikke en værdi"},
                      .help = Text{"export the values instead", "eksportér værdierne i stedet"}};
  }
  return std::nullopt;
}

bool RowReader::names_anybody(std::string_view text) const {
  if (!find_cpr(text).empty()) return true;
  const std::vector<NameHit> hits = people_.names.find_in(text);
  return std::any_of(hits.begin(), hits.end(), [](const NameHit& hit) { return hit.sure; });
}

bool RowReader::is_personal(const Bound& bound, std::string_view text) const {
  if (names_anybody(text) || !find_email_addresses(text).empty()) return true;
  // Another system's ids are numbers, and as long as they please.
  return bound.target->name != "source.id" && !find_phone_numbers(text).empty();
}

RowReader::CellResult RowReader::take(const Bound& bound, const CsvRow& row) const {
  if (bound.column->value) return take_value(bound, *bound.column->value);
  const std::string_view whole = row.cells[bound.cell];
  if (auto refused = hostile(bound, whole)) return *refused;
  const std::string cell = trimmed(whole);
  if (bound.time != kNone) {
    const std::string clock = trimmed(row.cells[bound.time]);
    if (!cell.empty() && !clock.empty()) return take_time(bound, cell, clock);
    if (cell.empty() && clock.empty()) return {};
    if (!cell.empty()) {
      return {.problem = Text{"the day has no clock time", "dagen har intet klokkeslæt"},
              .help = Text{"write the time, or take the row out",
                           "skriv tidspunktet, eller tag rækken ud"},
              .in_time = true};
    }
  }
  if (!bound.column->split || cell.empty()) return take_piece(bound, cell);
  CellResult all;
  for (const std::string_view piece : split_at(cell, *bound.column->split)) {
    CellResult taken = take_piece(bound, trimmed(piece));
    if (!taken.problem.empty()) return taken;
    std::move(taken.values.begin(), taken.values.end(), std::back_inserter(all.values));
  }
  return all;
}

RowReader::CellResult RowReader::take_piece(const Bound& bound, std::string_view text) const {
  if (bound.column->key_file.is(true)) return text.empty() ? CellResult{} : take_name(text);
  if (!bound.column->codes.empty()) return take_code(bound, text);
  if (text.empty()) return {};
  CellResult taken = take_value(bound, text);
  const FieldType type = bound.target->field->type;
  const bool keeps_words = type == FieldType::text || type == FieldType::id;
  if ((keeps_words || !taken.problem.empty()) && is_personal(bound, text)) {
    return {.problem = Text{"the cell holds data about a person: a name, a number or an address",
                            "cellen rummer oplysninger om en person: et navn, et nummer eller en "
                            "adresse"},
            .help = Text{"take them out in the other system; nothing of it is shown or kept",
                         "fjern dem i det andet system; intet af det vises eller gemmes"},
            .personal = true};
  }
  return taken;
}

RowReader::CellResult RowReader::take_code(const Bound& bound, std::string_view text) const {
  const std::vector<ImportCode>& codes = bound.column->codes;
  const auto meaning = [&](const auto& matches) {
    return std::find_if(codes.begin(), codes.end(),
                        [&](const ImportCode& code) { return matches(code.from); });
  };
  auto code = meaning([&](std::string_view from) { return from == text; });
  if (code == codes.end()) {
    const std::string wanted = folded(text);
    code = meaning([&](std::string_view from) { return folded(from) == wanted; });
  }
  if (code != codes.end()) {
    CellResult taken;
    for (const At<std::string_view>& value : code->to) {
      taken.values.push_back(*plain_value(*bound.target->field, *value).yaml);
    }
    return taken;
  }
  if (text.empty()) return {};
  const bool is_secret =
      bound.target->field->type == FieldType::citizen_code || is_personal(bound, text);
  if (is_secret) {
    return {.problem = say("what stands here is none of the codes of \"{}\"",
                           "det, der står her, er ingen af koderne for \"{}\"", bound.target->name),
            .help = Text{"write it into `codes:` of the map; it may be a name, so it is not shown",
                         "skriv det i kolonnekortets `codes:`; det kan være et navn, så det vises "
                         "ikke"}};
  }
  std::vector<std::string_view> known;
  for (const ImportCode& one : codes) known.push_back(one.from);
  const auto meant = nearest(text, known);
  const Message add =
      Text{"else write it into `codes:` of the map", "ellers skriv det i kolonnekortets `codes:`"};
  return {.problem = say("{} is none of the codes of \"{}\"", "{} er ingen af koderne for \"{}\"",
                         in_quotes(text), bound.target->name),
          .help = meant ? say("did you mean {}? {}", "mente du {}? {}", in_quotes(*meant), add)
                        : say("write it into `codes:` of the map, beside {}",
                              "skriv det i kolonnekortets `codes:` ved siden af {}",
                              fmt::format("{}", fmt::join(known, ", ")))};
}

RowReader::CellResult RowReader::take_name(std::string_view text) const {
  const std::string wanted = folded(text);
  for (const CodeOwner& owner : people_.owners) {
    if (folded(owner.name) == wanted) return {.values = {owner.code}};
  }
  return {.problem = Text{"the key file knows nobody of this name, which is not shown",
                          "nøglefilen kender ingen med dette navn, som ikke vises"},
          .help = Text{"give the citizen a code with trivsel code add",
                       "giv borgeren en kode med trivsel code add"}};
}

RowReader::CellResult RowReader::take_time(const Bound& /*bound*/, std::string_view day,
                                           std::string_view clock) const {
  const auto order = map_.dates ? std::optional(*map_.dates) : std::nullopt;
  const Taken<LocalTime> time = foreign_time(day, clock, order);
  if (time.value) return {.values = {format(*time.value)}};
  const bool is_day = !foreign_day(day, order).value;
  return {.problem = time.problem, .help = time.help, .in_time = !is_day};
}

namespace {

/// `-12.50` of `12.50`, and the other way round; nothing has no sign.
std::string negated(const std::string& number) {
  if (number.starts_with('-')) return number.substr(1);
  const bool is_nothing = number.find_first_not_of("0.") == std::string::npos;
  return is_nothing ? number : "-" + number;
}

}  // namespace

RowReader::CellResult RowReader::take_value(const Bound& bound, std::string_view text) const {
  const FieldInfo& field = *bound.target->field;
  const auto order = map_.dates ? std::optional(*map_.dates) : std::nullopt;
  const auto mark = map_.decimals ? std::optional(*map_.decimals) : std::nullopt;
  const auto settled = [&](std::string_view plain) -> CellResult {
    PlainValue value = plain_value(field, plain);
    if (!value.yaml) return {.problem = std::move(value.problem), .help = std::move(value.help)};
    return {.values = {std::move(*value.yaml)}};
  };
  const auto taken = [&](const Taken<std::string>& number) -> CellResult {
    if (!number.value) return {.problem = number.problem, .help = number.help};
    return settled(*number.value);
  };
  switch (field.type) {
    case FieldType::date: {
      const Taken<Date> day = foreign_day(text, order);
      if (!day.value) return {.problem = day.problem, .help = day.help};
      return {.values = {format(*day.value)}};
    }
    case FieldType::local_time: {
      const Taken<LocalTime> time = foreign_time(text, order);
      if (!time.value) return {.problem = time.problem, .help = time.help};
      return {.values = {format(*time.value)}};
    }
    case FieldType::amount:
    case FieldType::hours: {
      Taken<std::string> number = foreign_decimal(text, mark);
      if (number.value && bound.column->negate.is(true)) number.value = negated(*number.value);
      return taken(number);
    }
    case FieldType::count:
      return taken(foreign_count(text));
    case FieldType::boolean: {
      const std::string word = folded(text);
      if (word == "ja" || word == "yes") return settled("true");
      if (word == "nej" || word == "no") return settled("false");
      return settled(word);
    }
    case FieldType::text: {
      const std::string lines = with_line_feeds(text);
      if (bound.target->within == nullptr && may_be_block(lines)) return {.values = {block(lines)}};
      return settled(lines);
    }
    default:
      return settled(text);
  }
}

}  // namespace trivsel
