/** What a page in a frame tells the page around it. */
export interface HeightMessage {
  readonly type: "hand-drawn-networks";
  /** Height of the content, in CSS pixels. */
  readonly height: number;
}

/** What a page around a frame sends to be told at once. */
const heightRequest = "hand-drawn-networks-height";

/** Time between two messages of the same height, in milliseconds. */
const again = 2000;

/**
 * Tells the page around a frame how high the content is, margins and all: at once, whenever it changes, and every two seconds,
 * for a page that listens late, and when it is asked. Outside a frame it tells nobody. Nothing but the height is told.
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
  addEventListener("message", ({ data }) => {
    if (data?.type === heightRequest) tell();
  });
  setInterval(tell, again);
  tell();
}
