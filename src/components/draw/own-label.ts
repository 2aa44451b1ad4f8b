import { html } from "htl";
import type { DrawingLabel } from "../../lib/data/own-drawing.js";
import type { SetName } from "../../lib/data/sample-sets.js";
import { type Convention, conventions } from "../../lib/drawing/conventions.js";
import { pageKeeping } from "../exercises/page-keeping.js";
import { courseClasses } from "../shell/course-classes.js";
import { keepingNotice } from "../storage/keeping.js";
import { choice } from "../ui/choice.js";
import { onInput } from "../ui/on-input.js";
import { replaceContent } from "../ui/replace-content.js";
import { liveStatus } from "../ui/status.js";
import { t } from "../words/t.js";
import { labelInWords, proposeLabel } from "./label-proposal.js";
import type { OwnDrawings } from "./own-drawing.js";

/** Milliseconds without another stroke after which a drawing is read. */
const pause = 250;

/** The sets whose classes a drawing can be said to be. */
const setsOf: Readonly<Record<Convention, readonly SetName[]>> = {
  "quick-draw": ["drawings", "doodles"],
  emnist: ["characters"],
};

const groups: Readonly<Record<Convention, string>> = {
  "quick-draw": t("doodles"),
  emnist: t("characters"),
};

/**
 * What the drawing is said to be: a network proposes it, and the reader puts it right with one press.
 *
 * @param options among: the only data set that counts, defaults to all; kept: what is to be said of a drawing that is kept, before
 *   the rest
 */
export function ownLabel(
  own: OwnDrawings,
  { among = () => undefined, kept = "" }: { among?: () => Convention | undefined; kept?: string } = {},
): HTMLElement {
  const said = liveStatus("own-label-said");
  const likely = html`<div></div>`;
  const all = labelSelect((label) => say(label));
  const root = html`<div class="own-label">${said}<div class="own-label-choices">${likely}<label class="own-label-all">${t("or")} <span class="visually-hidden">${t("choose what it is")}</span>${all.element}</label></div></div>`;
  let guesses: readonly DrawingLabel[] = [];
  let read: unknown;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function say(label: DrawingLabel): void {
    if (own.value) own.keep({ ...own.value, ...label, saidByReader: true });
  }

  function show(): void {
    const drawing = own.value;
    root.hidden = drawing === undefined;
    if (!drawing) return;
    const { convention, name, saidByReader } = drawing;
    const label = name === undefined ? undefined : { convention, name };
    const notice = kept && keepingNotice(pageKeeping.problem);
    said.say(`${notice ? `${notice} ` : kept}${inWords(label, saidByReader)}`);
    const offered = [...guesses, ...(label ? [label] : [])].filter(
      (one, k, every) => every.findIndex((other) => keyOf(other) === keyOf(one)) === k,
    );
    replaceContent(likely, offered.length > 0 ? likelyChoice(offered, label, say) : "");
    all.show(label);
  }

  async function ask(): Promise<void> {
    const asked = own.value?.strokes;
    const found = await proposeLabel(own, among());
    if (own.value?.strokes !== asked) return;
    guesses = found;
    show();
  }

  function follow(): void {
    if (own.value?.strokes !== read || own.value?.name === undefined) {
      read = own.value?.strokes;
      guesses = [];
      clearTimeout(waiting);
      // Where no network comes, the reader still has every class to choose from.
      waiting = setTimeout(() => ask().catch(() => {}), pause);
    }
    show();
  }

  own.hear(follow);
  follow();
  return root;
}

function inWords(label: DrawingLabel | undefined, byReader: boolean): string {
  if (!label) return t("What is it?");
  return byReader
    ? t("You say: “{what}”.", { what: labelInWords(label) })
    : t("A network reads “{what}”. Put it right if it is something else.", { what: labelInWords(label) });
}

function keyOf({ convention, name }: DrawingLabel): string {
  return `${convention} ${name}`;
}

function likelyChoice(
  offered: readonly DrawingLabel[],
  label: DrawingLabel | undefined,
  say: (label: DrawingLabel) => void,
): HTMLElement {
  const chosen = choice({
    legend: t("Your drawing is"),
    options: offered.map(keyOf),
    labels: offered.map(labelInWords),
    chosen: label ? keyOf(label) : "",
  });
  onInput(chosen, () => {
    const found = offered.find((one) => keyOf(one) === chosen.value);
    if (found) say(found);
  });
  return chosen;
}

/** Every class there is. */
function labelSelect(say: (label: DrawingLabel) => void) {
  const every = conventions.flatMap((convention) =>
    [...new Set(setsOf[convention].flatMap((set) => courseClasses(set)))].map((name) => ({
      convention,
      name,
    })),
  );
  const options = (convention: Convention) =>
    every
      .filter((label) => label.convention === convention)
      .sort((one, other) => one.name.localeCompare(other.name))
      .map((label) => html`<option value=${keyOf(label)}>${label.name}</option>`);
  const element = Object.assign(document.createElement("select"), { className: "own-label-select" });
  element.append(
    html`<option value="">${t("something else")}</option>`,
    ...[...conventions]
      .reverse()
      .map((convention) => html`<optgroup label=${groups[convention]}>${options(convention)}</optgroup>`),
  );
  onInput(element, () => {
    const found = every.find((label) => keyOf(label) === element.value);
    if (found) say(found);
  });
  return {
    element,
    show(label: DrawingLabel | undefined) {
      element.value = label ? keyOf(label) : "";
    },
  };
}
