import { describe, expect, it } from "vitest";
import { DownloadError } from "../../../bin/data/download-error.js";
import { Failures } from "../../../bin/data/failures.js";
import { FormatError } from "../../../src/lib/data/format-error.js";

const fail = (error: unknown) => async () => {
  throw error;
};

describe("Failures", () => {
  it("go on with other files after a failure about one", async () => {
    const failures = new Failures();
    const lost = new DownloadError("a", "gone", "look");
    expect(await failures.guard("a", "http://one/a", fail(lost))).toBeUndefined();
    expect(await failures.guard("b", "http://one/b", async () => 5)).toBe(5);
    expect(failures.list).toEqual([lost]);
  });

  it("go on with other hosts after a failure about a host", async () => {
    const failures = new Failures();
    await failures.guard("a", "http://one/a", fail(new DownloadError("a", "off", "wait", "host")));
    expect(await failures.guard("b", "http://one/b", async () => 5)).toBeUndefined();
    expect(await failures.guard("c", "http://two/c", async () => 5)).toBe(5);
    expect(failures.list).toHaveLength(1);
  });

  it("say what came instead of a file", async () => {
    const failures = new Failures();
    await failures.guard("a.npy", "http://one/a", fail(new FormatError("a.npy", 0, "magic 93", "3c")));
    expect(failures.list[0].message).toBe(
      "a.npy: what came is not such a file (expected magic 93 at byte 0: 3c); sign in where the network asks for it, or try again later",
    );
  });

  it("stop at what no other file would be spared", async () => {
    const full = Object.assign(new Error("x"), { code: "ENOSPC", syscall: "write" });
    await expect(new Failures().guard("a", "http://one/a", fail(full))).rejects.toThrow("the disk is full");
    await expect(new Failures().guard("a", "http://one/a", fail(new Error("x")))).rejects.toThrow("x");
  });
});
