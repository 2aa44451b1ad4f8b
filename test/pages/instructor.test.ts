import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { findFirefox } from "../../bin/firefox.js";
import { courseEntry } from "../../bin/new/chapter.js";
import { onPath } from "../../bin/programs.js";
import { type SiteServer, serveSite } from "../../bin/serve.js";
import { definitionsOf } from "../../site/definitions.js";
import { taggingFaults, tagsOf } from "../bin/print/pdf-tags.js";
import { textOf } from "../bin/print/pdf-text.js";
import { copyWorkbook, runIn, writePictures } from "./support/own-course.js";
import { startPacked, unpack } from "./support/packed-site.js";
import { newProfile } from "./support/page.js";
import { studentInChromium, studentInFirefox } from "./support/student.js";

/** What the class has drawn, and as which of the workbook's classes its pictures are made here. */
const drawings = { boots: "apple", kites: "airplane", lanterns: "alarm clock", tents: "anvil", worms: "ant" };
const chapters = ["linear-layer", "relu", "softmax", "cross-entropy", "gradient-descent", "train-doodles"];
const ownChapter = "color-blindness";
const courseText = `export default {
  title: "Our drawings",
  version: "spring",
  parts: [
    { title: "First week", chapters: [${courseEntry(ownChapter)}, ${chapters.map((slug) => `"${slug}"`)}] },
  ],
  toLookUp: ["glossary", "references", "for-instructors"],
  data: { doodles: { folder: "courses/ours/drawings" } },
};
`;
const courseOption = ["--course", "courses/ours.ts"] as const;
const packName = "our-drawings-spring";

/** The instructor's copy of the workbook. */
const copy = mkdtempSync(join(tmpdir(), "instructor-"));
const inCopy = (...path: string[]) => join(copy, ...path);
const ends: (() => unknown)[] = [];
let packed: SiteServer;

afterAll(async () => {
  for (const end of ends.reverse()) await end();
  rmSync(copy, { recursive: true });
});

/** Says what a step came to. */
const tell = (step: string, ...figures: string[]) =>
  console.log(`instructor, ${step}: ${figures.join(", ")}`);
const inSeconds = (seconds: number) => `${seconds.toFixed(1)} s`;
const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

/** A tab that is closed at the end. */
async function ownTab() {
  const profile = await newProfile();
  ends.push(() => profile.context.close());
  return profile;
}

/** A step is a whole command, such as a build, which takes minutes where other work runs beside it. */
const forCommand = { timeout: 1_800_000 };

