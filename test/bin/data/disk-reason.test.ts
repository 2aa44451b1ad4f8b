import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withDiskReason } from "../../../bin/data/disk-reason.js";
import { DownloadError } from "../../../bin/data/download-error.js";

const failed = (code: string) =>
  Object.assign(new Error("failed"), { code, syscall: "write", path: "/x/a.npy" });

describe("withDiskReason", () => {
  it.each([
    ["ENOSPC", "a.npy: the disk is full (ENOSPC: /x/a.npy); make room, then run npm run data again"],
    [
      "EACCES",
      "a.npy: it may not be written (EACCES: /x/a.npy); allow it, or choose another folder with --cache",
    ],
    ["EROFS", "a.npy: the disk is read-only (EROFS: /x/a.npy); choose another folder with --cache"],
  ])("says what %s means and what to do", (code, message) => {
    const failure = withDiskReason(failed(code), "a.npy");
    expect(failure).toBeInstanceOf(DownloadError);
    expect(failure).toMatchObject({ scope: "machine" });
    expect(String(failure)).toContain(message);
  });

  it.skipIf(process.platform !== "linux")("knows a full disk by what the system says", () => {
    try {
      writeFileSync("/dev/full", "a");
      expect.unreachable();
    } catch (error) {
      expect(String(withDiskReason(error, "a.npy"))).toContain("the disk is full (ENOSPC");
    }
  });

  it("leaves other failures as they are", () => {
    const others = [new Error("x"), failed("EODD"), Object.assign(new Error("x"), { code: "ENOSPC" }), "x"];
    for (const error of others) expect(withDiskReason(error, "a.npy")).toBe(error);
  });
});
