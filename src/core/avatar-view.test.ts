import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {render} from 'lit';
import {HOSTILE_URLS} from '../testing/hostile-texts.js';
import {avatarView, type AvatarPicture} from './avatar-view.js';
import {initials} from './initials.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const draw = async (picture: AvatarPicture): Promise<HTMLElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  render(avatarView(picture), place);
  return place;
};

describe('initials', () => {
  it('takes the first letters of the first and the last word', () => {
    expect(initials('Ada King Lovelace')).to.equal('AL');
    expect(initials('grace')).to.equal('G');
    expect(initials("  Conan O'Brien (admin) ")).to.equal('CA');
  });

  it('F115 keeps letters whole, in every script', () => {
    expect(initials('Élodie Über')).to.equal('ÉÜ');
    expect(initials('E\u0301lodie')).to.equal('E\u0301');
    expect(initials('李 小龙')).to.equal('李小');
    expect(initials('𝒜da')).to.equal('𝒜');
    expect(initials('👩‍🚀 \u202e \ud800')).to.equal('');
    expect(initials('x'.repeat(100_000))).to.equal('X');
  });
});

describe('avatarView', () => {
  it('shows initials, for eyes alone', async () => {
    const place = await draw({name: 'Ada Lovelace'});
    expect(place.textContent?.trim()).to.equal('AL');
    expect(place.querySelector('[part="avatar"]')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('shows the letters of the page, three at most', async () => {
    expect((await draw({name: 'Ada', letters: 'ABCD'})).textContent?.trim()).to.equal('ABC');
  });

  it('shows a picture over them, and the letters again when it can not be loaded', async () => {
    const place = await draw({name: 'Ada', src: PIXEL});
    const picture = place.querySelector('img') as HTMLImageElement;
    expect(picture.alt).to.equal('');
    await (picture.complete || oneEvent(picture, 'load'));
    picture.dispatchEvent(new Event('error'));
    expect(picture.classList.contains('broken')).to.be.true;
    picture.dispatchEvent(new Event('load'));
    expect(picture.classList.contains('broken')).to.be.false;
  });

  it('F102 never goes to an address that is not safe', async () => {
    for (const src of HOSTILE_URLS) {
      const place = await draw({name: 'Ada', src});
      expect(place.querySelector('img')?.getAttribute('src') ?? '', src).not.to.match(
        /^\s*(javascript|vbscript|data:text)/i,
      );
    }
  });
});
