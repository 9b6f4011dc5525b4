#include "cli/series_request.hpp"

#include <algorithm>
#include <map>

#include "text/nearest.hpp"
#include "text/safe_text.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kKeys[] = {"kind",        "against", "site", "place", "trigger",
                                      "legal-basis", "by",      "per",  "split", "measure"};
// In the order of SeriesRequest::By.
constexpr std::string_view kBy[] = {"month", "week",  "event",   "weekday-hour", "against",
                                    "site",  "place", "trigger", "legal-basis"};

std::size_t index_of(std::string_view key, const std::string& value,
                     const std::vector<std::string_view>& allowed) {
  const auto found = std::find(allowed.begin(), allowed.end(), value);
  if (found == allowed.end()) {
    refuse_value(key,
                 say("--series: {} cannot be \"{}\"", "--series: {} kan ikke være \"{}\"", key,
                     safe_for_terminal(value)),
                 value, allowed);
  }
  return static_cast<std::size_t>(found - allowed.begin());
}

template <class E>
E chosen(std::string_view key, const std::string& value) {
  std::vector<std::string_view> allowed;
  for (const Choice& choice : choices(E{})) allowed.push_back(choice.key);
  return static_cast<E>(index_of(key, value, allowed));
}

void refuse_unknown_key(const std::string& key) {
  if (std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys)) return;
  const Message what =
      say("--series has no key \"{}\"", "--series har ingen nøgle \"{}\"", safe_for_terminal(key));
  if (const auto meant = nearest(key, {std::begin(kKeys), std::end(kKeys)})) {
    refuse(what, say("did you mean {}?", "mente du {}?", *meant));
  }
  refuse(what,
         say("its keys are: {}", "nøglerne er: {}", fmt::format("{}", fmt::join(kKeys, ", "))));
}

std::map<std::string, std::string, std::less<>> parts_of(const Arguments& arguments) {
  std::map<std::string, std::string, std::less<>> parts;
  for (const std::string& item : arguments.list("--series")) {
    const std::size_t at = item.find('=');
    const std::string key = item.substr(0, at);
    if (at == std::string::npos || at + 1 == item.size()) {
      refuse(
          say("--series takes keys with values, and \"{}\" is none",
              "--series tager nøgler med værdier, og det er \"{}\" ikke", safe_for_terminal(item)),
          Text{"for instance kind=violence,by=month", "for eksempel kind=violence,by=month"});
    }
    refuse_unknown_key(key);
    if (!parts.emplace(key, item.substr(at + 1)).second) {
      refuse(say("--series: {} stands twice", "--series: {} står to gange", key));
    }
  }
  return parts;
}

void refuse_pair(std::string_view one, std::string_view other) {
  refuse(
      say("--series: {} does not go with {}", "--series: {} går ikke sammen med {}", one, other));
}

void refuse_what_does_not_fit(const SeriesRequest& request) {
  using report::Per;
  const Per per = request.key.per;
  const std::string by = fmt::format("by={}", kBy[static_cast<std::size_t>(request.by)]);
  const bool periods =
      request.by == SeriesRequest::By::month || request.by == SeriesRequest::By::week;
  if (per != Per::nothing && !periods && request.by != SeriesRequest::By::site) {
    refuse_pair("per", by);
  }
  if (per != Per::nothing && request.by == SeriesRequest::By::site && per != Per::resident_days) {
    refuse_pair("per", by);
  }
  const bool by_week = request.by == SeriesRequest::By::week;
  if (by_week && (per == Per::resident_days || per == Per::report)) {
    refuse(Text{"--series: weeks have no resident days, nor a baseline",
                "--series: uger har hverken beboerdøgn eller baseline"},
           Text{"write by=month", "skriv by=month"});
  }
  if (per == Per::report && request.key.what.kind != EpisodeKind::near_miss) {
    refuse(Text{"--series: per=report is the share of near-misses",
                "--series: per=report er andelen af nærved-episoder"},
           Text{"write kind=near-miss", "skriv kind=near-miss"});
  }
  if (request.split && !periods) refuse_pair("split", by);
}

}  // namespace

void refuse_value(std::string_view key, const Message& what, std::string_view value,
                  const std::vector<std::string_view>& known) {
  if (known.empty()) refuse(what, Text{"there is none at all", "der er slet ingen"});
  if (const auto meant = nearest(value, known)) {
    refuse(what, say("did you mean {}={}?", "mente du {}={}?", key, *meant));
  }
  refuse(what, say("one of: {}", "en af: {}", fmt::format("{}", fmt::join(known, ", "))));
}

SeriesRequest read_series_request(const Arguments& arguments) {
  SeriesRequest request;
  const auto parts = parts_of(arguments);
  const auto text = [&](std::string_view key) {
    const auto found = parts.find(key);
    return found == parts.end() ? std::string() : found->second;
  };
  report::Selection& what = request.key.what;
  request.measure = text("measure");
  if (!request.measure.empty() && parts.size() > 1) {
    const auto first = parts.begin();
    refuse_pair("measure", first->first == "measure" ? std::next(first)->first : first->first);
  }
  if (request.measure.empty() && text("kind").empty()) {
    refuse(Text{"--series needs kind: what is counted", "--series mangler kind: hvad der tælles"},
           Text{"for instance kind=violence,by=month", "for eksempel kind=violence,by=month"});
  }
  if (const auto kind = text("kind"); !kind.empty()) what.kind = chosen<EpisodeKind>("kind", kind);
  if (const auto whom = text("against"); !whom.empty()) {
    what.against = chosen<Against>("against", whom);
  }
  what.site = text("site");
  what.place = text("place");
  what.trigger = text("trigger");
  what.legal_basis = text("legal-basis");
  if (const auto by = text("by"); !by.empty()) {
    request.by_given = true;
    request.by =
        static_cast<SeriesRequest::By>(index_of("by", by, {std::begin(kBy), std::end(kBy)}));
  }
  if (request.is_time()) request.key.step = static_cast<report::Step>(request.by);
  if (const auto per = text("per"); !per.empty()) request.key.per = chosen<report::Per>("per", per);
  if (const auto split = text("split"); !split.empty()) {
    request.split = chosen<report::SplitBy>("split", split);
  }
  refuse_what_does_not_fit(request);
  return request;
}

Text series_help() {
  return {
      "one series with its chart: kind=violence,by=month,per=resident-days,split=against …; see "
      "docs/series.md",
      "en enkelt serie med diagram: kind=violence,by=month,per=resident-days,split=against …; "
      "se docs/series.md"};
}

}  // namespace trivsel
