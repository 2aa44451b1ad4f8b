import { html, svg } from "htl";
import { linearScale } from "../../../components/chart/scale.js";
import { setText } from "../../../components/ui/follow.js";
import { decimal } from "../../../components/ui/numbers.js";

const size = { width: 320, row: 62, top: 8 };
const x = linearScale([-1.5, 1.1], [10, size.width - 10]);

/** A line for each direction from −1.5 to 1, with a mark at its factor: between −1 and 1 it comes nearer. */
export function factorTracks(names: readonly string[]): {
  element: HTMLElement;
  show(factors: readonly number[]): void;
} {
  const marks = names.map(() => svg`<path class="track-mark" d="M0 -2L-7 -14H7Z"></path>`);
  const texts = names.map(
    () => svg`<text class="track-text" x=${size.width - 10} text-anchor="end" dy="-18"></text>`,
  );
  const tracks = names.map((name, k) => {
    const base = size.top + (k + 0.6) * size.row;
    const ticks = [-1, 0, 1].map(
      (tick) =>
        svg`<g class="track-tick"><line x1=${x(tick)} x2=${x(tick)} y1="-5" y2="5"></line><text x=${x(tick)} y="18" text-anchor="middle">${String(tick).replace("-", "−")}</text></g>`,
    );
    return svg`<g transform="translate(0 ${base})"><rect class="track-far" x=${x(-1.5)} y="-5" width=${x(-1) - x(-1.5)} height="10"></rect><rect class="track-near" x=${x(-1)} y="-5" width=${x(1) - x(-1)} height="10"></rect>${ticks}<text class="track-name" x="10" dy="-18">${name}</text>${texts[k]}${marks[k]}</g>`;
  });
  const height = 2 * size.top + names.length * size.row;
  return {
    element: html`<div class="tracks"><h3>Factors 1 − ηc</h3>${svg`<svg viewBox="0 0 ${size.width} ${height}" role="img" aria-label="The factor of each direction: between −1 and 1 it comes nearer, below −1 it explodes">${tracks}</svg>`}</div>`,
    show(factors) {
      for (const [k, factor] of factors.entries()) {
        const far = Math.abs(factor) > 1 + 1e-9;
        marks[k].setAttribute("transform", `translate(${x(factor)} 0)`);
        marks[k].classList.toggle("is-far", far);
        setText(texts[k], `${decimal(factor)}${far ? " explodes" : ""}`);
      }
    },
  };
}
