import { html } from "htl";
import { inkPalette, paintPictures } from "../../../components/chart/palette.js";
import { drawPad } from "../../../components/draw/draw-pad.js";
import { sourceBadge } from "../../../components/pictures/source-badge.js";
import { collectionStore } from "../../../components/storage/own-collection.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import { seededRandom } from "../../../lib/core/random.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { side } from "../../../lib/drawing/picture-size.js";
import {
  addDrawings,
  emptyCollection,
  type NewDrawing,
  removeDrawings,
} from "../../../lib/labs/teach/collection.js";
import { drawingsToBeginWith } from "../../../lib/labs/teach/sample-halves.js";
import { wholeStrokes } from "../../../lib/labs/teach/whole-strokes.js";
import { dataProblem } from "../study/milestones.js";
import { countsIn, mostOfProject } from "../study/project-data.js";
import { milestoneFrame, recordField } from "./milestone-frame.js";
import type { ProjectController } from "./project-controller.js";

/** Drawings of each class in the given set. */
const givenOfClass = 100;
/** Drawings and pairs that are shown. */
const shownOfClass = 60;
const shownPairs = 8;

/** Drawings, their balance and their near-duplicates, and which are held out. */
export function dataView(controller: ProjectController, given: () => Promise<Dataset>): HTMLElement {
  const said = liveStatus("project-said");
  const tryTo = (work: () => void | Promise<void>) =>
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => said.say(t("Nothing was changed. {why}.", { why: whyOf(error) })));
  const add = (drawings: readonly NewDrawing[]) => {
    const count = controller.collection.drawings.length + drawings.length;
    // In the words of a collection that is full, which every language knows.
    if (count > mostOfProject) throw new RangeError(`drawings must be at most ${mostOfProject}: ${count}`);
    controller.useCollection(addDrawings(controller.collection, drawings));
  };
  const fromTeach = textButton(t("Take the drawings of Teach"), () =>
    tryTo(async () => {
      const own = await collectionStore("own").read();
      const fitting = own?.drawings.filter(({ word }) => controller.classes.includes(word)) ?? [];
      if (fitting.length === 0) said.say(t("Teach has no drawings of these classes in this browser."));
      else add(fitting);
    }),
  );
  const useGiven = textButton(t("Use the given set"), () =>
    tryTo(async () => {
      const set = await given();
      const { title, origin, source, licence, classes } = set;
      const choice = {
        classes: classes.length,
        perClass: givenOfClass,
        heldOutEach: Number.POSITIVE_INFINITY,
      };
      const drawings = drawingsToBeginWith(set, choice, seededRandom(1));
      controller.useCollection(addDrawings(emptyCollection(), drawings));
      controller.change({ classes: classes.join(", "), given: { title, origin, source, licence } });
    }),
  );
  return milestoneFrame(
    controller,
    2,
    html`<div class="project-row">${useGiven}${fromTeach}</div>`,
    ownPad(controller, add, tryTo),
    said,
    drawingsView(controller),
    duplicatesView(controller),
    lockView(controller),
  );
}

/** A pad, and a button for each class that keeps what is on it. */
function ownPad(
  controller: ProjectController,
  add: (drawings: readonly NewDrawing[]) => void,
  tryTo: (work: () => void) => void,
): HTMLElement {
  const pad = drawPad({ label: t("Pad for the drawings of your project") });
  pad.lineWidth = 14;
  const chips = html`<div class="project-row" role="group" aria-label=${t("Keep the drawing as")}></div>`;
  const keep = (word: string) =>
    tryTo(() => {
      add([{ word, heldOut: false, ink: { kind: "strokes", strokes: wholeStrokes(pad.value) } }]);
      pad.show([]);
    });
  let shown = "";
  const ready = () => {
    for (const chip of chips.querySelectorAll("button")) setDisabled(chip, pad.value.length === 0);
  };
  controller.follow(() => {
    if (controller.classes.join() !== shown) {
      shown = controller.classes.join();
      chips.replaceChildren(
        ...controller.classes.map((word) => textButton(t("Keep as {word}", { word }), () => keep(word))),
      );
    }
    ready();
  });
  for (const event of ["input", "change"]) pad.addEventListener(event, ready);
  return html`<details class="project-pad"><summary>${t("Draw here")}</summary>${pad}${chips}</details>`;
}

