#include "intake/episode_judge.hpp"

#include <algorithm>

#include "model/field_text.hpp"
#include "model/recorder.hpp"
#include "text/nearest.hpp"
#include "values/zone.hpp"

namespace trivsel {
namespace {

using Ids = std::vector<std::string_view>;

bool holds(const Ids& ids, std::string_view wanted) {
  return std::find(ids.begin(), ids.end(), wanted) != ids.end();
}

/// A place that nobody has noted is taken as long as none is noted.
bool may_be(const Ids& ids, std::string_view wanted) {
  return ids.empty() || holds(ids, wanted);
}

EpisodeFault unknown(Message problem, std::string_view given, const Ids& known) {
  const auto meant = nearest(given, known);
  return {std::move(problem),
          meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
                : say("known: {}", "kendte: {}", fmt::format("{}", fmt::join(known, ", ")))};
}

}  // namespace

EpisodeJudge::EpisodeJudge(const CourseFolder& folder, const Words& words, LocalTime now,
                           std::vector<std::string_view> recorders)
    : folder_(folder), words_(words), now_(now), recorders_(std::move(recorders)) {
  const auto known = known_recorders(folder.course, folder.groups);
  recorders_.insert(recorders_.end(), known.begin(), known.end());
  for (const Site& site : folder.course.sites) sites_.push_back(site.id.value);
  for (const At<std::string_view>& code : folder.course.citizens) citizens_.push_back(*code);
  for (const Trial& trial : folder.plan.trials) trials_.push_back(trial.id.value);
}

std::optional<EpisodeFault> EpisodeJudge::fault(const Episode& episode) const {
  if (episode.kinds.empty() && !episode.is_tally()) {
    return EpisodeFault{
        Text{"nothing says what happened", "intet siger, hvad der skete"},
        Text{"fill the cell that `kinds` comes from", "udfyld den celle, som `kinds` kommer fra"}};
  }
  if (auto fault = unknown_id(episode)) return fault;
  return impossible_time(episode);
}

std::vector<std::string_view> EpisodeJudge::rooms_of(const Episode& episode) const {
  Ids rooms;
  for (const Site& site : folder_.course.sites) {
    if (episode.site && !site.id.is(*episode.site)) continue;
    for (const At<std::string_view>& room : site.rooms) rooms.push_back(*room);
  }
  return rooms;
}

std::optional<EpisodeFault> EpisodeJudge::unknown_id(const Episode& episode) const {
  if (!episode.site && sites_.size() > 1) {
    return EpisodeFault{
        say("nothing says {}, and {} has several", "intet siger {}, og {} har flere",
            words_.site.which, words_.course.the),
        Text{"add a column or a value for `site` to the map",
             "tilføj en kolonne eller en værdi for `site` i kolonnekortet"}};
  }
  if (episode.site && !holds(sites_, *episode.site)) {
    return unknown(say("no {0} is called \"{2}\"", "ingen {1} hedder \"{2}\"", words_.site.one,
                       words_.site.many, *episode.site),
                   *episode.site, sites_);
  }
  if (episode.place && !may_be(rooms_of(episode), *episode.place)) {
    return unknown(say("no room is called \"{}\"", "intet rum hedder \"{}\"", *episode.place),
                   *episode.place, rooms_of(episode));
  }
  for (const At<std::string_view>& code : episode.citizens) {
    if (may_be(citizens_, *code)) continue;
    return EpisodeFault{say("{0} knows no {1} {3}", "{0} kender ikke {2} {3}", words_.course.the,
                            words_.citizen.one, words_.citizen.the, *code),
                        Text{"add the code to `citizens:` in course.yaml",
                             "tilføj koden i `citizens:` i course.yaml"}};
  }
  for (const At<std::string_view>& trial : episode.leads_to) {
    if (holds(trials_, *trial)) continue;
    return unknown(say("no trial is called \"{}\"", "ingen prøvehandling hedder \"{}\"", *trial),
                   *trial, trials_);
  }
  if (episode.recorded_by && !holds(recorders_, *episode.recorded_by)) {
    // It may be somebody's initials: a person says in the map what they stand for.
    return EpisodeFault{
        say("{} is no role and no member's id", "{} er ikke en rolle og ikke et medlems id",
            in_quotes(*episode.recorded_by)),
        Text{"write what it stands for in `codes:`, as `nattevagt: staff`; never a name",
             "skriv, hvad det står for, i `codes:`, som `nattevagt: staff`; aldrig et navn"}};
  }
  return std::nullopt;
}

std::optional<EpisodeFault> EpisodeJudge::impossible_time(const Episode& episode) const {
  const Instant began = to_instant(*episode.occurred);
  const Message help = Text{"correct it in the other system", "ret det i det andet system"};
  for (const At<LocalTime>* time : {&episode.occurred, &episode.ended, &episode.recorded}) {
    if (!*time) continue;
    if (to_instant(**time) > to_instant(now_)) {
      return EpisodeFault{say("{} lies in the future", "{} ligger i fremtiden", format(**time)),
                          help};
    }
    const bool before = to_instant(**time) < began;
    const bool same_day = (*time)->date() == episode.occurred->date();
    if (!before || (episode.is_tally() && same_day)) continue;
    return EpisodeFault{
        say("{} lies before {} began: {}", "{} ligger før {} begyndelse: {}", format(**time),
            Message(words_.episode.the.en, words_.episode.of_the.da), format(*episode.occurred)),
        help};
  }
  return std::nullopt;
}

}  // namespace trivsel
