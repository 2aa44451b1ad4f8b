// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { lateFetch } from "../../../src/components/ui/late-fetch.js";
import { FormatError } from "../../../src/lib/data/format-error.js";

const offers = () => [...document.querySelectorAll<HTMLElement>(".reload-offer")];
const buttons = () => [...document.querySelectorAll("button")];

describe("lateFetch", () => {
  beforeEach(() => document.body.replaceChildren());

  it("gives what was fetched, and offers nothing", async () => {
    expect(await lateFetch(async () => 3)).toBe(3);
    expect(offers()).toEqual([]);
  });

  it.each([
    ["Chromium, of a module", "Failed to fetch dynamically imported module: http://host.example/editor.js"],
    ["Firefox, of a module", "error loading dynamically imported module: http://host.example/editor.js"],
    ["Safari, of a module", "Importing a module script failed."],
    ["Framework, of a file", "Unable to load file: doodles.pack"],
    ["Chromium, of an address", "Failed to fetch"],
    ["Firefox, of an address", "NetworkError when attempting to fetch resource."],
    ["Safari, of an address", "Load failed"],
  ])("says what happened and offers to reload after what is said by %s", async (_, message) => {
    const gone = async () => Promise.reject(new TypeError(message));
    await expect(lateFetch(gone)).rejects.toThrow(
      "the workbook may have been updated, or the network is down; reload the page",
    );
    expect(offers()[0].textContent).toContain("updated since you opened this page");
    expect(buttons().map(({ textContent }) => textContent)).toEqual(["Reload the page", "Not now"]);
  });

  it("offers it once, until the reader declines, who is in the text then", async () => {
    const text = Object.assign(document.createElement("main"), { id: "observablehq-main", tabIndex: -1 });
    document.body.append(text);
    const gone = async () => Promise.reject(new TypeError("Failed to fetch"));
    await Promise.allSettled([lateFetch(gone), lateFetch(gone)]);
    expect(offers()).toHaveLength(1);
    buttons()[1].focus();
    buttons()[1].click();
    expect(offers()).toEqual([]);
    expect(document.activeElement).toBe(text);
  });

  it("says the same of a file that is not what it must be", async () => {
    const other = async () => Promise.reject(new FormatError("doodles.pack", 0, "gzip's magic", "3c 21"));
    await expect(lateFetch(other)).rejects.toThrow("reload the page");
    expect(offers()).toHaveLength(1);
  });

  it("leaves other errors what they are", async () => {
    const wrong = async () => Promise.reject(new RangeError("rows must be positive: 0"));
    await expect(lateFetch(wrong)).rejects.toThrow(new RangeError("rows must be positive: 0"));
    expect(offers()).toEqual([]);
  });
});
