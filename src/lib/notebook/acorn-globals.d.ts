declare module "acorn-globals" {
  import type { Node, Program } from "acorn";

  /** The names that a program uses and does not declare, in the order of the alphabet, with the places of each. */
  export default function findGlobals(program: Program): { name: string; nodes: Node[] }[];
}
