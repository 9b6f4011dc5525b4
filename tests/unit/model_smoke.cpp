#include <doctest/doctest.h>

#include "model/course.hpp"
#include "model/plan.hpp"
#include "model/groups.hpp"
#include "model/episode.hpp"
#include "model/counts.hpp"
#include "model/money_files.hpp"
#include "yaml/load.hpp"
using namespace trivsel;
TEST_CASE("smoke") {
  yaml::Source s("course.yaml", "format: 1\nprogramme: magtanvendelse-voksne\nid: x\ntitel: y\nsites:\n- {id: a, name: B, legal_bases: [sel-108, foo]}\n");
  auto l = yaml::load(s);
  for (auto& p : l.problems) MESSAGE(p.message.en);
  REQUIRE(l.tree);
  ReadNotes r; Reader reader(s, *l.tree, 0, r); Course c;
  course_record().read(reader, l.tree->root(), c);
  for (auto& f : r.findings) MESSAGE(f.rule << " " << f.message.da << " / " << f.help.da);
}
