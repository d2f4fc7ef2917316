import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import {SiblingLink} from './sibling-link.js';

class LinkedElement extends LitElement {
  static override properties = {for: {}};
  declare for?: string;
  readonly log: string[] = [];

  constructor() {
    super();
    new SiblingLink<HTMLElement>(this, {
      around: 'section',
      link: (target) => {
        this.log.push(`+${target.title}`);
        return () => this.log.push(`-${target.title}`);
      },
    });
  }
}
customElements.define('linked-element', LinkedElement);

const linkIn = (place: Element): LinkedElement => place.querySelector<LinkedElement>('linked-element')!;

describe('a link to a sibling', () => {
  it('goes to the one of its id, else to the one around it', async () => {
    const place = await fixture(
      html`<div>
        <i id="other" title="other"></i>
        <section title="around">
          <p><linked-element></linked-element></p>
        </section>
      </div>`,
    );
    const link = linkIn(place);
    expect(link.log).to.deep.equal(['+around']);
    link.for = 'other';
    await link.updateComplete;
    link.for = undefined;
    await link.updateComplete;
    expect(link.log).to.deep.equal(['+around', '-around', '+other', '-other', '+around']);
  });

  it('finds one that comes later, and one that takes its place', async () => {
    const place = await fixture(html`<div><linked-element for="later"></linked-element></div>`);
    const link = linkIn(place);
    const one = Object.assign(document.createElement('i'), {id: 'later', title: 'one'});
    place.append(one);
    await waitUntil(() => link.log.join() === '+one');
    one.replaceWith(Object.assign(document.createElement('i'), {id: 'later', title: 'two'}));
    await waitUntil(() => link.log.join() === '+one,-one,+two');
    place.lastElementChild!.id = '';
    await waitUntil(() => link.log.at(-1) === '-two');
  });

  it('waits until an element is defined', async () => {
    const place = await fixture(
      html`<div><linked-element for="late"></linked-element><late-element id="late" title="late"></late-element></div>`,
    );
    expect(linkIn(place).log).to.deep.equal([]);
    customElements.define('late-element', class extends HTMLElement {});
    await waitUntil(() => linkIn(place).log.join() === '+late');
  });

  it('finds one in a root around its own', async () => {
    const place = await fixture(html`<div><b id="outer" title="outer"></b></div>`);
    const host = place.appendChild(document.createElement('div'));
    const link = Object.assign(document.createElement('linked-element'), {for: 'outer'}) as LinkedElement;
    host.attachShadow({mode: 'open'}).append(link);
    await waitUntil(() => link.log.join() === '+outer');
  });

  it('is let go while it is off the page', async () => {
    const place = await fixture(html`<section title="around"><linked-element></linked-element></section>`);
    const link = linkIn(place);
    link.remove();
    expect(link.log).to.deep.equal(['+around', '-around']);
    place.append(link);
    expect(link.log).to.deep.equal(['+around', '-around', '+around']);
  });
});
