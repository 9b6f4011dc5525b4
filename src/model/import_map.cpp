#include "model/import_map.hpp"

namespace trivsel {

std::span<const Choice> choices(ImportOf) {
  static constexpr Choice all[] = {{"episodes", {"episodes", "episoder"}},
                                   {"expenses", {"expenses", "udgifter"}}};
  return all;
}

std::span<const Choice> choices(TextEncoding) {
  static constexpr Choice all[] = {{"utf-8", {"UTF-8", "UTF-8"}},
                                   {"windows-1252", {"Windows-1252", "Windows-1252"}}};
  return all;
}

std::span<const Choice> choices(CellSeparator) {
  static constexpr Choice all[] = {{"comma", {"comma", "komma"}},
                                   {"semicolon", {"semicolon", "semikolon"}},
                                   {"tab", {"tab", "tabulator"}}};
  return all;
}

std::span<const Choice> choices(DateOrder) {
  static constexpr Choice all[] = {{"iso", {"year, month, day", "år, måned, dag"}},
                                   {"day-first", {"day, month, year", "dag, måned, år"}},
                                   {"month-first", {"month, day, year", "måned, dag, år"}}};
  return all;
}

std::span<const Choice> choices(DecimalMark) {
  static constexpr Choice all[] = {{"comma", {"comma", "komma"}}, {"point", {"point", "punktum"}}};
  return all;
}

namespace {

using enum FieldType;

void refuse_code(Reader& reader, Span span) {
  reader.add("TRV004", span,
             Text{"a code stands for one value, or for a list of them",
                  "en kode står for én værdi eller for en liste af dem"},
             Text{"write `Slag: violence`, or `Slag: [violence, threat]`",
                  "skriv `Slag: violence` eller `Slag: [violence, threat]`"});
}

ImportCode read_code(Reader& reader, const yaml::Node& node) {
  ImportCode code{node.key_text, {}};
  const auto take = [&](const yaml::Node& value) {
    if (value.kind != yaml::Kind::scalar) return refuse_code(reader, value.span);
    code.to.push_back({value.text, reader.where(value.span), State::sound});
  };
  if (node.kind == yaml::Kind::null) return code;
  if (node.kind != yaml::Kind::list) {
    take(node);
    return code;
  }
  for (const yaml::Node& child : reader.tree().children(node)) take(child);
  return code;
}

/// Free keys, which no other record of ours has: the texts that stand in a cell.
Field<ImportColumn> codes_field() {
  Field<ImportColumn> field;
  field.info.key = "codes";
  field.info.type = nested;
  field.info.help = {"what each text of a cell stands for, as `Slag: violence`",
                     "hvad hver tekst i en celle står for, som `Slag: violence`"};
  field.read = [](Reader& reader, const FieldInfo& /*info*/, const yaml::Node& node,
                  ImportColumn& out) {
    if (node.kind != yaml::Kind::map) return refuse_code(reader, node.span);
    for (const yaml::Node& child : reader.tree().children(node)) {
      out.codes.push_back(read_code(reader, child));
    }
  };
  return field;
}

const Record<ImportColumn>& column_record() {
  static const Record<ImportColumn> table{
      "import-column",
      {"one field, and where it comes from; a list's field may stand several times",
       "ét felt, og hvor det kommer fra; et felt med en liste må stå flere gange"},
      {scalar("field", text, &ImportColumn::field,
              {"a field of the record, as `occurred`, `injuries.staff` or `account.during`",
               "et felt i registreringen, som `occurred`, `injuries.staff` eller "
               "`account.during`"})
           .required(),
       scalar("column", text, &ImportColumn::column,
              {"the column's name in the table", "kolonnens navn i tabellen"}),
       scalar("time", text, &ImportColumn::time,
              {"a second column with the clock time, where `column` has the day",
               "endnu en kolonne med klokkeslættet, hvor `column` har dagen"}),
       scalar("value", text, &ImportColumn::value,
              {"instead of a column: the same for every row",
               "i stedet for en kolonne: det samme for hver række"}),
       scalar("split", text, &ImportColumn::split,
              {"what stands between several values in one cell, as \";\"",
               "hvad der står mellem flere værdier i én celle, som \";\""}),
       codes_field(),
       scalar("negate", boolean, &ImportColumn::negate,
              {"the number's sign is turned: a bank writes what is paid with a minus",
               "tallets fortegn vendes: en bank skriver det betalte med minus"}),
       scalar("key_file", boolean, &ImportColumn::key_file,
              {"the cell holds a name; the code is looked up in the key file, and only it is kept",
               "cellen har et navn; koden slås op i nøglefilen, og kun den gemmes"})}};
  return table;
}

const Record<ImportSkip>& skip_record() {
  static const Record<ImportSkip> table{
      "import-skip",
      {"rows to leave out", "rækker, der udelades"},
      {scalar("column", text, &ImportSkip::column,
              {"the column's name in the table", "kolonnens navn i tabellen"})
           .required(),
       list("is", text, &ImportSkip::is,
            {"the texts that leave a row out", "de tekster, der udelader en række"})
           .required()}};
  return table;
}

}  // namespace

const Record<ImportMap>& import_map_record() {
  static const Record<ImportMap> table{
      "import-map",
      {"which column of another system's table becomes which field",
       "hvilken kolonne i et andet systems tabel der bliver til hvilket felt"},
      {choice("import", &ImportMap::import, {"what the rows are", "hvad rækkerne er"}).required(),
       scalar("system", id, &ImportMap::system,
              {"the other system's name, kept with each record; never change it",
               "det andet systems navn, som gemmes i hver registrering; ret det aldrig"})
           .required(),
       choice("encoding", &ImportMap::encoding,
              {"where it is left out: UTF-8, or Windows-1252 where the table is no UTF-8",
               "hvor den er udeladt: UTF-8, eller Windows-1252 hvor tabellen ikke er UTF-8"}),
       choice("separator", &ImportMap::separator,
              {"where it is left out: what the header has most of",
               "hvor den er udeladt: det, overskriften har flest af"}),
       choice("dates", &ImportMap::dates,
              {"how `03-04-2026` is meant; where it is left out, such a date is refused",
               "hvordan `03-04-2026` skal læses; hvor den er udeladt, afvises sådan en dato"}),
       choice("decimals", &ImportMap::decimals,
              {"how `1.250` is meant; where it is left out, such a number is refused",
               "hvordan `1.250` skal læses; hvor den er udeladt, afvises sådan et tal"}),
       records("skip", &ImportMap::skip, skip_record(),
               {"rows to leave out", "rækker, der udelades"}),
       records("columns", &ImportMap::columns, column_record(), {"the fields", "felterne"})
           .required()}};
  return table;
}

}  // namespace trivsel
