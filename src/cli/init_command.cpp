#include <filesystem>
#include <functional>

#include "cli/change.hpp"
#include "cli/init_questions.hpp"
#include "cli/programmes.hpp"
#include "cli/repository.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "files/find_folder.hpp"
#include "files/write.hpp"
#include "folder/ci_file.hpp"
#include "folder/new_course.hpp"
#include "programme/pack_words.hpp"
#include "rules/budget/cap.hpp"
#include "text/slug.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kSystems[] = {"github", "gitlab", "azure"};
constexpr std::string_view kAccounts[] = {"ignored", "own-repository", "in-git"};

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

void take_sites(NewCourse& course, Questions& questions, const Pack& pack) {
  course.sites = questions.sites(pack);
  for (const NewSite& site : course.sites) refuse_personal_data(site.name);
  if (course.sites.front().id.empty() || course.id.empty()) {
    refuse(say("the folder's and {} name need letters or digits",
               "mappens og {} navn skal have bogstaver eller tal", words_of(&pack).site.of_the));
  }
}

void take_days(NewCourse& course, Questions& questions, const Pack& pack) {
  course.end = questions.end(course.start, pack.usual_months.value_or(6));
  if (course.end > course.start) return;
  refuse(say("{0} would end on {1}, before its first day", "{0} ville slutte {1}, før første dag",
             words_of(&pack).course.the, format(course.end)));
}

NewCourse ask_for_course(Invocation& invocation, Questions& questions, const LoadedPack& loaded,
                         const std::string& folder_name) {
  const Arguments& args = invocation.args();
  const Pack& pack = loaded.pack;
  const bool several = pack.start && pack.start->sites;
  questions.speak_in(words_of(&pack));
  NewCourse course;
  course.language = invocation.language();
  course.id = slug(folder_name);
  std::vector<std::function<void()>> steps{
      [&] { take_sites(course, questions, pack); },
      [&] { course.parties = questions.parties(pack, course.sites); }};
  if (!several || args.has("--ownership"))
    steps.emplace_back([&] { course.ownership = questions.ownership(); });
  if (!several || args.has("--places"))
    steps.emplace_back([&] { course.places = questions.places(); });
  steps.emplace_back([&] { course.start = questions.start(); });
  steps.emplace_back([&] { take_days(course, questions, pack); });
  steps.emplace_back([&] { course.order = questions.order(pack); });
  steps.emplace_back([&] {
    course.order_deadline.reset();
    if (course.order) course.order_deadline = questions.order_deadline(*course.order);
  });
  if (several) steps.emplace_back([&] { course.title = questions.title(folder_name); });
  questions.in_turn(steps);
  if (!several) course.title = args.value("--title").value_or(course.sites.front().name);
  if (const auto cap = cap_of(demands_of(&loaded))) course.substitutes = cap->amount;
  course.municipality = args.value("--municipality").value_or("");
  refuse_personal_data(course.title + "\n" + course.municipality);
  course.accounts = *choice_of<AccountsChoice>(args.value("--accounts").value_or("ignored"));
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
                      {"--site",
                       "",
                       "NAME",
                       Takes::each,
                       {"the site's name; of a programme with several sites, each of them",
                        "tilbuddets navn; i et program med flere steder hvert af dem"}},
                      {"--operator",
                       "",
                       "NAME=SITES",
                       Takes::each,
                       {"an operator, and the sites it runs; without SITES all of them",
                        "en driftsherre og dens steder; uden SITES dem alle"}},
                      {"--organisation",
                       "",
                       "NAME=SITES",
                       Takes::each,
                       {"an interest organisation, and the sites it stands behind",
                        "en interesseorganisation og de steder, den står bag"}},
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
