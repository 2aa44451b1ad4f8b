/** Pixels along a side of a picture, as in the bitmaps of Quick, Draw! and EMNIST. */
export const side = 28;

/** Pixels of a picture. */
export const pixelCount = side * side;
