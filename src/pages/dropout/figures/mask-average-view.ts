import { html } from "htl";
import { probabilityBars } from "../../../components/chart/probability-bars.js";
import { inSlices } from "../../../components/ui/in-slices.js";
import { grouped } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { type MaskAverage, type MaskAverageOptions, maskAverages } from "../study/mask-average.js";

/** What the view needs. */
export interface MaskAverageViewOptions {
  /** A fresh set of masks, from the first on. */
  readonly start: () => MaskAverageOptions;
  readonly names: readonly string[];
  /** p of the one pass with all units. */
  readonly scaled: readonly number[];
  readonly invalidation: Promise<unknown>;
}

/** Probabilities averaged over more and more masks, beside those of the one pass with nothing dropped. */
export function maskAverageView({ start, names, scaled, invalidation }: MaskAverageViewOptions): HTMLElement {
  const counts = [1, 10, 100, 1000] as const;
  const buttons = counts.map((count) => {
    const button = textButton(`${grouped(count)} mask${count === 1 ? "" : "s"}`, () => draw(count));
    return button;
  });
  const status = liveStatus("race-status", "No masks drawn yet.");
  const none = names.map(() => 0);
  const arithmetic = probabilityBars({ names, p: none });
  const geometric = probabilityBars({ names, p: none });
  const root = html`<div class="mask-average" data-state="idle"><div class="race-top">${buttons}${status}</div><div class="three-up"><div><h3>mean of p over the masks</h3>${arithmetic}</div><div><h3>geometric mean, made to add up to 1</h3>${geometric}</div><div><h3>one pass, nothing dropped</h3>${probabilityBars({ names, p: scaled })}</div></div></div>`;
  let run = 0;

  async function draw(count: number): Promise<void> {
    const mine = ++run;
    root.dataset.state = "running";
    const last = await inSlices(upTo(start(), count), show, () => mine !== run);
    show(last);
    root.dataset.state = "finished";
    const most = last.votes.indexOf(Math.max(...last.votes));
    status.say(
      `${grouped(count)} mask${count === 1 ? "" : "s"}: ${grouped(last.votes[most])} of the networks say ${names[most]}.`,
    );
  }

  function show(average: MaskAverage): void {
    arithmetic.update(average.arithmetic);
    geometric.update(average.geometric);
  }

  invalidation.then(() => run++);
  return root;
}

function* upTo(options: MaskAverageOptions, count: number): Generator<MaskAverage, MaskAverage> {
  for (const average of maskAverages(options)) {
    if (average.masks >= count) return average;
    yield average;
  }
  throw new Error("averages must go on: they ended");
}
