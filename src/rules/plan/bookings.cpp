#include "rules/plan/bookings.hpp"

namespace trivsel {
namespace {

const Group* group_of(const CourseFolder& folder, std::string_view id) {
  for (const Group& group : folder.groups.groups) {
    if (group.id.is(id)) return &group;
  }
  return nullptr;
}

void book_group(const Group& group, Date day, Booking& booking) {
  booking.groups.insert(*group.id);
  for (const Member& member : group.members) {
    if (member.id && member.serves_on(day)) booking.people.insert(*member.id);
  }
}

std::optional<std::string_view> first_shared(const std::set<std::string_view>& a,
                                             const std::set<std::string_view>& b) {
  for (const std::string_view id : a) {
    if (b.contains(id)) return id;
  }
  return std::nullopt;
}

}  // namespace

Booking booking_of(const CourseFolder& folder, const Activity& activity) {
  Booking booking{&activity, {}, {}, {}};
  for (const At<std::string_view>& id : activity.consultants) booking.consultants.insert(*id);
  const bool tells_present =
      activity.attendance && activity.attendance->present.state == State::sound;
  if (tells_present) {
    for (const At<std::string_view>& id : activity.attendance->present) booking.people.insert(*id);
    return booking;
  }
  for (const At<std::string_view>& id : activity.groups) {
    const Group* group = group_of(folder, *id);
    if (group != nullptr) book_group(*group, *activity.date, booking);
  }
  if (!activity.attendance) return booking;
  for (const Absence& absence : activity.attendance->absent) booking.people.erase(*absence.member);
  return booking;
}

bool overlap(const Activity& a, const Activity& b) {
  return a.date && b.date && a.time && b.time && *a.date == *b.date && a.time->from < b.time->to &&
         b.time->from < a.time->to;
}

std::optional<std::string_view> in_both(const Booking& a, const Booking& b) {
  if (const auto group = first_shared(a.groups, b.groups)) return group;
  if (const auto person = first_shared(a.people, b.people)) return person;
  return first_shared(a.consultants, b.consultants);
}

}  // namespace trivsel
