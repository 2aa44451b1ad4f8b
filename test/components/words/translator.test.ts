import { expect, it } from "vitest";
import { translator } from "../../../src/components/words/translator.js";

it("says a message as the catalogue has it, and in English what that lacks", () => {
  const t = translator({ Check: "Prüfen" });
  expect(t("Check")).toBe("Prüfen");
  expect(t("Hint")).toBe("Hint");
});

it("fills in the places of a message, wherever the other language has them", () => {
  const t = translator({ "Hint {n} of {all}": "Von {all}: Hinweis {n}" });
  expect(t("Hint {n} of {all}", { n: 2, all: 3 })).toBe("Von 3: Hinweis 2");
});

it("leaves braces in what is filled in, and refuses a place without a value", () => {
  const t = translator({});
  expect(t("Line {n}: {what}", { n: 1, what: "{n}" })).toBe("Line 1: {n}");
  expect(() => t("Line {n}", { m: 1 })).toThrow("message must be given a value for {n}: Line {n}");
});
