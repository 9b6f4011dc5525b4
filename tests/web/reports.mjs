// Opens every kind of report of the examples in Chromium, in both languages, light and dark, narrow,
// wide and on paper: node reports.mjs PROGRAM EXAMPLES OUTPUT
// Prints what a reader would stumble over: scripts, requests, messages on the console, faults that
// axe or html-validate find, pages wider than the screen, charts that show other numbers than the
// JSON. The pictures stay in OUTPUT. 77: no Chromium here.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { chromium } from "playwright-core";
import { writeHouses } from "./houses.mjs";

const [program, examples, output] = process.argv.slice(2);
const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
if (!browserPath) {
  console.log("skipped: no Chromium in /usr/bin (Debian's package chromium)");
  process.exit(77);
}

const reports = [
  ["kastanjehuset", "2026-05-29", "status"],
  ["kastanjehuset", "2026-05-29", "supervision"],
  ["kastanjehuset", "2026-05-29", "meeting"],
  ["kastanjehuset", "2026-09-10", "final"],
  ["tovvaerket", "2023-10-05", "supervision"],
  ["partnerskab", "2023-06-15", "status"],
  ["forvaltning", "2026-05-22", "status"],
  ["indsatsforloeb-2018/forloeb/tranebaerhuset", "2019-06-28", "final"],
  ["indsatsforloeb-2018", "2018-11-28", "portfolio"],
  ["kastanjehuset", "2026-05-29", "status", "--share"],
  ["kastanjehuset", "2026-05-29", "supervision", "--share"],
  ["kastanjehuset", "2026-09-10", "final", "--share"],
  ["kastanjehuset", "2026-05-29", "meeting", "--share"],
  ["partnerskab", "2023-06-15", "status", "--share"],
  ["indsatsforloeb-2018", "2018-11-28", "portfolio", "--share"],
  // Enough houses to stand beside each other: no example is as large.
  [writeHouses(path.resolve(output, "tolv-huse")), "2026-01-15", "portfolio"],
];
const screens = [
  { width: 1280, height: 900, colorScheme: "light" },
  { width: 1280, height: 900, colorScheme: "dark" },
  { width: 360, height: 740, colorScheme: "light" },
  { width: 360, height: 740, colorScheme: "dark" },
];

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Rules of style, which no reader notices: how entities and long paths are written.
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended"],
    rules: { "no-inline-style": "error", "long-title": "off", "no-trailing-whitespace": "off" },
  }),
);

let problems = 0;
function complain(name, what) {
  problems += 1;
  console.log(`${name}: ${what}`);
}

function run(course, today, kind, language, format, share) {
  const words = ["report", "-C", path.resolve(examples, course), "--today", today, "--kind", kind, ...share];
  return execFileSync(program, [...words, "--lang", language, "--format", format], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
}

// What the points of each chart say, read off its axis: the y of two marks gives the scale. A
// coordinate is written to a tenth of a pixel.
function drawnCharts() {
  const charts = [...document.querySelectorAll("svg.run-chart:not(.figure)")].map((svg) => {
    const marks = [...svg.querySelectorAll('text.rc-tick[text-anchor="end"]')].map((mark) => ({
      y: Number(mark.getAttribute("y")) - 4,
      value: Number(mark.textContent.replace(/[.](?=\d{3}\b)/g, "").replace(",", ".")),
    }));
    const [low, high] = [marks[0], marks[marks.length - 1]];
    const pixel = (high.value - low.value) / (high.y - low.y);
    const values = [...svg.querySelectorAll("circle.rc-point, path.rc-outside")].map((point) => {
      const box = point.getBBox();
      return low.value + (box.y + box.height / 2 - low.y) * pixel;
    });
    return [svg.querySelector("title").id.replace(/-title$/, ""), { values, tolerance: Math.abs(pixel) * 0.16 }];
  });
  return Object.fromEntries(charts);
}

// The same by the JSON, under the names that the page gives its charts.
function toldCharts(report) {
  if (report.series) return toldPeriods(report);
  if (report.kind === "portfolio") return toldFunnels(report);
  // A period that the course covers only in part stands in the table alone.
  const valuesOf = (chart) =>
    chart.points
      .filter((point) => point.state !== "partial")
      .map((point) => point.value ?? point.so_far)
      .filter((value) => value !== null);
  const told = {};
  for (const chart of report.charts) {
    told[`chart-${chart.kind}`] = valuesOf(chart.chart);
    if (chart.rate) told[`rate-${chart.kind}`] = valuesOf(chart.rate);
  }
  for (const part of report.violence_against) told[`chart-violence-${part.against}`] = valuesOf(part.chart);
  for (const measure of report.measures) told[`measure-${measure.id}`] = measure.values.map((entry) => entry.value);
  return told;
}

// Of a shared report: the means of the periods that it shows.
function toldPeriods(report) {
  const index = (month) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5));
  const values = (series) =>
    series.periods
      .filter((period) => period.count !== null)
      .map((period) => period.count / (index(period.to) - index(period.from) + 1));
  const charted = ["use-of-force", "violence", "near-miss"];
  return Object.fromEntries(
    report.series
      .filter((series) => charted.includes(series.kind) && values(series).length > 0)
      .map((series) => [`chart-${series.kind}`, values(series)]),
  );
}

