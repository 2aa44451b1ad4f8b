/** Where samples are fetched from. */
export interface Hosts {
  /** Above `numpy_bitmap/<class>.npy` and `simplified/<class>.ndjson`, without a slash at its end. */
  readonly quickdraw: string;
  /** NIST's archive of every part of EMNIST. */
  readonly emnist: string;
}

/**
 * The official hosts, or the mirrors that WORKBOOK_QUICKDRAW_URL and WORKBOOK_EMNIST_URL name.
 *
 * @throws RangeError when one of these is not an http or https address
 */
export function hostsFrom(environment: NodeJS.ProcessEnv = process.env): Hosts {
  return {
    quickdraw: addressIn(
      environment,
      "WORKBOOK_QUICKDRAW_URL",
      "https://storage.googleapis.com/quickdraw_dataset/full",
    ),
    emnist: addressIn(
      environment,
      "WORKBOOK_EMNIST_URL",
      "https://biometrics.nist.gov/cs_links/EMNIST/gzip.zip",
    ),
  };
}

/** The bitmaps of a class of Quick, Draw!, as NumPy's file. */
export function bitmapUrl({ quickdraw }: Hosts, name: string): string {
  return `${quickdraw}/numpy_bitmap/${encodeURIComponent(name)}.npy`;
}

/** The simplified strokes of a class of Quick, Draw!, a line each. */
export function strokesUrl({ quickdraw }: Hosts, name: string): string {
  return `${quickdraw}/simplified/${encodeURIComponent(name)}.ndjson`;
}

function addressIn(environment: NodeJS.ProcessEnv, name: string, official: string): string {
  const address = environment[name] || official;
  if (!/^https?:\/\/./.test(address) || !URL.canParse(address)) {
    throw new RangeError(`${name} must be an http or https address: ${address}`);
  }
  return address.replace(/\/+$/, "");
}
