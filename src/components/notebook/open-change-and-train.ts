import { html } from "htl";
import { messageOf } from "../../lib/core/message-of.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { CellError } from "../../lib/notebook/cell-error.js";
import { explainError } from "../../lib/notebook/explain-error.js";
import { lineOfError } from "../../lib/notebook/place-of-error.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { doodleRecipe } from "../../lib/training/recipe.js";
import type { CompareReply } from "../../lib/workers/compare-sides.js";
import { pageAt } from "../shell/page-path.js";
import { type Keeping, keepingIn } from "../storage/keeping.js";
import { lateFetch } from "../ui/late-fetch.js";
import { textButton } from "../ui/text-button.js";
import { locale } from "../words/locale.js";
import { t } from "../words/t.js";
import type { ChangedSide } from "./changed-side.js";
import { type Comparison, startComparison } from "./compare-client.js";
import { compareView } from "./compare-view.js";
import { editableCode } from "./editable-code.js";
import { type Idea, withIdea } from "./ideas.js";
import { printedSource } from "./printed-source.js";

/** Functions that the page shows, and the network that trains with them. */
export interface ChangeAndTrainOptions {
  /** Path of the module: "lib/core/kernels/relu.ts". */
  readonly file: string;
  /** Functions of it, each printed by a `source` fence of this page. */
  readonly functions: readonly string[];
  /** Loads what to train on, at the first run. */
  load(): Promise<Dataset>;
  /** Part of each class to train on. */
  readonly trainPart: number;
  /** What is other than in the recipe of the doodles. */
  readonly hyperparameters: Partial<Hyperparameters>;
  readonly ideas?: readonly Idea[];
  readonly invalidation?: Promise<unknown>;
}

/**
 * An editable copy of functions of the library, and two networks that train from the same seed: one with the
 * library's functions, one with the reader's.
 *
 * @throws RangeError when the page prints no such function, or an idea does not fit its text
 */
export function openChangeAndTrain(options: ChangeAndTrainOptions): HTMLElement {
  const { file, functions, trainPart, ideas = [] } = options;
  const hyperparameters = { ...doodleRecipe, ...options.hyperparameters };
  const original = functions.map((name) => printedSource(`${file}#${name}`)).join("\n\n");
  const names = new Intl.ListFormat(locale).format(functions);
  const view = compareView({ hyperparameters, trainPart, functions });
  const keeping = keepingIn();
  let comparison: Comparison | undefined;
  let side: ChangedSide | undefined;
  let loaded: Dataset | undefined;
  let asked = 0;
  const code = editableCode({
    printed: html`<span></span>`,
    original,
    label: t("Your copy of {names}", { names }),
    words: { edit: t("Change this code and train"), run: t("Train both") },
    key: draftKey(keeping, `draft/${pageAt(location.pathname)}/`, file, functions.join("+")),
    keeping,
    run,
    reset: end,
  });

  async function run(text: string): Promise<void> {
    end();
    const mine = ++asked;
    code.hideFault();
    let dataset: Dataset;
    try {
      const { changedSide } = await lateFetch(() => import("./changed-side.js"));
      const ready = await lateFetch(() => changedSide(file, functions, text));
      loaded ??= await lateFetch(options.load);
      dataset = loaded;
      if (mine !== asked) return ready.free();
      side = ready;
    } catch (error) {
      const line = error instanceof CellError ? error.line : undefined;
      code.showFault(messageOf(error), line);
      return;
    }
    code.showRun(text);
    view.begin(dataset);
    const changed = side.address;
    comparison = startComparison({ dataset, trainPart, hyperparameters, changed }, (reply) =>
      take(reply, text),
    );
  }

  function take(reply: CompareReply, text: string): void {
    view.show(reply);
    if (reply.kind !== "stopped" || reply.side !== "changed") return;
    const line = lineOfError(reply.stack ?? "", side?.linesBefore ?? 0, text.split("\n").length);
    code.showFault(explainError(reply.message), line);
  }

  function end(): void {
    asked++;
    comparison?.end();
    comparison = undefined;
    side?.free();
    side = undefined;
    view.end();
  }

  void options.invalidation?.then(end);
  const list = ideas.map((idea) => {
    const changed = withIdea(original, idea);
    const button = textButton(`${idea.name}`, () => void code.open(changed), "button--quiet");
    return button;
  });
  return html`<section class="change-train wide" aria-label=${t("Change {names}, and train", { names })}>
    ${list.length > 0 ? html`<p class="change-ideas"><span>${t("Try:")}</span> ${list}</p>` : ""}
    ${code.element}
    ${view.element}
  </section>`;
}

/** Where a reader's copy is kept: under the file of its functions, or the one that they were in when it was written. */
export function draftKey(
  keeping: Pick<Keeping, "names">,
  page: string,
  file: string,
  functions: string,
): string {
  const kept = keeping.names(page).find((name) => name.endsWith(`#${functions}`));
  return kept ?? `${page}${file}#${functions}`;
}
