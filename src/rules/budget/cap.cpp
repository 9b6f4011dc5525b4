#include "rules/budget/cap.hpp"

#include "rules/budget/rules.hpp"

namespace trivsel {

const Record<CapParams>& cap_params_record() {
  static const Record<CapParams> table{
      "params",
      {"the most that one payer is charged", "det meste, én betaler belastes med"},
      {choice("kind", &CapParams::kind, {"for which kind of line", "for hvilken slags linje"})
           .required(),
       choice("payer", &CapParams::payer,
              {"who pays up to the cap", "hvem der betaler op til loftet"})
           .required(),
       choice("beyond", &CapParams::beyond, {"who pays above it", "hvem der betaler over det"})
           .required(),
       scalar("cap", FieldType::amount, &CapParams::cap,
              {"the most for {course.a}", "det meste pr. {course.one}"})
           .required()}};
  return table;
}

std::optional<Cap> cap_of(const Demands& demands) {
  for (const Demand& demand : demands.all) {
    if (demand.rule != &trv501() || demand.params == nullptr) continue;
    const auto& params = *static_cast<const CapParams*>(demand.params.get());
    if (params.sound) return params.value();
  }
  return std::nullopt;
}

}  // namespace trivsel
