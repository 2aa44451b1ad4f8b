/** The worked example: scores of three classes for two samples, and the class of each. */
export const example = {
  z: [
    [1, 2, 0],
    [0.5, -1, 1],
  ],
  labels: [1, 0],
};

/** A hidden unit, its weights to three scores, and the class it stands for. */
export const shiftedUnit = { h: 1, w: [1, 2, 0], label: 2 };

/** What a network gives to the truth every time. */
export const given = 0.9;

/** The part of the people who read an O. */
export const partOfO = 0.7;

/** −Y ln p − (1 − Y) ln(1 − p): paid on average where p is expected and Y comes; its entropy for p = Y. */
export function paid(Y: number, p: number): number {
  const part = (share: number, expected: number) => (share === 0 ? 0 : -share * Math.log(expected));
  return part(Y, p) + part(1 - Y, 1 - p);
}
