import { serve } from "../workers/channel.js";
import { type ChapterExercises, isCode } from "./exercise.js";
import { type AnswerBody, type CheckReply, type CheckRequest, runAnswer } from "./run-answer.js";

serve<CheckRequest, CheckReply>(self, ({ post }) => async ({ exercises: address, exercise: id, code }) => {
  const { exercises }: { exercises: ChapterExercises } = await import(address);
  const exercise = exercises.list.find((one) => one.id === id);
  if (!exercise || !isCode(exercise)) throw new RangeError(`no exercise with code has the id: ${id}`);
  const { default: body }: { default: AnswerBody } = await import(code);
  post({ kind: "begun" });
  post({ kind: "verdict", ...(await runAnswer(exercise, body)) });
});
