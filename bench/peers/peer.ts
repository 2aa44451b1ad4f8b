import type { PagePeer } from "../../bin/bench/workbook.js";
import type { Workload } from "../../bin/bench/workload.js";

declare global {
  interface Window {
    /** What the bench calls from outside the page. */
    runEpoch: () => Promise<{ ms: number; loss: number }>;
    peerName: Promise<string>;
  }
}

/** Gets the workload from the bench's server and offers the peer to the bench. */
export function offerPeer(make: (workload: Workload) => Promise<PagePeer>): void {
  const peer = fetchWorkload().then(make);
  window.peerName = peer.then(({ name }) => name);
  window.runEpoch = async () => {
    const ready = await peer;
    const started = performance.now();
    const loss = await ready.epoch();
    return { ms: performance.now() - started, loss };
  };
}

/** Pixels as numbers from 0 to 1, for libraries that take nothing else. */
export function brightness({ pixels }: Workload): Float32Array<ArrayBuffer> {
  return Float32Array.from(pixels, (level) => level / 255);
}

/** Uniform numbers in ±√(6/(inputs + outputs)), Xavier-uniform: [inputs × outputs]. */
export function xavier(inputs: number, outputs: number): Float32Array<ArrayBuffer> {
  const limit = Math.sqrt(6 / (inputs + outputs));
  return Float32Array.from({ length: inputs * outputs }, () => limit * (2 * Math.random() - 1));
}

/** The rows 0 … count − 1 in a new order, in batches; the last may be short. */
export function* shuffledBatches(count: number, size: number): Generator<Int32Array<ArrayBuffer>> {
  const order = Int32Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(Math.random() * (k + 1));
    [order[k], order[other]] = [order[other], order[k]];
  }
  for (let start = 0; start < count; start += size) yield order.slice(start, start + size);
}

async function fetchWorkload(): Promise<Workload> {
  const bytes = async (name: string) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  const recipe = await (await fetch("recipe.json")).json();
  return { ...recipe, pixels: await bytes("pixels.bin"), labels: await bytes("labels.bin") };
}
