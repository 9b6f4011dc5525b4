#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "folder/course_folder.hpp"
#include "folder/portfolio_folder.hpp"
#include "model/words.hpp"
#include "programme/pack.hpp"
#include "text/known_names.hpp"
#include "values/date.hpp"

namespace trivsel {

/// What a rule may look at. Nothing in it changes while rules run.
struct Case {
  const CourseFolder& folder;
  const Pack* pack = nullptr;  ///< null where the programme is unknown
  Stage stage = Stage::running;
  LocalTime now;
  const Words& words = general_words();  ///< the programme's own, else the general ones
  const KnownNames* names = nullptr;     ///< of the key file; null where there is none at hand
  bool key_file_inside = false;          ///< the key file's own place lies in the folder

  [[nodiscard]] Date today() const { return now.date(); }
};

/// What a rule over a portfolio may look at. The places of its findings count through all of the
/// portfolio's files: `PortfolioFolder::place` makes one of a course's.
struct PortfolioCase {
  const PortfolioFolder& portfolio;
  const Pack* pack = nullptr;  ///< of the portfolio's own programme; null where it is unknown
  LocalTime now;
};

/// Whether a rule judges record by record, or concludes from all of a part at once: a record that
/// could not be read silences the first kind for itself only, the second kind altogether.
enum class Reach : std::uint8_t { each, whole };

/// Where a rule puts what it finds. Level, source and interpretation come from the demand.
class Sink {
 public:
  Sink(std::string_view rule, std::string_view instance, Level level, std::vector<Finding>& out,
       const Words& words = general_words())
      : rule_(rule), instance_(instance), level_(level), out_(out), words_(words) {}

  /// What to call sites, citizens, episodes … in what is found.
  [[nodiscard]] const Words& words() const { return words_; }

  /// A departure at the demand's own level. `message` is one sentence, lower-case start, no full
  /// stop; `help` says what to write instead.
  Finding& add(Where where, Message message, Message help) {
    return weaker(level_, where, std::move(message), std::move(help));
  }
  /// The same at a given level, but never above the demand's own.
  Finding& weaker(Level level, Where where, Message message, Message help) {
    Finding& finding = out_.emplace_back();
    finding.rule = rule_;
    finding.instance = instance_;
    finding.level = std::min(level, level_);
    finding.message = std::move(message);
    finding.help = std::move(help);
    finding.where = where;
    return finding;
  }
  /// About a file as a whole, also one that is not there.
  Finding& about_file(const Case& c, std::string_view path, Message message, Message help) {
    return about_file(level_, c, path, std::move(message), std::move(help));
  }
  Finding& about_file(Level level, const Case& c, std::string_view path, Message message,
                      Message help);

 private:
  std::string_view rule_;
  std::string_view instance_;
  Level level_;
  std::vector<Finding>& out_;
  const Words& words_;
};

/// Another rule that is silent where this one has spoken.
struct Supersedes {
  std::string_view code;
  bool same_subject = true;  ///< only about the same Finding::subject; false: in the whole folder
  std::string_view when_subject{};  ///< in the whole folder, but only when this rule speaks of that
};

/// A kind of rule, over a course or over a portfolio. What it means, and why, is told in
/// `docs/rules/CODE.md`, which the program carries; what a programme demands of it is a demand in
/// its pack.
struct Rule {
  std::string_view code;          ///< TRV203
  std::string_view name;          ///< team-role-missing: the fault, not the cure
  bool always = false;            ///< holds for every folder, without a pack
  Level level = Level::error;     ///< of an always rule, unless a finding says otherwise
  Stage from = Stage::submitted;  ///< the first stage it can bite at
  Part reads = Part::none;        ///< what must be readable
  Reach reach = Reach::whole;
  std::vector<Supersedes> supersedes{};
  std::string_view law{};  ///< the law or guideline an always rule rests on; may be empty

  const RecordInfo* params = nullptr;  ///< the field table of its parameters; null: it has none
  std::function<std::shared_ptr<const void>(Reader&, const yaml::Node*)> read_params{};
  /// Exactly one of the two is there.
  std::function<void(const Case&, const void*, Sink&)> check{};
  std::function<void(const PortfolioCase&, const void*, Sink&)> check_portfolio{};
  /// Why the demand is met, where the rule finds nothing: "…, so …" of the folder's own values; an
  /// empty message where the folder does not tell. Of rules of the application only.
  std::function<Message(const Case&, const void*)> met{};
};

/// The parameters of a rule that has none.
struct NoParams : Placed {};

/// Ties a rule's description to its parameters' table.
template <class Params>
void take_params(Rule& rule, const Record<Params>& table) {
  rule.params = &table.info();
  rule.read_params = [&table](Reader& reader, const yaml::Node* node) {
    auto params = std::make_shared<Params>();
    if (node != nullptr) table.read(reader, *node, *params);
    return std::shared_ptr<const void>(params);
  };
}

/// Ties a rule's description to its parameters' table and its function.
template <class Params>
Rule make_rule(Rule rule, const Record<Params>& table,
               void (*check)(const Case&, const Params&, Sink&)) {
  take_params(rule, table);
  rule.check = [check](const Case& c, const void* params, Sink& sink) {
    check(c, *static_cast<const Params*>(params), sink);
  };
  return rule;
}

/// The same, of a rule that can tell why its demand is met.
template <class Params>
Rule make_rule(Rule rule, const Record<Params>& table,
               void (*check)(const Case&, const Params&, Sink&),
               Message (*met)(const Case&, const Params&)) {
  rule = make_rule<Params>(std::move(rule), table, check);
  rule.met = [met](const Case& c, const void* params) {
    return met(c, *static_cast<const Params*>(params));
  };
  return rule;
}

/// The same for a rule over a portfolio.
template <class Params>
Rule make_rule(Rule rule, const Record<Params>& table,
               void (*check)(const PortfolioCase&, const Params&, Sink&)) {
  take_params(rule, table);
  rule.check_portfolio = [check](const PortfolioCase& c, const void* params, Sink& sink) {
    check(c, *static_cast<const Params*>(params), sink);
  };
  return rule;
}

/// A rule without parameters.
Rule make_rule(Rule rule, void (*check)(const Case&, Sink&));
Rule make_rule(Rule rule, void (*check)(const Case&, Sink&), Message (*met)(const Case&));
Rule make_rule(Rule rule, void (*check)(const PortfolioCase&, Sink&));

}  // namespace trivsel
