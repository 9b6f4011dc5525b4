#include "rules/portfolio/capacity.hpp"

#include "rules/portfolio/rules.hpp"

namespace trivsel {

const Record<Capacity>& capacity_record() {
  static const Record<Capacity> table{
      "capacity",
      {"room for courses that start on certain days", "plads til forløb, der starter visse dage"},
      {scalar("from", FieldType::date, &Capacity::from, {"first day", "første dag"}).required(),
       scalar("to", FieldType::date, &Capacity::to, {"last day", "sidste dag"}).required(),
       scalar("most", FieldType::count, &Capacity::most,
              {"how many courses there is room for", "hvor mange forløb der er plads til"})
           .required()}};
  return table;
}

const Record<Cohorts>& cohorts_record() {
  static const Record<Cohorts> table{
      "params",
      {"the programme's cohorts", "programmets hold"},
      {records("cohorts", &Cohorts::cohorts, capacity_record(),
               {"when they start, and their size", "hvornår de starter, og deres størrelse"})
           .required()}};
  return table;
}

std::vector<const PortfolioCourse*> starting_in(const PortfolioFolder& portfolio, DayRange days) {
  std::vector<const PortfolioCourse*> courses;
  for (const PortfolioCourse& entry : portfolio.courses) {
    const Course& course = entry.folder.course;
    const bool ours = entry.counts() && portfolio.portfolio.programme &&
                      course.programme.is(*portfolio.portfolio.programme);
    const auto start = course.start();
    if (ours && start && days.contains(*start)) courses.push_back(&entry);
  }
  std::stable_sort(courses.begin(), courses.end(), [](const auto* a, const auto* b) {
    return *a->folder.course.start() < *b->folder.course.start();
  });
  return courses;
}

std::vector<const Capacity*> cohorts_of(const Demands& demands) {
  std::vector<const Capacity*> all;
  for (const Demand& demand : demands.all) {
    if (demand.rule != &trv802() || demand.params == nullptr) continue;
    for (const Capacity& cohort : static_cast<const Cohorts*>(demand.params.get())->cohorts) {
      if (cohort.sound) all.push_back(&cohort);
    }
  }
  return all;
}

const Capacity* capacity_of(const Demands& demands) {
  for (const Demand& demand : demands.all) {
    if (demand.rule != &trv801() || demand.params == nullptr) continue;
    const auto& capacity = *static_cast<const Capacity*>(demand.params.get());
    if (capacity.sound) return &capacity;
  }
  return nullptr;
}

Finding* find_overfull(const PortfolioCase& c, const Capacity& capacity, Sink& sink) {
  if (!capacity.sound) return nullptr;
  const auto courses = starting_in(c.portfolio, capacity.days());
  const auto most = static_cast<std::size_t>(*capacity.most);
  if (courses.size() <= most) return nullptr;
  const PortfolioCourse& beyond = *courses[most];
  return &sink.add(PortfolioFolder::place(beyond, beyond.folder.course.period->start.where),
                   say("{} courses start from {} to {}, and the programme has room for {}",
                       "{} forløb starter fra {} til {}, og programmet har plads til {}",
                       courses.size(), long_date(*capacity.from), long_date(*capacity.to), most),
                   Text{"let a course start when there is room, or take it out of the portfolio",
                        "lad et forløb starte, når der er plads, eller tag det ud af porteføljen"});
}

}  // namespace trivsel
