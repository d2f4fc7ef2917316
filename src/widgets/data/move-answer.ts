import type {ActionRequest} from '../../core/actions.js';
import {runLate} from '../../core/run-late.js';
import type {DataError} from '../../data/types.js';

/** Whether what was moved may stay where it was put: confirmed, nobody's business, called off, or refused. */
export type MoveAnswer = 'done' | 'kept' | 'back' | {readonly reason: string; readonly isTold: boolean};

/** Who may refuse a move. */
export interface MoveJudges {
  /** What the page has handed to `until`. */
  readonly waits: readonly Promise<unknown>[];
  /** What is run on the element after that, if anything. */
  readonly request: ActionRequest | undefined;
  /** Why an action failed, in words. */
  reasonOf(error: DataError): string;
}

/** Asks the page first, and then the action. */
export async function answerToMove(element: HTMLElement, {waits, request, reasonOf}: MoveJudges): Promise<MoveAnswer> {
  try {
    await Promise.all(waits);
  } catch (error) {
    return {reason: error instanceof Error ? error.message : String(error ?? ''), isTold: false};
  }
  if (!request) return 'kept';
  const result = await runLate(element, request);
  if (result.status === 'error') return {reason: reasonOf(result.error), isTold: result.handled};
  return result.status === 'cancelled' ? 'back' : result.status === 'done' ? 'done' : 'kept';
}
