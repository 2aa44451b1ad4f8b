import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { findChromium, findOrInstallChromium } from "../../bin/chromium.js";

const folder = mkdtempSync(join(tmpdir(), "chromium-"));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it("CHROMIUM_PATH is taken before any other", () => {
  const file = join(folder, "my-chromium");
  writeFileSync(file, "");
  vi.stubEnv("CHROMIUM_PATH", file);
  expect(findChromium()).toBe(file);
  rmSync(folder, { recursive: true });
});

it("a CHROMIUM_PATH that is not there is said, and nothing is installed in its place", () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubEnv("CHROMIUM_PATH", "/no/such/chromium");
  expect(findOrInstallChromium()).toBeUndefined();
  expect(said.mock.calls).toEqual([["CHROMIUM_PATH must be Chromium's file: /no/such/chromium"]]);
});
