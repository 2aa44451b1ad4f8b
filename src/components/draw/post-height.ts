/** What a page in a frame tells the page around it. */
export interface HeightMessage {
  readonly type: "hand-drawn-networks";
  /** Height of the content, in CSS pixels. */
  readonly height: number;
}

/**
 * Tells the page around a frame how high the content is, at once and whenever it changes, so that the frame can be made to
 * fit. Outside a frame it tells nobody. Nothing but the height is told.
 */
export function postHeight(content: HTMLElement = document.body): void {
  document.documentElement.classList.add("is-embedded");
  if (window.parent === window) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    const message: HeightMessage = { type: "hand-drawn-networks", height };
    window.parent.postMessage(message, "*");
  };
  new ResizeObserver(tell).observe(content);
  tell();
}
