#include <filesystem>

#include "cli/change.hpp"
#include "cli/programmes.hpp"
#include "cli/prompt.hpp"
#include "cli/repository.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "files/find_folder.hpp"
#include "files/write.hpp"
#include "folder/ci_file.hpp"
#include "folder/new_course.hpp"
#include "rules/budget/cap.hpp"
#include "text/personal.hpp"
#include "text/slug.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kSystems[] = {"github", "gitlab", "azure"};
constexpr std::string_view kAccounts[] = {"ignored", "own-repository", "in-git"};

/// The questions, each with the option that answers it without asking.
class Questions {
 public:
  Questions(Invocation& invocation, const Programmes& programmes)
      : invocation_(invocation),
        programmes_(programmes),
        prompt_(invocation.streams(), invocation.language()) {}

  std::string programme() {
    if (const auto given = invocation_.args().value("--programme")) return *given;
    const std::vector<std::string> known = programmes_.ids();
    std::vector<std::unique_ptr<LoadedPack>> packs;
    std::vector<Choice> choices;
    for (const std::string& id : known) {
      packs.push_back(programmes_.find(id));
      if (!is_usable(*packs.back())) continue;
      const PackText& name = *packs.back()->pack.name;
      choices.push_back({id, {*name.en, *name.da}});
    }
    return ask("--programme", {.text = {"Programme", "Program"},
                               .help = {"what the course promises", "det, forløbet lover"},
                               .fallback = known.size() == 1 ? known.front() : "",
                               .choices = choices});
  }

  std::string site() {
    return given_or_ask("--site", {.text = {"The site's name", "Tilbuddets navn"},
                                   .help = {"as people call it", "som det kaldes"},
                                   .problem = no_personal_data});
  }

  std::vector<LegalBasis> legal_bases() {
    const std::string keys = given_list_or_ask(
        "--legal-basis",
        {.text = {"Legal basis (several with commas)", "Lovgrundlag (flere med komma)"},
         .help = {"what law the site is run by", "hvilken lov tilbuddet drives efter"},
         .choices = choices_of<LegalBasis>(),
         .several = true});
    return values_of<LegalBasis>("--legal-basis", keys);
  }

  std::optional<Ownership> ownership() {
    const std::string key = given_or_ask(
        "--ownership", {.text = {"Ownership (empty: not known)", "Ejerform (tom: vides ikke)"},
                        .help = {"who owns the site", "hvem der ejer tilbuddet"},
                        .optional = true,
                        .choices = choices_of<Ownership>()});
    if (key.empty()) return std::nullopt;
    return values_of<Ownership>("--ownership", key).front();
  }

  std::optional<int> places() {
    if (invocation_.args().has("--places")) return invocation_.args().count("--places", 1, 1000);
    const std::string text =
        ask("", {.text = {"Number of places (empty: not known)", "Antal pladser (tom: vides ikke)"},
                 .help = {"a whole number", "et helt tal"},
                 .optional = true,
                 .problem = whole_number});
    if (text.empty()) return std::nullopt;
    return std::stoi(text);
  }

  Date start() {
    if (const auto given = invocation_.args().date("--start")) return *given;
    return *parse_date(ask("--start", {.text = {"First day", "Første dag"},
                                       .help = {"as 2026-02-02", "som 2026-02-02"},
                                       .fallback = format(invocation_.today()),
                                       .problem = a_date}));
  }

  Date end(Date start, int months) {
    if (const auto given = invocation_.args().date("--end")) return *given;
    const std::string usual = format(add_months(start, months) - std::chrono::days{1});
    const auto problem = [start](const std::string& text) -> std::optional<Message> {
      if (const auto not_a_date = a_date(text)) return not_a_date;
      if (*parse_date(text) > start) return std::nullopt;
      return say("the last day lies after the first, {}", "sidste dag ligger efter den første, {}",
                 format(start));
    };
    return *parse_date(ask("", {.text = {"Last day", "Sidste dag"},
                                .help = {"both days count", "begge dage tæller med"},
                                .fallback = usual,
                                .problem = problem}));
  }

