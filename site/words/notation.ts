/** A symbol, and what it stands for. */
export interface Symbol {
  /** As TeX. */
  readonly tex: string;
  /** Letters and Greek commands of it that a formula may hold: "W", "\\eta". */
  readonly letters: readonly string[];
  readonly meaning: string;
  /** Shape or range; empty where there is none. */
  readonly shape: string;
  /** Pages where it means this; every chapter when left out. */
  readonly pages?: readonly string[];
}

const learning = [
  "gradient-descent",
  "adam",
  "learning-rate-decay",
  "l2",
  "initialisation",
  "pixels",
  "train-doodles",
  "sweeps",
  "teach",
];

/** What holds on every page first, then what a few pages use in a sense of their own. */
export const notation: readonly Symbol[] = [
  symbol(
    "x",
    ["x"],
    "what goes into a layer; of the first layer the pixels, grey levels divided by 255",
    "[B × in]",
  ),
  symbol("W,\\; w", ["W", "w"], "weights of a layer; one of them", "[in × out]"),
  symbol("b", ["b"], "biases of a layer", "[1 × out]"),
  symbol("y", ["y"], "what a linear layer gives, y = xW + b", "[B × out]"),
  symbol("a", ["a"], "what a linear layer gives, before a bend", "[B × n]"),
  symbol(
    "h",
    ["h"],
    "what the bend makes of it, of a hidden layer; in finite differences how far a number is moved",
    "[B × n]",
  ),
  symbol("z", ["z"], "scores of the classes, before softmax", "[B × n]"),
  symbol("p", ["p"], "probabilities, softmax of the scores", "[B × n]"),
  symbol("Y", ["Y"], "labels as one-hot rows", "[B × n]"),
  symbol("t", ["t"], "label of a sample; as the number of a step, in the chapters on learning", ""),
  symbol("L", ["L"], "loss, mean over the batch", ""),
  symbol(
    "dW, db, dx, da, dh, dz, dp",
    ["d"],
    "gradient of the loss by what stands behind the d, of the same shape",
    "",
  ),
  symbol("\\partial", ["\\partial"], "partial derivative", ""),
  symbol("B", ["B"], "samples in a batch", ""),
  symbol(
    "in,\\; out,\\; n",
    ["n"],
    "numbers in a row that goes in, and that comes out; units or classes",
    "",
  ),
  symbol(
    "i, j, k, l, m, s",
    ["i", "j", "k", "l", "m", "s"],
    "indices: i counts samples, j what comes out, k what goes in, l layers, m units of the next layer, s earlier steps",
    "",
  ),
  symbol("e", ["e"], "2.718…, the base of the natural logarithm", ""),
  symbol("\\odot", [], "product, number by number", ""),
  symbol("{}^{\\mathsf T}", ["T"], "transposed", ""),
  symbol("\\hat{\\ }", [], "an estimate put right, as in the correction of Adam", ""),
  symbol("\\eta,\\; \\eta_0", ["\\eta"], "learning rate; that of the first step", "above 0", [
    ...learning,
    "cross-entropy",
    "train-characters",
  ]),
  symbol("g", ["g"], "gradient of one weight, or of all as a row", "as w", learning),
  symbol("\\Delta", ["\\Delta"], "a change of the weights", "as w", [
    "gradient-descent",
    "adam",
    "l2",
    "sweeps",
  ]),
  symbol("m", ["m"], "average of the gradient", "as w", ["gradient-descent", "adam", "l2", "train-doodles"]),
  symbol(
    "v",
    ["v"],
    "velocity of momentum; average of the squared gradient in Adam; variance of the weights in Initialisation",
    "as w",
    ["gradient-descent", "adam", "l2", "initialisation", "train-doodles", "sweeps"],
  ),
  symbol("\\beta,\\; \\beta_1, \\beta_2", ["\\beta"], "part of an average that is kept", "[0, 1)", [
    "gradient-descent",
    "adam",
    "train-doodles",
  ]),
  symbol("\\mu", ["\\mu"], "part of the velocity that is kept", "[0, 1)", ["gradient-descent"]),
  symbol("\\rho", ["\\rho"], "part of the average square that is kept", "[0, 1)", ["adam", "sweeps"]),
  symbol("\\rho", ["\\rho"], "by what each step multiplies a distance", "", ["gradient-descent"]),
  symbol("H", ["H"], "Hessian, the second derivatives of the loss by any two weights", "[n × n]", [
    "gradient-descent",
  ]),
  symbol(
    "q_j,\\; c_j,\\; r_j",
    ["q", "r"],
    "an eigenvector of H, the curvature along it, and how far the minimum is that way",
    "[1 × n]",
    ["gradient-descent"],
  ),
  symbol("I", ["I"], "identity: ones on the diagonal, zeros elsewhere", "[n × n]", ["gradient-descent"]),
  symbol(
    "\\epsilon",
    ["\\epsilon", "\\varepsilon"],
    "a small number that keeps from dividing by 0",
    "above 0",
    ["adam", "l2", "train-doodles", "pixels", "sweeps"],
  ),
  symbol("s,\\; d,\\; n,\\; z,\\; \\sigma", ["\\sigma"], "what Adagrad, Adadelta and Ftrl remember", "as w", [
    "adam",
    "sweeps",
  ]),
  symbol("\\lambda,\\; \\lambda_1", ["\\lambda"], "price of L2 and of L1", "at least 0", [
    "l2",
    "adam",
    "train-doodles",
  ]),
  symbol("\\sigma(a)", ["\\sigma"], "sigmoid", "0 to 1", ["relu"]),
  symbol("\\tanh a", [], "hyperbolic tangent", "−1 to 1", ["relu"]),
  symbol("\\alpha", ["\\alpha"], "slope of leaky ReLU below 0", "", ["relu"]),
  symbol("u, v", ["u", "v"], "helpers in a derivation", "", [
    "relu",
    "softmax",
    "cross-entropy",
    "backprop",
    "initialisation",
  ]),
  symbol("u", ["u"], "another place for a weight", "", ["l2"]),
  symbol("u, v", ["u", "v"], "two weights over which a loss is drawn", "", ["gradient-descent", "adam"]),
  symbol("\\varepsilon", ["\\varepsilon"], "a small step", "", ["relu", "backprop"]),
  symbol("S", ["S"], "sum of the powers of a row", "", ["softmax"]),
  symbol("J", ["J"], "Jacobian of softmax, ∂p by ∂z", "[n × n]", ["softmax", "cross-entropy"]),
  symbol("T", ["T"], "temperature", "above 0", ["softmax", "inference"]),
  symbol("c,\\; m", ["c", "m"], "a number added to all scores; the largest score", "", [
    "softmax",
    "cross-entropy",
  ]),
  symbol("f,\\; g", ["f", "g"], "functions that are looked for", "", ["softmax"]),
  symbol(
    "\\varphi,\\; \\kappa",
    ["\\varphi", "\\kappa"],
    "a function with φ(u + v) = φ(u) + φ(v), and its slope",
    "",
    ["softmax", "cross-entropy"],
  ),
  symbol(
    "s(p),\\; q",
    ["s", "q"],
    "surprise at what has the probability p; another probability",
    "at least 0",
    ["cross-entropy"],
  ),
  symbol("H(Y)", ["H"], "entropy of the parts Y", "0 to ln n", ["cross-entropy"]),
  symbol("k,\\; l", ["k", "l"], "whole numbers, in a derivation; elsewhere indices", "", ["softmax"]),
  symbol("d", ["d"], "p − Y, the gradient of squared error by p", "[1 × n]", ["cross-entropy"]),
  symbol("u,\\; s", ["u", "s"], "dz through the diagonal of J alone, and its slope by p", "[1 × n]", [
    "cross-entropy",
  ]),
  symbol("S", ["S"], "sum of a row of dz", "", ["cross-entropy", "train-characters"]),
  symbol("c", ["c"], "mean of the weights of a hidden unit to all scores", "", ["train-characters"]),
  symbol("n_1, n_2", ["n"], "units in the hidden layers", "", ["backprop"]),
  symbol("f", ["f"], "factor of a layer on the mean square", "", ["initialisation"]),
  symbol("c", ["c"], "limit of a uniform distribution", "", ["initialisation"]),
  symbol("o", ["o"], "of what comes out", "", ["initialisation"]),
  symbol("E[\\cdot]", ["E"], "mean over chance", "", [
    "initialisation",
    "adam",
    "learning-rate-decay",
    "dropout",
  ]),
  symbol(
    "\\lVert w\\rVert",
    [],
    "length of a row as an arrow, as of all weights and biases: the root of the sum of their squares",
    "",
    ["sweeps", "gradient-descent"],
  ),
  symbol("n", ["n"], "numbers that a step changes", "", ["sweeps", "gradient-descent"]),
  symbol("c", ["c"], "curvature", "above 0", ["gradient-descent", "learning-rate-decay", "l2", "sweeps"]),
  symbol("\\sigma^2,\\; \\sigma", ["\\sigma"], "variance, and its root, the standard deviation", "", [
    "gradient-descent",
    "learning-rate-decay",
    "pixels",
    "data-experiments",
  ]),
  symbol("N", ["N"], "samples in a set", "", [
    "gradient-descent",
    "pixels",
    "sweeps",
    "train-characters",
    "inference",
  ]),
  symbol("N_m", ["N"], "answers whose probability is in interval m", "", ["inference"]),
  symbol("\\xi", ["\\xi"], "noise of a gradient", "", ["learning-rate-decay"]),
  symbol("S,\\; e", ["S"], "steps in an epoch; epochs", "", ["learning-rate-decay", "sweeps"]),
  symbol("f,\\; n", ["f"], "factor of a schedule, and every how many steps", "", ["learning-rate-decay"]),
  symbol("\\pi", ["\\pi"], "3.141…", "", ["learning-rate-decay", "data-experiments"]),
  symbol("G", ["G"], "size of gradients that jump", "", ["l2"]),
  symbol("r,\\; q", ["r", "q"], "drop rate and keep rate", "0 to 1", ["dropout", "train-doodles"]),
  symbol("M", ["M"], "mask", "[B × n]", ["dropout"]),
  symbol("p,\\; m", ["p", "m"], "drop rate and mask, as the first project writes them", "", ["dropout"]),
  symbol("C", ["C"], "a factor that all classes share", "", ["dropout"]),
  symbol(
    "C",
    ["C"],
    "confusion matrix: a row for each true class, a column for each that was said",
    "[n × n]",
    ["train-characters"],
  ),
  symbol("r,\\; c", ["r", "c"], "row and column of a pixel", "0 to 27", ["linear-layer", "pixels"]),
  symbol("k,\\; s,\\; p", ["k", "s", "p"], "size of a window, its stride, its padding", "pixels", [
    "convolution",
  ]),
  symbol("u, v", ["u", "v"], "row and column in a window; i and j count its places", "0 to k − 1", [
    "convolution",
  ]),
  symbol("c,\\; C", ["c", "C"], "a map that goes in, and how many there are", "", ["convolution"]),
  symbol("o,\\; O", ["o", "O"], "a map that comes out, and how many there are", "", ["convolution"]),
  symbol("n,\\; n'", ["n"], "pixels along a side of a map, and of the one that comes out", "", [
    "convolution",
  ]),
  symbol("m", ["m"], "counts the samples of a batch, as i and j count places", "", ["convolution"]),
  symbol(
    "\\Delta_i,\\; \\Delta_j",
    ["\\Delta"],
    "pixels by which a picture is moved, down and to the right",
    "",
    ["convolution"],
  ),
  symbol("r,\\; q", ["r", "q"], "row and column of a pixel", "", ["convolution"]),
  symbol("d", ["d"], "what a sum of pooling is divided by", "1 or k²", ["convolution"]),
  symbol("X", ["X"], "a whole batch, where x is one row of it", "[B × 784]", ["pixels"]),
  symbol("N,\\; N_k", ["N"], "samples in a set; those of class k", "", ["data-experiments"]),
  symbol("k,\\; n", ["k", "n"], "samples that were right, and all that were looked at", "", [
    "data-experiments",
  ]),
  symbol("C", ["C"], "number of classes", "", ["data-experiments"]),
  symbol("P_k(x)", ["P"], "part of class k that looks like x", "0 to 1", ["data-experiments"]),
  symbol(
    "c,\\; r,\\; e",
    ["c", "r", "e"],
    "categories of a training, and rows of each; what a fit leaves over",
    "",
    ["data-experiments"],
  ),
  symbol(
    "\\beta,\\; X",
    ["\\beta", "X"],
    "coefficients of a fit; what it explains by, with a column of ones",
    "[3 × 1], [N × 3]",
    ["data-experiments"],
  ),
  symbol("\\bar y,\\; \\hat y", ["\\bar"], "mean of what was measured, and what a fit says", "", [
    "data-experiments",
  ]),
  symbol(
    "S,\\; R^2,\\; I",
    ["S", "R", "I"],
    "sum of squares; part of the variance that a fit explains; identity",
    "",
    ["data-experiments"],
  ),
];

function symbol(
  tex: string,
  letters: readonly string[],
  meaning: string,
  shape: string,
  pages?: readonly string[],
): Symbol {
  return { tex, letters, meaning, shape, pages };
}
