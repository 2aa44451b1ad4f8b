import { contrastReport, findStacks } from "./contrast.js";
import { focusReport, watchFocus } from "./focus.js";
import { coverFaults, layoutFaults } from "./layout.js";
import { nameFaults } from "./names.js";
import { settle } from "./settle.js";

const questions = {
  settle,
  layoutFaults,
  coverFaults,
  findStacks,
  contrastReport,
  watchFocus,
  focusReport,
  nameFaults,
};

/** What the gate asks a page that is open. */
export type Questions = typeof questions;

// Where the gate finds them, by this name.
Object.assign(globalThis, { gate: questions });