  /// Asked only where the programme's courses rest on an order.
  std::optional<Date> order(const Pack& pack) {
    const bool rests_on_order =
        pack.start && pack.start->ground && pack.start->ground->kind.is(ReferralKind::order);
    const auto given = invocation_.args().date("--order");
    if (given && !rests_on_order) {
      refuse(say("courses of {} do not rest on an order; leave --order out",
                 "forløb i {} hviler ikke på et påbud; udelad --order", *pack.id));
    }
    if (given || !rests_on_order) return given;
    const std::string text = ask("", {.text = {"Day of Socialtilsynet's order (empty: none)",
                                               "Dato for Socialtilsynets påbud (tom: intet)"},
                                      .help = {"what the course builds on, where it is an order",
                                               "det, forløbet bygger på, hvor det er et påbud"},
                                      .optional = true,
                                      .problem = a_date});
    return text.empty() ? std::nullopt : parse_date(text);
  }

  std::optional<Date> order_deadline(Date order) {
    if (const auto given = invocation_.args().date("--order-deadline")) return given;
    const auto problem = [order](const std::string& text) -> std::optional<Message> {
      if (const auto not_a_date = a_date(text)) return not_a_date;
      if (*parse_date(text) >= order) return std::nullopt;
      return say("the deadline lies after the order's day, {}",
                 "fristen ligger efter påbuddets dato, {}", format(order));
    };
    const std::string text = ask(
        "", {.text = {"The order's deadline (empty: not known)", "Påbudsfristen (tom: vides ikke)"},
             .help = {"the day by which the order must be met",
                      "den dag, påbuddet senest skal være efterkommet"},
             .optional = true,
             .problem = problem});
    return text.empty() ? std::nullopt : parse_date(text);
  }

 private:
  static std::optional<Message> a_date(const std::string& text) {
    if (parse_date(text)) return std::nullopt;
    return Text{"write a date as 2026-02-02", "skriv en dato som 2026-02-02"};
  }
  static std::optional<Message> whole_number(const std::string& text) {
    const bool digits =
        text.size() <= 4 && text.find_first_not_of("0123456789") == std::string::npos;
    if (digits && std::stoi(text) >= 1 && std::stoi(text) <= 1000) return std::nullopt;
    return Text{"write a whole number from 1 to 1000", "skriv et helt tal fra 1 til 1000"};
  }
  static std::optional<Message> no_personal_data(const std::string& text) {
    if (find_cpr(text).empty()) return std::nullopt;
    return Text{"a CPR number never goes into the folder", "et CPR-nummer må aldrig ind i mappen"};
  }

  /// The answer to a question that cannot be left open, or to an optional one on a terminal.
  std::string ask(std::string_view option, const Prompt::Question& question) {
    if (invocation_.may_prompt()) return prompt_.ask(question);
    if (question.optional) return {};
    if (!question.fallback.empty()) return question.fallback;
    refuse(say("init needs {}", "init mangler {}", option),
           Text{"there is no terminal to ask on", "der er ingen terminal at spørge på"});
  }
  std::string given_or_ask(std::string_view option, const Prompt::Question& question) {
    if (const auto given = invocation_.args().value(option)) return *given;
    return ask(option, question);
  }
  std::string given_list_or_ask(std::string_view option, const Prompt::Question& question) {
    const std::vector<std::string> given = invocation_.args().list(option);
    if (!given.empty()) return fmt::format("{}", fmt::join(given, ","));
    return ask(option, question);
  }

  template <class E>
  static std::vector<E> values_of(std::string_view option, const std::string& keys) {
    std::vector<E> values;
    for (std::size_t begin = 0; begin < keys.size();) {
      const std::size_t comma = std::min(keys.find(',', begin), keys.size());
      values.push_back(require_choice<E>(option, keys.substr(begin, comma - begin)));
      begin = comma + 1;
    }
    return values;
  }

