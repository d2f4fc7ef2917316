/** What of a button says that a click means more than itself. */
interface Tasked {
  readonly type?: string;
  readonly pressed?: boolean;
  readonly action?: string;
  readonly command?: string;
  readonly confirm?: string | boolean;
  readonly navigate?: string;
  readonly href?: string;
  readonly dataSource?: unknown;
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

/** A link that asks first. */
export const isQuestionedLink = ({confirm, action, navigate, href}: Tasked): boolean =>
  isSet(confirm) && !action && isSet(navigate ?? href);

/** Something that has to be loaded first: an action, a command, or a question. */
export const hasErrand = (button: Tasked): boolean =>
  isSet(button.action) || isSet(button.command) || isSet(button.dataSource) || isQuestionedLink(button);

/** Anything that a click starts beside the event itself. */
export const hasTask = (button: Tasked): boolean => isSet(button.type) || isSet(button.pressed) || hasErrand(button);
