import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";

/** The drawer with the chapters. It lies over the page, so that nothing behind it can be reached while it is open. */
export interface Drawer {
  /** @param first what gets the focus; defaults to the button that closes the drawer */
  open(first?: HTMLElement): void;
  /** Gives the focus back to what had it before. */
  close(): void;
}

/** @returns nothing on a page without a drawer */
export function chapterDrawer(): Drawer | undefined {
  const nav = document.querySelector<HTMLElement>("#observablehq-sidebar");
  const opener = document.querySelector<HTMLElement>("[data-drawer-open]");
  if (!nav || !opener) return undefined;
  const closer = textButton(t("Close"), close, "button--quiet drawer-close");
  closer.setAttribute("aria-label", t("Close the chapters"));
  nav.prepend(closer);
  // Framework's checkbox with its labels opens the drawer where no scripts run. Where they do, it would be a second
  // control that says nothing of its state.
  for (const old of ["toggle", "close"]) document.querySelector(`#observablehq-sidebar-${old}`)?.remove();
  const backdrop = document.querySelector("#observablehq-sidebar-backdrop");
  backdrop?.removeAttribute("for");
  backdrop?.addEventListener("click", close);
  opener.addEventListener("click", () => open());
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && nav.classList.contains("is-open")) close();
  });
  let before: HTMLElement = opener;
  return { open, close };

  function show(isOpen: boolean): void {
    for (const part of [nav, backdrop]) part?.classList.toggle("is-open", isOpen);
    opener?.setAttribute("aria-expanded", String(isOpen));
    for (const behind of document.querySelectorAll<HTMLElement>("#observablehq-center, .skip-link"))
      behind.inert = isOpen;
  }

  function open(first: HTMLElement = closer): void {
    const { activeElement } = document;
    if (opener && !nav?.contains(activeElement))
      before =
        activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : opener;
    show(true);
    first.focus();
  }

  function close(): void {
    show(false);
    before.focus();
  }
}
