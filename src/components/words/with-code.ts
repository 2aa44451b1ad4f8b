import { html } from "htl";

/** A message in which what is typed stands between backticks: "run `npm run data`". */
export function withCode(message: string): (string | HTMLElement)[] {
  return message.split("`").map((text, k) => (k % 2 === 1 ? html`<code>${text}</code>` : text));
}
