#include "folder/resolve.hpp"

#include <map>
#include <unordered_map>

#include "model/field_text.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

using IdTable = std::map<IdKind, std::unordered_map<std::string_view, Where>>;

Finding& add(CourseFolder& folder, std::string_view rule, Where where, Message message,
             Message help) {
  Finding& finding = folder.findings.emplace_back();
  finding.rule = rule;
  finding.where = where;
  finding.message = std::move(message);
  finding.help = std::move(help);
  return finding;
}

void note_definition(const Definition& definition, IdTable& table, CourseFolder& folder) {
  const auto [first, is_new] = table[definition.kind].emplace(definition.id, definition.where);
  if (is_new || !definition.unique) return;
  Finding& finding = add(folder, "TRV008", definition.where,
                         say("the {} id \"{}\" stands twice", "id'et \"{1}\" ({0}) står to gange",
                             name_of(definition.kind), definition.id),
                         Text{"give one of them another id, or delete the double entry",
                              "giv den ene et andet id, eller slet dubletten"});
  finding.related.push_back({first->second, Text{"the first one", "den første"}});
}

/// The part whose files define ids of that kind.
Part home_of(IdKind kind) {
  switch (kind) {
    case IdKind::group:
    case IdKind::person:
      return Part::groups;
    case IdKind::activity:
      return Part::activities;
    case IdKind::trial:
      return Part::trials;
    case IdKind::deliverable:
      return Part::deliverables;
    case IdKind::measure:
      return Part::measures;
    case IdKind::budget_line:
      return Part::budget;
    case IdKind::expense:
      return Part::expenses;
    case IdKind::episode:
      return Part::episodes;
    default:
      return Part::course;
  }
}

/// Whether nobody can know what ids of one of those kinds there are: their file is not there or is
/// refused, or holds none of them beside something that could not be read. One fault, one finding.
bool is_unknowable(IdKind kinds, const IdTable& table, const CourseFolder& folder) {
  for (unsigned bit = 1; bit <= static_cast<unsigned>(IdKind::episode); bit <<= 1U) {
    const auto kind = static_cast<IdKind>(bit);
    if (!overlaps(kind, kinds)) continue;
    const Part home = home_of(kind);
    const bool lost = !folder.has(home) || (folder.lost & home) != Part::none;
    const bool unsound = (folder.unsound_parts & home) != Part::none;
    if (lost || (unsound && !table.contains(kind))) return true;
  }
  return false;
}

bool is_known(const Reference& reference, const IdTable& table) {
  const auto reserved = reference.field->reserved;
  if (std::find(reserved.begin(), reserved.end(), reference.id) != reserved.end()) return true;
  for (const auto& [kind, ids] : table) {
    if (overlaps(kind, reference.field->refers) && ids.contains(reference.id)) return true;
  }
  return false;
}

/// Rooms and citizens may be left undefined: then every well-formed one is taken.
bool is_open(const Reference& reference, const IdTable& table) {
  const IdKind refers = reference.field->refers;
  return (refers == IdKind::room || refers == IdKind::citizen) && !table.contains(refers);
}

std::vector<std::string_view> ids_for(const FieldInfo& field, const IdTable& table) {
  std::vector<std::string_view> ids(field.reserved.begin(), field.reserved.end());
  for (const auto& [kind, known] : table) {
    if (!overlaps(kind, field.refers)) continue;
    for (const auto& [id, where] : known) ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

void note_unknown(const Reference& reference, const std::vector<std::string_view>& known,
                  CourseFolder& folder) {
  constexpr std::size_t kMostCompared = 1000;
  constexpr std::size_t kMostListed = 8;
  const auto meant = known.size() <= kMostCompared ? nearest(reference.id, known) : std::nullopt;
  std::string listed;
  for (const std::string_view id : known) {
    if (!listed.empty()) listed += ", ";
    listed += id;
  }
  Message help = say("{} has that id yet: write it first", "{} har det id endnu: opret det først",
                     none_of(reference.field->refers));
  if (meant) {
    help = say("did you mean \"{}\"?", "mente du \"{}\"?", *meant);
  } else if (!known.empty() && known.size() <= kMostListed) {
    help = say("known: {}", "kendte: {}", listed);
  }
  add(folder, "TRV009", reference.where,
      say("{} is called \"{}\"", "{} hedder \"{}\"", none_of(reference.field->refers),
          reference.id),
      std::move(help));
  if (!reference.record.span.empty()) folder.unsound.push_back(reference.record);
}

}  // namespace

void resolve_ids(const std::vector<Definition>& definitions,
                 const std::deque<Reference>& references, CourseFolder& folder) {
  IdTable table;
  for (const Definition& definition : definitions) note_definition(definition, table, folder);
  std::map<const FieldInfo*, std::vector<std::string_view>> known;
  for (const Reference& reference : references) {
    const FieldInfo& field = *reference.field;
    if (is_known(reference, table) || is_open(reference, table)) continue;
    if (is_unknowable(field.refers, table, folder)) continue;
    if (!known.contains(&field)) known.emplace(&field, ids_for(field, table));
    note_unknown(reference, known.at(&field), folder);
  }
}

}  // namespace trivsel
