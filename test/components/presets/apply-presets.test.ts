import { JSDOM } from "jsdom";
import { afterEach, describe, expect, it, vi } from "vitest";
import { applyPresets, changedControls } from "../../../src/components/presets/apply-presets.js";

const page = `<main id="observablehq-main"><figure id="fig-a">
<label class="field"><span>n units = <output>3</output></span><input type="range" min="1" max="16" value="3" aria-label="units"></label>
<label class="toggle"><input type="checkbox"> <span>bent</span></label>
<fieldset><legend>Rule</legend><input type="radio" name="r" value="adam" checked><input type="radio" name="r" value="sgd"></fieldset>
</figure></main>`;

/** Applies the query of an address to the page. */
function opened(query: string) {
  const { window } = new JSDOM(page, { url: `http://host/pages/x/${query}` });
  for (const name of [
    "document",
    "location",
    "MutationObserver",
    "HTMLElement",
    "HTMLInputElement",
    "HTMLSelectElement",
    "Event",
    "Node",
  ] as const) {
    vi.stubGlobal(name, window[name]);
  }
  const main = window.document.querySelector("main");
  if (!main) throw new Error("page has no main part");
  applyPresets(main);
  const field = (selector: string) => main.querySelector<HTMLInputElement>(selector);
  return { main, field, note: main.querySelector(".preset-note")?.textContent };
}

afterEach(() => vi.unstubAllGlobals());

describe("applyPresets", () => {
  it("sets sliders, switches and choices", () => {
    const { field, note } = opened("?v=1&fig-a.units=7&fig-a.bent=on&fig-a.rule=sgd");
    expect(field("[type=range]")?.value).toBe("7");
    expect(field("[type=checkbox]")?.checked).toBe(true);
    expect(field("[value=sgd]")?.checked).toBe(true);
    expect(note).toBe("");
  });

  it("names what is out of range or unknown, and leaves it", () => {
    const { field, note } = opened("?fig-a.units=99&fig-a.rule=x&fig-a.depth=2&fig-a.bent=alert(1)");
    expect(field("[type=range]")?.value).toBe("3");
    expect(note).toContain("fig-a.units=99: not in 1 to 16");
    expect(note).toContain("fig-a.rule=x: not one of adam, sgd");
    expect(note).toContain("fig-a.depth: no such control");
    expect(note).toContain("fig-a.bent=alert(1): not one of on, off");
  });

  it("locks a control where it stands, and hides it", () => {
    const { field } = opened("?fig-a.units=7&lock=fig-a.units&hide=fig-a.bent");
    expect(field("[type=range]")).toMatchObject({ value: "7", disabled: true });
    expect(field("[type=checkbox]")?.closest("label")?.hidden).toBe(true);
  });

  it("leaves a page alone whose address says nothing", () => {
    expect(opened("?part=Forward").note).toBeUndefined();
  });
});

it("changedControls are those that are not as the page has made them", () => {
  const { main } = opened("?fig-a.units=7");
  expect([...changedControls(main)]).toEqual([["fig-a.units", "7"]]);
});
