declare module "htl" {
  /** An element from a template: text, attributes, listeners and nodes may be put in. */
  export function html(strings: TemplateStringsArray, ...values: unknown[]): HTMLElement;
  /** The same in SVG. */
  export function svg(strings: TemplateStringsArray, ...values: unknown[]): SVGElement;
}
