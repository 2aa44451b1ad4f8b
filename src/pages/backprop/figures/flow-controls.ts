import { player } from "../../../components/ui/player.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { LiveGraph } from "../study/live-graph.js";

/** Milliseconds for which the blame stays on an edge. */
const pause = 900;
const idle = "Let the blame flow";

/**
 * Buttons that let the blame flow back, by itself or edge by edge. With reduced motion it is at its end at once.
 *
 * @param show called when it has come further
 */
export function flowControls(live: LiveGraph, show: () => void) {
  const play = textButton(idle, () => (flowing.playing ? stop() : start()), "button--primary");
  const one = textButton("One edge", () => {
    stop();
    stepTo(live.steps < live.edges ? live.steps + 1 : 0);
  });
  const flowing = player((elapsed, reduced) => {
    const steps = reduced ? live.edges : Math.floor(elapsed / pause);
    if (steps !== live.steps) stepTo(Math.min(live.edges, steps));
    if (live.steps < live.edges) return true;
    play.textContent = idle;
    return false;
  });

  /** Begins again at L. */
  function start(): void {
    live.open({ place: { column: live.graph.columns.length - 1, unit: 0 }, side: "value" });
    stepTo(0);
    flowing.start();
    play.textContent = "Pause";
  }

  function stop(): void {
    flowing.stop();
    play.textContent = idle;
  }

  function stepTo(steps: number): void {
    live.steps = steps;
    show();
  }
  return { buttons: [play, one], start };
}
