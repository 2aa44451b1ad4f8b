import { align, type Form, targetOf } from "./align.js";
import { lexiconOf } from "./alphabet.js";
import type { Diagnosis } from "./diagnosis.js";
import type { Fault } from "./fault.js";
import { conditionOf, derivativeFault, slipsOf, type Task, wrongAbout } from "./judge.js";
import { leftovers } from "./leftovers.js";
import { read } from "./read.js";
import { texOf } from "./to-tex.js";

/** A derivation that somebody is asked for, line by line. */
export interface Derivation extends Omit<Task, "answer"> {
  /** Where it begins: "∂p_i/∂z_j", or an equation whose right side goes on: "dz_j = sum_i dp_i J_ij". */
  readonly given: string;
  /** What it comes to, free of `without`. */
  readonly goal: string;
  /** One way there, the given line left out; its last line is the goal. */
  readonly model: readonly string[];
}

/** What is said of a line. */
export type LineMark =
  | { readonly kind: "empty" }
  | { readonly kind: "follows" }
  | { readonly kind: "fault"; readonly fault: Fault }
  | { readonly kind: "wrong"; readonly diagnosis: Diagnosis }
  /** Stands behind a line that does not follow, or cannot be read. */
  | { readonly kind: "waits" };

/** What is said of a derivation. */
export interface Checked {
  readonly marks: readonly LineMark[];
  readonly isDone: boolean;
  /** What is still to be done, where all lines follow. */
  readonly rest: Diagnosis | undefined;
}

/**
 * Checks a derivation line by line: each is equal to the one before, in value, however many steps it takes at once. A
 * line may begin with =, may repeat the left side of the given line, and may be several steps, a = b = c.
 *
 * @throws RangeError when the derivation's own formulas cannot be read
 */
export function checkDerivation(lines: readonly string[], derivation: Omit<Derivation, "model">): Checked {
  const { alphabet, given, goal, without = [] } = derivation;
  const start = targetOf(given, alphabet);
  const goalForms = align(targetOf(goal, alphabet).statement, start);
  if ("fault" in goalForms) throw new RangeError(`goal must follow from what is given: ${goal}`);
  const slips = slipsOf(derivation, start);
  const how = { alphabet, seed: derivation.seed, only: conditionOf(derivation, start) };
  const marks: LineMark[] = [];
  let last: Form = start.form;
  for (const line of lines) marks.push(markOf(line));
  if (marks.some(({ kind }) => kind === "wrong" || kind === "fault"))
    return { marks, isDone: false, rest: undefined };
  const rest = restOf();
  return { marks, isDone: rest === undefined, rest };

  function markOf(line: string): LineMark {
    if (line.trim() === "") return { kind: "empty" };
    if (marks.some(({ kind }) => kind === "wrong" || kind === "fault")) return { kind: "waits" };
    const reading = read(line, alphabet);
    if ("fault" in reading) return { kind: "fault", fault: reading.fault };
    const fault = derivativeFault(reading.statement);
    if (fault) return { kind: "fault", fault };
    const aligned = align(reading.statement, start);
    if ("fault" in aligned) return { kind: "fault", fault: aligned.fault };
    for (const form of aligned.forms) {
      const diagnosis = wrongAbout(form, last, how, slips);
      if (diagnosis) return { kind: "wrong", diagnosis };
      last = form;
    }
    return { kind: "follows" };
  }

  function restOf(): Diagnosis | undefined {
    if (!marks.some(({ kind }) => kind === "follows"))
      return { kind: "unfinished", say: "The first line is given. What follows from it?" };
    const left = leftovers(
      last.node,
      [...(start.left ? [start.left.name] : []), ...without],
      lexiconOf(alphabet),
    );
    if (left) return { kind: "unfinished", say: `Every line follows. ${left.say}` };
    const wanted = "forms" in goalForms ? goalForms.forms[goalForms.forms.length - 1] : last;
    return wrongAbout(last, wanted, how, []);
  }
}

/** The line of the model behind the furthest that stands there already; undefined at its end. */
export function nextLine(
  lines: readonly string[],
  { alphabet, model }: Pick<Derivation, "alphabet" | "model">,
): string | undefined {
  const texOfLine = (line: string) => {
    const reading = read(line, alphabet);
    return "statement" in reading ? texOf({ alphabet, sides: reading.statement.sides.slice(-1) }) : undefined;
  };
  const written = new Set(lines.map(texOfLine));
  return model[model.findLastIndex((line) => written.has(texOfLine(line))) + 1];
}
