/** Whether an answer is right, and what to say about it. */
export interface Verdict {
  readonly correct: boolean;
  /** In words for a reader; of a wrong answer it names the first thing that is wrong. */
  readonly message: string;
  /** Whether the answer could not be read, so that it is no try. */
  readonly unread?: boolean;
}

/** The answer is right. */
export function right(message = "Right."): Verdict {
  return { correct: true, message };
}

/** The answer is wrong, and this is the first thing that is. */
export function wrong(message: string): Verdict {
  return { correct: false, message };
}

/** The answer cannot be read, or has not the form of one: it is not judged. */
export function unread(message: string): Verdict {
  return { correct: false, message, unread: true };
}
