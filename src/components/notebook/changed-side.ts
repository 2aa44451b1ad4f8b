import { changedGraph } from "../../lib/notebook/changed-graph.js";
import { type ChangedModule, replaceFunctions } from "../../lib/notebook/replace-functions.js";
import { stableName } from "./modules-of-page.js";

/** A `side` module in which functions of the library are the reader's. */
export interface ChangedSide {
  /** Where it can be imported from. */
  readonly address: string;
  /** Lines of the changed module before the reader's first. */
  readonly linesBefore: number;
  /** Gives back the memory of all modules that were made. */
  free(): void;
}

/**
 * The library as the page has it, from the module that trains one side down to the one that is changed.
 *
 * @param file path of the changed module: "lib/core/kernels/relu.ts"
 * @param names of the functions that the code has to export
 * @param code TypeScript
 * @throws CellError when the code cannot be read or leaves a function out
 */
export async function changedSide(
  file: string,
  names: readonly string[],
  code: string,
): Promise<ChangedSide> {
  const entry = new URL(import.meta.resolve("../../lib/workers/side.js"), document.baseURI).href;
  const made: string[] = [];
  let found: ChangedModule | undefined;
  const address = await changedGraph(
    entry,
    {
      applies: (url) => stableName(new URL(url).pathname) === file.replace(/\.ts$/, ".js"),
      replace(text) {
        found = replaceFunctions(text, names, code);
        return found.text;
      },
    },
    {
      read: async (url) => {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`a module of the library could not be fetched: ${url}`);
        return response.text();
      },
      publish(text) {
        made.push(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
        return made[made.length - 1];
      },
    },
  );
  return {
    address,
    linesBefore: found?.linesBefore ?? 0,
    free: () => {
      for (const url of made) URL.revokeObjectURL(url);
    },
  };
}
