#include <nlohmann/json.hpp>

#include "report/json_values.hpp"
#include "report/series/verdict.hpp"
#include "report/share/shared_report.hpp"
#include "report/share/shared_text.hpp"
#include "report/share/told_mark.hpp"

namespace trivsel::report {
namespace {

using Json = nlohmann::ordered_json;

Json quarter_json(std::optional<Quarter> quarter) {
  return quarter ? Json(quarter_key(*quarter)) : Json();
}

Json work_json(const SharedWork& work) {
  return {{"held", work.held}, {"planned", work.planned}};
}

Json money_json(const SharedMoney& money) {
  const auto kroner = [](std::optional<std::int64_t> thousands) {
    return thousands ? Json(*thousands * 1000) : Json();
  };
  return {{"budget", kroner(money.budget)}, {"used", kroner(money.used)}};
}

std::string_view state_key(SharedPeriod::State state) {
  constexpr std::string_view keys[] = {"shown", "withheld", "unknown"};
  return keys[static_cast<std::size_t>(state)];
}

/// As the other forms print it.
Json rounded(std::optional<double> value) {
  return value ? Json::parse(fmt::format("{:.1f}", *value)) : Json();
}

class SharedJson {
 public:
  SharedJson(const SharedReport& report, Language language)
      : report_(report), language_(language) {}

  Json course() const {
    Json sites = Json::array();
    for (std::size_t i = 1; i <= report_.sites; ++i) sites.push_back(fmt::format("S{}", i));
    return {{"code", "C1"},
            {"sites", sites},
            {"start", month_json(report_.start)},
            {"end", month_json(report_.end)},
            {"extended", report_.extended}};
  }

  Json programme() const {
    return {{"id", text_or_null(report_.programme_id)},
            {"name", report_.programme.in(language_)},
            {"edition", text_or_null(report_.edition)}};
  }

  Json series() const {
    Json all = Json::array();
    for (const SharedSeries& series : report_.series) {
      all.push_back(
          {{"kind", key_of(series.kind)},
           {"step", series.months_of_step()},
           {"step_reason", key_of(series.step)},
           {"widened", series.is_widened()},
           {"sentence", before_and_in(series, report_.words, report_.fewest).in(language_)},
           {"before", sum(series, true)},
           {"in_course", sum(series, false)},
           {"chart", chart(series)},
           {"periods", periods(series)}});
    }
    return all;
  }

  Json targets() const {
    Json all = Json::array();
    for (const SharedTarget& target : report_.targets) {
      all.push_back({{"from", format(target.first)},
                     {"to", format(target.last)},
                     {"before", target.before},
                     {"state", state_key(target.state)},
                     {"violence", target.violence},
                     {"staff", value_json(target.staff)},
                     {"resident", value_json(target.residents)}});
    }
    return all;
  }

  Json measures() const {
    Json all = Json::array();
    for (const SharedMeasure& measure : report_.measures) {
      Json values = Json::array();
      for (const SharedMeasureValue& value : measure.values) {
        values.push_back({{"quarter", quarter_key(value.quarter)},
                          {"value", value_json(value.value)},
                          {"n", value_json(value.n)}});
      }
      const bool scale = measure.low && measure.high;
      all.push_back({{"code", measure.code},
                     {"for", key_json(measure.for_whom)},
                     {"scale", scale ? Json::array({*measure.low, *measure.high}) : Json()},
                     {"values", values}});
    }
    return all;
  }

  Json authorities() const {
    Json all = Json::array();
    for (const SharedAuthority& view : report_.authorities) {
      all.push_back({{"by", view.by.in(language_)},
                     {"about", text_or_null(view.about.in(language_))},
                     {"order", view.is_order},
                     {"date", quarter_json(view.date)},
                     {"deadline", quarter_json(view.deadline)},
                     {"activities", work_json(view.work)}});
    }
    return all;
  }

  Json outcomes() const {
    Json all = Json::array();
    for (const SharedOutcome& outcome : report_.outcomes) {
      all.push_back({{"id", text_or_null(outcome.id)},
                     {"name", outcome.name.in(language_)},
                     {"left_out", outcome.is_left_out},
                     {"activities", work_json(outcome.work)}});
    }
    return all;
  }

