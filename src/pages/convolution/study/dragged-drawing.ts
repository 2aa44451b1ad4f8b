import { arrowOf } from "../../../components/ui/arrow-of.js";
import { percent } from "../../../components/ui/numbers.js";
import type { Backend } from "../../../lib/core/backend.js";
import { softmaxOf } from "../../../lib/core/kernels/softmax.js";
import { rowMaps, through } from "../../../lib/core/layers/map-stack.js";
import type { MapShape } from "../../../lib/core/maps.js";
import type { Network } from "../../../lib/core/network.js";
import { shift } from "../../../lib/drawing/shift.js";
import { numbersOf } from "../../../lib/labs/inside/stages.js";
import { movedMaps } from "./equivariance.js";

/** A network that looks at the plane. */
export interface Onlooker {
  readonly backend: Backend;
  readonly network: Network;
  readonly card: { readonly classes: readonly string[] };
}

/** What a network says: its answer, and the probability of each class. */
interface Said {
  readonly label: number;
  readonly p: readonly number[];
}

/** What stands in both networks while a drawing lies somewhere. */
interface Look {
  /** Units of the first dense layer, after their bend: [units] */
  readonly units: Float32Array;
  /** Of the first convolution, after the bend: [channels × side × side] */
  readonly maps: Float32Array;
  /** The same, pooled. */
  readonly pools: Float32Array;
  readonly dense: Said;
  readonly conv: Said;
}

/** Pixels that a drawing can be dragged by, in each direction. */
export const farthest = 12;

/**
 * A drawing that is dragged over the plane, with a dense and a convolutional network that look at it: what stands in their
 * first layers where it lies and where it came from, and what they say.
 */
export class DraggedDrawing {
  readonly #networks: { readonly dense: Onlooker; readonly conv: Onlooker };
  readonly #pass: { readonly dense: Pass; readonly conv: Pass };
  #levels: Uint8Array;
  #still: Look;
  /** Worked out when it is asked for: a hand passes more places than are drawn. */
  #look: Look | undefined;
  #moved: readonly [right: number, down: number];

