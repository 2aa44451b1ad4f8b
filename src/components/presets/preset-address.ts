import { t } from "../words/t.js";

/** Version of how an address holds the state of figures; an address of another version sets nothing. */
const version = "1";

/** What an address says of the controls of a page, by their names: "fig-hinges.units-in-the-hidden-layer". */
export interface Preset {
  readonly values: ReadonlyMap<string, string>;
  readonly locked: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  /** What of it was not taken, in words. */
  readonly refused: readonly string[];
}

/**
 * Reads the query of an address: `v=1`, a value for each control by its name, `lock` and `hide` with names between commas. Keys
 * without a dot are others' and left alone.
 */
export function readPreset(query: string): Preset {
  const parameters = new URLSearchParams(query);
  const values = new Map([...parameters].filter(([key]) => key.includes(".")));
  const namesIn = (key: string) =>
    new Set(parameters.getAll(key).flatMap((list) => list.split(",").filter((name) => name !== "")));
  const preset = { values, locked: namesIn("lock"), hidden: namesIn("hide"), refused: [] };
  const given = parameters.get("v") ?? version;
  if (given === version) return preset;
  const none = { values: new Map<string, string>(), locked: new Set<string>(), hidden: new Set<string>() };
  return {
    ...none,
    refused: [t("version {given}: this page knows version {known}", { given, known: version })],
  };
}

/** A query that sets controls by their names; empty for none. */
export function writePreset(values: ReadonlyMap<string, string>): string {
  return values.size === 0 ? "" : `?${new URLSearchParams([["v", version], ...values])}`;
}
