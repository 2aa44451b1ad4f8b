import { html } from "htl";
import type { Keeping } from "../storage/keeping.js";
import { t } from "../words/t.js";
import { readPlace } from "./left-place.js";
import { placeHere, returnTo } from "./way-back.js";

const name = "last-place";

/** Where a reader left a chapter is kept; from the home page a button leads back to the very lines. */
export function goOn(keeping: Keeping): void {
  if (document.querySelector(".opening-number"))
    addEventListener("pagehide", () => keeping.write(name, JSON.stringify(placeHere())));
  const begin = document.querySelector(".home-begin");
  const place = readPlace(keeping.read(name) ?? null);
  if (!begin || !place) return;
  const address = place.path + (place.section && `#${place.section}`);
  const link = html`<a class="button" href=${address}>${t("Go on with {title}", { title: place.title })}</a>`;
  link.addEventListener("click", () => returnTo(place));
  begin.append(link);
}
