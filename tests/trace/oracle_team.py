"""What a report's numbers of attendance must be, reckoned from groups.yaml and plan.yaml alone."""
from oracle import day, load


def serves(member, on):
    return ("from" not in member or day(member["from"]) <= on) and ("to" not in member or on <= day(member["to"]))


def comes_when_possible(member):
    return bool({"citizen", "relative"} & set(member["roles"]))


def comes_instead(member, team, on):
    """An alternate; a deputy while somebody else leads."""
    led = any("daily-leader" in other["roles"] and serves(other, on) for other in team["members"] if other is not member)
    return all(role == "alternate" or (role == "deputy-leader" and led) for role in member["roles"])


def noted(activity, member):
    attendance = activity.get("attendance", {})
    if member["id"] in attendance.get("present", []):
        return "present"
    for absence in attendance.get("absent", []):
        if absence["member"] == member["id"]:
            return "excused" if absence.get("excused") == "true" else "absent"
    return "not_noted"


def predict(folder, today):
    today, numbers = day(today), {}
    teams = [g for g in load(folder / "groups.yaml").get("groups", []) if g["kind"] == "implementation-team"]
    held = [a for a in load(folder / "plan.yaml").get("activities", [])
            if a.get("status") == "held" and day(a["date"]) <= today]
    held.sort(key=lambda activity: activity["date"])
    for i, team in enumerate(teams):
        own = [activity for activity in held if team["id"] in activity.get("groups", [])]
        numbers[f"/attendance/teams/{i}/activities"] = len(own)
        members = [m for m in team["members"] if "from" not in m or day(m["from"]) <= today]
        for seat, member in enumerate(members):
            marks = [noted(activity, member) for activity in own if serves(member, day(activity["date"]))]
            at = f"/attendance/teams/{i}/seats/{seat}"
            numbers[f"{at}/present"] = marks.count("present")
            if comes_when_possible(member) or comes_instead(member, team, today):
                continue
            numbers[f"{at}/expected"] = len(marks)
            numbers |= {f"{at}/{mark}": marks.count(mark) for mark in ("excused", "absent", "not_noted")}
    for i, activity in enumerate(held):
        on, seats, filled = day(activity["date"]), 0, 0
        for team in teams:
            if team["id"] not in activity.get("groups", []):
                continue
            own = [m for m in team["members"] if serves(m, on) and not comes_when_possible(m)]
            seats += sum(not comes_instead(m, team, on) for m in own)
            filled = min(seats, filled + sum(noted(activity, m) == "present" for m in own))
        numbers[f"/attendance/held/{i}/expected"] = seats
        if "attendance" in activity:
            numbers[f"/attendance/held/{i}/present"] = filled
    return numbers
