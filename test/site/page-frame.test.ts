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

  it("leads past deep chapters too", () => {
    const place = chapters.findIndex(({ deep }) => deep);
    const core = chapters.slice(place).find(({ deep }) => !deep);
    const html = footer(page(`/pages/${chapters[place - 1].slug}/index`));
    expect(html).toContain(`href="/pages/${chapters[place].slug}/"`);
    expect(html).toMatch(new RegExp(`data-take-core href="/pages/${core?.slug}/"`));
    expect(footer(page("/pages/pixels/index"))).not.toContain("data-take-core");
  });

  it("leads nowhere from a page that is only shown in others", () => {
    expect(footer(page("/pages/embed/draw/index"))).not.toContain("<nav");
  });
});

describe("opening", () => {
  const path = "/pages/relu/index";
  const time = { core: 31, deep: 8, exercises: 24 };

  it("shows nothing of the marks of a promise", () => {
    const html = opening(path, { promise: "It took [45 minutes]{given}." }, "Title", time);
    expect(html).toContain('It took <span data-given="">45 minutes</span>.');
  });

  it("gives number, title, promise, part, time and needs", () => {
    const html = opening(path, { promise: "You will see.", needs: ["linear-layer", "sums"] }, "A bend", time);
    for (const text of [
      "Chapter ",
      ">3<",
      "A bend",
      "You will see.",
      "Forward",
      "35 minutes, 10 more with the deep parts, 25 for the exercises",
      '<a href="/pages/linear-layer/">The linear layer</a>, <a href="/pages/what-you-need/#sums">sums</a>',
    ]) {
      expect(html).toContain(text);
    }
    expect(html).not.toContain("nothing later");
  });

  it("says of a chapter that it is deep, and has no time for a page beside the road", () => {
    const deep = chapters.find((chapter) => chapter.deep)?.slug;
    expect(opening(`/pages/${deep}/index`, {}, "T", time)).toContain("nothing later needs it");
    expect(opening("/pages/glossary/index", {}, "T", time)).not.toMatch(/undefined|Time|Needs/);
  });

  it("refuses a need that is neither a chapter nor a topic", () => {
    expect(() => opening(path, { needs: ["counting"] }, "T", time)).toThrow(/What you need: counting/);
    expect(() => opening(path, { needs: "sums" }, "T", time)).toThrow("needs must be a list: sums");
  });
});
