#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv601();
const Rule& trv602();
const Rule& trv603();
const Rule& trv604();
const Rule& trv605();
const Rule& trv606();
const Rule& trv607();
const Rule& trv608();

/// A rule of this family: it always holds, from the first stage on.
Rule privacy_rule(std::string_view code, std::string_view name, Level level,
                  void (*check)(const Case&, Sink&));

/// The indices of the files that tell of episodes: facts and accounts.
std::vector<std::uint32_t> episode_files(const CourseFolder& folder);

}  // namespace trivsel
