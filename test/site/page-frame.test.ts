import { describe, expect, it } from "vitest";
import { chapters } from "../../site/chapters.js";
import { footer, header, opening } from "../../site/page-frame.js";

const page = (path: string) => ({ path, title: "T", data: {} });

describe("header", () => {
  it("says where the reader is and how far along", () => {
    const html = header(page("/pages/linear-layer/index"));
    expect(html).toContain("The linear layer");
    expect(html).toMatch(/aria-label="Chapter 2 of \d+"/);
  });

  it("shows no progress on a page that is no chapter", () => {
    expect(header(page("/index"))).not.toContain("mini-road");
  });

  it("names each of its buttons", () => {
    for (const [button] of header(page("/index")).matchAll(/<button[^>]*>/g)) {
      expect(button).toMatch(/aria-label="[^"]+"/);
    }
  });
});

describe("footer", () => {
  it("leads to the chapters before and after", () => {
    const slugs = chapters.map(({ slug }) => slug);
    for (const [k, slug] of slugs.slice(0, -1).entries()) {
      expect(footer(page(`/pages/${slug}/index`))).toContain(`rel="next" href="/pages/${slugs[k + 1]}/"`);
      expect(footer(page(`/pages/${slugs[k + 1]}/index`))).toContain(`rel="prev" href="/pages/${slug}/"`);
    }
    expect(footer(page(`/pages/${slugs[0]}/index`))).not.toContain('rel="prev"');
  });

  it("leads nowhere from a page that is no chapter", () => {
    expect(footer(page("/index"))).not.toContain("<nav");
  });
});

describe("opening", () => {
  it("shows nothing of the marks of a promise", () => {
    const html = opening("/pages/linear-layer/index", { promise: "It took [45 minutes]{given}." }, "Title");
    expect(html).toContain('It took <span data-given="">45 minutes</span>.');
  });

  it("gives number, title, promise, part, time and needs", () => {
    const html = opening(
      "/pages/linear-layer/index",
      { promise: "You will see.", minutes: 50, needs: "sums" },
      "The linear layer",
    );
    for (const text of [
      "Chapter ",
      ">2<",
      "The linear layer",
      "You will see.",
      "Forward",
      "50 minutes",
      "sums",
    ]) {
      expect(html).toContain(text);
    }
  });

  it("leaves out what the front matter does not say", () => {
    expect(opening("/pages/linear-layer/index", {}, "T")).not.toMatch(/undefined|Time|Needs/);
  });
});
