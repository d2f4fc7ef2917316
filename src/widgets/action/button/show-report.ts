import type {ButtonReport} from './perform.js';

/** How long a button says that it has done its work, in milliseconds. */
const REPORT_TIME = 5000;

const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/** Writes below a button what came of its action; success leaves by itself, undefined takes the text away. */
export function showReport(button: HTMLElement, report: ButtonReport | undefined): void {
  clearTimeout(timers.get(button));
  const root = button.shadowRoot;
  root?.querySelector('.message')?.remove();
  if (!root || !report?.text) return;
  const line = button.ownerDocument.createElement('div');
  line.className = 'message';
  line.setAttribute('part', 'message');
  line.dataset['kind'] = report.kind;
  line.textContent = report.text;
  root.append(line);
  if (report.kind === 'success')
    timers.set(
      button,
      setTimeout(() => line.remove(), REPORT_TIME),
    );
}
