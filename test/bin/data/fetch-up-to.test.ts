import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DownloadError } from "../../../bin/data/download-error.js";
import { fetchUpTo } from "../../../bin/data/fetch-up-to.js";
import { PartFile } from "../../../bin/data/part-file.js";
import { type Fault, sentOf } from "./host.js";
import { testClock, testConnection, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const bytes = Uint8Array.from({ length: 100_000 }, (_, k) => (k * k) % 251);
const all = Number.POSITIVE_INFINITY;

function newPart(): PartFile {
  return new PartFile({ file: "a.npy", path: join(test.folder, "a.part"), url: `${test.host.url}/a` });
}

/** Fetches up to a place from a host that goes wrong in these ways in turn. */
async function fetched(place: number, faults: Fault[] = [], connection = testConnection(), etag?: string) {
  test.host.files.set("/a", { bytes, etag });
  test.host.faults.set("/a", faults);
  const part = newPart();
  await fetchUpTo(part, place, connection);
  return part;
}

function expectBytes({ path }: PartFile, count: number): void {
  expect(Buffer.compare(readFileSync(path), bytes.subarray(0, count))).toBe(0);
}

describe("fetchUpTo", () => {
  it("fetches exactly the bytes that are wanted", async () => {
    expectBytes(await fetched(30_000), 30_000);
    expect(sentOf(test.host, "/a")).toEqual({ distinct: 30_000, all: 30_000 });
  });

  it("asks for nothing when all is there", async () => {
    await fetched(30_000);
    await fetched(20_000);
    expect(test.host.log).toHaveLength(1);
  });

  it("goes on after a cut where the connection was cut, on the condition that the file is the same", async () => {
    expectBytes(
      await fetched(90_000, [{ cutAfter: 40_000 }, { cutAfter: 20_000 }], testConnection(), '"1"'),
      90_000,
    );
    expect(test.host.log.map(({ range, ifRange }) => [range, ifRange])).toEqual([
      ["bytes=0-89999", undefined],
      ["bytes=40000-89999", '"1"'],
      ["bytes=60000-89999", '"1"'],
    ]);
  });

  it("tells the bytes that it keeps", async () => {
    let count = 0;
    const received = (_file: string, more: number) => {
      count += more;
    };
    await fetched(90_000, [{ cutAfter: 40_000 }], testConnection({ received }));
    expect(count).toBe(90_000);
  });

  it.each<[string, Fault]>([
    ["a connection that stalls", { stallAfter: 40_000 }],
    ["a length that is too great", { lengthOff: 1000 }],
    ["a length that is too small", { lengthOff: -1000 }],
    ["500", { status: 500 }],
    ["429", { status: 429, headers: { "retry-after": "3" } }],
  ])("comes through %s", async (_, fault) => {
    expectBytes(await fetched(all, [fault], testConnection({ stallAfter: 500 })), bytes.length);
  });

  it("waits as long as the host asks", async () => {
    const clock = testClock();
    await fetched(10, [{ status: 503, headers: { "retry-after": "40" } }], testConnection({ clock }));
    expect(clock.waits).toEqual([40_000]);
  });

  it("begins anew when the file changed at the host", async () => {
    await fetched(50_000, [], testConnection(), '"1"');
    const changed = bytes.map((byte) => 255 - byte);
    test.host.files.set("/a", { bytes: changed, etag: '"2"' });
    const part = newPart();
    await fetchUpTo(part, 60_000, testConnection());
    expect(Buffer.compare(readFileSync(part.path), changed.subarray(0, 60_000))).toBe(0);
    expect(part.remote.validator).toBe('"2"');
  });

  it("begins anew when the file became shorter than what is there, which the host answers with 416", async () => {
    await fetched(50_000);
    test.host.files.set("/a", { bytes: bytes.subarray(0, 40_000) });
    const part = newPart();
    await fetchUpTo(part, 60_000, testConnection());
    expectBytes(part, 40_000);
  });

  it("stops a host that gives no ranges as soon as enough has come, and goes on after a cut", async () => {
    test.host.ranges = false;
    expectBytes(await fetched(30_000), 30_000);
    expectBytes(await fetched(90_000, [{ cutAfter: 60_000 }]), 90_000);
    expect(test.host.log).toHaveLength(3);
  });

  it("learns the length from the end of a file that a host gives without it", async () => {
    test.host.ranges = false;
    const part = await fetched(all, [{ headers: { "transfer-encoding": "chunked", "content-length": "" } }]);
    expectBytes(part, bytes.length);
    expect(part.remote.total).toBe(bytes.length);
  });

  it("gives up on a host that stays out of order, and keeps what came", async () => {
    await fetched(40_000);
    const failure = await fetched(90_000, Array(9).fill({ status: 500 })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DownloadError);
    expect(String(failure)).toMatch(
      /a.npy: .* is busy or out of order \(500\), several times; run npm run data again later/,
    );
    expectBytes(newPart(), 40_000);
  });

  it("asks once for a file that is not there", async () => {
    await expect(fetched(10, [{ status: 404 }])).rejects.toThrow("has no such file (404)");
    expect(test.host.log).toHaveLength(1);
  });
});
