#include "report/document/table_package.hpp"
#include "report/episodes/episode_list.hpp"
#include "report/report_text.hpp"
#include "text/csv_cell.hpp"

namespace trivsel::report {
namespace {

struct EpisodeColumn {
  TableColumn about;
  std::string (*value)(const Episode&);
};

template <class E>
std::string keys(const ListOf<E>& values) {
  std::string all;
  for (const At<E>& value : values)
    all += fmt::format("{}{}", all.empty() ? "" : ";", key_of(*value));
  return all;
}

std::string texts(const ListOf<std::string_view>& values) {
  std::string all;
  for (const At<std::string_view>& value : values) all += (all.empty() ? "" : ";") + shown(*value);
  return all;
}

template <class E>
std::string key_text(const At<E>& value) {
  return value ? std::string(key_of(*value)) : std::string();
}
std::string day_text(const At<Date>& value) {
  return value ? format(*value) : std::string();
}
std::string time_text(const At<LocalTime>& value) {
  return value ? format(*value).substr(0, 16) : std::string();
}
std::string count_text(const At<int>& value) {
  return value ? std::to_string(*value) : std::string();
}

template <At<Injury> Injuries::* Member>
std::string injury(const Episode& episode) {
  return episode.injuries ? key_text((*episode.injuries).*Member) : std::string();
}

std::string tally(const Episode& episode) {
  std::string all;
  if (!episode.tally) return all;
  for (const Tally& one : *episode.tally) {
    all += fmt::format("{}{}={}", all.empty() ? "" : ";",
                       key_of(static_cast<EpisodeKind>(one.choice)), one.count);
  }
  return all;
}

constexpr std::string_view kMinute = "%Y-%m-%dT%H:%M";

const EpisodeColumn kColumns[] = {
    {"id",
     "string",
     "",
     {"the episode's id", "episodens id"},
     [](const Episode& e) { return shown(e.id.value); }},
    {"occurred",
     "datetime",
     kMinute,
     {"when it began, in Denmark", "hvornår den begyndte, i Danmark"},
     [](const Episode& e) { return time_text(e.occurred); }},
    {"ended",
     "datetime",
     kMinute,
     {"when it ended", "hvornår den sluttede"},
     [](const Episode& e) { return time_text(e.ended); }},
    {"site",
     "string",
     "",
     {"the site's id", "tilbuddets id"},
     [](const Episode& e) { return shown(e.site.value); }},
    {"place",
     "string",
     "",
     {"the room's id", "rummets id"},
     [](const Episode& e) { return shown(e.place.value); }},
    {"kinds",
     "string",
     "",
     {"what happened, joined by ;", "hvad der skete, adskilt af ;"},
     [](const Episode& e) { return keys(e.kinds); }},
    {"tally",
     "string",
     "",
     {"small episodes of a shift, kind=number", "små episoder i en vagt, slags=antal"},
     tally},
    {"shift",
     "string",
     "",
     {"of a tally", "for en optælling"},
     [](const Episode& e) { return key_text(e.shift); }},
    {"against",
     "string",
     "",
     {"whom it was directed at", "hvem den var rettet mod"},
     [](const Episode& e) { return keys(e.against); }},
    {"citizens",
     "integer",
     "",
     {"how many citizens, without their codes", "hvor mange borgere, uden deres koder"},
     [](const Episode& e) { return std::to_string(e.citizens.size()); }},
    {"severity",
     "integer",
     "",
     {"0-4, the site's own scale", "0-4, tilbuddets egen skala"},
     [](const Episode& e) { return count_text(e.severity); }},
    {"recorded",
     "datetime",
     kMinute,
     {"when it was recorded", "hvornår den blev registreret"},
     [](const Episode& e) { return time_text(e.recorded); }},
    {"recorded_by",
     "string",
     "",
     {"a role or a member's id", "en rolle eller et medlems id"},
     [](const Episode& e) { return shown(e.recorded_by.value); }},
    {"triggers",
     "string",
     "",
     {"what led to it", "hvad der gik forud"},
     [](const Episode& e) { return texts(e.triggers); }},
    {"interventions",
     "integer",
     "",
     {"how many interventions", "hvor mange indgreb"},
     [](const Episode& e) { return std::to_string(e.interventions.size()); }},
    {"staff_involved",
     "integer",
     "",
     {"how many of the staff", "hvor mange af personalet"},
     [](const Episode& e) { return count_text(e.staff_involved); }},
    {"injury_citizen",
     "string",
     "",
     {"injured, unhurt or unknown", "skadet, uskadt eller ukendt"},
     injury<&Injuries::citizen>},
    {"injury_staff",
     "string",
     "",
     {"injured, unhurt or unknown", "skadet, uskadt eller ukendt"},
     injury<&Injuries::staff>},
    {"injury_other",
     "string",
     "",
     {"injured, unhurt or unknown", "skadet, uskadt eller ukendt"},
     injury<&Injuries::other>},
    {"staff_absence_days",
     "integer",
     "",
     {"days of absence that followed", "fraværsdage, der fulgte"},
     [](const Episode& e) { return count_text(e.staff_absence_days); }},
    {"review_staff",
     "date",
     "",
     {"talk with the staff", "samtale med personalet"},
     [](const Episode& e) { return e.review ? day_text(e.review->with_staff) : std::string(); }},
    {"review_citizen",
     "date",
     "",
     {"talk with the citizen", "samtale med borgeren"},
     [](const Episode& e) { return e.review ? day_text(e.review->with_citizen) : std::string(); }},
    {"learning",
     "string",
     "",
     {"what was learned", "læring"},
     [](const Episode& e) { return texts(e.learning); }},
    {"leads_to",
     "string",
     "",
     {"ids of trials", "id'er på prøvehandlinger"},
     [](const Episode& e) { return texts(e.leads_to); }},
    {"withdrawn",
     "boolean",
     "",
     {"it stays in the folder and counts nowhere", "den bliver i mappen og tæller ingen steder"},
     [](const Episode& e) { return std::string(e.counts() ? "false" : "true"); }},
};

}  // namespace

std::string episode_csv(const std::vector<const Episode*>& episodes) {
  std::string out;
  for (const EpisodeColumn& column : kColumns) {
    out += fmt::format("{}{}", out.empty() ? "" : ",", column.about.name);
  }
  for (const Episode* episode : episodes) {
    out += '\n';
    for (const EpisodeColumn& column : kColumns) {
      out += fmt::format("{}{}", &column == kColumns ? "" : ",", csv_cell(column.value(*episode)));
    }
  }
  return out + "\n";
}

std::string episode_datapackage(const CourseFolder& folder, std::string_view csv_name,
                                Language language) {
  std::vector<TableColumn> columns;
  for (const EpisodeColumn& column : kColumns) columns.push_back(column.about);
  return datapackage_json({shown(folder.course.id.value_or("course")),
                           shown(folder.course.title.value),
                           "episodes",
                           csv_name,
                           {"id"}},
                          columns, language);
}

}  // namespace trivsel::report
