#include "report/plan/plan_diff.hpp"

#include <nlohmann/json.hpp>

#include "model/typed_json.hpp"
#include "text/safe_text.hpp"
#include "values/clock.hpp"
#include "yaml/load.hpp"

namespace trivsel {
namespace {

using Json = nlohmann::ordered_json;

/// The entries of a list of plan.yaml that have an id, typed, in the order of the file.
using Entries = std::vector<std::pair<std::string, Json>>;

Entries entries_of(const CourseFolder& folder, const FieldInfo& field) {
  Entries entries;
  const yaml::Source* source = folder.source("plan.yaml");
  const yaml::Loaded loaded = source == nullptr ? yaml::Loaded{} : yaml::load(*source);
  const yaml::Node* list =
      loaded.tree ? loaded.tree->find(loaded.tree->root(), field.key) : nullptr;
  if (list == nullptr || list->kind != yaml::Kind::list) return entries;
  for (const yaml::Node& node : loaded.tree->children(*list)) {
    const yaml::Node* id = loaded.tree->find(node, "id");
    if (id == nullptr || id->kind != yaml::Kind::scalar) continue;
    JsonWriter out;
    write_json(*source, *loaded.tree, node, *field.record, out);
    entries.emplace_back(id->text, Json::parse(out.finish()));
  }
  return entries;
}

const Json* find(const Entries& entries, std::string_view id) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.first == id; });
  return found == entries.end() ? nullptr : &found->second;
}

/// A value as people write it: `leaders, staff`; `{people: 2, hours: 6.00}`.
std::string value_text(const Json& value) {
  if (value.is_null()) return "–";
  if (value.is_string()) return safe_for_terminal(value.get<std::string>());
  if (value.is_array()) {
    std::string out;
    for (const Json& entry : value) out += (out.empty() ? "" : ", ") + value_text(entry);
    return out.empty() ? "–" : out;
  }
  if (!value.is_object()) return value.dump();
  std::string out;
  for (const auto& [key, entry] : value.items())
    out += (out.empty() ? "" : ", ") + key + ": " + value_text(entry);
  return "{" + out + "}";
}

std::string text_under(const Json& entry, const char* key) {
  return entry.contains(key) ? value_text(entry[key]) : std::string();
}

std::string day_under(const Json& entry, const char* key, Language language) {
  const std::string text = text_under(entry, key);
  const auto date = parse_date(text);
  return date ? long_date(*date).in(language) : text;
}

Message day_message(const Json& entry, const char* key) {
  return {day_under(entry, key, Language::en), day_under(entry, key, Language::da)};
}

class Comparison {
 public:
  Comparison(const CourseFolder& before, const CourseFolder& after, const Words& words)
      : before_(before), after_(after), words_(words) {}

  std::vector<PlanChange> run() {
    for (const FieldInfo& field : plan_record().info().fields) compare_list(field);
    compare_groups();
    return std::move(changes_);
  }

 private:
  void add(std::string_view about, const std::string& id, std::string_view what, Message sentence) {
    changes_.push_back({about, id, what, std::move(sentence)});
  }

  void compare_list(const FieldInfo& field) {
    const std::string_view about = field.record->name;
    const Entries old_entries = entries_of(before_, field);
    const Entries new_entries = entries_of(after_, field);
    for (const auto& [id, entry] : new_entries) {
      const Json* old_entry = find(old_entries, id);
      if (old_entry == nullptr)
        note_added(about, id, entry);
      else
        compare_entry(about, id, *old_entry, entry);
    }
    for (const auto& [id, entry] : old_entries) {
      if (find(new_entries, id) != nullptr) continue;
      add(about, id, "removed", say("{} is taken out", "{} er taget ud", safe_for_terminal(id)));
    }
  }

  void note_added(std::string_view about, const std::string& id, const Json& entry) {
    const char* day = entry.contains("date") ? "date" : entry.contains("from") ? "from" : "due";
    const std::string title = text_under(entry, "title");
    Message sentence = say("{} is new", "{} er ny", safe_for_terminal(id));
    if (entry.contains(day)) sentence = say("{}, {}", "{}, {}", sentence, day_message(entry, day));
    if (!title.empty()) sentence = say("{}: {}", "{}: {}", sentence, title);
    add(about, id, "added", std::move(sentence));
    const std::string status = text_under(entry, "status");
    if (status == "held" || status == "cancelled") note_status(about, id, status);
  }

  void compare_entry(std::string_view about, const std::string& id, const Json& before,
                     const Json& after) {
    for (const auto& [key, value] : after.items()) {
      if (!before.contains(key) || before[key] != value)
        note_changed(about, id, key, before.value(key, Json()), value, before, after);
    }
    for (const auto& [key, value] : before.items()) {
      if (!after.contains(key)) note_changed(about, id, key, value, Json(), before, after);
    }
  }

