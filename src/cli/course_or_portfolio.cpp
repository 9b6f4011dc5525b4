#include "cli/course_or_portfolio.hpp"

#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {

void tell_left_out(Invocation& invocation, const PortfolioFolder& portfolio) {
  for (const PortfolioCourse& course : portfolio.courses) {
    if (course.counts()) continue;
    invocation.tell(say("{} cannot be read and is left out; `trivsel check` says why",
                        "{} kan ikke læses og er udeladt; `trivsel check` siger hvorfor",
                        mask_cpr(terminal_safe(course.path))));
  }
}

}  // namespace trivsel
