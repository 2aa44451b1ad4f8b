import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

/** What a command measured, and where. */
export interface Measured {
  readonly command: string;
  /** "2026-11-28" */
  readonly date: string;
  readonly machine: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** Everything that was kept, by the name of the measurement. */
export type KeptFigures = Readonly<Record<string, Measured>>;

/** Where commands keep what they measure, for docs/figures.md. */
const figuresFile = "data/figures.json";

/** The processors and the Node of this machine: "AMD EPYC × 2, Node 20.20.2". */
export function thisMachine(): string {
  const processors = cpus();
  return `${processors[0]?.model ?? "unknown"} × ${processors.length}, Node ${process.versions.node}`;
}

/**
 * Reads what was kept.
 *
 * @throws TypeError that names the measurement at fault
 */
export function readFigures(json: string): KeptFigures {
  const found: unknown = JSON.parse(json);
  if (!isRecord(found)) throw new TypeError(`figures must be an object: ${String(found)}`);
  return Object.fromEntries(
    Object.entries(found).map(([name, measured]) => {
      if (!isMeasured(measured))
        throw new TypeError(`measurement must have a command, a date, a machine and numbers: ${name}`);
      return [name, measured];
    }),
  );
}

/**
 * Keeps what the present command measured today on this machine, in place of what it measured before.
 *
 * @param name of the measurement
 * @param command "bench": that and its options are kept too
 * @param numbers what was found
 * @param file defaults to data/figures.json
 * @throws RangeError when a number is none, or the samples were not real
 */
export function keepFigures(
  name: string,
  command: string,
  numbers: Measured["numbers"],
  file = figuresFile,
): void {
  if (!process.env.WORKBOOK_DATA) {
    throw new RangeError("figures that are kept need real samples, but WORKBOOK_DATA is not set");
  }
  for (const [what, number] of Object.entries(numbers)) {
    if (!Number.isFinite(number)) throw new RangeError(`${name}, ${what} must be a finite number: ${number}`);
  }
  const kept = existsSync(file) ? readFigures(readFileSync(file, "utf8")) : {};
  const date = new Date().toISOString().slice(0, 10);
  const measured = { command: asTyped(command), date, machine: thisMachine(), numbers };
  const all = Object.entries({ ...kept, [name]: measured });
  const sorted = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
  console.error(`kept in ${file}: ${name}`);
}

/** The command as it is typed to measure it again. */
function asTyped(command: string): string {
  const options = process.argv.slice(2).map((word) => (/\s/.test(word) ? `"${word}"` : word));
  return [
    `npm ${command === "test" ? "" : "run "}${command}`,
    ...(options.length > 0 ? ["--", ...options] : []),
  ].join(" ");
}

function isMeasured(value: unknown): value is Measured {
  return (
    isRecord(value) &&
    [value.command, value.date, value.machine].every((field) => typeof field === "string") &&
    isRecord(value.numbers) &&
    Object.values(value.numbers).every(Number.isFinite)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
