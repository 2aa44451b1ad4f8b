// The kernels of the WebAssembly backend, in AssemblyScript: TypeScript's syntax, with machine types.
// Addresses and distances are in bytes; rows are padded with zeros to whole vectors of 4 floats.

export { compressColumns, compressRows, expandRows } from "./compress";
export { convolvedWeights, fewConvolvedWeights, fewPlaneSums, planeSums } from "./convolved-weights";
export { add, addPenaltyGradient, columnSums, multiply, relu, reluGradient } from "./element-wise";
export { fewTapSums, packWeightsByOutput } from "./few-tap-sums";
export { gemm } from "./gemm";
export { interleave, separate } from "./lanes";
export { packRows, packTransposed } from "./pack";
export { pictureSteps } from "./picture-steps";
export { maxPool, maxPoolGradient, sumPool, sumPoolGradient } from "./pool";
export { sparseRows } from "./sparse-rows";
export { tapSums } from "./tap-sums";
export { adadelta, adagrad, adam, ftrl, momentum, nesterov, rmsprop, sgd } from "./updates";
