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
