import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { type Epoch, MissingPeer, type RunningPeer } from "./peer.js";

/**
 * Starts a script of bench/peers in Python and trains with it.
 *
 * @param script its file
 * @param folder where the workload lies
 * @throws MissingPeer when Python or the library is not installed
 */
export async function startPython(script: string, folder: string): Promise<RunningPeer> {
  const child = spawn(process.env.PYTHON ?? "python3", [script, folder], { stdio: ["pipe", "pipe", "pipe"] });
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
  const { name } = await nextLine();
  return {
    name: String(name),
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
