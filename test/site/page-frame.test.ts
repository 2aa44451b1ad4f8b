import { describe, expect, it } from "vitest";
import { backMatter } from "../../course.js";
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
  it("leads from each page to the one before and the one after, and from the last one home", () => {
    const addresses = ["/", ...[...chapters, ...backMatter].map(({ slug }) => `/pages/${slug}/`)];
    for (const [k, address] of addresses.entries()) {
      const html = footer(page(`${address}index`));
      expect(html).toContain(`rel="next" href="${addresses[(k + 1) % addresses.length]}"`);
      if (k > 0) expect(html).toContain(`rel="prev" href="${addresses[k - 1]}"`);
      else expect(html).not.toContain('rel="prev"');
    }
  });

  it("leads nowhere from a page that is only shown in others", () => {
    expect(footer(page("/pages/embed/draw/index"))).not.toContain("<nav");
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
