#include "cli/conflict_lines.hpp"

namespace trivsel {
namespace {

/// The file that the pack's draft stands in: of a pack that adds to another, that other's.
const yaml::Source& source_of_draft(const LoadedPack& pack) {
  const LoadedPack* below = pack.base.get();
  const bool from_below = below != nullptr && below->pack.draft && pack.pack.draft &&
                          below->pack.draft->where == pack.pack.draft->where;
  return from_below ? source_of_draft(*below) : *pack.source;
}

Message source_line(const Pack& pack, const PackSource& source) {
  const PackDocument* document = pack.document(source.document.value_or(""));
  const std::string_view title = document != nullptr ? document->title.value_or("") : "";
  const std::string_view section = source.section.value_or("");
  const Message place =
      section.starts_with("§") ? say("{}", "{}", section) : say("section {}", "afsnit {}", section);
  return say("\n      source: {}, {}", "\n      kilde: {}, {}", title, place);
}

Message conflict_line(const CourseFolder& folder, const LoadedPack& pack,
                      const ConflictingDemand& demand) {
  const yaml::Source& source = demand.of_pack ? source_of_draft(pack) : folder.source(demand.where);
  const Position place = source.position(demand.where.span.begin);
  Message line = say("  {}:{}:{}: {}", "  {}:{}:{}: {}", source.path(), place.line, place.column,
                     demand.sentence);
  if (demand.source == nullptr) return line;
  return say("{}{}", "{}{}", line, source_line(pack.pack, *demand.source));
}

}  // namespace

void tell_conflict(Invocation& invocation, const CourseFolder& folder, const LoadedPack& pack,
                   const std::vector<ConflictingDemand>& conflict) {
  for (const ConflictingDemand& demand : conflict) {
    invocation.tell(conflict_line(folder, pack, demand));
  }
}

}  // namespace trivsel
