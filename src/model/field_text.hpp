#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/field.hpp"
#include "values/amount.hpp"
#include "values/zone.hpp"

namespace trivsel {

/// How a value of the field is written: "a date as 2026-03-14".
Message form_of(const FieldInfo& field);

/// "no room" / "intet rum"; of several kinds, all, joined by "or".
Message none_of(IdKind kinds);

/// The record's keys, joined by ", ".
std::string key_list(const RecordInfo& record);

/// The choices' keys, joined by ", ".
std::string choice_list_text(std::span<const Choice> choices);

/// The text in double quotes, cut after 60 code points.
std::string in_quotes(std::string_view text);

Text text_of(AmountProblem problem);

struct TimeProblemText {
  Text message;
  Text help;
};
const TimeProblemText& text_of(TimeProblem problem);

}  // namespace trivsel
