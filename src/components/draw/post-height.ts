/** What a page in a frame tells the page around it. */
export interface HeightMessage {
  readonly type: "hand-drawn-networks";
  /** Height of the content, in CSS pixels. */
  readonly height: number;
}

/** Time between two messages of the same height, in milliseconds. */
const again = 2000;

/**
 * Tells the page around a frame how high the content is, margins and all: at once, whenever it changes, and every two seconds,
 * for a page that listens late. Outside a frame it tells nobody. Nothing but the height is told.
 */
export function postHeight(content: HTMLElement = document.documentElement): void {
  document.documentElement.classList.add("is-embedded");
  if (window.parent === window) return;
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    const message: HeightMessage = { type: "hand-drawn-networks", height };
    window.parent.postMessage(message, "*");
  };
  new ResizeObserver(tell).observe(content);
  setInterval(tell, again);
  tell();
}
