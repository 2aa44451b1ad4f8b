// The page that a learning platform opens: it has the workbook in a frame, and tells the platform what is solved. The frame goes from
// page to page while this one stays, so that a session is not ended with each page.
import { nameIn } from "../../../src/components/storage/names.js";
import { recordFrom, texts } from "../../../src/lib/data/readers.js";
import { progressIn } from "./progress.js";
import { openSession, type PlatformApi } from "./session.js";

/** Windows above this one that are searched: more are a slip of the platform. */
const mostAbove = 20;

/** The platform's object, in a window above this one or above the one that opened it. */
function findApi(): { api: PlatformApi; version: "1.2" | "2004" } | undefined {
  for (const start of [window, window.opener]) {
    let at: Window | null = start;
    for (let k = 0; at && k < mostAbove; k++) {
      try {
        for (const [name, version] of [
          ["API_1484_11", "2004"],
          ["API", "1.2"],
        ] as const) {
          const api: unknown = Reflect.get(at, name);
          if (typeof api === "object" && api !== null) return { api: { ...bound(api) }, version };
        }
      } catch {
        // A window of another site tells nothing.
      }
      at = at.parent === at ? null : at.parent;
    }
  }
  return undefined;
}

/** The methods of an object, whether they are its own or inherited. */
function bound(api: object): PlatformApi {
  const names = ["Initialize", "Terminate", "Finish", "GetValue", "SetValue", "Commit", "GetLastError"];
  return Object.fromEntries(
    [...names, ...names.map((name) => `LMS${name}`)].map((name) => {
      const method: unknown = Reflect.get(api, name);
      return [name, typeof method === "function" ? method.bind(api) : undefined];
    }),
  );
}

const prefix = nameIn(new URL("site/", location.href).pathname);
const kept = {
  read: (name: string) => localStorage.getItem(prefix + name) ?? undefined,
  names: (start: string) =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix + start))
      .map((key) => key.slice(prefix.length))
      .sort(),
};

function chaptersHere(): Record<string, readonly string[]> {
  const found = recordFrom("chapters", JSON.parse(document.querySelector("#chapters")?.textContent ?? "{}"));
  return Object.fromEntries(Object.entries(found).map(([chapter, ids]) => [chapter, texts(ids)]));
}

function say(text: string): void {
  const note = document.querySelector("#note");
  if (note instanceof HTMLElement) {
    note.textContent = text;
    note.hidden = false;
  }
}

function begin(): void {
  const found = findApi();
  if (!found) {
    say("No learning platform was found: nothing is reported. The workbook works all the same.");
    return;
  }
  const session = openSession(found.api, found.version);
  const chapters = chaptersHere();
  const report = () => session.report(progressIn(kept, chapters));
  let ended = false;
  report();
  window.addEventListener("storage", ({ key }: StorageEvent) => {
    if (!ended && (key === null || key.startsWith(prefix))) report();
  });
  addEventListener("pagehide", () => {
    if (ended) return;
    ended = true;
    report();
    session.end();
  });
}

try {
  begin();
} catch (error) {
  say(`The learning platform could not be told: ${error instanceof Error ? error.message : String(error)}.`);
}
