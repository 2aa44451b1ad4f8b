/** A dense layer by its size. */
export interface LayerSize {
  readonly inputs: number;
  readonly outputs: number;
  /** inputs · outputs. */
  readonly weights: number;
  /** One for each output. */
  readonly biases: number;
}

/** The dense layers of inputs → hidden … → classes. */
export function layerSizes(inputs: number, hidden: readonly number[], classes: number): LayerSize[] {
  const widths = [inputs, ...hidden, classes];
  return widths.slice(1).map((outputs, k) => ({
    inputs: widths[k],
    outputs,
    weights: widths[k] * outputs,
    biases: outputs,
  }));
}

/** Numbers that training changes: Σ (in + 1)·out over the layers. */
export function parameterCount(layers: readonly LayerSize[]): number {
  return layers.reduce((sum, { weights, biases }) => sum + weights + biases, 0);
}
