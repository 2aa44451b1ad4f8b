// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { goOn } from "../../../src/components/shell/go-on.js";
import { keepingForNow } from "../../../src/components/storage/keeping.js";

afterEach(() => sessionStorage.clear());

const chapter =
  '<p class="opening-number"></p><main id="observablehq-main"><h2 id="bend">3.1 The bend</h2></main>';
const home = '<p class="home-begin"></p>';

it("offers on the home page the section that a reader left a chapter in", () => {
  const keeping = keepingForNow();
  document.body.innerHTML = home;
  goOn(keeping);
  expect(document.querySelector(".home-begin a")).toBeNull();

  document.body.innerHTML = chapter;
  goOn(keeping);
  dispatchEvent(new Event("pagehide"));

  document.body.innerHTML = home;
  goOn(keeping);
  const link = document.querySelector<HTMLAnchorElement>(".home-begin a");
  expect(link?.textContent).toBe("Go on with 3.1 The bend");
  expect(link?.hash).toBe("#bend");
  expect(sessionStorage.length).toBe(0);
  link?.click();
  expect(sessionStorage.length).toBe(1);
});
