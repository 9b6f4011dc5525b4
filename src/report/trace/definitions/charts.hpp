#pragma once

#include "report/trace/definitions/units.hpp"
#include "report/trace/meaning.hpp"

namespace trivsel::report {

inline constexpr Definition kCharts[] = {
    {"chart.value",
     kAsDrawn,
     {"What is drawn: y, divided by n where there is one, times chart.multiply.",
      "Det, der tegnes: y, divideret med n, hvor det findes, gange chart.multiply."}},
    {"chart.centre",
     kAsDrawn,
     {"The centre line: a median on run and G charts, else a mean; of the points that `centre_of` "
      "names.",
      "Midterlinjen: en median i serie- og G-diagrammer, ellers et gennemsnit; af de punkter, "
      "`centre_of` angiver."}},
    {"chart.lower",
     kAsDrawn,
     {"The lower limit, three sigma below the centre.",
      "Den nedre grænse, tre sigma under midten."}},
    {"chart.upper",
     kAsDrawn,
     {"The upper limit, three sigma above the centre.", "Den øvre grænse, tre sigma over midten."}},
    {"chart.multiply",
     kFactor,
     {"What values, centre and limits are multiplied with: 1,000 for rates.",
      "Det, værdier, midte og grænser ganges med: 1.000 for rater."}},
    {"chart.freeze",
     kPoints,
     {"How many first points centre and limits rest on, as `chart --freeze` takes it; 0: all.",
      "Hvor mange første punkter midte og grænser hviler på, som `chart --freeze` tager det; 0: "
      "alle."}},
    {"chart.known",
     kPoints,
     {"Points that are whole and known.", "Punkter, der er hele og kendte."}},
    {"chart.known-before",
     kPoints,
     {"Those of them that lie before the course.", "De af dem, der ligger før forløbet."}},
    {"chart.dispersion",
     kFactor,
     {"Laney's sigma_z: how much neighbouring points differ, against what such counts do by "
      "chance.",
      "Laneys sigma_z: hvor meget nabopunkter afviger, mod hvad sådanne tal gør tilfældigt."}},
    {"chart.dispersion-most",
     kFactor,
     {"The bound above which chart.dispersion is taken for uneven.",
      "Grænsen, over hvilken chart.dispersion anses for ujævn."}},
    {"runs.useful", kPoints, {"Points off the centre line.", "Punkter uden for midterlinjen."}},
    {"runs.longest",
     kPoints,
     {"The longest run of points on one side of the centre line.",
      "Den længste serie af punkter på samme side af midterlinjen."}},
    {"runs.longest-max",
     kPoints,
     {"The longest run that chance gives: round(log2 of runs.useful) + 3.",
      "Den længste serie, tilfældet giver: round(log2 af runs.useful) + 3."}},
    {"runs.crossings",
     kTimes,
     {"How often the points cross the centre line.", "Hvor ofte punkterne krydser midterlinjen."}},
    {"runs.crossings-min",
     kTimes,
     {"The fewest crossings that chance gives in 95 of 100 series.",
      "De færreste kryds, tilfældet giver i 95 af 100 serier."}},
};

}  // namespace trivsel::report
