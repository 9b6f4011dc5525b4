#include "folder/read_file.hpp"
#include "rules/privacy/rules.hpp"

namespace trivsel {

Rule privacy_rule(std::string_view code, std::string_view name, Level level,
                  void (*check)(const Case&, Sink&)) {
  return make_rule({.code = code,
                    .name = name,
                    .always = true,
                    .level = level,
                    .from = Stage::application,
                    .reach = Reach::each},
                   check);
}

std::vector<std::uint32_t> episode_files(const CourseFolder& folder) {
  std::vector<std::uint32_t> files;
  for (std::uint32_t i = 0; i < folder.sources.size(); ++i) {
    const FileRole role = role_of(folder.sources[i]->path());
    if (role == FileRole::episode || role == FileRole::account) files.push_back(i);
  }
  return files;
}

}  // namespace trivsel
