import {DataFailure} from '../../data/failure.js';
import {problemError} from '../problem.js';
import {parseAnswer, parseProblem} from './body.js';
import type {Incoming} from './sender.js';

/** The JSON of a good answer; throws the failure that a refusal stands for. */
export function answerBody(answer: Incoming, now: number): unknown {
  const {status, headers, text, parsed} = answer;
  if (status >= 400) throw new DataFailure(problemError(status, headers, parsed?.value ?? parseProblem(text), now));
  if (status === 204 || status === 205) return null;
  if (parsed) return parsed.value ?? null;
  return parseAnswer(text, headers.get('content-type') ?? '');
}
