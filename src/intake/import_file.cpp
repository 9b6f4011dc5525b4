#include "intake/import_file.hpp"

#include <algorithm>

#include "folder/read_file.hpp"
#include "intake/plain_value.hpp"
#include "model/field_text.hpp"
#include "text/nearest.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

std::string names_of(const std::vector<Target>& targets) {
  std::string all;
  for (const Target& target : targets)
    all += fmt::format("{}{}", all.empty() ? "" : ", ", target.name);
  return all;
}

/// Holds a map that could be read against what the import can fill.
class MapCheck {
 public:
  MapCheck(ImportFile& file, const ImportKind& kind)
      : file_(file), kind_(kind), uses_(kind.targets.size()) {}

  void run() {
    if (!file_.map.import.is(kind_.import)) {
      if (file_.map.import) note_other_import();
      return;
    }
    for (const ImportColumn& column : file_.map.columns) check_column(column);
    for (const std::string_view name : kind_.needed) {
      if (uses_[target_index(kind_.targets, name)] > 0 || unknown_fields_ > 0) continue;
      add("TRV003", file_.map.columns.where,
          say("no column gives \"{}\"", "ingen kolonne giver \"{}\"", name),
          say("write `- {{field: {}, column: …}}`", "skriv `- {{field: {}, column: …}}`", name));
    }
  }

 private:
  void note_other_import() {
    add("TRV005", file_.map.import.where,
        say("this map is for {}", "dette kolonnekort er til {}", label_of(*file_.map.import)),
        kind_.import == ImportOf::episodes
            ? Text{"expenses are imported with trivsel budget import",
                   "udgifter importeres med trivsel budget import"}
            : Text{"episodes are imported with trivsel log-episode --import",
                   "episoder importeres med trivsel log-episode --import"});
  }

  void check_column(const ImportColumn& column) {
    if (!column.field) return;
    const std::size_t index = target_index(kind_.targets, *column.field);
    const auto& own = kind_.own;
    const bool is_own = std::find(own.begin(), own.end(), *column.field) != own.end();
    if (is_own || index == kind_.targets.size()) return note_unknown_field(column);
    const Target& target = kind_.targets[index];
    const bool many = target.field->list || target.field->type == FieldType::tally;
    if (uses_[index]++ > 0 && !many) {
      add("TRV007", column.field.where,
          say("\"{}\" has one value, and two entries give it one",
              "\"{}\" har én værdi, og to linjer giver den en", target.name),
          Text{"keep one of them", "behold den ene"});
    }
    check_source(column);
    check_options(column, target);
    for (const ImportCode& code : column.codes) {
      for (const At<std::string_view>& value : code.to) check_value(target, value);
      if (code.to.size() > 1 && !many) {
        add("TRV004", code.to[1].where,
            say("\"{}\" has one value", "\"{}\" har én værdi", target.name),
            Text{"keep one of them", "behold den ene"});
      }
    }
    if (column.value) check_value(target, column.value);
  }

  void note_unknown_field(const ImportColumn& column) {
    ++unknown_fields_;
    std::vector<std::string_view> names;
    for (const Target& target : kind_.targets) names.emplace_back(target.name);
    const auto meant = nearest(*column.field, names);
    add("TRV005", column.field.where,
        say("no field is called {}", "intet felt hedder {}", in_quotes(*column.field)),
        meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
              : say("one of: {}", "en af: {}", names_of(kind_.targets)));
  }

  void check_source(const ImportColumn& column) {
    if (column.column.absent() != column.value.absent()) return;
    add("TRV004", column.head,
        say("\"{}\" takes either a `column:` or a `value:`",
            "\"{}\" skal have enten en `column:` eller en `value:`", *column.field),
        Text{"name the column, or write the value that every row has",
             "angiv kolonnen, eller skriv den værdi, hver række har"});
  }

