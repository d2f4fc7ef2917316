import {firstField, LABELS, plainText, textField} from '../../../core/record-fields.js';
import {COLORS, VARIANTS, type Color, type Variant} from '../../../core/scales.js';
import {isRecord} from '../../../data/is-record.js';
import type {JsonRecord} from '../../../data/types.js';

/** A button of a page header. */
export interface PageAction {
  /** The text; `title`, `name` and `text` are read as well. */
  readonly label?: string;
  /** An icon's name. */
  readonly icon?: string;
  /** The colour, such as `primary`. */
  readonly color?: Color;
  /** The variant, such as `ghost`. */
  readonly variant?: Variant;
  /** What it runs: `action:publish`, `form:create_user`, `show-modal@id`, or a bare name. */
  readonly action?: string;
  /** Where it leads; `path` and `href` are read as well. */
  readonly navigate?: string;
  /** A question asked before. */
  readonly confirm?: string;
  /** It can't be used now. */
  readonly disabled?: boolean;
}

/** A button as it is drawn. */
export interface ReadyPageAction {
  readonly label: string | undefined;
  readonly icon: string | undefined;
  readonly color: Color | undefined;
  readonly variant: Variant | undefined;
  readonly action: string | undefined;
  readonly navigate: string | undefined;
  readonly confirm: string | undefined;
  readonly record: JsonRecord | undefined;
  readonly disabled: boolean;
}

const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);

/** Reads the buttons of a list: records, or texts for buttons that do nothing yet. */
export function readPageActions(list: readonly unknown[]): readonly ReadyPageAction[] {
  return list
    .map((item): ReadyPageAction => {
      const record = firstField(item, ['record']);
      return {
        label: plainText(item) ?? textField(item, LABELS),
        icon: textField(item, ['icon']),
        color: oneOf(COLORS, firstField(item, ['color'])),
        variant: oneOf(VARIANTS, firstField(item, ['variant'])),
        action: textField(item, ['action']),
        navigate: textField(item, ['navigate', 'path', 'href']),
        confirm: textField(item, ['confirm']),
        record: isRecord(record) ? record : undefined,
        disabled: firstField(item, ['disabled']) === true,
      };
    })
    .filter(({label, icon}) => label !== undefined || icon !== undefined);
}
