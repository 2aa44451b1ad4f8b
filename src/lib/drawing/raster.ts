/** A picture whose pixels are numbers of any range. */
export interface Raster {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** [height × width] */
  readonly values: Float64Array;
}
