import { type CheckReply, parseCheckRequest } from "./check-protocol.js";
import { type ChapterExercises, isCode } from "./exercise.js";
import { type AnswerBody, runAnswer } from "./run-answer.js";

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  check(data).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    post({ kind: "thrown", message, stack: error instanceof Error ? error.stack : undefined });
  });
};

async function check(data: unknown): Promise<void> {
  const { exercises: address, id, code } = parseCheckRequest(data);
  const { exercises }: { exercises: ChapterExercises } = await import(address);
  const exercise = exercises.list.find((one) => one.id === id);
  if (!exercise || !isCode(exercise)) throw new RangeError(`no exercise with code has the id: ${id}`);
  const { default: body }: { default: AnswerBody } = await import(code);
  post({ kind: "begun" });
  post({ kind: "verdict", ...(await runAnswer(exercise, body)) });
}

function post(reply: CheckReply): void {
  self.postMessage(reply);
}
