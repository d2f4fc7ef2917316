import {executeServerCommand} from '@web/test-runner-commands';

let count = 0;

/** Whether this browser lets a test read its accessibility tree. */
export const hasAxTree = navigator.userAgent.includes('Chrome');

/** The browser's own accessibility tree below an element, as indented lines: role, name, value, states. */
export async function axTree(element: Element): Promise<readonly string[]> {
  const mark = `t${++count}`;
  element.setAttribute('data-ax-mark', mark);
  try {
    const {lines} = await executeServerCommand<{lines: string[]}, {selector: string}>('ax-tree', {
      selector: `[data-ax-mark="${mark}"]`,
    });
    return lines;
  } finally {
    element.removeAttribute('data-ax-mark');
  }
}

/** Emulates features of the medium, such as `forced-colors` or `prefers-reduced-motion`, and a `timezone`, in Chromium. */
export const emulate = (features: Readonly<Record<string, string>>): Promise<boolean> =>
  executeServerCommand<boolean, Readonly<Record<string, string>>>('emulate-features', features);

/** The reviewed trees of a widget, as stored; empty where there are none. `UPDATE_TREES=1` stores the given ones. */
export async function reviewedTree(tag: string, text: string): Promise<string> {
  const stored = await executeServerCommand<{text: string}, {tag: string; text: string}>('reviewed-tree', {tag, text});
  return stored.text;
}
