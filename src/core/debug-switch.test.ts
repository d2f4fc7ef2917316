import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../tools/debug-page.js';
import '../tools/debug-overlay.js';
import {isDebugPage} from './debug-switch.js';
import '../widgets/display/badge/badge-widget.js';
import type {BadgeWidget} from '../widgets/display/badge/badge-widget.js';

const press = (init: KeyboardEventInit): boolean => document.dispatchEvent(new KeyboardEvent('keydown', init));
const DEBUG_KEY = {altKey: true, shiftKey: true, code: 'KeyD', key: 'Î'};

describe('the debug switch', () => {
  it('is off on a page that does not ask for it', () => {
    expect(isDebugPage()).to.be.false;
  });

  it('is thrown by Alt, Shift and D, whatever letter that gives, and thrown back', async () => {
    const badge = await fixture<BadgeWidget>(html`<badge-widget label="Paid"></badge-widget>`);
    isDebugPage();
    press(DEBUG_KEY);
    expect(isDebugPage()).to.be.true;
    await waitUntil(() => badge.debugMode === true, 'no overlay');
    press(DEBUG_KEY);
    expect(isDebugPage()).to.be.false;
    await waitUntil(() => badge.debugMode !== true, 'the overlay stays');
  });

  it('is not thrown by other keys', () => {
    press({...DEBUG_KEY, altKey: false});
    press({...DEBUG_KEY, shiftKey: false});
    press({...DEBUG_KEY, code: 'KeyE'});
    expect(isDebugPage()).to.be.false;
  });
});
