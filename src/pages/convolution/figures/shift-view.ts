import { html } from "htl";
import { curves } from "../../../components/chart/curves.js";
import { lineLook } from "../../../components/chart/line-looks.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { inSlices } from "../../../components/ui/in-slices.js";
import { percent } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { numberCell, table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { messageOf } from "../../../lib/core/message-of.js";
import { splitOf } from "../../../lib/data/split.js";
import { chooseBackend } from "../../../lib/training/choose-backend.js";
import { trainedNetwork } from "../../../lib/training/weights/trained-network.js";
import { shiftedAccuracy } from "../study/shifted-accuracy.js";
import type { TrainedLane, TrainedNetworks } from "./networks-race.js";

/** Pixels that the pictures are moved by. */
const distances = [0, 1, 2, 3, 4];

/** A network with its part of right answers at each distance. */
interface ShiftLine {
  readonly name: string;
  /** Of its weights. */
  readonly hash: string;
  readonly k: number;
  readonly accuracy: readonly number[];
}

/** A button that moves the held-out pictures by 0 to 4 pixels in each direction and asks the trained networks about them. */
export function shiftView(invalidation: Promise<unknown>) {
  const button = textButton("Move the pictures", ask, "button--primary");
  const status = liveStatus("race-status");
  const chart = curves({
    title: "Moved held-out drawings right",
    xLabel: "pixels moved",
    height: 240,
    scale: "linear",
    yTicks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    format: (value) => percent(value, Number.isInteger(Math.round(value * 1000) / 10) ? 0 : 1),
  });
  const numbers = table({
    label: "Right by how far the drawings were moved",
    head: ["pixels moved", ...distances],
    rows: [],
    numbers: false,
  });
  const root = html`<div class="race" data-state="idle"><div class="race-top">${button}${status}</div>${chart}${numbers}</div>`;
  let trained: TrainedNetworks = { dataset: undefined, lanes: [] };
  let lines: readonly ShiftLine[] = [];
  let asked = 0;

  const unasked = () => trained.lanes.find(({ result }) => !lines.some(({ hash }) => hash === result.hash));

  /** Asks the networks that have not been asked yet, those too that finish meanwhile. */
  async function ask(): Promise<void> {
    const mine = ++asked;
    setDisabled(button, true);
    root.dataset.state = "running";
    try {
      for (let lane = unasked(); lane; lane = unasked()) {
        status.say(`Asking ${lane.result.name} …`);
        const line = await lineOf(lane, () => mine !== asked);
        if (!line || mine !== asked) return;
        lines = [...lines, line].sort((one, other) => one.k - other.k);
        draw();
      }
      root.dataset.state = "finished";
      status.say(`Done: ${lines.map(lossOf).join(", ")}.`);
    } catch (error) {
      root.dataset.state = "failed";
      status.say(`The networks could not be asked: ${messageOf(error)}. Press the button to try again.`);
    }
    setDisabled(button, false);
  }

  async function lineOf(lane: TrainedLane, stopped: () => boolean): Promise<ShiftLine | undefined> {
    const { k, result, saved } = lane;
    const { dataset } = trained;
    if (!dataset) return undefined;
    const { backend } = await chooseBackend();
    const { network } = trainedNetwork(backend, saved.card, saved.weights);
    const { test } = splitOf(dataset, result.hyperparameters.seed);
    const course = shiftedAccuracy(backend, network, dataset, test, distances);
    const accuracy = await inSlices(course, undefined, stopped);
    return { name: result.name, hash: result.hash, k, accuracy };
  }

  function draw(): void {
    chart.update(
      lines.map(({ name, k, accuracy }) => ({ ...lineLook(k), label: name, x: distances, y: accuracy })),
      4,
    );
    numbers.show(
      lines.map(({ name, accuracy }) => [name, ...accuracy.map((part) => numberCell(percent(part)))]),
    );
  }

  function show(next: TrainedNetworks): void {
    trained = next;
    lines = lines.filter(({ hash }) => next.lanes.some(({ result }) => result.hash === hash));
    draw();
    if (root.dataset.state === "running" && next.lanes.length > 0) return;
    if (lines.length > 0) return void ask();
    asked++;
    root.dataset.state = "idle";
    setDisabled(button, next.lanes.length === 0);
    status.say(
      next.lanes.length > 0
        ? `Trained: ${next.lanes.map(({ result }) => result.name).join(", ")}.`
        : "Train the networks above first.",
    );
  }

  invalidation.then(() => asked++);
  show(trained);
  return Object.assign(root, {
    /**
     * Takes the networks that are trained: where the reader has asked before, new ones are asked too. What was found of those
     * that are no longer there is taken away.
     */
    show,
  });
}

/** "dense loses 30.1 points at 2 pixels" */
function lossOf({ name, accuracy }: ShiftLine): string {
  return `${name} loses ${(100 * (accuracy[0] - accuracy[2])).toFixed(1)} points at 2 pixels`;
}
