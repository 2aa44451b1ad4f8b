import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planMembers } from "../../../bin/data/emnist-members.js";
import type { Job } from "../../../bin/data/job.js";
import { emnistFiles } from "../../../site/data/sample-files.js";
import { zipFile } from "../../lib/data/zip-file.js";
import { type Fault, sentOf } from "./host.js";
import { emnistArchive, testConnection, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const { archive, files } = emnistArchive();
const said: string[] = [];

function plan(bytes = archive, faults: Fault[] = [], etag?: string) {
  said.length = 0;
  test.host.files.set("/e.zip", { bytes, etag });
  test.host.faults.set("/e.zip", faults);
  const tasks = Object.values(emnistFiles).map((file) => ({
    wanted: {
      kind: "characters" as const,
      file,
      url: `${test.host.url}/e.zip`,
      count: Number.POSITIVE_INFINITY,
    },
    cache: test.folder,
    begun: false,
    connection: testConnection(),
  }));
  return planMembers(tasks, (line) => said.push(line));
}

async function expectMembers(jobs: readonly Job[]): Promise<void> {
  for (const { task, gather } of jobs) {
    const { part, complete } = await gather();
    const name = task.wanted.file.replace("emnist/", "");
    expect(Buffer.compare(readFileSync(part.path), files[name])).toBe(0);
    expect(complete).toBe(true);
  }
  expect(jobs).toHaveLength(5);
}

describe("planMembers", () => {
  it("reads the central directory, then only the members that are wanted, stored or deflated", async () => {
    const { jobs, finish } = await plan();
    await expectMembers(jobs);
    const { distinct, all } = sentOf(test.host, "/e.zip");
    const members = Object.values(files).reduce((sum, { length }) => sum + length, 0);
    expect(archive.length).toBeGreaterThan(800_000);
    // The directory is looked for in the last 65 kB.
    expect(distinct).toBeLessThan(members + 70_000);
    expect(all).toBeLessThan(members + 70_000);
    finish();
    expect(existsSync(join(test.folder, "tmp"))).toBe(false);
    expect(said).toEqual([]);
  });

  it("tells beforehand how much is to come", async () => {
    const { jobs } = await plan();
    const bytes = jobs.reduce((sum, job) => sum + job.bytes, 0);
    const members = Object.values(files).reduce((sum, { length }) => sum + length, 0);
    expect(Math.abs(bytes - members)).toBeLessThan(500);
  });

  it("fetches nothing twice when it is planned again", async () => {
    await expectMembers((await plan()).jobs);
    const requests = test.host.log.length;
    await expectMembers((await plan()).jobs);
    expect(test.host.log).toHaveLength(requests);
  });

  it("fetches the whole archive once from a host that gives no ranges, and says so", async () => {
    test.host.ranges = false;
    const { jobs } = await plan();
    await expectMembers(jobs);
    expect(said).toEqual(["emnist/gzip.zip: the host gives only all of it, and not its members alone"]);
    expect(test.host.log).toHaveLength(2);
  });

  it("begins anew when the archive changes while it is fetched", async () => {
    const { jobs } = await plan(archive, [], '"1"');
    test.host.files.set("/e.zip", { bytes: archive, etag: '"2"' });
    await expect(jobs[0].gather()).rejects.toThrow("it changed at the host while it was fetched");
    expect(existsSync(join(test.folder, "tmp"))).toBe(false);
    await expectMembers((await plan(archive, [], '"2"')).jobs);
  });

  it.each([
    ["no zip archive", new TextEncoder().encode("<!doctype html>"), /expected a zip archive at byte 0/],
    ["an archive cut short", archive.subarray(0, 500_000), /expected a zip archive at byte 0/],
    [
      "an archive without the members",
      zipFile([{ name: "a", data: new Uint8Array(9) }]),
      /a member gzip\/emnist-balanced-.*: a$/,
    ],
  ])("refuses %s", async (_, bytes, message) => {
    await expect(plan(bytes)).rejects.toThrow(message);
  });
});
