/** A term, as the pages use it. */
export interface Term {
  readonly term: string;
  /** Other forms that mean the same, as they stand in the text: plurals, short forms. */
  readonly forms?: readonly string[];
  /** In one to three sentences, as HTML-free text. */
  readonly definition: string;
  /** The page and section where it is derived or shown: "relu#a-bend". */
  readonly where: string;
}

/** Every term that the chapters use in a sense of their own, in alphabetical order. */
export const glossary: readonly Term[] = [
  term(
    "accuracy",
    "Part of the samples for which the class with the largest probability is the right one.",
    "train-doodles",
  ),
  term(
    "activation",
    "What a unit hands on: its weighted sum after the bend, h = f(a). Also the bend itself.",
    "relu#a-bend",
    "activations",
  ),
  term(
    "Adadelta",
    "An optimiser whose steps take their unit from the steps before.",
    "adam#adadelta-a-rate-without-a-rate",
  ),
  term(
    "Adagrad",
    "An optimiser that divides each step by the root of the sum of all squared gradients so far.",
    "adam#adagrad-the-sum-of-squares",
  ),
  term(
    "Adam",
    "An optimiser that averages the gradient and its square, corrects both for having begun at 0, and divides one by the root of the other.",
    "adam#adam-the-average-on-top",
  ),
  term(
    "AdamW",
    "Adam with weight decay beside the step in place of L2 inside the gradient.",
    "l2#weight-decay-in-adam-is-not-l2",
  ),
  term("average pooling", "Pooling that keeps the average of each window.", "convolution#pooling"),
  term(
    "backpropagation",
    "Working out the gradients of all weights in one pass from the loss back to the inputs, sharing what several of them need.",
    "backprop#the-chain-rule",
  ),
  term(
    "balanced accuracy",
    "The mean of the recalls of all classes: what accuracy would be if every class had as many samples.",
    "data-experiments#accuracy-does-not-see-it",
  ),
  term(
    "batch",
    "Samples that go through the network together, a row each.",
    "pixels#a-batch-is-a-matrix",
    "batches",
  ),
  term(
    "bias",
    "A number that a unit adds to its weighted sum.",
    "linear-layer#one-neuron-is-a-weighted-sum",
    "biases",
  ),
  term(
    "broadcasting",
    "Adding one row to every row of a matrix, as the bias is added for every sample.",
    "linear-layer#many-neurons-are-a-matrix",
  ),
  term(
    "catastrophic forgetting",
    "What a network loses of what it knew while it is trained on something else alone.",
    "teach#forgetting-and-rehearsing",
  ),
  term(
    "chain rule",
    "The gradient along a path is the product of its links; over several paths the products add up.",
    "backprop#the-chain-rule",
  ),
  term(
    "channel",
    "One of the maps that go into a convolution. A picture of grey levels has one.",
    "convolution#many-maps",
    "channels",
  ),
  term(
    "class weight",
    "How often a sample of a class counts in the loss, so that a rare class weighs as much as the others.",
    "data-experiments#cures",
    "class weights",
  ),
  term(
    "convolution",
    "A layer that moves a small window over its input and takes the same weighted sum at every place.",
    "convolution#a-window-that-slides",
    "convolutions",
  ),
  term(
    "cross-entropy",
    "The mean of −ln of the probability that was given to the right class.",
    "cross-entropy#how-likely-is-the-truth",
  ),
  term(
    "curvature",
    "How fast the slope of a loss changes. The steepest curvature limits the learning rate.",
    "gradient-descent#how-far",
  ),
  term(
    "dead unit",
    "A unit of ReLU that is 0 for every sample. No gradient reaches its own weights, so they cannot bring it back.",
    "relu#dead-units",
    "dead units",
  ),
  term(
    "decoupled weight decay",
    "Shrinking each weight by a part of itself in every step, apart from the gradient.",
    "l2#weight-decay-in-adam-is-not-l2",
  ),
  term("drop rate", "The chance that dropout leaves a unit out of a training step.", "dropout#the-mask"),
  term(
    "dropout",
    "Leaving units out at random in each training step, so that none can be relied on.",
    "dropout#the-mask",
  ),
  term(
    "entropy",
    "The mean surprise −Σ Y·ln Y of somebody who knows how often each class comes: 0 when one is certain, most when all are equally likely.",
    "cross-entropy#why-it-is-called-entropy",
  ),
  term("epoch", "One pass through all training samples.", "gradient-descent#how-many-drawings", "epochs"),
  term(
    "feature map",
    "What a filter makes of its input: one number for each place of the window.",
    "convolution#a-window-that-slides",
    "feature maps",
  ),
  term(
    "filter",
    "The weights of a window, the same at every place of it.",
    "convolution#a-window-that-slides",
    "filters",
  ),
  term(
    "finite difference",
    "The change of a loss when one number is moved a little to either side, divided by the distance: a gradient found without any formula.",
    "linear-layer#press-to-check",
    "finite differences",
    "central finite difference",
  ),
  term(
    "Ftrl",
    "Follow the regularised leader: an optimiser that works the weight out afresh from a sum of gradients. Without penalties it is Adagrad.",
    "adam#ftrl",
  ),
  term(
    "gradient",
    "The derivative of the loss by a number of the network, or by all of them: how fast the loss grows when the number does.",
    "linear-layer#the-gradients",
    "gradients",
  ),
  term(
    "gradient check",
    "Comparing a gradient by formula with the finite difference.",
    "linear-layer#press-to-check",
  ),
  term(
    "gradient descent",
    "Moving every weight a little against its gradient, again and again.",
    "gradient-descent#the-direction",
  ),
  term(
    "grey level",
    "How dark a pixel is, a whole number from 0, paper, to 255, ink.",
    "pixels#from-strokes-to-pixels",
    "grey levels",
  ),
  term(
    "held-out",
    "Kept out of training, for looking at while choices are made.",
    "pixels#three-parts-and-why-the-test-set-stays-apart",
    "held out",
  ),
  term(
    "Hessian",
    "The table of all second derivatives of a loss. Along each of its eigenvectors the loss is a parabola of its own.",
    "gradient-descent#from-one-weight-to-all-of-them",
  ),
  term("hidden layer", "A layer between the inputs and the scores.", "relu#a-bend", "hidden layers"),
  term(
    "hyperparameter",
    "A number or a name that is chosen before training: learning rate, batch size, widths.",
    "train-doodles",
    "hyperparameters",
  ),
  term(
    "inverted dropout",
    "Dropout that divides what is kept by the keep rate, so that nothing has to be scaled in use.",
    "dropout#how-much-more",
  ),
  term(
    "Jacobian",
    "The table of all derivatives of several outputs by several inputs.",
    "softmax#the-jacobian",
  ),
  term(
    "keep rate",
    "The chance that a unit stays in a training step: 1 less the drop rate.",
    "dropout#the-mask",
  ),
  term("L1", "A penalty on the sizes of the weights, λ₁·Σ|w|. It makes small weights 0.", "l2#l1"),
  term("L2", "A penalty on the squares of the weights, λ·Σw². It shrinks large weights most.", "l2#l2"),
  term(
    "label",
    "The number of the class that a sample belongs to.",
    "pixels#labels-as-one-hot-rows",
    "labels",
  ),
  term(
    "learning rate",
    "How far a step goes for a gradient of a given size, written η.",
    "gradient-descent#the-direction",
    "learning rates",
  ),
  term(
    "least squares",
    "Choosing the coefficients of a line or a plane so that the sum of the squared residuals is smallest.",
    "data-experiments#least-squares",
  ),
  term(
    "likelihood",
    "The probability that a model gives to everything that was observed.",
    "cross-entropy#how-likely-is-the-truth",
  ),
  term(
    "linear layer",
    "A layer of weighted sums, y = xW + b.",
    "linear-layer#many-neurons-are-a-matrix",
    "linear layers",
    "dense layer",
  ),
  term(
    "log-sum-exp",
    "The logarithm of a sum of powers of e, worked out without overflow by taking the largest exponent out.",
    "cross-entropy#without-the-logarithm-of-0",
  ),
  term(
    "loss",
    "One number for how wrong a network is on some samples.",
    "cross-entropy#how-likely-is-the-truth",
    "losses",
  ),
  term("mask", "Zeros and factors that say which units are dropped.", "dropout#the-mask", "masks"),
  term("max pooling", "Pooling that keeps the greatest number of each window.", "convolution#pooling"),
  term(
    "mini-batch",
    "A part of the training samples that one step is taken on.",
    "gradient-descent#how-many-drawings",
    "mini-batches",
  ),
  term(
    "momentum",
    "Going by an average of the gradients of the last steps in place of the present one.",
    "gradient-descent#momentum",
  ),
  term(
    "multiclass",
    "Of a task in which each sample has exactly one of several labels.",
    "sweeps#multiclass-is-not-multilabel",
  ),
  term(
    "multilabel",
    "Of a task in which a sample can have several labels at once, or none.",
    "sweeps#multiclass-is-not-multilabel",
  ),
  term(
    "neuron",
    "One weighted sum with its bias and its bend; the same as a unit.",
    "linear-layer#one-neuron-is-a-weighted-sum",
    "neurons",
  ),
  term(
    "noise floor",
    "The distance from the minimum below which a constant learning rate cannot settle.",
    "learning-rate-decay#why-a-constant-rate-never-settles",
  ),
  term(
    "one-hot",
    "A row of zeros with a single 1, at the place of the label.",
    "pixels#labels-as-one-hot-rows",
  ),
  term(
    "online learning",
    "Training that goes on while a network is used, one sample at a time.",
    "teach#learning-from-one-drawing",
  ),
  term(
    "optimiser",
    "The rule that makes a step of the weights from their gradients.",
    "adam#one-rate-for-all-is-too-little",
    "optimisers",
  ),
  term(
    "overfitting",
    "Getting better on the training samples and worse on others.",
    "l2#learning-by-heart",
    "overfit",
    "overfits",
  ),
  term(
    "padding",
    "Rows and columns of paper around a map, so that a window can stand at its edge.",
    "convolution#stride-and-padding",
  ),
  term("penalty", "A term added to the loss that grows with the weights.", "l2#l2", "penalties"),
  term(
    "pooling",
    "Making one number of each small window of a map: the greatest, the average or the sum.",
    "convolution#pooling",
  ),
  term(
    "probability",
    "Here: the share that softmax gives to a class. It need not be the chance of being right.",
    "softmax#from-scores-to-probabilities",
    "probabilities",
  ),
  term(
    "recall",
    "The part of the samples of a class that was found.",
    "data-experiments#accuracy-does-not-see-it",
    "recalls",
  ),
  term(
    "rehearsal",
    "Showing earlier samples beside a new one in each step, so that the network keeps what it knew.",
    "teach#forgetting-and-rehearsing",
  ),
  term("ReLU", "The rectified linear unit, max(a, 0).", "relu#a-bend"),
  term(
    "residual",
    "What a fit leaves over: a number that was measured, less what the fit says.",
    "data-experiments#least-squares",
    "residuals",
  ),
  term(
    "RMSProp",
    "An optimiser that divides each step by the root of an average of squared gradients.",
    "adam#rms-prop-an-average-in-place-of-the-sum",
  ),
  term(
    "saturated",
    "So far from 0 that the slope of a sigmoid or a tanh is nearly 0.",
    "relu#sigmoid-and-tanh",
  ),
  term(
    "schedule",
    "The learning rate as a function of the step.",
    "learning-rate-decay#inverse-time",
    "schedules",
  ),
  term(
    "score",
    "What the last layer gives for a class, before softmax; also called logit.",
    "softmax#from-scores-to-probabilities",
    "scores",
  ),
  term(
    "seed",
    "A number from which a generator of random numbers begins. The same seed gives the same run.",
    "initialisation#xavier-and-he",
  ),
  term("sigmoid", "The function 1/(1 + e⁻ᵃ), from 0 to 1.", "relu#sigmoid-and-tanh"),
  term("soft thresholding", "Taking a fixed amount off the size of a number, down to 0.", "l2#l1"),
  term(
    "softmax",
    "The function that makes probabilities of scores: e to each of them, divided by the sum.",
    "softmax#from-scores-to-probabilities",
  ),
  term(
    "stand-in",
    "Drawings made by the workbook’s own code, for readers without the real ones. Nobody drew them.",
    "references#data",
  ),
  term(
    "standard error",
    "How much a coefficient would vary from sample to sample, if errors are independent and of equal spread.",
    "data-experiments#least-squares",
    "standard errors",
  ),
  term(
    "stride",
    "How many pixels a window moves from one place to the next.",
    "convolution#stride-and-padding",
    "strides",
  ),
  term(
    "subgradient",
    "The slope of a line that touches a function at a corner and lies nowhere above it.",
    "relu#the-gradient",
  ),
  term(
    "sweep",
    "A list of trials that differ in one setting, or a few, with all else the same.",
    "sweeps#what-a-sweep-is",
    "sweeps",
  ),
  term(
    "symmetry",
    "Units with equal weights. They get equal gradients and stay equal.",
    "initialisation#why-chance-is-needed",
  ),
  term("tanh", "The hyperbolic tangent, a sigmoid from −1 to 1.", "relu#sigmoid-and-tanh"),
  term(
    "temperature",
    "A number that all scores are divided by before softmax. Large makes probabilities equal, small makes the largest take all.",
    "softmax#temperature",
  ),
  term(
    "test set",
    "Samples that are looked at once, at the end, and never used for a choice.",
    "pixels#three-parts-and-why-the-test-set-stays-apart",
  ),
  term(
    "training set",
    "Samples that the weights are fitted to.",
    "pixels#three-parts-and-why-the-test-set-stays-apart",
  ),
  term(
    "transfer",
    "Beginning with the layers of a network that was trained for something else, with a new last layer.",
    "teach#what-makes-ten-enough",
  ),
  term("trial", "One training of a sweep, from beginning to end.", "sweeps#what-a-sweep-is", "trials"),
  term("unit", "One weighted sum of a layer with its bend; the same as a neuron.", "relu#a-bend", "units"),
  term(
    "vanishing gradient",
    "A gradient that gets smaller from layer to layer on its way back, until nothing is left for the first.",
    "relu#ten-layers-deep",
    "vanishing gradients",
  ),
  term(
    "weight",
    "A number that an input is multiplied with on its way into a unit.",
    "linear-layer#one-neuron-is-a-weighted-sum",
    "weights",
  ),
  term(
    "weight decay",
    "Shrinking each weight by a part of itself in every step. In plain descent it is the same as L2.",
    "l2#l2",
  ),
];

/** Name of a term in an address: "learning-rate". */
export function slugOf({ term }: Term): string {
  return term.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function term(name: string, definition: string, where: string, ...forms: readonly string[]): Term {
  return { term: name, forms, definition, where };
}
