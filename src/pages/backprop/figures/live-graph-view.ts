import { html } from "htl";
import { setDisabled } from "../../../components/ui/disable.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { WeightPlace } from "../study/graph.js";
import type { GraphSource } from "../study/graph-source.js";
import { LiveGraph } from "../study/live-graph.js";
import { flowControls } from "./flow-controls.js";
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

/** Milliseconds after which a weight that was pulled is at rest. */
const rest = 150;

/**
 * A graph of a network at work, each number with its gradient. A weight is pulled, and L follows; L is pressed, and the blame flows
 * back, edge by edge; a number is pressed, and unfolds into what it is made of.
 */
export function liveGraph({ source, first, label, lossFormula, map = false }: LiveGraphOptions): HTMLElement {
  const live = new LiveGraph(source, first);
  const of = () => live;
  const said = liveStatus("graph-said number");
  const frame = nextFrame(draw);
  let isPulled = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const view = graphView(of, label, {
    take(weight) {
      live.take(weight);
      say(heldWords(live));
    },
    pull(value) {
      live.pull(value);
      isPulled = true;
      say(heldWords(live));
      clearTimeout(resting);
      resting = setTimeout(drawRest, rest);
    },
    open(place, side) {
      live.open({ place, side });
      frame.ask();
    },
    pressLoss: () => flow.start(),
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
  const flow = flowControls(live, () => say(flowWords(live)));
  const back = textButton("Put the weight back", () => {
    live.letGo();
    say(heldWords(live));
  });
  function dive(weight: WeightPlace): void {
    live.take(weight);
    say(heldWords(live));
  }

  function say(words: string): void {
    said.say(words);
    frame.ask();
  }

  function draw(): void {
    view.draw();
    plot.draw();
    setDisabled(back, live.weight.value === live.held.value);
    if (!isPulled) drawRest();
    isPulled = false;
  }

  /** What need not follow a weight while it is pulled: terms, and the map of all weights. */
  function drawRest(): void {
    clearTimeout(resting);
    terms.draw();
    sheets?.draw();
  }

  said.say(heldWords(live));
  draw();
  return html`<div class="live-graph" data-figure="live-graph">${sheets?.element ?? ""}<div class="graph-buttons">${flow.buttons}${back}</div>${view.element}${said}<div class="graph-below">${plot.element}${terms.element}</div></div>`;
}
