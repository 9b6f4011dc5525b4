#include "report/status_document.hpp"

#include <algorithm>

#include "report/report_text.hpp"
#include "report/section_parts.hpp"
#include "report/status_sections.hpp"
#include "report/verdict.hpp"

namespace trivsel::report {
namespace {

std::string sites_text(const StatusReport& report, Language language) {
  std::string text;
  for (const SiteView& site : report.sites) {
    if (!text.empty()) text += "; ";
    text += site.name.empty() ? site.id : site.name;
    if (site.places) {
      text += say(", {}", ", {}", counted(*site.places, {"place", "plads"}, {"places", "pladser"}))
                  .in(language);
    }
  }
  return text;
}

std::string period_text(const StatusReport& report, Language language) {
  if (!report.start) return in({"not known", "ikke kendt"}, language);
  if (!report.end) return say("from {}", "fra {}", long_date(*report.start)).in(language);
  const Text extended{" (extended)", " (forlænget)"};
  return say("{} to {}", "{} til {}", long_date(*report.start), long_date(*report.end))
             .in(language) +
         (report.extended ? in(extended, language) : "");
}

/// "in 12 days", "3 days ago", "today".
Message distance(Date day, Date today) {
  const auto days = (day - today).count();
  const auto length = counted(std::abs(days), {"day", "dag"}, {"days", "dage"});
  if (days == 0) return Text{"today", "i dag"};
  return days > 0 ? say("in {}", "om {}", length) : say("{} ago", "for {} siden", length);
}

std::string order_text(const OrderView& order, Date today, Language language) {
  std::string text = order.about.in(language);
  if (!order.by.empty()) {
    text = say("{} on {}", "{} om {}", order.by, order.about).in(language);
  }
  if (order.date) text += say(", {}", ", {}", long_date(*order.date)).in(language);
  if (order.deadline) {
    text += say("; deadline {} ({})", "; frist {} ({})", long_date(*order.deadline),
                distance(*order.deadline, today))
                .in(language);
  }
  return text;
}

std::vector<Fact> facts_of(const StatusReport& report, Language language) {
  std::vector<Fact> facts;
  const auto add = [&](const Message& term, std::string value) {
    if (!value.empty()) facts.push_back({term.in(language), std::move(value)});
  };
  const std::string edition = report.edition.empty()
                                  ? std::string()
                                  : say(", edition {}", ", udgave {}", report.edition).in(language);
  add(Text{"Programme", "Program"}, report.programme.in(language) + edition);
  const Noun& site = report.words.site;
  add(capitalised(report.sites.size() > 1 ? site.many : site.one), sites_text(report, language));
  add(Text{"Period", "Periode"}, period_text(report, language));
  add(Text{"Stage", "Stadie"}, std::string(label_of(report.stage).in(language)));
  for (const OrderView& order : report.orders) {
    add(Text{"Order", "Påbud"}, order_text(order, report.today, language));
  }
  return facts;
}

Message verdict_in_short(const ChartSection& section) {
  const Message heading = kind_heading(section.series.kind);
  switch (verdict_of(section.chart)) {
    case Verdict::no_shift:
      return say("{}: the chart shows no shift.", "{}: diagrammet viser ikke noget skift.",
                 heading);
    case Verdict::long_run:
    case Verdict::both: {
      const Text side =
          section.chart.longest->above ? Text{"above", "over"} : Text{"below", "under"};
      return say("{}: the chart shows a shift, {} in a row {} the median.",
                 "{}: diagrammet viser et skift, {} i træk {} medianen.", heading,
                 counted(section.chart.longest->length, {"month", "måned"}, {"months", "måneder"}),
                 side);
    }
    case Verdict::few_crossings:
      return say("{}: the chart shows a pattern, few crossings of the median.",
                 "{}: diagrammet viser et mønster, få krydsninger af medianen.", heading);
    default:
      return say("{}: the chart cannot be judged yet.", "{}: diagrammet kan endnu ikke bedømmes.",
                 heading);
  }
}

Message findings_in_short(const FindingsView& findings) {
  if (findings.items.empty())
    return Text{"The check finds nothing open.", "Kontrollen finder intet åbent."};
  const auto count = [](std::size_t n, Text one, Text many) {
    return counted(static_cast<std::int64_t>(n), one, many);
  };
  return say("The check finds {}, {} and {}.", "Kontrollen finder {}, {} og {}.",
             count(findings.errors, {"error", "fejl"}, {"errors", "fejl"}),
             count(findings.warnings, {"warning", "advarsel"}, {"warnings", "advarsler"}),
             count(findings.notes, {"note", "bemærkning"}, {"notes", "bemærkninger"}));
}

Section short_section(const StatusReport& report, Language language) {
  Section section{"short", in({"In short", "Kort fortalt"}, language), {}};
  Bullets bullets;
  const auto add = [&](const Message& message) { bullets.items.push_back(message.in(language)); };
  for (const ChartSection& chart : report.charts) add(verdict_in_short(chart));
  if (!report.practice_changes.empty()) add(changes_sentence(report));
  if (!report.plan.coming.empty()) {
    const ActivityView& next = report.plan.coming.front();
    add(say("Next: {}, {} {}.", "Det næste: {}, {} {}.", next.title, weekday_name(*next.date),
            long_date(*next.date)));
  }
  if (!report.plan.overdue.empty()) {
    add(counted(static_cast<std::int64_t>(report.plan.overdue.size()),
                {"activity is still planned though its day has passed.",
                 "aktivitet står stadig som planlagt, selv om dagen er gået."},
                {"activities are still planned though their days have passed.",
                 "aktiviteter står stadig som planlagt, selv om dagene er gået."}));
  }
  add(findings_in_short(report.findings));
  section.blocks.emplace_back(std::move(bullets));
  return section;
}

}  // namespace

Document status_document(const StatusReport& report, Language language, std::string_view version) {
  Document document;
  document.language = language;
  document.title =
      !report.title.empty() ? report.title
      : !report.id.empty()
          ? report.id
          : capitalised(say("{} without a title", "{} uden titel", report.words.course.one))
                .in(language);
  document.subtitle = say("Status as of {}", "Status pr. {}", long_date(report.today)).in(language);
  document.notice = say("For {0} own circle: whoever knows {1} can recognise small numbers.",
                        "Til {0} egen kreds: den, der kender stedet, kan genkende små tal.",
                        report.words.course.of_the, report.words.site.the)
                        .in(language);
  document.facts = facts_of(report, language);
  document.sections.push_back(short_section(report, language));
  for (const ChartSection& chart : report.charts) {
    document.sections.push_back(chart_section(report, chart, language));
  }
  document.sections.push_back(other_kinds_section(report, language));
  document.sections.push_back(trials_section(report, language));
  document.sections.push_back(attendance_section(report, language));
  document.sections.push_back(plan_section(report, language));
  document.sections.push_back(money_section(report, language));
  document.sections.push_back(findings_section(report, language));
  document.sections.push_back(method_section(report, language));
  document.footer = say("Made with trivsel {}.", "Lavet med trivsel {}.", version).in(language);
  return document;
}

}  // namespace trivsel::report
