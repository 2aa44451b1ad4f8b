import type { Convention } from "../drawing/conventions.js";

/** Where the pictures on a page come from. A page that shows or trains on samples says so. */
export type Origin = "folder" | "cache" | "stand-in" | "own";

/** Pictures with their classes, as a page, a worker, a command or a test uses them. */
export interface Dataset {
  /** What the set is, for people: "Quick, Draw! doodles". */
  readonly title: string;
  readonly origin: Origin;
  /** One sentence that says where the pictures come from. */
  readonly source: string;
  readonly licence: string;
  /** Class names; label k means `classes[k]`. */
  readonly classes: readonly string[];
  /** Width and height of a picture in pixels. */
  readonly width: number;
  readonly height: number;
  /** Grey levels, 0 paper … 255 ink, one picture after the other: [count × height × width]. */
  readonly pixels: Uint8Array;
  /** Class of each picture: [count]. */
  readonly labels: Uint8Array;
  /** Which data set's way its pictures were made in, where that is known. */
  readonly convention?: Convention;
  /** The first of the rows that whoever made the set keeps for testing: they come last. None where all rows are alike. */
  readonly testFrom?: number;
}