  Json work() const {
    Json deliverables = Json::array();
    for (const SharedCount& count : report_.deliverables) {
      deliverables.push_back({{"kind", count.key}, {"number", count.number}, {"done", count.done}});
    }
    Json coming = Json::array();
    for (const SharedCount& count : report_.coming) {
      coming.push_back({{"kind", count.key}, {"number", count.number}});
    }
    return {{"activities", work_json(report_.activities)},
            {"outcomes", outcomes()},
            {"focus_areas", report_.focus_areas},
            {"deliverables", deliverables},
            {"anchoring", work_json(report_.anchoring)},
            {"coming", coming},
            {"overdue", report_.overdue}};
  }

  Json trials() const {
    const SharedTrials& trials = report_.trials;
    return {{"planned", trials.planned},    {"running", trials.running},
            {"ended", trials.ended},        {"adopt", trials.adopted},
            {"adapt", trials.adapted},      {"abandon", trials.abandoned},
            {"undecided", trials.undecided}};
  }

  Json money() const {
    Json payers = Json::array();
    for (const SharedMoney& row : report_.payers) {
      Json json = {{"payer", key_json(row.payer)}};
      json.update(money_json(row));
      payers.push_back(std::move(json));
    }
    Json json = money_json(report_.money);
    json["payers"] = std::move(payers);
    return json;
  }

 private:
  Json sum(const SharedSeries& series, bool before) const {
    const SharedSum sum = sum_of(series, before, report_.fewest);
    return {{"months", sum.months},
            {"count", sum.withheld || sum.months == 0 ? Json() : Json(sum.count)},
            {"from", sum.months == 0 ? Json() : Json(sum.least)},
            {"to", sum.months == 0 ? Json() : Json(sum.most)}};
  }

  Json chart(const SharedSeries& series) const {
    const auto chart = shared_chart(series);
    Json json = {{"verdict", chart ? Json(key_of(verdict_of(*chart))) : Json()},
                 {"sentence", shared_verdict(series).in(language_)},
                 {"median", Json()},
                 {"longest_run", Json()},
                 {"crossings", Json()}};
    if (!chart || !chart->chart.centre || !chart->chart.runs) return json;
    json["median"] = *chart->chart.centre;
    json["longest_run"] = chart->chart.runs->longest_run;
    json["crossings"] = chart->chart.runs->crossings;
    return json;
  }

  static Json periods(const SharedSeries& series) {
    Json all = Json::array();
    for (const SharedPeriod& period : series.periods) {
      all.push_back({{"from", format(period.first)},
                     {"to", format(period.last)},
                     {"before", period.before},
                     {"state", state_key(period.state)},
                     {"count", value_json(period.count)},
                     {"a_month", rounded(period.a_month())},
                     {"resident_days", value_json(period.resident_days)},
                     {"per_1000_resident_days", rounded(period.rate())}});
    }
    return all;
  }

  const SharedReport& report_;
  Language language_;
};

Json told(const SharedReport& report, ReportKind kind, Language language,
          std::string_view version) {
  const SharedJson make(report, language);
  Json json;
  json["version"] = 1;
  json["tool"] = {{"name", "trivsel"}, {"version", version}};
  json["kind"] = key_of(kind);
  json["shared"] = {{"min_cell", report.fewest}};
  json["language"] = language == Language::da ? "da" : "en";
  json["today"] = format(report.today);
  json["stage"] = key_of(report.stage);
  json["basis"] = {{"now", format(report.now)}, {"sha256", ""}};
  json["programme"] = make.programme();
  json["course"] = make.course();
  json["authorities"] = make.authorities();
  json["series"] = make.series();
  json["violence_against"] = make.targets();
  Json changes = Json::array();
  for (const Quarter quarter : report.practice_changes) changes.push_back(quarter_key(quarter));
  json["practice_changes"] = changes;
  json["measures"] = make.measures();
  json["trials"] = make.trials();
  json["work"] = make.work();
  json["money"] = make.money();
  return json;
}

}  // namespace

std::string shared_json(const SharedReport& report, ReportKind kind, Language language,
                        std::string_view version) {
  return marked(told(report, kind, language, version));
}

std::string told_sha256(const SharedReport& report, ReportKind kind, Language language,
                        std::string_view version) {
  return sha256_of(told(report, kind, language, version));
}

}  // namespace trivsel::report
