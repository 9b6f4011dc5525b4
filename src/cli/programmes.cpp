#include "cli/programmes.hpp"

#include "files/find_folder.hpp"
#include "folder/load.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

std::optional<std::string> folder_around(const Invocation& invocation) {
  if (const auto given = invocation.args().value("--folder")) {
    return from_start(invocation.environment(), *given);
  }
  return find_folder(invocation.environment().folder).folder;
}

void tell_fault(Invocation& invocation, const LoadedPack& pack, const Finding& fault) {
  const Position place = pack.source->position(fault.where.span.begin);
  invocation.tell(say("{}:{}:{}: {} {}: {}; {}", "{}:{}:{}: {} {}: {}; {}", pack.source->path(),
                      place.line, place.column, label_of(fault.level), fault.rule, fault.message,
                      fault.help));
}

[[noreturn]] void refuse_unknown(const Programmes& programmes, const std::string& id) {
  const std::vector<std::string> ids = programmes.ids();
  const std::vector<std::string_view> known(ids.begin(), ids.end());
  const auto meant = nearest(id, known);
  refuse(say("no programme is called \"{}\"", "intet program hedder \"{}\"", id),
         meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
               : say("known: {}", "kendte: {}", fmt::format("{}", fmt::join(known, ", "))));
}

}  // namespace

std::optional<CourseFolder> folder_with_programmes(const Invocation& invocation) {
  const auto path = folder_around(invocation);
  if (!path) return std::nullopt;
  const Directory directory = Directory::open(*path);
  const ListResult list = directory.list("programmes");
  const auto* entries = std::get_if<std::vector<FolderEntry>>(&list);
  if (entries == nullptr || entries->empty()) return std::nullopt;
  return load_course_folder(directory);
}

bool tell_faults(Invocation& invocation, const std::string& id, const LoadedPack& pack) {
  if (pack.source) {
    for (const Finding& fault : pack.faults) tell_fault(invocation, pack, fault);
  }
  const bool damaged = pack.origin == PackOrigin::built_in && !pack.sound();
  if (damaged) {
    invocation.tell(say("the program's own programme \"{}\" is damaged; install trivsel again",
                        "programmets eget program \"{}\" er beskadiget; installér trivsel igen",
                        id));
  } else if (!is_usable(pack) && pack.faults.empty()) {
    invocation.tell(say("the folder's programme \"{}\" cannot be read; `trivsel check` says why",
                        "mappens program \"{}\" kan ikke læses; `trivsel check` siger hvorfor",
                        id));
  }
  return damaged || !is_usable(pack) ||
         std::any_of(pack.faults.begin(), pack.faults.end(),
                     [](const Finding& fault) { return fault.level == Level::error; });
}

std::unique_ptr<LoadedPack> require_programme(Invocation& invocation, const Programmes& programmes,
                                              const std::string& id) {
  auto pack = programmes.find(id);
  if (!pack) refuse_unknown(programmes, id);
  if (tell_faults(invocation, id, *pack)) {
    refuse(say("the programme \"{}\" cannot be used as it stands",
               "programmet \"{}\" kan ikke bruges, som det står", id));
  }
  return pack;
}

std::unique_ptr<LoadedPack> require_programme_of(CourseFolder& folder,
                                                 const ProgrammeSources& sources) {
  const std::size_t before = folder.findings.size();
  CourseProgramme programme = programme_of(folder, sources);
  if (programme.pack) return std::move(programme.pack);
  for (std::size_t i = before; i < folder.findings.size(); ++i) {
    const Finding& finding = folder.findings[i];
    if (finding.rule == "TRV011") refuse(finding.message, finding.help);
  }
  refuse(Text{"the course's programme cannot be read as it stands",
              "forløbets program kan ikke læses, som det står"},
         Text{"mend what `trivsel check` finds first", "ret først det, `trivsel check` finder"});
}

Words words_in(const Invocation& invocation, const CourseFolder& folder) {
  const At<std::string_view>& id = folder.course.programme;
  if (!id) return general_words();
  const auto pack = Programmes(invocation.programme_sources(), &folder).find(*id);
  return words_of(pack != nullptr && is_usable(*pack) ? &pack->pack : nullptr);
}

Words words_in(const Invocation& /*invocation*/, const PortfolioFolder& /*portfolio*/) {
  return general_words();
}

}  // namespace trivsel
