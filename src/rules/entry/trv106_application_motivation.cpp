#include "rules/entry/rules.hpp"

namespace trivsel {
namespace {

std::string ways_to_say() {
  std::string all;
  for (const Choice& choice : choices(Motivation{})) {
    all += (all.empty() ? "" : ", ") + std::string(choice.key);
  }
  return all;
}

void check(const Case& c, Sink& sink) {
  const std::optional<Application>& application = c.folder.course.application;
  const Message help =
      say("write `application: {{motivation: …}}` with one of: {}; or a `text:` in your own words",
          "skriv `application: {{motivation: …}}` med en af: {}; eller en `text:` med egne ord",
          ways_to_say());
  const Message message = say("nothing says why {} was applied for",
                              "det fremgår ikke, hvorfor der er søgt om {}", c.words.course.the);
  if (!application) {
    sink.about_file(c, "course.yaml", message, help);
  } else if (application->motivation.absent() && application->text.absent()) {
    sink.add(application->head, message, help);
  }
}

Message met(const Case& c) {
  const std::optional<Application>& application = c.folder.course.application;
  if (application && application->motivation) {
    return say("the application says why: {}", "ansøgningen siger hvorfor: {}",
               c.words.label(*application->motivation));
  }
  return Text{"the application says why in its own words",
              "ansøgningen siger hvorfor med egne ord"};
}

}  // namespace

const Rule& trv106() {
  static const Rule rule = make_rule({.code = "TRV106",
                                      .name = "application-motivation",
                                      .from = Stage::application,
                                      .reads = Part::course},
                                     check, met);
  return rule;
}

}  // namespace trivsel
