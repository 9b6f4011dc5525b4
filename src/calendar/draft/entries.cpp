#include "calendar/draft/entries.hpp"

#include <algorithm>
#include <set>

#include "calendar/holidays.hpp"
#include "programme/pack_words.hpp"
#include "text/slug.hpp"

namespace trivsel {
namespace {

std::string filled(std::string text, std::string_view mark, std::string_view value) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    text.replace(at, mark.size(), value);
    at += value.size();
  }
  return text;
}

std::string with_number(std::string text, int number) {
  return filled(std::move(text), "{n}", std::to_string(number));
}

/// What people call it.
std::string name_of(const Site& site) {
  return std::string(site.name ? *site.name : site.id.value_or(""));
}

/// The theme of that occurrence: the last one has the last theme, the others take the rest in turn.
const DraftTheme& theme_of(const DraftStep& step, int number, int count) {
  std::vector<const DraftTheme*> themes;
  for (const DraftTheme& theme : step.themes) {
    if (theme.from_count.value_or(0) <= count) themes.push_back(&theme);
  }
  const std::size_t last = themes.size() - 1;
  if (number == count || last == 0) return *themes[last];
  return *themes[static_cast<std::size_t>(number - 1) % last];
}

bool serves(const Member& member, Date from, Date to) {
  return member.serves_on(from) && member.serves_on(to);
}

class EntryMaker {
 public:
  EntryMaker(const DraftInput& input, const DraftBasis& basis, const Schedule& schedule)
      : input_(input),
        course_(input.course),
        words_(words_of(&input.pack)),
        basis_(basis),
        schedule_(schedule) {
    for (const Activity& activity : input.plan.activities) {
      if (activity.id) activity_ids_.emplace(*activity.id);
    }
    for (const Trial& trial : input.plan.trials) {
      if (trial.id) trial_ids_.emplace(*trial.id);
    }
    for (const Deliverable& deliverable : input.plan.deliverables) {
      if (deliverable.id) deliverable_ids_.emplace(*deliverable.id);
    }
    for (const Site& site : course_.sites) {
      if (site.id) sites_.emplace_back(*site.id);
    }
  }

  DraftPlan make() {
    DraftPlan plan;
    for (const Session& session : schedule_.sessions) {
      if (!session.kept) plan.activities.push_back(activity(session));
    }
    for (const TrialDays& days : schedule_.trials) {
      if (!days.kept) plan.trials.push_back(trial(days));
    }
    for (const DraftDeliverable& step : input_.pack.draft->deliverables) {
      add_deliverables(step, plan.deliverables);
    }
    std::stable_sort(plan.activities.begin(), plan.activities.end(),
                     [](const PlannedActivity& a, const PlannedActivity& b) {
                       return std::tie(a.date, a.time.from) < std::tie(b.date, b.time.from);
                     });
    std::stable_sort(
        plan.deliverables.begin(), plan.deliverables.end(),
        [](const PlannedDeliverable& a, const PlannedDeliverable& b) { return a.due < b.due; });
    return plan;
  }

 private:
  std::string in_language(const std::optional<PackText>& text) const {
    return text ? text->message().in(input_.language) : std::string();
  }

  PlannedActivity activity(const Session& session) {
    const DraftStep& step = *session.step;
    const DraftTheme& theme = theme_of(step, session.number, session.count);
    PlannedActivity out;
    out.kind = *step.kind;
    out.id = new_id(label_of(out.kind), session.count > 1 ? session.number : 0, activity_ids_);
    const Site* site = site_of(step, session.number);
    out.title = with_number(in_language(theme.title), session.number);
    if (site != nullptr) out.title = filled(out.title, "{site}", name_of(*site));
    out.date = session.day;
    out.time = *step.time;
    out.place = place_of(step, session.number);
    if (step.groups.empty()) out.sites = sites_;
    if (site != nullptr) out.sites = {std::string(*site->id)};
    out.groups = groups_of(step, site);
    for (const auto& audience : step.audience) out.audience.push_back(*audience);
    for (const auto& party : step.delivered_by) out.delivered_by.emplace_back(*party);
    out.convened_by = step.convened_by.value_or("");
    if (step.consultants.value_or(false)) add_consultants(session.day, out);
    add_theme(theme, out);
    out.addresses = addresses_of(step, session.day);
    out.substitutes = substitutes_of(step, session.day);
    if (step.evaluation) out.evaluation = *step.evaluation;
    return out;
  }

