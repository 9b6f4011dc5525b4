// Reads an iCalendar file from stdin and prints its events: {UID: {span, summary, status, sequence}}.
import { readFileSync } from "node:fs";
import ical from "node-ical";

const when = (time) => {
  if (time.dateOnly) {
    const two = (n) => String(n).padStart(2, "0");
    return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  }
  return time.toISOString().replace(".000Z", "+00:00");
};
const text = (value) => (typeof value === "object" && value !== null ? value.val : value);

const events = Object.values(ical.sync.parseICS(readFileSync(0, "utf8")))
  .filter((entry) => entry.type === "VEVENT")
  .map((entry) => [
    entry.uid,
    {
      span: [when(entry.start), when(entry.end)],
      summary: text(entry.summary),
      status: entry.status,
      sequence: Number(entry.sequence),
    },
  ]);
process.stdout.write(JSON.stringify(Object.fromEntries(events)) + "\n");
