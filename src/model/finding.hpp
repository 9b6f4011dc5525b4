#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/at.hpp"
#include "text/language.hpp"

namespace trivsel {

enum class Level : std::uint8_t { note, warning, error };

/// Where in a document a demand stands.
struct Citation {
  std::string document;
  std::string section;
  std::string date;    ///< the document's own, ISO; empty where it bears none
  Message paraphrase;  ///< in our words; never a copied sentence
};

struct Related {
  Where where;
  Message message;
};

/// One departure, with its place and its reason.
struct Finding {
  std::string_view rule;      ///< TRV203
  std::string_view instance;  ///< the pack's id for the demand; empty for rules that always hold
  Level level = Level::error;
  Message message;  ///< one sentence, lower-case start, no full stop
  Message help;     ///< what to write instead
  Where where;
  std::string path;  ///< set where the file is missing or has no source; else empty
  std::vector<Related> related;
  bool personal = false;  ///< its bytes are data about a person: no output shows them
  std::string subject;    ///< the record concerned, e.g. "activity seminar-1"; may be empty
  const Citation* source = nullptr;
  const Message* interpretation = nullptr;
};

}  // namespace trivsel
