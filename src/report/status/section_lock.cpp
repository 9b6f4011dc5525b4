#include "report/status/status_sections.hpp"

namespace trivsel::report {

Message lock_sentence(const StatusReport& report) {
  const LockView& lock = *report.lock;
  const Message since =
      lock.holds ? Message(Text{"and are as they were then", "og er, som de var dengang"})
                 : Message(Text{"but are no longer as they were then",
                                "men er ikke længere, som de var dengang"});
  const Message text = say("The months before {0} and the measures were locked on {1}, {2}.",
                           "Månederne før {0} og målingerne blev låst den {1}, {2}.",
                           report.words.course.the, long_date(lock.on), since);
  if (lock.why.empty()) return text;
  return say("{} They had been locked before; the reason for locking anew: {}.",
             "{} De var låst tidligere; begrundelsen for at låse igen: {}.", text, lock.why);
}

}  // namespace trivsel::report
