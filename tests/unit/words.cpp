#include "model/words.hpp"

#include <doctest/doctest.h>

#include <set>

#include "folder/parts.hpp"
#include "model/episode.hpp"
#include "programme/pack_words.hpp"
#include "rules/registry.hpp"

using namespace trivsel;

namespace {

/// Every form that a word can have: all of them are in the table or nowhere.
template <class Visit>
void for_each_form(Visit visit) {
  for (std::size_t word = 0; word < choices(Word{}).size(); ++word) {
    for (std::size_t form = 0; form < kWordForms; ++form) {
      visit(static_cast<Word>(word), static_cast<WordForm>(form));
    }
  }
}

/// The texts of a field table and of all records below it.
void texts_of(const RecordInfo& record, std::set<const RecordInfo*>& done,
              std::vector<Text>& texts) {
  if (!done.insert(&record).second) return;
  texts.push_back(record.help);
  for (const FieldInfo& field : record.fields) {
    texts.push_back(field.help);
    for (const Choice& choice : field.choices) texts.push_back(choice.label);
    if (field.record != nullptr) texts_of(*field.record, done, texts);
  }
}

std::vector<Text> all_table_texts() {
  std::set<const RecordInfo*> done;
  std::vector<Text> texts;
  for (const FolderFile& file : folder_files()) texts_of(*file.record, done, texts);
  texts_of(episode_record().info(), done, texts);
  texts_of(pack_record().info(), done, texts);
  for (const Rule* rule : all_rules()) {
    if (rule->params != nullptr) texts_of(*rule->params, done, texts);
  }
  return texts;
}

/// What looks like the name of a form: `{word.form}`.
bool names_a_form(std::string_view text) {
  for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    if (end != text.npos && text.substr(at, end - at).find('.') != text.npos) return true;
  }
  return false;
}

bool is_in_table(Word word, WordForm form) {
  const auto all = general_forms();
  return std::any_of(all.begin(), all.end(), [&](const GeneralForm& entry) {
    return entry.word == word && entry.form == form;
  });
}

}  // namespace

TEST_CASE("words: the table has each form once, and the general words are the table's") {
  std::set<std::pair<Word, WordForm>> seen;
  for (const GeneralForm& form : general_forms()) {
    CHECK(seen.insert({form.word, form.form}).second);
    CHECK(general_words().at(form.word, form.form) == Message(form.text));
  }
  for_each_form([&](Word word, WordForm form) {
    CAPTURE(key_of(word));
    CAPTURE(key_of(form));
    CHECK(general_words().at(word, form).empty() == !seen.contains({word, form}));
  });
}

TEST_CASE("words: a form has the place its name says") {
  Words words;
  words.at(Word::site, WordForm::of_the) = {"the house's", "husets"};
  words.at(Word::near_miss, WordForm::many) = {"scares", "forskrækkelser"};
  words.at(Word::organisation, WordForm::one) = {"frames", "rammer"};
  CHECK(words.site.of_the.da == "husets");
  CHECK(words.near_miss.many.en == "scares");
  CHECK(words.organisation.one.da == "rammer");
  CHECK(words.site.the.empty());
}

TEST_CASE("words: a table's text names them in braces, and other braces stay") {
  Words words = general_words();
  words.site.one = {"house", "hus"};
  CHECK(words.filled({"one for each {site.one}", "én pr. {site.one}"}) ==
        Message("one for each house", "én pr. hus"));
  CHECK(words.filled({"{n} of {course.the}: {site}, {site.plural", "{n}"}) ==
        Message("{n} of the course: {site}, {site.plural", "{n}"));
}

TEST_CASE("words: every name in braces in a table of ours is a form of the table") {
  for (const Text& text : all_table_texts()) {
    const Message filled = general_words().filled(text);
    CAPTURE(filled.en);
    CAPTURE(filled.da);
    CHECK_FALSE(names_a_form(filled.en));
    CHECK_FALSE(names_a_form(filled.da));
  }
}

TEST_CASE("words: a sentence begins with a capital letter, also with ø and å") {
  CHECK(capitalised({"the site", "tilbuddet"}) == Message("The site", "Tilbuddet"));
  CHECK(capitalised({"øje", "åben"}) == Message("Øje", "Åben"));
  CHECK(capitalised({"÷", "§ 107"}) == Message("÷", "§ 107"));
  CHECK(capitalised({"", "E"}) == Message("", "E"));
}

TEST_CASE("words: a programme of ours gives all forms of its own words, and departs in each word") {
  for (const std::string_view id : built_in_programmes()) {
    const auto pack = built_in_pack(id);
    REQUIRE(pack->sound());
    for (const PackLabel& label : pack->pack.labels) {
      CAPTURE(id);
      CAPTURE(key_of(*label.key));
      bool departs = false;
      for (std::size_t i = 0; i < kWordForms; ++i) {
        const auto form = static_cast<WordForm>(i);
        CHECK(label.in(form).has_value() == is_in_table(*label.key, form));
        departs = departs || (label.in(form) &&
                              label.in(form)->message() != general_words().at(*label.key, form));
      }
      CHECK(departs);
    }
  }
}

TEST_CASE("words: a label in a programme's words") {
  const auto pack = built_in_pack("partnerskab-boern-unge");
  const Words words = words_of(&pack->pack);
  CHECK(words.label(Audience::citizens).da == "børn og unge");
  CHECK(label_of(Audience::citizens).da == "borgere");
  CHECK(words.label(EpisodeKind::near_miss).da == "nærved-situation");
  CHECK(words.label(Payer::site).en == "the placement site");
  CHECK(words.label(PartyKind::board_unit).da == "enhed i Socialstyrelsen");
  CHECK(words_of(nullptr).label(Payer::site).en == "the site");
  const auto course_of_2018 = built_in_pack("indsatsforloeb-2018");
  CHECK(words_of(&course_of_2018->pack).label(Focus::organisation).da ==
        "faglige og organisatoriske rammer");
}
