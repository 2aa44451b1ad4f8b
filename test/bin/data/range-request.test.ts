import { describe, expect, it } from "vitest";
import { DownloadError } from "../../../bin/data/download-error.js";
import { RangeRefusedError, requestRange } from "../../../bin/data/range-request.js";
import { TransientError } from "../../../bin/data/transient-error.js";
import type { Fault } from "./host.js";
import { testConnection, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const bytes = Uint8Array.from({ length: 100 }, (_, k) => k);

/** Asks a host that goes wrong in a way for bytes 10 to 20, and reads them. */
async function ask(
  fault: Fault = {},
  { from = 10, to = 20, validator = "", ...more } = {},
  connection = testConnection(),
) {
  test.host.files.set("/a", { bytes, etag: '"1"' });
  test.host.faults.set("/a", [fault]);
  const wanted = {
    file: "a.npy",
    url: `${test.host.url}/a`,
    from,
    to,
    ...(validator ? { validator } : {}),
    ...more,
  };
  const { body, ...answer } = await requestRange(wanted, connection);
  const chunks: number[] = [];
  for await (const chunk of body) chunks.push(...chunk);
  return { ...answer, chunks };
}

describe("requestRange", () => {
  it("gets a range and what the whole file is", async () => {
    expect(await ask()).toEqual({
      ranged: true,
      from: 10,
      total: 100,
      validator: '"1"',
      chunks: [10, 11, 12, 13, 14, 15, 16, 17, 18, 19],
    });
  });

  it("gets all the rest", async () => {
    expect((await ask({}, { from: 95, to: Number.POSITIVE_INFINITY })).chunks).toEqual([95, 96, 97, 98, 99]);
  });

  it("gets the whole file where the host gives no ranges, or now has another", async () => {
    expect(await ask({}, { validator: '"0"' })).toMatchObject({ ranged: false, from: 0, total: 100 });
    test.host.ranges = false;
    expect(await ask()).toMatchObject({ ranged: false, from: 0, total: 100 });
  });

  it("does not send a weak ETag, of which hosts must not make a condition", async () => {
    await ask({}, { validator: 'W/"1"' });
    expect(test.host.log[0].ifRange).toBeUndefined();
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
    ["no range", { headers: { "content-range": "" } }, "other bytes came than 10 to 20: no Content-Range"],
  ])("does not try again after %s", async (_, fault, message) => {
    const failure = await ask(fault).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DownloadError);
    expect(String(failure)).toContain(message);
  });

  it.each<[string, Fault, RegExp]>([
    ["500", { status: 500 }, /busy or out of order \(500\)/],
    ["a cut connection", { cutAfter: 5 }, /the connection/],
    ["more length than bytes", { lengthOff: 5 }, /the connection/],
  ])("may try again after %s", async (_, fault, message) => {
    const failure = await ask(fault).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransientError);
    expect(String(failure)).toMatch(message);
  });

  it("knows how long a busy host asks to wait", async () => {
    await expect(ask({ status: 429, headers: { "retry-after": "9" } })).rejects.toMatchObject({
      retryAfter: 9000,
    });
  });

  it("counts a connection without bytes as dropped", async () => {
    const connection = testConnection({ stallAfter: 40 });
    await expect(ask({ stallAfter: 3 }, {}, connection)).rejects.toThrow("no byte came for 0.04 s");
  });

  it("says when the file has no such bytes", async () => {
    await expect(ask({}, { from: 100, to: 110 })).rejects.toBeInstanceOf(RangeRefusedError);
  });

  it("says why a host cannot be reached", async () => {
    const { url } = test.host;
    await test.host.close();
    const wanted = { file: "a.npy", url, from: 0, to: 1 };
    await expect(requestRange(wanted, testConnection())).rejects.toThrow("the host takes no connections");
  });

  it("ends with the signal, before and while bytes come", async () => {
    await expect(ask({}, {}, testConnection({ signal: AbortSignal.abort() }))).rejects.toThrow(/abort/);
    const halt = new AbortController();
    const asked = ask({ stallAfter: 3 }, {}, testConnection({ signal: halt.signal }));
    await expect.poll(() => test.host.log.length).toBe(1);
    halt.abort();
    await expect(asked).rejects.toThrow(/abort/);
  });
});
