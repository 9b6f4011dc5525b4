#pragma once

#include <string>
#include <vector>

#include "folder/course_folder.hpp"

namespace trivsel::report {

/// What is noted of a seat at one activity.
enum class AttendanceMark : std::uint8_t {
  none,  ///< not of the team that day; or comes when possible, and was not there
  present,
  excused,
  absent,
  unstated,  ///< nothing noted
};
std::span<const Choice> choices(AttendanceMark);

/// A seat of an implementation team, and what is noted of it at held activities that the team was
/// expected at while the seat was held.
struct SeatView {
  std::vector<Role> roles;
  std::string member;  ///< the id; empty for citizens and relatives
  /// Citizens and relatives come when they can; a deputy and an alternate instead of another.
  bool is_expected = true;
  std::optional<Date> until;  ///< the seat's last day, where that has passed
  int activities = 0;
  int present = 0, excused = 0, absent = 0;
  int unstated = 0;                   ///< nothing noted
  std::vector<AttendanceMark> marks;  ///< one for each of the team's `held`
};

struct TeamView {
  std::string id;
  int activities = 0;  ///< held, with the whole team expected
  std::vector<SeatView> seats;
  std::vector<std::size_t> held;  ///< where those activities stand in the view's `held`
};

struct HeldActivity {
  std::string id;
  Message title;
  Date date;
  bool has_attendance = false;
  int expected = 0;  ///< expected seats of the teams that day
  int present = 0;   ///< those of them that were filled, by their own holder or one instead
};

struct AttendanceView {
  std::vector<TeamView> teams;
  std::vector<HeldActivity> held;  ///< all held until today, by day
};

AttendanceView attendance_view(const CourseFolder& folder, Date today);

}  // namespace trivsel::report
