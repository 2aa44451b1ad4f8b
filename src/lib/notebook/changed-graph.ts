import { parse } from "acorn";

/** Where modules come from, and where changed ones go. */
export interface ModuleStore {
  /** The text of a module. */
  read(url: string): Promise<string>;
  /** Makes a text a module, and returns the address from which it can be imported. */
  publish(text: string): string;
}

/** What is changed: the module at an address, or not, and how. */
export interface ModuleChange {
  applies(url: string): boolean;
  /** The new text of the module. */
  replace(text: string): string;
}

/** A place in a module where another one is named, quotes included. */
interface Reference {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** A module and the modules that it imports. */
interface GraphModule {
  readonly text: string;
  readonly references: readonly Reference[];
}

/**
 * Imports of a module, and of what it imports, with one of them changed: every module from which the changed one can
 * be reached is published anew with the new addresses in it, and all others stay as they are.
 *
 * @param entry address of the module to import in the end
 * @returns the address of the changed entry
 * @throws RangeError when no module is changed, or two import each other
 */
export async function changedGraph(entry: string, change: ModuleChange, store: ModuleStore): Promise<string> {
  const graph = await readGraph(entry, store);
  const published = new Map<string, string>();

  function publish(url: string, trail: readonly string[]): string {
    const known = published.get(url);
    if (known) return known;
    if (trail.includes(url)) throw new RangeError(`modules must not import each other: ${url}`);
    const { text, references } = graph.get(url) ?? { text: "", references: [] };
    const targets = references.map((reference) => publish(reference.url, [...trail, url]));
    const changed = change.applies(url);
    const same = !changed && references.every((reference, k) => reference.url === targets[k]);
    const address = same ? url : store.publish(withAddresses(text, references, targets, change, changed));
    published.set(url, address);
    return address;
  }

  const address = publish(entry, []);
  if (address === entry) throw new RangeError(`the module that is changed must be used by: ${entry}`);
  return address;
}

function withAddresses(
  text: string,
  references: readonly Reference[],
  targets: readonly string[],
  change: ModuleChange,
  changed: boolean,
): string {
  let result = "";
  let at = 0;
  for (const [k, { start, end }] of references.entries()) {
    result += text.slice(at, start) + JSON.stringify(targets[k]);
    at = end;
  }
  result += text.slice(at);
  return changed ? change.replace(result) : result;
}

/** Reads a module, what it imports, and so on; modules that nothing depends on the order of are read at once. */
async function readGraph(entry: string, { read }: ModuleStore): Promise<Map<string, GraphModule>> {
  const graph = new Map<string, GraphModule>();
  const asked = new Set<string>();
  async function visit(url: string): Promise<void> {
    if (asked.has(url)) return;
    asked.add(url);
    const text = await read(url);
    const references = referencesOf(text, url);
    graph.set(url, { text, references });
    await Promise.all(references.map((reference) => visit(reference.url)));
  }
  await visit(entry);
  return graph;
}

function referencesOf(text: string, base: string): Reference[] {
  const { body } = parse(text, { ecmaVersion: "latest", sourceType: "module" });
  return body.flatMap((node) => {
    const source = "source" in node ? node.source : undefined;
    if (!source) return [];
    return [{ start: source.start, end: source.end, url: new URL(String(source.value), base).href }];
  });
}
