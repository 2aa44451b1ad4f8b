import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileKernels } from "../kernels.js";
import { percent } from "../percent.js";
import {
  convolutionalPeerIds,
  type Entrant,
  type Field,
  openField,
  peerIds,
  trainInTurns,
  workersPeerIds,
} from "./field.js";
import { type Measured, type PeerReport, reportOf } from "./report.js";
import { convolutionalRecipe, denseRecipe, type Pictures, type Recipe, workersRecipe } from "./workload.js";

/** Who takes part in a race, and what is trained in it. */
export const races = {
  dense: { known: peerIds, recipe: denseRecipe },
  cnn: { known: convolutionalPeerIds, recipe: convolutionalRecipe },
  workers: { known: workersPeerIds, recipe: workersRecipe },
} as const satisfies Readonly<Record<string, { known: readonly string[]; recipe: Recipe }>>;

export type RaceName = keyof typeof races;

/** What came of a race. */
export interface RaceResult extends Pick<Field, "missing" | "machine"> {
  readonly reports: readonly PeerReport[];
}

/**
 * Lets the workbook and others train in turns.
 *
 * @param options peers: who takes part, defaults to all of the race; rounds: epochs of each that are timed
 */
export async function runRace(
  name: RaceName,
  pictures: Pictures,
  { peers = races[name].known, rounds }: { peers?: readonly string[]; rounds: number },
): Promise<RaceResult> {
  console.error(`${pictures.description}; ${percent(pictures.ink)} of the pixels are ink`);
  compileKernels();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const { pixels, labels } = pictures;
  let field: Field | undefined;
  try {
    field = await openField(peers, folder, { ...races[name].recipe, pixels, labels });
    await trainInTurns(field.entrants, rounds);
    const { missing, machine, entrants } = field;
    return { missing, machine, reports: reportOf(entrants.map(measured), name) };
  } finally {
    await field?.close();
    rmSync(folder, { recursive: true });
  }
}

function measured({ id, peer: { name, isReference }, epochs }: Entrant): Measured {
  return { id, name, isReference, ms: epochs.map(({ ms }) => ms), loss: epochs[epochs.length - 1].loss };
}

/** The workbook's time over that of each other; nothing where to be faster is nothing. */
export function ratiosOf({ reports }: Pick<RaceResult, "reports">): Record<string, number> {
  const others = reports.filter(({ id, isReference }) => id !== "workbook" && !isReference);
  return Object.fromEntries(others.map(({ id, ratio }) => [id, ratio]));
}
