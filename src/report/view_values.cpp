#include "report/view_values.hpp"

namespace trivsel::report {

std::string site_name(const Course& course, const At<std::string_view>& id) {
  if (!id || course.sites.size() < 2) return {};
  const Site* site = course.site(*id);
  return site != nullptr && site->name ? text_of(site->name) : text_of(id);
}

}  // namespace trivsel::report
