#include "rules/format/rules.hpp"

namespace trivsel {
namespace {

void check(const Case& c, Sink& sink) {
  for (const FolderFile& file : folder_files()) {
    if (!file.needed || c.stage < file.needed_from || c.folder.has(file.parts)) continue;
    sink.about_file(c, file.path, say("{} is missing", "{} mangler", file.path),
                    say("write it: {}", "skriv den: {}", file.record->help));
  }
}

}  // namespace

const Rule& trv010() {
  static const Rule rule = make_rule({.code = "TRV010",
                                      .name = "missing-file",
                                      .always = true,
                                      .level = Level::error,
                                      .from = Stage::application,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
