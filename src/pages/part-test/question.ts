import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Random } from "../../lib/core/random.js";
import { checkFunction, type FunctionCheck } from "../../lib/exercises/check-function.js";
import { compareShape } from "../../lib/exercises/compare-shape.js";
import type { AnswerFunctions, Exercise, NumbersExercise } from "../../lib/exercises/exercise.js";
import { numberInWords } from "../../lib/exercises/first-fault.js";
import { judgeNumbers } from "../../lib/exercises/judge-numbers.js";
import type { Verdict } from "../../lib/exercises/verdict.js";
import { one } from "./draw-values.js";
import { brokenCodes } from "./marked-code.js";
import { type Facts, type Worked, workedFrom } from "./worked-answer.js";

/** Where something is explained: a chapter, and a heading of its page. */
export type Place = readonly [chapter: string, heading: string];

/** Address of a place, from the folder of a page beside that of the chapter. */
export function addressOfPlace([chapter, heading]: Place): string {
  const id = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");
  return `../${chapter}/#${id}`;
}

/** A question of a test, as it was drawn. */
export interface Question {
  readonly exercise: Exercise;
  /** Plain text, with TeX between $ signs. */
  readonly task: string;
  /** Which worked answer it has. The answer itself is not here, but with the solutions of the exercises. */
  readonly worked: Worked;
  /** What to read again when the answer was wrong. */
  readonly read: Place;
}

/** Draws questions of one sort, each time with other numbers, shapes or slips. */
export interface Generator {
  readonly id: string;
  readonly kind: Exercise["kind"];
  /** What its questions are about. */
  readonly read: Place;
  draw(random: Random): Question;
}

/** A likely wrong answer, and what to say of it. */
type SlipPair<Answer> = readonly [answer: Answer, say: string];

/** What all questions have. */
interface Draft extends Facts {
  readonly task: string;
  readonly label: string;
}

interface NumbersDraft extends Draft {
  readonly expected: readonly number[];
  readonly rows?: number;
  readonly slips: readonly SlipPair<readonly number[]>[];
}

interface FormulaDraft extends Draft {
  readonly alphabet: Alphabet;
  readonly asked: string;
  readonly without?: readonly string[];
  readonly slips: readonly SlipPair<string>[];
}

interface ShapeDraft extends Draft {
  readonly expected: readonly number[];
}

interface CodeDraft extends Draft {
  readonly name: string;
  readonly starter: string;
  check(answer: AnswerFunctions): Verdict;
}

/** How often numbers are drawn until enough slips differ from the answer and from each other. */
const mostDraws = 500;
const leastSlips = 3;

/**
 * Numbers by hand. They are drawn again until at least three slips can be told apart; a slip that cannot is left out.
 *
 * @throws RangeError when no such numbers are found
 */
export function numbers(id: string, read: Place, draft: (random: Random) => NumbersDraft): Generator {
  return {
    id,
    kind: "numbers",
    read,
    draw(random) {
      for (let k = 0; k < mostDraws; k++) {
        const question = numbersQuestion(id, read, draft(random));
        if (question) return question;
      }
      throw new RangeError(`generator must have ${leastSlips} slips that differ: ${id}`);
    },
  };
}

function numbersQuestion(id: string, read: Place, draft: NumbersDraft): Question | undefined {
  const { label, expected, rows } = draft;
  if (!expected.every(Number.isFinite)) return undefined;
  const isExact = expected.every((value) => Math.abs(1000 * value - Math.round(1000 * value)) < 1e-7);
  const tolerance = isExact ? 1e-6 : 2e-3;
  const all: NumbersExercise = {
    id,
    kind: "numbers",
    label,
    hints: [],
    expected,
    rows,
    tolerance,
    slips: draft.slips.map(([answer, say]) => ({ answer, say })),
  };
  const slips = all.slips.filter(({ answer, say }) => judgeNumbers(all, typed(answer)).message === say);
  if (slips.length < leastSlips) return undefined;
  return {
    exercise: { ...all, slips },
    task: isExact ? draft.task : `${draft.task} Three decimals are enough.`,
    worked: workedFrom(id, draft, typed(expected)),
    read,
  };
}

/** Numbers as somebody types them. */
export function typed(answer: readonly number[]): string {
  return answer.map(numberInWords).join(", ");
}

