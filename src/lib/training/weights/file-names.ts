/** What systems and browsers put behind a name that is taken, or whose ending they don't know. */
const put = String.raw`( ?\(\d+\)|\.txt|\.bin|\.download)*$`;
const weights = new RegExp(String.raw`\.safetensors${put}`, "i");
const card = new RegExp(String.raw`\.json${put}`, "i");

/** Whether a file is one of weights by its name: `own.safetensors`, `OWN.SAFETENSORS`, `own.safetensors (1).txt`. */
export function isWeightsName(name: string): boolean {
  return weights.test(name);
}

/** Whether a file is a card by its name: `own.json`, `own.JSON`, `own.json.txt`. */
export function isCardName(name: string): boolean {
  return card.test(name);
}
