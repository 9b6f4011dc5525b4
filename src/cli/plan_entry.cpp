#include "cli/plan_entry.hpp"

#include "cli/change.hpp"
#include "cli/programmes.hpp"
#include "cli/tool.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

using Ids = std::vector<std::string_view>;

Ids group_ids(const CourseFolder& folder, std::optional<GroupKind> kind = std::nullopt) {
  Ids ids;
  for (const Group& group : folder.groups.groups) {
    if (!kind || group.kind.is(*kind)) ids.push_back(group.id.value);
  }
  return ids;
}

Ids party_ids(const CourseFolder& folder) {
  Ids ids(reserved_parties().begin(), reserved_parties().end());
  for (const Party& party : folder.course.parties) ids.push_back(party.id.value);
  return ids;
}

Ids consultant_ids(const CourseFolder& folder) {
  Ids ids;
  for (const Consultant& consultant : folder.course.consultants) ids.push_back(consultant.id.value);
  return ids;
}

Ids focus_area_ids(const CourseFolder& folder) {
  Ids ids{"order"};
  for (const FocusArea& area : folder.course.focus_areas) ids.push_back(area.id.value);
  return ids;
}

Ids member_ids(const CourseFolder& folder) {
  Ids ids;
  for (const Group& group : folder.groups.groups) {
    for (const Member& member : group.members) ids.push_back(member.id.value);
  }
  return ids;
}

/// The first of `stem`, `stem-1` … that no entry bears.
std::string free_id(std::string_view stem, const Ids& taken) {
  for (int number = 1;; ++number) {
    std::string id = fmt::format("{}-{}", stem, number);
    if (std::find(taken.begin(), taken.end(), id) == taken.end()) return id;
  }
}

/// Collects `key: value` lines from options, in the order of the field table.
class EntryLines {
 public:
  explicit EntryLines(const Arguments& args) : args_(args) {}

  void add(std::string_view key, std::string_view value) {
    entry_.lines.push_back(fmt::format("{}: {}", key, value));
  }
  void text(std::string_view option, std::string_view key) {
    if (const auto value = args_.value(option)) add(key, yaml::quote(*value));
  }
  void date(std::string_view option, std::string_view key) {
    if (const auto value = args_.date(option)) add(key, format(*value));
  }
  void ids(std::string_view option, std::string_view key, const Message& what, const Ids& known,
           const Ids& fallback = {}) {
    const std::vector<std::string> given = args_.list(option);
    for (const std::string& id : given) require_known(what, id, known);
    if (!given.empty()) return add(key, yaml::flow_list(given));
    if (!fallback.empty()) add(key, yaml::flow_list(fallback));
  }
  template <class E>
  void choices(std::string_view option, std::string_view key) {
    const std::vector<std::string> given = args_.list(option);
    for (const std::string& value : given) require_choice<E>(option, value);
    if (!given.empty()) add(key, yaml::flow_list(given));
  }
  template <class E>
  void one(std::string_view option, std::string_view key) {
    const auto value = args_.value(option);
    if (!value) return;
    require_choice<E>(option, *value);
    add(key, *value);
  }
  yaml::NewEntry take() { return std::move(entry_); }

 private:
  const Arguments& args_;
  yaml::NewEntry entry_;
};

std::string new_id(const Arguments& args, std::string_view stem, const Ids& taken) {
  const auto given = args.value("--id");
  if (!given) return free_id(stem, taken);
  const bool well_formed =
      !given->empty() && given->size() <= 64 &&
      given->find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  if (!well_formed) {
    refuse(say("--id cannot be \"{}\"", "--id kan ikke være \"{}\"", *given),
           Text{"write an id of a-z, 0-9 and hyphens", "skriv et id af a-z, 0-9 og bindestreger"});
  }
  if (std::find(taken.begin(), taken.end(), *given) != taken.end()) {
    refuse(say("\"{}\" is there already", "\"{}\" findes allerede", *given),
           Text{"choose another --id", "vælg et andet --id"});
  }
  return *given;
}