function toldFunnels(report) {
  const drawn = (report.funnels ?? []).filter((funnel) => funnel.points.length > 0);
  return Object.fromEntries(drawn.map((funnel) => [`funnel-${funnel.kind}`, funnel.points.map((point) => point.rate)]));
}

// Charts that a report must have; others are left out where they would show nothing.
function neededCharts(report) {
  const always = ["chart-use-of-force", "chart-violence"];
  if (report.kind === "portfolio") return Object.keys(toldFunnels(report));
  // A course of an administration has no house, and so no episodes to draw.
  if (report.course?.sites.length === 0 && report.charts.length === 0) return [];
  return report.series ? always.filter((id) => toldPeriods(report)[id]) : always;
}

function compareCharts(name, drawn, told, needed) {
  for (const id of needed) {
    if (!drawn[id]) complain(name, `no ${id}`);
  }
  for (const [id, { values, tolerance }] of Object.entries(drawn)) {
    const expected = told[id];
    const off = expected?.findIndex((value, at) => !(Math.abs(value - values[at]) <= tolerance));
    if (!expected) complain(name, `${id} is drawn, and not in the JSON`);
    else if (expected.length !== values.length) complain(name, `${id}: ${values.length} points drawn, ${expected.length} told`);
    else if (off >= 0) complain(name, `${id}, point ${off}: drawn ${values[off]}, told ${expected[off]}`);
  }
}

// What the other pictures say: by weekday and hour, by place, the plan, the money, the attendance.
function drawnFigures() {
  const texts = (nodes) => [...nodes].map((node) => node.textContent);
  const money = (svg) => {
    const marks = [...svg.querySelectorAll('text.rc-tick[text-anchor="end"]')].map((mark) => ({
      y: Number(mark.getAttribute("y")) - 4,
      value: Number(mark.textContent.replace(/[.,](?=\d{3}\b)/g, "")),
    }));
    const [low, high] = [marks[0], marks[marks.length - 1]];
    const pixel = (high.value - low.value) / (high.y - low.y);
    // The last is the legend's.
    const points = (look) =>
      [...svg.querySelectorAll(`circle.${look}`)]
        .slice(0, -1)
        .map((point) => low.value + (Number(point.getAttribute("cy")) - low.y) * pixel);
    return { booked: points("rc-point"), ahead: points("rc-open"), tolerance: Math.abs(pixel) * 0.11 };
  };
  const marks = (row) =>
    ["present", "excused", "absent", "unstated"].map((mark) => row.querySelectorAll(`.am-${mark}`).length);
  const readers = {
    hours: (svg) => [...svg.querySelectorAll(".wh-field")].map((field) => Number(field.nextElementSibling.textContent)),
    places: (svg) => texts(svg.querySelectorAll("g > title")),
    plan: (svg) => texts(svg.querySelectorAll("g > title")).length,
    burn: money,
    attendance: (svg) => [...svg.querySelectorAll("g")].map(marks),
  };
  const figures = [...document.querySelectorAll("svg.figure")].map((svg) => {
    const id = svg.querySelector("title").id.replace(/-title$/, "");
    return [id, readers[id.split("-")[0]](svg)];
  });
  return Object.fromEntries(figures);
}

// The same by the JSON, under the same names, of the pictures that a report of the kind has.
function toldFigures(report) {
  const told = {};
  for (const { kind, weekday_hour: hours, places } of report.figures.when_and_where) {
    if (hours.drawn) {
      told[`hours-${kind}`] = hours.counts.flatMap((day) =>
        [0, 3, 6, 9, 12, 15, 18, 21].map((from) => day[from] + day[from + 1] + day[from + 2]),
      );
    }
    if (places.drawn) told[`places-${kind}`] = places.bars.map((bar) => `${bar.name}: ${bar.count}`);
  }
  if (report.kind === "meeting") return told;
  const { plan, burn_up: money, attendance } = report.figures;
  if (plan.entries.length > 0) told.plan = plan.entries.filter((entry) => entry.date).length;
  if (report.kind === "supervision") return told;
  if (money.months.length > 0 && report.money.lines.length > 0) {
    const today = report.today.slice(0, 7);
    told["burn-up"] = {
      booked: money.months.filter(({ month }) => month <= today).map((month) => month.booked),
      ahead: money.months
        .filter(({ month, booked, forecast }) => month > today || booked !== forecast)
        .map((month) => month.forecast),
    };
  }
  const marksOf = ({ marks }) =>
    ["present", "excused", "absent", "not-noted"].map((key) => marks.filter((mark) => mark === key).length);
  for (const team of attendance.filter(({ activities }) => activities.length > 0)) {
    told[`attendance-${team.team}`] = team.seats.map(marksOf);
  }
  return told;
}

