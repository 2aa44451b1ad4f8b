import type { Page } from "playwright-core";

/** How a reader looks at a page. */
export interface Setting {
  readonly width: number;
  readonly theme: "light" | "dark";
  /** Whether letters, words and lines stand as far apart as WCAG 1.4.12 asks that a reader may set them. */
  readonly spaced?: boolean;
  /** Whether contrast is looked at: what is beside what is nearly always the same at the width before. */
  readonly contrast?: boolean;
  /** Whether the page is gone through with the Tab key. */
  readonly keys?: boolean;
}

/**
 * How every page is looked at, one after another. It is loaded once and reacts to each change, so the setting after
 * is never far from the one before.
 */
export const settings: readonly Setting[] = [
  { width: 1280, theme: "light", contrast: true },
  { width: 1280, theme: "dark", contrast: true, keys: true },
  { width: 1680, theme: "dark" },
  { width: 1680, theme: "light" },
  { width: 390, theme: "light", contrast: true, keys: true },
  { width: 390, theme: "dark" },
  { width: 320, theme: "dark" },
  { width: 320, theme: "light" },
  { width: 320, theme: "light", spaced: true },
];

/** Source: WCAG 2.2, 1.4.12. */
const spacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** Makes a page that is open what it is in a setting. */
export async function look(tab: Page, { width, theme, spaced = false }: Setting): Promise<void> {
  await tab.setViewportSize({ width, height: 900 });
  await tab.emulateMedia({ colorScheme: theme });
  await tab.evaluate("document.querySelector('#spacing')?.remove()");
  if (spaced)
    await (await tab.addStyleTag({ content: spacing })).evaluate("style => { style.id = 'spacing' }");
}
