import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SiteServer, serveSite } from "../../bin/serve.js";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
let server: SiteServer;
beforeAll(async () => {
  mkdirSync(join(folder, "site/pages/relu"), { recursive: true });
  writeFileSync(join(folder, "secret.html"), "secret");
  writeFileSync(join(folder, "site/index.html"), "home");
  writeFileSync(join(folder, "site/pages/relu/index.html"), "relu");
  server = await serveSite(join(folder, "site"));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Status and text of a path under the sub-path. */
async function get(path: string): Promise<string> {
  const response = await fetch(new URL(path, server.url));
  return `${response.status} ${await response.text()}`;
}

describe("serveSite", () => {
  it("serves the home page and the folders of pages under a sub-path", async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/course\/$/);
    expect(await get("")).toBe("200 home");
    expect(await get("pages/relu/")).toBe("200 relu");
  });

  it("sends a folder without its slash on, and completes no name", async () => {
    const { status, headers } = await fetch(new URL("pages/relu", server.url), { redirect: "manual" });
    expect([status, headers.get("location")]).toEqual([301, "/course/pages/relu/"]);
    expect(await get("pages/relu/index")).toBe("404 not found");
  });

  it("has nothing outside the sub-path, nor outside the folder", async () => {
    expect(await get("/pages/relu/")).toBe("404 not found");
    expect(await get("..%2fsecret.html")).toBe("404 not found");
  });

  it("answers an address that cannot be read, and goes on", async () => {
    expect(await get("%E0%A4%A")).toBe("404 not found");
    expect(await get("")).toBe("200 home");
  });
});
