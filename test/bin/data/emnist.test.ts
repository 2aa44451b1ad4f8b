import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { zipFile } from "../../../bin/check/written-files.js";
import type { Plan } from "../../../bin/data/cache.js";
import { openArchive } from "../../../bin/data/emnist.js";
import { emnistFilesOf } from "../../../site/data/sample-files.js";
import { type Fault, sentOf } from "./host.js";
import { emnistArchive, testConnection, withHostAndFolder } from "./tools.js";

const emnistFiles = emnistFilesOf("balanced");

const test = withHostAndFolder();
const { archive, files } = emnistArchive();
const said: string[] = [];

/** Opens the archive and plans to fetch all of its members. */
async function plan(bytes = archive, faults: Fault[] = [], etag?: string): Promise<Plan[]> {
  said.length = 0;
  test.host.files.set("/e.zip", { bytes, etag });
  test.host.faults.set("/e.zip", faults);
  const say = (line: string) => void said.push(line);
  const planOf = await openArchive(`${test.host.url}/e.zip`, join(test.folder, "tmp"), testConnection(), say);
  return Object.values(emnistFiles).map(planOf);
}

async function expectMembers(plans: readonly Plan[]): Promise<void> {
  for (const [k, file] of Object.values(emnistFiles).entries()) {
    await plans[k].gather();
    const { bytes, complete } = plans[k].first(Number.POSITIVE_INFINITY);
    expect(Buffer.compare(bytes, files[file.replace("emnist/", "")])).toBe(0);
    expect(complete).toBe(true);
  }
  expect(plans).toHaveLength(5);
}

describe("openArchive", () => {
  it("reads the central directory, then only the members that are wanted, stored or deflated", async () => {
    await expectMembers(await plan());
    const { distinct, all } = sentOf(test.host, "/e.zip");
    const members = Object.values(files).reduce((sum, { length }) => sum + length, 0);
    expect(archive.length).toBeGreaterThan(800_000);
    // The directory is looked for in the last 65 kB.
    expect(distinct).toBeLessThan(members + 70_000);
    expect(all).toBeLessThan(members + 70_000);
    expect(said).toEqual([]);
  });

  it("tells beforehand how much is to come", async () => {
    const bytes = (await plan()).reduce((sum, one) => sum + one.bytes, 0);
    const members = Object.values(files).reduce((sum, { length }) => sum + length, 0);
    expect(Math.abs(bytes - members)).toBeLessThan(500);
  });

  it("fetches nothing twice when it is planned again", async () => {
    await expectMembers(await plan());
    const requests = test.host.log.length;
    await expectMembers(await plan());
    expect(test.host.log).toHaveLength(requests);
  });

  it("fetches the whole archive once from a host that gives no ranges, and says so", async () => {
    test.host.ranges = false;
    await expectMembers(await plan());
    expect(said).toEqual(["emnist/gzip.zip: the host gives only all of it, and not its members alone"]);
    expect(test.host.log).toHaveLength(2);
  });

  it("begins anew when the archive changes while it is fetched", async () => {
    const plans = await plan(archive, [], '"1"');
    test.host.files.set("/e.zip", { bytes: archive, etag: '"2"' });
    await expect(plans[0].gather()).rejects.toThrow("it changed at the host while it was fetched");
    expect(existsSync(join(test.folder, "tmp"))).toBe(false);
    await expectMembers(await plan(archive, [], '"2"'));
  });

  it.each([
    [
      "no zip archive",
      new TextEncoder().encode("<!doctype html>"),
      /^emnist\/gzip\.zip: what came is no zip archive \(.*\); sign in where/,
    ],
    [
      "an archive cut short",
      archive.subarray(0, 500_000),
      /^emnist\/gzip\.zip: what came is no zip archive \(.*\); sign in where/,
    ],
    [
      "an archive without the members",
      zipFile([{ name: "a", data: new Uint8Array(9) }]),
      /a member gzip\/emnist-balanced-.*: a$/,
    ],
  ])("refuses %s", async (_, bytes, message) => {
    await expect(plan(bytes)).rejects.toThrow(message);
  });
});
