#include "cli/course_or_portfolio.hpp"

#include "text/safe_text.hpp"

namespace trivsel {

void tell_left_out(Invocation& invocation, const PortfolioFolder& portfolio) {
  for (const PortfolioCourse& course : portfolio.courses) {
    if (course.counts()) continue;
    invocation.tell(say("{} cannot be read and is left out; `trivsel check` says why",
                        "{} kan ikke læses og er udeladt; `trivsel check` siger hvorfor",
                        safe_for_terminal(course.path)));
  }
}

}  // namespace trivsel
