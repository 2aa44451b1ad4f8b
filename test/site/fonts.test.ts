import { expect, it } from "vitest";
import { splitSheet } from "../../site/fonts.js";

it("splitSheet makes files of the fonts that a stylesheet carries, and leaves its other rules as they are", () => {
  const font = (text: string) => `url(data:font/woff2;base64,${Buffer.from(text).toString("base64")})`;
  const carrying = `@font-face{font-family:"Inter Variable";src:${font("one")}}@font-face{font-family:Own;src:local("Arial")}p{margin:0}`;
  const { css, fonts } = splitSheet(carrying);
  expect(fonts.map(({ bytes }) => bytes.toString())).toEqual(["one"]);
  expect(fonts[0].path).toMatch(/^_file\/fonts\/inter-variable\.[0-9a-f]{8}\.woff2$/);
  expect(css).toBe(
    `@font-face{font-family:"Inter Variable";src:url(../../${fonts[0].path})}@font-face{font-family:Own;src:local("Arial")}p{margin:0}`,
  );
});
