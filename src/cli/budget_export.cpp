#include "cli/course_or_portfolio.hpp"
#include "cli/give_answer.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "cli/write_table.hpp"
#include "report/accounts/accounts.hpp"
#include "report/budget/budget_view.hpp"
#include "rules/budget/cap.hpp"
#include "text/safe_text.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kFormats[] = {"hledger", "beancount", "csv", "datapackage"};

std::string as_format(const report::Accounts& accounts, std::string_view format) {
  if (format == "hledger") return report::hledger_journal(accounts);
  if (format == "beancount") return report::beancount_journal(accounts);
  return format == "csv" ? report::expense_csv(accounts)
                         : report::expense_datapackage(accounts, "expenses.csv");
}

/// What is missing in the export; CommandError where nothing can be exported.
void tell_missing(Invocation& invocation, const report::Accounts& accounts) {
  for (const report::AccountsCourse& course : accounts.courses) {
    const std::string where =
        course.path.empty() ? std::string() : safe_for_terminal(course.path) + ": ";
    for (const Message& sentence : left_out_sentences(*course.ledger)) {
      if (course.ledger->too_large) refuse(say("{}{}", "{}{}", where, sentence));
      invocation.tell(say("not exported: {}{}", "ikke med: {}{}", where, sentence));
    }
  }
}

void give(Invocation& invocation, report::Accounts accounts) {
  accounts.with_plan = invocation.args().has("--with-plan");
  accounts.language = invocation.language();
  tell_missing(invocation, accounts);
  const std::string format = *invocation.args().value("--format");
  const std::string answer = as_format(accounts, format);
  const auto file = invocation.args().value("--output");
  if (!file || format != "csv") return give_answer(invocation, answer);
  write_table(invocation, *file, "expenses", answer,
              [&](std::string_view name) { return report::expense_datapackage(accounts, name); });
}

void export_course(Invocation& invocation, const Directory& directory) {
  CourseFolder folder = invocation.load(directory);
  const CourseProgramme programme = programme_of(folder, invocation.programme_sources());
  const auto cap = cap_of(programme.demands);
  const Ledger ledger = make_ledger(folder, cap ? &*cap : nullptr);
  const std::string_view id = folder.course.id.value_or("course");
  give(invocation, {{{std::string(), &folder, &ledger}},
                    std::string(id),
                    std::string(folder.course.title.value_or(id)),
                    false,
                    Language::en});
}

void export_portfolio(Invocation& invocation, const Directory& directory) {
  PortfolioFolder portfolio = invocation.load_portfolio(directory);
  refuse_other_format(portfolio.own, "portfolio.yaml");
  tell_left_out(invocation, portfolio);
  const PortfolioCheck programmes = find_programmes(portfolio, invocation.find_programme());
  std::vector<Ledger> ledgers;
  ledgers.reserve(portfolio.courses.size());
  report::Accounts accounts;
  accounts.name = "portfolio";
  accounts.title = portfolio.portfolio.title.value_or("portfolio");
  for (std::size_t i = 0; i < portfolio.courses.size(); ++i) {
    const PortfolioCourse& course = portfolio.courses[i];
    if (!course.counts()) continue;
    const auto cap = cap_of(programmes.courses[i].programme.demands);
    ledgers.push_back(make_ledger(course.folder, cap ? &*cap : nullptr));
    accounts.courses.push_back({course.path, &course.folder, &ledgers.back()});
  }
  give(invocation, std::move(accounts));
}

int run_export(Invocation& invocation) {
  if (!invocation.args().has("--format")) {
    refuse(Text{"budget export needs --format", "budget export mangler --format"},
           Text{"one of: hledger, beancount, csv, datapackage",
                "en af: hledger, beancount, csv, datapackage"});
  }
  const Directory directory = invocation.open_any_folder();
  kind_of_folder(directory) == FolderKind::portfolio ? export_portfolio(invocation, directory)
                                                     : export_course(invocation, directory);
  return kDone;
}

}  // namespace

Command budget_export_command() {
  return {.name = "budget export",
          .summary = {"the ledger for hledger, beancount or a table",
                      "regnskabet til hledger, beancount eller en tabel"},
          .options = {{"--format",
                       "",
                       "FORMAT",
                       Takes::one,
                       {"for whom; datapackage describes the csv",
                        "til hvem; datapackage beskriver csv'en"},
                       kFormats},
                      {"--with-plan",
                       "",
                       "",
                       Takes::nothing,
                       {"also what the plan still expects, as pending",
                        "også det, planen endnu kræver, som ikke bogført"}},
                      {"--output",
                       "-o",
                       "FILE",
                       Takes::one,
                       {"write it to this file; a csv with a datapackage.json beside it",
                        "skriv til denne fil; en csv med en datapackage.json ved siden af"}}},
          .run = run_export};
}

}  // namespace trivsel
