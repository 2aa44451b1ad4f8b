import { html } from "htl";
import { setDisabled } from "../../../components/ui/disable.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { player } from "../../../components/ui/player.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { WeightPlace } from "../study/graph.js";
import type { GraphSource } from "../study/graph-source.js";
import { LiveGraph } from "../study/live-graph.js";
import { graphView } from "./graph-view.js";
import { flowWords, heldWords } from "./graph-words.js";
import { termsView } from "./terms-view.js";
import { tugPlot } from "./tug-plot.js";
import { weightMap } from "./weight-map.js";

/** What a live graph is made of. */
export interface LiveGraphOptions {
  readonly source: GraphSource;
  /** Weight that is held at first. */
  readonly first: WeightPlace;
  /** What the graph shows, for readers who hear the page. */
  readonly label: string;
  /** How L is made of the column before it. */
  readonly lossFormula: string;
  /** Whether all weights are shown above it as pictures; defaults to false. */
  readonly map?: boolean;
}

/** Milliseconds for which the blame stays on an edge. */
const pause = 900;

/**
 * A graph of a network at work, each number with its gradient. A weight is pulled, and L follows; L is pressed, and the blame flows
 * back, edge by edge; a number is pressed, and unfolds into what it is made of.
 */
export function liveGraph({ source, first, label, lossFormula, map = false }: LiveGraphOptions): HTMLElement {
  const live = new LiveGraph(source, first);
  const of = () => live;
  const said = liveStatus("graph-said number");
  const frame = nextFrame(draw);
  const view = graphView(of, label, {
    take(weight) {
      live.take(weight);
      say(heldWords(live));
    },
    pull(value) {
      live.pull(value);
      say(heldWords(live));
    },
    open(place, side) {
      live.open({ place, side });
      frame.ask();
    },
    pressLoss: flowBack,
  });
  const plot = tugPlot(of);
  const terms = termsView(of, lossFormula, {
    open(opened, isPart) {
      live.open(opened, isPart);
      frame.ask();
    },
    backTo(place) {
      live.backTo(place);
      frame.ask();
    },
    take: dive,
  });
  const sheets = map ? weightMap(of, dive) : undefined;
  const play = textButton(
    "Let the blame flow",
    () => (flowing.playing ? stop() : flowBack()),
    "button--primary",
  );
  const one = textButton("One edge", () => {
    stop();
    stepTo(live.steps < live.edges ? live.steps + 1 : 0);
  });
  const back = textButton("Put the weight back", () => {
    live.letGo();
    say(heldWords(live));
  });
  const flowing = player((elapsed, reduced) => {
    const steps = reduced ? live.edges : Math.floor(elapsed / pause);
    if (steps !== live.steps) stepTo(Math.min(live.edges, steps));
    if (live.steps < live.edges) return true;
    play.textContent = "Let the blame flow";
    return false;
  });

  function dive(weight: WeightPlace): void {
    live.take(weight);
    say(heldWords(live));
  }

  function flowBack(): void {
    live.open({ place: { column: live.graph.columns.length - 1, unit: 0 }, side: "value" });
    stepTo(0);
    flowing.start();
    play.textContent = "Pause";
  }

  function stop(): void {
    flowing.stop();
    play.textContent = "Let the blame flow";
  }

  function stepTo(steps: number): void {
    live.steps = steps;
    say(flowWords(live));
  }

  function say(words: string): void {
    said.say(words);
    frame.ask();
  }

  function draw(): void {
    view.draw();
    plot.draw();
    terms.draw();
    sheets?.draw();
    setDisabled(back, live.weight.value === live.held.value);
  }

  said.say(heldWords(live));
  draw();
  return html`<div class="live-graph" data-figure="live-graph">${sheets?.element ?? ""}<div class="graph-buttons">${play}${one}${back}</div>${view.element}${said}<div class="graph-below">${plot.element}${terms.element}</div></div>`;
}
