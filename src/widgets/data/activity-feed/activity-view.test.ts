import {expect, fixture, html} from '@open-wc/testing';
import {render} from 'lit';
import {readActivity} from './activity.js';
import {activityView} from './activity-view.js';

const draw = async (item: unknown, moment?: number, isNew = false): Promise<HTMLElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  render(activityView(readActivity(item), moment, isNew, 'en'), place);
  return place;
};

describe('activityView', () => {
  it('shows initials of an actor, a dot where nobody is named', async () => {
    expect((await draw({actor: 'Ada Lovelace', verb: 'left'})).querySelector('[part="avatar"]')).not.to.equal(null);
    const place = await draw('The server was started');
    expect(place.querySelector('[part="avatar"]')).to.equal(null);
    expect(place.querySelector('[part="bullet"]')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('links the object, or else the whole message, and says it once', async () => {
    const one = await draw({actor: 'Ada', verb: 'wrote', object: 'Notes', path: '#n'});
    expect(one.querySelector('a')?.textContent).to.equal('Notes');
    const other = await draw({message: 'Backup done', path: '#b'});
    expect(other.querySelector('p')?.textContent?.trim()).to.equal('Backup done');
    expect(other.querySelector('a')?.textContent).to.equal('Backup done');
  });

  it('shows a time that there is, and a mark of what is new', async () => {
    expect((await draw('x')).querySelector('[part="time"]')).to.equal(null);
    expect((await draw('x', 9e15)).querySelector('time')).to.equal(null);
    const place = await draw('x', Date.now(), true);
    expect(place.querySelector('time')?.textContent).to.equal('now');
    expect(place.querySelector('[part="mark"]')?.getAttribute('aria-label')).to.equal('New');
  });
});
