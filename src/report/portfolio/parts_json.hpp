#pragma once

#include <nlohmann/json.hpp>

#include "report/portfolio/portfolio_report.hpp"
#include "report/trace/trace.hpp"

namespace trivsel::report {

// Parts of a portfolio report's JSON, under the keys that docs/report.md names.

nlohmann::ordered_json starts_json(const PortfolioReport& report, Trace& trace);
nlohmann::ordered_json programmes_json(const PortfolioReport& report, Trace& trace,
                                       Language language);
nlohmann::ordered_json origins_json(const PortfolioReport& report, Trace& trace);
nlohmann::ordered_json good_examples_json(const PortfolioReport& report, Trace& trace);
nlohmann::ordered_json open_rules_json(const PortfolioReport& report, Trace& trace);
nlohmann::ordered_json funnels_json(const PortfolioReport& report, Trace& trace);

}  // namespace trivsel::report
