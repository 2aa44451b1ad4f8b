import { readPartTest } from "../../src/lib/exercises/part-test-record.js";
import { readPrediction } from "../../src/lib/exercises/prediction.js";
import { type ExerciseRecord, readRecord, recordName } from "../../src/lib/exercises/record.js";
import type { Work } from "../../src/lib/exercises/work.js";
import type { Catalogue, CourseExercise } from "./catalogue.js";
import type { Pool, PoolVerdict } from "./sandbox/pool.js";
import type { Signed, Submission } from "./submissions.js";

/** What was found of one exercise. */
export interface ExerciseMark extends Pick<CourseExercise, "chapter" | "id"> {
  /** Whether one of the answers in the file is right, as checked again. */
  readonly solved: boolean;
  /** Whether the file says so. */
  readonly said: boolean;
  readonly tries: number;
  readonly hints: number;
  readonly firstTry: string;
  readonly solvedAt: string;
  /** What the check says of the answer that stands there. */
  readonly message: string;
  /** What it says of each wrong answer. */
  readonly slips: readonly string[];
}

/** What was found of a test of a part. */
export interface TestMark {
  readonly name: string;
  readonly right: number;
  readonly questions: number;
}

/** What was found of a file. */
export interface StudentMarks {
  readonly file: string;
  readonly student: string;
  readonly course: string;
  readonly version: string;
  readonly saved: string;
  readonly signed: Signed | "not read";
  /** What somebody should look at. */
  readonly notes: readonly string[];
  readonly exercises: readonly ExerciseMark[];
  readonly tests: readonly TestMark[];
  /** Predictions that were compared, and that came true, as the file says. */
  readonly predictions: { readonly compared: number; readonly right: number };
}

/** So many answers of one file may be stopped; what is left of its code is not run then. */
const mostStopped = 3;
/** Answers to one exercise, and tests, that are looked at: a page keeps fewer. */
const mostAnswers = 10;
const mostTests = 20;

/** Checks all answers of a file again. */
export async function marksOf(
  { file, read }: Submission,
  course: Catalogue,
  pool: Pool,
): Promise<StudentMarks> {
  const nothing = { exercises: [], tests: [], predictions: { compared: 0, right: 0 } };
  if ("problem" in read) {
    return {
      file,
      student: "",
      course: "",
      version: "",
      saved: "",
      signed: "not read",
      notes: [`Not read: ${read.problem}`],
      ...nothing,
    };
  }
  const { work, stamp, signed } = read;
  const judge = carefully(pool);
  const exercises = await inTurn(course.exercises, (one) => markOf(one, work, judge));
  const found = exercises.filter((one) => one !== undefined);
  const tests = await testsIn(work, judge);
  return {
    file,
    student: stamp?.student ?? "",
    course: stamp?.course ?? "",
    version: stamp?.courseVersion ?? "",
    saved: stamp?.saved ?? "",
    signed,
    notes: [...notesOn(read, course, found), ...judge.notes()],
    exercises: found,
    tests,
    predictions: predictionsIn(work),
  };
}

interface Judge {
  (set: string, id: string, answer: string): Promise<PoolVerdict | undefined>;
  notes(): string[];
}

/** Judges answers until too many had to be stopped. */
function carefully(pool: Pool): Judge {
  let stopped = 0;
  let left = 0;
  const judge = async (set: string, id: string, answer: string) => {
    if (stopped >= mostStopped) {
      left++;
      return undefined;
    }
    const verdict = await pool.judge(set, id, answer);
    if (verdict.stopped) stopped++;
    return verdict;
  };
  const notes = () => [
    ...(stopped > 0 ? [`${stopped} answers had to be stopped`] : []),
    ...(left > 0 ? [`so ${left} more were not checked`] : []),
  ];
  return Object.assign(judge, { notes });
}

