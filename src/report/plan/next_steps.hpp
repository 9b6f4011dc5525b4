#pragma once

#include <optional>
#include <string>
#include <vector>

#include "folder/portfolio_folder.hpp"

namespace trivsel::report {

/// What a person has to do next, and why it is on the list. Texts of files are safe to show.
struct NextStep {
  enum class Kind : std::uint8_t {
    order_deadline,
    overdue,
    attendance,
    study,
    deliverable,
    coming,
    duty
  };
  /// How a list is divided, in the order to be done.
  enum class Part : std::uint8_t { order, overdue, missing, coming };
  /// A duty that episodes set off.
  struct OfDuty {
    std::string id;
    bool verified = false;
    std::string due;                    ///< local time; empty where no limit counts
    std::vector<std::string> episodes;  ///< ids
  };
  Kind kind = Kind::coming;
  Part part = Part::coming;
  std::optional<Date> date;
  std::string id;  ///< of the activity, trial, deliverable or episode; empty for the order, and
                   ///< for several episodes
  std::string title;
  Message what;
  Message of{};          ///< "3 episodes", where a duty is of several; else empty
  std::string course{};  ///< its path below the portfolio; empty for one course
  std::optional<OfDuty> duty{};
};

/// In the order to be done: the order's own deadline first (until something that addresses it was
/// held and the deadline has passed), then what is overdue, what was held or ended and lacks its
/// facts, and what comes within the weeks; each by date. With what episodes have set off.
std::vector<NextStep> next_steps(const CourseFolder& folder, LocalTime now, int weeks);
/// Those of all courses; those of one part and day in the order of the courses.
std::vector<NextStep> next_steps(const PortfolioFolder& portfolio, LocalTime now, int weeks);

/// What a list calls one of its parts.
Message heading_of(NextStep::Part part, int weeks);

/// For the terminal, under headings, folded at `width` where that is not 0.
std::string next_steps_text(const std::vector<NextStep>& steps, int weeks, Language language,
                            std::size_t width);
std::string next_steps_json(const std::vector<NextStep>& steps, Language language);

}  // namespace trivsel::report
