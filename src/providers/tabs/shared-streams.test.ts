import {expect} from '@open-wc/testing';
import {browserEnvironment} from '../../data/environment.js';
import type {Provider} from '../../data/types.js';
import {Credentials} from '../credentials.js';
import {tabGroup} from '../live/tab-group.js';
import {SseTransport} from '../sse/sse-transport.js';
import {FaultStream, listen, until} from '../testing/streams.js';
import {WebSocketTransport} from '../websocket/websocket-transport.js';

const TRANSPORTS: Record<string, (fault: FaultStream) => Provider> = {
  'server-sent events': (fault) => {
    const url = fault.sse([{serve: true}]);
    return new SseTransport({environment: browserEnvironment(), url: () => url, share: () => true});
  },
  WebSocket: (fault) => {
    const url = fault.ws([{serve: true}]);
    return new WebSocketTransport({environment: browserEnvironment(), url: () => url, share: () => true});
  },
};

const credentials = (user: string | undefined): Credentials =>
  new Credentials({origins: () => new Set(), user: () => user, authRequired: () => {}});

describe('one connection with the locks and channels of the browser', () => {
  for (const [name, make] of Object.entries(TRANSPORTS)) {
    it(`M-08 ${name}: two who share have one connection, and the second goes on when the first closes`, async () => {
      const fault = new FaultStream();
      const first = make(fault);
      const one = listen(first, ['users']);
      await until(() => first.tabRole === 'leader', 'the first leads');
      const second = make(fault);
      const {sink} = listen(second, ['users']);
      await until(() => second.tabRole === 'follower' && sink.opens.length > 0, 'the second follows');
      await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 1}});
      await until(() => one.sink.inserted.length === 1 && sink.inserted.length === 1, 'both hear it');
      expect((await fault.seen()).live).to.equal(1);

      first.close();
      await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 2}});
      await until(() => sink.inserted.length === 2, 'the second hears the next');
      expect([second.tabRole, sink.inserted]).to.deep.equal(['leader', ['1', '2']]);
      expect(sink.resumed('users')).to.deep.equal(['new', 'recovered']);
      second.close();
      await fault.until(({live}) => live === 0, 'nothing is left open');
    });
  }

  it('who does not share has a connection of its own, and no role', async () => {
    const fault = new FaultStream();
    const url = fault.sse([{serve: true}]);
    const provider = new SseTransport({environment: browserEnvironment(), url: () => url});
    const {sink} = listen(provider, ['users']);
    await until(() => sink.opens.length > 0, 'it is open');
    expect(provider.tabRole).to.equal(undefined);
    provider.close();
  });

  it('a group is an address and a user; a token of a function alone names none', () => {
    const [ada, bob, nobody] = [credentials('ada'), credentials('bob'), credentials(undefined)];
    const names = [ada, bob, nobody].map((one) => tabGroup(one.identity, '/events', one));
    expect(new Set(names).size).to.equal(3);
    expect(tabGroup(ada.identity, '/events', ada)).to.equal(names[0]);
    expect(tabGroup(ada.identity, '/other', ada)).to.not.equal(names[0]);
    nobody.setToken(() => 'a');
    expect(tabGroup(nobody.identity, '/events', nobody)).to.equal(undefined);
  });
});
