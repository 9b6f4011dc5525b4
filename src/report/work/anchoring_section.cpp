#include "report/document/section_parts.hpp"
#include "report/work/work_sections.hpp"

namespace trivsel::report {
namespace {

bool goes_on(const TrialView& trial) {
  return trial.decision == Decision::adopt || trial.decision == Decision::adapt;
}

Bullets what_goes_on(const StatusReport& report, Language language) {
  Bullets bullets;
  for (const TrialView& trial : report.trials) {
    if (!goes_on(trial)) continue;
    bullets.items.push_back(fmt::format("{}: {}", trial.title.empty() ? trial.id : trial.title,
                                        label_of(*trial.decision).in(language)));
  }
  return bullets;
}

Bullets activities(const WorkDone& work, Language language) {
  Bullets bullets;
  const auto add = [&](const std::vector<ActivityView>& list, Status status) {
    for (const ActivityView& activity : list) {
      bullets.items.push_back(fmt::format("{}, {}: {}", activity.title.in(language),
                                          long_date(*activity.date).in(language),
                                          label_of(status).in(language)));
    }
  };
  add(work.held, Status::held);
  add(work.planned, Status::planned);
  return bullets;
}

}  // namespace

Section anchoring_section(const StatusReport& report, Language language) {
  Section section = section_of("anchoring", {"What goes on", "Det, der fortsætter"}, language);
  Bullets trials = what_goes_on(report, language);
  if (!trials.items.empty()) {
    add(section, in({"Trials that were adopted, or adapted:",
                     "Prøvehandlinger, der blev indført eller tilpasset:"},
                    language));
    section.blocks.emplace_back(std::move(trials));
  }
  Bullets anchoring = activities(report.work.anchoring, language);
  if (!anchoring.items.empty()) {
    add(section,
        in({"Activities that secure the change:", "Aktiviteter, der fastholder forandringen:"},
           language));
    section.blocks.emplace_back(std::move(anchoring));
  }
  if (section.blocks.empty()) {
    add(section, in({"Nothing is written down that goes on afterwards.",
                     "Der er ikke skrevet noget ned, som fortsætter bagefter."},
                    language));
  }
  return section;
}

}  // namespace trivsel::report
