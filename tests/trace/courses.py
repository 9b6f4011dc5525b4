"""Course folders that the tests change: a full one with a baseline, and one whose records are rare."""
import shutil
import subprocess

DAY_OF_FULL = "2026-05-29"
DAY_OF_RARE = "2026-07-31"
DAY_OF_HOUSES = "2026-01-15"


def full(project, folder):
    shutil.copytree(project / "examples/kastanjehuset", folder)
    return folder


def write_episode(folder, occurred, kinds, against="[staff]", more=""):
    """A record of the course's only site; the path below the folder."""
    name = occurred.replace(":", "") + "-aaaaaa"
    path = f"episodes/{occurred[:4]}/{name}.yaml"
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"id: {name}\noccurred: {occurred}\nsite: kastanjehuset\nplace: gang\nkinds: [{kinds}]\n"
                     f"against: {against}\nseverity: 1\nrecorded: {occurred[:10]}T23:50\nrecorded_by: staff-member\n"
                     + more, encoding="utf-8")
    return path


# Two a month, then more: too few for a chart of months, enough times between for one of events.
RARE = ["02-06T07:40", "02-21T17:50", "03-04T08:10", "03-25T18:20", "04-07T07:55", "04-26T12:30", "05-08T17:45",
        "05-27T19:05", "06-03T08:00", "06-11T17:30", "06-24T07:35", "07-01T18:15", "07-04T12:10", "07-07T17:40",
        "07-10T08:20"]


def rare(project, folder):
    """No baseline, violence now and then, and three weeks of silence at the end."""
    full(project, folder)
    shutil.rmtree(folder / "episodes")
    (folder / "baseline.yaml").unlink()
    for time in RARE:
        write_episode(folder, f"2026-{time}", "violence")
    write_episode(folder, "2026-05-02T11:00", "near-miss", "[resident]")
    return folder


def houses(project, folder):
    """A portfolio large enough for a funnel, as the browser's test writes it."""
    write = "import(process.argv[1]).then((houses) => houses.writeHouses(process.argv[2]))"
    subprocess.run(["node", "-e", write, str(project / "tests/web/houses.mjs"), str(folder)], check=True)
    return folder
