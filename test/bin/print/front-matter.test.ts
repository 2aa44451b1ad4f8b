import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { frontMatter } from "../../../bin/print/front-matter.js";

describe("frontMatter", () => {
  it("has the title and the contents with numbers, each chapter a link", () => {
    const sections = [{ title: "3.1 A <bend>", sheet: 9 }];
    const entries = [{ name: "relu", title: "3 ReLU", sheet: 8, sections }];
    const { document } = new JSDOM(frontMatter([{ title: "Forward", entries }], "http://x/")).window;
    expect(document.querySelector("h1")?.textContent).toBe("Hand-Drawn Networks");
    const link = document.querySelector("li > a");
    expect(link?.getAttribute("href")).toBe("http://x/pages/relu/");
    expect(link?.textContent).toBe("3 ReLU8");
    expect(document.querySelector(".sections li")?.textContent).toBe("3.1 A <bend>9");
  });
});
