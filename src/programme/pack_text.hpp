#pragma once

#include "model/record.hpp"

namespace trivsel {

/// A text of a pack in both languages.
struct PackText : Placed {
  At<std::string_view> en, da;
  [[nodiscard]] Message message() const { return {std::string(*en), std::string(*da)}; }
};

const Record<PackText>& pack_text_record();

}  // namespace trivsel
