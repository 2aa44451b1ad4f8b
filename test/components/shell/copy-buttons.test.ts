// @vitest-environment jsdom
import { expect, it, vi } from "vitest";

vi.mock("../../../src/components/words/catalogue.generated.js", () => ({
  catalogue: { "Copy code": "Code kopieren" },
  libraryCatalogue: {},
}));

it("nameCopyButtons names them in the course's language", async () => {
  vi.resetModules();
  const { nameCopyButtons } = await import("../../../src/components/shell/copy-buttons.js");
  document.body.innerHTML = '<div><button class="observablehq-pre-copy" title="Copy code"></button></div>';
  nameCopyButtons();
  expect(document.querySelector("button")?.title).toBe("Code kopieren");
});
