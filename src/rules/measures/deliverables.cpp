#include "rules/measures/deliverables.hpp"

namespace trivsel {

bool is_done(const Deliverable& deliverable, Date today) {
  return deliverable.done.state == State::spoiled ||
         (deliverable.done && *deliverable.done <= today);
}

std::vector<const Deliverable*> deliverables_of(const CourseFolder& folder,
                                                const ListOf<DeliverableKind>& kinds,
                                                std::string_view site) {
  const bool only_site = folder.course.sites.size() == 1;
  std::vector<const Deliverable*> found;
  for (const Deliverable& deliverable : folder.plan.deliverables) {
    if (!deliverable.kind || !kinds.contains(*deliverable.kind)) continue;
    const bool of_site =
        site.empty() || deliverable.site.is(site) || (deliverable.site.absent() && only_site);
    if (of_site) found.push_back(&deliverable);
  }
  return found;
}

const Deliverable* last_done(const Case& c, DeliverableKind kind) {
  const Deliverable* last = nullptr;
  for (const Deliverable& entry : c.folder.plan.deliverables) {
    if (!entry.kind.is(kind) || !entry.done || !is_done(entry, c.today())) continue;
    if (last == nullptr || *last->done <= *entry.done) last = &entry;
  }
  return last;
}

std::string subject_of(const Deliverable& deliverable) {
  return fmt::format("deliverable {}", deliverable.id.value_or("?"));
}

}  // namespace trivsel
