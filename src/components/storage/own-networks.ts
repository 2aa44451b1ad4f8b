import { fileBytes, named, oneOf, shaped, text } from "../../lib/data/readers.js";
import { type Convention, conventions } from "../../lib/drawing/conventions.js";
import { database } from "./database.js";

/** A network that the reader has trained, as it is kept. */
export interface OwnNetwork {
  readonly name: string;
  /** For people: "your doodles, 93.1 %". */
  readonly title: string;
  readonly convention: Convention;
  readonly card: string;
  /** A safetensors file. */
  readonly weights: Uint8Array<ArrayBuffer>;
}

const readNetwork = shaped({
  name: text,
  title: text,
  convention: oneOf(conventions),
  card: text,
  weights: fileBytes,
});

/** Keeps a network, in the place of one with the same name. @throws Error when it could not be kept */
export async function keepNetwork(network: OwnNetwork): Promise<void> {
  await (await database()).put("networks", network, network.name);
}

/** Forgets a network. @throws Error when the browser does not let it */
export async function dropNetwork(name: string): Promise<void> {
  await (await database()).delete("networks", name);
}

/** The networks that are kept and can be read; none where the browser keeps nothing. */
export async function keptNetworks(): Promise<OwnNetwork[]> {
  let records: unknown[];
  try {
    records = await (await database()).getAll("networks");
  } catch {
    return [];
  }
  return records.flatMap((record) => {
    try {
      return [named("network", () => readNetwork(record))];
    } catch {
      return [];
    }
  });
}
