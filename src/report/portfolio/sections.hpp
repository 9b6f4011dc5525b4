#pragma once

#include "report/document/section_parts.hpp"
#include "report/portfolio/portfolio_report.hpp"

namespace trivsel::report {

// The sections of a portfolio's report.

Section portfolio_short_section(const PortfolioReport& report, Language language);
Section starts_section(const PortfolioReport& report, Language language);
Section courses_section(const PortfolioReport& report, Language language);
Section programmes_section(const PortfolioReport& report, Language language);
Section examples_section(const PortfolioReport& report, Language language);
Section funnel_section(const PortfolioReport& report, Language language);
Section portfolio_money_section(const PortfolioReport& report, Language language);
Section open_section(const PortfolioReport& report, Language language);
Section bookings_section(const PortfolioReport& report, Language language);
Section portfolio_method_section(Language language);

// What they share.

Message count_of(std::size_t n, Text one, Text many);
/// What the check finds, in a sentence.
Message open_sentence(const OpenFindings& open);
/// 1 April 2018 – 30 April 2018.
std::string days_text(Date from, Date to, Language language);

}  // namespace trivsel::report
