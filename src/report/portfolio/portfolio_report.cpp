#include "report/portfolio/portfolio_report.hpp"

#include "report/view_values.hpp"
#include "rules/portfolio/capacity.hpp"
#include "rules/portfolio/double_bookings.hpp"

namespace trivsel::report {
namespace {

CourseRow course_row(const PortfolioCourse& entry) {
  CourseRow row;
  row.folder = shown(entry.path);
  if (!entry.counts()) return row;
  const Course& course = entry.folder.course;
  row.id = text_of(course.id);
  row.title = text_of(course.title);
  row.programme = text_of(course.programme);
  for (const Site& site : course.sites) {
    row.sites.push_back(text_of(site.name ? site.name : site.id));
  }
  row.start = course.start();
  row.end = course.end();
  return row;
}

std::string told_path(const std::string& path) {
  constexpr std::string_view episodes = "episodes/";
  return path.starts_with(episodes) ? std::string(episodes) : path;
}

void take_files(const PortfolioFolder& portfolio, const PortfolioCheck& check,
                PortfolioReport& report) {
  const auto take = [&](const CourseFolder& folder, const std::string& below) {
    const auto first = static_cast<std::uint32_t>(report.paths.size());
    for (const auto& source : folder.sources) {
      report.paths.push_back(shown(below + told_path(source->path())));
    }
    for (const std::uint32_t file : files_of(folder)) report.all.add(first + file);
  };
  take(portfolio.own, "");
  for (const PortfolioCourse& course : portfolio.courses) take(course.folder, course.path + "/");
  report.programme_from.add(portfolio.portfolio.where);
  const LoadedPack* pack = check.programme.pack.get();
  if (pack != nullptr && pack->origin == PackOrigin::folder) report.programme_from.add(pack->file);
  report.courses_from = report.programme_from;
  for (const PortfolioCourse& course : portfolio.courses) {
    const Origin own = counted_from(origin_of(course.folder.course.where), course.first_file);
    const Origin plan = counted_from(origin_of(course.folder.plan.where), course.first_file);
    report.courses_from.add(own);
    report.plans_from.add(origin_of(own, plan));
  }
}

void take_cohorts(const PortfolioFolder& portfolio, const Demands& demands,
                  PortfolioReport& report) {
  const auto add = [&](const Capacity& capacity, bool whole) {
    const auto started = starting_in(portfolio, capacity.days());
    CohortRow row{*capacity.from, *capacity.to, static_cast<std::size_t>(*capacity.most),
                  started.size(), whole};
    row.started_from.add(report.programme_from);
    for (const PortfolioCourse* course : started) {
      row.started_from.add(
          counted_from(origin_of(course->folder.course.where), course->first_file));
    }
    report.cohorts.push_back(std::move(row));
  };
  for (const Capacity* cohort : cohorts_of(demands)) add(*cohort, false);
  if (const Capacity* whole = capacity_of(demands)) add(*whole, true);
}

BookingRow booking_row(const DoubleBooking& booking) {
  return {shown(booking.consultant),
          *booking.later.activity->date,
          shown(booking.later.course->path),
          text_of(booking.later.activity->id),
          shown(booking.earlier.course->path),
          text_of(booking.earlier.activity->id),
          booking.at_one_time};
}

}  // namespace

StageCounts stages_of(const PortfolioReport& report) {
  StageCounts counts;
  for (const CourseRow& row : report.courses) counts.add(row.stage);
  return counts;
}

PortfolioReport portfolio_report(const PortfolioFolder& portfolio, const PortfolioCheck& check,
                                 LocalTime now) {
  PortfolioReport report;
  report.today = now.date();
  report.now = now;
  report.basis = basis_of(portfolio);
  take_files(portfolio, check, report);
  report.title = text_of(portfolio.portfolio.title);
  report.programme_id = text_of(portfolio.portfolio.programme);
  report.programme = {report.programme_id, report.programme_id};
  if (check.programme.pack != nullptr && check.programme.pack->pack.name) {
    const Message name = check.programme.pack->pack.name->message();
    report.programme = {shown(name.en), shown(name.da)};
    report.edition = text_of(check.programme.pack->pack.edition);
    report.pack_sha256 = check.programme.pack->sha256;
  }
  for (std::size_t i = 0; i < portfolio.courses.size(); ++i) {
    report.courses.push_back(course_row(portfolio.courses[i]));
    if (portfolio.courses[i].counts()) report.courses[i].stage = check.courses[i].result.stage;
  }
  take_cohorts(portfolio, check.programme.demands, report);
  for (const DoubleBooking& booking : double_bookings(portfolio)) {
    report.bookings.push_back(booking_row(booking));
  }
  std::stable_sort(report.bookings.begin(), report.bookings.end(),
                   [](const BookingRow& a, const BookingRow& b) { return a.day < b.day; });
  report.starts = starts_of(portfolio, check);
  report.programmes = programmes_of(portfolio, check);
  report.origins = origins_of(portfolio);
  report.examples = good_examples(portfolio, report.today);
  for (const EpisodeKind kind : {EpisodeKind::use_of_force, EpisodeKind::violence}) {
    report.funnels.push_back(site_funnel(portfolio, kind, report.today));
  }
  report.open = open_findings(portfolio, check);
  report.money = portfolio_money(portfolio, check);
  return report;
}

}  // namespace trivsel::report
