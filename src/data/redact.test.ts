import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {redact} from './redact.js';

describe('redact', () => {
  for (const name of [
    'token',
    'access_token',
    'ticket',
    'key',
    'api_key',
    'apikey',
    'client_secret',
    'password',
    'code',
    'signature',
    'X-Amz-Signature',
    'session',
    'session_id',
    'TOKEN',
  ])
    it(`F129 hides the query value ${name}`, () => {
      expect(redact(`https://a.example/x?a=1&${name}=hunter2&b=2`)).to.equal(`https://a.example/x?a=1&${name}=…&b=2`);
      expect(redact(`/x?${name}=hunter2`)).to.equal(`/x?${name}=…`);
    });

  it('F129 hides user and password of a URL', () => {
    expect(redact('GET https://ann:hunter2@a.example/x failed')).to.equal('GET https://a.example/x failed');
    expect(redact('wss://hunter2@a.example/x')).to.equal('wss://a.example/x');
  });

  it('F129 hides what an Authorization header says', () => {
    expect(redact('Authorization: Bearer abc.def-ghi')).to.not.contain('abc.def');
    expect(redact('{"authorization":"hunter2"}')).to.not.contain('hunter2');
    expect(redact('sent Bearer abcdefgh12 to it')).to.equal('sent Bearer … to it');
  });

  it('leaves everything else as it is', () => {
    const plain = 'GET https://a.example/monkey?keyboard=qwerty&sort=-name: 404, see ann@a.example';
    expect(redact(plain)).to.equal(plain);
  });

  it('stays linear on hostile text', () => {
    const pieces = ['?token=', 'a://', '&a_a-a.', 'bearer ', 'authorization:'];
    const texts = pieces.map((piece) => piece.repeat(50_000 / piece.length));
    expect(leastTime(() => texts.forEach(redact))).to.be.below(250);
  });
});
