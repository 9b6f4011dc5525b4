#include <doctest/doctest.h>

#include "findings/masked_file.hpp"

using namespace trivsel;

TEST_CASE("a masked file's places are those of its source, in any line and column") {
  std::string bytes =
      "\xEF\xBB\xBF"
      "første: æøå\r\n\n";
  for (int i = 0; i < 3000; ++i) bytes += i % 700 == 0 ? "\n" : "a: ø€𝄞, ";
  const yaml::Source source("x.yaml", bytes);
  const MaskedFile masked(source, {});
  for (std::uint32_t offset = 0; offset < bytes.size() + 3; offset += 7) {
    if (offset < bytes.size() && (static_cast<unsigned char>(bytes[offset]) & 0xC0U) == 0x80U)
      continue;
    CAPTURE(offset);
    CHECK(masked.position(offset) == source.position(offset));
  }
  CHECK(masked.line(1) == source.line(1));
  CHECK(masked.line(2).empty());
  CHECK(masked.line(99).empty());
}

TEST_CASE("what a finding calls personal is a bullet for each character") {
  const yaml::Source source("x.yaml", "citizens: [Åse, B-01]\n");
  CHECK(MaskedFile(source, {{11, 15}}).line(1) == "citizens: [•••, B-01]");
  CHECK(MaskedFile(source, {{11, 15}, {11, 13}}).line(1) == "citizens: [•••, B-01]");
  CHECK(MaskedFile(source, {{11, 23}}).line(1) == "citizens: [••••••••••");
}

TEST_CASE("of a line beyond all reading the beginning is kept, in whole characters") {
  std::string bytes = "a";
  for (int i = 0; i < 5000; ++i) bytes += "ø";
  const yaml::Source source("x.yaml", bytes + "\nb\n");
  const MaskedFile masked(source, {});
  CHECK(masked.line(1).size() == 999);
  CHECK(masked.line(2) == "b");
}
