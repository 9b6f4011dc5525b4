#include <cstdio>
#include <trivsel/check.hpp>
#include <trivsel/run_chart.hpp>

int main(int count, char** words) {
  if (count != 3) return 2;
  const trivsel::api::CheckResult result =
      trivsel::api::check_folder(words[1], {"2026-03-20", "en", ""});
  const trivsel::api::RunChart chart = trivsel::api::run_chart({1.0, 2.0, 3.0});
  std::printf("%s %zu %.1f\n", result.programme.c_str(), result.findings.size(),
              chart.centre.value());
  const trivsel::api::CheckResult portfolio =
      trivsel::api::check_folder(words[2], {"2018-11-28", "da", ""});
  std::printf("%s %zu %s\n", portfolio.programme.c_str(), portfolio.courses.size(),
              portfolio.courses.front().path.c_str());
  try {
    trivsel::api::check_folder("/nonexistent", {"2026-03-20", "en", ""});
  } catch (const trivsel::api::FolderError& error) {
    std::printf("%s\n", error.what());
    return 0;
  }
  return 1;
}
