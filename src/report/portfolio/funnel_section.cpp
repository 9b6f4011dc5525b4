#include <algorithm>

#include "model/words.hpp"
#include "report/portfolio/sections.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

std::string rate_text(double rate, Language language) {
  return decimal_text(rate, 2, language);
}

Message kind_of(const SiteFunnel& funnel) {
  return capitalised(label_of(funnel.kind));
}

std::size_t outside_of(const SiteFunnel& funnel) {
  return static_cast<std::size_t>(
      std::count_if(funnel.points.begin(), funnel.points.end(),
                    [](const FunnelPoint& point) { return point.outside; }));
}

Message shown_sentence(const SiteFunnel& funnel) {
  const std::size_t outside = outside_of(funnel);
  const Message sites = count_of(funnel.points.size(), {"site", "tilbud"}, {"sites", "tilbud"});
  if (outside == 0) {
    return say("{}: {}, none of them outside the limits.",
               "{}: {}, intet af dem uden for grænserne.", kind_of(funnel), sites);
  }
  return say("{}: {}, {} of them outside the limits.", "{}: {}, {} af dem uden for grænserne.",
             kind_of(funnel), sites, outside);
}

/// One sentence for all kinds that are not drawn.
Message why_none(const std::vector<SiteFunnel>& funnels) {
  Message kinds;
  for (const SiteFunnel& funnel : funnels) {
    if (!funnel.points.empty()) continue;
    kinds = kinds.empty() ? label_of(funnel.kind)
                          : say("{} and {}", "{} og {}", kinds, label_of(funnel.kind));
  }
  if (kinds.empty()) return {};
  return say(
      "The sites' rates of {0} are not shown beside each other. That takes {1} sites that have "
      "each "
      "had their first year, or their whole course, and have {2} records or more in it; else the "
      "single house could be known, and the limits would mean little.",
      "Tilbuddenes rater for {0} vises ikke ved siden af hinanden. Det kræver {1} tilbud, der hver "
      "har haft deres første år eller hele deres forløb og har mindst {2} registreringer i det; "
      "ellers kunne det enkelte hus kendes, og grænserne ville sige for lidt.",
      kinds, kFewestPoints, kFewestRecords);
}

RunChartView chart_of(const SiteFunnel& funnel, Language language) {
  RunChartView view;
  view.id = fmt::format("funnel-{}", key_of(funnel.kind));
  view.language = language;
  view.joined = false;
  view.title = say("{} per 1,000 resident days, site by site",
                   "{} pr. 1.000 beboerdøgn, tilbud for tilbud", kind_of(funnel))
                   .in(language);
  view.description = shown_sentence(funnel).in(language);
  view.axis_label = in({"Records per 1,000 resident days; sites by number, from few resident days "
                        "to many",
                        "Registreringer pr. 1.000 beboerdøgn; tilbud med nummer, fra få beboerdøgn "
                        "til mange"},
                       language);
  view.outside_label = in({"outside the limits", "uden for grænserne"}, language);
  view.median = funnel.centre;
  const auto label = [&](Text text, double value) {
    return say("{} {}", "{} {}", text, rate_text(value, language)).in(language);
  };
  view.median_label = label({"centre", "midte"}, *funnel.centre);
  view.upper_label = label({"upper", "øvre"}, funnel.points.back().upper);
  view.lower_label = label({"lower", "nedre"}, funnel.points.back().lower);
  for (std::size_t i = 0; i < funnel.points.size(); ++i) {
    const FunnelPoint& point = funnel.points[i];
    view.points.push_back(
        {number(i + 1, language), "", point.rate, false, point.lower, point.upper, point.outside});
  }
  return view;
}

Table table_of(const SiteFunnel& funnel, Language language) {
  Table table;
  table.caption =
      say("{}: the numbers of the chart", "{}: diagrammets tal", kind_of(funnel)).in(language);
  table.columns = columns_of({{{"Site", "Tilbud"}, false},
                              {{"Resident days", "Beboerdøgn"}, true},
                              {{"Per 1,000", "Pr. 1.000"}, true},
                              {{"Lower limit", "Nedre grænse"}, true},
                              {{"Upper limit", "Øvre grænse"}, true},
                              {{"Outside", "Udenfor"}, false}},
                             language);
  for (std::size_t i = 0; i < funnel.points.size(); ++i) {
    const FunnelPoint& point = funnel.points[i];
    table.rows.push_back({number(i + 1, language),
                          grouped_text(static_cast<std::int64_t>(point.resident_days), language),
                          rate_text(point.rate, language), rate_text(point.lower, language),
                          rate_text(point.upper, language),
                          point.outside ? in({"yes", "ja"}, language) : std::string(kDash)});
  }
  return table;
}

Message left_out_sentence(const SiteFunnel& funnel) {
  if (funnel.few == 0) return {};
  return say(
      "{} fewer than {} records and {} not shown, so that the centre line lies higher than the "
      "rate "
      "of all.",
      "{} under {} registreringer og vises ikke; derfor ligger midterlinjen højere end raten for "
      "dem alle.",
      count_of(funnel.few, {"site has", "tilbud har"}, {"sites have", "tilbud har"}),
      kFewestRecords, funnel.few == 1 ? Text{"is", ""} : Text{"are", ""});
}

void add_funnel(Section& section, const SiteFunnel& funnel, Language language) {
  if (funnel.points.empty()) return;
  add(section, shown_sentence(funnel).in(language), Paragraph::Weight::strong);
  section.blocks.emplace_back(
      Figure{chart_of(funnel, language), left_out_sentence(funnel).in(language)});
  section.blocks.emplace_back(table_of(funnel, language));
}

}  // namespace

Section funnel_section(const PortfolioReport& report, Language language) {
  Section section = section_of(
      "sites", {"Sites beside each other", "Tilbuddene ved siden af hinanden"}, language);
  bool drawn = false;
  for (const SiteFunnel& funnel : report.funnels) {
    add_funnel(section, funnel, language);
    drawn = drawn || !funnel.points.empty();
  }
  add(section, why_none(report.funnels).in(language));
  if (!drawn) return section;
  add(section,
      in({"Sites house different people and register differently; a point outside asks to look "
          "first at how is counted. It is no ranking: the numbers follow the resident days, and in "
          "another chart the same number is another site.",
          "Tilbud rummer forskellige mennesker og registrerer forskelligt; ved et punkt udenfor "
          "ses først på, hvordan der er talt. Det er ingen rangliste: numrene følger "
          "beboerdøgnene, "
          "og i et andet diagram er det samme nummer et andet tilbud."},
         language));
  add(section,
      in({"A site stands for the first whole months of its course, twelve at most, and only when "
          "they are over. The limits (U\u2032, Laney 2002) narrow with the resident days, which "
          "are "
          "shown to the nearest hundred.",
          "Et tilbud står for de første hele måneder af sit forløb, højst tolv, og først når de er "
          "gået. Grænserne (U\u2032, Laney 2002) bliver snævrere med beboerdøgnene, der er vist "
          "til "
          "nærmeste hundrede."},
         language),
      Paragraph::Weight::small);
  return section;
}

}  // namespace trivsel::report