  void note_changed(std::string_view about, const std::string& id, const std::string& key,
                    const Json& old_value, const Json& new_value, const Json& before,
                    const Json& after) {
    const std::string name = safe_for_terminal(id);
    if (key == "moves") return;  // the date tells it
    if (key == "date") {
      return add(about, id, "moved",
                 say("{} moved from {} to {}", "{} er flyttet fra {} til {}", name,
                     day_message(before, "date"), day_message(after, "date")));
    }
    if (key == "status") return note_status(about, id, text_under(after, "status"));
    if (key == "decision" && !new_value.is_null()) {
      const auto decision = choice_of<Decision>(new_value.get<std::string>());
      if (decision) {
        return add(about, id, "decided",
                   say("trial {}: {}", "prøvehandling {}: {}", name, label_of(*decision)));
      }
    }
    if (key == "attendance") {
      return add(about, id, "attendance",
                 say("who was at {} is noted or changed",
                     "deltagelsen i {} er noteret eller ændret", name));
    }
    if (key == "done" && !new_value.is_null())
      return add(about, id, "done", say("{} is done", "{} foreligger", name));
    if (const auto day = day_sentence(key); day && !old_value.is_null() && !new_value.is_null()) {
      return add(about, id, "moved",
                 say("{} {} {} (was {})", "{} {} {} (før {})", name, *day,
                     day_message(after, key.c_str()), day_message(before, key.c_str())));
    }
    add(about, id, "changed",
        say("{}: {} is now {} (was {})", "{}: {} er nu {} (før {})", name, key,
            value_text(new_value), value_text(old_value)));
  }

  /// What a day under that key is to a trial or a deliverable; the date of an activity has moved.
  static std::optional<Text> day_sentence(std::string_view key) {
    if (key == "from") return Text{"now starts on", "begynder nu"};
    if (key == "to") return Text{"now ends on", "slutter nu"};
    if (key == "due") return Text{"is now due on", "skal nu foreligge"};
    return std::nullopt;
  }

  void note_status(std::string_view about, const std::string& id, const std::string& status) {
    const std::string name = safe_for_terminal(id);
    if (status == "held") return add(about, id, "held", say("{} was held", "{} er afholdt", name));
    if (status == "cancelled")
      return add(about, id, "cancelled", say("{} is cancelled", "{} er aflyst", name));
    add(about, id, "planned", say("{} is planned again", "{} er planlagt igen", name));
  }

  void compare_groups() {
    for (const Group& group : after_.groups.groups) {
      if (!group.id) continue;
      const Group* old_group = group_of(before_, *group.id);
      for (const Member& member : group.members) {
        if (member.id) compare_member(group, member, old_group);
      }
      if (old_group != nullptr) note_gone(group, *old_group);
    }
  }

  static const Group* group_of(const CourseFolder& folder, std::string_view id) {
    for (const Group& group : folder.groups.groups)
      if (group.id.is(id)) return &group;
    return nullptr;
  }

  static const Member* member_of(const Group* group, std::string_view id) {
    if (group == nullptr) return nullptr;
    for (const Member& member : group->members)
      if (member.id.is(id)) return &member;
    return nullptr;
  }

  void compare_member(const Group& group, const Member& member, const Group* old_group) {
    const Member* old_member = member_of(old_group, *member.id);
    const std::string name = safe_for_terminal(*member.id);
    if (old_member == nullptr) {
      const Message from =
          member.from ? say(" from {}", " fra {}", long_date(*member.from)) : Message();
      add("member", std::string(*member.id), "added",
          say("{} joins {}{}", "{} er med i {}{}", name, safe_for_terminal(*group.id), from));
    }
    const bool leaves =
        member.to && (old_member == nullptr || !old_member->to || *old_member->to != *member.to);
    if (!leaves) return;
    if (old_member != nullptr) {
      add("member", std::string(*member.id), "leaves",
          say("{} leaves {} after {}", "{} udtræder af {} efter {}", name,
              safe_for_terminal(*group.id), long_date(*member.to)));
    }
    note_vacancies(group, member, *member.to + std::chrono::days{1});
  }

  /// Roles of a member who leaves that nobody holds on the next day.
  void note_vacancies(const Group& group, const Member& gone, Date day) {
    for (const At<Role>& role : gone.roles) {
      const bool held =
          std::any_of(group.members.begin(), group.members.end(),
                      [&](const Member& m) { return m.holds(*role) && m.serves_on(day); });
      if (held) continue;
      add("role", std::string(key_of(*role)), "vacant",
          say("{} in {} has no holder from {}", "{} i {} er ubesat fra {}", words_.label(*role),
              safe_for_terminal(*group.id), long_date(day)));
    }
  }

  void note_gone(const Group& group, const Group& old_group) {
    for (const Member& member : old_group.members) {
      if (!member.id || member_of(&group, *member.id) != nullptr) continue;
      add("member", std::string(*member.id), "removed",
          say("{} is taken out of {}", "{} er taget ud af {}", safe_for_terminal(*member.id),
              safe_for_terminal(*group.id)));
    }
  }

  const CourseFolder& before_;
  const CourseFolder& after_;
  const Words& words_;
  std::vector<PlanChange> changes_;
};

}  // namespace

std::vector<PlanChange> compare_plans(const CourseFolder& before, const CourseFolder& after,
                                      const Words& words) {
  return Comparison(before, after, words).run();
}

}  // namespace trivsel
