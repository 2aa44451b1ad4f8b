import { sampleSets, setNames } from "../../src/lib/data/sample-sets.js";
import { courseFile } from "../course/chosen.js";
import { type ChosenSet, type ClassNote, classNotes } from "../course/class-note.js";
import { labSet } from "./lab-sets.js";
import { shownSet } from "./locate.js";
import { modelPlace, shownModels } from "./models.js";

let known: readonly ChosenSet[] | undefined;

/** What a page has to say of the classes that the course chose, as HTML; empty where it is not concerned. */
export function courseNote(markdown: string): string {
  known ??= chosenSets();
  return classNotes(markdown, known, `npm run train -- --course ${courseFile}`).map(noteHtml).join("");
}

function noteHtml({ short, sentences }: ClassNote): string {
  const text = sentences.map((one) => escaped(one).replace(/`([^`]+)`/g, "<code>$1</code>"));
  return `<details class="badge class-note"><summary>${escaped(short)}</summary><p>${text.join(" ")}</p></details>`;
}

function chosenSets(): readonly ChosenSet[] {
  return setNames
    .filter((set) => labSet(set).own)
    .map((set) => ({
      set,
      usual: sampleSets[set].classes,
      chosen: labSet(set).classes,
      isShown: shownSet(set).own,
      untrained: Object.keys(shownModels)
        .map((name) => modelPlace(name))
        .filter((place) => place.set === set && !place.isThere)
        .map(({ path }) => path),
    }));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
