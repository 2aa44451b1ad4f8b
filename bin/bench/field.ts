import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseConvolutions } from "../../src/lib/core/convolution/stages.js";
import { openPages, type PagePeers } from "./page-peers.js";
import { type Epoch, MissingPeer, type RunningPeer } from "./peer.js";
import { startPython } from "./python-peer.js";
import type { Workload } from "./workload.js";

/** The workbook in Chromium, and what it is compared with. `fused` is the workbook in its fused profile, `node` in Node. */
export const peerIds: readonly string[] = ["workbook", "fused", "numpy", "jax", "tfjs", "torch", "node"];

/** Those that train convolutions. TensorFlow.js cannot on its WebAssembly backend. */
export const convolutionalPeerIds: readonly string[] = ["workbook", "fused", "torch", "jax", "node"];

/** The workbook with one worker, and with two. */
export const workersPeerIds: readonly string[] = ["workbook", "pair"];

/** Engines compile what is hot while it runs: the first epochs of each peer do not count. */
const warmUps = 3;

/** Seconds that an epoch of a peer may take at first. */
const patience = 180;

/** A peer under way, with the epochs that count. */
export interface Entrant {
  readonly id: string;
  readonly peer: RunningPeer;
  readonly epochs: Epoch[];
}

/** The peers that could be had, and those that could not. */
export interface Field {
  readonly entrants: readonly Entrant[];
  readonly missing: readonly { id: string; reason: string }[];
  /** What it all ran on. */
  readonly machine: string;
  close(): Promise<void>;
}

/**
 * Starts peers on a workload and warms them up.
 *
 * @param ids some of `peerIds`
 * @param folder an empty folder, for what is handed to them
 */
export async function openField(ids: readonly string[], folder: string, workload: Workload): Promise<Field> {
  const { pixels, labels, ...recipe } = workload;
  writeFileSync(join(folder, "pixels.bin"), pixels);
  writeFileSync(join(folder, "labels.bin"), labels);
  writeFileSync(
    join(folder, "recipe.json"),
    JSON.stringify({ ...recipe, stages: parseConvolutions(recipe.convolutions) }),
  );
  const pages = await openPages(folder);
  const entrants: Entrant[] = [];
  const missing: { id: string; reason: string }[] = [];
  const close = async () => {
    for (const { peer } of entrants) await peer.close();
    await pages.close();
  };
  try {
    for (const id of ids) {
      try {
        const peer = await startPeer(id, folder, workload, pages);
        entrants.push({ id, peer, epochs: [] });
        await warmUp(peer);
      } catch (error) {
        if (!(error instanceof MissingPeer) || id === "workbook") throw error;
        console.error(`missing: ${id} (${error.message})`);
        missing.push({ id, reason: error.message });
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  const lost = new Set(missing.map(({ id }) => id));
  return { entrants: entrants.filter(({ id }) => !lost.has(id)), missing, machine: machineOf(pages), close };
}

/** Lets each peer train for an epoch, then each again, as many times as there are rounds. */
export async function trainInTurns(entrants: readonly Entrant[], rounds: number): Promise<void> {
  for (let round = 1; round <= rounds; round++) {
    for (const { peer, epochs } of entrants) epochs.push(await peer.epoch());
    const times = entrants.map(({ id, epochs }) => `${id} ${epochs[epochs.length - 1].ms.toFixed(0)}`);
    console.error(`round ${round} of ${rounds}, ms: ${times.join(", ")}`);
  }
}

/** Also shows whether the peer can train at all. */
async function warmUp({ name, epoch }: RunningPeer): Promise<void> {
  console.error(`warming up ${name} …`);
  for (let k = 0; k < warmUps; k++) {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new MissingPeer(`no epoch within ${patience} s`)), 1000 * patience);
    });
    await Promise.race([epoch(), tooLate]).finally(() => clearTimeout(timer));
  }
}

function machineOf({ version }: PagePeers): string {
  const processors = cpus();
  return `${processors[0]?.model ?? "unknown"} × ${processors.length}, Chromium ${version}, Node ${process.versions.node}`;
}

function startPeer(id: string, folder: string, workload: Workload, pages: PagePeers): Promise<RunningPeer> {
  if (id === "node") return startNode(workload);
  if (id === "numpy" || id === "torch") return startPython(`bench/peers/${id}_peer.py`, folder);
  return pages.start(id);
}

async function startNode(workload: Workload): Promise<RunningPeer> {
  // Not before the kernels are compiled.
  const { workbookPeer } = await import("./workbook.js");
  const { epoch } = await workbookPeer(workload);
  return {
    name: `workbook, wasm, Node ${process.versions.node}`,
    async epoch() {
      const started = performance.now();
      const loss = await epoch();
      return { ms: performance.now() - started, loss };
    },
    close: async () => {},
  };
}
