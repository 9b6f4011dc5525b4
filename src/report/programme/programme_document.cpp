#include "report/programme/programme_document.hpp"

#include <algorithm>

#include "programme/pack_words.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

struct Family {
  char digit;
  std::string_view id;
  Text heading;
};

/// By the first digit of the rules' codes.
constexpr Family kFamilies[] = {
    {'1',
     "entry",
     {"Whom it is for, and how {course.a} begins", "Målgruppe, og hvordan {course.a} begynder"}},
    {'2', "team", {"Team and governance", "Team og styring"}},
    {'3', "plan", {"Plan, trials, attendance", "Plan, prøvehandlinger, deltagelse"}},
    {'4', "episodes", {"{episode.many} and learning", "{episode.many} og læring"}},
    {'5', "money", {"Money", "Økonomi"}},
    {'6', "privacy", {"Personal data", "Persondata"}},
    {'7', "measures", {"Deliverables, evaluation, measures", "Leverancer, evaluering, målinger"}},
    {'8', "portfolio", {"All {course.many} together", "Alle {course.many} samlet"}},
};

bool is_day(FieldType type) {
  using enum FieldType;
  return type == date || type == local_time || type == day_or_time;
}

bool is_day_or_sum(FieldType type) {
  using enum FieldType;
  return is_day(type) || type == amount || type == month || type == period;
}

class Maker {
 public:
  Maker(const LoadedPack& loaded, const Demands& demands, Language language)
      : loaded_(loaded), pack_(loaded.pack), words_(words_of(&pack_)), language_(language) {
    views_ = view_demands(demands, pack_, language);
  }

  Document make() const {
    Document document;
    document.language = language_;
    document.title = both(*pack_.name);
    document.subtitle = shown(pack_.id.value);
    document.facts = facts();
    add(document, documents());
    add(document, outcomes());
    add(document, words());
    add(document, days_and_sums());
    for (const Family& family : kFamilies) add(document, demands_of_family(family));
    add(document, not_checked());
    document.footer = say("edition {}, sha256 {}", "udgave {}, sha256 {}",
                          shown(pack_.edition.value), loaded_.sha256)
                          .in(language_);
    return document;
  }

 private:
  std::string text(Text both) const { return capitalised(words_.filled(both)).in(language_); }
  std::string both(const PackText& text) const {
    return shown(language_ == Language::da ? *text.da : *text.en);
  }
  template <class Entry>
  std::string both_of(const Entry& entry) const {
    return shown(language_ == Language::da ? *entry.da : *entry.en);
  }

  /// A section without a row is left out.
  static void add(Document& document, Section section) {
    const auto* table = std::get_if<Table>(&section.blocks.front());
    if (table != nullptr && table->rows.empty()) return;
    document.sections.push_back(std::move(section));
  }

  Section section(std::string_view id, Text heading, Table table) const {
    return {std::string(id), text(heading), {std::move(table)}};
  }

  std::vector<Fact> facts() const {
    std::vector<Fact> all;
    if (pack_.summary) all.push_back({text({"For whom", "For hvem"}), both(*pack_.summary)});
    if (pack_.extends) all.push_back({text({"Adds to", "Føjer til"}), shown(*pack_.extends)});
    if (pack_.usual_months) {
      all.push_back(
          {text({"Usual length", "Sædvanlig længde"}),
           counted(*pack_.usual_months, {"month", "måned"}, {"months", "måneder"}).in(language_)});
    }
    std::string groups;
    for (const At<TargetGroup>& group : pack_.target_groups) {
      groups += fmt::format("{}{}", groups.empty() ? "" : ", ", label_of(*group).in(language_));
    }
    if (!groups.empty()) all.push_back({text({"Target groups", "Målgrupper"}), groups});
    return all;
  }

  Section documents() const {
    Table table{{},
                {{"id"},
                 {text({"Document", "Dokument"})},
                 {text({"Published by", "Udgivet af"})},
                 {text({"Date", "Dato"})}},
                {}};
    for (const PackDocument& entry : pack_.documents) {
      table.rows.push_back({shown(*entry.id), shown(*entry.title), shown(entry.publisher.value),
                            entry.date ? format(*entry.date) : std::string("–")});
    }
    return section("documents", {"Documents", "Dokumenter"}, std::move(table));
  }

  Section outcomes() const {
    Table table{
        {}, {{"id"}, {text({"What {course.a} leads to", "Det, {course.a} fører til"})}}, {}};
    for (const PackOutcome& entry : pack_.outcomes) {
      table.rows.push_back({shown(*entry.id), both_of(entry)});
    }
    return section("outcomes", {"Outcomes", "Udbytte"}, std::move(table));
  }

