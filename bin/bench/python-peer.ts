import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { type Epoch, MissingPeer, type RunningPeer } from "./peer.js";

/** The one that is found first, and that of the system, whose packages the other may lack. */
const usualPythons = ["python3", "/usr/bin/python3"];

/**
 * Starts a script of bench/peers in Python and trains with it: in that of PYTHON, or in the first of the usual ones that has the
 * library.
 *
 * @param script its file
 * @param folder where the workload lies
 * @throws MissingPeer when Python or the library is not installed; says what the first of them lacks
 */
export async function startPython(script: string, folder: string): Promise<RunningPeer> {
  const pythons = process.env.PYTHON ? [process.env.PYTHON] : usualPythons;
  let first: unknown;
  for (const python of pythons) {
    try {
      return await startedIn(python, script, folder);
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

async function startedIn(python: string, script: string, folder: string): Promise<RunningPeer> {
  const child = spawn(python, [script, folder], { stdio: ["pipe", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (text) => {
    complaint += text;
  });
  child.on("error", (error) => {
    complaint += error.message;
  });
  child.stdin.on("error", () => {}); // a script that has ended is noticed when no line comes
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<Record<string, unknown>> => {
    const { value, done } = await lines.next();
    if (done) throw new MissingPeer(complaint.trim().split("\n").pop() || "it said nothing");
    return JSON.parse(value);
  };
  const { name, reference } = await nextLine();
  return {
    name: String(name),
    isReference: reference === true,
    async epoch() {
      child.stdin.write("epoch\n");
      return asEpoch(await nextLine());
    },
    async close() {
      child.stdin.end();
    },
  };
}

function asEpoch({ ms, loss }: Record<string, unknown>): Epoch {
  return { ms: Number(ms), loss: Number(loss) };
}
