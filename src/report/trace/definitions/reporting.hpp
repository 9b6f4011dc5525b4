#pragma once

#include "report/trace/definitions/units.hpp"
#include "report/trace/meaning.hpp"

namespace trivsel::report {

inline constexpr Definition kReporting[] = {
    {"near-miss.near-misses",
     kRecords,
     {"Near-misses over the months in which both they and violence were counted.",
      "Nærved-hændelser i de måneder, hvor både de og vold blev talt."}},
    {"near-miss.violence",
     kRecords,
     {"Records of violence over the same months.", "Registreringer af vold i de samme måneder."}},
    {"near-miss.months", kMonths, {"Those months.", "De måneder."}},
    {"silence.days",
     kDays,
     {"Whole days without any record at the site, up to the day before the report's.",
      "Hele dage uden nogen registrering på tilbuddet, til og med dagen før rapportens."}},
    {"silence.days-before",
     kDays,
     {"Days before them that they are held against.", "Dage før dem, som de holdes op imod."}},
    {"silence.reporting-days",
     kDays,
     {"Those of silence.days-before that have a record.",
      "De af silence.days-before, der har en registrering."}},
    {"silence.probability",
     {"a probability", "en sandsynlighed"},
     {"The chance of so long a silence where as much is recorded as before.",
      "Sandsynligheden for så lang en tavshed, hvor der registreres som før."}},
    {"measure.scale",
     {"points of the scale", "point på skalaen"},
     {"The ends of a measure's scale.", "Enderne af en målings skala."}},
    {"measure.value",
     {"points of the scale", "point på skalaen"},
     {"What a group answered on the day: its mean.",
      "Hvad en gruppe svarede den dag: dens gennemsnit."}},
    {"measure.answered", {"people", "personer"}, {"How many answered.", "Hvor mange der svarede."}},
};

}  // namespace trivsel::report
