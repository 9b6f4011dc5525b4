#pragma once

#include "rules/rule.hpp"

namespace trivsel {

// What a plan holds, site by site. Cancelled activities count nowhere.

/// Planned or held, of one of the kinds and with a day. Where `kinds` is empty: of any kind.
[[nodiscard]] bool counts_as(const Activity& activity, const ListOf<ActivityKind>& kinds);

/// Whether each of the kinds is left out by an agreed adaptation.
[[nodiscard]] bool is_left_out(const Course& course, const ListOf<ActivityKind>& kinds);

/// Whether what names its sites is meant for one of `sites`. Who names none is meant for all.
[[nodiscard]] bool is_meant_for(const ListOf<std::string_view>& named,
                                const std::vector<std::string_view>& sites);

/// Those that count, meant for one of the sites, by day.
[[nodiscard]] std::vector<const Activity*> activities_of(
    const CourseFolder& folder, const ListOf<ActivityKind>& kinds,
    const std::vector<std::string_view>& sites);

/// Sites that have the same activities, and those activities by day.
struct SiteTrack {
  std::vector<std::string_view> sites;  ///< empty where the course has none
  std::vector<const Activity*> activities;
};

/// The course as each of its sites meets it, as far as those kinds are concerned: one track for a
/// course whose sites share all of them, also where it has no site at all.
[[nodiscard]] std::vector<SiteTrack> site_tracks(const CourseFolder& folder,
                                                 const ListOf<ActivityKind>& kinds);

/// The message, with the sites where the track is one of several.
[[nodiscard]] Message told_of(const SiteTrack& track, const std::vector<SiteTrack>& all,
                              Message message);

/// A course may be an administration's alone; then there is no practice of a site in it.
[[nodiscard]] inline bool has_site(const CourseFolder& folder) {
  return !folder.course.sites.empty();
}

/// False for a plan in which nothing stands: what is missing as such is another rule's word.
[[nodiscard]] bool has_activities(const CourseFolder& folder);

/// Whether they take part: the activity is for them, or some were there, by number or as members of
/// a group who hold one of `roles` that day.
[[nodiscard]] bool takes_part(const CourseFolder& folder, const Activity& activity,
                              Audience audience, const ListOf<Role>& roles);

/// "activity seminar-1", as Finding::subject.
[[nodiscard]] std::string subject_of(const Activity& activity);

}  // namespace trivsel
