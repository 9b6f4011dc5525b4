#include "folder/portfolio_folder.hpp"

namespace trivsel {

void PortfolioFolder::number_files() {
  auto next = static_cast<std::uint32_t>(own.sources.size());
  for (PortfolioCourse& course : courses) {
    course.first_file = next;
    next += static_cast<std::uint32_t>(course.folder.sources.size());
  }
}

const PortfolioCourse* PortfolioFolder::course_of(std::uint32_t file) const {
  const auto after = std::upper_bound(courses.begin(), courses.end(), file,
                                      [](std::uint32_t wanted, const PortfolioCourse& course) {
                                        return wanted < course.first_file;
                                      });
  return after == courses.begin() ? nullptr : &*(after - 1);
}

const Grant* PortfolioFolder::grant(std::string_view id) const {
  for (const Grant& entry : portfolio.grants) {
    if (entry.id.is(id)) return &entry;
  }
  return nullptr;
}

}  // namespace trivsel
