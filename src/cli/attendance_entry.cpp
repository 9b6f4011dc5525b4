#include "cli/attendance_entry.hpp"

#include "cli/plan_entry.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

/// Who was there, in the form of plan.yaml.
class AttendanceEntry {
 public:
  AttendanceEntry(const Arguments& args, const CourseFolder& folder, const Activity& activity)
      : args_(args), folder_(folder), activity_(activity) {}

  std::string line() {
    read_absent();
    read_present();
    refuse_both();
    refuse_incomplete();
    std::string out = fmt::format("{{present: {}", yaml::flow_list(present_));
    if (!absent_.empty()) {
      std::vector<std::string> entries;
      for (const auto& [member, excused] : absent_) {
        entries.push_back(fmt::format("{{member: {}, excused: {}}}", member, excused));
      }
      out += fmt::format(", absent: [{}]", fmt::join(entries, ", "));
    }
    const std::string counts = count_text();
    if (!counts.empty()) out += fmt::format(", present_count: {{{}}}", counts);
    return out + "}";
  }

 private:
  /// Members of the activity's groups who hold a seat that day.
  std::vector<std::string_view> expected() const {
    std::vector<std::string_view> ids;
    for (const Group& group : folder_.groups.groups) {
      if (!group.id || !activity_.groups.contains(*group.id)) continue;
      for (const Member& member : group.members) {
        if (member.id && member.serves_on(*activity_.date)) ids.push_back(*member.id);
      }
    }
    return ids;
  }

  std::vector<std::string_view> members() const {
    std::vector<std::string_view> ids;
    for (const Group& group : folder_.groups.groups) {
      for (const Member& member : group.members) ids.push_back(member.id.value);
    }
    return ids;
  }

  void read_absent() {
    for (const std::string& entry : args_.list("--absent")) {
      const std::size_t colon = entry.find(':');
      const std::string member = entry.substr(0, colon);
      const std::string mark = colon == std::string::npos ? "" : entry.substr(colon + 1);
      require_member(member);
      if (!mark.empty() && mark != "excused") {
        refuse(say("--absent cannot be \"{}\"", "--absent kan ikke være \"{}\"", entry),
               Text{"write tr, or tr:excused; never say why",
                    "skriv tr eller tr:excused; skriv aldrig hvorfor"});
      }
      absent_.emplace_back(member, mark == "excused");
    }
  }

  void read_present() {
    present_ = args_.list("--present");
    for (const std::string& member : present_) require_member(member);
    if (args_.has("--present")) return;
    for (const std::string_view member : expected()) {
      if (!is_absent(member)) present_.emplace_back(member);
    }
  }

  /// Somebody who held a seat that day; who has left since, or came later, is told apart.
  void require_member(const std::string& id) const {
    require_known({"member", "medlemmer"}, id, members());
    const Member* other = nullptr;
    for (const Group& group : folder_.groups.groups) {
      for (const Member& member : group.members) {
        if (!member.id.is(id)) continue;
        if (member.serves_on(*activity_.date)) return;
        other = &member;
      }
    }
    if (other == nullptr) return;
    const Message seat = other->to && *other->to < *activity_.date
                             ? say("left after {}", "udtrådte efter {}", format(*other->to))
                             : say("came on {}", "indtrådte {}",
                                   other->from ? format(*other->from) : std::string("?"));
    refuse(say("{} held no seat on {}: {}", "{} havde ingen plads {}: {}", id,
               format(*activity_.date), seat),
           Text{"count those who came without a seat: --count staff=14",
                "tæl dem, der kom uden plads: --count staff=14"});
  }

  bool is_absent(std::string_view member) const {
    return std::any_of(absent_.begin(), absent_.end(),
                       [&](const auto& entry) { return entry.first == member; });
  }

  void refuse_both() const {
    for (const std::string& member : present_) {
      if (!is_absent(member)) continue;
      refuse(say("{} is both present and absent", "{} er både til stede og fraværende", member));
    }
  }

  /// Who is on neither list would count as absent without an excuse, and nobody would know why.
  void refuse_incomplete() const {
    std::vector<std::string_view> missing;
    for (const std::string_view member : expected()) {
      const bool there = std::find(present_.begin(), present_.end(), member) != present_.end();
      if (!there && !is_absent(member)) missing.push_back(member);
    }
    if (missing.empty()) return;
    refuse(say("expected, and neither present nor absent: {}",
               "forventet, og hverken til stede eller fraværende: {}",
               fmt::format("{}", fmt::join(missing, ", "))),
           Text{"put each of them under --present or --absent",
                "skriv hver af dem under --present eller --absent"});
  }

  std::string count_text() const {
    std::vector<std::string> counts;
    for (const std::string& entry : args_.list("--count")) {
      const std::size_t equals = entry.find('=');
      const std::string who = entry.substr(0, equals);
      const std::string number = equals == std::string::npos ? "" : entry.substr(equals + 1);
      require_known({"group of people", "persongruppe"}, who,
                    {"leaders", "staff", "citizens", "relatives"});
      if (number.empty() || number.size() > 5 ||
          number.find_first_not_of("0123456789") != std::string::npos) {
        refuse(say("--count cannot be \"{}\"", "--count kan ikke være \"{}\"", entry),
               Text{"write staff=14", "skriv staff=14"});
      }
      counts.push_back(fmt::format("{}: {}", who, std::stoi(number)));
    }
    return fmt::format("{}", fmt::join(counts, ", "));
  }

  const Arguments& args_;
  const CourseFolder& folder_;
  const Activity& activity_;
  std::vector<std::string> present_;
  std::vector<std::pair<std::string, bool>> absent_;
};

}  // namespace

std::string attendance_entry(const Arguments& args, const CourseFolder& folder,
                             const Activity& activity) {
  return AttendanceEntry(args, folder, activity).line();
}

}  // namespace trivsel
