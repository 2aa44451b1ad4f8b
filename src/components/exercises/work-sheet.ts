import { html } from "htl";
import { readPartTest } from "../../lib/exercises/part-test-record.js";
import { readPrediction } from "../../lib/exercises/prediction.js";
import { readRecord } from "../../lib/exercises/record.js";
import type { Work } from "../../lib/exercises/work.js";
import type { WorkStamp } from "../../lib/exercises/work-file.js";
import { locale } from "../words/locale.js";
import { t } from "../words/t.js";

/** Prints a reader's work as a page of its own: whose it is, and each answer with its tries. */
export function printWork(work: Work, stamp: WorkStamp): void {
  const sheet = workSheet(work, stamp);
  const { classList } = document.documentElement;
  addEventListener(
    "afterprint",
    () => {
      sheet.remove();
      classList.remove("prints-work");
    },
    { once: true },
  );
  document.body.append(sheet);
  classList.add("prints-work");
  print();
}

function workSheet(work: Work, { student, course, courseVersion, saved }: WorkStamp): HTMLElement {
  return html`<section class="work-sheet"><h1>${student || t("Work without a name")}</h1>
    <p>${course}, ${t("version")} ${courseVersion}. ${dateOf(saved)}.</p>
    ${tableOf(t("Exercises"), [t("Chapter"), t("Exercise"), t("Tries"), t("Hints"), t("Solved"), t("Answer")], answersIn(work))}
    ${tableOf(t("Tests"), [t("Part"), t("Number"), t("Handed in"), t("Right")], testsIn(work))}
    ${tableOf(t("Predictions"), [t("Chapter"), t("Question"), t("What came")], predictionsIn(work))}</section>`;
}

type Row = readonly (string | Node)[];

function tableOf(title: string, heads: readonly string[], rows: readonly Row[]): HTMLElement | "" {
  if (rows.length === 0) return "";
  return html`<table><caption>${title}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}

function answersIn(work: Work): Row[] {
  return rowsOf(work, "exercise/", (text, [chapter, id]) => {
    const record = readRecord(text);
    if (!record) return undefined;
    const { answer, attempts, hints, solved, solvedAt } = record;
    const when = solvedAt === undefined ? t("yes") : dateOf(solvedAt);
    return [
      chapter,
      id,
      String(attempts),
      String(hints),
      solved ? when : t("not yet"),
      html`<pre>${answer}</pre>`,
    ];
  });
}

function testsIn(work: Work): Row[] {
  return rowsOf(work, "part-test/", (text, [part, seed]) => {
    const test = readPartTest(text);
    if (test?.handedIn === undefined) return undefined;
    const verdicts = Object.values(test.verdicts);
    const right = verdicts.filter(({ correct }) => correct).length;
    return [part, seed, dateOf(test.handedIn), t("{n} of {all}", { n: right, all: verdicts.length })];
  });
}

function predictionsIn(work: Work): Row[] {
  return rowsOf(work, "prediction/", (text, [chapter, id]) => {
    const prediction = readPrediction(text);
    if (!prediction || prediction.came === "") return undefined;
    return [chapter, id, `${t(prediction.right ? "as predicted" : "otherwise")}: ${prediction.came}`];
  });
}

/** A row for each text whose name begins so; the rest of the name is its places. */
function rowsOf(
  work: Work,
  start: string,
  row: (text: string, places: readonly string[]) => Row | undefined,
): Row[] {
  return [...work]
    .filter(([name]) => name.startsWith(start))
    .sort()
    .flatMap(([name, text]) => {
      const found = row(text, name.slice(start.length).split("/"));
      return found ? [found] : [];
    });
}

function dateOf(moment: string): string {
  return new Date(moment).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
}
