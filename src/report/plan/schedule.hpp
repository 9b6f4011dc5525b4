#pragma once

#include <optional>
#include <string>
#include <vector>

#include "folder/portfolio_folder.hpp"

namespace trivsel::report {

/// What is so of an entry of the plan, as of a day.
enum class EntryState : std::uint8_t {
  ahead,      ///< planned, due, or a trial that has not begun
  running,    ///< a trial between its days
  overdue,    ///< its day has passed, and nobody has said what became of it
  done,       ///< held, delivered, or a trial that was decided on
  cancelled,  ///< an activity that was called off
};

/// An activity, a trial, a deliverable or an order's deadline. All texts are safe to show.
struct ScheduleEntry {
  enum class Kind : std::uint8_t { activity, trial, deliverable, order };
  Kind kind = Kind::activity;
  EntryState state = EntryState::ahead;
  std::optional<Date> date;  ///< nothing where it cannot be read
  std::optional<Date> to;    ///< a trial's last day
  std::string clock;         ///< 10:00-13:00; may be empty
  std::string state_key;     ///< as in the file: held, adopt; empty where the file says none
  std::string state_words;   ///< in the language of the view
  std::string kind_key;      ///< seminar, trial, model-description, order
  std::string kind_words;
  std::string id, title;
  std::string course;  ///< its path below the portfolio; empty for one course
};

/// One consultant at two courses on one day.
struct Clash {
  Date date;
  std::string consultant;
  std::string first, second;  ///< "courses/granhuset: seminar-2"
  bool at_one_time = true;    ///< false: not known, one of the two has no time
};

/// A plan, or the plans of all courses of a portfolio, as of a day.
struct Schedule {
  Language language = Language::en;
  std::string title;
  Date today;
  std::optional<Date> from, to;  ///< the period, and all that is planned outside of it
  bool is_portfolio = false;
  std::vector<ScheduleEntry> entries;  ///< by date, then course; those without a day last
  std::vector<Clash> clashes;          ///< of a portfolio
};

Schedule schedule_of(const CourseFolder& folder, Date today, Language language);
Schedule schedule_of(const PortfolioFolder& portfolio, Date today, Language language);

}  // namespace trivsel::report
