#include "model/words.hpp"

#include <algorithm>

namespace trivsel {
namespace {

constexpr Noun Words::* kNouns[] = {&Words::course,      &Words::site,      &Words::citizen,
                                    &Words::episode,     &Words::near_miss, &Words::board,
                                    &Words::organisation};
constexpr Message Noun::* kForms[] = {&Noun::one,   &Noun::a,       &Noun::the,  &Noun::of_the,
                                      &Noun::which, &Noun::another, &Noun::many, &Noun::of_many};

/// "site.of_the"
std::string name_of(const GeneralForm& form) {
  return fmt::format("{}.{}", key_of(form.word), key_of(form.form));
}

/// The form that braces name; null where no word has it.
const GeneralForm* named(std::string_view name) {
  for (const GeneralForm& form : general_forms()) {
    if (name_of(form) == name) return &form;
  }
  return nullptr;
}

std::string fill(std::string_view text, const Words& words, Language language) {
  std::string out;
  while (true) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
    if (close == text.npos) return out.append(text);
    const GeneralForm* form = named(text.substr(open + 1, close - open - 1));
    out += form == nullptr ? text.substr(0, close + 1) : text.substr(0, open);
    if (form != nullptr) out += words.at(form->word, form->form).in(language);
    text.remove_prefix(close + 1);
  }
}

void capitalise(std::string& text) {
  constexpr char kToCapital = 'a' - 'A';
  if (text.empty()) return;
  if ('a' <= text[0] && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - kToCapital);
    return;
  }
  const bool is_latin =
      text.size() > 1 && text[0] == '\xc3' && '\xa0' <= text[1] && text[1] <= '\xbe';
  if (is_latin && text[1] != '\xb7') text[1] = static_cast<char>(text[1] - kToCapital);
}

}  // namespace

std::span<const Choice> choices(Word) {
  static constexpr Choice all[] = {
      {"course", {"the course", "forløbet"}},
      {"site", {"where people live", "der, hvor folk bor"}},
      {"citizen", {"who lives there", "den, der bor der"}},
      {"episode", {"what is registered", "det, der registreres"}},
      {"near-miss", {"what nearly happened", "det, der nær var sket"}},
      {"board", {"who runs the programme", "den, der står for programmet"}},
      {"organisation", {"the fourth focus of the guidelines", "retningslinjernes fjerde fokus"}}};
  return all;
}

std::span<const Choice> choices(WordForm) {
  static constexpr Choice all[] = {{"one", {"one, without an article", "én, uden artikel"}},
                                   {"a", {"one, with its article", "én, med artikel"}},
                                   {"the", {"the one", "den ene, i bestemt form"}},
                                   {"of_the", {"of the one", "den enes"}},
                                   {"which", {"as a question", "som spørgsmål"}},
                                   {"another", {"one beside another", "en anden"}},
                                   {"many", {"several", "flere"}},
                                   {"of_many", {"of all", "alles"}}};
  return all;
}

std::span<const GeneralForm> general_forms() {
  using enum Word;
  using enum WordForm;
  static constexpr GeneralForm all[] = {
      {course, one, {"course", "forløb"}},
      {course, a, {"a course", "et forløb"}},
      {course, the, {"the course", "forløbet"}},
      {course, of_the, {"the course's", "forløbets"}},
      {course, many, {"courses", "forløb"}},
      {site, one, {"site", "tilbud"}},
      {site, a, {"a site", "et tilbud"}},
      {site, the, {"the site", "tilbuddet"}},
      {site, of_the, {"the site's", "tilbuddets"}},
      {site, which, {"which site", "hvilket tilbud"}},
      {site, many, {"sites", "tilbud"}},
      {citizen, one, {"citizen", "borger"}},
      {citizen, a, {"a citizen", "en borger"}},
      {citizen, the, {"the citizen", "borgeren"}},
      {citizen, of_the, {"the citizen's", "borgerens"}},
      {citizen, another, {"another resident", "anden beboer"}},
      {citizen, many, {"citizens", "borgere"}},
      {citizen, of_many, {"the citizens'", "borgernes"}},
      {episode, one, {"episode", "episode"}},
      {episode, a, {"an episode", "en episode"}},
      {episode, the, {"the episode", "episoden"}},
      {episode, of_the, {"the episode's", "episodens"}},
      {episode, many, {"episodes", "episoder"}},
      {near_miss, one, {"near-miss", "nærved-episode"}},
      {near_miss, many, {"near-misses", "nærved-episoder"}},
      {board, the, {"the board", "styrelsen"}},
      {organisation, one, {"organisational frames", "organisatoriske rammer"}},
  };
  return all;
}

Message& Words::at(Word word, WordForm form) {
  return this->*kNouns[static_cast<std::size_t>(word)].*kForms[static_cast<std::size_t>(form)];
}

const Message& Words::at(Word word, WordForm form) const {
  return this->*kNouns[static_cast<std::size_t>(word)].*kForms[static_cast<std::size_t>(form)];
}

Message Words::filled(Text text) const {
  return {fill(text.en, *this, Language::en), fill(text.da, *this, Language::da)};
}

const Words& general_words() {
  static const Words words = [] {
    Words general;
    for (const GeneralForm& form : general_forms()) general.at(form.word, form.form) = form.text;
    return general;
  }();
  return words;
}

Message in_general_words(Text text) {
  return general_words().filled(text);
}

Message capitalised(Message text) {
  capitalise(text.en);
  capitalise(text.da);
  return text;
}

std::string word_docs(Language language) {
  const Text head{"| word | form | English | Danish |", "| ord | form | engelsk | dansk |"};
  std::string out = fmt::format("{}\n|---|---|---|---|\n", head.in(language));
  for (const GeneralForm& form : general_forms()) {
    out += fmt::format("| `{}` | `{}` | {} | {} |\n", key_of(form.word), key_of(form.form),
                       form.text.en, form.text.da);
  }
  return out;
}

}  // namespace trivsel
