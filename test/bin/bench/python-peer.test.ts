import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { MissingPeer } from "../../../bin/bench/peer.js";
import { startPython } from "../../../bin/bench/python-peer.js";

// The talk is the same whatever answers, so Node stands in for Python.
const folder = mkdtempSync(join(tmpdir(), "peer-"));
const peer = join(folder, "peer.cjs");
const broken = join(folder, "broken.cjs");

beforeAll(() => {
  vi.stubEnv("PYTHON", process.execPath);
  writeFileSync(
    peer,
    `console.log(JSON.stringify({ name: "peer of " + process.argv[2], reference: true }));
     require("node:readline").createInterface({ input: process.stdin })
       .on("line", () => console.log(JSON.stringify({ ms: 12.5, loss: 0.25 })));`,
  );
  writeFileSync(
    broken,
    `process.stderr.write("first line\\nno module named torch\\n"); process.exitCode = 1;`,
  );
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("startPython", () => {
  it("reads the peer's name, and an epoch each time it asks for one", async () => {
    const { name, isReference, epoch, close } = await startPython(peer, "here");
    expect(name).toBe("peer of here");
    expect(isReference).toBe(true);
    expect(await epoch()).toEqual({ ms: 12.5, loss: 0.25 });
    expect(await epoch()).toEqual({ ms: 12.5, loss: 0.25 });
    await close();
  });

  it("says what the script complained of last when it can't start", async () => {
    const failure = startPython(broken, "here");
    await expect(failure).rejects.toThrow(MissingPeer);
    await expect(failure).rejects.toThrow("no module named torch");
  });

  it("says so when there is no Python", async () => {
    vi.stubEnv("PYTHON", join(folder, "no-python"));
    await expect(startPython(peer, "here")).rejects.toThrow(/ENOENT/);
  });
});
