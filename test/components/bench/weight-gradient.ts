/** dW = xᵀdy of two drawings with three pixels and two neurons. */
export const weightGradientNumbers = {
  x: [
    [1, 2, 0],
    [0.5, -1, 3],
  ],
  dy: [
    [1, -0.5],
    [0.5, 2],
  ],
  dW: [
    [1.25, 0.5],
    [1.5, -3],
    [1.5, 6],
  ],
};
