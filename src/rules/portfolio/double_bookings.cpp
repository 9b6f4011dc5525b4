#include "rules/portfolio/double_bookings.hpp"

#include <map>

#include "rules/plan/bookings.hpp"

namespace trivsel {
namespace {

bool is_one_event(const Activity& a, const Activity& b) {
  return a.time && b.time && *a.time == *b.time && a.place && b.place.is(*a.place);
}

/// The first of the others that somebody at `later` cannot be at as well.
std::optional<DoubleBooking> meet(std::string_view consultant, const CourseActivity& later,
                                  const std::vector<CourseActivity>& others) {
  std::optional<DoubleBooking> perhaps;
  for (const CourseActivity& other : others) {
    if (other.course == later.course) continue;
    const Activity& a = *other.activity;
    const Activity& b = *later.activity;
    if (is_one_event(a, b)) continue;
    if (overlap(a, b)) return DoubleBooking{consultant, other, later, true};
    const bool open = a.time.absent() || b.time.absent();
    if (open && !perhaps) perhaps = DoubleBooking{consultant, other, later, false};
  }
  return perhaps;
}

}  // namespace

std::vector<DoubleBooking> double_bookings(const PortfolioFolder& portfolio) {
  std::map<std::pair<std::string_view, Date>, std::vector<CourseActivity>> days;
  std::vector<DoubleBooking> all;
  for (const PortfolioCourse& course : portfolio.courses) {
    if (!course.counts()) continue;
    for (const Activity& activity : course.folder.plan.activities) {
      if (!activity.stands() || !activity.date || !activity.id) continue;
      for (const At<std::string_view>& consultant : activity.consultants) {
        std::vector<CourseActivity>& others = days[{*consultant, *activity.date}];
        const CourseActivity later{&course, &activity};
        if (const auto found = meet(*consultant, later, others)) all.push_back(*found);
        others.push_back(later);
      }
    }
  }
  return all;
}

}  // namespace trivsel