// Each step needs what those before it made.
describe("an instructor", forCommand, () => {
  it("makes a course of the workbook's chapters, one of their own, and drawings of their own", async () => {
    copyWorkbook(copy);
    await runIn(copy, "new", "chapter", ownChapter);
    writePictures(inCopy("courses/ours/drawings"), drawings, 40);
    writeFileSync(inCopy("courses/ours.ts"), courseText);
    const trained = await runIn(copy, "train", ...courseOption);
    expect(readdirSync(inCopy("courses/ours/models"))).toContain("doodles.safetensors");
    tell("training", inSeconds(trained.seconds));
  });

  it("builds it", async () => {
    const built = await runIn(copy, "build", ...courseOption);
    const files = readdirSync(inCopy("dist"), { recursive: true, withFileTypes: true });
    const pages = files.filter(({ name }) => name.endsWith(".html"));
    tell("building", `${pages.length} pages`, inSeconds(built.seconds));
  });

  it("lets the gate look at the new chapter, which finds nothing wrong", async () => {
    const checked = await runIn(copy, "check", "--pages", ownChapter);
    expect(checked.output).toContain("no faults");
    tell("the gate on the new chapter", "no faults", inSeconds(checked.seconds));
  });

  it("packs it, and a student unpacks and starts it", async () => {
    const { seconds } = await runIn(copy, "pack", "--dist", "dist", ...courseOption);
    const archive = readFileSync(inCopy("packs", `${packName}.zip`));
    const files = unpack(archive, inCopy("unpacked"));
    const root = inCopy("unpacked", packName);
    expect(readFileSync(join(root, "READ-ME-FIRST.txt"), "utf8")).toContain("version spring\r\n");
    expect(readFileSync(join(root, "start-mac.command"))).toEqual(readFileSync(join(root, "start-linux.sh")));
    // A machine with none of what the starter looks for serves it as the tests do.
    const canStart = onPath(["python3", "php", "busybox", "ruby"]) !== undefined;
    packed = canStart ? await startPacked(root) : await serveSite(join(root, "site"));
    ends.push(() => packed.close());
    tell("packing", `${files} files`, inMegabytes(archive.length), inSeconds(seconds));
  });

  it("presets a lab and locks it, and it trains on the class's drawings", async () => {
    const { page, errors } = await ownTab();
    const address = "pages/train-doodles/?v=1&epochs=20&learningRate=0.005&lock=learningRate,dropout";
    await page.goto(new URL(address, packed.url).href);
    const lab = page.locator(".training-lab");
    await lab.and(page.locator('[data-samples="all"][data-state="paused"]')).waitFor();
    const setting = (name: string) => lab.getByRole("textbox", { name });
    await expect.poll(() => setting("learning rate").isDisabled()).toBe(true);
    expect(await setting("drop rate").isDisabled()).toBe(true);
    expect(await setting("learning rate").inputValue()).toBe("0.005");
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await lab.and(page.locator('[data-state="finished"]')).waitFor();
    const heads = await lab.locator(".confusion th[scope=row]").allTextContents();
    expect(heads.map((head) => head.trim())).toEqual(Object.keys(drawings));
    const read = Number.parseFloat(
      (await lab.locator(".scores tbody tr:first-child td").first().textContent()) ?? "",
    );
    expect(read).toBeGreaterThan(100 / heads.length);
    const note = await page.locator(".class-note").textContent();
    expect(note).toContain("read “lanterns” for “clock”");
    expect(note).not.toContain("not trained yet");
    await page.goto(new URL("pages/linear-layer/", packed.url).href);
    await page.locator('.picker [aria-label^="boots"]').first().waitFor();
    expect(errors).toEqual([]);
    tell("the locked lab", `${read} % of held-out drawings after 20 epochs`);
  });

  it.each(["plain", "sandbox"])(
    "puts three figures and an exercise into a page of another site, %s",
    async (kind) => {
      const course = await serveSite(inCopy("dist"), undefined, { anyOrigin: true });
      const parts = [
        "relu/fig-hinges",
        "softmax/fig-softmax",
        `${ownChapter}/fig-mean`,
        "relu/exercise-by-hand",
      ];
      // In a sandbox without an origin of its own nothing can be kept.
      const sandbox = kind === "sandbox" ? ' sandbox="allow-scripts"' : "";
      const frames = parts.map(
        (part) =>
          `<iframe src="${course.url}pages/embed/${part}/" width="640" height="60"${sandbox}></iframe>`,
      );
      const host = createServer((_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        response.end(`<!doctype html><title>Week 3</title>${frames.join("")}`);
      });
      // Another site: that of the course is 127.0.0.1.
      await new Promise<void>((resolve) => host.listen(0, "localhost", resolve));
      const address = host.address();
      const { page, errors } = await ownTab();
      await page.goto(`http://localhost:${typeof address === "object" ? address?.port : ""}`);
      const [hinges, softmax, mean, byHand] = parts.map((_, k) => page.frameLocator("iframe").nth(k));
      await hinges.getByRole("slider", { name: "units in the hidden layer" }).fill("5");
      await expect.poll(() => hinges.locator("#fig-hinges").textContent()).toContain("5 units of ReLU");
      await softmax.locator("#fig-softmax figcaption").waitFor();
      await mean.getByRole("slider", { name: "third number" }).fill("9");
      await expect.poll(() => mean.locator("#fig-mean table").textContent()).toMatch(/9\s*4$/);
      await byHand.getByRole("button", { name: "Check" }).click();
      await expect.poll(() => byHand.locator("form").textContent()).toMatch(/number|answer/i);
      const heights = await heightsTold(page);
      expect(heights).toEqual(parts.map(() => expect.any(Number)));
      expect(errors).toEqual([]);
      tell(`figures in another page, ${kind}`, `heights ${heights.join(", ")} px`);
      host.closeAllConnections();
      host.close();
      await course.close();
    },
  );

  it("gets the work of three students, and marks it", async () => {
    mkdirSync(inCopy("handed-in"));
    const { solutions } = await definitionsOf("relu");
    const right = solutions["twice-squeezed"].answer;
    const harmful = 'function sigmoidGradient(h, dh) { return fetch("http://localhost"); }';
    await handIn("Ada", { mean: "4", kept: "two", code: right });
    await handIn("Bo", { mean: "16", kept: "two", code: harmful });
    await handIn("Cy", { mean: "4", kept: "four", code: right });
    const file = inCopy("handed-in", "Cy.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"Cy"', '"Di"'));

    const { seconds } = await runIn(copy, "grade", "handed-in", ...courseOption);
    const [heads, ...rows] = readFileSync(inCopy("marks/marks.csv"), "utf8").trim().split("\r\n");
    const cellsOf = (row: string): string[] => row.match(/"(?:[^"]|"")*"|[^",]+/g) ?? [];
    const at = (name: string) => cellsOf(heads).indexOf(`"${name}"`);
    const asked = [`${ownChapter}/mean-of-four`, "relu/collapse", "relu/twice-squeezed"];
    const marks = rows.map((row) => {
      const cells = cellsOf(row);
      return ["student", "signature", ...asked].map((name) => cells[at(name)]).join(" ");
    });
    expect(marks).toEqual(['"Ada" "signed" 1 1 1', '"Bo" "signed" 0 1 0', '"Di" "altered" 1 0 1']);
    const answers = readFileSync(inCopy("marks/answers.csv"), "utf8");
    expect(answers).toContain("That is the sum. Divide it by how many numbers there are.");
    expect(answers).toContain("There is no fetch here");
    tell("marking", `${rows.length} files, marks ${marks.join("; ")}`, inSeconds(seconds));
  });

  it("prints chapters of it", async () => {
    const { seconds } = await runIn(copy, "print", "--pages", `${ownChapter},relu`, ...courseOption);
    const said = await Promise.all(
      [ownChapter, "relu"].map(async (slug, k) => {
        const bytes = readFileSync(inCopy("prints", `${slug}.pdf`));
        const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
        for (const tag of ["H1", "H2", "P"]) expect(tagsOf(pdf).get(tag), tag).toBeGreaterThan(0);
        expect(taggingFaults(pdf), slug).toEqual([]);
        expect(textOf(pdf)[0]).toMatch(k === 0 ? /^1ColorblindnessOurdrawings/ : /^3ReLUOurdrawings/);
        return `${slug} ${pdf.getPageCount()} sheets, ${inMegabytes(bytes.length)}`;
      }),
    );
    tell("printing", ...said, inSeconds(seconds));
  });
});

