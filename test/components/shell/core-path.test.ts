// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { corePath } from "../../../src/components/shell/core-path.js";
import { keepingForNow } from "../../../src/components/storage/keeping.js";

const path = () => document.documentElement.dataset.path;
const choice = (value: string) => {
  const input = document.querySelector<HTMLInputElement>(`[value="${value}"]`);
  if (!input) throw new Error(`no choice: ${value}`);
  return input;
};

beforeEach(() => {
  document.body.innerHTML =
    '<fieldset class="road-paths"><input type="radio" name="path" value="whole" checked><input type="radio" name="path" value="core"></fieldset><a data-take-core href="#on">On</a>';
});

describe("corePath", () => {
  it("is the whole road until the core is chosen on it, which is kept", () => {
    const keeping = keepingForNow();
    corePath(keeping);
    expect(path()).toBe("whole");
    choice("core").click();
    expect(path()).toBe("core");
    document.documentElement.dataset.path = "";
    choice("whole").checked = true;
    corePath(keeping);
    expect(path()).toBe("core");
    expect(choice("core").checked).toBe(true);
    choice("whole").click();
    expect(path()).toBe("whole");
  });

  it("is the core from where a reader goes on past a deep chapter", () => {
    const keeping = keepingForNow();
    corePath(keeping);
    document.querySelector<HTMLElement>("[data-take-core]")?.click();
    expect(path()).toBe("core");
    expect(keeping.read("path")).toBe("core");
  });
});
