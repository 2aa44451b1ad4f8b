// What the package offers to others: `npm pack` bundles what is named here, `npm run docs` makes pages of it.

export type { Alphabet, Dimension, Letter } from "./algebra/alphabet.js";
export { type Checked, checkDerivation, type Derivation, nextLine } from "./algebra/derivation.js";
export { type Judgement, judge, type Slip, type Task, understand } from "./algebra/judge.js";
export { type Reading, read } from "./algebra/read.js";
export { texOf } from "./algebra/to-tex.js";
export { wordsOf } from "./algebra/to-words.js";
export { referenceBackend } from "./backends/reference.js";
export { wasmBackend } from "./backends/wasm/wasm.js";
export type { Backend } from "./core/backend.js";
export {
  type CheckOptions,
  checkGradient,
  compareGradient,
  type GradientCheck,
} from "./core/gradient-check.js";
export { makeInitialiser } from "./core/initialisers.js";
export { softmax } from "./core/kernels/softmax.js";
export { makeLoss } from "./core/losses.js";
export { type Matrix, matrixFrom, rowsOf, zeros } from "./core/matrix.js";
export { confusionMatrix, mostConfused, recallOf } from "./core/metrics.js";
export { buildNetwork, type Network, type NetworkOptions } from "./core/network.js";
export { type NamedWeights, setWeights, weightsOf } from "./core/network-weights.js";
export { makeOptimiser } from "./core/optimisers/make-optimiser.js";
export { batchPredictor, predictor } from "./core/predict.js";
export { type Random, seededRandom } from "./core/random.js";
export { makeSchedule } from "./core/schedules.js";
export type { Dataset } from "./data/dataset.js";
export { readIdxImages, readIdxLabels } from "./data/idx.js";
export { readNpy } from "./data/npy.js";
export { type SetName, sampleSets } from "./data/sample-sets.js";
export { type Split, splitOf, stratifiedSplit } from "./data/split.js";
export { standIn, standInDrawing } from "./data/stand-in.js";
export { type CharacterOptions, characterPicture } from "./drawing/character-picture.js";
export { doodlePicture } from "./drawing/doodle-picture.js";
export type { Drawing, Stroke } from "./drawing/drawing.js";
export { DivergenceError } from "./training/divergence.js";
export type { Evaluation } from "./training/evaluation.js";
export type { Hyperparameters } from "./training/hyperparameters.js";
export { defaultHyperparameters, doodleRecipe } from "./training/recipe.js";
export { createTraining, type StepReport, type Training, type TrainingOptions } from "./training/training.js";
export { type ModelCard, readCard, writeCard } from "./training/weights/card.js";
export { weightHash } from "./training/weights/hash.js";
export { readSafetensors, writeSafetensors } from "./training/weights/safetensors.js";
export { networkOfCard, type TrainedNetwork, trainedNetwork } from "./training/weights/trained-network.js";
