#include "cli/import_input.hpp"

#include <algorithm>

#include "cli/tool.hpp"
#include "files/read_input.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kMostTableBytes = std::size_t{1} << 30U;

std::string read_named(const Invocation& invocation, const std::string& name, std::size_t most) {
  auto read = read_input(from_start(invocation.environment(), name), most);
  if (auto* bytes = std::get_if<std::string>(&read)) return std::move(*bytes);
  throw CommandError{CommandError::Kind::io,
                     say("the file {}", "filen {}", unreadable_reason(std::get<Unreadable>(read))),
                     {},
                     name};
}

void print_place(Invocation& invocation, const std::string& name, std::size_t line,
                 std::size_t column, const Message& message, const Message& help) {
  const Language language = invocation.language();
  std::string text = fmt::format("{}:{}:{}: {}", name, line, column, message.in(language));
  if (!help.empty()) text += fmt::format("; {}", help.in(language));
  invocation.print(safe_for_terminal(text) + "\n");
}

/// Prints what is wrong with the map; whether the import can run.
bool accept_map(Invocation& invocation, const std::string& name, const ImportFile& file) {
  const bool names_a_number =
      std::any_of(file.findings.begin(), file.findings.end(),
                  [](const Finding& finding) { return finding.rule == "TRV601"; });
  if (names_a_number) {
    throw CommandError{CommandError::Kind::privacy,
                       Text{"the map holds a CPR number; nothing was read or written",
                            "kolonnekortet rummer et CPR-nummer; intet er læst eller skrevet"},
                       Text{"take it out; `key_file: true` finds a citizen's code by name",
                            "fjern det; `key_file: true` finder en borgers kode ved navn"},
                       name};
  }
  const yaml::Lines lines(*file.source);
  for (const Finding& finding : file.findings) {
    const Position place = lines.position(finding.where.span.begin);
    print_place(invocation, name, place.line, place.column,
                say("{}: {}", "{}: {}", finding.rule, finding.message), finding.help);
  }
  return file.is_sound();
}

KnownPeople people_of(const Invocation& invocation, const Course& course) {
  const auto path = key_file_path(course.id.value_or({}), invocation.environment().variable);
  auto key = path ? read_key_file(*path) : std::nullopt;
  if (!key || !key->readable) return {};
  KnownPeople people{key->names(), {}};
  people.owners = std::move(key->owners);
  return people;
}

char separator_of(const ImportMap& map) {
  constexpr std::string_view kMarks = ",;\t";
  return map.separator ? kMarks[static_cast<std::size_t>(*map.separator)] : '\0';
}

bool open_table(Invocation& invocation, ImportInput& input, std::string bytes) {
  const ImportMap& map = input.map->map;
  const auto stated = map.encoding ? std::optional(*map.encoding) : std::nullopt;
  const auto refuse_at = [&](const CsvProblem& problem) {
    print_place(invocation, input.table_name, problem.line, problem.column, problem.message,
                problem.help);
    return false;
  };
  auto decoded = decode_table(std::move(bytes), stated);
  if (const auto* problem = std::get_if<CsvProblem>(&decoded)) return refuse_at(*problem);
  auto& text = std::get<DecodedText>(decoded);
  input.encoding = text.encoding;
  auto table = CsvFile::open(std::move(text.text), separator_of(map));
  if (const auto* problem = std::get_if<CsvProblem>(&table)) return refuse_at(*problem);
  input.table = std::get<CsvFile>(std::move(table));
  return true;
}

}  // namespace

std::unique_ptr<ImportInput> read_import_input(Invocation& invocation, const ImportKind& kind,
                                               const std::string& table, const Course& course) {
  const auto given = invocation.args().value("--map");
  if (!given) {
    refuse(Text{"an import needs --map: which column becomes which field",
                "en import kræver --map: hvilken kolonne bliver til hvilket felt"},
           Text{"docs/import.md shows one", "docs/import.md viser et"});
  }
  const std::string& map = *given;
  auto input = std::make_unique<ImportInput>();
  input->table_name = table;
  input->map = load_import_file(map, read_named(invocation, map, yaml::kMaxBytes), kind);
  if (!accept_map(invocation, map, *input->map)) return nullptr;
  if (!open_table(invocation, *input, read_named(invocation, table, kMostTableBytes))) {
    return nullptr;
  }
  input->people = people_of(invocation, course);
  input->map->findings.clear();
  input->reader.emplace(*input->map, kind, *input->table, input->people);
  return accept_map(invocation, map, *input->map) ? std::move(input) : nullptr;
}

std::vector<Option> import_input_options() {
  static constexpr std::string_view kFormats[] = {"text", "json"};
  return {{"--map",
           "",
           "FILE",
           Takes::one,
           {"which column becomes which field; see docs/import.md",
            "hvilken kolonne bliver til hvilket felt; se docs/import.md"}},
          {"--partial",
           "",
           "",
           Takes::nothing,
           {"import the rows that can be taken, though others cannot",
            "importér de rækker, der kan optages, selv om andre ikke kan"}},
          {"--format",
           "",
           "FORMAT",
           Takes::one,
           {"of the import's report", "for importens rapport"},
           kFormats}};
}

report::ImportRun import_run(const ImportInput& input) {
  report::ImportRun run;
  run.file = input.table_name;
  run.encoding = input.encoding;
  run.encoding_stated = bool(input.map->map.encoding);
  return run;
}

int import_exit_code(const ImportRows& rows, bool partial) {
  if (!partial && rows.holds_personal_data()) return kPrivacy;
  return rows.refused.empty() && !rows.broken ? kDone : kFindings;
}

}  // namespace trivsel
