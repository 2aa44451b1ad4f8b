import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPages, type PagePeers } from "./bench/page-peers.js";
import { MissingPeer, type RunningPeer } from "./bench/peer.js";
import { startPython } from "./bench/python-peer.js";
import { type Measured, reportOf, tableOf } from "./bench/report.js";
import { benchPictures, recipe, usualInk, type Workload } from "./bench/workload.js";
import { findChromium } from "./chromium.js";
import { compileKernels } from "./kernels.js";
import { readOptions, wholeNumber } from "./options.js";

const allPeers = ["workbook", "numpy", "jax", "tfjs", "torch", "node"];
const warmUps = 2;

/** A peer under way, with what has been measured so far. */
interface Entrant {
  readonly id: string;
  readonly peer: RunningPeer;
  readonly ms: number[];
  loss: number;
}

/** A peer that takes no part, and why. */
interface Missing {
  readonly id: string;
  readonly reason: string;
}

const { values } = readOptions(
  "bench",
  "Times one epoch of 784–128–128–10 (Adam, batches of 128, 10,000 pictures) against other libraries, in turns.",
  {
    json: { type: "boolean", help: "prints the result as JSON" },
    rounds: { type: "string", value: "N", help: "epochs of each peer that count; defaults to 7" },
    peers: { type: "string", value: "LIST", help: `some of ${allPeers.join(",")}; defaults to all` },
    ink: { type: "string", value: "PART", help: `part of the pixels that is ink; defaults to ${usualInk}` },
  },
);
try {
  await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function bench(): Promise<void> {
  const rounds = wholeNumber("rounds", String(values.rounds ?? 7));
  const chosen = ["workbook", ...chosenPeers().filter((id) => id !== "workbook")];
  compileKernels();
  const pictures = benchPictures(Number(values.ink ?? usualInk), process.env.WORKBOOK_DATA);
  console.error(`${pictures.description}; ${(100 * pictures.ink).toFixed(1)} % of the pixels are ink`);
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const workload = { ...recipe, pixels: pictures.pixels, labels: pictures.labels };
  writeWorkload(folder, workload);
  const closers: (() => Promise<void>)[] = [];
  try {
    const { entrants, missing } = await startPeers(chosen, folder, workload, closers);
    await run(entrants, rounds);
    print(entrants, missing, pictures);
  } finally {
    for (const close of closers.reverse()) await close();
    rmSync(folder, { recursive: true });
  }
}

function chosenPeers(): string[] {
  const chosen = String(values.peers ?? allPeers.join(",")).split(",");
  for (const id of chosen) {
    if (!allPeers.includes(id)) throw new RangeError(`--peers must be some of ${allPeers.join(",")}: ${id}`);
  }
  return chosen;
}

function writeWorkload(folder: string, { pixels, labels, ...rest }: Workload): void {
  writeFileSync(join(folder, "pixels.bin"), pixels);
  writeFileSync(join(folder, "labels.bin"), labels);
  writeFileSync(join(folder, "recipe.json"), JSON.stringify(rest));
}

async function startPeers(
  chosen: readonly string[],
  folder: string,
  workload: Workload,
  closers: (() => Promise<void>)[],
): Promise<{ entrants: Entrant[]; missing: Missing[] }> {
  installPeers();
  const pages = await openPages(folder, await findChromium());
  closers.push(pages.close);
  const entrants: Entrant[] = [];
  const missing: Missing[] = [];
  for (const id of chosen) {
    try {
      const peer = await startPeer(id, folder, workload, pages);
      closers.push(peer.close);
      entrants.push({ id, peer, ms: [], loss: Number.NaN });
    } catch (error) {
      if (!(error instanceof MissingPeer) || id === "workbook") throw error;
      missing.push({ id, reason: error.message });
      console.error(`missing: ${id} (${error.message})`);
    }
  }
  return { entrants, missing };
}

function startPeer(id: string, folder: string, workload: Workload, pages: PagePeers): Promise<RunningPeer> {
  if (id === "node") return startNode(workload);
  if (id === "numpy" || id === "torch") return startPython(`bench/peers/${id}_peer.py`, folder);
  return pages.start(id);
}
