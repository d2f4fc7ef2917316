import {expect} from '@open-wc/testing';
import {HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import {captionsConverter, readCaptions} from './captions.js';

describe('captions', () => {
  it('are an address, a list, or tracks', () => {
    const video = document.createElement('div');
    video.innerHTML = '<track src="/de.vtt" srclang="de" label="Deutsch" kind="subtitles" default>';
    expect(readCaptions('/en.vtt')).to.deep.equal([{src: '/en.vtt', default: false}]);
    expect(readCaptions([{src: '/en.vtt', label: 'English', language: 'en'}], video)).to.deep.equal([
      {src: '/en.vtt', label: 'English', language: 'en', default: false},
      {src: '/de.vtt', label: 'Deutsch', language: 'de', kind: 'subtitles', default: true},
    ]);
  });

  it('are read from the attribute in either form', () => {
    expect(captionsConverter('/en.vtt')).to.equal('/en.vtt');
    expect(captionsConverter('["/en.vtt"]')).to.deep.equal(['/en.vtt']);
  });

  it('F102 come from no address that is not safe, and are of no other kind', () => {
    for (const src of HOSTILE_URLS)
      for (const file of readCaptions([src])) expect(file.src).not.to.match(/^\s*\w+:(?!\/\/$)/);
    expect(readCaptions([null, 7, {}, {src: 7}])).to.deep.equal([]);
    expect(readCaptions([{src: '/a.vtt', kind: 'metadata'}])[0]?.kind).to.equal(undefined);
  });
});
