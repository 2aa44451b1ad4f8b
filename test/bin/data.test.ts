import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { loadSamples } from "../../site/data/load.js";
import { locateSamples } from "../../site/data/locate.js";
import { doodleClasses, quickDrawClasses } from "../../src/lib/data/sample-sets.js";
import { sentOf } from "./data/host.js";
import { bitmaps, emnistArchive, firstBitmaps, strokes, withHostAndFolder } from "./data/tools.js";
import { runHere } from "./run-here.js";

const test = withHostAndFolder();
const clock = "/q/numpy_bitmap/clock.npy";

/** Begins the command as npm does, with the hosts of the test. */
function begin(...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "bin/data.ts", "--cache", test.folder, ...args], {
    env: {
      ...process.env,
      WORKBOOK_QUICKDRAW_URL: `${test.host.url}/q`,
      WORKBOOK_EMNIST_URL: `${test.host.url}/e.zip`,
    },
  });
  let stderr = "";
  child.stderr.on("data", (text: Buffer) => {
    stderr += text.toString();
  });
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) => {
    child.on("close", (status) => resolve({ status, stderr }));
  });
  return { child, ended };
}

function serve(): void {
  for (const name of doodleClasses) {
    test.host.files.set(`/q/numpy_bitmap/${name}.npy`, { bytes: bitmaps(400), etag: '"b"' });
    test.host.files.set(`/q/simplified/${name}.ndjson`, { bytes: strokes(name, 30), etag: '"s"' });
  }
  test.host.files.set("/e.zip", { bytes: emnistArchive().archive, etag: '"e"' });
}

const doodles = ["--classes", doodleClasses.join(","), "--rows", "300", "--strokes", "5"];

describe("npm run data", () => {
  it.each(["SIGKILL", "SIGINT"] as const)(
    "goes on where %s stopped it: no byte is sent twice, and a data set loads from the cache",
    async (signal) => {
      serve();
      // The head comes whole; of the rest 100,000 bytes, then nothing.
      test.host.faults.set(clock, [{}, { stallAfter: 100_000 }]);
      const first = begin(...doodles);
      const part = join(test.folder, "quickdraw/clock.npy.part");
      const gathered = () => (existsSync(part) ? readFileSync(part).length : 0);
      await expect.poll(gathered).toBe(104_096);
      expect(first.child.kill(signal)).toBe(true);
      const stopped = await first.ended;
      if (signal === "SIGINT") {
        expect(stopped.status).toBe(130);
        expect(stopped.stderr).toContain("stopped: npm run data goes on from here");
      }
      expect(existsSync(join(test.folder, "quickdraw/clock.npy"))).toBe(false);

      const { status, stderr } = await begin(...doodles).ended;
      expect([status, stderr]).toEqual([0, expect.stringContaining("fetched: ")]);
      expect(sentOf(test.host, clock)).toEqual({ distinct: 80 + 300 * 784, all: 80 + 300 * 784 });
      const kept = readFileSync(join(test.folder, "quickdraw/clock.npy"));
      expect(Buffer.compare(kept, firstBitmaps(300, 400))).toBe(0);
      const { labels, origin } = await loadSamples("doodles", locateSamples("doodles", {}, test.folder));
      expect([labels.length, origin]).toEqual([1500, "cache"]);
      expect((await begin("--verify").ended).stderr).toContain("15 files are sound, 0 are not");
    },
  );

  it("fetches the classes that a course chose beside those that it keeps", async () => {
    const chosen = ["cat", "house", "star", "rainbow", "flower"];
    const classes = [...quickDrawClasses, ...chosen];
    for (const name of classes) test.host.files.set(`/q/numpy_bitmap/${name}.npy`, { bytes: bitmaps(3) });
    writeFileSync(join(test.folder, "package.json"), '{"type": "module"}');
    const course = join(test.folder, "course.ts");
    writeFileSync(course, `export default { data: { doodles: { classes: ${JSON.stringify(chosen)} } } };`);
    vi.stubEnv("WORKBOOK_COURSE", course);
    const { status, stderr } = await begin("--only", "quickdraw", "--rows", "2", "--strokes", "0").ended;
    vi.unstubAllEnvs();
    expect([status, stderr]).toEqual([0, expect.stringContaining("fetched: ")]);
    const fetched = readdirSync(join(test.folder, "quickdraw")).map((file) => file.replace(".npy", ""));
    expect(fetched.toSorted()).toEqual(classes.toSorted());
  });

  it("exits with 1 and says why when a file is not to be had", async () => {
    const { status, stderr } = await begin("--classes", "cat", "--only", "quickdraw").ended;
    expect(status).toBe(1);
    expect(stderr).toMatch(/quickdraw\/cat\.npy: 127\.0\.0\.1:\d+ has no such file \(404\); check the name/);
    expect(stderr).not.toContain("    at ");
  });

  it("asks for --yes before a large download where nobody can be asked", async () => {
    serve();
    const { status, stderr } = await begin(
      "--only",
      "quickdraw",
      "--classes",
      "clock",
      "--strokes",
      "2000000",
    ).ended;
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining("--yes must be given to fetch so much: 900 MB"),
    ]);
  });

  it.each([
    [["--only", "mnist"], "--only must be quickdraw or emnist: mnist"],
    [["--rows", "0"], "--rows must be a whole number of at least 1: 0"],
    [["--classes", "../x"], "--classes must be names of letters"],
    [["--verify", "--cache", "test/bin"], "--cache must be a folder that npm run data filled: test/bin"],
    [["--only", "emnist", "--cache", "package.json"], "package.json: a file is where its folder should be"],
    [["clock"], "options must begin with --: clock"],
  ])("refuses %j", async (args, message) => {
    const { status, stderr } = await runHere("data", ...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
  });
});
