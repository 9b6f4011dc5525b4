#include <doctest/doctest.h>

#include "text/known_names.hpp"

using namespace trivsel;

namespace {

/// The words found, with `?` behind those that may be words.
std::string found(const KnownNames& names, std::string_view text) {
  std::string all;
  for (const NameHit& hit : names.find_in(text)) {
    all += (all.empty() ? "" : " ") + std::string(text.substr(hit.begin, hit.end - hit.begin)) +
           (hit.sure ? "" : "?");
  }
  return all;
}

const KnownNames kNames({"Ærna Tryggvessen", "Bo Qvist", "Maj Østervang-Lund"});

}  // namespace

TEST_CASE("known names: whole words, first and last name apart, in any case") {
  CHECK(found(kNames, "Ærna kom ind") == "Ærna");
  CHECK(found(kNames, "ærna kom, og QVIST gik") == "ærna QVIST");
  CHECK(found(kNames, "tryggvessen-huset") == "tryggvessen");
  CHECK(found(kNames, "Kærnan og Tryggvessens") == "Tryggvessens");
  CHECK(found(kNames, "ærnaen qvisten") == "");
  CHECK(found(kNames, "staff: [qvist]\n# Ærna: ring") == "qvist Ærna");
}

TEST_CASE("known names: a genitive is the name too") {
  CHECK(found(kNames, "Ærnas værelse") == "Ærnas");
  CHECK(found(kNames, "Qvists") == "Qvists");
}

TEST_CASE("known names: what is also a word counts with a capital inside a sentence only") {
  CHECK(found(kNames, "de skal bo her i maj ved en lund") == "");
  CHECK(found(kNames, "Bo her. Maj er smuk: Lund ligger der") == "");
  CHECK(found(kNames, "så kom Bo hjem") == "Bo?");
  CHECK(found(kNames, "text: i Maj kom Bo") == "Maj? Bo?");
  CHECK(found(kNames, "[Bo, maj]") == "");
}

TEST_CASE("known names: none, and bytes that are no text") {
  CHECK(KnownNames().empty());
  CHECK(KnownNames({"", " - ", "X"}).empty());
  CHECK(found(KnownNames(), "Ærna") == "");
  CHECK(found(kNames, "\xff\xfe\xc3") == "");
  CHECK(found(kNames, "\xffQvist\xc3") == "Qvist");
}