  void check_options(const ImportColumn& column, const Target& target) {
    if (column.time && target.field->type != FieldType::local_time) {
      add("TRV004", column.time.where,
          say("\"{}\" has no clock time", "\"{}\" har intet klokkeslæt", target.name),
          Text{"take `time:` away", "fjern `time:`"});
    }
    const bool many = target.field->list || target.field->type == FieldType::tally;
    if (column.split && !many) {
      add("TRV004", column.split.where,
          say("\"{}\" has one value", "\"{}\" har én værdi", target.name),
          Text{"take `split:` away", "fjern `split:`"});
    }
    const FieldType type = target.field->type;
    if (column.negate.is(true) && type != FieldType::amount && type != FieldType::hours) {
      add("TRV004", column.negate.where,
          say("\"{}\" has no sign", "\"{}\" har intet fortegn", target.name),
          Text{"take `negate:` away", "fjern `negate:`"});
    }
    if (column.key_file.is(true) && target.field->type != FieldType::citizen_code) {
      add("TRV004", column.key_file.where,
          say("\"{}\" is no citizen's code", "\"{}\" er ikke en borgerkode", target.name),
          Text{"take `key_file:` away", "fjern `key_file:`"});
    }
  }

  void check_value(const Target& target, const At<std::string_view>& value) {
    const PlainValue plain = plain_value(*target.field, *value);
    if (plain.yaml) return;
    add("TRV005", value.where, plain.problem, plain.help);
  }

  void add(std::string_view rule, Where where, Message message, Message help) {
    Finding& finding = file_.findings.emplace_back();
    finding.rule = rule;
    finding.where = where;
    finding.message = std::move(message);
    finding.help = std::move(help);
  }

  ImportFile& file_;
  const ImportKind& kind_;
  std::vector<int> uses_;
  int unknown_fields_ = 0;
};

void note_cpr_numbers(ImportFile& file) {
  for (const PersonalHit& hit : find_cpr(file.source->bytes())) {
    Finding& finding = file.findings.emplace_back();
    finding.rule = "TRV601";
    finding.where = {0,
                     {static_cast<std::uint32_t>(hit.begin), static_cast<std::uint32_t>(hit.end)}};
    finding.message = Text{"a CPR number in the map", "et CPR-nummer i kolonnekortet"};
    finding.help = Text{"take it out; `key_file: true` finds a citizen's code by name",
                        "fjern det; `key_file: true` finder en borgers kode ved navn"};
  }
}

}  // namespace

bool ImportFile::is_sound() const {
  return std::none_of(findings.begin(), findings.end(),
                      [](const Finding& finding) { return finding.level == Level::error; });
}

std::size_t target_index(const std::vector<Target>& targets, std::string_view name) {
  const auto at = std::find_if(targets.begin(), targets.end(),
                               [&](const Target& target) { return target.name == name; });
  return static_cast<std::size_t>(at - targets.begin());
}

std::unique_ptr<ImportFile> load_import_file(std::string path, std::string bytes,
                                             const ImportKind& kind) {
  auto file = std::make_unique<ImportFile>();
  file->source = std::make_unique<yaml::Source>(std::move(path), std::move(bytes));
  yaml::Loaded loaded = yaml::load(*file->source);
  file->tree = std::move(loaded.tree);
  note_problems(loaded.problems, 0, file->findings);
  if (file->tree) {
    Reader reader(*file->source, *file->tree, 0, file->notes);
    const bool empty = file->tree->root().kind == yaml::Kind::null &&
                       reader.note_empty_file(import_map_record().info());
    if (!empty) import_map_record().read(reader, file->tree->root(), file->map);
    std::move(file->notes.findings.begin(), file->notes.findings.end(),
              std::back_inserter(file->findings));
    if (!empty) MapCheck(*file, kind).run();
  }
  note_cpr_numbers(*file);
  std::stable_sort(file->findings.begin(), file->findings.end(),
                   [](const Finding& a, const Finding& b) { return a.where < b.where; });
  return file;
}

}  // namespace trivsel
