#include "report/status/measures.hpp"

#include <algorithm>
#include <cmath>

#include "report/control/point_label.hpp"
#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "stats/choose_chart.hpp"

namespace trivsel::report {
namespace {

MeasureView view_of(const Measure& measure, Date today) {
  MeasureView view;
  view.id = shown(measure.id.value_or({}));
  view.title = shown(measure.title.value_or(measure.id.value_or({})));
  if (measure.for_whom) view.for_whom = *measure.for_whom;
  if (measure.scale.size() == 2) {
    view.low = *measure.scale.items[0];
    view.high = *measure.scale.items[1];
  }
  for (const MeasureValue& answer : measure.values) {
    if (!answer.date || !answer.value || *answer.date > today) continue;
    if (!std::isfinite(*answer.value)) continue;
    MeasureAnswer& added = view.answers.emplace_back();
    added.date = *answer.date;
    added.value = *answer.value;
    if (answer.n) added.n = *answer.n;
  }
  std::stable_sort(view.answers.begin(), view.answers.end(),
                   [](const MeasureAnswer& a, const MeasureAnswer& b) { return a.date < b.date; });
  return view;
}

bool is_of_staff(const MeasureView& view) {
  return view.for_whom == EffectFor::staff;
}

std::string number(double value, Language language) {
  return decimal_text(value, 2, language);
}

std::string scale_text(const MeasureView& view, Language language) {
  if (!view.low || !view.high) return "–";
  return fmt::format("{}–{}", short_text(*view.low, language), short_text(*view.high, language));
}

Message group_of(const MeasureView& view, const Words& words) {
  return view.for_whom ? words.label(*view.for_whom) : Message(Text{"–", "–"});
}

Table table_of(const std::vector<MeasureView>& measures, const Words& words, Language language) {
  Table table;
  table.caption = in({"All values; each is the group's mean",
                      "Alle værdier; hver er gruppens "
                      "gennemsnit"},
                     language);
  const auto column = [&](Text name, bool is_number) {
    table.columns.push_back({in(name, language), is_number});
  };
  column({"Measure", "Måling"}, false);
  column({"Of", "Hos"}, false);
  column({"Scale", "Skala"}, false);
  column({"Day", "Dag"}, false);
  column({"Value", "Værdi"}, true);
  column({"Answered", "Svar"}, true);
  for (const MeasureView& view : measures) {
    for (const MeasureAnswer& answer : view.answers) {
      table.rows.push_back({view.title, group_of(view, words).in(language),
                            scale_text(view, language), long_date(answer.date).in(language),
                            number(answer.value, language),
                            answer.n ? grouped_text(*answer.n, language) : "–"});
    }
  }
  return table;
}

Message change_sentence(const MeasureView& view, const Words& words) {
  const MeasureAnswer& first = view.answers.front();
  const MeasureAnswer& last = view.answers.back();
  const auto both = [](double value) {
    return Message{number(value, Language::en), number(value, Language::da)};
  };
  return say("{} ({}): {} on {}, {} on {}.", "{} ({}): {} den {}, {} den {}.", view.title,
             group_of(view, words), both(first.value), long_date(first.date), both(last.value),
             long_date(last.date));
}

Figure figure_of(const MeasureView& view, const Words& words, Language language) {
  Figure figure;
  RunChartView chart;
  chart.id = fmt::format("measure-{}", view.id);
  chart.language = language;
  chart.title = view.title;
  chart.axis_label = measure_unit(view, words).in(language);
  chart.description = change_sentence(view, words).in(language);
  if (view.low && view.high) chart.scale = {*view.low, *view.high};
  for (const MeasureAnswer& answer : view.answers) {
    chart.points.push_back(month_point(month_of(answer.date), language, answer.value));
  }
  figure.caption = chart.description;
  figure.drawing = std::move(chart);
  return figure;
}

/// What the values cannot tell.
Text caution(const std::vector<MeasureView>& measures) {
  std::size_t most = 0;
  for (const MeasureView& view : measures) most = std::max(most, view.answers.size());
  if (most <= 1) return {"One value shows no trend.", "Én værdi viser ingen udvikling."};
  if (most <= 3) {
    return {
        "Two or three values show no trend, and those who answered need not be the same people.",
        "To eller tre værdier viser ingen udvikling, og de, der svarede, er ikke nødvendigvis "
        "de samme."};
  }
  return {"Those who answered need not be the same people each time.",
          "De, der svarede, er ikke nødvendigvis de samme fra gang til gang."};
}

/// Groups of which nothing is measured.
Message missing_sentence(const std::vector<MeasureView>& measures, const Words& words) {
  const bool staff = std::any_of(measures.begin(), measures.end(), is_of_staff);
  const bool others = std::any_of(measures.begin(), measures.end(),
                                  [](const MeasureView& view) { return !is_of_staff(view); });
  if (measures.empty()) {
    return say(
        "No measure of well-being or safety is planned (measures: in plan.yaml).",
        "Der er ikke planlagt nogen måling af trivsel eller tryghed (measures: i plan.yaml).");
  }
  if (!others) {
    return say("Only staff are asked; what {} say of their well-being is not known.",
               "Kun medarbejdere spørges; hvad {} siger om deres trivsel, vides ikke.",
               words.label(EffectFor::citizens));
  }
  if (!staff) {
    return Text{"Staff are not asked; what they say of their safety is not known.",
                "Medarbejdere spørges ikke; hvad de siger om deres tryghed, vides ikke."};
  }
  return {};
}

}  // namespace

std::vector<MeasureView> measure_views(const Plan& plan, Date today) {
  std::vector<MeasureView> views;
  for (const Measure& measure : plan.measures) views.push_back(view_of(measure, today));
  std::stable_partition(views.begin(), views.end(),
                        [](const MeasureView& view) { return !is_of_staff(view); });
  return views;
}

Section measures_section(const std::vector<MeasureView>& measures, const Words& words,
                         Language language) {
  Section section =
      section_of("measures", {"Well-being and safety", "Trivsel og tryghed"}, language);
  add(section, missing_sentence(measures, words).in(language));
  Table table = table_of(measures, words, language);
  for (const MeasureView& view : measures) {
    if (view.answers.size() > 1) {
      section.blocks.emplace_back(figure_of(view, words, language));
    } else if (view.answers.empty()) {
      add(section, say("{} ({}): no value yet.", "{} ({}): ingen værdi endnu.", view.title,
                       group_of(view, words))
                       .in(language));
    }
  }
  if (table.rows.empty()) return section;
  section.blocks.emplace_back(std::move(table));
  add(section, in(caution(measures), language), Paragraph::Weight::small);
  return section;
}

Message measure_unit(const MeasureView& view, const Words& words) {
  const Message group = group_of(view, words);
  if (!view.low || !view.high) return say("Mean of {}", "Gennemsnit, {}", group);
  const auto end = [](double value) {
    return Message{short_text(value, Language::en), short_text(value, Language::da)};
  };
  return say("Mean of {}, scale {} to {}", "Gennemsnit, {}, skala {} til {}", group, end(*view.low),
             end(*view.high));
}

ControlView measure_chart(const MeasureView& measure, Language language) {
  ControlView view;
  view.language = language;
  view.x_name = "x";
  view.y_name = measure.title;
  const bool enough = measure.answers.size() >= static_cast<std::size_t>(stats::kFewestForLimits);
  view.type = enough ? stats::ChartType::i : stats::ChartType::run;
  view.type_key = enough ? "i" : "run";
  if (measure.answers.empty()) return view;
  stats::Rows rows;
  ControlFacet& facet = view.facets.emplace_back();
  for (const MeasureAnswer& answer : measure.answers) {
    rows.x.push_back(static_cast<double>(answer.date.time_since_epoch().count()));
    rows.y.push_back(answer.value);
  }
  stats::ChartOptions options;
  options.type = view.type;
  auto groups = stats::subgroups(rows, stats::Aggregate::mean);
  XColumn days;
  days.kind = XKind::day;
  for (const stats::Subgroup& group : groups.front()) {
    facet.labels.push_back(point_label(days, group.x, std::nullopt, language));
  }
  facet.parts = std::move(stats::control_charts(groups, options)->front());
  return view;
}

std::string measure_csv(const MeasureView& measure) {
  std::string out = "x,y,answered\n";
  for (const MeasureAnswer& answer : measure.answers) {
    out += fmt::format("{},{},{}\n", format(answer.date), shortest_text(answer.value),
                       answer.n ? fmt::format("{}", *answer.n) : "");
  }
  return out;
}

}  // namespace trivsel::report
