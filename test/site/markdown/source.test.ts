import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportedSource } from "../../../site/markdown/source.js";

const folder = "src/lib";
const modules = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".generated.ts") && !name.includes("assembly"))
  .map((name) => join(folder, name));

/** What may stand on the line after the end of a declaration, besides nothing. */
const nextStatement =
  /^(export|import|\/\*\*|\/\/|function|async|const|let|interface|type|class|if|for|await)/;

describe("exportedSource", () => {
  it.each(modules)("takes each function that %s exports whole, and no more", (path) => {
    const text = readFileSync(path, "utf8");
    for (const [, name] of text.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)) {
      const source = exportedSource(text, name, path);
      const after = text.slice(text.indexOf(source) + source.length).split("\n")[1] ?? "";
      expect(source.split("\n").at(-1), `${name}: last line`).toMatch(/[})\];]$/);
      expect(after === "" || nextStatement.test(after), `${name}: what follows is “${after}”`).toBe(true);
      expect(source.match(/^export /gm)).toHaveLength(1);
    }
  });
});
