#include "findings/file_list.hpp"

#include "files/relative_path.hpp"

namespace trivsel {

FileList::FileList(const CourseFolder& course, std::string folder) {
  add(course, std::move(folder));
}

FileList::FileList(const PortfolioFolder& portfolio, const std::string& folder) {
  add(portfolio.own, folder.empty() ? "." : folder);
  for (const PortfolioCourse& course : portfolio.courses) {
    add(course.folder, join_path(folder, course.path));
  }
}

void FileList::add(const CourseFolder& course, std::string folder) {
  for (const auto& source : course.sources) files_.push_back({source.get(), folders_.size()});
  folders_.push_back(std::move(folder));
}

const yaml::Source* FileList::source(std::uint32_t file) const {
  return file < files_.size() ? files_[file].source : nullptr;
}

std::string_view FileList::folder(std::uint32_t file) const {
  return file < files_.size() ? folders_[files_[file].folder] : folders_.front();
}

std::string FileList::below(std::uint32_t file, std::string_view path) const {
  const std::string joined = join_path(folder(file), path);
  return joined.empty() ? "." : joined;
}

std::string FileList::path(std::uint32_t file) const {
  const yaml::Source* found = source(file);
  return below(file, found != nullptr ? std::string_view(found->path()) : std::string_view());
}

std::string FileList::path(const Finding& finding) const {
  if (finding.path.empty()) return path(finding.where.file);
  return finding.path == "." ? below(finding.where.file, {})
                             : below(finding.where.file, finding.path);
}

}  // namespace trivsel
