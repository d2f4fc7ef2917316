import {tabOf} from './read-tabs.js';

const drawn = new WeakSet<Element>();

/** Puts what a `<template>` of a tab holds in its place, once, when the tab is first active. */
export function drawLazyPanel(host: Element, id: string): void {
  for (const template of host.querySelectorAll<HTMLTemplateElement>(':scope > template[slot]')) {
    if (tabOf(template) !== id || drawn.has(template)) continue;
    drawn.add(template);
    const panel = host.ownerDocument.createElement('div');
    panel.slot = template.slot;
    panel.append(host.ownerDocument.importNode(template.content, true));
    template.after(panel);
  }
}

/** Whether a panel has to be fetched or made first, so that it should not come by passing over its tab. */
export const isSlow = (host: Element): boolean => host.querySelector('[data-source], template[slot]') !== null;
