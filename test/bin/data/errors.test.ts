import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DownloadError, diskFault, networkFault, TransientError } from "../../../bin/data/errors.js";

describe("diskFault", () => {
  const failed = (code: string) =>
    Object.assign(new Error("failed"), { code, syscall: "write", path: "/x/a.npy" });

  it.each([
    ["ENOSPC", "a.npy: the disk is full (ENOSPC: /x/a.npy); make room, then run npm run data again"],
    [
      "EACCES",
      "a.npy: it may not be written (EACCES: /x/a.npy); allow it, or choose another folder with --cache",
    ],
    ["EROFS", "a.npy: the disk is read-only (EROFS: /x/a.npy); choose another folder with --cache"],
  ])("says what %s means and what to do", (code, message) => {
    const failure = diskFault(failed(code), "a.npy");
    expect(failure).toBeInstanceOf(DownloadError);
    expect(failure).toMatchObject({ scope: "machine" });
    expect(String(failure)).toContain(message);
  });

  it.skipIf(process.platform !== "linux")("knows a full disk by what the system says", () => {
    try {
      writeFileSync("/dev/full", "a");
      expect.unreachable();
    } catch (error) {
      expect(String(diskFault(error, "a.npy"))).toContain("the disk is full (ENOSPC");
    }
  });

  it("leaves other failures as they are", () => {
    const others = [new Error("x"), failed("EODD"), Object.assign(new Error("x"), { code: "ENOSPC" }), "x"];
    for (const error of others) expect(diskFault(error, "a.npy")).toBe(error);
  });
});

describe("networkFault", () => {
  const failed = (code: string) =>
    new TypeError("fetch failed", { cause: Object.assign(new Error("inner"), { code }) });

  it.each([
    [failed("ENOTFOUND"), "the host's name cannot be found (ENOTFOUND)"],
    [failed("ECONNREFUSED"), "the host takes no connections (ECONNREFUSED)"],
    [failed("EODD"), "the connection failed (EODD)"],
    [
      new TypeError("fetch failed", { cause: new Error("other side closed") }),
      "the connection failed (other side closed)",
    ],
    [
      new TypeError("fetch failed", {
        cause: new AggregateError([Object.assign(new Error(), { code: "ECONNRESET" })]),
      }),
      "the connection was cut (ECONNRESET)",
    ],
    [new TypeError("terminated", { cause: "odd" }), "the connection failed (odd)"],
  ])("says why, %#", (error, expected) => {
    const failure = networkFault(error, "a.npy", "http://host/a");
    expect(failure).toBeInstanceOf(TransientError);
    expect(failure).toMatchObject({ message: expected, retryAfter: 0 });
  });

  it.each(["DEPTH_ZERO_SELF_SIGNED_CERT", "CERT_HAS_EXPIRED"])("does not try again after %s", (code) => {
    const failure = networkFault(failed(code), "a.npy", "https://host:80/a");
    expect(failure).toBeInstanceOf(DownloadError);
    expect(failure).toMatchObject({
      message: `a.npy: host:80 cannot prove who it is: the connection failed (${code}); check the clock of this machine and its network`,
      scope: "host",
    });
  });

  it("leaves other failures as they are", () => {
    const others = [new Error("x"), new TypeError("x is not a function"), new TransientError("x"), "x"];
    for (const error of others) expect(networkFault(error, "a.npy", "http://host/a")).toBe(error);
  });
});
