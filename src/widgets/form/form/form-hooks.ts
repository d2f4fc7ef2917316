/** What the page's own script says of a form: what is wrong, who may send it, and what is sent. Nothing thrown gets out. */
import {languageOf} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/failures.js';
import type {DataError, Description, FieldError, Values} from '../../../data/types.js';

/** What is wrong by a validator: words by the names of fields, `''` for the whole form, or errors with codes. */
export type Verdicts = Readonly<Record<string, string | undefined>> | readonly FieldError[];

/** Finds what is wrong beyond the rules, at once or after asking elsewhere; `signal` tells when nobody waits any more. */
export type FormValidator = (
  values: Values,
  signal: AbortSignal,
) => Verdicts | undefined | void | Promise<Verdicts | undefined | void>;

/** True, or nothing, where the values may be sent; false, or why not, where they may not. */
export type FormAuthorizer = (
  values: Values,
) => boolean | string | undefined | void | Promise<boolean | string | undefined | void>;

/** Gives the values to be sent in place of those that are filled in. */
export type ParamsTransformer = (values: Values, intent: 'validate' | 'submit') => Values | Promise<Values>;

/** Gives what the form takes in place of what its source says; nothing, where it was changed in place. */
export type SourcePreparer = (
  description: Description,
) => Description | undefined | void | Promise<Description | undefined | void>;

interface Hooked extends Element {
  readonly validators?: readonly FormValidator[] | undefined;
  readonly authorize?: FormAuthorizer | undefined;
  readonly prepareSource?: SourcePreparer | undefined;
}

const wordsOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
const failure = (thrown: unknown): DataError => ({code: 'data', message: wordsOf(thrown), retryable: true});

const errorsOf = (verdicts: Verdicts | undefined | void): readonly FieldError[] => {
  if (Array.isArray(verdicts)) return verdicts as readonly FieldError[];
  return Object.entries(verdicts ?? {}).flatMap(([path, message]) =>
    typeof message === 'string' && message ? [{path, code: 'custom', message}] : [],
  );
};

/** What the validators find, in their order; what one throws is wrong with the form as a whole. */
export async function validated(
  {validators = []}: Hooked,
  values: Values,
  signal: AbortSignal = new AbortController().signal,
): Promise<FieldError[]> {
  const found = await Promise.all(
    validators.map(async (validator) => {
      try {
        return errorsOf(await validator(values, signal));
      } catch (error) {
        return [{path: '', code: 'custom', message: wordsOf(error)}];
      }
    }),
  );
  return found.flat();
}

/** Why the values may not be sent; undefined where they may. */
export async function refusal(form: Hooked, values: Values): Promise<string | undefined> {
  try {
    const answer = await form.authorize?.(values);
    if (answer === false) return word(languageOf(form), 'failure.forbidden');
    return typeof answer === 'string' ? answer : undefined;
  } catch (error) {
    return wordsOf(error);
  }
}

/** The values as they are to be sent. */
export async function transformed(
  transform: ParamsTransformer,
  values: Values,
  intent: 'validate' | 'submit',
): Promise<{readonly values: Values; readonly error?: never} | {readonly error: DataError}> {
  try {
    return {values: (await transform(values, intent)) ?? values};
  } catch (error) {
    return {error: failure(error)};
  }
}

/** The description as the form is to take it. */
export async function prepared({prepareSource}: Hooked, description: Description): Promise<Description | DataError> {
  try {
    return (await prepareSource?.(description)) ?? description;
  } catch (error) {
    return failure(error);
  }
}
