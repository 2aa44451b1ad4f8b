import { recordFrom } from "../../lib/data/readers.js";
import type { ChapterExercises, Exercise, Solution } from "../../lib/exercises/exercise.js";
import { lateFetch } from "../ui/late-fetch.js";
import { readSolution } from "./read-solution.js";

/** An exercise outside its page: its task as the page has it, and all that its form needs. */
export interface ExerciseOfPage {
  /** Address of the task on its page. */
  readonly link: string;
  readonly task: HTMLElement;
  readonly exercise: Exercise;
  /** Address of the module with the chapter's exercises. */
  readonly address: string;
  solution(): Promise<Solution | undefined>;
}

/**
 * Fetches an exercise from the page of its chapter, with the module that checks it, which the page names.
 *
 * @param root address of the site's folder
 * @throws Error when the page or the module is gone; RangeError when the page has no such exercise
 */
export async function exerciseOfPage(chapter: string, id: string, root: URL): Promise<ExerciseOfPage> {
  const page = new URL(`pages/${chapter}/`, root);
  const text = await lateFetch(() => fetchText(page));
  const task = new DOMParser()
    .parseFromString(text, "text/html")
    .querySelector(`#exercise-${CSS.escape(id)}`);
  const address = addressIn(text, page, /"([^"]*\/_import\/pages\/[\w-]+\/exercises\.[^"]*js[^"]*)"/);
  const solutions = addressIn(text, page, /"([^"]*\/_file\/data\/solutions\/[^"]*json[^"]*)"/);
  const { list } = await lateFetch(() => exercisesAt(address));
  const exercise = list.find((one) => one.id === id);
  if (!(task instanceof HTMLElement) || !exercise)
    throw new RangeError(`the page ${chapter} has no exercise: ${id}`);
  if (task instanceof HTMLDetailsElement) task.open = true;
  return {
    link: new URL(`#${task.id}`, page).href,
    task: document.importNode(task, true),
    exercise,
    address,
    solution: async () => readSolution(JSON.parse(await fetchText(new URL(solutions))), id),
  };
}

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new Error(`could not be fetched: ${address.pathname}`);
  return response.text();
}

function addressIn(text: string, page: URL, pattern: RegExp): string {
  const [, found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new RangeError(`the page names no exercises: ${page.pathname}`);
  return new URL(found, page).href;
}

async function exercisesAt(address: string): Promise<ChapterExercises> {
  const module: { exercises?: unknown } = await import(address);
  const { chapter, list } = recordFrom("exercises", module.exercises);
  if (typeof chapter !== "string" || !Array.isArray(list))
    throw new TypeError(`no exercises are at: ${address}`);
  return { chapter, address, list };
}
