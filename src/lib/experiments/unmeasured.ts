/** Figures of the documents that no experiment here measures, and why. */
interface Unmeasured {
  /** Of their ids. */
  readonly pattern: RegExp;
  readonly why: string;
}

const unmeasured: readonly Unmeasured[] = [
  {
    pattern: /^4\.ols\.(accuracy|loss)\.(observations|residual-degrees-of-freedom)$/,
    why: "counts the project’s own trainings",
  },
];

/** Why a figure of a document is not measured here; undefined where an experiment measures it. */
export function whyUnmeasured(id: string): string | undefined {
  return unmeasured.find(({ pattern }) => pattern.test(id))?.why;
}
