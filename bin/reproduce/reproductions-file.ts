import { existsSync, readFileSync } from "node:fs";
import {
  type ReproducedExperiment,
  type Reproductions,
  readReproductions,
} from "../../src/lib/labs/experiments/reproductions.js";

/** Where the repository keeps what the full run found. */
export const reproductionsFile = "data/reproductions.json";

/** What a file holds already; nothing where there is none. */
export function reproductionsIn(file: string): Reproductions {
  return existsSync(file) ? readReproductions(JSON.parse(readFileSync(file, "utf8"))) : { experiments: [] };
}

/**
 * Experiments from before with those of now in their places.
 *
 * @param order ids of all experiments there are; others are left out
 */
export function merged(
  before: Reproductions,
  now: readonly ReproducedExperiment[],
  order: readonly string[],
): Reproductions {
  const byId = new Map([...before.experiments, ...now].map((experiment) => [experiment.id, experiment]));
  return { experiments: order.flatMap((id) => byId.get(id) ?? []) };
}

/** As JSON that people can read: an experiment's figures and trials each on a line of their own. */
export function asLines({ experiments }: Reproductions): string {
  const list = (items: readonly unknown[]) =>
    items.map((item) => `        ${JSON.stringify(item)}`).join(",\n");
  const blocks = experiments.map(({ figures, trials, ...rest }) => {
    const fields = Object.entries(rest).map(
      ([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
    );
    return `    {\n${fields.join("\n")}\n      "figures": [\n${list(figures)}\n      ],\n      "trials": [\n${list(trials)}\n      ]\n    }`;
  });
  return `{\n  "experiments": [\n${blocks.join(",\n")}\n  ]\n}\n`;
}
