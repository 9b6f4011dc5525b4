#include "report/control/figure_sentences.hpp"

#include <cmath>

#include "report/control/figure.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

constexpr Text kPoint{"point", "punkt"};
constexpr Text kPoints{"points", "punkter"};

Message number(double value) {
  return {reading_number(value, Language::en), reading_number(value, Language::da)};
}

/// "3 Mar 2024 (12), …": at most eight, and how many more.
Message named_points(std::span<const PointLabel> labels, const std::vector<std::size_t>& which,
                     const std::vector<double>& values) {
  constexpr std::size_t most = 8;
  Message list;
  for (std::size_t i = 0; i < which.size() && i < most; ++i) {
    const Message one = say("{} ({})", "{} ({})", labels[which[i]].text, number(values[i]));
    list = i == 0 ? one : say("{}, {}", "{}, {}", list, one);
  }
  if (which.size() <= most) return list;
  return say("{} and {} more", "{} og {} flere", list, which.size() - most);
}

bool has_limits(const stats::ChartPart& part) {
  return std::any_of(part.points.begin(), part.points.end(), [](const stats::ChartPoint& p) {
    return !std::isnan(p.lower) || !std::isnan(p.upper);
  });
}

bool same_limit(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

/// The limits where they are the same all along; else that they vary.
Message limits_text(const stats::ChartPart& part) {
  const stats::ChartPoint& last = part.points.back();
  const bool same =
      std::all_of(part.points.begin(), part.points.end(), [&](const stats::ChartPoint& p) {
        return same_limit(p.lower, last.lower) && same_limit(p.upper, last.upper);
      });
  if (!same) {
    return Text{"limits that vary with the size of the points",
                "grænser, der varierer med punkternes størrelse"};
  }
  if (std::isnan(last.upper)) return say("lower limit {}", "nedre grænse {}", number(last.lower));
  if (std::isnan(last.lower)) return say("upper limit {}", "øvre grænse {}", number(last.upper));
  return say("limits {} and {}", "grænser {} og {}", number(last.lower), number(last.upper));
}

Message lines_sentence(const stats::ChartPart& part, std::size_t part_number) {
  const Message size = counted(static_cast<std::int64_t>(part.points.size()), kPoint, kPoints);
  const Message head = part_number == 0 ? say("{}", "{}", size)
                                        : say("Part {}: {}", "Del {}: {}", part_number, size);
  const double centre = part.points.front().centre;
  if (std::isnan(centre)) {
    return say("{}; nothing to draw a centre line from.",
               "{}; intet at tegne en midterlinje ud fra.", head);
  }
  if (!has_limits(part)) return say("{}, centre {}.", "{}, midte {}.", head, number(centre));
  return say("{}, centre {}, {}.", "{}, midte {}, {}.", head, number(centre), limits_text(part));
}

Message limits_sentence(const ControlView& view, const stats::ChartPart& part,
                        std::span<const PointLabel> labels) {
  if (view.type == stats::ChartType::run) return {};
  if (!has_limits(part)) {
    return Text{"No limits can be found from these points.",
                "Der kan ikke findes grænser ud fra disse punkter."};
  }
  std::vector<std::size_t> outside;
  std::vector<double> values;
  for (std::size_t i = 0; i < part.points.size(); ++i) {
    if (!part.points[i].sigma_signal) continue;
    outside.push_back(i);
    values.push_back(part.points[i].y);
  }
  if (outside.empty()) {
    return Text{"No point lies outside the limits.", "Intet punkt ligger uden for grænserne."};
  }
  return say("Outside the limits: {}.", "Uden for grænserne: {}.",
             named_points(labels, outside, values));
}

Message by_runs(const stats::RunsAnalysis& runs) {
  return say(
      "the longest run on one side of the centre is {} (at most {}), crossings of it {} (at "
      "least {})",
      "den længste serie på samme side af midten er {} (højst {}), krydsninger af den {} (mindst "
      "{})",
      runs.longest_run, runs.longest_run_max, runs.crossings, runs.crossings_min);
}

Message runs_sentence(const ControlView& view, const stats::ChartPart& part) {
  if (view.type == stats::ChartType::mr || view.x_is_name) return {};
  if (!part.runs) {
    return Text{"Runs are not judged: no known point lies off the centre.",
                "Serier bedømmes ikke: intet kendt punkt ligger uden for midten."};
  }
  if (part.runs->signal) {
    return say("The runs show a shift: {}.", "Serierne viser et skift: {}.", by_runs(*part.runs));
  }
  return say("The runs show no shift: {}.", "Serierne viser ikke noget skift: {}.",
             by_runs(*part.runs));
}

Message variation_sentence(const MdcView& view) {
  const stats::MdcPoint& last = view.chart.points.back();
  switch (view.chart.variation) {
    case stats::Variation::common_cause:
      return Text{"Variation: common cause, by the last point.",
                  "Variation: tilfældig, efter det sidste punkt."};
    case stats::Variation::improvement:
      return say("Variation: improvement, {}, by the last point.",
                 "Variation: forbedring, {}, efter det sidste punkt.",
                 last.high ? Text{"high", "høj"} : Text{"low", "lav"});
    case stats::Variation::concern:
      return say("Variation: concern, {}, by the last point.",
                 "Variation: bekymring, {}, efter det sidste punkt.",
                 last.high ? Text{"high", "høj"} : Text{"low", "lav"});
    case stats::Variation::neutral_high:
      return Text{"Variation: special cause, high, by the last point.",
                  "Variation: særlig, høj, efter det sidste punkt."};
    case stats::Variation::neutral_low:
      break;
  }
  return Text{"Variation: special cause, low, by the last point.",
              "Variation: særlig, lav, efter det sidste punkt."};
}

Message assurance_sentence(const MdcView& view) {
  if (!view.chart.assurance) return {};
  const Message target = number(*view.options.target);
  switch (*view.chart.assurance) {
    case stats::Assurance::consistent_pass:
      return say("Assurance: with these limits the target {} is met every time.",
                 "Målopfyldelse: med disse grænser nås målet {} hver gang.", target);
    case stats::Assurance::consistent_fail:
      return say("Assurance: with these limits the target {} is never met.",
                 "Målopfyldelse: med disse grænser nås målet {} aldrig.", target);
    case stats::Assurance::inconsistent:
      break;
  }
  return say("Assurance: with these limits the target {} is met now and then, by chance.",
             "Målopfyldelse: med disse grænser nås målet {} en gang imellem, tilfældigt.", target);
}

Text cause_text(const stats::MdcPoint& point) {
  switch (point.cause) {
    case stats::SpecialCause::outside_limits:
      return point.high ? Text{"above the upper limit", "over øvre grænse"}
                        : Text{"below the lower limit", "under nedre grænse"};
    case stats::SpecialCause::trend:
      return point.high ? Text{"7 points rising", "7 stigende punkter"}
                        : Text{"7 points falling", "7 faldende punkter"};
    case stats::SpecialCause::two_in_three:
      return point.high ? Text{"2 of 3 near the upper limit", "2 af 3 nær øvre grænse"}
                        : Text{"2 of 3 near the lower limit", "2 af 3 nær nedre grænse"};
    case stats::SpecialCause::shift:
      return point.high ? Text{"7 points above the mean", "7 punkter over gennemsnittet"}
                        : Text{"7 points below the mean", "7 punkter under gennemsnittet"};
    case stats::SpecialCause::none:
      break;
  }
  return {"", ""};
}

/// Stretches of special points with one cause: `7 points below the mean: 2024-01-01 to 2024-09-01`.
std::vector<Message> special_sentences(const MdcView& view) {
  const auto& points = view.chart.points;
  std::vector<Message> sentences;
  for (std::size_t i = 0; i < points.size();) {
    std::size_t end = i + 1;
    const auto same = [&](std::size_t at) {
      return points[at].cause == points[i].cause && points[at].high == points[i].high &&
             points[at].group == points[i].group;
    };
    while (end < points.size() && same(end)) ++end;
    if (points[i].cause != stats::SpecialCause::none) {
      const std::string& first = view.labels[i].text;
      const Message place = end - i == 1
                                ? say("{}", "{}", first)
                                : say("{} to {}", "{} til {}", first, view.labels[end - 1].text);
      sentences.push_back(
          say("Special, {}: {}.", "Særlige, {}: {}.", cause_text(points[i]), place));
    }
    i = end;
  }
  return sentences;
}

/// Groups too short for their limits.
Message trial_sentence(const MdcView& view) {
  std::size_t count = 0;
  bool any = false;
  const auto& points = view.chart.points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    ++count;
    const bool ends = i + 1 == points.size() || points[i + 1].group != points[i].group;
    any = any || (ends && count < stats::kFewestMdcPoints);
    if (ends) count = 0;
  }
  if (!any) return {};
  return say("Fewer than {} points: the limits are only a trial.",
             "Færre end {} punkter: grænserne er kun foreløbige.", stats::kFewestMdcPoints);
}

