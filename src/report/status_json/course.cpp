#include "report/status_json/parts.hpp"

namespace trivsel::report {

Json course_json(const StatusJson& to) {
  Json sites = Json::array();
  for (const SiteView& site : to.report.sites) {
    sites.push_back(
        {{"id", text_or_null(site.id)},
         {"name", text_or_null(site.name)},
         {"places", to.trace.figure(Meaning::course_places, site.places, to.report.files.course)}});
  }
  Json orders = Json::array();
  for (const OrderView& order : to.report.orders) {
    orders.push_back({{"by", text_or_null(order.by.in(to.language))},
                      {"about", text_or_null(order.about.in(to.language))},
                      {"date", date_json(order.date)},
                      {"deadline", date_json(order.deadline)}});
  }
  return {{"id", text_or_null(to.report.id)},
          {"title", text_or_null(to.report.title)},
          {"sites", sites},
          {"start", date_json(to.report.start)},
          {"end", date_json(to.report.end)},
          {"extended", to.report.extended},
          {"orders", orders}};
}

Json programme_json(const StatusJson& to) {
  if (to.report.programme_id.empty()) return {};
  return {{"id", to.report.programme_id},
          {"name", to.report.programme.in(to.language)},
          {"edition", text_or_null(to.report.edition)},
          {"sha256", text_or_null(to.report.pack_sha256)}};
}

}  // namespace trivsel::report
