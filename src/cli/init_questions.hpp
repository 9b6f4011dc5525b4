#pragma once

#include "cli/invocation.hpp"
#include "cli/privacy_guard.hpp"
#include "cli/prompt.hpp"
#include "folder/new_course.hpp"
#include "programme/pack.hpp"
#include "rules/programmes.hpp"

namespace trivsel {

/// What `init` asks, each with the option that answers it without asking. CommandError where one
/// that cannot be left open is not answered, and there is no terminal to ask on.
class Questions {
 public:
  Questions(Invocation& invocation, const Programmes& programmes)
      : invocation_(invocation),
        programmes_(programmes),
        prompt_(invocation.streams(), invocation.language(), words_) {
    prompt_.guard_by(cpr_in_answer);
  }

  /// From now on in a programme's own words.
  void speak_in(const Words& words) { words_ = words; }

  /// Takes the steps one after the other; on a terminal the answer `<` goes one back.
  void in_turn(const std::vector<std::function<void()>>& steps);

  /// Of those that cannot be used, stderr says why.
  std::string programme();
  std::optional<Ownership> ownership();
  std::optional<int> places();
  Date start();
  Date end(Date start, int months);
  /// Asked only where the programme's courses rest on an order.
  std::optional<Date> order(const Pack& pack);
  std::optional<Date> order_deadline(Date order);
  std::string title(const std::string& usual);

  /// The one site that a course begins with; of a programme with several, each of them.
  std::vector<NewSite> sites(const Pack& pack);
  /// Who stands behind which sites, for the parties that the programme asks for so.
  std::vector<NewParty> parties(const Pack& pack, const std::vector<NewSite>& sites);

 private:
  NewSite one_site();
  std::vector<std::string> site_names(const StartSites& sites);
  std::vector<LegalBasis> legal_bases_of(const NewSite& site, const std::string& usual);
  std::vector<NewParty> parties_given(std::string_view option, PartyKind kind,
                                      const std::vector<NewSite>& sites) const;
  std::vector<NewParty> one_for_each_site(const StartParty& party,
                                          const std::vector<NewSite>& sites);
  std::vector<NewParty> any_number(const StartParty& party, const std::vector<NewSite>& sites);

  std::string ask(std::string_view option, const Prompt::Question& question);
  std::string given_or_ask(std::string_view option, const Prompt::Question& question);
  std::string given_list_or_ask(std::string_view option, const Prompt::Question& question);

  Invocation& invocation_;
  const Programmes& programmes_;
  Words words_ = general_words();
  Prompt prompt_;
};

}  // namespace trivsel
