import { arrowPath, corners, fieldOf, pair } from "../study/triangle.js";

/** Both fields of arrows side by side, as SVGs: that of cross-entropy and that of squared error. */
export function triangleStill(): string {
  const fields = (["cross-entropy", "squared-error"] as const).map((loss) => {
    const arrows = fieldOf(loss, 2).map((arrow) => arrowPath(arrow, 0.035));
    const label = `Arrows of ${loss.replace("squared-", "squared ")}; the truth is the corner at the top`;
    return `<svg class="triangle" viewBox="-1.1 -1.14 2.2 1.84" role="img" aria-label="${label}"><path class="triangle-edge" d="M${corners.map(pair).join("L")}Z"/><path class="triangle-field is-${loss}" d="${arrows.join("")}"/></svg>`;
  });
  return `<div class="triangle-still">${fields.join("")}</div>`;
}
