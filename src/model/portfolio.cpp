#include "model/portfolio.hpp"

namespace trivsel {

using enum FieldType;

const Record<Grant>& grant_record() {
  static const Record<Grant> table{
      "grant",
      {"money that was granted", "penge, der er bevilget"},
      {scalar("id", id, &Grant::id, {"its id", "bevillingens id"})
           .defines(IdKind::grant)
           .required(),
       scalar("title", text, &Grant::title, {"what it is called", "hvad den hedder"}),
       scalar("amount", amount, &Grant::amount, {"in kroner", "i kroner"}).required(),
       scalar("from", date, &Grant::from,
              {"first day of work it pays for", "første dag med arbejde, den betaler for"})
           .required(),
       scalar("to", date, &Grant::to,
              {"last day of work it pays for", "sidste dag med arbejde, den betaler for"})
           .required()}};
  return table;
}

const Record<Portfolio>& portfolio_record() {
  static const Record<Portfolio> table{
      "portfolio",
      {"courses that belong together", "forløb, der hører sammen"},
      {scalar("format", count, &Portfolio::format,
              {"number of the folder's format", "nummer på mappens format"})
           .required(),
       scalar("programme", id, &Portfolio::programme, {"the programme's id", "programmets id"})
           .required(),
       scalar("title", text, &Portfolio::title, {"what it is called", "hvad den hedder"})
           .required(),
       choice("language", &Portfolio::language, {"language of reports", "rapporternes sprog"}),
       list("courses", path, &Portfolio::courses,
            {"course folders inside this one; `*` stands for any one name",
             "forløbsmapper i denne mappe; `*` står for ethvert navn"})
           .required(),
       records("grants", &Portfolio::grants, grant_record(),
               {"what pays for the courses", "det, der betaler for forløbene"})}};
  return table;
}

}  // namespace trivsel
