import {ConfirmDialog} from './confirm-dialog.js';

/** A question before something is done. */
export interface ConfirmRequest {
  /** The question; “Are you sure?” by default. */
  readonly question?: string;
  /** What will be done, such as “Delete user”: the dialog's heading, and the word on the button that agrees. */
  readonly name?: string;
  /** Something is lost: the focus starts at Cancel, and the button that agrees is in the colour of danger. */
  readonly destructive?: boolean;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Asks a question in a modal dialog, in the language, direction and colours of the place that asks. True when the user
 * agrees; false on Cancel, Escape, or when the page takes the dialog away. One question shows at a time, others wait.
 */
export function confirm(place: Element, request: ConfirmRequest): Promise<boolean> {
  const answer = last.then(() => new ConfirmDialog(place, request).ask());
  last = answer;
  return answer;
}
