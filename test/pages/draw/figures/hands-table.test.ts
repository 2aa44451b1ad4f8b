// @vitest-environment jsdom
import { expect, it } from "vitest";
import { handsTable } from "../../../../src/pages/draw/figures/hands-table.js";

it("handsTable has a line for each network and way", () => {
  const score = { first: 0.7, firstThree: 0.9, alikeFirst: 0.8, alikeFirstThree: 0.95 };
  const reading = {
    network: "a",
    hash: "",
    way: "pen × 2",
    glyphs: 705,
    confusions: [],
    fonts: [],
    ...score,
  };
  const table = handsTable([reading], (network) => `network ${network}`);
  expect(table.querySelector("tbody th")?.textContent).toBe("network a");
  expect([...table.querySelectorAll("tbody td")].map(({ textContent }) => textContent)).toEqual([
    ...["pen\u00a0×\u00a02", "70.0\u00a0%", "90.0\u00a0%", "80.0\u00a0%", "95.0\u00a0%"],
  ]);
});
