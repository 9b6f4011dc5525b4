#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trivsel {

/// The keys of one record's bytes that say something else than those of another: what `there` says
/// beside is no difference, nor are `id` and where it comes from. Both must be records of ours.
std::vector<std::string> differing_keys(std::string_view there, std::string_view given);

}  // namespace trivsel
