import { type SetName, setNames } from "../../src/lib/data/sample-sets.js";
import { labSet } from "./lab-sets.js";
import { shownSet } from "./locate.js";

/** The classes of each set that the course has other ones for than the workbook, where they are shown. */
export function chosenClasses(): Readonly<Partial<Record<SetName, readonly string[]>>> {
  const chosen = setNames.filter((set) => labSet(set).own).map((set) => [set, shownSet(set)] as const);
  return Object.fromEntries(chosen.filter(([, { own }]) => own).map(([set, { classes }]) => [set, classes]));
}
