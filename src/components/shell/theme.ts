/** The colour that a token of the stylesheet has at present: `cssColor("--ink")`. */
export function cssColor(token: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  // With forced colours every text has the reader's own colour: ink and paper would be the same.
  probe.style.setProperty("forced-color-adjust", "none");
  // Not in the body, which would be laid out before the colour is told.
  document.head.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const repaints = new WeakMap<HTMLCanvasElement, () => void>();
let following = false;

/** Paints a canvas of the page again, in the page's colours, whenever it turns light or dark. */
export function repaintWithTheme(canvas: HTMLCanvasElement, paint: () => void): void {
  repaints.set(canvas, paint);
  if (following || typeof matchMedia === "undefined") return;
  following = true;
  onThemeChange(() => {
    for (const shown of document.querySelectorAll("canvas")) repaints.get(shown)?.();
  });
}

/**
 * Calls back when the page turns light or dark, by the reader's choice or the system's.
 *
 * @returns ends the calls
 */
export function onThemeChange(callback: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  system.addEventListener("change", callback);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", callback);
  };
}
