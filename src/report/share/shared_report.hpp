#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/document/document.hpp"
#include "report/share/shared_series.hpp"
#include "report/status/report_kind.hpp"
#include "report/status/status.hpp"

namespace trivsel::report {

// What a report says that may leave the course's own circle. It is a list of what is told, and no
// filter: nothing of a file gets out that is not put in here. No text of the folder is among it,
// but for those of a programme that the program carries; no id, no path, no day, no number of
// records.

struct Quarter {
  int year = 0, number = 0;  ///< 1 … 4
};
Quarter quarter_of(Date date);
std::string quarter_key(Quarter quarter);  ///< 2026-Q2
Message quarter_name(Quarter quarter);     ///< 2nd quarter of 2026 / 2. kvartal 2026

/// Activities by number.
struct SharedWork {
  std::size_t held = 0, planned = 0;
};

struct SharedAuthority {
  Message by, about;
  bool is_order = false;  ///< else an assessment
  std::optional<Quarter> date, deadline;
  SharedWork work;
};

struct SharedOutcome {
  std::string id;  ///< of a programme that the program carries; else empty
  Message name;    ///< likewise; else "outcome 3"
  bool is_left_out = false;
  SharedWork work;
};

/// The mean of a group where enough have answered, and where it is not so near an end of the scale
/// that it would tell one of them what each of the others answered.
struct SharedMeasureValue {
  Quarter quarter;
  std::optional<double> value;  ///< with one decimal
  std::optional<int> n;
};
struct SharedMeasure {
  std::string code;  ///< M1
  std::optional<EffectFor> for_whom;
  std::optional<double> low, high;  ///< ends of its scale
  std::vector<SharedMeasureValue> values;
};

struct SharedTrials {
  std::size_t planned = 0, running = 0, ended = 0;
  std::size_t adopted = 0, adapted = 0, abandoned = 0, undecided = 0;  ///< of those that ended
};

struct SharedCount {
  std::string key;
  Message name;
  std::size_t number = 0;
  std::size_t done = 0;
};

/// In whole thousands of kroner.
struct SharedMoney {
  std::optional<Payer> payer;  ///< nothing: no payer is known
  std::optional<std::int64_t> budget, used;
};
/// Half a thousand and more is one, either way.
std::int64_t thousands(Amount amount);

struct SharedReport {
  int fewest = 0;  ///< the smallest number that is told
  Words words;
  std::string programme_id;  ///< empty where the program does not carry it
  Message programme;
  std::string edition;
  std::size_t sites = 0;
  std::optional<Month> start, end;
  bool is_over = false;
  bool extended = false;
  Date today;
  LocalTime now;
  Stage stage = Stage::running;
  std::vector<SharedAuthority> authorities;

  std::vector<SharedSeries> series;  ///< of each kind of event, in the order of EpisodeKind
  std::vector<SharedTarget> targets;
  std::vector<Quarter> practice_changes;  ///< until today
  std::vector<SharedMeasure> measures;
  SharedTrials trials;
  std::vector<SharedOutcome> outcomes;
  std::size_t focus_areas = 0;
  std::vector<SharedCount> deliverables;  ///< by kind
  SharedWork anchoring;
  SharedWork activities;            ///< all
  std::size_t overdue = 0;          ///< planned for a day that has passed
  std::vector<SharedCount> coming;  ///< by kind, within kWeeksOfAgenda
  std::vector<SharedMoney> payers;
  SharedMoney money;

  [[nodiscard]] const SharedSeries& of(EpisodeKind kind) const {
    return series[static_cast<std::size_t>(kind)];
  }
};

/// `carried`: the pack is one that the program carries, so that its names are nobody's own.
SharedReport shared_report(const CourseFolder& folder, const StatusReport& status, bool carried,
                           int fewest);

Document shared_document(const SharedReport& report, ReportKind kind, Language language,
                         std::string_view version);

/// Version 1 of schemas/report-shared.schema.json.
std::string shared_json(const SharedReport& report, ReportKind kind, Language language,
                        std::string_view version);

/// The mark of what is told, in all forms: the SHA-256 of shared_json, while its own place in it is
/// empty. One of the files would change with numbers that are withheld, and let whoever has all but
/// one of them try until it fits.
std::string told_sha256(const SharedReport& report, ReportKind kind, Language language,
                        std::string_view version);

}  // namespace trivsel::report
