import { html } from "htl";
import { choice } from "../../../components/ui/choice.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { inSlices } from "../../../components/ui/in-slices.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { decimal, percent, trimmed } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { messageOf } from "../../../lib/core/message-of.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { countDeadUnits, type DeadCount } from "../study/count-dead-units.js";
import { unitTiles } from "./unit-tiles.js";

/** What the view needs. */
export interface DeadUnitsViewOptions {
  readonly load: () => Promise<Dataset>;
  readonly trainPart: number;
  readonly hyperparameters: Hyperparameters;
  /** Learning rates to choose from. */
  readonly rates: readonly number[];
  readonly invalidation: Promise<unknown>;
}

/** A network that is trained at a learning rate of the reader's choice, and its units, the dead ones crossed out. */
export function deadUnitsView(options: DeadUnitsViewOptions): HTMLElement {
  const { load, trainPart, hyperparameters, rates, invalidation } = options;
  const [width] = hyperparameters.hidden;
  const rate = choice({ legend: "Learning rate η", options: rates.map((eta) => trimmed(eta)) });
  const button = textButton("Train and count", begin, "button--primary");
  const status = liveStatus("race-status", "Not trained yet.");
  const tiles = unitTiles({ title: "The hidden layer", tiles: alive(width) });
  const counts = table({
    label: "Dead units after each epoch",
    head: ["epochs", "dead units", "held out right"],
    rows: [],
    numbers: false,
  });
  const root = html`<div class="dead-units" data-state="idle">${rate}<div class="race-top">${button}${status}</div>${tiles}${counts}</div>`;
  let dataset: Promise<Dataset> | undefined;
  let run = 0;
  let rows: Row[] = [];

  async function begin(): Promise<void> {
    const mine = ++run;
    const learningRate = Number(rate.value);
    root.dataset.state = "running";
    setDisabled(button, true);
    status.say("Training …");
    rows = [];
    counts.show(rows);
    tiles.update(alive(width));
    try {
      dataset ??= lateFetch(load);
      const course = countDeadUnits({
        dataset: await dataset,
        trainPart,
        hyperparameters: { ...hyperparameters, learningRate },
      });
      const last = await inSlices(told(course, show), undefined, () => mine !== run);
      root.dataset.state = "finished";
      status.say(
        `With η = ${trimmed(learningRate)}, ${last.dead.length} of ${last.width} units are dead, and ${percent(last.heldOut)} of the held-out drawings are right.`,
      );
    } catch (error) {
      dataset = undefined;
      root.dataset.state = "failed";
      status.say(`The network could not be trained: ${messageOf(error)}. Press the button to try again.`);
    }
    setDisabled(button, false);
  }

  function show({ epoch, dead, heldOut }: DeadCount): void {
    const gone = new Set(dead);
    tiles.update(
      alive(width).map((tile, j) =>
        gone.has(j) ? { label: `unit ${j + 1}: dead`, fill: 0, crossed: true } : tile,
      ),
    );
    const head = html`<th scope="row" class="number">${decimal(epoch, 0)}</th>`;
    rows.push([head, numberCell(`${dead.length} of ${width}`), numberCell(percent(heldOut))]);
    counts.show(rows);
  }

  onInput(rate);
  invalidation.then(() => run++);
  return root;
}

/** Hands each count on as it comes; the pieces of work stay as they are. */
function* told(
  course: Generator<DeadCount | undefined, DeadCount>,
  show: (count: DeadCount) => void,
): Generator<DeadCount | undefined, DeadCount> {
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
    if (value) show(value);
    yield value;
  }
}

function alive(width: number) {
  return Array.from({ length: width }, (_, j) => ({ label: `unit ${j + 1}: alive`, fill: 1 }));
}
