import { html } from "htl";
import { reportedFigures, reportedStatements } from "../../lib/labs/experiments/reported.js";
import type { ReproducedExperiment } from "../../lib/labs/experiments/reproductions.js";
import { numberCell, table } from "../ui/table.js";
import { t } from "../words/t.js";
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
  const numbers = table({
    label: t("Figures of project {n}", { n: system }),
    head: [t("figure"), t("as stated"), t("here")],
    rows: figures.map(({ id, name, text }) => [
      name,
      numberCell(text),
      html`<td class="stated-ours">${oursOf(id)}</td>`,
    ]),
    className: "reproductions",
    numbers: false,
  });
  return html`<details class="stated"><summary>${t("All that the document of project {n} states", { n: system })}: ${t("{n} statements", { n: statements.length })}, ${figures.length === 1 ? t("1 figure") : t("{n} figures", { n: figures.length })}</summary><ul>${statements.map(({ text }) => html`<li>${text}</li>`)}</ul>${numbers}</details>`;
}
