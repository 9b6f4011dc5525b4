#include "folder/ci_file.hpp"

#include "files/embedded.hpp"

namespace trivsel {
namespace {

std::string_view path_of(std::string_view system) {
  if (system == "github") return ".github/workflows/trivsel.yml";
  return system == "gitlab" ? ".gitlab-ci.yml" : "azure-pipelines.yml";
}

constexpr Text kComment{
    "# Checks the course at every proposed change. TRIVSEL_SOURCE is a variable of the project:\n"
    "# where trivsel's source lies, unless the image has the program already; TRIVSEL_VERSION is\n"
    "# its tag. A folder's own programmes are left out: a change does not choose its own judge.\n",
    "# Kontrollerer forløbet ved hvert ændringsforslag. TRIVSEL_SOURCE er en variabel i "
    "projektet:\n"
    "# hvor trivsels kildekode ligger, medmindre imaget allerede har programmet; TRIVSEL_VERSION\n"
    "# er dens tag. Mappens egne programmer udelades: et forslag vælger ikke sin egen dommer.\n"};

}  // namespace

CiFile ci_file(std::string_view system, Language language) {
  const std::string_view text = embedded_text(fmt::format("src/folder/ci/{}.yml", system));
  return {std::string(path_of(system)), fmt::format("{}{}", kComment.in(language), text)};
}

}  // namespace trivsel
