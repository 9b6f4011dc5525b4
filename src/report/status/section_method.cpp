#include <functional>

#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/status/status_sections.hpp"

namespace trivsel::report {
namespace {

using Add = std::function<void(const Message&)>;

/// How the charts count and judge.
void add_chart_notes(const Words& words, const Add& item) {
  item(Text{"A chart shows whether the counts change, not why.",
            "Et diagram viser, om tallene ændrer sig, ikke hvorfor."});
  item(say(
      "Months before {0} come from baseline.yaml, months in {0} from episodes/. Several {1} are "
      "added up only where the month is known of all.",
      "Måneder før {0} kommer fra baseline.yaml, måneder i {0} fra episodes/. Flere {1} lægges "
      "kun sammen, hvor måneden kendes for dem alle.",
      words.course.the, words.site.many));
  item(say(
      "In brackets: a month that is not over, or that {} covers only in part. It is not judged. "
      "A dash: nobody counted, which is not the same as none.",
      "I parentes: en måned, der ikke er slut, eller som kun delvis ligger i {}. Den bedømmes "
      "ikke. En streg: ingen har talt, hvilket ikke er det samme som ingen.",
      words.course.the));
  item(say(
      "Which chart is drawn follows from one rule, told below each. Where there are 12 months or "
      "more before {}, they alone choose it, so that no fall changes the chart it is judged by.",
      "Hvilket diagram der tegnes, følger af én regel, som står under hvert. Er der 12 måneder "
      "eller flere før {}, vælger de alene, så intet fald ændrer det diagram, det bedømmes efter.",
      words.course.the));
  item(Text{
      "Shifts are judged by runs, by the rules of Anhøj and Olesen (2014), from 10 whole months "
      "on. "
      "Where nothing changes, about one chart in ten still shows a shift by chance after a year. "
      "A month outside the limits of 3 sigma stands out; by itself it is no shift.",
      "Skift bedømmes på serier, efter Anhøj og Olesens regler (2014), fra 10 hele måneder. Hvor "
      "intet ændrer sig, viser omtrent hvert tiende diagram alligevel et skift ved en tilfældighed "
      "efter et år. En måned uden for grænserne på 3 sigma skiller sig ud; for sig alene er den "
      "ikke et skift."});
  item(
      say("The centre line of the months before {} stands alone from 12 on: a whole year, with all "
          "its seasons. One of fewer is so uncertain that chance would too often look like a "
          "shift.",
          "Midterlinjen for månederne før {} står alene fra 12: et helt år med alle dets årstider. "
          "En af færre er så usikker, at tilfældigheder for ofte ville ligne et skift.",
          words.course.the));
}

/// What stands behind the counts of this course, and what does not.
void add_record_notes(const StatusReport& report, const Add& item) {
  for (const SilenceView& silence : report.silences) item(silence_sentence(silence));
  if (report.lock) item(lock_sentence(report));
  const bool has_charts = !report.charts.empty();
  if (has_charts && report.practice_changes.empty()) {
    item(Text{"No change of registration practice is noted.",
              "Der er ikke noteret ændringer i registreringspraksis."});
  }
  const RecordCounts& records = report.records;
  if (has_charts || records.counted > 0) {
    item(say("{} counted until {}; tallies of a shift count with their numbers.",
             "{} er talt til og med {}; en vagts optællinger tæller med deres antal.",
             counted(records.counted, {"record", "registrering"}, {"records", "registreringer"}),
             long_date(report.today)));
  }
  if (records.withdrawn > 0) {
    item(say("{} withdrawn and counted nowhere.", "{} trukket tilbage og ikke talt.",
             counted(records.withdrawn, {"record is", "registrering er"},
                     {"records are", "registreringer er"})));
  }
  if (records.unreadable > 0) {
    item(say(
        "{} cannot be read and counted nowhere: the counts are the least there were.",
        "{} kan ikke læses og er ikke talt med: tallene er det mindste, der var.",
        counted(records.unreadable, {"record", "registrering"}, {"records", "registreringer"})));
  }
  const std::int64_t left_out = has_charts ? report.charts.front().series.left_out : 0;
  if (left_out > 0) {
    item(say("{} further back not shown.", "{} længere tilbage vises ikke.",
             counted(left_out, {"month", "måned"}, {"months", "måneder"})));
  }
}

}  // namespace

Section method_section(const StatusReport& report, Language language) {
  Section section = section_of("method", {"About the figures", "Om tallene"}, language);
  Bullets bullets;
  const Add item = [&](const Message& text) { bullets.items.push_back(text.in(language)); };
  if (!report.charts.empty()) add_chart_notes(report.words, item);
  add_record_notes(report, item);
  if (!bullets.items.empty()) section.blocks.emplace_back(std::move(bullets));
  return section;
}

}  // namespace trivsel::report