  Section words() const {
    Table table{{}, {{text({"Word", "Ord"})}, {text({"Here it is called", "Her hedder det"})}}, {}};
    for (const PackLabel& entry : pack_.labels) {
      if (entry.key && entry.name() != nullptr) {
        table.rows.push_back({std::string(key_of(*entry.key)), both(*entry.name())});
      }
    }
    return section("words", {"Words", "Ord"}, std::move(table));
  }

  Section days_and_sums() const {
    Table table{{},
                {{text({"Date or sum", "Dato eller beløb"})},
                 {text({"What it is", "Hvad det er"})},
                 {text({"Demand", "Krav"})},
                 {text({"Source", "Kilde"})}},
                {}};
    for (const DemandView& view : views_) add_days_and_sums(view, view.params, {}, table);
    return section("dates", {"Dates and sums", "Datoer og beløb"}, std::move(table));
  }

  /// Those of a record too, after what the record is: "its grants: in kroner". Two days side by
  /// side are a first and a last one.
  void add_days_and_sums(const DemandView& view, std::span<const ParamWords> params,
                         const std::string& within, Table& table) const {
    for (std::size_t i = 0; i < params.size(); ++i) {
      std::string what = within + params[i].label;
      if (!params[i].parts.empty()) add_days_and_sums(view, params[i].parts, what + ": ", table);
      if (!is_day_or_sum(params[i].type)) continue;
      std::string value = params[i].value;
      if (i + 1 < params.size() && is_day(params[i].type) && is_day(params[i + 1].type)) {
        what += " – " + params[++i].label;
        value += " – " + params[i].value;
      }
      table.rows.push_back({std::move(value), std::move(what),
                            fmt::format("{} {}", view.code, view.id), source_of(view)});
    }
  }

  std::string source_of(const DemandView& view) const {
    if (view.document_id.empty()) return "–";
    return fmt::format("{}, {}", view.document_id, view.place(language_));
  }

  /// "error, from application"
  std::string weight_of(const DemandView& view) const {
    return say("{}, from the stage \"{}\" on", "{}, fra stadiet \"{}\"", label_of(view.level),
               label_of(view.from))
        .in(language_);
  }

  std::string judged_by(const DemandView& view) const {
    std::string all;
    for (const ParamWords& param : view.params) {
      all += fmt::format("{}{}: {}", all.empty() ? "" : "; ", param.label, param.value);
    }
    if (!view.interpretation.empty()) {
      all += fmt::format("{}{}: {}", all.empty() ? "" : ". ",
                         text({"Our interpretation", "Vores fortolkning"}), view.interpretation);
    }
    return all.empty() ? "–" : all;
  }

  Section demands_of_family(const Family& family) const {
    Table table{
        {},
        {{text({"Demand", "Krav"})},
         {text({"What is asked, and where it stands", "Hvad der kræves, og hvor det står"})},
         {text({"How it is judged", "Hvordan det bedømmes"})}},
        {}};
    for (const DemandView& view : views_) {
      if (view.code[3] != family.digit) continue;
      table.rows.push_back({fmt::format("{} {}: {}", view.code, view.id, weight_of(view)),
                            fmt::format("{} ({})", view.says, source_of(view)), judged_by(view)});
    }
    return section(family.id, family.heading, std::move(table));
  }

  Section not_checked() const {
    Table table{{},
                {{text({"What is said", "Hvad der siges"})},
                 {text({"Source", "Kilde"})},
                 {text({"Why nothing checks it", "Hvorfor intet kontrollerer det"})}},
                {}};
    for (const PackUnchecked& entry : pack_.not_checked) {
      if (!entry.source || !entry.because) continue;
      const Message place = say("section {}", "afsnit {}", *entry.source->section);
      table.rows.push_back(
          {both_of(*entry.source),
           fmt::format("{}, {}", shown(*entry.source->document), shown(place.in(language_))),
           both(*entry.because)});
    }
    return section("not-checked", {"Said, and not checked", "Sagt, men ikke kontrolleret"},
                   std::move(table));
  }

  const LoadedPack& loaded_;
  const Pack& pack_;
  const Words words_;
  Language language_;
  std::vector<DemandView> views_;
};

}  // namespace

Document programme_document(const LoadedPack& pack, const Demands& demands, Language language) {
  return Maker(pack, demands, language).make();
}

}  // namespace trivsel::report