void require_option(const Arguments& args, std::string_view option) {
  if (!args.has(option)) refuse(say("plan add needs {}", "plan add mangler {}", option));
}

}  // namespace

void require_known(const Message& what, const std::string& id,
                   const std::vector<std::string_view>& known) {
  if (std::find(known.begin(), known.end(), id) != known.end()) return;
  const auto meant = nearest(id, known);
  refuse(say("no {} is called \"{}\"", "ingen {} hedder \"{}\"", what, id),
         meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
               : say("known: {}", "kendte: {}", fmt::format("{}", fmt::join(known, ", "))));
}

Message site_words(const Invocation& invocation, const CourseFolder& folder) {
  const Noun site = words_in(invocation, folder).site;
  return {site.one.en, site.many.da};
}

std::vector<std::string_view> site_ids(const CourseFolder& folder) {
  Ids ids;
  for (const Site& site : folder.course.sites) ids.push_back(site.id.value);
  return ids;
}

std::vector<std::string_view> activity_ids(const CourseFolder& folder) {
  Ids ids;
  for (const Activity& activity : folder.plan.activities) ids.push_back(activity.id.value);
  return ids;
}

yaml::NewEntry new_activity_entry(const Invocation& invocation, const CourseFolder& folder) {
  const Arguments& args = invocation.args();
  const std::string& kind = args.positionals().front();
  require_choice<ActivityKind>("KIND", kind);
  for (const char* option : {"--date", "--title"}) require_option(args, option);
  EntryLines lines(args);
  lines.add("id", new_id(args, kind, activity_ids(folder)));
  lines.add("kind", kind);
  lines.text("--title", "title");
  lines.date("--date", "date");
  if (const auto time = args.value("--time")) lines.add("time", fmt::format("\"{}\"", *time));
  lines.one<Mode>("--mode", "mode");
  if (args.has("--agreed")) lines.add("agreed", "true");
  lines.text("--place", "place");
  lines.ids("--site", "sites", site_words(invocation, folder), site_ids(folder));
  lines.ids("--group", "groups", {"group", "gruppe"}, group_ids(folder),
            group_ids(folder, GroupKind::implementation_team));
  lines.choices<Audience>("--audience", "audience");
  lines.ids("--delivered-by", "delivered_by", {"party", "part"}, party_ids(folder));
  lines.ids("--consultant", "consultants", {"consultant", "konsulent"}, consultant_ids(folder));
  lines.choices<Focus>("--focus", "focus");
  const std::vector<std::string> outcomes = args.list("--outcome");
  if (!outcomes.empty()) lines.add("outcomes", yaml::flow_list(outcomes));
  lines.ids("--addresses", "addresses", {"focus area", "indsatsområde"}, focus_area_ids(folder));
  lines.text("--citizen-perspective", "citizen_perspective");
  lines.choices<Topic>("--topic", "topics");
  return lines.take();
}

yaml::NewEntry new_trial_entry(const Invocation& invocation, const CourseFolder& folder) {
  const Arguments& args = invocation.args();
  for (const char* option : {"--date", "--to", "--title"}) require_option(args, option);
  if (*args.date("--to") < *args.date("--date")) {
    refuse(Text{"the trial would end before it begins",
                "prøvehandlingen ville slutte, før den begynder"});
  }
  Ids taken;
  for (const Trial& trial : folder.plan.trials) taken.push_back(trial.id.value);
  EntryLines lines(args);
  lines.add("id", new_id(args, "trial", taken));
  lines.text("--title", "title");
  lines.date("--date", "from");
  lines.date("--to", "to");
  lines.ids("--site", "sites", site_words(invocation, folder), site_ids(folder));
  lines.choices<Focus>("--focus", "focus");
  if (const auto owner = args.value("--owner")) {
    require_known({"member", "medlemmer"}, *owner, member_ids(folder));
    lines.add("owner", *owner);
  }
  lines.text("--aim", "aim");
  lines.text("--measure", "measure");
  return lines.take();
}

}  // namespace trivsel