/** A formula to type. */
export function formula(id: string, read: Place, draft: (random: Random) => FormulaDraft): Generator {
  return {
    id,
    kind: "formula",
    read,
    draw(random) {
      const drafted = draft(random);
      const { label, alphabet, asked, without, slips, task } = drafted;
      return {
        exercise: {
          id,
          kind: "formula",
          label,
          hints: [],
          alphabet,
          asked,
          without,
          slips: slips.map(([wrong, say]) => ({ answer: wrong, say })),
        },
        task,
        worked: workedFrom(id, drafted),
        read,
      };
    },
  };
}

/** A derivation to type, line by line, from what is asked. */
export function derivation(id: string, read: Place, draft: (random: Random) => FormulaDraft): Generator {
  return {
    id,
    kind: "derivation",
    read,
    draw(random) {
      const drafted = draft(random);
      const { label, alphabet, asked, without, slips, task } = drafted;
      return {
        exercise: {
          id,
          kind: "derivation",
          label,
          hints: [],
          alphabet,
          given: asked,
          without,
          slips: slips.map(([wrong, say]) => ({ answer: wrong, say })),
        },
        task,
        worked: workedFrom(id, drafted),
        read,
      };
    },
  };
}

/** A shape. */
export function shape(id: string, read: Place, draft: (random: Random) => ShapeDraft): Generator {
  return {
    id,
    kind: "shape",
    read,
    draw(random) {
      const drafted = draft(random);
      const { label, expected, task } = drafted;
      return {
        exercise: { id, kind: "shape", label, hints: [], check: (answer) => compareShape(answer, expected) },
        task,
        worked: workedFrom(id, drafted, `[${expected.join(" × ")}]`),
        read,
      };
    },
  };
}

/** A function to write or to mend. */
function code(
  id: string,
  kind: "write" | "repair",
  read: Place,
  draft: (random: Random) => CodeDraft,
): Generator {
  return {
    id,
    kind,
    read,
    draw(random) {
      const drafted = draft(random);
      const { label, name, starter, check, task } = drafted;
      return {
        exercise: { id, kind, label, hints: [], starter, functions: [name], check },
        task,
        worked: workedFrom(id, drafted),
        read,
      };
    },
  };
}

/** A function of a part, to be written, or to be mended where a bug was put into it. */
export interface AskedFunction<Name extends string = string> {
  /** Under which its check stands. */
  readonly name: Name;
  /** With the places that a bug may change, marked. */
  readonly code: string;
  /** What is asked for where it is to be written, and what it is where it is to be mended. */
  readonly write: string;
  readonly repair: string;
  readonly signature: string;
  /** What a comment in the starter says. */
  readonly said: string;
}

/** The id of a question, and what to read again. */
type Asked = readonly [id: string, read: Place];

/**
 * Two sorts of questions on the functions of a part: one of them to be written, and one to be mended.
 *
 * @param checksOf draws the cases of all functions
 */
export function functionQuestions<Name extends string>(
  [writeId, writeRead]: Asked,
  [repairId, repairRead]: Asked,
  checksOf: (random: Random) => Readonly<Record<Name, Omit<FunctionCheck, "name">>>,
  functions: readonly AskedFunction<Name>[],
): readonly [write: Generator, repair: Generator] {
  const write = code(writeId, "write", writeRead, (random) => {
    const checks = checksOf(random);
    const asked = one(random, functions);
    const starter = `function ${asked.signature} {\n  // ${asked.said}\n\n}`;
    return { ...named(asked, checks), task: asked.write, starter, worked: asked.name };
  });
  const repair = code(repairId, "repair", repairRead, (random) => {
    const checks = checksOf(random);
    const all = functions.flatMap((asked) =>
      brokenCodes(asked.code).map((starter, bug) => ({ asked, starter, worked: `${asked.name}-${bug + 1}` })),
    );
    const { asked, starter, worked } = one(random, all);
    return { ...named(asked, checks), task: asked.repair, starter, worked };
  });
  return [write, repair];
}

function named<Name extends string>(
  { name, signature }: AskedFunction<Name>,
  checks: Readonly<Record<Name, Omit<FunctionCheck, "name">>>,
): Pick<CodeDraft, "name" | "label" | "check"> {
  const [declared] = signature.split("(");
  return {
    name: declared,
    label: `Your function ${declared}`,
    check: ({ [declared]: written }) => checkFunction(written, { name: declared, ...checks[name] }),
  };
}