  Invocation& invocation_;
  const Programmes& programmes_;
  Prompt prompt_;
};

/// The folder's name and its parent, both of which must make sense as a new folder.
struct Target {
  std::string parent;
  std::string name;
};

Target target_of(Invocation& invocation) {
  const std::string given =
      from_start(invocation.environment(), invocation.args().positionals().front());
  std::filesystem::path path = std::filesystem::path(given).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  if (path.filename().empty() ||
      path == std::filesystem::path(invocation.environment().folder).lexically_normal()) {
    refuse(Text{"init makes a new folder, and cannot fill the one you stand in",
                "init laver en ny mappe og kan ikke fylde den, du står i"},
           Text{"name a new one", "angiv en ny"});
  }
  return {path.parent_path().string(), path.filename().string()};
}

std::string last_word(const std::string& name) {
  const std::size_t space = name.find_last_of(' ');
  return space == std::string::npos ? name : name.substr(space + 1);
}

NewCourse ask_for_course(Invocation& invocation, Questions& questions, const LoadedPack& pack,
                         const std::string& folder_name) {
  NewCourse course;
  course.language = invocation.language();
  course.site_name = questions.site();
  refuse_personal_data(course.site_name);
  course.site_id = slug(last_word(course.site_name));
  course.id = slug(folder_name);
  if (course.site_id.empty() || course.id.empty()) {
    refuse(Text{"the folder's and the site's name need letters or digits",
                "mappens og tilbuddets navn skal have bogstaver eller tal"});
  }
  course.legal_bases = questions.legal_bases();
  course.ownership = questions.ownership();
  course.places = questions.places();
  course.start = questions.start();
  course.end = questions.end(course.start, pack.pack.usual_months.value_or(6));
  if (course.end <= course.start) {
    refuse(say("the course would end on {}, before it begins",
               "forløbet ville slutte {}, før det begynder", format(course.end)));
  }
  if (const auto cap = cap_of(demands_of(&pack))) course.substitutes = cap->amount;
  course.order = questions.order(pack.pack);
  if (course.order) course.order_deadline = questions.order_deadline(*course.order);
  course.title = invocation.args().value("--title").value_or(course.site_name);
  course.municipality = invocation.args().value("--municipality").value_or("");
  refuse_personal_data(course.title + "\n" + course.municipality);
  course.accounts =
      *choice_of<AccountsChoice>(invocation.args().value("--accounts").value_or("ignored"));
  return course;
}

void print_next_steps(Invocation& invocation, const Pack& pack, const std::string& shown) {
  const Text plan = pack.draft ? Text{"  trivsel plan draft    a whole plan, to be changed\n",
                                      "  trivsel plan draft    en hel plan, som kan ændres\n"}
                               : Text{"  trivsel plan add      what is agreed, one by one\n",
                                      "  trivsel plan add      det, der er aftalt, ét ad gangen\n"};
  invocation.print(say("{} is ready. Next:\n"
                       "  cd {}\n"
                       "{}"
                       "  trivsel check         what is still open\n",
                       "{} er klar. Næste skridt:\n"
                       "  cd {}\n"
                       "{}"
                       "  trivsel check         hvad der endnu mangler\n",
                       shown, shown, plan)
                       .in(invocation.language()));
}

/// The systems look for their file at the repository's root only.
void tell_where_ci_looks(Invocation& invocation, const CiFile& ci, const std::string& folder) {
  if (path_in_repository(folder).empty()) return;
  invocation.tell(
      say("the folder lies inside a repository: move {} to its root, and name the "
          "folder in it after `trivsel check`",
          "mappen ligger i et repository: flyt {} til dets rod, og nævn mappen i den "
          "efter `trivsel check`",
          ci.path));
}

