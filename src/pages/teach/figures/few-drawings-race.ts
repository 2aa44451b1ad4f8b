import { html } from "htl";
import type { PadNetwork } from "../../../components/draw/reader.js";
import { teachClient } from "../../../components/training/teach-client.js";
import { choice } from "../../../components/ui/choice.js";
import { percent } from "../../../components/ui/numbers.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { fewToLearn } from "../../../lib/labs/teach/few-to-learn.js";
import { teachRecipe } from "../../../lib/labs/teach/recipe.js";
import type { TeachReply, TeachScores } from "../../../lib/labs/teach/teach-protocol.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { type Pupil, pupil, type TrainedFiles } from "./pupil.js";

/** A way to learn from few drawings. */
export interface FewWay {
  readonly name: string;
  /** What differs from the recipe of the desk. */
  readonly changes: Partial<Hyperparameters>;
  /** A network to continue from; random weights when left out. */
  readonly from?: PadNetwork;
}

/** What is raced. */
export interface FewDrawingsRaceOptions {
  ways: readonly FewWay[];
  load(): Promise<Dataset>;
  /** Pictures of each class that are tested with. */
  tested: number;
  /** Draws the rows. */
  seed: number;
  invalidation: Promise<unknown>;
}

/** Drawings of each class to choose from. */
const sizes = ["3", "10", "30"] as const;

/** The same few drawings learned in several ways, one after the other, by a worker. */
export function fewDrawingsRace(options: FewDrawingsRaceOptions): HTMLElement {
  const { ways, load, tested, seed, invalidation } = options;
  const size = choice({ legend: "Drawings of each class", options: sizes, chosen: "10" });
  const start = textButton("Train in all ways", () => press(), "button--primary");
  const status = html`<p class="race-status" aria-live="polite">Not trained yet.</p>`;
  const rows = ways.map(({ name }) => {
    const [train, heldOut, seconds] = [0, 1, 2].map(() => html`<td class="number">–</td>`);
    return {
      train,
      heldOut,
      seconds,
      root: html`<tr><th scope="row">${name}</th>${heldOut}${train}${seconds}</tr>`,
    };
  });
  const root = html`<div class="race few-race" data-state="idle">${size}<div class="race-top">${start}${status}</div><div class="scroll" tabindex="0" role="region" aria-label="The ways in numbers"><table class="data-table"><thead><tr><th scope="col">way</th><th scope="col">held out right</th><th scope="col">training right</th><th scope="col">seconds</th></tr></thead><tbody>${rows.map((row) => row.root)}</tbody></table></div></div>`;
  let learner: Pupil | undefined;
  let generation = 0;

  function press(): void {
    if (learner) stop("Stopped.");
    else run(++generation).catch((error: unknown) => stop(`It could not be trained: ${String(error)}.`));
  }

  function stop(text: string): void {
    generation++;
    learner?.end();
    learner = undefined;
    start.textContent = "Train in all ways";
    root.dataset.state = text.startsWith("Done") ? "finished" : "idle";
    status.textContent = text;
  }

  async function run(mine: number): Promise<void> {
    root.dataset.state = "running";
    start.textContent = "Stop";
    status.textContent = "Fetching the drawings …";
    for (const { train, heldOut, seconds } of rows) {
      for (const cell of [train, heldOut, seconds]) cell.textContent = "–";
    }
    let hear: (reply: TeachReply) => void = () => {};
    learner = pupil({ connect: teachClient, tell: (reply) => hear(reply) });
    const dataset = fewToLearn(await load(), Number(size.value), tested, seed);
    for (const [k, way] of ways.entries()) {
      const files = await way.from?.load();
      if (mine !== generation) return;
      status.textContent = `${k + 1} of ${ways.length}: ${way.name} …`;
      await learn(
        dataset,
        way,
        files,
        (reply, seconds) => show(k, reply, seconds),
        (next) => {
          hear = next;
        },
      );
      if (mine !== generation) return;
    }
    const { length } = dataset.labels.subarray(dataset.testFrom);
    stop(`Done: ${dataset.testFrom} drawings to learn from, ${length} to test with.`);
  }

  function show(k: number, { heldOut, train }: TeachScores, seconds: number): void {
    const row = rows[k];
    row.heldOut.textContent = heldOut ? percent(heldOut.accuracy) : "–";
    row.train.textContent = train ? percent(train.accuracy) : "–";
    row.seconds.textContent = seconds.toFixed(1);
  }

  /** Until a way has done all its epochs. */
  function learn(
    dataset: Dataset,
    way: FewWay,
    from: TrainedFiles | undefined,
    tell: (scores: TeachScores, seconds: number) => void,
    listen: (hear: (reply: TeachReply) => void) => void,
  ): Promise<void> {
    const hyperparameters = { ...teachRecipe, ...way.changes };
    let seconds = 0;
    return new Promise((resolve, reject) => {
      listen((reply) => {
        if (reply.kind === "ready") learner?.train(hyperparameters.epochs);
        if (reply.kind === "evaluation") tell(reply, seconds);
        if (reply.kind === "failed") reject(new Error(reply.message));
        if (reply.kind === "progress") {
          seconds = reply.seconds;
          if (!reply.running) resolve();
        }
      });
      learner?.start({ dataset, hyperparameters, from, known: undefined });
    });
  }

  root.addEventListener("input", (event) => event.stopPropagation());
  invalidation.then(() => stop(""));
  return root;
}
