/** The worked example: forks and hammers in the rows, by what they were answered in the columns. */
export const confusion = [
  [95, 5],
  [6, 4],
];
