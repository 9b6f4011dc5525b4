#include "cli/programmes.hpp"

#include "text/nearest.hpp"

namespace trivsel {

std::unique_ptr<LoadedPack> require_programme(const std::string& id) {
  if (auto pack = built_in_pack(id)) return pack;
  const std::vector<std::string_view> known = built_in_programmes();
  const auto meant = nearest(id, known);
  refuse(say("no programme is called \"{}\"", "intet program hedder \"{}\"", id),
         meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
               : say("known: {}", "kendte: {}", fmt::format("{}", fmt::join(known, ", "))));
}

}  // namespace trivsel
