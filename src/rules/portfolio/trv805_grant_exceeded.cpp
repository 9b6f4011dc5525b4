#include "rules/portfolio/grants.hpp"
#include "rules/portfolio/rules.hpp"

namespace trivsel {
namespace {

void check_sums(const PortfolioCase& c, const GrantSums& sums, Sink& sink) {
  for (const GrantUse& use : sums.grants) {
    if (!use.passing) continue;
    const GrantPosting& passing = *use.passing;
    Finding& finding = sink.add(
        PortfolioFolder::place(*passing.course, passing.expense->amount.where),
        say("the courses have booked at least {} on the grant {}, {} more than its {}; the work "
            "of {} passes it",
            "forløbene har bogført mindst {} på bevillingen {}, {} mere end dens {}; den passeres "
            "med arbejdet den {}",
            kroner(use.spent), *use.grant->id,
            kroner(Amount{use.spent.ore - use.grant->amount->ore}), kroner(*use.grant->amount),
            long_date(passing.day)),
        Text{"book what is above it elsewhere, or see that the entries are right; the team's own "
             "wages come on top",
             "bogfør det, der ligger over, et andet sted, eller se efter, om posterne er rigtige; "
             "teamets egen løn kommer oveni"});
    const bool own = c.portfolio.grant(*use.grant->id) == use.grant;
    if (own) finding.related.push_back({use.grant->amount.where, Text{"the grant", "bevillingen"}});
  }
}

void check_days(const GrantSums& sums, Sink& sink) {
  for (const GrantPosting& posting : sums.outside) {
    const At<std::string_view>& named = posting.expense->grant;
    if (!named) continue;  // a counter-entry stands where the entry stands that it corrects
    sink.add(PortfolioFolder::place(*posting.course, named.where),
             say("the grant {} does not pay for work of {}",
                 "bevillingen {} betaler ikke for arbejde den {}", *named, long_date(posting.day)),
             Text{"name a grant whose days hold the day of the work, or correct the day",
                  "angiv en bevilling, hvis periode rummer arbejdsdagen, eller ret dagen"});
  }
}

/// Once for each course: whoever books there knows the rest.
void check_named(const GrantSums& sums, Sink& sink) {
  const PortfolioCourse* told = nullptr;
  for (const GrantPosting& first : sums.by_rule) {
    if (first.course == told) continue;
    told = first.course;
    const auto count =
        std::count_if(sums.by_rule.begin(), sums.by_rule.end(),
                      [&](const GrantPosting& posting) { return posting.course == told; });
    sink.weaker(
        Level::warning, PortfolioFolder::place(*first.course, first.expense->head),
        count == 1 ? say("the work of {} lies in several grants, and the entry names none",
                         "arbejdet den {} ligger i flere bevillinger, og posten angiver ingen",
                         long_date(first.day))
                   : say("the work of {} lies in several grants, and neither this entry nor {} "
                         "others of the course name one",
                         "arbejdet den {} ligger i flere bevillinger, og hverken denne post eller "
                         "{} andre i forløbet angiver en",
                         long_date(first.day), count - 1),
        Text{"write `grant:` with the grant's id; until then it counts on the grant that ends "
             "first and has room for it",
             "skriv `grant:` med bevillingens id; indtil da tæller det på den bevilling, der "
             "udløber først og har plads til det"});
  }
}

/// A portfolio's grant of the same days as one of the programme's is that one, or a part of it.
void check_amounts(const PortfolioCase& c, const GrantParams& params, Sink& sink) {
  for (const Grant& own : c.portfolio.portfolio.grants) {
    for (const Grant& given : params.grants) {
      const bool same = own.from && own.to && given.from.is(*own.from) && given.to.is(*own.to);
      if (!same || !own.amount || *own.amount <= *given.amount) continue;
      sink.add(
          own.amount.where,
          say("the grant is {}, and the programme was given {} for {} to {}",
              "bevillingen er {}, og programmet fik {} for perioden {} til {}", kroner(*own.amount),
              kroner(*given.amount), long_date(*given.from), long_date(*given.to)),
          say("write at most {}", "skriv højst {}", plain(*given.amount)));
    }
  }
}

void check(const PortfolioCase& c, const GrantParams& params, Sink& sink) {
  if (!params.sound) return;
  check_amounts(c, params, sink);
  const GrantSums sums = sum_grants(ledgers_of(c.portfolio), grants_in_force(c.portfolio, params));
  check_sums(c, sums, sink);
  check_days(sums, sink);
  check_named(sums, sink);
}

}  // namespace

const Record<GrantParams>& grant_params_record() {
  static const Record<GrantParams> table{
      "params",
      {"what the programme was given", "det, programmet fik bevilget"},
      {records("grants", &GrantParams::grants, grant_record(), {"its grants", "dets bevillinger"})
           .required()}};
  return table;
}

std::span<const Grant> grants_in_force(const PortfolioFolder& portfolio,
                                       const GrantParams& params) {
  const Records<Grant>& own = portfolio.portfolio.grants;
  return own.state == State::absent ? std::span(params.grants.items) : std::span(own.items);
}

std::span<const Grant> grants_in_force(const PortfolioFolder& portfolio, const Demands& demands) {
  for (const Demand& demand : demands.all) {
    if (demand.rule != &trv805() || demand.params == nullptr) continue;
    return grants_in_force(portfolio, *static_cast<const GrantParams*>(demand.params.get()));
  }
  return portfolio.portfolio.grants.items;
}

const Rule& trv805() {
  static const Rule rule = make_rule<GrantParams>(
      {.code = "TRV805", .name = "grant-exceeded", .from = Stage::application},
      grant_params_record(), check);
  return rule;
}

}  // namespace trivsel
