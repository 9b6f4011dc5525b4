#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/personal.hpp"

using namespace trivsel;

namespace {

std::vector<std::string> texts_of(std::string_view text, const std::vector<PersonalHit>& hits) {
  std::vector<std::string> out;
  for (const auto& hit : hits) out.emplace_back(text.substr(hit.begin, hit.end - hit.begin));
  return out;
}

using Found = std::vector<std::string>;

/// Puts a 0 for each #, so that nobody's number stands in this file.
std::string dialled(std::string_view text) {
  std::string out(text);
  std::ranges::replace(out, '#', '0');
  return out;
}

Found phones(std::string_view spelled) {
  const std::string text = dialled(spelled);
  return texts_of(text, find_phone_numbers(text));
}
Found emails(std::string_view text) {
  return texts_of(text, find_email_addresses(text));
}

}  // namespace

TEST_CASE("find_phone_numbers finds eight digits, plain or grouped") {
  for (const std::string_view spelling :
       {"203#4#5#", "203# 4#5#", "20 3# 4# 5#", "20-3#-4#-5#", "20.3#.4#.5#",
        "20\u00A03#\u00A04#\u00A05#", "+45203#4#5#", "+45 203#4#5#", "+45 20 3# 4# 5#",
        "+45-203#4#5#", "+45 203# 4#5#", "0045203#4#5#", "0045 20 3# 4# 5#", "２０３#４#５#"}) {
    const std::string number = dialled(spelling);
    CAPTURE(number);
    CHECK(phones(number) == Found{number});
    CHECK(phones("Ring " + number + ".") == Found{number});
    CHECK(phones("tlf: " + number + ", helst") == Found{number});
    CHECK(phones("\"" + number + "\"") == Found{number});
    CHECK(phones("den 14. marts " + number + " 2 gange") == Found{number});
  }
  CHECK(phones("(+45) 20 3# 4# 5#") == Found{dialled("+45) 20 3# 4# 5#")});
  CHECK(phones("203#4#5#, 3# 4# 5# 6# og +45 4#5# 6#7#") ==
        Found{dialled("203#4#5#"), dialled("3# 4# 5# 6#"), dialled("+45 4#5# 6#7#")});
  CHECK(phones("i 2026 0045 20 3# 4# 5#") == Found{dialled("0045 20 3# 4# 5#")});
  CHECK(phones("i 2026 20 3# 4# 5#") == Found{dialled("20 3# 4# 5#")});
  CHECK(phones("203#4#5#/3#4#5#6#").empty());
  CHECK(find_phone_numbers(dialled("203#4#5#")).front().kind == PersonalHit::Kind::phone);
}

TEST_CASE("find_phone_numbers leaves other numbers alone") {
  for (const std::string_view text : {
           "2021 - 4365",             // case numbers
           "2021-4365",               //
           "2026-03-14",              // dates
           "2026-03-14T2130-k7f3a2",  //
           "20260314",                //
           "20260314T2130",           //
           "31122026",                //
           "2025 2026",               //
           "09:00-15:30",             //
           "20.30-21.45",             //
           "25000000 kr.",            // money
           "25000000,00",             //
           "25000000,-",              //
           "25000000.50",             //
           "kr. 25000000",            //
           "DKK 25 00 00 00",         //
           "25.000.000",              //
           "CVR 253#4#5#",            // firms
           "CVR-nr.: 253#4#5#",       //
           "DK253#4#5#",              //
           "10203#4#",                // no number begins with 0 or 1
           "0203#4#5",                //
           "203#4#5",                 // seven and nine digits
           "203#4#5#6",               //
           "203# 4#5#6",              //
           "20 3# 4# 5",              //
           "20 3# 4#5#",              // mixed groups
           "20 3#-4# 5#",             //
           "20 3# 4# 5# 6#",          // rows of groups
           "20 3# 4# 5# 6# 7# 8#",    //
           "20-3#-4#-5#-6#",          //
           "3#4# 5#6# 7#8# 9#10",     //
           "DK5# 004# 244# 5162 43",  //
           "0.203#4#5#",              // fractions
           "203#4#5#-2026",           //
           "k203#4#5#",               // parts of names
           "203#4#5#f",               //
           "579#000203#4#",           // EAN
           "",
       }) {
    CAPTURE(text);
    CHECK(phones(text).empty());
  }
  CHECK(find_phone_numbers("intet den 14. marts 2026").capacity() == 0);
}

TEST_CASE("find_email_addresses finds addresses") {
  for (const std::string address :
       {"a@example.dk", "anna.b+c@mail.example.com", "søren@blåbær.example", "x_y@a-b.example",
        "1@2.example", "A%B@EXAMPLE.ORG"}) {
    CAPTURE(address);
    CHECK(emails(address) == Found{address});
    CHECK(emails("Skriv til " + address + ".") == Found{address});
    CHECK(emails("<" + address + ">, ") == Found{address});
    CHECK(emails("mailto:" + address + "?x") == Found{address});
    CHECK(emails("“" + address + "”") == Found{address});
  }
  CHECK(emails("a@example.dk,b@example.dk; c@example.dk") ==
        Found{"a@example.dk", "b@example.dk", "c@example.dk"});
  CHECK(emails("a@example.dk-adressen") == Found{"a@example.dk"});
  CHECK(emails("a@example.dk.2026") == Found{"a@example.dk"});
  CHECK(emails("...a@example.dk...") == Found{"a@example.dk"});
  CHECK(emails("x@a@example.dk") == Found{"a@example.dk"});
  CHECK(find_email_addresses("a@example.dk").front().kind == PersonalHit::Kind::email);
}

TEST_CASE("find_email_addresses leaves other uses of the at sign alone") {
  for (const std::string_view text :
       {"", "@", "a@", "@b.dk", "a@b", "a@b.", "a@.dk", "a@-b.dk", "kl. 9 @ huset", "v@1.2.3",
        "a@b.d", "a @b.dk", "a@ b.dk", "...@b.dk", "@@", "a@@b.dk", "\xFF@b.dk"}) {
    CAPTURE(text);
    CHECK(emails(text).empty());
  }
  CHECK(find_email_addresses("intet her").capacity() == 0);
}
