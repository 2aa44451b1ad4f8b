import { ownDrawingName, readOwnDrawing } from "../data/own-drawing.js";
import { readDraft } from "../notebook/draft.js";
import { climbNames, isClimb } from "../training/climb-record.js";
import { readPartTest } from "./part-test-record.js";
import { isPredictionName, readPrediction } from "./prediction.js";
import { projectName, readProject } from "./project-record.js";
import { readRecord } from "./record.js";
import { readReview } from "./review-record.js";

/**
 * What a reader made: answers to exercises, when they come back, drafts of cells, predictions, tests, the final project,
 * the climb of their network and the drawing that all chapters work on, as they are kept, by name.
 */
export type Work = ReadonlyMap<string, string>;

/** Where texts are kept by name. */
export interface WorkStore {
  read(name: string): string | undefined;
  /** Whether it was kept. */
  write(name: string, text: string): boolean;
  remove(name: string): void;
  /** Names that begin so. */
  names(start: string): string[];
}

/** How many there are of each. */
export interface WorkCount {
  readonly answers: number;
  /** Trainings of the network that grows with the chapters. */
  readonly climbs: number;
  readonly drafts: number;
  readonly drawings: number;
  readonly predictions: number;
  readonly projects: number;
  readonly tests: number;
}

/** Whether a name and a text are an answer, its review, a draft, a prediction, a project, a test, the climb or the drawing of this workbook. */
export function isWork(name: string, text: string): boolean {
  if (/^review\/[\w-]+\/[\w-]+$/.test(name)) return readReview(text) !== undefined;
  if (name === ownDrawingName) return readOwnDrawing(text) !== undefined;
  if (name.startsWith(climbNames.start)) return isClimb(name, text);
  if (name === projectName) return readProject(text) !== undefined;
  if (/^part-test\/\w+\/\d+$/.test(name)) return readPartTest(text) !== undefined;
  if (isPredictionName(name)) return readPrediction(text) !== undefined;
  if (/^exercise\/[\w-]+\/[\w-]+$/.test(name)) return readRecord(text) !== undefined;
  return /^draft\/[ -~]+$/.test(name) && readDraft(text) !== undefined;
}

/** All that a reader made. What cannot be read is left behind. */
export function workIn(store: WorkStore): Work {
  const work = new Map<string, string>();
  for (const name of namesIn(store)) {
    const text = store.read(name);
    if (text !== undefined && isWork(name, text)) work.set(name, text);
  }
  return work;
}

/** Names of all that a reader made, and of what is under such names but broken. */
function namesIn(store: WorkStore): string[] {
  return [
    climbNames.start,
    "draft/",
    ownDrawingName,
    "exercise/",
    "part-test/",
    "prediction/",
    projectName,
    "review/",
  ].flatMap((start) => store.names(start));
}

/** Counts answers, drafts, drawings, predictions, projects and tests. */
export function countOf(work: Work): WorkCount {
  const count = (start: string) => [...work.keys()].filter((name) => name.startsWith(start)).length;
  return {
    answers: count("exercise/"),
    climbs: count(climbNames.points),
    drafts: count("draft/"),
    drawings: count(ownDrawingName),
    predictions: count("prediction/"),
    projects: count(projectName),
    tests: count("part-test/"),
  };
}

/**
 * Puts work into a store, in place of what is there under the same names. All of it or nothing.
 *
 * @returns whether it was kept; if not, the store is as it was
 */
export function takeIn(store: WorkStore, work: Work): boolean {
  const before = [...work.keys()].map((name) => [name, store.read(name)] as const);
  for (const [name, text] of work) {
    if (store.write(name, text)) continue;
    // What was not there makes room for what was.
    for (const [other, kept] of before) if (kept === undefined) store.remove(other);
    for (const [other, kept] of before) if (kept !== undefined) store.write(other, kept);
    return false;
  }
  return true;
}

/** Deletes all that a reader made. */
export function deleteWork(store: WorkStore): void {
  for (const name of namesIn(store)) store.remove(name);
}