int run_init(Invocation& invocation) {
  const Target target = target_of(invocation);
  const Programmes programmes(invocation.programme_sources(), nullptr);
  Questions questions(invocation, programmes);
  const auto pack = require_programme(invocation, programmes, questions.programme());
  const NewCourse course = ask_for_course(invocation, questions, *pack, target.name);
  std::map<std::string, std::string> files = new_course_files(course, pack->pack);
  std::optional<CiFile> ci;
  if (const auto system = invocation.args().value("--ci")) {
    ci = ci_file(*system, course.language);
    files.emplace(ci->path, ci->bytes);
  }
  const std::string shown = safe_for_terminal(invocation.args().positionals().front());
  if (invocation.dry_run()) {
    for (const auto& [path, bytes] : files)
      invocation.print(fmt::format("# {}/{}\n{}\n", shown, path, bytes));
    return kDone;
  }
  Directory parent = Directory::open(target.parent);
  const CreateResult result = create_folder_tree(parent, target.name, files);
  if (result.outcome == CreateOutcome::exists) {
    throw CommandError{CommandError::Kind::io,
                       Text{"something of that name is there already; nothing was written",
                            "der findes allerede noget med det navn; intet er skrevet"},
                       Text{"choose another name", "vælg et andet navn"},
                       target.parent + "/" + target.name};
  }
  if (invocation.args().has("--git"))
    start_repository(invocation, target.parent + "/" + target.name);
  if (ci) tell_where_ci_looks(invocation, *ci, target.parent + "/" + target.name);
  print_next_steps(invocation, pack->pack, shown);
  return kDone;
}

}  // namespace

Command init_command() {
  return {.name = "init",
          .summary = {"start a course in a new folder", "start et forløb i en ny mappe"},
          .options = {{"--programme", "", "ID", Takes::one, {"which programme", "hvilket program"}},
                      {"--site", "", "NAME", Takes::one, {"the site's name", "tilbuddets navn"}},
                      {"--legal-basis",
                       "",
                       "BASIS",
                       Takes::list,
                       {"what law it is run by", "hvilken lov det drives efter"}},
                      {"--ownership", "", "KIND", Takes::one, {"who owns it", "ejerform"}},
                      {"--places", "", "N", Takes::one, {"number of places", "antal pladser"}},
                      {"--start", "", "DATE", Takes::one, {"first day", "første dag"}},
                      {"--end",
                       "",
                       "DATE",
                       Takes::one,
                       {"last day, inclusive; else the programme's usual length",
                        "sidste dag, inklusive; ellers programmets sædvanlige længde"}},
                      {"--order",
                       "",
                       "DATE",
                       Takes::one,
                       {"day of Socialtilsynet's order", "dato for Socialtilsynets påbud"}},
                      {"--order-deadline",
                       "",
                       "DATE",
                       Takes::one,
                       {"the order's own deadline", "påbudsfristen"}},
                      {"--title",
                       "",
                       "TEXT",
                       Takes::one,
                       {"what the course is called; else the site's name",
                        "hvad forløbet hedder; ellers tilbuddets navn"}},
                      {"--municipality",
                       "",
                       "NAME",
                       Takes::one,
                       {"whose administration takes part", "hvis forvaltning der deltager"}},
                      {"--accounts",
                       "",
                       "WHERE",
                       Takes::one,
                       {"where accounts in prose lie", "hvor beretninger ligger"},
                       kAccounts},
                      {"--git",
                       "",
                       "",
                       Takes::nothing,
                       {"make it a git repository that takes no personal data",
                        "gør den til et git-repository, der ikke tager imod persondata"}},
                      {"--ci",
                       "",
                       "SYSTEM",
                       Takes::one,
                       {"add the file that has it checked at every change",
                        "tilføj den fil, der får den kontrolleret ved hver ændring"},
                       kSystems}},
          .positionals = {{.name = "DIR",
                           .help = {"the new folder", "den nye mappe"},
                           .required = true}},
          .writes = true,
          .in_folder = false,
          .run = run_init};
}

}  // namespace trivsel
