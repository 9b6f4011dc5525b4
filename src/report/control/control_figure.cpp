#include <cmath>

#include "report/control/figure.hpp"
#include "report/control/figure_sentences.hpp"

namespace trivsel::report {
namespace {

Text name_of(stats::ChartType type) {
  switch (type) {
    case stats::ChartType::run:
      return {"Run chart", "Seriediagram"};
    case stats::ChartType::i:
      return {"I chart", "I-diagram"};
    case stats::ChartType::mr:
      return {"Moving range chart", "MR-diagram (forskelle mellem naboer)"};
    case stats::ChartType::ip:
      return {"I′ chart", "I′-diagram"};
    case stats::ChartType::c:
      return {"C chart", "C-diagram"};
    case stats::ChartType::u:
      return {"U chart", "U-diagram"};
    case stats::ChartType::up:
      return {"U′ chart", "U′-diagram"};
    case stats::ChartType::p:
      return {"P chart", "P-diagram"};
    case stats::ChartType::pp:
      return {"P′ chart", "P′-diagram"};
    case stats::ChartType::g:
      return {"G chart", "G-diagram"};
    case stats::ChartType::t:
      return {"T chart", "T-diagram"};
    case stats::ChartType::xbar:
      return {"Xbar chart", "Xbar-diagram"};
    case stats::ChartType::s:
      break;
  }
  return {"S chart", "S-diagram"};
}

Message unit_of(const ControlView& view) {
  Message unit = view.n_name.empty() || view.type == stats::ChartType::c
                     ? say("{}", "{}", view.y_name)
                     : say("{} / {}", "{} / {}", view.y_name, view.n_name);
  if (view.multiply != 1.0) {
    unit = say("{} × {}", "{} × {}", unit,
               Message{reading_number(view.multiply, Language::en),
                       reading_number(view.multiply, Language::da)});
  }
  return say("{}, by {}", "{} efter {}", unit, view.x_name);
}

std::string heading_of(const ControlFacet& facet) {
  if (!facet.first) return {};
  return facet.second ? *facet.first + " · " + *facet.second : *facet.first;
}

/// What can be drawn: `drawable` turns missing and infinite into nothing.
FigurePoint figure_point(const stats::ChartPoint& point, const PointLabel& label) {
  FigurePoint drawn;
  drawn.label = label;
  drawn.y = drawable(point.y);
  drawn.centre = drawable(point.centre);
  drawn.lower = drawable(point.lower);
  drawn.upper = drawable(point.upper);
  drawn.outside = point.sigma_signal;
  drawn.included = point.included;
  return drawn;
}

void label_ends(FigurePanel& panel, Language language, Text centre) {
  if (panel.points.empty()) return;
  const FigurePoint& last = panel.points.back();
  const auto label = [language](Text text, std::optional<double> value) {
    return value ? say("{} {}", "{} {}", text, reading_number(*value, language)).in(language)
                 : std::string();
  };
  panel.centre_label = label(centre, last.centre);
  panel.lower_label = label({"lower", "nedre"}, last.lower);
  panel.upper_label = label({"upper", "øvre"}, last.upper);
}

void finish(ControlFigure& figure) {
  if (figure.target) {
    figure.target_label =
        say("target {}", "mål {}", reading_number(*figure.target, figure.language))
            .in(figure.language);
  }
  figure.axis = axis_of(figure);
}

FigurePanel panel_of(const ControlView& view, const ControlFacet& facet) {
  FigurePanel panel;
  panel.heading = heading_of(facet);
  panel.joined = !view.x_is_name;
  std::size_t at = 0;
  for (std::size_t number = 0; number < facet.parts.size(); ++number) {
    const stats::ChartPart& part = facet.parts[number];
    const auto labels = std::span(facet.labels).subspan(at, part.points.size());
    for (std::size_t i = 0; i < part.points.size(); ++i) {
      panel.points.push_back(figure_point(part.points[i], labels[i]));
      panel.points.back().new_part = i == 0;
    }
    panel.shift = panel.shift || (part.runs && part.runs->signal);
    const std::size_t shown_number = facet.parts.size() > 1 ? number + 1 : 0;
    for (const Message& sentence : part_sentences(view, part, labels, shown_number)) {
      panel.sentences.push_back(sentence.in(view.language));
    }
    at += part.points.size();
  }
  label_ends(panel, view.language,
             view.type == stats::ChartType::run || view.type == stats::ChartType::g
                 ? Text{"median", "median"}
                 : Text{"centre", "midte"});
  return panel;
}

}  // namespace

ControlFigure control_figure(const ControlView& view) {
  ControlFigure figure;
  figure.language = view.language;
  figure.title = name_of(view.type).in(view.language);
  figure.unit = unit_of(view).in(view.language);
  figure.target = drawable(view.target);
  for (const ControlFacet& facet : view.facets) figure.panels.push_back(panel_of(view, facet));
  finish(figure);
  return figure;
}

ControlFigure mdc_figure(const MdcView& view) {
  ControlFigure figure;
  figure.language = view.language;
  figure.title =
      Text{"XmR chart (Making Data Count)", "XmR-diagram (Making Data Count)"}.in(view.language);
  figure.unit = (view.x_name.empty() ? say("{}", "{}", view.y_name)
                                     : say("{}, by {}", "{} efter {}", view.y_name, view.x_name))
                    .in(view.language);
  figure.target = drawable(view.options.target);
  FigurePanel& panel = figure.panels.emplace_back();
  for (std::size_t i = 0; i < view.chart.points.size(); ++i) {
    const stats::MdcPoint& point = view.chart.points[i];
    FigurePoint& drawn = panel.points.emplace_back();
    drawn.label = view.labels[i];
    drawn.y = drawable(point.y);
    drawn.centre = drawable(point.mean);
    drawn.lower = drawable(point.lower);
    drawn.upper = drawable(point.upper);
    drawn.outside = point.cause != stats::SpecialCause::none;
    drawn.new_part = i == 0 || view.chart.points[i - 1].group != point.group;
  }
  for (const Message& sentence : mdc_sentences(view)) {
    panel.sentences.push_back(sentence.in(view.language));
  }
  label_ends(panel, view.language, {"mean", "gennemsnit"});
  finish(figure);
  return figure;
}

}  // namespace trivsel::report
