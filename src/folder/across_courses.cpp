#include "folder/across_courses.hpp"

#include <map>

namespace trivsel {
namespace {

Finding& add(std::vector<Finding>& findings, std::string_view rule, Where where, Message message,
             Message help) {
  Finding& finding = findings.emplace_back();
  finding.rule = rule;
  finding.where = where;
  finding.message = std::move(message);
  finding.help = std::move(help);
  return finding;
}

/// TRV008: a course that was copied, and kept its id.
void check_course_ids(const PortfolioFolder& folder, std::vector<Finding>& findings) {
  std::map<std::string_view, const PortfolioCourse*> first;
  for (const PortfolioCourse& course : folder.courses) {
    const At<std::string_view>& id = course.folder.course.id;
    if (!id || !course.counts()) continue;
    const auto [found, is_new] = first.emplace(*id, &course);
    if (is_new) continue;
    const PortfolioCourse& other = *found->second;
    add(findings, "TRV008", PortfolioFolder::place(course, id.where),
        say("the course id \"{}\" stands twice in the portfolio",
            "forløbs-id'et \"{}\" står to gange i porteføljen", *id),
        Text{"give one of them another id, or delete the copy",
             "giv det ene et andet id, eller slet kopien"})
        .related.push_back({PortfolioFolder::place(other, other.folder.course.id.where),
                            Text{"the first one", "den første"}});
  }
}

/// TRV009: an expense on a grant that the portfolio does not have.
void check_grants_of_expenses(const PortfolioFolder& folder, std::vector<Finding>& findings) {
  if (folder.portfolio.grants.empty() || folder.portfolio.grants.state != State::sound) return;
  std::string known;
  for (const Grant& grant : folder.portfolio.grants) {
    if (!grant.id) return;
    known += (known.empty() ? "" : ", ") + std::string(*grant.id);
  }
  for (const PortfolioCourse& course : folder.courses) {
    if (!course.counts()) continue;
    for (const Expense& expense : course.folder.expenses.expenses) {
      if (!expense.grant || folder.grant(*expense.grant) != nullptr) continue;
      add(findings, "TRV009", PortfolioFolder::place(course, expense.grant.where),
          say("no grant is called \"{}\"", "ingen bevilling hedder \"{}\"", *expense.grant),
          say("known: {}", "kendte: {}", known));
    }
  }
}

}  // namespace

void look_across_courses(const PortfolioFolder& portfolio, std::vector<Finding>& findings) {
  check_course_ids(portfolio, findings);
  check_grants_of_expenses(portfolio, findings);
}

}  // namespace trivsel
