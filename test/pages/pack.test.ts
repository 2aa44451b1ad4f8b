import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { nameOf, packedSite } from "../../bin/pack/files.js";
import { scormPackage } from "../../bin/pack/scorm/package.js";
import { type SiteServer, serveSite } from "../../bin/serve.js";
import { unpack } from "./support/packed-site.js";
import { closeAll, newProfile } from "./support/page.js";

const dist = process.env.WORKBOOK_DIST ?? "dist";
const small = { dist, data: false };
const folder = mkdtempSync(join(tmpdir(), "pack-"));
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
afterAll(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});

async function newPage(): Promise<{ page: Page; errors: string[] }> {
  const { context, ...tab } = await newProfile();
  ends.push(() => context.close());
  return tab;
}

/** The rights on Unix of each file of an archive, from the directory at its end. */
function rightsIn(archive: Buffer): Map<string, number> {
  const rights = new Map<string, number>();
  const entry = Buffer.from("PK\u0001\u0002");
  for (let at = archive.indexOf(entry); at >= 0; at = archive.indexOf(entry, at + 46)) {
    const name = archive.toString("utf8", at + 46, at + 46 + archive.readUInt16LE(at + 28));
    rights.set(name, archive.readUInt32LE(at + 38) >>> 16);
  }
  return rights;
}

describe("the pack", () => {
  it("has starters that Unix may run, and without its samples less than half", () => {
    const archive = packedSite(small);
    const rights = rightsIn(Buffer.from(archive));
    const rightsOf = (name: string) => rights.get(`${nameOf(small)}/${name}`) ?? 0;
    expect(rightsOf("start-mac.command") & 0o111).toBe(0o111);
    expect(rightsOf("start-linux.sh") & 0o111).toBe(0o111);
    expect(archive.length).toBeLessThan(packedSite({ dist, data: true }).length / 2);
  });
});

/** A page of a learning platform, with the object of scorm-again. */
function platformPage(script: string, name: string, api: string): string {
  return `<!doctype html><title>Platform</title><script src="${script}"></script>
<script>window.${api} = new ${name}({ autocommit: false });</script>
<iframe src="content/index.html" style="width:100%;height:900px"></iframe>`;
}

describe("the SCORM package", () => {
  it.each([
    ["1.2", "scorm12.js", "Scorm12API", "API", "cmi.core.score.raw"],
    ["2004", "scorm2004.js", "Scorm2004API", "API_1484_11", "cmi.score.raw"],
  ] as const)(
    "tells a platform of %s what is solved, from page to page",
    async (scorm, script, name, api, score) => {
      const root = join(folder, `platform-${scorm}`);
      unpack(scormPackage(small, scorm), join(root, "content"));
      const manifest = readFileSync(join(root, "content/imsmanifest.xml"), "utf8");
      expect(manifest).toContain(scorm === "1.2" ? "<schemaversion>1.2<" : "<schemaversion>2004 ");
      expect(manifest).toContain('<file href="site/pages/relu/index.html"/>');
      writeFileSync(join(root, script), readFileSync(join("node_modules/scorm-again/dist", script)));
      writeFileSync(join(root, "index.html"), platformPage(script, name, api));
      const server: SiteServer = await serveSite(root);
      ends.push(() => server.close());

      const { page, errors } = await newPage();
      await page.goto(server.url);
      const site = page.frameLocator("iframe").frameLocator("iframe");
      await site.locator(".home-begin a").first().click();
      await site.locator("#exercise-there > summary").click();
      await site.locator("#exercise-there form input").first().fill("149");
      await site.locator("#exercise-there").getByRole("button", { name: "Check" }).click();
      const told = (element: string) =>
        page.evaluate(
          ([object, asked]) => {
            const found: unknown = Reflect.get(window, object);
            if (typeof found !== "object" || found === null) return "";
            const method: unknown = Reflect.get(found, "lmsGetValue");
            return typeof method === "function" ? String(method.call(found, asked)) : "";
          },
          [api, element] as const,
        );
      await expect.poll(() => told("cmi.objectives.0.id")).toBe("pixels.there");
      await expect.poll(() => told(score)).toBe("1");
      expect(errors).toEqual([]);
    },
  );
});
