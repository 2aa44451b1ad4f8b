import { html } from "htl";
import { inkPalette } from "../../../components/chart/palette.js";
import { pictureGrid } from "../../../components/pictures/picture-grid.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { percent } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import type { SweepData } from "../../../lib/labs/experiments/sweep-data.js";
import { bestOf, type TrialEntry } from "./trial-entry.js";

/**
 * Ten held-out drawings, one of each class, with the answers of two trials that the reader chooses.
 *
 * @param load the drawings that the trials were asked about
 */
export function twoTrials(load: () => Promise<SweepData>) {
  const selects = [0, 1].map(() => document.createElement("select"));
  const fields = selects.map(
    (select, k) =>
      html`<label class="field race-choice"><span class="field-label">${k === 0 ? t("Trial") : t("and trial")}</span> ${select}</label>`,
  );
  const score = liveStatus("score-line");
  const pictures = html`<div class="two-pictures"></div>`;
  const body = html`<div hidden><div class="race-choices">${fields}</div>${pictures}${score}</div>`;
  const empty = html`<p class="lab-empty">${t("When two trials are done, what they say to ten held-out drawings stands here.")}</p>`;
  const root = html`<div class="two-trials"><h3>${t("What two trials say")}</h3>${empty}${body}</div>`;
  let ended: readonly (TrialEntry & { label: string })[] = [];
  let offered = "";
  let chosenByReader = false;

  async function draw(): Promise<void> {
    const chosen = selects.map(({ value }) => ended.find(({ tag }) => tag === value));
    const [one, other] = chosen;
    if (!one || !other) return;
    try {
      const data = await lateFetch(load);
      const rows = [one, other].map((entry) => answersOf(entry, data));
      pictures.replaceChildren(gridOf(data, rows));
      const counts = rows.map(({ tag, right }) => t("{tag} has {n} right", { tag, n: right })).join(", ");
      score.say(
        t(
          "Of these ten {counts}. Ten drawings say little about two networks; look at what the mistakes have in common.",
          { counts },
        ),
      );
    } catch (error) {
      score.say(t("The drawings could not be fetched: {why}.", { why: whyOf(error) }));
    }
  }

  function offer(): void {
    const now = ended.map(({ tag, label }) => `${tag} ${label}`);
    if (now.join() === offered) return;
    offered = now.join();
    const before = selects.map(({ value }) => value);
    const usual = usualPair(ended);
    for (const [k, select] of selects.entries()) {
      select.replaceChildren(...ended.map(({ tag }, place) => new Option(now[place], tag)));
      const kept = chosenByReader && ended.some(({ tag }) => tag === before[k]);
      select.value = kept ? before[k] : usual[k];
    }
    draw();
  }

  for (const select of selects) {
    select.addEventListener("change", () => {
      chosenByReader = true;
      draw();
    });
  }
  onInput(root);
  return Object.assign(root, {
    /** @param labels of the entries, by their places */
    update(entries: readonly TrialEntry[], labels: readonly string[]) {
      ended = entries.map((entry, k) => ({ ...entry, label: labels[k] })).filter(({ found }) => found);
      const enough = ended.length >= 2;
      body.hidden = !enough;
      empty.hidden = enough;
      if (enough) offer();
    },
  });
}

/** The tags of the best trial and of the first other one. */
function usualPair(ended: readonly TrialEntry[]): readonly [string, string] {
  const best = bestOf(ended) ?? ended[0];
  const other = ended.find((entry) => entry !== best) ?? best;
  return [best.tag, other.tag];
}

interface Answers {
  readonly tag: string;
  /** For each picture the class with the largest p, and that p. */
  readonly said: readonly { readonly label: number; readonly p: number }[];
  readonly right: number;
}

function answersOf({ tag, found }: TrialEntry, { forChoosing, pictures }: SweepData): Answers {
  const classes = forChoosing.classes.length;
  const said = Array.from(pictures, (_, k) => {
    const p = Array.from(found?.answers.subarray(k * classes, (k + 1) * classes) ?? []);
    const most = Math.max(...p);
    return { label: p.indexOf(most), p: most };
  });
  const right = said.filter(({ label }, k) => label === forChoosing.labels[pictures[k]]).length;
  return { tag, said, right };
}

function gridOf({ forChoosing, pictures }: SweepData, answers: readonly Answers[]): HTMLElement {
  const { classes, labels, width, height, pixels } = forChoosing;
  const truth = (k: number) => labels[pictures[k]];
  const shown = new Uint8Array(pictures.length * width * height);
  for (const [k, row] of pictures.entries()) {
    shown.set(pixels.subarray(row * width * height, (row + 1) * width * height), k * width * height);
  }
  const words = (k: number) =>
    answers.map(({ tag, said }) => {
      const { label, p } = said[k];
      return { tag, right: label === truth(k), text: `${classes[label] ?? t("nothing")} ${percent(p, 0)}` };
    });
  return pictureGrid({
    pixels: shown,
    width,
    height,
    palette: inkPalette,
    label: (k) =>
      `${t("drawing of {name}", { name: classes[truth(k)] })}: ${words(k)
        .map(({ tag, text, right }) =>
          right
            ? t("{tag} says {what}, right", { tag, what: text })
            : t("{tag} says {what}, wrong", { tag, what: text }),
        )
        .join("; ")}`,
    caption: (k) =>
      html`<b>${classes[truth(k)]}</b>${words(k).map(
        ({ tag, text, right }) =>
          html`<span class=${right ? "answer-right" : "answer-wrong"}><span aria-hidden="true">${right ? "✓" : "✕"}</span> ${tag}: ${text}</span>`,
      )}`,
  });
}
