import { html } from "htl";
import { reportedFigures, reportedStatements } from "../../lib/labs/experiments/reported.js";
import type { ReproducedExperiment } from "../../lib/labs/experiments/reproductions.js";
import { figureText } from "./figure-text.js";

/**
 * All that the document of a project states, in its own rounding: what it says in words, then each of its figures with
 * those that the experiments found for it.
 */
export function statedTable(
  system: ReproducedExperiment["system"],
  experiments: readonly ReproducedExperiment[],
): HTMLElement {
  const ofProject = (stated: { readonly system: number }) => String(stated.system) === system;
  const statements = reportedStatements.filter(ofProject);
  const figures = reportedFigures.filter(ofProject);
  const found = experiments.flatMap((experiment) => experiment.figures);
  const oursOf = (id: string) => {
    const texts = found
      .filter(({ reported }) => reported === id)
      .map(({ unit, ours }) => figureText(unit, ours).replaceAll(" ", "\u00a0"));
    return texts.length > 0 ? texts.join(", ") : "–";
  };
  return html`<details class="stated"><summary>All that the document of project ${system} states: ${statements.length} statements and ${figures.length} ${figures.length === 1 ? "figure" : "figures"}</summary><ul>${statements.map(({ text }) => html`<li>${text}</li>`)}</ul><div class="scroll" tabindex="0" role="region" aria-label=${`Figures of project ${system}`}><table class="data-table reproductions"><thead><tr><th scope="col">figure</th><th scope="col">as stated</th><th scope="col">here</th></tr></thead><tbody>${figures.map(({ id, name, text }) => html`<tr><th scope="row">${name}</th><td class="number">${text}</td><td class="stated-ours">${oursOf(id)}</td></tr>`)}</tbody></table></div></details>`;
}
