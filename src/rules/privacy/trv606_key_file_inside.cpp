#include "model/code_key.hpp"
#include "rules/privacy/rules.hpp"

namespace trivsel {
namespace {

void check(const Case& c, Sink& sink) {
  for (std::uint32_t file = 0; file < c.folder.sources.size(); ++file) {
    if (!looks_like_code_key(c.folder.sources[file]->bytes())) continue;
    sink.add({file, {}},
             Text{"a key file, which says who is behind the codes, lies in the folder",
                  "en nøglefil, som siger, hvem der er bag koderne, ligger i mappen"},
             Text{"move it out, and take it out of git's history",
                  "flyt den ud, og fjern den fra gits historik"})
        .personal = true;
  }
  if (c.key_file_inside) {
    sink.about_file(c, "course.yaml",
                    Text{"the place of the key file lies inside the folder",
                         "nøglefilens plads ligger inde i mappen"},
                    Text{"set XDG_DATA_HOME to a folder outside of it",
                         "sæt XDG_DATA_HOME til en mappe uden for den"});
  }
}

}  // namespace

const Rule& trv606() {
  static const Rule rule = privacy_rule("TRV606", "key-file-inside", Level::error, check);
  return rule;
}

}  // namespace trivsel
