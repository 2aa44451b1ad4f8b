import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprint, loadDoodles, locateDoodles } from "../../../site/data/locate.js";
import { doodleClasses } from "../../../src/lib/data/doodles.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workbook-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An official file of `rows` pictures, every pixel `level`. */
function npyFile(rows: number, level: number): Uint8Array {
  const header = `{'descr': '|u1', 'fortran_order': False, 'shape': (${rows}, 784), }\n`;
  const bytes = new Uint8Array(10 + header.length + rows * 784).fill(level);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0]);
  bytes.set(new TextEncoder().encode(header), 10);
  return bytes;
}

function fill(subfolder: string, without?: string): void {
  mkdirSync(join(folder, subfolder), { recursive: true });
  for (const [label, name] of doodleClasses.entries()) {
    if (name !== without)
      writeFileSync(join(folder, subfolder, `${name}.npy`), npyFile(label + 1, 10 * label));
  }
}

describe("locateDoodles", () => {
  it.each(["quickdraw", "."])("takes the official files of WORKBOOK_DATA in %s", (subfolder) => {
    fill(subfolder);
    const source = locateDoodles({ WORKBOOK_DATA: folder });
    expect(source.origin).toBe("folder");
    const { labels, pixels, origin } = loadDoodles(source);
    expect(origin).toBe("folder");
    expect([...labels]).toEqual([0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4]);
    expect(labels.every((label, row) => pixels[row * 784 + 783] === 10 * label)).toBe(true);
  });

  it("names the folder and the class it lacks", () => {
    fill("quickdraw", "pizza");
    expect(() => locateDoodles({ WORKBOOK_DATA: folder })).toThrow(
      `WORKBOOK_DATA must be a folder with quickdraw/pizza.npy: ${folder}`,
    );
  });

  it("does not go on to another source when the folder that was named is not there", () => {
    const gone = join(folder, "gone");
    expect(() => locateDoodles({ WORKBOOK_DATA: gone })).toThrow(gone);
  });

  it("names the file that is not what it should be", () => {
    fill("quickdraw");
    writeFileSync(join(folder, "quickdraw", "clock.npy"), "<html>log in</html>");
    expect(() => loadDoodles(locateDoodles({ WORKBOOK_DATA: folder }))).toThrow(
      /clock\.npy: expected magic .* at byte 0: 3c 68/,
    );
  });
});

describe("loadDoodles", () => {
  it("draws the stand-in where no folder is known", () => {
    const { origin, labels } = loadDoodles({ origin: "stand-in", description: "" });
    expect(origin).toBe("stand-in");
    expect(labels.length).toBe(7500);
  }, 60_000);
});

describe("fingerprint", () => {
  it("stays while the files stay, and changes when one of them does", () => {
    fill("quickdraw");
    const source = locateDoodles({ WORKBOOK_DATA: folder });
    const before = fingerprint(source);
    expect(fingerprint(source)).toBe(before);
    utimesSync(join(folder, "quickdraw", "clock.npy"), 1, 1);
    expect(fingerprint(source)).not.toBe(before);
  });

  it("tells the stand-in from real drawings", () => {
    fill("quickdraw");
    const standIn = fingerprint({ origin: "stand-in", description: "" });
    expect(fingerprint(locateDoodles({ WORKBOOK_DATA: folder }))).not.toBe(standIn);
  });
});
