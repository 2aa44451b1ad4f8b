import { right, type Verdict, wrong } from "./verdict.js";

/**
 * Compares an order of steps with 0, 1, 2, …
 *
 * @param answer numbers of the steps
 * @param reasons why a step comes where it does, told when it is the first that is wrong; by the step's number
 * @returns whether it is right, and how far it is
 */
export function compareOrder(
  answer: readonly number[],
  reasons: Readonly<Record<number, string>> = {},
): Verdict {
  const at = answer.findIndex((step, k) => step !== k);
  if (at < 0) return right("Each step follows from the one before it.");
  const so = at === 0 ? "The first step is another." : `Right up to step ${at}. Step ${at + 1} is another.`;
  return wrong(`${so} ${reasons[at] ?? "Which step needs nothing but what stands above it?"}`);
}
