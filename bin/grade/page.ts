import type { Catalogue, CourseExercise } from "./catalogue.js";
import { seen, solvedBy } from "./csv.js";
import type { StudentMarks } from "./marks.js";

/** How many of the slips of an exercise are shown. */
const mostSlips = 3;
/** Bars of the distribution. */
const mostBars = 10;

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
table{border-collapse:collapse;margin:1rem 0}th,td{padding:.25rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid #ccc}td{overflow-wrap:anywhere}
td.n{text-align:right;font-variant-numeric:tabular-nums}.bar{display:inline-block;height:1em;background:#b4451f;vertical-align:middle}
@media print{tr{break-inside:avoid}}@media(forced-colors:active){.bar{background:CanvasText}}`;

/** What the marks come to, as a page that needs nothing else: how many solved how much, the commonest slips, and each file. */
export function marksPage(marks: readonly StudentMarks[], course: Catalogue): string {
  const read = marks.filter(({ signed }) => signed !== "not read");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Marks: ${escaped(course.title)}</title><style>${style}</style></head><body>
<h1>Marks: ${escaped(course.title)}, version ${escaped(course.version)}</h1>
<p>${marks.length} files, of which ${read.length} could be read. Every answer was checked again; what a file says of itself counts for nothing.</p>
${distribution(read, course)}${byExercise(read, course)}${versions(read)}${byStudent(marks, course)}
</body></html>
`;
}

function distribution(marks: readonly StudentMarks[], { exercises }: Catalogue): string {
  if (marks.length === 0) return "";
  const width = Math.max(1, Math.ceil((exercises.length + 1) / mostBars));
  const rows = Array.from({ length: Math.ceil((exercises.length + 1) / width) }, (_, k) => {
    const from = k * width;
    const to = Math.min(exercises.length, from + width - 1);
    const count = marks.filter((one) => solvedBy(one) >= from && solvedBy(one) <= to).length;
    const bar = `<span class="bar" style="width:${((20 * count) / marks.length).toFixed(2)}rem"></span>`;
    return [`${from} to ${to}`, number(count), bar];
  });
  return table("How many exercises are solved", ["solved", "files", "share"], rows);
}

function byExercise(marks: readonly StudentMarks[], { exercises }: Catalogue): string {
  const rows = exercises.map((exercise) => {
    const found = marksOn(exercise, marks);
    const tries = found.map((one) => one.tries).sort((one, other) => one - other);
    return [
      escaped(`${exercise.chapter}/${exercise.id}`),
      number(found.length),
      number(found.filter(({ solved }) => solved).length),
      number(tries[tries.length >> 1] ?? 0),
      slipsIn(found.map(({ slips }) => slips)),
    ];
  });
  return table(
    "By exercise",
    ["exercise", "begun", "solved", "tries, median", "commonest slips, and of how many"],
    rows,
  );
}

function marksOn({ chapter, id }: CourseExercise, marks: readonly StudentMarks[]) {
  return marks.flatMap(({ exercises }) =>
    exercises.filter((one) => one.chapter === chapter && one.id === id),
  );
}

/** The commonest messages on wrong answers; a student who slips twice in the same way counts once. */
function slipsIn(byStudent: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>();
  for (const slips of byStudent) {
    for (const slip of new Set(slips)) counts.set(slip, (counts.get(slip) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
    .slice(0, mostSlips)
    .map(([slip, count]) => `${count}: ${escaped(slip)}`)
    .join("<br>");
}

function versions(marks: readonly StudentMarks[]): string {
  const counts = new Map<string, number>();
  for (const { course, version } of marks) {
    const name = course === "" ? "not said" : `${course}, ${version}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return table(
    "Courses and versions",
    ["course, version", "files"],
    [...counts].sort().map(([name, count]) => [escaped(name), number(count)]),
  );
}

function byStudent(marks: readonly StudentMarks[], { exercises }: Catalogue): string {
  const rows = marks.map((one) => [
    escaped(one.student || "no name"),
    escaped(one.file),
    number(solvedBy(one)),
    one.signed,
    one.notes.map(escaped).join("<br>"),
  ]);
  const heads = ["student", "file", `solved of ${exercises.length}`, "signature", "notes"];
  return table("By file", heads, rows);
}

/** Cells are HTML. */
function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((one) => (one.startsWith("<td") ? one : `<td>${one}</td>`));
  return `<h2>${title}</h2><table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join("")}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("\n")}</tbody></table>\n`;
}

function number(value: number): string {
  return `<td class="n">${value}</td>`;
}

function escaped(text: string): string {
  return seen(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