async function markOf(
  { chapter, id, kind, starter }: CourseExercise,
  work: Work,
  judge: Judge,
): Promise<ExerciseMark | undefined> {
  const record = readRecord(work.get(recordName(chapter, id)));
  if (!record) return undefined;
  const isCode = kind === "write" || kind === "repair";
  const asked = (answer: string) => (isCode ? answer : answer.replace(/[ \t]+/g, " ").trim());
  const answers = answersIn(record).map(asked);
  const verdicts = new Map<string, PoolVerdict>();
  for (const answer of new Set(answers)) {
    if (answer === starter || answer === "") continue;
    const verdict = await judge(chapter, id, answer);
    if (verdict) verdicts.set(answer, verdict);
  }
  const wrong = [...verdicts.values()].filter(({ correct, unread }) => !correct && !unread);
  return {
    chapter,
    id,
    solved: [...verdicts.values()].some(({ correct }) => correct),
    said: record.solved,
    tries: record.attempts,
    hints: record.hints,
    firstTry: record.tries?.[0]?.at ?? "",
    solvedAt: record.solvedAt ?? "",
    message: verdicts.get(asked(record.answer))?.message ?? "",
    slips: wrong.map(({ message }) => message),
  };
}

/** The answers of a record, those that are said to be right first. */
function answersIn({ answer, tries = [] }: ExerciseRecord): string[] {
  const right = tries.filter(({ correct }) => correct);
  const wrong = tries.filter(({ correct }) => !correct);
  return [...right.map((one) => one.answer), answer, ...wrong.map((one) => one.answer)].slice(0, mostAnswers);
}

async function testsIn(work: Work, judge: Judge): Promise<TestMark[]> {
  const names = [...work.keys()].filter((name) => name.startsWith("part-test/")).slice(0, mostTests);
  const marks = await inTurn(names, async (name) => {
    const test = readPartTest(work.get(name));
    if (test?.handedIn === undefined) return undefined;
    let right = 0;
    const ids = Object.keys(test.verdicts).slice(0, mostAnswers);
    for (const id of ids) {
      const answer = Object.hasOwn(test.answers, id) ? test.answers[id] : "";
      if (answer !== "" && (await judge(name, id, answer))?.correct) right++;
    }
    return { name: name.slice("part-test/".length), right, questions: ids.length };
  });
  return marks.filter((one) => one !== undefined);
}

function predictionsIn(work: Work): StudentMarks["predictions"] {
  const all = [...work]
    .filter(([name]) => name.startsWith("prediction/"))
    .map(([, text]) => readPrediction(text))
    .filter((one) => one !== undefined && one.came !== "");
  return { compared: all.length, right: all.filter((one) => one?.right).length };
}

function notesOn(
  { work, stamp, signed }: Exclude<Submission["read"], { problem: string }>,
  course: Catalogue,
  marks: readonly ExerciseMark[],
): string[] {
  const notes: string[] = [];
  if (!stamp?.student) notes.push("no name is given");
  if (signed === "altered")
    notes.push("the signature does not fit: it was changed by hand, or saved with another key");
  if (signed === "unsigned")
    notes.push("it is not signed: an older workbook saved it, or a hand took the signature away");
  if (stamp && stamp.course !== course.title) notes.push(`it is from the course “${stamp.course}”`);
  else if (stamp && stamp.courseVersion !== course.version) {
    notes.push(`it is from version ${stamp.courseVersion}, this is ${course.version}`);
  }
  const known = new Set(course.exercises.map(({ chapter, id }) => recordName(chapter, id)));
  const foreign = [...work.keys()].filter((name) => name.startsWith("exercise/") && !known.has(name));
  if (foreign.length > 0) notes.push(`${foreign.length} of its exercises are not in this course`);
  const doubtful = marks.filter(({ said, solved }) => said && !solved);
  if (doubtful.length > 0) {
    notes.push(
      `said to be solved, but no answer that is kept is right: ${doubtful.map(({ chapter, id }) => `${chapter}/${id}`).join(", ")}`,
    );
  }
  return notes;
}

/** One after another, so that what was stopped counts for what comes after. */
async function inTurn<One, Found>(
  list: readonly One[],
  work: (one: One) => Promise<Found>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const one of list) found.push(await work(one));
  return found;
}
