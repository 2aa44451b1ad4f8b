import { html } from "htl";
import { type Keeping, keepingIn, keepingNotice } from "../../../components/storage/keeping.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { percent } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { likelyMislabelled, type Suspect } from "../study/likely-mislabelled.js";
import { pictureButton, samplePicture } from "./picture-button.js";
import type { SampleSearch } from "./sample-search.js";
import { searchButton } from "./search-button.js";

const verdicts = [
  ["label is right", "right", "r"],
  ["mislabelled", "wrong", "w"],
  ["unclear", "unclear", "u"],
] as const;
type Verdict = (typeof verdicts)[number][1];

/**
 * Drawings whose nearest neighbours mostly carry another label, one after another, for the reader to judge. The
 * judgements are kept.
 */
export function likelyMislabelledView(search: SampleSearch, keeping: Keeping = keepingIn()): HTMLElement {
  const { dataset } = search;
  return searchButton(search, (found) => {
    const suspects = likelyMislabelled(found, dataset.labels, dataset.classes.length);
    const name = `judged/${dataset.title}/${dataset.origin}/${dataset.labels.length}`;
    const judged = readVerdicts(keeping.read(name));
    const stage = html`<div class="suspect"></div>`;
    const tally = liveStatus("samples-status");
    const notice = html`<p class="cell-notice"></p>`;
    const undo = textButton("Take back", takeBack, "button--quiet");
    const past: number[] = [];
    let at = suspects.findIndex(({ row }) => !judged.has(row));

    const buttons = verdicts.map(([text, verdict, key]) => {
      const button = textButton(`${text} `, () => judge(verdict));
      button.append(html`<kbd>${key}</kbd>`);
      button.setAttribute("aria-keyshortcuts", key);
      return button;
    });
    const root = html`<div class="suspects">${stage}<div class="suspect-buttons" role="group" aria-label="Your judgement">${buttons}${undo}</div>${tally}${notice}</div>`;

    function judge(verdict: Verdict): void {
      const suspect = suspects[at];
      if (!suspect) return;
      judged.set(suspect.row, verdict);
      past.push(at);
      at = suspects.findIndex(({ row }) => !judged.has(row));
      keep();
      show();
    }

    function takeBack(): void {
      const last = past.pop();
      if (last === undefined) return;
      judged.delete(suspects[last].row);
      at = last;
      keep();
      show();
    }

    function keep(): void {
      keeping.write(name, JSON.stringify([...judged]));
      notice.textContent = keepingNotice(keeping.problem);
    }

    function show(): void {
      const count = (verdict: Verdict) => [...judged.values()].filter((one) => one === verdict).length;
      tally.say(
        `${suspects.length} suspected of ${dataset.labels.length}. You said: ${count("right")} right, ${count("wrong")} mislabelled, ${count("unclear")} unclear.`,
      );
      const suspect = suspects[at];
      for (const button of buttons) setDisabled(button, !suspect);
      setDisabled(undo, past.length === 0);
      stage.replaceChildren(
        suspect
          ? cardOf(suspect)
          : html`<p>${suspects.length > 0 ? "You have judged them all." : "No drawing is suspected."}</p>`,
      );
    }

    function cardOf({ row, suggested, share }: Suspect): HTMLElement {
      const label = dataset.classes[dataset.labels[row]];
      const near = [...found.rows.subarray(row * found.k, (row + 1) * found.k)];
      const pictures = near.map((other) =>
        pictureButton(dataset, other, { label: dataset.classes[dataset.labels[other]], press: () => {} }),
      );
      for (const picture of pictures) picture.disabled = true;
      return html`<div class="suspect-card">${samplePicture(dataset, row, { scale: 6, label: `Labelled ${label}` })}
        <div><p>Labelled <b>${label}</b>. Of its ${found.k} nearest, ${percent(share, 0)} are labelled <b>${dataset.classes[suggested]}</b>:</p><div class="sample-near">${pictures}</div></div></div>`;
    }

    root.addEventListener("keydown", (event) => {
      const verdict = verdicts.find(([, , key]) => event instanceof KeyboardEvent && event.key === key);
      if (verdict) judge(verdict[1]);
    });
    show();
    return root;
  });
}

/** Judgements that were kept; anything else gives none. */
function readVerdicts(kept: string | undefined): Map<number, Verdict> {
  const found = new Map<number, Verdict>();
  let entries: unknown;
  try {
    entries = JSON.parse(kept ?? "[]");
  } catch {
    return found;
  }
  for (const entry of Array.isArray(entries) ? entries : []) {
    const [row, word] = Array.isArray(entry) ? entry : [];
    const verdict = verdicts.find(([, known]) => known === word)?.[1];
    if (Number.isInteger(row) && verdict) found.set(row, verdict);
  }
  return found;
}
