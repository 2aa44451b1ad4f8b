import { align, type Form, type Target, targetOf } from "./align.js";
import { type Alphabet, lexiconOf } from "./alphabet.js";
import { definitionsOf } from "./definitions.js";
import { diagnose } from "./diagnose.js";
import type { Diagnosis } from "./diagnosis.js";
import { differentiate } from "./differentiate.js";
import { type Fault, ReadError } from "./fault.js";
import { leftovers } from "./leftovers.js";
import { read, readOwn, type Statement } from "./read.js";
import { areEqual, Undecided } from "./samples.js";
import { nodesOf } from "./tree.js";

/** A mistake that is likely, with what to say of it. */
export interface Slip {
  /** As an answer is written; what is equal to it is this mistake. */
  readonly answer: string;
  readonly say: string;
}

/** An expression that somebody is asked for. */
export interface Task {
  readonly alphabet: Alphabet;
  /** With its left side, where it has one: "dW_kj = sum_i x_ik dy_ij". What is equal to it is right. */
  readonly answer: string;
  readonly slips?: readonly Slip[];
  /** A condition on the indices of the left side, "i ≠ j": elsewhere an answer may be anything. */
  readonly where?: string;
  /** What an answer must be free of: letters, "∂", "sum". What is asked for itself is never an answer. */
  readonly without?: readonly string[];
  /** Of the points at which formulas are compared; defaults to 1. */
  readonly seed?: number;
}

/** What was understood, to be shown before it is judged; or what is wrong with it as a text, which is no try. */
export type Understood =
  | {
      readonly kind: "read";
      readonly statement: Statement;
      readonly forms: readonly Form[];
      readonly target: Target;
    }
  | { readonly kind: "fault"; readonly fault: Fault };

export type Judgement =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly diagnosis: Diagnosis }
  | { readonly kind: "fault"; readonly fault: Fault };

/** Reads an answer, and whether it can be one: its left side, its indices. */
export function understand(text: string, task: Pick<Task, "alphabet" | "answer">): Understood {
  const target = targetOf(task.answer, task.alphabet);
  const reading = read(text, task.alphabet);
  if ("fault" in reading) return { kind: "fault", fault: reading.fault };
  const fault = derivativeFault(reading.statement);
  if (fault) return { kind: "fault", fault };
  const aligned = align(reading.statement, target);
  if ("fault" in aligned) return { kind: "fault", fault: aligned.fault };
  return { kind: "read", statement: reading.statement, forms: aligned.forms, target };
}

/** What of an answer cannot be differentiated. */
export function derivativeFault({ sides, alphabet }: Statement): Fault | undefined {
  const { is } = definitionsOf(alphabet);
  try {
    for (const side of sides) {
      for (const node of nodesOf(side)) if (node.kind === "derivative") differentiate(node.of, node.by, is);
    }
    return undefined;
  } catch (error) {
    if (error instanceof ReadError) return error.fault;
    throw error;
  }
}

/**
 * Judges an answer by what it means: it is right when it has the value of the task's answer at many random points.
 *
 * @throws RangeError when the task's own formulas cannot be read
 */
export function judge(text: string, task: Task): Judgement {
  const understood = understand(text, task);
  if (understood.kind === "fault") return understood;
  const { target, forms } = understood;
  const slips = slipsOf(task, target);
  const how = { alphabet: task.alphabet, seed: task.seed, only: conditionOf(task, target) };
  const lexicon = lexiconOf(task.alphabet);
  const { left } = target;
  const itself = left && forms.map(({ node }) => leftovers(node, [left.name], lexicon)).find(Boolean);
  if (itself)
    return {
      kind: "wrong",
      diagnosis: { kind: "unfinished", say: `What is asked for is not an answer. ${itself.say}` },
    };
  for (const form of forms) {
    const diagnosis = wrongAbout(form, target.form, how, slips);
    if (diagnosis) return { kind: "wrong", diagnosis };
  }
  const rest = leftovers(forms[forms.length - 1].node, task.without ?? [], lexicon);
  if (!rest) return { kind: "right" };
  return {
    kind: "wrong",
    diagnosis: { ...rest, say: `This is equal to the answer, but not finished. ${rest.say}` },
  };
}

/** A slip in the order of what is asked for. */
export interface ReadSlip {
  readonly form: Form;
  readonly say: string;
}

/** @throws RangeError for one that cannot be an answer */
export function slipsOf(
  { slips = [], alphabet }: Pick<Task, "slips" | "alphabet">,
  target: Target,
): ReadSlip[] {
  return slips.map(({ answer, say }) => {
    const aligned = align(readOwn(answer, alphabet), target);
    if ("fault" in aligned)
      throw new RangeError(`slip must be a possible answer: ${answer} (${aligned.fault.message})`);
    return { form: aligned.forms[aligned.forms.length - 1], say };
  });
}

/** The condition of a task in the order of what is asked for. */
export function conditionOf(
  { where, alphabet }: Pick<Task, "where" | "alphabet">,
  target: Target,
): Form | undefined {
  if (where === undefined) return undefined;
  const { order, dimensions } = target.form;
  if (order.length < dimensions.length)
    throw new RangeError(`condition needs an answer with all its indices: ${where}`);
  return { node: readOwn(`[${where}]`, alphabet).sides[0], order, dimensions };
}

/** How forms are compared. */
interface Comparing {
  readonly alphabet: Alphabet;
  readonly seed?: number;
  readonly only?: Form;
}

/** What is wrong about one form beside another; undefined where they are equal. */
export function wrongAbout(
  form: Form,
  wanted: Form,
  how: Comparing,
  slips: readonly ReadSlip[],
): Diagnosis | undefined {
  const decided = decide(form, wanted, how);
  if (decided === true) return undefined;
  if (decided === undefined) {
    const say =
      "This could not be checked: it is too long, or rounding hides its value. Write it in another way.";
    return { kind: "undecided", say };
  }
  const slip = slips.find((one) => decide(form, one.form, how));
  return slip ? { kind: "slip", say: slip.say } : diagnose(form, wanted, how);
}

/** Whether two forms are equal; undefined where it cannot be told. */
function decide(form: Form, other: Form, { alphabet, seed, only }: Comparing): boolean | undefined {
  if (form.dimensions.join() !== other.dimensions.join()) return false;
  try {
    return areEqual(other, form, alphabet, { seed, only });
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}
