import { html } from "htl";
import { reportedFigure } from "../../lib/labs/experiments/reported.js";
import type { ReproducedExperiment } from "../../lib/labs/experiments/reproductions.js";
import { grouped } from "../ui/numbers.js";
import { differenceText, type FoundFigure, figureText } from "./figure-text.js";

const sources: Readonly<Record<string, string>> = {
  folder: "real, from a folder",
  cache: "real, downloaded",
  "stand-in": "the stand-in",
  own: "own",
};

/**
 * What was reported beside what was found, a part of the table for each experiment.
 *
 * @param pageAddress address of the page that runs an experiment; undefined where there is none yet
 */
export function reproductionsTable(
  experiments: readonly ReproducedExperiment[],
  pageAddress: (page: string) => string | undefined = () => undefined,
): HTMLElement {
  if (experiments.length === 0) {
    return html`<p class="reproductions-empty">Nothing has been run yet: <code>npm run reproduce</code> does.</p>`;
  }
  const parts = experiments.map((experiment) => partOf(experiment, pageAddress(experiment.page)));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Reported and found"><table class="data-table reproductions"><thead><tr><th scope="col">figure</th><th scope="col">reported</th><th scope="col">here</th><th scope="col">difference</th></tr></thead>${parts}</table></div>`;
}

function partOf(experiment: ReproducedExperiment, address: string | undefined): HTMLElement {
  const { system, title, figures } = experiment;
  return html`<tbody><tr class="reproductions-head"><th scope="rowgroup" colspan="4"><b>${system}. ${title}</b>${howOf(experiment, address)}</th></tr>${figures.map(rowOf)}</tbody>`;
}

/** Data, seeds, time, machine, command and page. */
function howOf(
  { data, trials, seconds, machine, command, page, quick }: ReproducedExperiment,
  address: string | undefined,
): HTMLElement {
  const seeds = [...new Set(trials.map(({ seed }) => seed))].sort((a, b) => a - b);
  const link = address ? html`<a href=${address}>run it in the page</a>` : `page ${page}`;
  return html`<span class="reproductions-how">${quick ? html`<b>quick, with less of everything</b> · ` : ""}${data.title}, ${sources[data.origin] ?? data.origin}, ${grouped(data.rows)} rows · ${trials.length} training runs, ${seeds.length === 1 ? "seed" : "seeds"} ${seeds.join(", ")} · ${grouped(Math.round(seconds))} s of training · ${machine.cores} cores, ${machine.cpu}, Node ${machine.node} · <code>${command}</code> · ${link}</span>`;
}

function rowOf(figure: FoundFigure): HTMLElement {
  const { name, unit, reported, ours, note } = figure;
  return html`<tr><th scope="row">${name}${note ? html`<span class="reproductions-note">${note}</span>` : ""}</th><td class="number">${reported === undefined ? "–" : reportedFigure(reported).text}</td><td class="number"><b>${figureText(unit, ours)}</b></td><td class="number">${differenceText(figure)}</td></tr>`;
}