/** The heights that the frames of a page tell a listener that comes late. */
function heightsTold(page: Page): Promise<(number | undefined)[]> {
  return page.evaluate(async () => {
    const frames = [...document.querySelectorAll("iframe")];
    const told = new Map<number, number>();
    await new Promise<void>((resolve) => {
      addEventListener("message", ({ source, data }) => {
        if (data?.type !== "hand-drawn-networks") return;
        told.set(
          frames.findIndex(({ contentWindow }) => contentWindow === source),
          data.height,
        );
        if (told.size === frames.length) resolve();
      });
      for (const { contentWindow } of frames)
        contentWindow?.postMessage({ type: "hand-drawn-networks-height" }, "*");
    });
    return frames.map((_, k) => told.get(k));
  });
}

/** A student answers three exercises in a browser of their own, one of them in Firefox, and hands in the file that the home page saves. */
async function handIn(
  name: string,
  { mean, kept, code }: Readonly<Record<"mean" | "kept" | "code", string>>,
): Promise<void> {
  const student =
    name === "Ada" && findFirefox()
      ? await studentInFirefox(packed.url, inCopy("downloads"))
      : await studentInChromium(packed.url);
  await student.open(`pages/${ownChapter}/`);
  await student.fill("mean-of-four", "The mean", mean);
  await student.check("mean-of-four");
  await student.open("pages/relu/");
  await student.choose("collapse", kept);
  await student.check("collapse");
  await student.writeCode("twice-squeezed", code);
  await student.check("twice-squeezed");
  await student.open("");
  await student.handIn(name, inCopy("handed-in", `${name}.json`));
  expect(await student.leave()).toEqual([]);
}
