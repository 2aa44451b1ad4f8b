import { html } from "htl";
import { firstStage, partsAt, recipeOf, type StageName } from "../../lib/labs/climb/stages.js";
import type { ClimbFile } from "../../lib/training/climb-record.js";
import { courseClasses } from "../shell/course-classes.js";
import { siteRoot } from "../storage/names.js";
import { arithmeticLine } from "../training/arithmetic-line.js";
import { undoButton } from "../training/undo-button.js";
import { setDisabled, setHidden } from "../ui/disable.js";
import { grouped, percent } from "../ui/numbers.js";
import { liveStatus } from "../ui/status.js";
import { textButton } from "../ui/text-button.js";
import { toggle } from "../ui/toggle.js";
import { t } from "../words/t.js";
import { climbChart } from "./climb-chart.js";
import type { ClimbController } from "./climb-controller.js";
import { courseStages } from "./course-stages.js";
import { opinionOf } from "./opinion.js";

type Stage = (typeof courseStages)[number];

/** The reader’s own network, as it is shown. */
export interface ClimbView extends HTMLElement {
  /** Asks it about a drawing: grey levels, 0 paper … 255 ink, [784]; about none where there is none. */
  look(levels: Uint8Array | undefined): void;
}

/**
 * The reader’s own network: what this chapter adds to it, the chart of what each part has brought, and its parts.
 *
 * @param chapter whose parts can be added; without one there is the chart and the list of all parts
 */
export function climbView(controller: ClimbController, usual: ClimbFile, chapter?: string): ClimbView {
  const here = courseStages.filter((stage) => stage.chapter === chapter);
  const chart = climbChart(usual, chapter);
  const status = liveStatus("climb-status");
  const notice = html`<p class="climb-notice" hidden></p>`;
  const steps = here.map((stage) => stepView(controller, stage));
  const parts = partsView(controller, lastOf(here, chapter), termsOf(usual));
  const stop = textButton(t("Stop"), () => controller.stop(), "button--quiet");
  const undo = undoButton(() => controller.undo());
  const opinion = liveStatus("climb-opinion");
  let levels: Uint8Array | undefined;
  let asked: readonly unknown[] = [];
  const root = html`<section class="climb" aria-label=${t("Your network")}>${missingView(controller, here)}${steps}<div class="climb-row">${stop}${undo}${status}</div>${opinion}${notice}${chart}${parts}</section>`;

  undo.hear(root);
  controller.follow(() => {
    undo.show(controller.undoLabel);
    setHidden(undo, controller.undoLabel === undefined, root);
    setHidden(stop, controller.training === undefined, root);
    root.dataset.state = controller.training ? "training" : "idle";
    status.say(controller.words);
    notice.textContent = controller.notice;
    notice.hidden = controller.notice === "";
    chart.show(controller.points);
    opine();
  });

  function opine(): void {
    const { network } = controller;
    if (asked[0] === network && asked[1] === levels) return;
    asked = [network, levels];
    if (network && levels) opinion.say(opinionOf(network, levels));
    else opinion.replaceChildren();
  }

  return Object.assign(root, {
    look(next: Uint8Array | undefined) {
      levels = next;
      opine();
    },
  });
}

/** What all runs have in common. */
function termsOf({ trainRows, heldOutRows }: ClimbFile): string {
  const { epochs, seed } = recipeOf([]);
  const terms = t(
    "Each run learns from the same {n} doodles of {kinds} kinds in {epochs} passes from seed {seed}, whatever its parts: equal in passes, not in seconds or steps. {heldOut} others are held out; a point or two between two networks is chance. No test drawing is among them.",
    {
      n: grouped(trainRows),
      kinds: courseClasses("doodles").length,
      epochs,
      seed,
      heldOut: grouped(heldOutRows),
    },
  );
  return `${terms} ${arithmeticLine("strict")}`;
}

function lastOf(here: readonly Stage[], chapter: string | undefined): StageName {
  const shown = chapter === undefined ? courseStages : here;
  return (shown.at(-1) ?? courseStages[courseStages.length - 1]).name;
}

/** A part of this chapter: what to expect of it, and the button that adds it. */
function stepView(controller: ClimbController, stage: Stage): HTMLElement {
  const button = textButton("", () => controller.train(stage.name), "button--primary");
  const found = html`<span class="climb-found number"></span>`;
  controller.follow(() => {
    const has = controller.points.has(stage.name) && controller.parts.has(stage.name);
    const { part } = stage;
    if (has) button.textContent = t("Train again with {part}", { part });
    else if (stage.name === firstStage) button.textContent = t("Train {part}", { part });
    else button.textContent = t("Add {part} and train", { part });
    setDisabled(button, controller.training !== undefined);
    const point = controller.points.get(stage.name);
    found.textContent = point ? t("{right} held out", { right: percent(point.heldOut) }) : "";
  });
  return html`<div class="climb-step"><p>${stage.expect}</p><div class="climb-row">${button}${found}</div></div>`;
}

/** Says which parts of earlier chapters the network lacks, and adds them at a press. */
function missingView(controller: ClimbController, here: readonly Stage[]): HTMLElement {
  const words = html`<span></span>`;
  const missing = (): Stage[] =>
    here.length === 0
      ? []
      : courseStages
          .slice(0, courseStages.indexOf(here[0]))
          .filter(({ name }) => !controller.parts.has(name));
  const add = textButton(
    t("Add them, too"),
    () =>
      controller.have(
        missing().map(({ name }) => name),
        true,
      ),
    "button--quiet",
  );
  const root = html`<p class="climb-missing">${words} ${add}</p>`;
  controller.follow(() => {
    const lacks = missing();
    words.textContent = t("Your network goes without {parts}.", {
      parts: lacks.map(({ label }) => label).join(", "),
    });
    root.hidden = lacks.length === 0;
    setDisabled(add, controller.training !== undefined);
  });
  return root;
}

/** What runs have in common, the parts up to a stage, each of which can be left out and taken in again, and the way to begin anew. */
function partsView(controller: ClimbController, last: StageName, terms: string): HTMLElement {
  const shown = courseStages.filter(({ name }) =>
    partsAt(last, new Set(courseStages.map((stage) => stage.name))).includes(name),
  );
  const rows = shown.filter(({ name }) => name !== firstStage).map((stage) => partToggle(controller, stage));
  const again = textButton(t("Delete and start again"), () => controller.startAgain(), "button--quiet");
  return html`<details class="climb-parts"><summary>${t("How it is trained; leave parts out, or start again")}</summary>
    <p class="climb-terms">${terms}</p>
    <fieldset><legend>${t("Parts of your network. What you leave out stays out of the next training.")}</legend>${rows}</fieldset>
    <p>${again} ${t("Deletes this chart and your network.")}</p></details>`;
}

function partToggle(controller: ClimbController, { name, label, chapter }: Stage): HTMLElement {
  const box = toggle({ label, value: false });
  const input = box.querySelector("input");
  box.addEventListener("input", () => controller.have([name], box.value));
  controller.follow(() => {
    box.value = controller.parts.has(name);
    if (input) input.checked = box.value;
  });
  const address = new URL(`pages/${chapter}/#your-network`, new URL(siteRoot, location.href));
  return html`<div class="climb-part">${box} <a href=${address.href} aria-label=${t("{part}: its chapter", { part: label })}>${t("chapter")}</a></div>`;
}
