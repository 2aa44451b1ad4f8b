import { html } from "htl";
import { comparedPredictions } from "../../lib/exercises/prediction.js";
import { reliabilityOf } from "../../lib/labs/statistics/reliability.js";
import { pageKeeping } from "../exercises/page-keeping.js";
import { lateFetch } from "../ui/late-fetch.js";
import { percent } from "../ui/numbers.js";
import { t } from "../words/t.js";

/** With fewer predictions a curve says nothing. */
const fewest = 5;

/**
 * The reliability diagram of the reader's own predictions, drawn as that of a network; a line of text while there are
 * too few.
 */
export function ownCalibration(): HTMLElement {
  const { sure, right } = comparedPredictions(pageKeeping);
  if (sure.length < fewest) return tooFew(sure.length);
  const section = html`<section class="own-calibration" aria-labelledby="own-calibration">
    <h3 id="own-calibration">${t("How well you know what you know")}</h3>
    <p>${inWords(sure, right)}</p></section>`;
  // Whoever has no diagram yet fetches none; where it can't be fetched, the words say what it would.
  void diagram(sure, right).then(
    (view) => section.append(view),
    () => {},
  );
  return section;
}

async function diagram(sure: readonly number[], right: readonly boolean[]): Promise<HTMLElement> {
  const { reliabilityView } = await lateFetch(() => import("../chart/reliability-view.js"));
  const view = reliabilityView({
    probability: t("how sure you were"),
    answers: t("predictions"),
    share: t("came true"),
  });
  view.show(reliabilityOf(sure, right));
  return view;
}

function tooFew(count: number): HTMLElement {
  const have = count === 0 ? "" : ` ${t("You have compared {n}.", { n: count })}`;
  return html`<p class="home-hint">${t("From {n} compared predictions on, a diagram shows here how often you are right when you are sure.", { n: fewest })}${have}</p>`;
}

/** How sure the reader was on average, and how often right. */
function inWords(sure: readonly number[], right: readonly boolean[]): string {
  const mean = sure.reduce((sum, part) => sum + part, 0) / sure.length;
  const part = right.filter(Boolean).length / right.length;
  const points = Math.round(100 * (mean - part));
  const verdict =
    points === 0
      ? t("You were as sure as you were right")
      : t(
          points > 0
            ? "You were {n} points surer than you were right"
            : "You were {n} points less sure than you might have been",
          { n: Math.abs(points) },
        );
  return `${t("Of {n} predictions {part} came true, and you were {sure} sure of them on average.", { n: sure.length, part: percent(part, 0), sure: percent(mean, 0) })} ${verdict}.`;
}
