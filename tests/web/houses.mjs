// A portfolio of twelve houses of different size, each with a course through 2025, enough to stand
// beside each other in a report. Everything in it is invented.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const uses = [6, 9, 7, 8, 12, 9, 31, 10, 14, 12, 15, 13];

function courseOf(id) {
  return `format: 1
programme: magtanvendelse-voksne
programme_edition: "2026.1"
id: ${id}-2025
title: Færre magtanvendelser i ${id}
language: da
period: {start: 2025-01-01, end: 2025-12-31}
sites:
  - {id: ${id}, name: Botilbuddet ${id}, legal_bases: [sel-108], ownership: municipal, places: 16}
`;
}

function occupancyOf(id, residentDays) {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));
  const rows = months.map((month) => `  - {month: 2025-${month}, site: ${id}, resident_days: ${residentDays}}\n`);
  return `occupancy:\n${rows.join("")}`;
}

function writeEpisodes(folder, id, count) {
  mkdirSync(path.join(folder, "episodes", "2025"), { recursive: true });
  for (let day = 0; day < count; day += 1) {
    const date = new Date(Date.UTC(2025, 0, 3 + day * 9)).toISOString().slice(0, 10);
    const name = `${date}T1200-abc${String(day).padStart(3, "2")}`;
    writeFileSync(
      path.join(folder, "episodes", "2025", `${name}.yaml`),
      `id: ${name}\noccurred: ${date}T12:00\nsite: ${id}\nplace: gang\nkinds: [use-of-force, violence]\nagainst: [staff]\n`,
    );
  }
}

// Writes it anew and returns its folder.
export function writeHouses(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, "portfolio.yaml"),
    'format: 1\nprogramme: magtanvendelse-voksne\ntitle: Tolv huse\nlanguage: da\ncourses: ["huse/*"]\n',
  );
  uses.forEach((count, number) => {
    const id = `hus-${String(number + 1).padStart(2, "0")}`;
    const course = path.join(folder, "huse", id);
    mkdirSync(course, { recursive: true });
    writeFileSync(path.join(course, "course.yaml"), courseOf(id));
    writeFileSync(path.join(course, "occupancy.yaml"), occupancyOf(id, 240 + 30 * number));
    writeEpisodes(course, id, count);
  });
  return folder;
}
