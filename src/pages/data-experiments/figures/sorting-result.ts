import { html } from "htl";
import { confusionTable } from "../../../components/chart/confusion-matrix.js";
import { inkPalette } from "../../../components/chart/palette.js";
import { pictureGrid } from "../../../components/pictures/picture-grid.js";
import { choice } from "../../../components/ui/choice.js";
import { setHidden } from "../../../components/ui/disable.js";
import { grouped, percent } from "../../../components/ui/numbers.js";
import { replaceContent } from "../../../components/ui/replace-content.js";
import { liveStatus } from "../../../components/ui/status.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { confusionMatrix } from "../../../lib/core/metrics.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { wilsonInterval } from "../../../lib/labs/statistics/wilson-interval.js";
import type { SortingRecord } from "../study/sorting.js";
import type { BaselineNetwork, BaselineNetworks } from "./baseline-networks.js";

/** What is needed of the place it is in. */
export interface SortingResultOptions {
  readonly sorted: Dataset;
  /** Trains the networks. */
  train(): void;
  /** Forgets the reader's answers. */
  forget(): void;
}

/** One who sorted. */
interface Sorter {
  readonly name: string;
  readonly said: readonly number[];
  readonly time: string;
}

const you = "you";

/** The reader and the networks on the same drawings. */
export function sortingResult({ sorted, train, forget }: SortingResultOptions) {
  const { classes } = sorted;
  const scores = table({
    label: "You and the networks",
    head: ["who", "right", "accuracy", "with so few drawings, anything from", "time"],
    rows: [],
    numbers: false,
  });
  const trainButton = textButton("Train networks on the others", train);
  const forgetButton = textButton("Forget my answers", forget, "button--quiet");
  const status = liveStatus("race-status");
  const matrix = confusionTable(classes);
  const pictures = html`<div class="sorting-pictures" aria-live="polite"></div>`;
  const chooser = html`<div></div>`;
  const root = html`<div class="sorting-result" hidden>${scores}<div class="race-top">${trainButton}${forgetButton}${status}</div>${chooser}${matrix}${pictures}</div>`;
  let shown: { record: SortingRecord; rows: Uint32Array } | undefined;
  let sorters: readonly Sorter[] = [];
  let whose = you;

  function chosen(): Sorter | undefined {
    return sorters.find(({ name }) => name === whose) ?? sorters[0];
  }

  function showMatrix(): void {
    const sorter = chosen();
    if (!shown || !sorter) return;
    matrix.update(confusionMatrix(sorter.said, shown.record.labels, classes.length));
    showCell();
  }

  function offer(): void {
    const names = sorters.map(({ name }) => name);
    const field = choice({ legend: "Whose answers", options: names, chosen: chosen()?.name });
    field.addEventListener("input", () => {
      whose = field.value;
      showMatrix();
    });
    replaceContent(chooser, field);
  }

  function showCell(): void {
    const [cell, sorter] = [matrix.value, chosen()];
    pictures.replaceChildren();
    if (!cell || !shown || !sorter) return;
    const { record, rows } = shown;
    const places = [...record.labels.keys()].filter(
      (k) => record.labels[k] === cell.label && sorter.said[k] === cell.predicted,
    );
    const size = sorted.width * sorted.height;
    const pixels = new Uint8Array(places.length * size);
    for (const [i, k] of places.entries())
      pixels.set(sorted.pixels.subarray(rows[k] * size, (rows[k] + 1) * size), i * size);
    pictures.append(
      pictureGrid({
        pixels,
        width: sorted.width,
        height: sorted.height,
        palette: inkPalette,
        label: () => `A drawing of ${classes[cell.label]}`,
        caption: (i) => sorters.map(({ name, said }) => `${name}: ${classes[said[places[i]]]}`).join(", "),
      }),
    );
  }

  matrix.addEventListener("input", showCell);
  return Object.assign(root, {
    /**
     * @param record what the reader said; undefined hides the result
     * @param rows of the drawings of the record
     */
    show(
      record: SortingRecord | undefined,
      rows: Uint32Array,
      { state, message, networks }: Pick<BaselineNetworks, "state" | "message" | "networks">,
    ) {
      root.toggleAttribute("hidden", record === undefined);
      if (!record) return;
      if (shown?.record !== record) matrix.value = undefined;
      shown = { record, rows };
      sorters = [sorterOf(record), ...networks.map((network) => networkAsSorter(network, rows))];
      scores.show(sorters.map((sorter) => rowOf(sorter, record.labels)));
      setHidden(trainButton, state === "training" || state === "done", forgetButton);
      const text = {
        idle: "The networks are not trained yet.",
        training: "The networks are being trained …",
        done: "",
        failed: `The networks could not be trained: ${message}.`,
      }[state];
      status.say(text);
      offer();
      showMatrix();
    },
  });
}

function sorterOf({ answers, seconds }: SortingRecord): Sorter {
  const each = seconds / answers.length;
  return { name: you, said: answers, time: `${seconds.toFixed(1)} s, ${each.toFixed(1)} s a drawing` };
}

function networkAsSorter({ name, said, trained, seconds }: BaselineNetwork, rows: Uint32Array): Sorter {
  return {
    name,
    said: Array.from(rows, (row) => said[row]),
    time: `${seconds.toFixed(1)} s to learn from ${grouped(trained)} others`,
  };
}

function rowOf({ name, said, time }: Sorter, labels: readonly number[]): Row {
  const right = labels.filter((label, k) => said[k] === label).length;
  const [low, high] = wilsonInterval(right, labels.length);
  const cells = [
    `${right} of ${labels.length}`,
    percent(right / labels.length),
    `${percent(low, 0)} to ${percent(high, 0)}`,
    time,
  ];
  return [name, ...cells.map(numberCell)];
}
