import { liveStatus } from "../ui/status.js";
import { t } from "../words/t.js";
import type { Drawer } from "./drawer.js";

/** Framework's mark on the result that Enter opens. */
const active = "observablehq-link-active";

/**
 * Makes a combobox of Framework's search, which lists the pages it finds, and moves a mark among them by the arrow keys:
 * those who hear the page are told of the list, of its length, and where the mark is.
 */
export function searchBox(drawer: Drawer): void {
  const input = document.querySelector<HTMLInputElement>("#observablehq-search input");
  const results = document.querySelector<HTMLElement>("#observablehq-search-results");
  if (!input || !results) return;
  const count = liveStatus();
  results.after(count);
  // A field of the type search may not be a combobox.
  input.type = "text";
  setAttributes(input, {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    autocomplete: "off",
    enterkeyhint: "search",
  });

  new MutationObserver(() => {
    const options = dress(results);
    const marked = options.find((option) => option.getAttribute("aria-selected") === "true");
    input.setAttribute("aria-expanded", String(options.length > 0));
    if (options.length > 0) input.setAttribute("aria-controls", "found");
    else input.removeAttribute("aria-controls");
    if (marked) input.setAttribute("aria-activedescendant", marked.id);
    else input.removeAttribute("aria-activedescendant");
    count.say(input.value && foundInWords(options.length));
  }).observe(results, { childList: true, subtree: true, attributeFilter: ["class"] });

  // Escape empties the field first; Framework would then take the focus from it.
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || input.value === "") return;
    event.stopImmediatePropagation();
    event.preventDefault();
    input.value = "";
    input.dispatchEvent(new Event("input"));
  });
  document.querySelector("[data-search-open]")?.addEventListener("click", () => drawer.open(input));
  listenToShortcut(() => {
    drawer.open(input);
    input.select();
  });
}

function foundInWords(n: number): string {
  return t(n === 0 ? "No pages found." : n === 1 ? "1 page found." : "{n} pages found.", { n });
}

/** The results as a list of options. */
function dress(results: HTMLElement): HTMLElement[] {
  const list = results.querySelector("ol");
  setAttributes(list, { id: "found", role: "listbox", "aria-label": t("Pages found") });
  const options = [...results.querySelectorAll<HTMLElement>("li > a")];
  for (const [k, option] of options.entries()) {
    const item = option.parentElement;
    setAttributes(item, { role: "none" });
    const selected = String(item?.classList.contains(active));
    setAttributes(option, { id: `found-${k}`, role: "option", tabindex: "-1", "aria-selected": selected });
  }
  return options;
}

function setAttributes(element: Element | null, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) element?.setAttribute(name, value);
}

/**
 * The shortcut that the field shows: Framework hears it on a Mac alone. It would also open at a mere slash, which a voice
 * or a hand that slips sets off.
 */
function listenToShortcut(open: () => void): void {
  const mac = /Mac|iPhone/.test(navigator.platform);
  const listen = (event: KeyboardEvent) => {
    const { code, key, target, metaKey, altKey, ctrlKey } = event;
    const asked = code === "KeyK" && metaKey === mac && altKey !== mac && !ctrlKey;
    if (asked || (key === "/" && target === document.body)) event.stopImmediatePropagation();
    if (!asked) return;
    event.preventDefault();
    open();
  };
  addEventListener("keydown", listen, { capture: true });
}