  /**
   * @param networks dense: with hidden units; conv: its first convolution keeps the size, and is pooled
   * @param levels grey levels of the drawing, 0 paper … 255 ink: [side × side]
   * @param moved where it lies at first, in pixels to the right and down
   */
  constructor(
    networks: { readonly dense: Onlooker; readonly conv: Onlooker },
    levels: Uint8Array,
    moved: readonly [right: number, down: number],
  ) {
    [this.#networks, this.#levels, this.#moved] = [networks, levels, moved];
    this.#pass = { dense: passThrough(networks.dense), conv: passThrough(networks.conv) };
    this.#still = this.#lookAt(levels);
  }

  /** In pixels to the right and down. */
  get moved(): readonly [right: number, down: number] {
    return this.#moved;
  }
  /** The plane with the drawing where it lies. */
  get onPlane(): Uint8Array {
    return shift(this.#levels, this.#side, ...this.#moved);
  }
  /** What the networks make of it there. */
  get look(): Look {
    this.#look ??= this.#lookAt(this.onPlane);
    return this.#look;
  }
  /** What they made of it where it came from. */
  get still(): Look {
    return this.#still;
  }
  /** Whether each unit of the dense layer has gone on or off since the drawing left its place. */
  get switched(): boolean[] {
    return Array.from(this.look.units, (value, k) => value > 0 !== this.#still.units[k] > 0);
  }
  /** Maps and pooled maps of the first convolution. */
  get shapes(): { readonly maps: MapShape; readonly pools: MapShape } {
    const [bend, pool] = this.#networks.conv.network.stages[0].after;
    return { maps: bend.shape, pools: pool.shape };
  }
  get #side(): number {
    return Math.sqrt(this.#levels.length);
  }

  /** Puts another drawing in the place of this. */
  take(levels: Uint8Array): void {
    this.#levels = levels;
    this.#still = this.#lookAt(levels);
    this.#look = undefined;
  }

  /** Puts it so many pixels from where it came from, as far as it goes; returns whether it lay elsewhere. */
  moveTo(right: number, down: number): boolean {
    const [x, y] = [right, down].map((by) => Math.max(-farthest, Math.min(farthest, Math.round(by))));
    if (x === this.#moved[0] && y === this.#moved[1]) return false;
    this.#moved = [x, y];
    this.#look = undefined;
    return true;
  }

  /** Moves it by an arrow key, or back by Home; returns whether the key means something here. */
  press(key: string): boolean {
    const arrow = arrowOf(key);
    if (arrow) this.moveTo(this.#moved[0] + arrow[0], this.#moved[1] + arrow[1]);
    else if (key === "Home") this.moveTo(0, 0);
    return arrow !== undefined || key === "Home";
  }

  /** What each row of the figure shows, in words. */
  get words(): {
    readonly dense: string;
    readonly maps: string;
    readonly pools: string;
    readonly said: string;
  } {
    const { maps, pools } = this.shapes;
    const [right, down] = this.#moved;
    const step = maps.width / pools.width;
    const switched = this.switched.filter(Boolean).length / this.look.units.length;
    const pooled = movedMaps(this.#still.pools, this.look.pools, pools.width, right / step, down / step);
    const whole = movedMaps(this.#still.maps, this.look.maps, maps.width, right, down);
    const isWhole = right % step === 0 && down % step === 0;
    return {
      dense: `Dense: ${switched.toFixed(2)} of the units have switched on or off.`,
      maps: `Maps: moved by ${placeText(right, down)}, ${differenceText(whole)}.`,
      pools: isWhole
        ? `Pooled: moved by ${placeText(right / step, down / step)}, ${differenceText(pooled)}.`
        : `Pooled: caught between two places, ${differenceText(pooled)}.`,
      said: `${this.#saidBy("dense", "The dense network")}; ${this.#saidBy("conv", "the convolutional one")}.${this.#lostText()}`,
    };
  }

  /** What a network said where the drawing came from, and how likely that is to it now. */
  keptBy(which: "dense" | "conv"): { readonly name: string; readonly p: number } {
    const { label } = this.#still[which];
    return { name: this.#nameOf(which, label), p: this.look[which].p[label] };
  }

  #saidBy(which: "dense" | "conv", name: string): string {
    const { label, p } = this.look[which];
    const before = this.#still[which].label;
    const instead = label === before ? "" : ` in place of ${this.#nameOf(which, before)}`;
    return `${name} says ${this.#nameOf(which, label)}${instead}, ${percent(p[label], 0)}`;
  }

  #nameOf(which: "dense" | "conv", label: number): string {
    return this.#networks[which].card.classes[label];
  }

  #lostText(): string {
    const ink = (levels: Uint8Array) => levels.reduce((sum, level) => sum + level, 0);
    const lost = 1 - ink(this.onPlane) / Math.max(1, ink(this.#levels));
    return lost >= 0.005 ? ` ${percent(lost, 0)} of the ink has left the plane.` : "";
  }

  #lookAt(levels: Uint8Array): Look {
    const [dense, conv] = [this.#pass.dense(levels), this.#pass.conv(levels)];
    return {
      units: dense.bent,
      maps: conv.bent,
      pools: conv.pooled,
      dense: dense.said,
      conv: conv.said,
    };
  }
}

/** What one pass leaves: behind the first layer's bend, behind what follows that, and at the end. */
type Pass = (levels: Uint8Array) => {
  readonly bent: Float32Array;
  readonly pooled: Float32Array;
  readonly said: Said;
};

function passThrough({ backend, network }: Onlooker): Pass {
  const [{ before, sums, after }, ...rest] = network.stages;
  const layers = rest.flatMap((stage) => [...stage.before, stage.sums, ...stage.after]);
  const pictures = backend.pictures(1, network.inputs);
  return (levels) => {
    const x = rowMaps(pictures.load(levels, Uint32Array.of(0), 0, 1));
    const bend = through([...before, sums, ...after.slice(0, 1)], x, "predict");
    const bent = numbersOf(bend);
    const pool = through(after.slice(1), bend, "predict");
    const pooled = numbersOf(pool);
    const p = softmaxOf(Array.from(numbersOf(through(layers, pool, "predict"))));
    return { bent, pooled, said: { label: p.indexOf(Math.max(...p)), p } };
  };
}

function placeText(right: number, down: number): string {
  return `(${right}, ${down})`.replaceAll("-", "−");
}

function differenceText({ compared, different }: { compared: number; different: number }): string {
  return different === 0
    ? "equal to the pixel"
    : `${(different / compared).toFixed(2)} of the numbers differ`;
}
