import { html } from "htl";
import { reportedFigure } from "../../lib/labs/experiments/reported.js";
import type { ReproducedExperiment } from "../../lib/labs/experiments/reproductions.js";
import { grouped } from "../ui/numbers.js";
import { t } from "../words/t.js";
import { withCode } from "../words/with-code.js";
import { differenceText, type FoundFigure, figureText } from "./figure-text.js";

const sources: Readonly<Record<string, string>> = {
  folder: t("real, from a folder"),
  cache: t("real, downloaded"),
  "stand-in": t("the stand-in"),
  own: t("own"),
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
    return html`<p class="reproductions-empty">${withCode(t("Nothing has been run yet: `npm run reproduce` does."))}</p>`;
  }
  const parts = experiments.map((experiment) => partOf(experiment, pageAddress(experiment.page)));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t("Reported and found")}><table class="data-table reproductions"><thead><tr><th scope="col">${t("figure")}</th><th scope="col">${t("reported")}</th><th scope="col">${t("here")}</th><th scope="col">${t("difference")}</th></tr></thead>${parts}</table></div>`;
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
  const link = address
    ? html`<a href=${address}>${t("run it in the page")}</a>`
    : t("page {name}", { name: page });
  return html`<span class="reproductions-how">${quick ? html`<b>${t("quick, with less of everything")}</b> · ` : ""}${data.title}, ${sources[data.origin] ?? data.origin}, ${t("{n} rows", { n: grouped(data.rows) })} · ${t("{n} training runs", { n: trials.length })}, ${seeds.length === 1 ? t("seed {n}", { n: seeds[0] }) : t("seeds {list}", { list: seeds.join(", ") })} · ${t("{n} s of training", { n: grouped(Math.round(seconds)) })} · ${t("{n} cores", { n: machine.cores })}, ${machine.cpu}, Node ${machine.node} · <code>${command}</code> · ${link}</span>`;
}

function rowOf(figure: FoundFigure): HTMLElement {
  const { name, unit, reported, ours, note } = figure;
  return html`<tr><th scope="row">${name}${note ? html`<span class="reproductions-note">${note}</span>` : ""}</th><td class="number">${reported === undefined ? "–" : reportedFigure(reported).text}</td><td class="number"><b>${figureText(unit, ours)}</b></td><td class="number">${differenceText(figure)}</td></tr>`;
}
