#pragma once

#include "report/trace/definitions/units.hpp"
#include "report/trace/meaning.hpp"

namespace trivsel::report {

inline constexpr Definition kReport[] = {
    {"report.version",
     {"a version", "en version"},
     {"The version of this JSON's form.", "Versionen af denne JSON's form."}},
    {"basis.files",
     {"files", "filer"},
     {"The files that the report was made of.", "De filer, rapporten er lavet af."}},
    {"course.places",
     {"places", "pladser"},
     {"The places of a site, as course.yaml tells them.",
      "Et tilbuds pladser, som course.yaml angiver dem."}},
};

inline constexpr Definition kRegistrations[] = {
    {"records.month",
     kRecords,
     {"Records of the kind that happened in the month, once each; a tally with its number; "
      "withdrawn ones not. Before the course, the count of baseline.yaml.",
      "Registreringer af arten, der skete i måneden, hver én gang; en optælling med sit tal; "
      "tilbagetrukne ikke. Før forløbet tallet i baseline.yaml."}},
    {"records.so-far",
     kRecords,
     {"Records of the kind in a month that is not over, or that the course covers only in part.",
      "Registreringer af arten i en måned, der ikke er slut, eller som forløbet kun dækker en del "
      "af."}},
    {"records.months-left-out",
     kMonths,
     {"Earlier months that are known, but not shown: at most 120 are.",
      "Tidligere måneder, der er kendt, men ikke vist: højst 120 vises."}},
    {"records.counted",
     kRecords,
     {"Records of any kind that count: readable, not withdrawn, of the report's day or before.",
      "Registreringer af enhver art, der tæller: læselige, ikke tilbagetrukne, fra rapportens dag "
      "eller før."}},
    {"records.withdrawn",
     kRecords,
     {"Records that were withdrawn. They count nowhere.",
      "Registreringer, der er trukket tilbage. De tæller ingen steder."}},
    {"records.unreadable",
     kRecords,
     {"Files of records of which no day or no kind can be read. They count nowhere.",
      "Filer med registreringer, hvor ingen dag eller ingen art kan læses. De tæller ingen "
      "steder."}},
    {"records.in-course",
     kRecords,
     {"Records of the kind from the course's first day to the report's, or to the course's last.",
      "Registreringer af arten fra forløbets første dag til rapportens eller til forløbets "
      "sidste."}},
    {"occupancy.month",
     {"resident days", "beboerdøgn"},
     {"The resident days of the month, of all sites together.",
      "Månedens beboerdøgn, alle tilbud tilsammen."}},
    {"rate.month",
     kRate,
     {"1,000 times records.month, divided by occupancy.month.",
      "1.000 gange records.month divideret med occupancy.month."}},
    {"between.days",
     kDays,
     {"From an event to the next, with the clock; on a G chart the nights between them.",
      "Fra en hændelse til den næste, med klokkeslæt; i et G-diagram nætterne imellem."}},
    {"between.so-far",
     kDays,
     {"From the day of the last event to the report's day, or to the course's last.",
      "Fra dagen for den seneste hændelse til rapportens dag eller forløbets sidste."}},
};

}  // namespace trivsel::report
