#include "report/series/weekday_hour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "report/document/text_table.hpp"
#include "report/report_text.hpp"
#include "report/svg/svg_canvas.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t kHours = 3;  // in one field of the table
constexpr std::size_t kFields = 24 / kHours;
constexpr Date kMonday{std::chrono::year{2024} / 1 / 1};  // any of them
constexpr std::array<Text, 7> kDays{{{"Mon", "man"},
                                     {"Tue", "tir"},
                                     {"Wed", "ons"},
                                     {"Thu", "tor"},
                                     {"Fri", "fre"},
                                     {"Sat", "lør"},
                                     {"Sun", "søn"}}};

std::int64_t in_field(const WeekdayHours& hours, std::size_t day, std::size_t field) {
  std::int64_t sum = 0;
  for (std::size_t hour = 0; hour < kHours; ++hour) {
    sum += hours.counts[day][field * kHours + hour];
  }
  return sum;
}

std::int64_t on_day(const WeekdayHours& hours, std::size_t day) {
  std::int64_t sum = 0;
  for (const std::int64_t count : hours.counts[day]) sum += count;
  return sum;
}

std::string field_name(std::size_t field) {
  return fmt::format("{:02}–{:02}", field * kHours, (field + 1) * kHours);
}

std::int64_t in_all_weeks(const WeekdayHours& hours, std::size_t field) {
  std::int64_t sum = 0;
  for (std::size_t day = 0; day < 7; ++day) sum += in_field(hours, day, field);
  return sum;
}

/// "tir", "tir og ons"; empty where more than two are equal.
Message largest_of(const std::vector<std::int64_t>& counts, const std::vector<Message>& names) {
  const std::int64_t most = *std::max_element(counts.begin(), counts.end());
  Message all;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] != most) continue;
    all = equal == 0 ? names[i] : say("{} and {}", "{} og {}", all, names[i]);
    ++equal;
  }
  return equal > 2 || most == 0 ? Message() : say("{} ({})", "{} ({})", all, most);
}

}  // namespace

WeekdayHours weekday_hours(const CourseFolder& folder, const Selection& what, Date today) {
  WeekdayHours hours;
  const auto start = folder.course.start();
  for (const Episode& episode : folder.episodes) {
    if (!start || !is_known_on(episode, today)) continue;
    const Date day = episode.occurred->date();
    if (day < *start || day > folder.course.end().value_or(today)) continue;
    const std::int64_t count = times(episode, what, folder.course);
    if (episode.is_tally()) {
      hours.tallies += count;
      continue;
    }
    const auto minutes =
        (episode.occurred->clock - std::chrono::floor<std::chrono::days>(episode.occurred->clock))
            .count();
    const auto weekday = std::chrono::weekday{day}.iso_encoding() - 1;
    hours.counts[weekday][static_cast<std::size_t>(minutes / 60)] += count;
  }
  return hours;
}

std::int64_t weekday_hours_total(const WeekdayHours& hours) {
  std::int64_t all = 0;
  for (std::size_t day = 0; day < 7; ++day) all += on_day(hours, day);
  return all;
}

std::string weekday_hours_sentence(const WeekdayHours& hours, Language language) {
  const Message counted_text =
      say("{} counted by the hour they began.", "{} talt efter den time, de begyndte.",
          weekday_hours_total(hours));
  if (hours.tallies == 0) return counted_text.in(language);
  return say("{} {} in tallies, which bear no hour, are left out.",
             "{} {} i optællinger, som ikke har klokkeslæt, er ikke med.", counted_text,
             hours.tallies)
      .in(language);
}

