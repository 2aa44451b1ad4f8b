import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DownloadError, TransientError } from "../../../bin/data/errors.js";
import { fetchOnce, fetchUpTo, readRetryAfter, retrying } from "../../../bin/data/fetch.js";
import { PartFile } from "../../../bin/data/part-file.js";
import { type Fault, sentOf } from "./host.js";
import { testConnection, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const all = Number.POSITIVE_INFINITY;

describe("fetchOnce", () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, k) => k);

  /** Asks a host that goes wrong in a way for bytes from 10 up to a place, or from another place on; gives the part. */
  async function ask(fault: Fault = {}, { from = 10, to = 20, connection = testConnection() } = {}) {
    test.host.files.set("/a", { bytes, etag: '"1"' });
    test.host.faults.set("/a", [fault]);
    const part = new PartFile("a.npy", join(test.folder, "a.part"), `${test.host.url}/a`, from);
    await fetchOnce(part, to, connection);
    return part;
  }

  it("gets a range and what the whole file is", async () => {
    const part = await ask();
    expect([...part.read()]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(part.remote).toMatchObject({ ranged: true, total: 100, validator: '"1"' });
  });

  it("gets all the rest", async () => {
    expect([...(await ask({}, { from: 95, to: all })).read()]).toEqual([95, 96, 97, 98, 99]);
  });

  it("takes only the range where the host gives the whole file", async () => {
    test.host.ranges = false;
    const part = await ask();
    expect([...part.read()]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(part.remote).toMatchObject({ ranged: false, total: 100 });
  });

  it("drops what is there where the host now has another file", async () => {
    const part = await ask();
    test.host.files.set("/a", { bytes, etag: '"2"' });
    await expect(fetchOnce(part, 30, testConnection())).rejects.toThrow("the file changed at the host");
    expect([part.size, part.remote.validator]).toEqual([0, undefined]);
  });

  it("does not send a weak ETag, of which hosts must not make a condition", async () => {
    const part = await ask();
    part.learn({ validator: 'W/"1"' });
    await fetchOnce(part, 30, testConnection()).catch(() => {});
    expect(test.host.log.map(({ range, ifRange }) => [range, ifRange])).toEqual([
      ["bytes=10-19", undefined],
      ["bytes=20-29", undefined],
    ]);
  });

  it.each<[string, Fault, string]>([
    ["404", { status: 404 }, "has no such file (404); check the name of the class"],
    ["403", { status: 403 }, "does not give it (403)"],
    [
      "a web page",
      { headers: { "content-type": "text/html; charset=utf-8" } },
      "a web page came instead of data",
    ],
    ["compression", { headers: { "content-encoding": "br" } }, "sent it compressed (br)"],
    [
      "another range",
      { headers: { "content-range": "bytes 0-9/100" } },
      "other bytes came than 10 to 20: bytes 0-9/100",
    ],
    [
      "a longer range",
      { headers: { "content-range": "bytes 10-20/100" } },
      "other bytes came than 10 to 20: bytes 10-20/100",
    ],
    ["no range", { headers: { "content-range": "" } }, "other bytes came than 10 to 20: no Content-Range"],
  ])("does not try again after %s", async (_, fault, message) => {
    const failure = await ask(fault).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DownloadError);
    expect(String(failure)).toContain(message);
  });

  it.each<[string, Fault, RegExp]>([
    ["500", { status: 500 }, /busy or out of order \(500\)/],
    ["a cut connection", { cutAfter: 5 }, /the connection/],
  ])("may try again after %s", async (_, fault, message) => {
    const failure = await ask(fault).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransientError);
    expect(String(failure)).toMatch(message);
  });

  it("may try again after more length than bytes", async () => {
    test.host.ranges = false;
    const failure = await ask({ lengthOff: 5 }, { to: all }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransientError);
    expect(String(failure)).toMatch(/the connection/);
  });

  it("knows how long a busy host asks to wait", async () => {
    await expect(ask({ status: 429, headers: { "retry-after": "9" } })).rejects.toMatchObject({
      retryAfter: 9000,
    });
  });

  it("counts a connection without bytes as dropped", async () => {
    const connection = testConnection({ stallAfter: 40 });
    await expect(ask({ stallAfter: 3 }, { connection })).rejects.toThrow("no byte came for 0.04 s");
  });

  it("says when the file has no such bytes", async () => {
    await expect(ask({}, { from: 100, to: 110 })).rejects.toThrow(/has no such part of the file \(416\)/);
  });

  it("says why a host cannot be reached", async () => {
    const part = new PartFile("a.npy", join(test.folder, "a.part"), test.host.url);
    await test.host.close();
    await expect(fetchOnce(part, 1, testConnection())).rejects.toThrow("the host takes no connections");
  });

  it("ends with the signal, before and while bytes come", async () => {
    const stopped = testConnection({ signal: AbortSignal.abort() });
    await expect(ask({}, { connection: stopped })).rejects.toThrow(/abort/);
    const halt = new AbortController();
    const asked = ask({ stallAfter: 3 }, { connection: testConnection({ signal: halt.signal }) });
    await expect.poll(() => test.host.log.length).toBe(1);
    halt.abort();
    await expect(asked).rejects.toThrow(/abort/);
  });
});

