import { html } from "htl";
import { setDisabled } from "../../../components/ui/disable.js";
import { download } from "../../../components/ui/download.js";
import { grouped, percent } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import type { ProjectRecord, ProjectTraining } from "../../../lib/exercises/project-record.js";
import { wilsonInterval } from "../../../lib/labs/statistics/wilson-interval.js";
import { applies } from "../../../lib/training/settings.js";
import { finalFiles } from "../study/held-out.js";
import { mistakesToExplain, parametersOf } from "../study/milestones.js";
import { networkInWords, projectControls, seedControl, settingInWords, settingsOf } from "../study/recipe.js";
import { comparisonTable } from "./comparison-view.js";
import { pictureOf } from "./data-view.js";
import { confusedPairs, mostConfusedText } from "./errors-view.js";
import { standardError } from "./figure-view.js";
import { milestoneFrame, recordField } from "./milestone-frame.js";
import type { ProjectController } from "./project-controller.js";

/** Class of the page while only the report is printed. */
const printing = "is-printing-report";

/** The report, to print, and the network with its card, to save. */
export function reportView(controller: ProjectController): HTMLElement {
  const said = liveStatus("project-said");
  const paper = html`<article class="project-report"></article>`;
  const print = textButton(t("Print the report"), () => {
    document.documentElement.classList.add(printing);
    addEventListener("afterprint", () => document.documentElement.classList.remove(printing), { once: true });
    globalThis.print();
  });
  const save = textButton(t("Save the network and its card"), () => {
    try {
      saveFiles(controller);
      said.say(t("Saved two files."));
    } catch (error) {
      said.say(t("Not saved: {why}.", { why: whyOf(error) }));
    }
  });
  const root = milestoneFrame(
    controller,
    8,
    recordField(controller, "limits", t("What this network can’t do"), 2),
    html`<div class="project-row">${print}${save}</div>`,
    said,
    paper,
  );
  controller.follow(() => {
    const [, , , trained, measured] = controller.milestones;
    setDisabled(save, !controller.network || trained.state !== "done" || measured.state !== "done");
    paper.replaceChildren(...reportOf(controller));
  });
  return root;
}

/** Hands over the weights, with the held-out figure on their card. */
function saveFiles({ network, dataset, rows, record: { measured } }: ProjectController): void {
  if (!network || !dataset || !rows || !measured)
    throw new Error(t("the network or its drawings are not here"));
  const { card, weights } = finalFiles(network, dataset, rows, measured);
  download(new Blob([weights]), "project.safetensors");
  download(new Blob([card], { type: "application/json" }), "project.json");
}

/** One page: what was asked, done and found. */
function reportOf(controller: ProjectController): HTMLElement[] {
  const { record, milestones } = controller;
  const parts: readonly (readonly [title: string, milestone: number, body: readonly (Node | string)[]])[] = [
    [t("Question"), 1, [record.purpose]],
    [t("Data"), 2, [dataText(controller)]],
    [t("Network"), 3, [networkText(record)]],
    [t("Held-out figure"), 5, figurePart(record)],
    [t("Mistakes"), 6, mistakesPart(controller)],
    [
      t("Two choices"),
      7,
      record.comparison
        ? [comparisonTable(t("Validation rows right, report"), record.comparison), verdictText(record)]
        : [],
    ],
    [t("What it can’t do"), 8, [record.limits]],
  ];
  return [
    html`<h3>${t("A network for {names}", { names: record.lock?.classes.join(", ") ?? "…" })}</h3>`,
    ...parts.map(([title, number, body]) => {
      const isStale = milestones[number - 1].state === "stale";
      const empty = body.every((part) => part === "");
      return html`<section><h4>${title}${isStale ? html` <em>${t("(out of date)")}</em>` : ""}</h4><div>${empty ? "…" : body}</div></section>`;
    }),
  ];
}

