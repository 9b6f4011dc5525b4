#include "folder/format.hpp"

namespace trivsel {

std::optional<Finding> format_finding(const At<int>& format) {
  constexpr int kFormat = 1;
  if (*format == kFormat) return std::nullopt;
  Finding finding;
  finding.rule = "TRV016";
  finding.where = format.where;
  finding.message =
      say("the folder has format {}, and this program knows format {}",
          "mappen har format {}, og dette program kender format {}", *format, kFormat);
  finding.help = *format > kFormat ? Text{"take a newer trivsel", "brug en nyere trivsel"}
                                   : Text{"there is no older format: write 1",
                                          "der er intet ældre format: skriv 1"};
  return finding;
}

}  // namespace trivsel
