import { seededRandom } from "../../../lib/core/random.js";
import { standIn } from "../../../lib/data/stand-in.js";
import { topAgainstBottom } from "../../../lib/labs/linear/weight-pictures.js";
import { weigh } from "../study/balance.js";
import { balanceLayout, panOf, placed } from "../study/balance-layout.js";

/** The balance at rest, as an SVG: a clock of the stand-in, on weights for the upper half and against the lower. */
export function balanceStill(): string {
  const clocks = standIn("doodles", 1, seededRandom(1));
  const size = clocks.width * clocks.height;
  const first = clocks.classes.indexOf("clock") * size;
  const x = Float32Array.from(clocks.pixels.subarray(first, first + size), (level) => level / 255);
  const over = { x, w: topAgainstBottom(28, 28), b: 0, width: 28, right: 0, down: 0 };
  const weighing = weigh(over);
  const layout = balanceLayout(640);
  const { lean, grains } = placed(layout, weighing, 0, 1);
  const { scale } = layout.picture;
  const half = `width="${28 * scale}" height="${14 * scale}"`;
  const ink = weighing.grains.map(({ place, pixel }) => {
    const side = 0.62 * scale * Math.sqrt(x[pixel]);
    const [column, row] = [place % 28, Math.floor(place / 28)];
    return square(scale * (column + 0.5), scale * (row + 0.5), side);
  });
  const heaps = [false, true].map((against) => {
    const own = grains.filter((grain) => grain.against === against);
    const dashes = own.map(({ x, y, radius }) => `M${short(x - radius / 2)} ${short(y)}h${short(radius)}`);
    return `<path class="still-${against ? "against" : "for"}" d="${own.map(circle).join("")}"/>${against ? `<path class="still-dashes" d="${dashes.join("")}"/>` : ""}`;
  });
  const { pivot, arm, pan, width, height } = layout;
  const hung = [true, false].map((against) => {
    const floor = panOf(layout, against, lean);
    const end = pivot.y + (against ? -lean : lean);
    return `M${floor.x - pan / 2} ${short(floor.y)}H${floor.x + pan / 2}L${floor.x} ${short(end)}L${floor.x - pan / 2} ${short(floor.y)}`;
  });
  const beam = `M${pivot.x - arm} ${short(pivot.y - lean)}L${pivot.x + arm} ${short(pivot.y + lean)}M${pivot.x} ${pivot.y}V${height - 22}m-26 0h52`;
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="A clock on weights for the upper half and against the lower: the beam is nearly level" class="still-plot balance-still"><rect class="still-for-wash" ${half}/><rect class="still-against-wash" y="${14 * scale}" ${half}/><path d="${ink.join("")}"/>${heaps.join("")}<path class="still-beam" d="${beam}${hung.join("")}"/><text x="${pivot.x - arm}" y="${height - 4}">− against</text><text x="${pivot.x + arm}" y="${height - 4}">+ for</text></svg>`;
}

function square(x: number, y: number, side: number): string {
  return `M${short(x - side / 2)} ${short(y - side / 2)}h${short(side)}v${short(side)}h${short(-side)}z`;
}

function circle({ x, y, radius }: { x: number; y: number; radius: number }): string {
  const r = short(radius);
  return `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${short(2 * radius)} 0a${r} ${r} 0 1 0 ${short(-2 * radius)} 0`;
}

function short(number: number): string {
  return number.toFixed(1);
}