std::string weekday_hours_most(const WeekdayHours& hours, Language language) {
  std::vector<std::int64_t> days, fields;
  std::vector<Message> day_names, field_names;
  for (std::size_t day = 0; day < 7; ++day) {
    days.push_back(on_day(hours, day));
    day_names.push_back(weekday_name(kMonday + std::chrono::days{day}));
  }
  for (std::size_t field = 0; field < kFields; ++field) {
    fields.push_back(in_all_weeks(hours, field));
    field_names.emplace_back(field_name(field), field_name(field));
  }
  const Message day = largest_of(days, day_names);
  const Message field = largest_of(fields, field_names);
  if (day.empty() && field.empty()) return {};
  if (day.empty()) return say("Most at {}.", "Flest kl. {}.", field).in(language);
  if (field.empty()) return say("Most on {}.", "Flest {}.", day).in(language);
  return say("Most on {}, and at {}.", "Flest {} og kl. {}.", day, field).in(language);
}

Table weekday_hours_table(const WeekdayHours& hours, Language language) {
  Table table;
  table.columns.push_back({std::string(Text{"Day", "Dag"}.in(language)), false});
  for (std::size_t field = 0; field < kFields; ++field) {
    table.columns.push_back({field_name(field), true});
  }
  table.columns.push_back({std::string(Text{"All", "I alt"}.in(language)), true});
  for (std::size_t day = 0; day < 7; ++day) {
    auto& row = table.rows.emplace_back();
    row.emplace_back(kDays[day].in(language));
    for (std::size_t field = 0; field < kFields; ++field) {
      row.push_back(grouped_text(in_field(hours, day, field), language));
    }
    row.push_back(grouped_text(on_day(hours, day), language));
  }
  return table;
}

std::string weekday_hours_text(const WeekdayHours& hours, const std::string& title,
                               std::size_t width, Language language) {
  return title + "\n" + text_table(weekday_hours_table(hours, language), width) +
         weekday_hours_sentence(hours, language) + "\n";
}

std::string weekday_hours_csv(const WeekdayHours& hours) {
  std::string out = "weekday,hour,y\n";
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      fmt::format_to(std::back_inserter(out), "{},{},{}\n", day + 1, hour, hours.counts[day][hour]);
    }
  }
  return out;
}

std::string weekday_hours_json(const WeekdayHours& hours) {
  const nlohmann::ordered_json document = {{"version", 1},
                                           {"kind", "weekday-hour"},
                                           {"tallied", hours.tallies},
                                           {"counts", hours.counts}};
  return document.dump(2) + "\n";
}

std::string_view weekday_hours_style() {
  return ".run-chart .wh-field { fill: var(--chart-trial, currentColor); }\n";
}

std::string weekday_hours_svg(const WeekdayHours& hours, const std::string& title,
                              Language language, std::string_view page_id) {
  constexpr double width = 62.0, height = 30.0, left = 44.0;
  std::int64_t most = 1;
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t field = 0; field < kFields; ++field) {
      most = std::max(most, in_field(hours, day, field));
    }
  }
  SvgCanvas out(weekday_hours_style());
  const double full = left + width * static_cast<double>(kFields);
  const std::string sentence = weekday_hours_sentence(hours, language);
  // A page says it below the picture.
  double top = out.head(title, page_id.empty() ? sentence : "", full) + 22.0;
  for (std::size_t field = 0; field < kFields; ++field) {
    out.text("rc-tick", left + width * (static_cast<double>(field) + 0.5), top - 6.0,
             field_name(field), "middle");
  }
  for (std::size_t day = 0; day < 7; ++day) {
    out.text("rc-tick", left - 8.0, top + 20.0, kDays[day].in(language), "end");
    for (std::size_t field = 0; field < kFields; ++field) {
      const std::int64_t count = in_field(hours, day, field);
      const double x = left + width * static_cast<double>(field);
      out.put(
          "<rect class=\"wh-field\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
          "height=\"{:.1f}\" fill-opacity=\"{:.2f}\"/>\n",
          x + 1.0, top + 1.0, width - 2.0, height - 2.0,
          0.04 + 0.4 * static_cast<double>(count) / static_cast<double>(most));
      out.text(count == 0 ? "rc-tick" : "rc-value", x + width / 2.0, top + 20.0,
               grouped_text(count, language), "middle");
    }
    top += height;
  }
  return out.finish(language, title, sentence, full, top + 10.0, page_id);
}

}  // namespace trivsel::report
