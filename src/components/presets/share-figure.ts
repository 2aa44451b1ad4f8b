import { html } from "htl";
import { siteRoot } from "../storage/names.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import { changedControls } from "./apply-presets.js";
import { writePreset } from "./preset-address.js";

/** Puts below each numbered figure what hands it on as it stands: its link, and a frame for another page. */
export function shareFigures(main: HTMLElement): void {
  const chapter = /\/pages\/([\w-]+)\/?$/.exec(location.pathname)?.[1];
  if (chapter === undefined) return;
  for (const figure of main.querySelectorAll<HTMLElement>('figure[id^="fig-"]')) {
    const caption = figure.querySelector(":scope > figcaption");
    caption?.append(
      shareView(figure, chapter, caption.querySelector(".figure-number")?.textContent ?? t("Figure")),
    );
  }
}

function shareView(figure: HTMLElement, chapter: string, name: string): HTMLElement {
  const said = html`<span role="status"></span>`;
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      said.replaceChildren(what);
    } catch {
      // A browser may refuse, or have no clipboard to write to: then the text is there to be copied by hand.
      said.replaceChildren(html`<code>${text}</code>`);
    }
  };
  const state = () => writePreset(changedControls(figure));
  const link = textButton(
    t("Copy link"),
    () => copy(linkOf(state(), figure.id), t("Link copied.")),
    "button--quiet",
  );
  const frame = textButton(
    t("Copy frame"),
    () => copy(frameOf(`pages/embed/${chapter}/${figure.id}/${state()}`, name, figure), t("Frame copied.")),
    "button--quiet",
  );
  const content = html`<span>${link} ${frame} ${said}</span>`;
  const view = html`<details class="share"><summary>${t("Share")}<span class="visually-hidden"> ${name}</span></summary></details>`;
  // Until it is opened, a page with a dozen figures has no buttons of it.
  view.addEventListener("toggle", () => view.append(content), { once: true });
  return view;
}

function linkOf(query: string, id: string): string {
  const address = new URL(location.href);
  address.search = query;
  address.hash = id;
  return address.href;
}

function frameOf(path: string, name: string, figure: HTMLElement): string {
  const { href } = new URL(path, new URL(siteRoot, location.href));
  const height = Math.ceil(figure.getBoundingClientRect().height) + 40;
  return `<iframe src="${href.replaceAll("&", "&amp;")}" title="${name.replace(/\.$/, "")}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`;
}
