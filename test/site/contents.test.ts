import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { addContents } from "../../site/contents.js";

const heading = (level: 2 | 3, id: string, title: string) =>
  `<h${level} id="${id}"><a href="#${id}">${title}</a></h${level}>`;
const pageWith = (...headings: string[]) =>
  new JSDOM(
    `<header><div class="bar"><span class="bar-where">2 Layers</span><span class="bar-tools"></span></div></header><main id="observablehq-main">${headings.join("<p>…</p>")}</main>`,
  ).window.document;
const three = [
  heading(2, "a", "2.1 Rows"),
  heading(3, "b", "One"),
  heading(2, "c", "2.2 Sums"),
  heading(2, "d", "Exercises"),
];

describe("addContents", () => {
  it("lists the sections in the bar, and what is within each", () => {
    const document = pageWith(...three);
    addContents(document);
    const links = [...document.querySelectorAll(".bar .contents nav > ol > li > a")];
    expect(links.map((link) => [link.getAttribute("href"), link.textContent])).toEqual([
      ["#a", "2.1 Rows"],
      ["#c", "2.2 Sums"],
      ["#d", "Exercises"],
    ]);
    expect(document.querySelector("li > ol > li > a")?.textContent).toBe("One");
    expect(document.querySelector(".contents summary")?.textContent).toBe("2 Layers");
    expect(document.querySelectorAll(".bar-where")).toHaveLength(1);
  });

  it("leaves a page of two sections alone", () => {
    const document = pageWith(three[0], three[2]);
    addContents(document);
    expect(document.querySelector(".contents")).toBeNull();
  });

  it("takes no heading that waits for a value", () => {
    const live = pageWith(
      ...three,
      heading(3, "film", "Of <observablehq-loading></observablehq-loading> layers"),
    );
    expect(() => addContents(live)).toThrow(
      "heading must not wait for a value, for the contents have it too: film",
    );
  });

  it("changes nothing when done again", () => {
    const document = pageWith(...three);
    addContents(document);
    const once = document.body.innerHTML;
    addContents(document);
    expect(document.body.innerHTML).toBe(once);
  });
});
