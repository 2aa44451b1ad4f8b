import { equalRows } from "../../data/rows.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import { defaultHyperparameters } from "../../training/recipe.js";
import type { Experiment, Figure } from "./experiment.js";
import { reportedFigure } from "./reported.js";
import { finalScore, type TrialResult } from "./trial.js";

/** A network of the project, with the figure that reports the number of its weights and biases. */
export interface HypothesisNetwork {
  readonly name: string;
  readonly changes: Pick<Hyperparameters, "convolutions" | "hidden">;
  readonly reportedId: string;
}

/** The dense network and the two with convolutions, as the project describes them. */
export const hypothesisNetworks: readonly HypothesisNetwork[] = [
  {
    name: "dense",
    changes: { convolutions: "none", hidden: [25, 12] },
    reportedId: "4.h1.parameters",
  },
  {
    name: "CNN 1",
    changes: { convolutions: "4x3-8x2", hidden: [64] },
    reportedId: "4.h2.cnn-1.parameters",
  },
  {
    name: "CNN 2",
    changes: { convolutions: "4x3p2-8x2p2", hidden: [64] },
    reportedId: "4.h2.cnn-2.parameters",
  },
];

/**
 * What the three networks share: ReLU, cross-entropy and 10 epochs. What was not reported is what Keras does where
 * nothing is said: Adam with η = 0.001, batches of 32, Xavier-uniform.
 */
export const hypothesisRecipe: Hyperparameters = { ...defaultHyperparameters, batchSize: 32, epochs: 10 };

/** The recipe of the dense network, 784–25–12–10. */
export const denseRecipe: Hyperparameters = { ...hypothesisRecipe, ...hypothesisNetworks[0].changes };

/** The recipe of CNN 2, which is about as large. */
export const cnnRecipe: Hyperparameters = { ...hypothesisRecipe, ...hypothesisNetworks[2].changes };

/** Most rows of a class: as many as the project took of each. */
const mostRows = 10_000;

/** H1 and H2: a dense network and two with convolutions, trained on the same drawings. */
export const denseAndConvolutions: Experiment = {
  id: "dense-and-convolutions",
  system: 4,
  title: "A dense network and two with convolutions",
  set: "hypotheses",
  page: "convolution",
  trials(dataset, { quick }) {
    const rows = equalRows(dataset, quick ? 60 : mostRows);
    const epochs = quick ? 2 : hypothesisRecipe.epochs;
    return hypothesisNetworks.map(({ name, changes }) => ({
      name,
      dataset: rows,
      hyperparameters: { ...hypothesisRecipe, ...changes, epochs },
    }));
  },
  figures(results) {
    const [dense, cnn1, cnn2] = results;
    const rows = `${dense.rows.train.toLocaleString("en-GB")} rows for training; the project had ${mostRows.toLocaleString("en-GB")} of each class in all`;
    return [
      ...results.map(
        ({ name, parameters }, k): Figure => ({
          name: `parameters, ${name}`,
          unit: "parameters",
          ours: parameters,
          reported: reportedFigure(hypothesisNetworks[k].reportedId),
        }),
      ),
      ...results.map(
        (result): Figure => ({
          name: `test accuracy, ${result.name}`,
          unit: "part",
          note: rows,
          ours: finalScore(result).heldOut.accuracy,
        }),
      ),
      {
        name: "test accuracy, CNN 2 above dense",
        unit: "part",
        reported: reportedFigure("4.h2.better"),
        note: rows,
        ours: finalScore(cnn2).heldOut.accuracy - finalScore(dense).heldOut.accuracy,
      },
      {
        name: "times as fast, by epochs: CNN 2 to the accuracy of dense",
        unit: "number",
        reported: reportedFigure("4.h2.faster"),
        ours: finalScore(dense).epoch / epochsTo(cnn2, finalScore(dense).heldOut.accuracy),
        note: "one reading of 13: what was timed is not said",
      },
      {
        name: "times as fast, by the clock: CNN 2 against CNN 1",
        unit: "number",
        reported: reportedFigure("4.h2.faster"),
        ours: finalScore(cnn1).seconds / finalScore(cnn2).seconds,
        note: "another reading; ours with the workbook’s own kernels",
      },
    ];
  },
};

/** The first epoch after which a network is at least as good on the held-out rows; all epochs and one where none is. */
export function epochsTo({ epochs }: Pick<TrialResult, "epochs">, accuracy: number): number {
  const first = epochs.find(({ heldOut }) => heldOut.accuracy >= accuracy);
  return first?.epoch ?? finalScore({ epochs }).epoch + 1;
}