  /// The site that the occurrence is for, where each site has its own.
  const Site* site_of(const DraftStep& step, int number) const {
    if (!step.each_site.value_or(false) || sites_.size() != course_.sites.size()) return nullptr;
    return &course_.sites.items[static_cast<std::size_t>(number - 1) % course_.sites.size()];
  }

  std::vector<std::string> groups_of(const DraftStep& step, const Site* site) const {
    std::vector<std::string> ids;
    for (const At<GroupKind>& kind : step.groups) {
      for (const Group* group : trivsel::groups_of(input_.groups, *kind)) {
        ids.emplace_back(*group->id);
      }
    }
    if (!step.groups.empty()) return ids;
    for (const Group* team : teams_of(input_.groups)) {
      const bool is_theirs =
          site == nullptr || team->sites.empty() || team->sites.contains(*site->id);
      if (is_theirs) ids.emplace_back(*team->id);
    }
    return ids;
  }

  void add_deliverables(const DraftDeliverable& step, std::vector<PlannedDeliverable>& all) {
    if (!step.each_site.value_or(false)) {
      add_deliverable(step, nullptr, all);
      return;
    }
    for (const Site& site : course_.sites) {
      if (site.id) add_deliverable(step, &site, all);
    }
  }

  /// Nothing where the plan has it already.
  void add_deliverable(const DraftDeliverable& step, const Site* site,
                       std::vector<PlannedDeliverable>& all) {
    for (const Deliverable& old : input_.plan.deliverables) {
      const bool same_site = site == nullptr || old.site.is(*site->id);
      const bool same_people = !step.for_whom || old.for_whom.is(*step.for_whom);
      if (old.kind.is(*step.kind) && same_site && same_people) return;
    }
    PlannedDeliverable out;
    out.kind = *step.kind;
    std::string part;
    if (step.for_whom) {
      out.for_whom = *step.for_whom;
      part = words_.label(*step.for_whom).in(input_.language);
    }
    out.title = in_language(step.title);
    if (site != nullptr) {
      out.site = *site->id;
      part = out.site;
      out.title = filled(out.title, "{site}", name_of(*site));
    }
    out.id = new_id(label_of(out.kind), part, deliverable_ids_);
    out.due = working_day_until(std::clamp(basis_.day_of(*step.due), basis_.first, basis_.last));
    all.push_back(std::move(out));
  }

  /// That day, or the last working day before it that can still be planned.
  Date working_day_until(Date day) const {
    while (day > basis_.first && !is_working_day(day)) day -= std::chrono::days{1};
    return day;
  }

  void add_consultants(Date day, PlannedActivity& out) const {
    for (const std::string_view id : consultants_on(course_, day)) out.consultants.emplace_back(id);
  }

  void add_theme(const DraftTheme& theme, PlannedActivity& out) const {
    out.focus = focuses_of(theme);
    for (const auto& outcome : theme.outcomes) {
      if (course_.leaves_out(*outcome) == nullptr) out.outcomes.emplace_back(*outcome);
    }
    for (const auto& topic : theme.topics) out.topics.push_back(*topic);
    out.citizen_perspective = in_language(theme.citizen_perspective);
  }

  std::vector<Focus> focuses_of(const DraftTheme& theme) const {
    std::vector<Focus> focuses;
    for (const auto& focus : theme.focus) {
      if (course_.leaves_out(key_of(*focus)) == nullptr) focuses.push_back(*focus);
    }
    return focuses;
  }

  /// The order only where its deadline has not passed by then.
  std::vector<std::string> addresses_of(const DraftStep& step, Date day) const {
    std::vector<std::string> addresses;
    const bool in_time = !basis_.order_deadline || day <= *basis_.order_deadline;
    if (step.addresses_order.value_or(false) && has_order(course_) && in_time) {
      addresses.emplace_back("order");
    }
    if (!step.addresses_focus_areas.value_or(false)) return addresses;
    for (const FocusArea& area : course_.focus_areas) {
      if (area.id) addresses.emplace_back(*area.id);
    }
    return addresses;
  }

