import type { Fault } from "./fault.js";

/** What the gate may find, and why it is let be. */
interface Exemption {
  readonly kind: Fault["kind"];
  readonly message: RegExp;
  readonly reason: string;
}

const exemptions: readonly Exemption[] = [
  {
    kind: "contrast",
    message: /^state <button\.bar-button\.theme-button>/,
    reason: "the whole page shows whether it is dark",
  },
];

/** Whether something that was found is let be. */
export function isExempt({ kind, message }: Pick<Fault, "kind" | "message">): boolean {
  return exemptions.some((exemption) => exemption.kind === kind && exemption.message.test(message));
}
