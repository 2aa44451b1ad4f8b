import type { Catalogue } from "./catalogue.js";
import type { StudentMarks } from "./marks.js";

/**
 * A table as a spreadsheet reads it. A cell that a spreadsheet would take for a formula begins with an apostrophe; a line break in a
 * cell becomes a blank, and signs that are not seen go.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  // Without this mark Excel takes UTF-8 for something else.
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const plain = seen(value);
  const safe = /^\s*[=+\-@|＝＋－＠]/.test(plain) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A text in one line, without signs that change how it is read. */
export function seen(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\p{Cf}\p{Cs}]/gu, "");
}

/** A row for each file; a column for each exercise, with 1 where it is solved and 0 where it was begun. */
export function marksTable(marks: readonly StudentMarks[], { exercises }: Catalogue): string {
  const heads = [
    "student",
    "file",
    "course",
    "version",
    "saved",
    "signature",
    "solved",
    "of",
    "tests",
    "predictions",
    "notes",
  ];
  const rows = marks.map((one) => {
    const found = new Map(one.exercises.map((mark) => [`${mark.chapter}/${mark.id}`, Number(mark.solved)]));
    const tests = one.tests
      .map(({ name, right, questions }) => `${name}: ${right} of ${questions}`)
      .join("; ");
    const { compared, right } = one.predictions;
    return [
      one.student,
      one.file,
      one.course,
      one.version,
      one.saved,
      one.signed,
      solvedBy(one),
      exercises.length,
      tests,
      compared > 0 ? `${right} of ${compared}` : "",
      one.notes.join("; "),
      ...exercises.map(({ chapter, id }) => found.get(`${chapter}/${id}`) ?? ""),
    ];
  });
  return csv([[...heads, ...exercises.map(({ chapter, id }) => `${chapter}/${id}`)], ...rows]);
}

/** A row for each student and each exercise that they began. */
export function answersTable(marks: readonly StudentMarks[]): string {
  const heads = [
    "student",
    "file",
    "chapter",
    "exercise",
    "solved",
    "said to be",
    "tries",
    "hints",
    "first try",
    "solved at",
    "message",
  ];
  const rows = marks.flatMap(({ student, file, exercises }) =>
    exercises.map((one) => [
      student,
      file,
      one.chapter,
      one.id,
      Number(one.solved),
      Number(one.said),
      one.tries,
      one.hints,
      one.firstTry,
      one.solvedAt,
      one.message,
    ]),
  );
  return csv([heads, ...rows]);
}

/** How many exercises are solved in a file. */
export function solvedBy({ exercises }: StudentMarks): number {
  return exercises.filter(({ solved }) => solved).length;
}
