import {expect} from '@open-wc/testing';
import {formatSource, parseSource, sourceOf} from './source.js';

/** The address a text names, or the code of its error. */
function hrefOf(text: string): string {
  const answer = parseSource(text);
  if (answer.error) return answer.error.code;
  const {source} = answer;
  return source && 'href' in source && typeof source.href === 'string' ? source.href : 'with holes';
}

describe('addresses', () => {
  const rows: readonly (readonly [text: string, href: string])[] = [
    ['/', '/'],
    ['/a/b.json?x=1&y[]=2', '/a/b.json?x=1&y[]=2'],
    ['/a:b', '/a:b'],
    ['./a:b', './a:b'],
    ['./', './'],
    ['../../x', '../../x'],
    ['?', '?'],
    ['?a=b:c', '?a=b:c'],
    ['/%7Bid}', '/%7Bid}'],
    ['/{not a hole}', 'bad-url'],
    ['/{1}', '/{1}'],
    ['/{id}', 'with holes'],
    ['http://localhost:3000/x', 'http://localhost:3000/x'],
    ['https://user@host/x', 'https://user@host/x'],
    ['https://[::1]/x', 'https://[::1]/x'],
    ['https://host', 'https://host'],
    ['https://host?x', 'https://host?x'],
    ['https://ex.example:99999/', 'bad-url'],
    ['https://?x', 'bad-url'],
    ['https:host', 'bad-url'],
    ['http:/host', 'bad-url'],
    ['HTTPS://host', 'unknown-kind'],
    ['ftp://host/x', 'unknown-kind'],
    ['data:text/plain,x', 'unknown-kind'],
    ['file:///etc/passwd', 'unknown-kind'],
    ['blob:https://host/1', 'unknown-kind'],
    ['javascript:alert(1)', 'unknown-kind'],
    ['java\nscript:x', 'no-kind'],
    ['/\\host', 'bad-url'],
    ['\\\\host', 'no-kind'],
    ['/a\tb', 'bad-url'],
    ['/a\u0000b', 'bad-url'],
    ['//', 'bad-url'],
    ['///host/x', 'bad-url'],
    ['.', 'no-kind'],
    ['..', 'no-kind'],
    ['sse:./events?x=1', './events?x=1'],
    ['sse:?x=1', '?x=1'],
    ['sse:http://host/e', 'http://host/e'],
    ['sse:ws://host/e', 'bad-url'],
    ['sse:data:text/event-stream,x', 'bad-url'],
    ['sse:https:/host', 'bad-url'],
    ['sse:#t', 'bad-url'],
    ['ws:', 'bad-url'],
    ['ws:wss://host/x', 'wss://host/x'],
    ['wss:ws://host/x', 'ws://host/x'],
    ['wss:live', 'live'],
    ['ws:?room=1', '?room=1'],
    ['ws://', 'bad-url'],
    ['ws://{host}/x', 'hole-here'],
    ['ws:javascript:x', 'bad-url'],
    ['https://host{x}.example/', 'hole-here'],
    ['https://host:{port}/', 'hole-here'],
    ['https://host/{x}', 'with holes'],
    ['https://host?q={x?}', 'with holes'],
  ];
  for (const [text, href] of rows) {
    it(`${JSON.stringify(text)} is ${href}`, () => {
      expect(hrefOf(text)).to.equal(href);
    });
  }

  it('F91 are never guessed: what is refused names no address', () => {
    for (const [text, href] of rows) {
      const {error} = parseSource(text);
      if (error) expect(error.code, text).to.equal(href);
    }
    expect(parseSource('users.json').error?.hint).to.equal('./users.json');
  });

  it('of a script are literal: braces are no holes', () => {
    for (const href of ['/a/{id}', '/a?q={q?}', 'https://host/{x.y[0]}']) {
      const answer = sourceOf({kind: 'url', href});
      if (answer.error || answer.source?.kind !== 'url') throw new Error(href);
      expect(answer.holes).to.deep.equal([]);
      expect(answer.source.href).to.equal(href.replace('{', '%7B'));
      expect(parseSource(formatSource(answer.source))).to.deep.equal(answer);
    }
  });

  it('of a script are checked like those of an attribute', () => {
    const rowsOfScript: readonly (readonly [kind: string, href: string, code: string | undefined])[] = [
      ['url', '/a b', 'bad-url'],
      ['url', '/a#b', 'bad-url'],
      ['url', 'users.json', 'bad-url'],
      ['url', 'data:x', 'bad-url'],
      ['sse', 'data:x', 'bad-url'],
      ['sse', '', 'bad-url'],
      ['ws', 'https://host', 'bad-url'],
      ['ws', 'wss://', 'bad-url'],
      ['ws', 'wss://host/x', undefined],
      ['sse', '//host/x', undefined],
      ['url', 'https://host/x', undefined],
    ];
    for (const [kind, href, code] of rowsOfScript)
      expect(sourceOf({kind, href}).error?.code, `${kind} ${href}`).to.equal(code);
  });
});

describe('fragments', () => {
  const pointers: readonly (readonly [text: string, pointer: string | undefined])[] = [
    ['/x#/a/0', '/a/0'],
    ['/x#/', '/'],
    ['/x#', undefined],
    ['/x#/a%2Fb', '/a/b'],
    ['/x#/a~1b~0', '/a~1b~0'],
    ['/x#/%C3%A9', '/é'],
    ['/x?q=1#/{id}', '/{id}'],
    ['/x#/a#b', '/a#b'],
  ];
  for (const [text, pointer] of pointers) {
    it(`${text} points to ${pointer ?? 'the whole answer'}`, () => {
      const answer = parseSource(text);
      if (answer.error || answer.source?.kind !== 'url') throw new Error(answer.error?.message);
      expect(answer.source.pointer).to.equal(pointer);
      expect(parseSource(formatSource(answer.source))).to.deep.equal(answer);
    });
  }

  it('of a connection are topics', () => {
    const answer = parseSource('sse:/e#user:{id}:*, b%20c');
    expect(!answer.error && answer.source && 'topics' in answer.source && answer.source.topics).to.deep.equal([
      ['user:', {hole: 'id'}, ':*'],
      'b c',
    ]);
  });
});
