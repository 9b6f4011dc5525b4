#include "cli/progress.hpp"

#include <ostream>

namespace trivsel {

Progress::Progress(std::ostream& terminal, bool wanted, Language language, Clock clock)
    : terminal_(terminal),
      wanted_(wanted),
      language_(language),
      clock_(std::move(clock)),
      begun_(clock_()) {}

void Progress::show(std::size_t done, std::size_t all) {
  constexpr std::chrono::seconds kPatience(2);
  if (!wanted_ || clock_() - begun_ < kPatience) return;
  terminal_ << "\r"
            << say("read {} of {} courses", "har læst {} af {} forløb", done, all).in(language_)
            << std::flush;
  shown_ = true;
}

void Progress::clear() {
  if (shown_) terminal_ << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace trivsel