function dataText({ record: { lock, given, duplicates, splitSeed }, dataset }: ProjectController): string {
  if (!lock) return "";
  const counts = lock.classes.map((name, k) => `${name} ${lock.counts[k]}`).join(", ");
  const sentences = [
    given ? `${dataset?.title ?? given.title}. ${given.source}` : t("Drawings of my own."),
    `${counts}.`,
    lock.pairs === 0
      ? t("No near-duplicates.")
      : t("{n} pairs of near-duplicates stay: {why}", { n: lock.pairs, why: duplicates }),
    t(
      "{train} rows to train on, {validation} for validation, {heldOut} held out before any training, seed {seed}.",
      { train: lock.train, validation: lock.validation, heldOut: lock.heldOut, seed: splitSeed },
    ),
  ];
  if (lock.times !== 1) sentences.push(t("Rows were drawn {n} times.", { n: lock.times }));
  return sentences.join(" ");
}

function networkText(record: ProjectRecord): string {
  const { lock, training } = record;
  if (!lock) return "";
  const chosen = settingsOf(record.settings);
  const network = networkInWords(chosen, lock.classes.length);
  const settings = [...projectControls, ...seedControl]
    .filter(({ key }) => key !== "hidden" && key !== "convolutions")
    .filter((control) => applies(control, chosen))
    .map((control) => `${libraryWords(control.label)} ${settingInWords(control, chosen)}`)
    .join(", ");
  const count = parametersOf(record, lock.classes.length);
  const size = count === undefined ? network : t("{network}, {n} parameters", { network, n: grouped(count) });
  return [`${size}; ${settings}.`, ...(training ? trainingSentences(training) : [])].join(" ");
}

function trainingSentences({ train, validation, largest, baseline, hash }: ProjectTraining): string[] {
  return [
    t(
      "Training rows right: {train}; validation rows: {validation}, where always saying “{name}” gets {baseline}.",
      {
        train: percent(train),
        validation: percent(validation),
        name: largest,
        baseline: percent(baseline),
      },
    ),
    t("Weights {hash}.", { hash }),
  ];
}

function figurePart({ measured, lock, looks }: ProjectRecord): (Node | string)[] {
  if (!measured || !lock) return [];
  const { right, count, low, high, confusion } = measured;
  const part = right / count;
  const [from, to] = wilsonInterval(right, count);
  const said = [
    t(
      "{right} of {count} right: {part}, standard error {error} points, 95 % interval (Wilson) {low} to {high}.",
      {
        right,
        count,
        part: percent(part),
        error: (100 * standardError(part, count)).toFixed(1),
        low: percent(from),
        high: percent(to),
      },
    ),
    t("Predicted before: {low} to {high}.", { low: percent(low, 0), high: percent(high, 0) }),
    looks === 1
      ? t("The held-out rows were looked at once.")
      : t("The held-out rows were looked at {n} times.", { n: looks }),
  ].join(" ");
  const { classes } = lock;
  const rows = classes.map((name, k) => [
    name,
    ...confusion.slice(k * classes.length, (k + 1) * classes.length).map(String),
  ]);
  return [
    html`<p>${said}</p>`,
    table({ label: t("Confusions"), head: [t("drawn ↓ said →"), ...classes], rows }),
  ];
}

function mistakesPart(controller: ProjectController): (Node | string)[] {
  const { measured, lock, causes, causesNote } = controller.record;
  if (!measured || !lock) return [];
  const counts = new Map<string, number>();
  for (const { cause } of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const named = [...counts].map(([cause, count]) => `${libraryWords(cause)} ${count}`).join(", ");
  const { dataset } = controller;
  const items = measured.mistakes
    .slice(0, mistakesToExplain)
    .map(
      ({ row, label, predicted }) =>
        html`<li>${dataset && row < dataset.labels.length ? pictureOf(dataset, row) : ""}<span>${t("{name}, said {other}", { name: lock.classes[label], other: lock.classes[predicted] })}</span></li>`,
    );
  const pairs = confusedPairs(controller);
  const sentences = [
    ...(pairs.length > 0 ? [mostConfusedText(pairs)] : []),
    ...(named ? [t("Causes: {list}.", { list: named })] : []),
    causesNote,
  ];
  return [html`<ul class="project-mistakes">${items}</ul>`, html`<p>${sentences.join(" ")}</p>`];
}

function verdictText({ verdict }: ProjectRecord): string {
  if (verdict === "first") return t("The first is better.");
  if (verdict === "second") return t("The second is better.");
  return verdict === "" ? "" : t("Which is better can’t be told.");
}
