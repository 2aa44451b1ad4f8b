import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { markRunning } from "../../../bin/data/running.js";
import { withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
/** No process has this number: it is above the highest of Linux, of macOS and of Windows in practice. */
const nobody = 2 ** 30;

describe("markRunning", () => {
  it("keeps a second process away until the first is done", () => {
    const unmark = markRunning(test.folder);
    expect(() => markRunning(test.folder)).toThrow(
      `${test.folder} is being filled by process ${process.pid}: wait for it, or remove ${join(test.folder, "running")}`,
    );
    unmark();
    markRunning(test.folder)();
    expect(existsSync(join(test.folder, "running"))).toBe(false);
  });

  it.each([String(nobody), "", "nonsense", "-1"])(
    "passes over the mark %j of a process that was killed",
    (text) => {
      writeFileSync(join(test.folder, "running"), text);
      markRunning(test.folder)();
      expect(existsSync(join(test.folder, "running"))).toBe(false);
    },
  );
});
