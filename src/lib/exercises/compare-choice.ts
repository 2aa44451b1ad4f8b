import { right, type Verdict, wrong } from "./verdict.js";

/**
 * The verdict on a choice.
 *
 * @param answer the text of the choice
 * @param correct the text of the right one, and what to say of it
 * @param others what to say of some of the wrong ones
 * @param otherwise what to say of any other
 */
export function compareChoice(
  answer: string,
  [correct, praise]: readonly [choice: string, praise: string],
  others: Readonly<Record<string, string>>,
  otherwise = "Not this one.",
): Verdict {
  if (answer === correct) return right(praise);
  return wrong(others[answer] ?? otherwise);
}