describe("fetchUpTo", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, k) => (k * k) % 251);
  const newPart = () => new PartFile("a.npy", join(test.folder, "a.part"), `${test.host.url}/a`);

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
    const waits: number[] = [];
    const pause = async (milliseconds: number) => void waits.push(milliseconds);
    await fetched(10, [{ status: 503, headers: { "retry-after": "40" } }], testConnection({ pause }));
    expect(waits).toEqual([40_000]);
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

describe("retrying", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Waits in the time of the test. */
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** Retries a task that fails with these errors in turn, then succeeds; each failure brings so many bytes. */
  async function attempts(errors: Error[], { bytes = 0, firstWait = 250 } = {}) {
    const times: number[] = [];
    let received = 0;
    const task = async () => {
      const error = errors[times.length];
      times.push(Date.now());
      received += bytes;
      if (error) throw error;
    };
    const { signal } = new AbortController();
    const ended = retrying(task, { signal, firstWait, pause }, () => received).then(
      () => undefined,
      (error: unknown) => error,
    );
    await vi.runAllTimersAsync();
    const failure = await ended;
    return { calls: times.length, failure, waits: times.slice(1).map((time, k) => time - times[k]) };
  }

  const busy = (retryAfter?: number) => new TransientError("busy", retryAfter);

  it("tries again after a transient failure, waiting longer each time", async () => {
    const { calls, failure, waits } = await attempts([busy(), busy(), busy()]);
    expect([calls, failure]).toEqual([4, undefined]);
    for (const [k, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(250 * 2 ** k);
      expect(wait).toBeLessThanOrEqual(500 * 2 ** k);
    }
  });

  it("doubles its waits, with jitter, up to 30 s", async () => {
    const random = vi.spyOn(Math, "random");
    try {
      random.mockReturnValue(0).mockReturnValueOnce(0).mockReturnValueOnce(0.5);
      expect((await attempts(Array(4).fill(busy()))).waits).toEqual([250, 750, 1000, 2000]);
      const { waits } = await attempts(Array(4).fill(busy()), { firstWait: 6000 });
      expect(waits).toEqual([6000, 12_000, 24_000, 30_000]);
    } finally {
      random.mockRestore();
    }
  });

  it("gives up after five attempts that bring nothing", async () => {
    const { calls, failure } = await attempts(Array(9).fill(busy()));
    expect(calls).toBe(5);
    expect(failure).toBeInstanceOf(TransientError);
  });

  it("goes on while attempts bring bytes, but not for ever", async () => {
    expect((await attempts(Array(20).fill(busy()), { bytes: 1 })).calls).toBe(21);
    expect((await attempts(Array(99).fill(busy()), { bytes: 1 })).calls).toBe(50);
  });

  it("counts anew the attempts that bring nothing after one that brings bytes", async () => {
    let size = 0;
    let calls = 0;
    const task = async () => {
      calls++;
      if (calls === 5) size++;
      throw busy();
    };
    const { signal } = new AbortController();
    const ended = expect(retrying(task, { signal, pause }, () => size)).rejects.toThrow("busy");
    await vi.runAllTimersAsync();
    await ended;
    expect(calls).toBe(5 + 5);
  });

  it("does not try again after another failure", async () => {
    const gone = new Error("gone");
    expect(await attempts([gone])).toMatchObject({ calls: 1, failure: gone, waits: [] });
  });

  it("waits as long as the host asks, unless that is too long", async () => {
    const [wait] = (await attempts([busy(60_000)])).waits;
    expect(wait).toBeGreaterThanOrEqual(60_000);
    expect(wait).toBeLessThanOrEqual(60_500);
    expect(await attempts([busy(600_000)])).toMatchObject({ calls: 1, waits: [] });
  });

  it("ends with the signal, while it tries and while it waits as long as the host asks", async () => {
    const halt = new AbortController();
    const task = async () => {
      halt.abort();
      throw busy();
    };
    await expect(retrying(task, { signal: halt.signal }, () => 0)).rejects.toThrow(/abort/);
    const other = new AbortController();
    const asked = vi.fn().mockRejectedValue(busy(60_000));
    const ended = expect(retrying(asked, { signal: other.signal }, () => 0)).rejects.toThrow(/abort/);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    other.abort();
    await ended;
    expect(asked).toHaveBeenCalledOnce();
  });
});

it.each([
  [null, undefined],
  ["7", 7000],
  ["Thu, 01 Jan 2026 12:00:30 GMT", 30_000],
  ["Thu, 01 Jan 2026 11:00:00 GMT", 0],
  ["soon", undefined],
])("readRetryAfter reads %j as %s ms", (header, expected) => {
  expect(readRetryAfter(header, Date.UTC(2026, 0, 1, 12, 0, 0))).toBe(expected);
});
