// The kernels of the WebAssembly backend, in AssemblyScript: TypeScript's syntax, with machine types.
// Addresses and distances are in bytes; rows are padded with zeros to whole vectors of 4 floats.

export { compressColumns, compressRows, expandRows } from "./compress";
export { convolvedWeights, planeSums, tapSums } from "./convolution";
export { add, addPenaltyGradient, columnSums, multiply, relu, reluGradient } from "./element-wise";
export { gemm } from "./gemm";
export { interleave, separate } from "./lanes";
export { packRows, packTransposed } from "./pack";
export { pictureSteps } from "./picture-steps";
export { maxPool, maxPoolGradient, sumPool, sumPoolGradient } from "./pool";
export { sparseRows } from "./sparse-rows";
export { adadelta, adagrad, adam, ftrl, momentum, nesterov, rmsprop, sgd } from "./updates";
