#include "report/programme/demand_view.hpp"

#include "model/typed_json.hpp"
#include "programme/pack_words.hpp"
#include "report/report_text.hpp"
#include "values/date.hpp"

namespace trivsel::report {
namespace {

Message counted_period(Period period) {
  const int weeks = period.days % 7 == 0 ? period.days / 7 : 0;
  Message all;
  const auto add = [&](int number, Text one, Text many) {
    if (number == 0) return;
    const Message next = counted(number, one, many);
    all = all.empty() ? next : say("{}, {}", "{}, {}", all, next);
  };
  add(period.years, {"year", "år"}, {"years", "år"});
  add(period.months, {"month", "måned"}, {"months", "måneder"});
  add(weeks, {"week", "uge"}, {"weeks", "uger"});
  add(weeks == 0 ? period.days : 0, {"day", "dag"}, {"days", "dage"});
  return all;
}

/// The values of a pack's parameters, as people write them.
class ParamTexts {
 public:
  ParamTexts(const LoadedPack& pack, const Words& words, Language language)
      : pack_(pack), words_(words), language_(language) {}

  std::vector<ParamWords> record(const RecordInfo& info, const yaml::Node& map) const {
    std::vector<ParamWords> words;
    for (const yaml::Node& node : pack_.tree->children(map)) {
      const auto field = std::find_if(info.fields.begin(), info.fields.end(),
                                      [&](const FieldInfo& f) { return f.key == node.key_text; });
      if (field == info.fields.end() || node.kind == yaml::Kind::null) continue;
      words.push_back({std::string(field->key), words_.filled(field->help).in(language_),
                       value(*field, node), field->type, parts(*field, node)});
    }
    return words;
  }

 private:
  std::vector<ParamWords> parts(const FieldInfo& field, const yaml::Node& node) const {
    if (field.record == nullptr) return {};
    if (node.kind == yaml::Kind::map) return record(*field.record, node);
    std::vector<ParamWords> all;
    for (const yaml::Node& child : pack_.tree->children(node)) {
      if (child.kind == yaml::Kind::map)
        std::ranges::move(record(*field.record, child), std::back_inserter(all));
    }
    return all;
  }

  std::string value(const FieldInfo& field, const yaml::Node& node) const {
    if (node.kind != yaml::Kind::list) return single(field, node);
    const std::string_view mark = field.type == FieldType::nested ? "; " : ", ";
    std::string all;
    for (const yaml::Node& child : pack_.tree->children(node)) {
      if (!all.empty()) all += mark;
      all += single(field, child);
    }
    return all.empty() ? std::string(Text{"none", "ingen"}.in(language_)) : all;
  }

  std::string single(const FieldInfo& field, const yaml::Node& node) const {
    if (node.kind != yaml::Kind::map || field.record == nullptr) return plain(field, node.text);
    std::string all;
    for (const ParamWords& part : record(*field.record, node)) {
      all += fmt::format("{}{}: {}", all.empty() ? "" : ", ", part.label, part.value);
    }
    return field.list ? all : fmt::format("({})", all);
  }

  std::string plain(const FieldInfo& field, std::string_view text) const {
    switch (field.type) {
      case FieldType::one_of:
        return choice(field, text);
      case FieldType::boolean:
        return std::string((text == "true" ? Text{"yes", "ja"} : Text{"no", "nej"}).in(language_));
      case FieldType::amount:
        return amount(text);
      case FieldType::id:
        return name(text);
      case FieldType::period:
        if (const auto period = parse_period(text)) return counted_period(*period).in(language_);
        break;
      case FieldType::date:
      case FieldType::local_time:
      case FieldType::day_or_time:
        return day(text);
      default:
        break;
    }
    return shown(text);
  }

  std::string choice(const FieldInfo& field, std::string_view key) const {
    for (const Choice& known : field.choices) {
      if (known.key == key) return words_.filled(known.label).in(language_);
    }
    return shown(key);
  }

  std::string amount(std::string_view text) const {
    const Amount sum = parse_amount(text).amount;
    constexpr int kOre = 100;
    const std::string kroner =
        sum.ore % kOre == 0 ? grouped_text(sum.ore / kOre, language_)
                            : decimal_text(static_cast<double>(sum.ore) / kOre, 2, language_);
    return fmt::format("{} kr.", kroner);
  }

  /// Of the ids that stand for the same in every course, what people call it.
  std::string name(std::string_view id) const {
    if (id == "board") return words_.board.the.in(language_);
    if (id == "site") return words_.site.the.in(language_);
    return shown(id);
  }

  std::string day(std::string_view text) const {
    if (const auto date = parse_date(text)) return long_date(*date).in(language_);
    const auto time = parse_local_time(text);
    if (!time) return shown(text);
    return say("{}, {}", "{} kl. {}", long_date(time->date()), text.substr(11, 5)).in(language_);
  }

  const LoadedPack& pack_;
  const Words& words_;
  Language language_;
};

std::vector<ParamWords> params_of(const Demand& demand, const Words& words, Language language) {
  if (demand.rule->params == nullptr || !demand.entry->params) return {};
  return ParamTexts(*demand.pack, words, language)
      .record(*demand.rule->params, **demand.entry->params);
}

}  // namespace

std::string DemandView::place(Language language) const {
  if (section.starts_with("§")) return section;
  return say("section {}", "afsnit {}", section).in(language);
}

std::vector<DemandView> view_demands(const Demands& demands, const Pack& pack, Language language) {
  const Words words = words_of(&pack);
  std::vector<DemandView> views;
  for (const Demand& demand : demands.all) {
    if (demand.pack == nullptr) continue;
    const auto& source = demand.entry->source;
    views.push_back(
        {&demand, demand.rule->code, demand.rule->name, std::string(demand.id), demand.level,
         demand.from, source ? shown(source->document.value) : std::string(),
         shown(demand.source.document), shown(demand.source.section), demand.source.date,
         shown(demand.source.paraphrase.in(language)), shown(demand.interpretation.in(language)),
         params_of(demand, words, language)});
  }
  return views;
}

void write_params(const DemandView& view, JsonWriter& out) {
  const Demand& demand = *view.demand;
  if (demand.rule->params == nullptr || !demand.entry->params) return out.null();
  write_json(*demand.pack->source, *demand.pack->tree, **demand.entry->params, *demand.rule->params,
             out);
}

}  // namespace trivsel::report
