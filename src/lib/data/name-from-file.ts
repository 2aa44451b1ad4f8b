/** What Google's storage puts before the name of a class when a browser saves its file. */
const folders = /^full_(numpy_bitmap|simplified|raw)_/;

/**
 * The class that a file of one class is named after: "alarm clock" for `alarm clock.npy`, for
 * `full_numpy_bitmap_alarm clock.npy` and for `quickdraw/alarm%20clock.npy.gz`.
 */
export function nameFromFile(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  const stem = name.replaceAll("%20", " ").replace(/(\.[a-z0-9]+)?(\.gz)?$/i, "");
  return stem.replace(folders, "") || name;
}
