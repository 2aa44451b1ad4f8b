import type { Page } from "playwright-core";
import { nameIn } from "../../../src/components/storage/names.js";

/**
 * What a store of the course's database holds, past the page's own code. A page writes after it has shown what was done: a test
 * that leaves the page waits for that.
 */
export function recordsIn(page: Page, store: "networks" | "collections"): Promise<unknown[]> {
  return page.evaluate(
    ([name, store]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result);
          };
        };
      }),
    [nameIn("/course/"), store] as const,
  );
}
