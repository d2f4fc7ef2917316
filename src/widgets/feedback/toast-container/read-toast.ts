import {isRecord} from '../../../data/is-record.js';
import type {ToastOptions} from '../../../core/toast.js';

const textOf = (...values: readonly unknown[]): string | undefined => {
  const found = values.find((value) => value !== undefined && value !== null && value !== '');
  return found === undefined ? undefined : String(found);
};

const FIELDS = {
  heading: ['heading', 'title'],
  message: ['message', 'text', 'body', 'description'],
  autoDismiss: ['autoDismiss', 'auto_dismiss', 'auto-dismiss'],
} as const;

/** What is in a list of toasts, as a toast: a record with the names that servers use, or a bare text. */
export function readToast(item: unknown): ToastOptions {
  if (!isRecord(item)) return {message: textOf(item) ?? ''};
  const record: Readonly<Record<string, unknown>> = item;
  const pick = (field: keyof typeof FIELDS): unknown =>
    FIELDS[field].map((name) => record[name]).find((value) => value !== undefined && value !== null);
  const {type, action, undo} = record;
  return {
    ...(typeof type === 'string' && {type: type as ToastOptions['type']}),
    heading: textOf(pick('heading')),
    message: textOf(pick('message')),
    ...(pick('autoDismiss') !== undefined && {autoDismiss: Number(pick('autoDismiss'))}),
    ...(isRecord(action) && {action: action as unknown as ToastOptions['action']}),
    ...(typeof undo === 'function' && {undo: undo as () => unknown}),
  };
}
