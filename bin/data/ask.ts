import { createInterface } from "node:readline/promises";

/** Whether there is a person to ask: a terminal on both sides, and no CI. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true && process.env.CI === undefined;
}

/** Asks a question on the error stream; gives the line that was typed, "no" where the input ends without one. */
export async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    lines.on("SIGINT", () => process.exit(130));
    const ended = new Promise<string>((resolve) => lines.on("close", () => resolve("no")));
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}
