#include <algorithm>

#include "report/control/figure.hpp"
#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/status/status_sections.hpp"

namespace trivsel::report {
namespace {

Figure hours_figure(const WhenAndWhere& all, Language language) {
  const std::string title =
      say("{}, by weekday and hour", "{}, efter ugedag og klokkeslæt", kind_heading(all.kind))
          .in(language);
  Figure figure{WeekdayHourView{all.hours, title, language},
                weekday_hours_sentence(all.hours, language),
                {},
                true,
                fmt::format("hours-{}", key_of(all.kind))};
  const std::string most = weekday_hours_most(all.hours, language);
  if (!most.empty()) figure.caption += " " + most;
  figure.table = weekday_hours_table(all.hours, language);
  figure.table->caption = title;
  return figure;
}

Table places_table(const ParetoView& view, Language language) {
  Table table;
  table.caption = view.title;
  table.columns = columns_of({{{"Place", "Sted"}, false},
                              {{"Number", "Antal"}, true},
                              {{"This and those above", "Dette og dem over"}, true}},
                             language);
  for (const stats::ParetoBar& bar : view.bars) {
    table.rows.push_back({view.names[bar.category], grouped_text(bar.count, language),
                          grouped_text(bar.running, language)});
  }
  return table;
}

Figure places_figure(const WhenAndWhere& all, Language language) {
  ParetoView view = all.places;
  view.language = language;
  view.title = say("{}, by place", "{}, efter sted", kind_heading(all.kind)).in(language);
  std::string caption = pareto_sentence(view);
  if (const std::int64_t without = all.events - all.with_place(); without > 0) {
    caption += say(" {} more without a place are left out.", " {} mere uden sted er ikke med.",
                   grouped_text(without, language))
                   .in(language);
  }
  caption += in({" The percentages are of the place and all those before it.",
                 " Procenterne er for stedet og alle dem før det."},
                language);
  Table table = places_table(view, language);
  return {std::move(view), std::move(caption), std::move(table), true,
          fmt::format("places-{}", key_of(all.kind))};
}

/// What is too little to draw, in words; empty where all is drawn.
Message too_few_sentence(const WhenAndWhere& all, const Words& words) {
  const Text kind = kind_heading(all.kind);
  if (all.events == 0)
    return say("{}: none recorded in {}.", "{}: ingen registreret i {}.", kind, words.course.the);
  const std::int64_t hours = weekday_hours_total(all.hours);
  const std::int64_t places = all.with_place();
  const bool one_place = places >= kFewestForPicture && all.places.bars.size() == 1;
  if (!all.shows_hours() && !all.shows_places() && !one_place) {
    return say("{}: {} with an hour and {} with a place, too few for pictures of them.",
               "{}: {} med klokkeslæt og {} med sted; det er for få til at tegne.", kind, hours,
               places);
  }
  if (!all.shows_hours()) {
    return say("{}: {} with an hour, too few for a picture of the week.",
               "{}: {} med klokkeslæt; det er for få til et billede af ugen.", kind, hours);
  }
  if (one_place) {
    return say("{}: all {} with a place bear the same one, {}.",
               "{}: alle {} med sted har det samme, {}.", kind, places, all.places.names.front());
  }
  if (all.shows_places()) return {};
  return say("{}: {} with a place, too few for a picture of the places.",
             "{}: {} med sted; det er for få til et billede af stederne.", kind, places);
}

bool is_left_out(const WhenAndWhere& all) {
  return all.events > 0 && (!all.shows_hours() || !all.shows_places());
}

}  // namespace

Section when_where_section(const StatusReport& report, Language language) {
  Section section = section_of("when-and-where", {"When and where", "Hvornår og hvor"}, language);
  bool drawn = false;
  bool left_out = false;
  for (const WhenAndWhere& all : report.figures.kinds) {
    if (all.shows_hours()) section.blocks.emplace_back(hours_figure(all, language));
    if (all.shows_places()) section.blocks.emplace_back(places_figure(all, language));
    left_out = left_out || is_left_out(all);
    drawn = drawn || all.shows_hours() || all.shows_places();
    add(section, too_few_sentence(all, report.words).in(language));
  }
  if (left_out) {
    add(section,
        say("Drawn from {} on: of fewer, chance decides what stands out.",
            "Der tegnes fra {}: er de færre, er det tilfældigt, hvad der skiller sig ud.",
            kFewestForPicture)
            .in(language),
        Paragraph::Weight::small);
  }
  if (drawn) {
    add(section,
        in({"Counts as small as these go up and down by chance: a high one is a place to look, and "
            "by itself no pattern.",
            "Så små tal svinger tilfældigt: et højt tal er et sted at se nærmere på og ikke i sig "
            "selv et mønster."},
           language),
        Paragraph::Weight::small);
  }
  return section;
}

}  // namespace trivsel::report
