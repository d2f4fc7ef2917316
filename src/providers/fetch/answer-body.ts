import {DataFailure} from '../../data/failure.js';
import {problemError} from '../problem.js';
import {parseAnswer, parseProblem} from './body.js';
import type {Incoming} from './sender.js';

/** Puts a refusal of another kind of server into the words of a problem. */
export type ReadProblem = (body: unknown) => unknown;

/** The JSON of a good answer; throws the failure that a refusal stands for. */
export function answerBody(answer: Incoming, now: number, read: ReadProblem = (body) => body): unknown {
  const {status, headers, text, parsed} = answer;
  if (status >= 400) {
    const problem = read(parsed ? parsed.value : parseProblem(text));
    throw new DataFailure(problemError(status, headers, problem, now));
  }
  if (status === 204 || status === 205) return null;
  if (parsed) return parsed.value ?? null;
  return parseAnswer(text, headers.get('content-type') ?? '');
}