  /// A site's name; sites take turns as hosts.
  std::string place_of(const DraftStep& step, int number) const {
    static constexpr Text to_be_agreed{"to be agreed", "aftales"};
    if (course_.sites.empty()) return std::string(to_be_agreed.in(input_.language));
    if (const Site* site = site_of(step, number)) return name_of(*site);
    const bool everywhere = step.place.is(DraftPlace::everywhere) && course_.sites.size() > 1;
    if (everywhere) return words_.label(DraftPlace::everywhere).in(input_.language);
    const std::size_t turn = static_cast<std::size_t>(number - 1) % course_.sites.size();
    return name_of(course_.sites.items[turn]);
  }

  /// Everyone of the team who must be stood in for that day, for as long as the activity takes.
  std::optional<PlannedSubstitutes> substitutes_of(const DraftStep& step, Date day) const {
    std::set<std::string_view> people;
    for (const Group* team : teams_of(input_.groups)) {
      for (const Member& member : team->members) {
        const bool stood_in_for =
            std::any_of(step.substitutes.begin(), step.substitutes.end(),
                        [&](const At<Role>& role) { return member.holds(*role); });
        if (stood_in_for && member.id && member.serves_on(day)) people.insert(*member.id);
      }
    }
    if (people.empty()) return std::nullopt;
    const int minutes = step.time->to - step.time->from;
    return PlannedSubstitutes{static_cast<int>(people.size()), Hours{minutes * 100 / 60}};
  }

  PlannedTrial trial(const TrialDays& days) {
    static constexpr Text kind{"trial", "prøvehandling"};
    const DraftTrial& draft = *input_.pack.draft->trials;
    const Session& before = schedule_.sessions[days.before];
    PlannedTrial out;
    out.id = new_id(kind, days.number, trial_ids_);
    out.title = with_number(in_language(draft.title), days.number);
    out.from = days.from;
    out.to = days.to;
    out.sites = sites_;
    out.focus = focuses_of(theme_of(*before.step, before.number, before.count));
    out.owner = owner_of(draft, days);
    out.aim = with_number(in_language(draft.aim), days.number);
    out.measure = with_number(in_language(draft.measure), days.number);
    return out;
  }

  /// Those who hold a seat of the team from the trial's first day to its last, taking turns.
  std::string owner_of(const DraftTrial& draft, const TrialDays& days) const {
    std::vector<std::string_view> owners;
    for (const auto& role : draft.owners) {
      for (const Group* team : teams_of(input_.groups)) {
        for (const Member& member : team->members) {
          const bool new_owner =
              member.id && std::find(owners.begin(), owners.end(), *member.id) == owners.end();
          if (new_owner && member.holds(*role) && serves(member, days.from, days.to)) {
            owners.push_back(*member.id);
          }
        }
      }
    }
    if (owners.empty()) return {};
    return std::string(owners[static_cast<std::size_t>(days.number - 1) % owners.size()]);
  }

  std::string new_id(const Message& kind, int number, std::set<std::string>& taken) const {
    const std::string base = slug(kind.in(input_.language));
    std::string id = number == 0 ? base : fmt::format("{}-{}", base, number);
    number = std::max(number, 1);
    while (!taken.insert(id).second) id = fmt::format("{}-{}", base, ++number);
    return id;
  }

  /// "local-development-plan-birkely".
  std::string new_id(const Message& kind, const std::string& part,
                     std::set<std::string>& taken) const {
    std::string base = slug(kind.in(input_.language));
    if (!part.empty()) base += "-" + slug(part);
    std::string id = base;
    for (int number = 2; !taken.insert(id).second; ++number)
      id = fmt::format("{}-{}", base, number);
    return id;
  }

  const DraftInput& input_;
  const Course& course_;
  const Words words_;
  const DraftBasis& basis_;
  const Schedule& schedule_;
  std::set<std::string> activity_ids_;
  std::set<std::string> trial_ids_;
  std::set<std::string> deliverable_ids_;
  std::vector<std::string> sites_;
};

}  // namespace

DraftPlan fill_entries(const DraftInput& input, const DraftBasis& basis, const Schedule& schedule) {
  return EntryMaker(input, basis, schedule).make();
}

}  // namespace trivsel
