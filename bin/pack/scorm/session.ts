import type { Progress } from "./progress.js";

/** The names that a version of SCORM has for the same things. */
interface Dialect {
  readonly call: (name: string) => string;
  readonly status: (isDone: boolean) => readonly (readonly [element: string, value: string])[];
  readonly score: string;
  readonly objective: (solved: boolean) => readonly (readonly [field: string, value: string])[];
}

const scorm12: Dialect = {
  call: (name) => `LMS${name === "Terminate" ? "Finish" : name}`,
  status: (isDone) => [["cmi.core.lesson_status", isDone ? "completed" : "incomplete"]],
  score: "cmi.core.score",
  objective: (solved) => [["status", solved ? "completed" : "incomplete"]],
};

const scorm2004: Dialect = {
  call: (name) => name,
  status: (isDone) => [["cmi.completion_status", isDone ? "completed" : "incomplete"]],
  score: "cmi.score",
  objective: (solved) => [
    ["completion_status", solved ? "completed" : "incomplete"],
    ["success_status", solved ? "passed" : "unknown"],
  ],
};

/** What a learning platform answers. */
export interface PlatformApi {
  readonly [name: string]: unknown;
}

/** An open session with a learning platform. */
export interface Session {
  /** Tells what is new, and has it kept. */
  report(progress: Progress): void;
  end(): void;
}

/**
 * Opens a session.
 *
 * @param api the platform's object: `API` of SCORM 1.2 or `API_1484_11` of 2004
 * @throws Error when the platform refuses
 */
export function openSession(api: PlatformApi, version: "1.2" | "2004"): Session {
  const dialect = version === "1.2" ? scorm12 : scorm2004;
  const ask = (name: string, ...values: string[]): string => {
    const method = api[dialect.call(name)];
    if (typeof method !== "function")
      throw new TypeError(`the platform has no method: ${dialect.call(name)}`);
    return String(Reflect.apply(method, api, values));
  };
  if (ask("Initialize", "") !== "true") throw new Error(`the platform refused: ${ask("GetLastError")}`);
  const told = new Map<string, string>();
  const set = (element: string, value: string): void => {
    if (told.get(element) === value) return;
    // A platform may lack what is optional: what it does not take is not tried again.
    ask("SetValue", element, value);
    told.set(element, value);
  };
  const places = objectivesOf(ask);

  function objective(id: string, fields: readonly (readonly [string, string])[]): void {
    const place = places.get(id) ?? places.size;
    if (!places.has(id)) set(`cmi.objectives.${place}.id`, id);
    places.set(id, place);
    for (const [field, value] of fields) set(`cmi.objectives.${place}.${field}`, value);
  }

  return {
    report({ exercises, tests, solved, total }) {
      for (const one of exercises) objective(one.id, dialect.objective(one.solved));
      for (const { id, right, questions } of tests) {
        const score = [
          ["score.raw", String(right)],
          ["score.min", "0"],
          ["score.max", String(questions)],
        ] as const;
        objective(id, [...score, ...dialect.objective(true)]);
      }
      set(`${dialect.score}.min`, "0");
      set(`${dialect.score}.max`, "100");
      set(`${dialect.score}.raw`, String(Math.round((100 * solved) / Math.max(1, total))));
      if (version === "2004") set("cmi.score.scaled", (solved / Math.max(1, total)).toFixed(4));
      for (const [element, value] of dialect.status(total > 0 && solved === total)) set(element, value);
      ask("Commit", "");
    },
    end() {
      if (version === "2004") ask("SetValue", "cmi.exit", "suspend");
      else ask("SetValue", "cmi.core.exit", "suspend");
      ask("Terminate", "");
    },
  };
}

/** The objectives that a platform has from an earlier session, by id. */
function objectivesOf(ask: (name: string, ...values: string[]) => string): Map<string, number> {
  const count = Number(ask("GetValue", "cmi.objectives._count"));
  const places = new Map<string, number>();
  for (let k = 0; k < count; k++) places.set(ask("GetValue", `cmi.objectives.${k}.id`), k);
  return places;
}
