import { nameIn, siteRoot } from "./names.js";

/**
 * What tabs of this site say to one another under a name; undefined where the browser lets them say nothing: it has no
 * channels, or throws at one, as Firefox does while cookies are blocked.
 */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(nameIn(siteRoot, name));
  } catch {
    return undefined;
  }
}
