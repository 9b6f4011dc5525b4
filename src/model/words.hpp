#pragma once

#include "model/choice.hpp"

namespace trivsel {

/// The words that a programme may have its own for.
enum class Word : std::uint8_t { course, site, citizen, episode, near_miss, board, organisation };
std::span<const Choice> choices(Word);

/// The forms in which sentences use a word. English and Danish inflect each word in their own way,
/// and two nouns joined (`børnene og de unge`) in a third one, so no form is made out of another.
enum class WordForm : std::uint8_t { one, a, the, of_the, which, another, many, of_many };
constexpr std::size_t kWordForms = 8;
std::span<const Choice> choices(WordForm);

/// A word in the forms that the program's texts use of it; the others are empty.
struct Noun {
  Message one;      ///< site / tilbud, as after "per"
  Message a;        ///< a site / et tilbud
  Message the;      ///< the site / tilbuddet
  Message of_the;   ///< the site's / tilbuddets
  Message which;    ///< which site / hvilket tilbud
  Message another;  ///< another resident / anden beboer
  Message many;     ///< sites / tilbud
  Message of_many;  ///< the sites' / tilbuddenes
};

/// What one form of a word is called where no programme has its own.
struct GeneralForm {
  Word word;
  WordForm form;
  Text text;
};

/// All forms that the program's texts use, word by word: what a programme gives of a word that it
/// has its own for.
std::span<const GeneralForm> general_forms();

/// The words of a course. Sentences take them as values: `say("no team at {}", "intet team på {}",
/// words.site.the)`. Texts in tables (labels of choices, meanings of fields) name them in braces:
/// `{site.the}`.
struct Words {
  Noun course, site, citizen, episode, near_miss, board, organisation;

  [[nodiscard]] Message& at(Word word, WordForm form);
  [[nodiscard]] const Message& at(Word word, WordForm form) const;
  /// A table's text with the words it names put in.
  [[nodiscard]] Message filled(Text text) const;
  /// What people call a value, in these words.
  template <class E>
  [[nodiscard]] Message label(E value) const {
    return filled(choices(value)[static_cast<std::size_t>(value)].label);
  }
};

/// Those that stand where no programme is known, or it has no others.
const Words& general_words();

/// With a capital letter, as a sentence begins.
Message capitalised(Message text);

/// The table of `general_forms()` for people, in Markdown.
std::string word_docs(Language language);

}  // namespace trivsel
