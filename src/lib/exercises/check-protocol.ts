import { flag, type Message, maybe, parseMessage, text } from "../data/message.js";

const requests = {
  /** Sent once. */
  check: {
    /** Address of the module with the chapter's exercises. */
    exercises: text,
    id: text,
    /** Address of the reader's code as a module, as `compileCell` makes it. */
    code: text,
  },
} as const;

const replies = {
  /** All is loaded, and the reader's code begins to run. */
  begun: {},
  verdict: { correct: flag, message: text },
  /** The reader's code threw an error. */
  thrown: { message: text, stack: maybe(text) },
} as const;

export type CheckRequest = Message<typeof requests>;
export type CheckReply = Message<typeof replies>;

/** @throws TypeError when it is no request */
export const parseCheckRequest = (value: unknown): CheckRequest => parseMessage(requests, value);

/** @throws TypeError when it is no reply */
export const parseCheckReply = (value: unknown): CheckReply => parseMessage(replies, value);
