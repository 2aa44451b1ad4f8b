import { html, svg } from "htl";
import type { Drawing } from "../../lib/drawing/drawing.js";
import { onInput } from "../ui/on-input.js";
import { player } from "../ui/player.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import { ReplayState } from "./replay-state.js";
import { pathOfStroke } from "./stroke-path.js";

/** A drawing that is drawn again, point by point. */
export interface StrokeReplay extends HTMLElement {
  /** Takes another drawing, and stands at its end. */
  show(drawing: Drawing): void;
}

/**
 * Replays strokes in the order in which they were drawn, with a slider over the points. Simplified drawings have no
 * times: each point takes as long as any other. It never plays unasked.
 */
export function strokeReplay(): StrokeReplay {
  const state = new ReplayState();
  const stage = replayStage();
  const slider = Object.assign(document.createElement("input"), { type: "range", min: "0", step: "1" });
  slider.setAttribute("aria-label", t("Points drawn"));
  const play = textButton(t("Play"), () => (playing.playing ? stop() : start()), "replay-play");
  const place = html`<p class="replay-place number"></p>`;
  const numbers = html`<pre class="replay-numbers scroll" tabindex="0" aria-label=${t("The points of the present stroke")}></pre>`;
  const root = html`<div class="replay">${stage.root}<div class="replay-side"><div class="replay-controls">${play}<label class="field range"><span class="field-label">${t("points drawn")}</span>${slider}</label></div>${place}${numbers}</div></div>`;
  const playing = player((elapsed, reduced) => {
    if (!root.isConnected) return false;
    const more = state.playTo(elapsed, reduced);
    show();
    if (!more) stop();
    return more;
  });

  function show(): void {
    slider.value = String(state.at);
    slider.setAttribute("aria-valuetext", t("{n} of {all} points", { n: state.at, all: state.count }));
    stage.show(state.drawn);
    place.textContent = state.place;
    numbers.textContent = state.numbers;
  }

  function stop(): void {
    playing.stop();
    play.textContent = t("Play");
  }

  function start(): void {
    state.play();
    show();
    playing.start();
    play.textContent = t("Pause");
  }

  onInput(slider, () => {
    stop();
    state.moveTo(slider.valueAsNumber);
    show();
  });
  return Object.assign(root, {
    show(next: Drawing) {
      stop();
      state.take(next);
      slider.max = String(state.count);
      show();
    },
  });
}

/** The strokes, their points, and a pen at the last of them. */
function replayStage(): { root: SVGElement; show(drawn: Drawing): void } {
  const lines = svg`<g class="replay-lines"></g>`;
  const points = svg`<g class="replay-points"></g>`;
  const pen = svg`<circle class="replay-pen" r="6"></circle>`;
  return {
    root: svg`<svg class="replay-stage" viewBox="-12 -12 280 280" role="img" aria-label=${t("The strokes so far")}>${lines}${points}${pen}</svg>`,
    show(drawn) {
      const last = drawn.at(-1);
      const kind = (k: number) => (k === drawn.length - 1 ? "is-present" : "");
      lines.replaceChildren(
        ...drawn.map((stroke, k) => svg`<path d=${pathOfStroke(stroke)} class=${kind(k)}></path>`),
      );
      points.replaceChildren(
        ...drawn.flatMap(([xs, ys]) => xs.map((x, k) => svg`<circle cx=${x} cy=${ys[k]} r="2.4"></circle>`)),
      );
      pen.toggleAttribute("hidden", !last);
      pen.setAttribute("cx", String(last?.[0].at(-1) ?? 0));
      pen.setAttribute("cy", String(last?.[1].at(-1) ?? 0));
    },
  };
}
