import { entryOf, type Named } from "../named.js";
import { adadelta } from "./adadelta.js";
import { adagrad } from "./adagrad.js";
import { adam } from "./adam.js";
import { ftrl } from "./ftrl.js";
import { momentum } from "./momentum.js";
import { nesterov } from "./nesterov.js";
import type { Optimiser } from "./optimiser.js";
import { rmsprop } from "./rmsprop.js";
import { sgd } from "./sgd.js";

/** What the optimisers are made from. */
export interface OptimiserConstants {
  /** μ, of momentum and Nesterov. */
  readonly momentum: number;
  /** ρ, of RMSProp and Adadelta. */
  readonly rho: number;
  /** β₁ and β₂, of Adam. */
  readonly beta1: number;
  readonly beta2: number;
  /** ε, below the fraction bar. */
  readonly epsilon: number;
}

/** An optimiser that can be chosen, and the constants that it has. */
interface OptimiserEntry extends Named {
  readonly uses: readonly (keyof OptimiserConstants)[];
  make(constants: OptimiserConstants): Optimiser;
}

/** Every optimiser that can be chosen. */
export const optimisers = [
  { name: "sgd", label: "SGD", uses: [], make: sgd },
  {
    name: "momentum",
    label: "SGD with momentum",
    uses: ["momentum"],
    make: ({ momentum: mu }) => momentum({ mu }),
  },
  {
    name: "nesterov",
    label: "SGD, Nesterov",
    uses: ["momentum"],
    make: ({ momentum: mu }) => nesterov({ mu }),
  },
  { name: "adagrad", label: "Adagrad", uses: ["epsilon"], make: ({ epsilon }) => adagrad({ epsilon }) },
  {
    name: "rmsprop",
    label: "RMSProp",
    uses: ["rho", "epsilon"],
    make: ({ rho, epsilon }) => rmsprop({ rho, epsilon }),
  },
  {
    name: "adadelta",
    label: "Adadelta",
    uses: ["rho", "epsilon"],
    make: ({ rho, epsilon }) => adadelta({ rho, epsilon }),
  },
  {
    name: "adam",
    label: "Adam",
    uses: ["beta1", "beta2", "epsilon"],
    make: ({ beta1, beta2, epsilon }) => adam({ beta1, beta2, epsilon }),
  },
  { name: "ftrl", label: "Ftrl", uses: [], make: () => ftrl() },
] as const satisfies readonly OptimiserEntry[];
export type OptimiserName = (typeof optimisers)[number]["name"];

/** The optimiser that is chosen, with its constants. */
export function makeOptimiser(chosen: OptimiserConstants & { readonly optimiser: OptimiserName }): Optimiser {
  return entryOf<OptimiserEntry>("optimiser", optimisers, chosen.optimiser).make(chosen);
}

/** Whether an optimiser has a constant. */
export function optimiserUses(name: OptimiserName, constant: keyof OptimiserConstants): boolean {
  return entryOf<OptimiserEntry>("optimiser", optimisers, name).uses.includes(constant);
}
