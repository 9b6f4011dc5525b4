#include "cli/chart_table.hpp"

#include <istream>
#include <iterator>

#include "cli/chart_columns.hpp"
#include "files/read_input.hpp"
#include "model/field_text.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kMostBytes = std::size_t{2} << 30U;

}  // namespace

CsvFile open_table(Invocation& invocation, const ChartRequest& request) {
  std::string text;
  if (request.file == "-") {
    std::istream& in = invocation.streams().in;
    text.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  } else {
    auto read = read_input(from_start(invocation.environment(), request.file), kMostBytes);
    if (const auto* why = std::get_if<Unreadable>(&read)) {
      throw CommandError{CommandError::Kind::io,
                         say("the table cannot be read: {}", "tabellen kan ikke læses: {}",
                             unreadable_reason(*why)),
                         {},
                         request.file};
    }
    text = std::get<std::string>(std::move(read));
  }
  auto opened = CsvFile::open(std::move(text));
  if (const auto* problem = std::get_if<CsvProblem>(&opened)) refuse_place(request, *problem);
  return std::get<CsvFile>(std::move(opened));
}

report::ParetoView pareto_view(Invocation& invocation, const ChartRequest& request,
                               const CsvFile& file) {
  const ChartColumns table(request, file);
  const bool only_one = file.names().size() == 1 && !request.category_named;
  const std::size_t column = only_one ? 0 : table.number_of(request.category, "--category");
  CategoryColumn categories = read_categories(table.read({column}).front());
  std::vector<std::int64_t> counts(categories.names.size(), 0);
  for (const std::uint32_t value : categories.values) ++counts[value];
  if (categories.has_missing() && !request.with_missing) counts.back() = 0;
  report::ParetoView view;
  view.language = invocation.language();
  view.category_name = file.names()[column];
  for (const std::string& name : categories.names) {
    view.names.push_back(parse_number(name) ? name : mask_cpr(name));
  }
  view.bars = stats::pareto(counts);
  return view;
}

}  // namespace trivsel
