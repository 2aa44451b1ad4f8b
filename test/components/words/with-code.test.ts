// @vitest-environment jsdom
import { expect, it } from "vitest";
import { withCode } from "../../../src/components/words/with-code.js";

it("withCode shows what stands between backticks as code", () => {
  const line = document.createElement("p");
  line.append(...withCode("Run `npm run data`, then `npm start`."));
  expect(line.innerHTML).toBe("Run <code>npm run data</code>, then <code>npm start</code>.");
});
