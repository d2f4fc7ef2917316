import {expect, fixture, html} from '@open-wc/testing';
import type {CommandLike} from './answer-commands.js';
import {recordOf} from './command-record.js';
import {sendCommand} from './commands.js';
import {noteItem} from './row-items.js';

describe('the record of a command', () => {
  let target: HTMLElement;
  let row: HTMLElement;
  let button: HTMLElement;
  let records: unknown[];

  beforeEach(async () => {
    const place = await fixture<HTMLElement>(
      html`<div>
        <i id="target"></i>
        <div></div>
      </div>`,
    );
    target = place.querySelector('i')!;
    row = document.createElement('p');
    button = row.appendChild(document.createElement('button'));
    place.querySelector('div')!.attachShadow({mode: 'open'}).append(row);
    records = [];
    target.addEventListener('command', (event) => records.push(recordOf(event as CommandLike)));
  });

  it('is that of the row around its source, also in the shadow root of a list', () => {
    noteItem(row, {id: 7});
    sendCommand(button, 'target', '--go');
    expect(records).to.deep.equal([{id: 7}]);
  });

  it('is the one that its sender says', () => {
    noteItem(row, {id: 7});
    sendCommand(button, 'target', '--go', {id: 8});
    expect(records).to.deep.equal([{id: 8}]);
  });

  it('is none outside of rows', () => {
    sendCommand(button, 'target', '--go');
    expect(records).to.deep.equal([undefined]);
  });
});
