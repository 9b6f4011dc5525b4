#pragma once

#include "report/trace/definitions/units.hpp"
#include "report/trace/meaning.hpp"

namespace trivsel::report {

inline constexpr Definition kPictures[] = {
    {"picture.events",
     kRecords,
     {"Records of the kind in the course, a tally with its number.",
      "Registreringer af arten i forløbet, en optælling med sit tal."}},
    {"picture.hour",
     kRecords,
     {"Those of them that began on this weekday in this hour. Tallies bear no hour.",
      "De af dem, der begyndte på denne ugedag i denne time. Optællinger har ikke klokkeslæt."}},
    {"picture.tallied",
     kRecords,
     {"Those of them that tallies count.", "De af dem, der er talt i optællinger."}},
    {"picture.without-place",
     kRecords,
     {"Those of them that name no place.", "De af dem, der ikke angiver noget sted."}},
    {"picture.place", kRecords, {"Those of them at the place.", "De af dem, der skete på stedet."}},
    {"picture.running",
     kRecords,
     {"Those of them at the place, and at the places with more.",
      "De af dem, der skete på stedet eller på steder med flere."}},
    {"burn-up.limit",
     kKroner,
     {"The cap, or the budget where there is none, as `limit_is` says.",
      "Loftet, eller budgettet, hvor der intet loft er, som `limit_is` siger."}},
    {"burn-up.month-booked",
     kKroner,
     {"Booked until the end of the month.", "Bogført til og med måneden."}},
    {"burn-up.month-forecast",
     kKroner,
     {"Booked and expected by the plan until the end of the month.",
      "Bogført og ventet efter planen til og med måneden."}},
    {"burn-up.booked", kKroner, {"Booked in all.", "Bogført i alt."}},
    {"burn-up.forecast",
     kKroner,
     {"Booked and expected by the plan in all.", "Bogført og ventet efter planen i alt."}},
    {"burn-up.left",
     kKroner,
     {"burn-up.limit less burn-up.forecast.", "burn-up.limit minus burn-up.forecast."}},
};

}  // namespace trivsel::report
