/** The worked example: the gradients of one weight by three rows, which go through in passes of two. */
export const example = { gradients: [0.6, -0.3, 1.2], rowsPerPass: 2 };
