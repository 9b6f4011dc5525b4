#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/demand.hpp"
#include "text/json_writer.hpp"

namespace trivsel::report {

/// A parameter in words: what its field's table calls it, and its value as people write it.
struct ParamWords {
  std::string key, label, value;
  FieldType type = FieldType::text;  ///< of the field; nested where it holds records
  std::vector<ParamWords> parts{};   ///< of its records, one record after the other
};

/// A demand as `explain` and `programme show` print it, in one language. Safe to print anywhere.
struct DemandView {
  const Demand* demand = nullptr;
  std::string_view code, name;
  std::string id;
  Level level = Level::error;
  Stage from = Stage::submitted;
  std::string document_id, document, section, date;
  std::string says;                ///< the source, in our words
  std::string interpretation;      ///< empty where nothing had to be chosen
  std::vector<ParamWords> params;  ///< in the order of the pack

  /// "section 5", but "§ 124" as it is.
  [[nodiscard]] std::string place(Language language) const;
};

/// The pack's demands and those of what it extends, in order of rule code and in the pack's words.
std::vector<DemandView> view_demands(const Demands& demands, const Pack& pack, Language language);

/// Its parameters as the pack types them; null where it has none.
void write_params(const DemandView& demand, JsonWriter& out);

}  // namespace trivsel::report
