import { describe, expect, it } from "vitest";
import { changedGraph } from "../../../src/lib/notebook/changed-graph.js";

const site = "http://site/lib/";

/** Modules by name, and what is published of them. */
function store(modules: Readonly<Record<string, string>>) {
  const published: string[] = [];
  const read: string[] = [];
  return {
    published,
    readNames: read,
    async read(url: string) {
      read.push(url.slice(site.length));
      return modules[url.slice(site.length)];
    },
    publish(text: string) {
      published.push(text);
      return `blob:${published.length}`;
    },
  };
}

const change = (name: string) => ({
  applies: (url: string) => url === site + name,
  replace: (text: string) => text.replace("old", "new"),
});

describe("changedGraph", () => {
  const modules = {
    "entry.js": 'import { a } from "./a.js";\nimport { b } from "./b.js";\nexport { c } from "./c.js";',
    "a.js": 'import { d } from "./deep/d.js";\nexport const a = d;',
    "b.js": "export const b = 1;",
    "c.js": 'import { a } from "./a.js";\nexport const c = a;',
    "deep/d.js": 'import { b } from "../b.js";\nexport const d = "old";',
  };

  it("publishes the changed module and all that lead to it, each once, and leaves the others", async () => {
    const files = store(modules);
    const entry = await changedGraph(`${site}entry.js`, change("deep/d.js"), files);
    expect(entry).toBe(`blob:${files.published.length}`);
    expect(files.published).toHaveLength(4);
    const [d, a, c, last] = files.published;
    expect(d).toBe('import { b } from "http://site/lib/b.js";\nexport const d = "new";');
    expect(a).toContain('import { d } from "blob:1"');
    expect(c).toContain('import { a } from "blob:2"');
    expect(last).toBe(
      'import { a } from "blob:2";\nimport { b } from "http://site/lib/b.js";\nexport { c } from "blob:3";',
    );
  });

  it("reads each module once", async () => {
    const files = store(modules);
    await changedGraph(`${site}entry.js`, change("b.js"), files);
    expect(files.readNames.toSorted()).toEqual(Object.keys(modules).toSorted());
  });

  it("refuses a change that nothing uses", async () => {
    await expect(changedGraph(`${site}entry.js`, change("e.js"), store(modules))).rejects.toThrow(
      "the module that is changed must be used by: http://site/lib/entry.js",
    );
  });

  it("refuses modules that import each other, instead of waiting for ever", async () => {
    const files = store({ "x.js": 'import "./y.js";', "y.js": 'import "./x.js";' });
    await expect(changedGraph(`${site}x.js`, change("y.js"), files)).rejects.toThrow(
      "modules must not import each other: http://site/lib/x.js",
    );
  });
});
