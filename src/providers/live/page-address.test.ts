import {expect} from '@open-wc/testing';
import {socketAddress, streamAddress} from './page-address.js';

const PLAIN = 'http://shop.test/admin/';
const SECURE = 'https://shop.test/admin/';

describe('the address of a live connection', () => {
  for (const [text, page, expected] of [
    ['/live', PLAIN, 'ws://shop.test/live'],
    ['/live', SECURE, 'wss://shop.test/live'],
    ['live?x=1', SECURE, 'wss://shop.test/admin/live?x=1'],
    ['ws:/live', SECURE, 'wss://shop.test/live'],
    ['wss:/live', PLAIN, 'ws://shop.test/live'],
    ['http://other.test/live', PLAIN, 'ws://other.test/live'],
    ['https://other.test/live', PLAIN, 'wss://other.test/live'],
    ['wss://other.test/live#part', SECURE, 'wss://other.test/live'],
    ['ws://localhost:4000/live', SECURE, 'ws://localhost:4000/live'],
  ] as const) {
    it(`F44 a socket at ${text} of ${page}`, () => {
      expect(socketAddress(text, page)).to.deep.equal({href: expected});
    });
  }

  it('F44 an insecure socket of a secure page is refused by name', () => {
    const address = socketAddress('ws://other.test/live', SECURE);
    expect(address).to.have.nested.property('error.message').that.contains('mixed content');
    expect(address).to.have.nested.property('error.retryable', false);
    expect(socketAddress('http://other.test/live', SECURE)).to.have.property('error');
    expect(streamAddress('http://other.test/events', SECURE)).to.have.property('error');
  });

  it('F44 other schemes and what can not be read are errors', () => {
    for (const text of ['javascript:alert(1)', 'data:text/plain,x', 'ftp://x.test/', 'http://[']) {
      expect(socketAddress(text, PLAIN), text).to.have.property('error');
      expect(streamAddress(text, PLAIN), text).to.have.property('error');
    }
  });

  it('an event stream is resolved against the page', () => {
    expect(streamAddress('/events', SECURE)).to.deep.equal({href: 'https://shop.test/events'});
    expect(streamAddress('https://other.test/e', PLAIN)).to.deep.equal({href: 'https://other.test/e'});
  });
});
