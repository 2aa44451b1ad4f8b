import { html } from "htl";
import { setDisabled } from "../../../components/ui/disable.js";
import { download } from "../../../components/ui/download.js";
import { grouped, percent } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { messageOf } from "../../../lib/core/message-of.js";
import type { ProjectRecord } from "../../../lib/exercises/project-record.js";
import { wilsonInterval } from "../../../lib/labs/statistics/wilson-interval.js";
import { applies } from "../../../lib/training/settings.js";
import { finalFiles } from "../study/held-out.js";
import { mistakesToExplain, parametersOf } from "../study/milestones.js";
import { networkInWords, projectControls, seedControl, settingInWords, settingsOf } from "../study/recipe.js";
import { comparisonTable } from "./comparison-view.js";
import { pictureOf } from "./data-view.js";
import { confusedPairs } from "./errors-view.js";
import { standardError } from "./figure-view.js";
import { milestoneFrame, recordField } from "./milestone-frame.js";
import type { ProjectController } from "./project-controller.js";

/** Class of the page while only the report is printed. */
const printing = "is-printing-report";

/** The report, to print, and the network with its card, to save. */
export function reportView(controller: ProjectController): HTMLElement {
  const said = liveStatus("project-said");
  const paper = html`<article class="project-report"></article>`;
  const print = textButton("Print the report", () => {
    document.documentElement.classList.add(printing);
    addEventListener("afterprint", () => document.documentElement.classList.remove(printing), { once: true });
    globalThis.print();
  });
  const save = textButton("Save the network and its card", () => {
    try {
      saveFiles(controller);
      said.say("Saved two files.");
    } catch (error) {
      said.say(`Not saved: ${messageOf(error)}.`);
    }
  });
  const root = milestoneFrame(
    controller,
    8,
    recordField(controller, "limits", "What this network can’t do", 2),
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
  if (!network || !dataset || !rows || !measured) throw new Error("the network or its drawings are not here");
  const { card, weights } = finalFiles(network, dataset, rows, measured);
  download(new Blob([weights]), "project.safetensors");
  download(new Blob([card], { type: "application/json" }), "project.json");
}

/** One page: what was asked, done and found. */
function reportOf(controller: ProjectController): HTMLElement[] {
  const { record, milestones } = controller;
  const parts: readonly (readonly [title: string, milestone: number, body: readonly (Node | string)[]])[] = [
    ["Question", 1, [record.purpose]],
    ["Data", 2, [dataText(controller)]],
    ["Network", 3, [networkText(record)]],
    ["Held-out figure", 5, figurePart(record)],
    ["Mistakes", 6, mistakesPart(controller)],
    [
      "Two choices",
      7,
      record.comparison ? [comparisonTable("report", record.comparison), verdictText(record)] : [],
    ],
    ["What it can’t do", 8, [record.limits]],
  ];
  return [
    html`<h3>A network for ${record.lock?.classes.join(", ") ?? "…"}</h3>`,
    ...parts.map(([title, number, body]) => {
      const isStale = milestones[number - 1].state === "stale";
      const empty = body.every((part) => part === "");
      return html`<section><h4>${title}${isStale ? html` <em>(out of date)</em>` : ""}</h4><div>${empty ? "…" : body}</div></section>`;
    }),
  ];
}

function dataText({ record: { lock, given, duplicates, splitSeed }, dataset }: ProjectController): string {
  if (!lock) return "";
  const source = given ? `${dataset?.title ?? given.title}. ${given.source}` : "Drawings of my own.";
  const counts = lock.classes.map((name, k) => `${name} ${lock.counts[k]}`).join(", ");
  const pairs =
    lock.pairs === 0 ? "No near-duplicates." : `${lock.pairs} pairs of near-duplicates stay: ${duplicates}`;
  const times = lock.times === 1 ? "" : ` Rows were drawn ${lock.times} times.`;
  return `${source} ${counts}. ${pairs} ${lock.train} rows to train on, ${lock.validation} for validation, ${lock.heldOut} held out before any training, seed ${splitSeed}.${times}`;
}

function networkText(record: ProjectRecord): string {
  const { lock, training } = record;
  if (!lock) return "";
  const chosen = settingsOf(record.settings);
  const network = networkInWords(chosen, lock.classes.length);
  const settings = [...projectControls, ...seedControl]
    .filter(({ key }) => key !== "hidden" && key !== "convolutions")
    .filter((control) => applies(control, chosen))
    .map((control) => `${control.label} ${settingInWords(control, chosen)}`)
    .join(", ");
  const found = training
    ? ` Training rows right: ${percent(training.train)}; validation rows: ${percent(training.validation)}, where always saying “${training.largest}” gets ${percent(training.baseline)}. Weights ${training.hash}.`
    : "";
  const count = parametersOf(record, lock.classes.length);
  const parameters = count === undefined ? "" : `, ${grouped(count)} parameters`;
  return `${network}${parameters}; ${settings}.${found}`;
}

function figurePart({ measured, lock, looks }: ProjectRecord): (Node | string)[] {
  if (!measured || !lock) return [];
  const { right, count, low, high, confusion } = measured;
  const part = right / count;
  const [from, to] = wilsonInterval(right, count);
  const often = looks === 1 ? "once" : `${looks} times`;
  const said = `${right} of ${count} right: ${percent(part)}, standard error ${(100 * standardError(part, count)).toFixed(1)} points, 95 % interval (Wilson) ${percent(from)} to ${percent(to)}. Predicted before: ${percent(low, 0)} to ${percent(high, 0)}. The held-out rows were looked at ${often}.`;
  const { classes } = lock;
  const rows = classes.map((name, k) => [
    name,
    ...confusion.slice(k * classes.length, (k + 1) * classes.length).map(String),
  ]);
  return [html`<p>${said}</p>`, table({ label: "Confusions", head: ["drawn ↓ said →", ...classes], rows })];
}

function mistakesPart(controller: ProjectController): (Node | string)[] {
  const { measured, lock, causes, causesNote } = controller.record;
  if (!measured || !lock) return [];
  const counts = new Map<string, number>();
  for (const { cause } of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const named = [...counts].map(([cause, count]) => `${cause} ${count}`).join(", ");
  const { dataset } = controller;
  const items = measured.mistakes
    .slice(0, mistakesToExplain)
    .map(
      ({ row, label, predicted }) =>
        html`<li>${dataset && row < dataset.labels.length ? pictureOf(dataset, row) : ""}<span>${lock.classes[label]}, said ${lock.classes[predicted]}</span></li>`,
    );
  const pairs = confusedPairs(controller);
  const confused = pairs.length > 0 ? `Most confused: ${pairs.join("; ")}. ` : "";
  return [
    html`<ul class="project-mistakes">${items}</ul>`,
    html`<p>${confused}${named ? `Causes: ${named}. ` : ""}${causesNote}</p>`,
  ];
}

function verdictText({ verdict }: ProjectRecord): string {
  if (verdict === "first") return "The first is better.";
  if (verdict === "second") return "The second is better.";
  return verdict === "" ? "" : "Which is better can’t be told.";
}