function isSame(drawn, told) {
  const near = (values, expected) =>
    values.length === expected.length &&
    values.every((value, at) => Math.abs(value - expected[at]) <= drawn.tolerance);
  if (told.booked) return near(drawn.booked, told.booked) && near(drawn.ahead, told.ahead);
  return JSON.stringify(drawn) === JSON.stringify(told);
}

function compareFigures(name, drawn, told) {
  for (const id of new Set([...Object.keys(drawn), ...Object.keys(told)])) {
    if (!(id in drawn)) complain(name, `${id} is told, and not drawn`);
    else if (!(id in told)) complain(name, `${id} is drawn, and not told`);
    else if (!isSame(drawn[id], told[id])) {
      complain(name, `${id}: drawn ${JSON.stringify(drawn[id])}, told ${JSON.stringify(told[id])}`);
    }
  }
}

// The commands that show the same pictures alone give the same numbers.
function compareCommands(name, report, course, today) {
  const ask = (...words) => JSON.parse(askText(...words, "--format", "json"));
  const askText = (...words) =>
    execFileSync(program, [...words, "-C", path.resolve(examples, course), "--today", today, "--lang", report.language], {
      encoding: "utf8",
    });
  const differs = (a, b) => JSON.stringify(a) !== JSON.stringify(b);
  for (const { kind, weekday_hour: hours, places } of report.figures.when_and_where) {
    const series = ask("report", "--series", `kind=${kind},by=weekday-hour`);
    if (differs(series.counts, hours.counts)) complain(name, `by weekday and hour, ${kind}: not as --series`);
    const bars = ask("report", "--series", `kind=${kind},by=place`).points.map((bar) => [bar.category, bar.y]);
    if (differs(bars, places.bars.map((bar) => [bar.name, bar.count]))) complain(name, `by place, ${kind}: not as --series`);
  }
  const money = ask("budget", "burn-up");
  for (const key of ["limit_is", "limit", "months", "booked", "forecast", "left"]) {
    if (differs(money[key], report.figures.burn_up[key])) complain(name, `${key}: not as budget burn-up`);
  }
  const marks = askText("plan", "show", "--format", "svg").match(/<g><title>/g)?.length ?? 0;
  const dated = report.figures.plan.entries.filter((entry) => entry.date).length;
  if (marks !== dated) complain(name, `the plan: ${dated} entries, plan show draws ${marks}`);
}

async function faultsByAxe(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map(
    (fault) => `axe ${fault.id}: ${fault.help}, at ${fault.nodes[0].target.join(" ")}`,
  );
}

async function openOnScreen(browser, name, file, screen, report) {
  const look = `${name} ${screen.width} ${screen.colorScheme}`;
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    colorScheme: screen.colorScheme,
  });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  page.on("console", (message) => complain(look, `console: ${message.text()}`));
  page.on("pageerror", (error) => complain(look, `page error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== url) complain(look, `request: ${request.url()}`);
  });
  await page.goto(url);
  for (const fault of await faultsByAxe(page)) complain(look, fault);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) complain(look, `${wide} px wider than the screen`);
  if (await page.evaluate(() => document.scripts.length)) complain(look, "a script");
  compareCharts(look, await page.evaluate(drawnCharts), toldCharts(report), neededCharts(report));
  compareFigures(look, await page.evaluate(drawnFigures), report.figures ? toldFigures(report) : {});
  await page.screenshot({ path: file.replace(/html$/, `${screen.width}-${screen.colorScheme}.png`), fullPage: true });
  await context.close();
}

// Landscape tables would be cut off on paper, and a heading alone at a page's foot is no heading.
async function print(browser, name, file) {
  const page = await browser.newPage({ viewport: { width: 720, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  await page.goto(pathToFileURL(file).href);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("table, svg, p, li, h1, h2, h3")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`),
  );
  for (const element of cut) complain(`${name} print`, `wider than the paper: ${element}`);
  await page.pdf({ path: file.replace(/html$/, "pdf"), format: "A4", preferCSSPageSize: true });
  await page.close();
}

mkdirSync(output, { recursive: true });
const browser = await chromium.launch({ executablePath: browserPath });
for (const [course, today, kind, ...share] of reports) {
  for (const language of ["da", "en"]) {
    const shared = share.length > 0 ? "shared-" : "";
    const name = `${path.basename(course)} ${shared}${kind} ${language}`;
    const html = run(course, today, kind, language, "html", share);
    const file = path.resolve(output, `${path.basename(course)}-${shared}${kind}-${language}.html`);
    writeFileSync(file, html);
    if (Buffer.byteLength(html) > 300_000) complain(name, `${Buffer.byteLength(html)} bytes`);
    const judged = await validator.validateString(html, file);
    for (const fault of judged.results.flatMap((result) => result.messages)) {
      complain(name, `html-validate ${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`);
    }
    const report = JSON.parse(run(course, today, kind, language, "json", share));
    if (report.figures) compareCommands(name, report, course, today);
    for (const screen of screens) await openOnScreen(browser, name, file, screen, report);
    await print(browser, name, file);
  }
}
await browser.close();
console.log(`${reports.length * 2} reports in ${screens.length} looks and on paper, ${problems} problems`);
process.exit(problems > 0 ? 1 : 0);
