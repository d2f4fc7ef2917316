/** Reads the script children of an element of one type, now and, while the page is still being parsed, once it is whole. */
export function readScripts(element: Element, type: string, take: (text: string) => void): void {
  const read = (): void => {
    const scripts = [...element.querySelectorAll(`:scope > script[type="${type}"]`)];
    if (scripts.length > 0) take(scripts.map(({textContent}) => textContent ?? '').join('\n'));
  };
  read();
  const {ownerDocument} = element;
  if (ownerDocument.readyState === 'loading') ownerDocument.addEventListener('DOMContentLoaded', read, {once: true});
}
