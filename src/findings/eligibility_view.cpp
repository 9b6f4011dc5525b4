#include "findings/eligibility_view.hpp"

#include "text/fit.hpp"
#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kIndent = 4;

/// A demand that only a warning stands for does not decide; one that nobody can tell leaves it
/// open.
Text verdict(const std::vector<EligibilityView>& all) {
  const auto any = [&](auto says) { return std::any_of(all.begin(), all.end(), says); };
  const auto is_error = [](const EligibilityView& view) { return view.level == Level::error; };
  if (any([&](const auto& view) { return is_error(view) && view.met == false; })) {
    return {"Not eligible", "Kan ikke optages"};
  }
  if (any([&](const auto& view) { return is_error(view) && !view.met; })) {
    return {"Eligible as far as the folder tells", "Kan optages, så vidt mappen fortæller"};
  }
  if (any([](const auto& view) { return view.met == false; })) {
    return {"Eligible, with something to talk over", "Kan optages, men noget bør drøftes"};
  }
  return {"Eligible", "Kan optages"};
}

Text mark(const EligibilityView& view) {
  if (!view.met) return {"not told:", "uvist:"};
  if (*view.met) return {"met:", "opfyldt:"};
  return view.level == Level::error ? Text{"not met:", "ikke opfyldt:"} : Text{"but:", "men:"};
}

std::string place_of(const EligibilityView& view, Language language) {
  if (view.section.starts_with("§")) return view.section;
  return say("section {}", "afsnit {}", view.section).in(language);
}

}  // namespace

std::vector<EligibilityView> view_eligibility(const CheckResult& result, Language language) {
  std::vector<EligibilityView> views;
  for (const Eligibility& entry : result.eligibility) {
    const Citation& source = entry.demand->source;
    views.push_back({entry.demand->rule->code, entry.demand->id, entry.level, entry.met,
                     mask_cpr(entry.because.in(language)), source.document, source.section,
                     source.date, source.paraphrase.in(language)});
  }
  return views;
}

std::string eligibility_text(const std::vector<EligibilityView>& all, Language language,
                             std::size_t width) {
  std::string out = fmt::format("{}\n", verdict(all).in(language));
  const Text source{"source", "kilde"};
  for (const EligibilityView& view : all) {
    const std::string head = fmt::format("  {} ", mark(view).in(language));
    out += head +
           fold(terminal_safe(fmt::format("{} ({} {})", view.because, view.code, view.instance)),
                width, display_width(head), kIndent);
    const std::string hint = fmt::format("    = {}: ", source.in(language));
    out += "\n" + hint +
           fold(terminal_safe(
                    fmt::format("{}, {}: {}", view.document, place_of(view, language), view.says)),
                width, display_width(hint), kIndent + 2) +
           "\n";
  }
  return out;
}

}  // namespace trivsel
