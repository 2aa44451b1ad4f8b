/** Where a reader gives an answer. */
export interface AnswerField {
  readonly element: HTMLElement;
  /** The answer as a text, as it is kept; empty when there is none. */
  answer: string;
}

/** What a field tells. */
export interface FieldEvents {
  /** The answer is another. */
  changed(): void;
}
