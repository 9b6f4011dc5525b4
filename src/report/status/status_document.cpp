#include "report/status/status_document.hpp"

#include <algorithm>

#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/series/verdict.hpp"
#include "report/status/status_sections.hpp"
#include "report/work/work_sections.hpp"

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

/// "2 in April 2026, 3 so far in May 2026": the last whole month, and the one that runs. Empty
/// where no month of the course is whole. `silent`: the months without a record of any kind.
Message latest_counts(const MonthlySeries& series, const std::vector<Month>& silent) {
  const auto whole = std::find_if(series.months.rbegin(), series.months.rend(), [](const auto& m) {
    return m.state == MonthState::course && m.count;
  });
  if (whole == series.months.rend()) return {};
  Message text = say("{} in {}", "{} i {}", *whole->count, long_month(whole->month));
  if (std::find(silent.begin(), silent.end(), whole->month) != silent.end())
    text = say("{}, when nothing at all was recorded", "{}, hvor intet er registreret", text);
  const MonthCount& last = series.months.back();
  if (last.state != MonthState::running) return text;
  return say("{}, {} so far in {}", "{}, {} hidtil i {}", text, last.count.value_or(0),
             long_month(last.month));
}

Message verdict_in_short(const ChartSection& section, const std::vector<Month>& silent) {
  const Message counts = latest_counts(section.series, silent);
  const Message heading = say("{}: {}{}", "{}: {}{}", kind_heading(section.series.what.kind),
                              counts, counts.empty() ? "" : "; ");
  const auto& [series, chart] = section.counts;
  const Message only =
      chart.rests_on_silence
          ? Message(Text{", only because months without any record count as 0",
                         ", kun fordi måneder uden nogen registrering tæller som 0"})
          : Message{};
  switch (verdict_of(chart)) {
    case Verdict::no_shift:
      return say("{}the chart shows no shift.", "{}diagrammet viser ikke noget skift.", heading);
    case Verdict::long_run:
    case Verdict::both: {
      const Text side = chart.longest->above ? Text{"above", "over"} : Text{"below", "under"};
      return say("{}the chart shows a shift, {} in a row {} the centre line{}.",
                 "{}diagrammet viser et skift, {} i træk {} midterlinjen{}.", heading,
                 points_text(series.key.step, chart.longest->length), side, only);
    }
    case Verdict::few_crossings:
      return say("{}the chart shows a pattern, few crossings of the centre line{}.",
                 "{}diagrammet viser et mønster, få krydsninger af midterlinjen{}.", heading, only);
    case Verdict::small_rates:
    case Verdict::median_at_zero:
    case Verdict::median_at_end:
      return say("{}the chart is not judged.", "{}diagrammet bedømmes ikke.", heading);
    default:
      return say("{}the chart cannot be judged yet.", "{}diagrammet kan endnu ikke bedømmes.",
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

/// An authority is told what was done; what is still open is the course's own.
bool is_for_own_circle(ReportKind kind) {
  return kind != ReportKind::supervision;
}

Section short_section(const StatusReport& report, ReportKind kind, Language language) {
  Section section{"short", in({"In short", "Kort fortalt"}, language), {}};
  Bullets bullets;
  const auto add = [&](const Message& message) { bullets.items.push_back(message.in(language)); };
  for (const ChartSection& chart : report.charts)
    add(verdict_in_short(chart, report.silent_months));
  if (!report.practice_changes.empty()) add(changes_sentence(report));
  for (const SilenceView& silence : report.silences) {
    if (silence.probability < kImplausible) add(silence_sentence(silence));
  }
  if (!report.plan.coming.empty()) {
    const ActivityView& next = report.plan.coming.front();
    add(say("Next: {}, {} {}.", "Det næste: {}, {} {}.", next.title, weekday_name(*next.date),
            long_date(*next.date)));
  }
  if (is_for_own_circle(kind) && !report.plan.overdue.empty()) {
    add(counted(static_cast<std::int64_t>(report.plan.overdue.size()),
                {"activity is still planned though its day has passed.",
                 "aktivitet står stadig som planlagt, selv om dagen er gået."},
                {"activities are still planned though their days have passed.",
                 "aktiviteter står stadig som planlagt, selv om dagene er gået."}));
  }
  if (is_for_own_circle(kind)) add(findings_in_short(report.findings));
  section.blocks.emplace_back(std::move(bullets));
  return section;
}

Message subtitle_of(const StatusReport& report, ReportKind kind) {
  const Message day = long_date(report.today);
  switch (kind) {
    case ReportKind::supervision:
      return say("To the supervising authority, as of {}", "Til tilsynsmyndigheden, pr. {}", day);
    case ReportKind::final_report:
      if (!report.end || report.today <= *report.end) {
        return say("Final report, provisional as of {}", "Slutrapport, foreløbig pr. {}", day);
      }
      return say("Final report as of {}", "Slutrapport pr. {}", day);
    case ReportKind::meeting:
      return say("For the meeting, as of {}", "Til mødet, pr. {}", day);
    case ReportKind::status:
      break;
  }
  return say("Status as of {}", "Status pr. {}", day);
}

Message notice_of(const StatusReport& report, ReportKind kind) {
  if (kind == ReportKind::supervision) {
    return say(
        "For the authority and {0} own circle. Small numbers are not withheld: whoever knows {1} "
        "can recognise them. Not to be published.",
        "Til myndigheden og {0} egen kreds. Små tal er ikke udeladt: den, der kender stedet, kan "
        "genkende dem. Må ikke offentliggøres.",
        report.words.course.of_the, report.words.site.the);
  }
  return say("For {0} own circle: whoever knows {1} can recognise small numbers.",
             "Til {0} egen kreds: den, der kender stedet, kan genkende små tal.",
             report.words.course.of_the, report.words.site.the);
}

/// The sections in the order in which a report's readers look for them.
std::vector<Section> sections_of(const StatusReport& report, ReportKind kind, Language language) {
  std::vector<Section> all;
  const auto add = [&](auto section) { all.push_back(section(report, language)); };
  const Detail detail = kind == ReportKind::meeting ? Detail::tables : Detail::pictures;
  const auto add_detailed = [&](auto section) { all.push_back(section(report, detail, language)); };
  const auto add_figures = [&] {
    if (report.charts.empty()) {
      add(no_registrations_section);
      all.push_back(measures_section(report.measures, report.words, language));
      return;
    }
    for (const ChartSection& chart : report.charts) {
      all.push_back(chart_section(report, chart, language));
    }
    add(targets_section);
    add(other_kinds_section);
    add(when_where_section);
    all.push_back(measures_section(report.measures, report.words, language));
  };
  if (kind == ReportKind::meeting) add(agenda_section);
  all.push_back(short_section(report, kind, language));
  if (kind == ReportKind::status) add(plan_section);
  if (kind == ReportKind::supervision) add(authorities_section);
  if (kind == ReportKind::final_report) add(outcomes_section);
  if (kind == ReportKind::final_report) add(timeline_section);
  if (kind == ReportKind::final_report) add_detailed(attendance_section);
  if (kind == ReportKind::final_report) add(trials_section);
  add_figures();
  if (kind != ReportKind::final_report) add(trials_section);
  if (kind == ReportKind::status || kind == ReportKind::meeting) add_detailed(attendance_section);
  if (kind == ReportKind::status || kind == ReportKind::supervision) add(timeline_section);
  if (kind == ReportKind::supervision) add(plan_section);
  if (is_for_own_circle(kind)) add_detailed(money_section);
  if (kind == ReportKind::final_report) add(anchoring_section);
  if (is_for_own_circle(kind)) add(findings_section);
  add(method_section);
  if (all.back().blocks.empty()) all.pop_back();
  return all;
}

}  // namespace

std::span<const Choice> choices(ReportKind) {
  static constexpr Choice all[] = {{"status", {"status", "status"}},
                                   {"supervision", {"to the supervision", "til tilsynet"}},
                                   {"final", {"final report", "slutrapport"}},
                                   {"meeting", {"for a meeting", "til et møde"}}};
  return all;
}

Document status_document(const StatusReport& report, ReportKind kind, Language language,
                         std::string_view version) {
  Document document;
  document.language = language;
  document.title =
      !report.title.empty() ? report.title
      : !report.id.empty()
          ? report.id
          : capitalised(say("{} without a title", "{} uden titel", report.words.course.one))
                .in(language);
  document.subtitle = subtitle_of(report, kind).in(language);
  document.notice = notice_of(report, kind).in(language);
  document.facts = facts_of(report, language);
  document.sections = sections_of(report, kind, language);
  document.footer_command = kVerifyCommand;
  document.footer = mark_sentence({std::string(key_of(kind)), language, report.now, report.basis,
                                   std::string(version)})
                        .in(language);
  return document;
}

}  // namespace trivsel::report