void add(std::vector<Message>& sentences, Message sentence) {
  if (!sentence.empty()) sentences.push_back(std::move(sentence));
}

}  // namespace

std::vector<Message> part_sentences(const ControlView& view, const stats::ChartPart& part,
                                    std::span<const PointLabel> labels, std::size_t part_number) {
  std::vector<Message> sentences;
  add(sentences, lines_sentence(part, part_number));
  if (std::isnan(part.points.front().centre)) return sentences;
  add(sentences, limits_sentence(view, part, labels));
  add(sentences, runs_sentence(view, part));
  return sentences;
}

std::vector<Message> mdc_sentences(const MdcView& view) {
  std::vector<Message> sentences;
  if (view.chart.points.empty()) return sentences;
  const stats::MdcPoint& last = view.chart.points.back();
  add(sentences, std::isnan(last.upper)
                     ? say("Mean {}; no limits can be found.",
                           "Gennemsnit {}; der kan ikke findes grænser.", number(last.mean))
                     : say("Mean {}, limits {} and {}, at the last point.",
                           "Gennemsnit {}, grænser {} og {}, ved det sidste punkt.",
                           number(last.mean), number(last.lower), number(last.upper)));
  add(sentences, variation_sentence(view));
  add(sentences, assurance_sentence(view));
  for (Message& sentence : special_sentences(view)) add(sentences, std::move(sentence));
  add(sentences, trial_sentence(view));
  return sentences;
}

}  // namespace trivsel::report
