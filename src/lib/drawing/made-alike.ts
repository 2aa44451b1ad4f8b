/**
 * Known stages of a drawing, if the choices that led to one of them were the same: then so is the stage.
 *
 * @param known stages by other choices, if any
 * @param names of the choices that bear on the stage
 */
export function madeAlike<Choices, Stages extends { readonly choices: Choices }>(
  known: Stages | undefined,
  choices: Choices,
  names: readonly (keyof Choices)[],
): Stages | undefined {
  return known && names.every((name) => known.choices[name] === choices[name]) ? known : undefined;
}