/** All drawings, class by class; pressing one deletes it. */
function drawingsView(controller: ProjectController): HTMLElement {
  const body = html`<div></div>`;
  let shown: Dataset | undefined;
  controller.follow(() => {
    const { dataset, classes, collection } = controller;
    if (dataset === shown) return;
    shown = dataset;
    if (!dataset) return body.replaceChildren();
    const counts = countsIn(dataset);
    const sections = classes.map((name, label) => {
      const ids = collection.drawings.filter(({ word }) => word === name).map(({ id }) => id);
      const rows = [...dataset.labels.keys()].filter((row) => dataset.labels[row] === label);
      const tiles = rows.slice(0, shownOfClass).map((row, k) => {
        const tile = textButton("", () =>
          controller.useCollection(removeDrawings(controller.collection, new Set([ids[k]]))),
        );
        tile.className = "project-tile";
        tile.setAttribute("aria-label", t("Delete {name} {n}", { name, n: k + 1 }));
        tile.append(pictureOf(dataset, row));
        return tile;
      });
      return html`<details class="project-class"><summary>${t("{name}: {n} drawings", { name, n: counts[label] })}</summary><p class="project-said">${t("Press a drawing to delete it.")}</p><div class="project-tiles">${tiles}</div></details>`;
    });
    body.replaceChildren(sourceBadge(dataset), ...sections);
  });
  return body;
}

/** A picture of a data set, painted. */
export function pictureOf({ pixels }: Dataset, row: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  // What it is of stands beside it.
  canvas.setAttribute("aria-hidden", "true");
  const picture = pixels.subarray(row * side * side, (row + 1) * side * side);
  paintPictures(canvas, picture, { width: side, height: side, columns: 1, palette: inkPalette });
  return canvas;
}

/** Pairs that are nearly the same, with what is done about them. */
function duplicatesView(controller: ProjectController): HTMLElement {
  const list = html`<ul class="project-pairs"></ul>`;
  const count = html`<p></p>`;
  const remove = textButton(t("Remove one of each pair"), () => {
    const ids = controller.collection.drawings
      .filter(({ word }) => controller.classes.includes(word))
      .map(({ id }) => id);
    controller.useCollection(
      removeDrawings(controller.collection, new Set(controller.pairs.map(({ rows }) => ids[rows[1]]))),
    );
  });
  const root = html`<div>${count}${list}<div class="project-row">${remove}</div>${recordField(controller, "duplicates", t("Or: why they stay"))}</div>`;
  let shown: typeof controller.pairs = [];
  controller.follow(() => {
    const { pairs, dataset } = controller;
    root.hidden = pairs.length === 0;
    if (pairs === shown || !dataset) return;
    shown = pairs;
    const apart = pairs.filter((pair) => pair.apart).length;
    count.textContent = t(
      pairs.length === 1
        ? "{n} pair of drawings is nearly the same, {apart} of them under two names:"
        : "{n} pairs of drawings are nearly the same, {apart} of them under two names:",
      { n: pairs.length, apart },
    );
    const nameOf = (row: number) => dataset.classes[dataset.labels[row]];
    list.replaceChildren(
      ...pairs
        .slice(0, shownPairs)
        .map(
          ({ rows: [a, b] }) =>
            html`<li>${pictureOf(dataset, a)}${pictureOf(dataset, b)} ${nameOf(a)}${nameOf(a) === nameOf(b) ? "" : html` <b>${t("and {name}", { name: nameOf(b) })}</b>`}</li>`,
        ),
    );
  });
  return root;
}

function lockView(controller: ProjectController): HTMLElement {
  const hold = textButton(t("Hold rows out"), () => {
    const { rows, dataset, key, record, pairs } = controller;
    if (!rows || !dataset) return;
    controller.change({
      lock: {
        key,
        classes: dataset.classes,
        counts: countsIn(dataset),
        train: rows.train.length,
        validation: rows.validation.length,
        heldOut: rows.heldOut.length,
        pairs: pairs.length,
        times: (record.lock?.times ?? 0) + 1,
      },
    });
  });
  controller.follow(() => {
    const { record, facts, milestones } = controller;
    setDisabled(hold, milestones[1].state === "done" || dataProblem(record, facts) !== undefined);
  });
  return html`<div class="project-row">${recordField(controller, "splitSeed", t("Seed that draws the rows"))}${hold}</div>`;
}
