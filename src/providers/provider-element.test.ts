import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {ContextConsumer} from '@lit/context';
import {LitElement} from 'lit';
import {dataContext, type DataNode} from '../data/context.js';
import {pageNode} from '../data/root-provider.js';
import type {Provider, SourceKind} from '../data/types.js';
import {ProviderElement} from './provider-element.js';
import {ProviderNodeElement} from './provider-node-element.js';
import {call, environmentWith} from './testing/faults.js';

let made = 0;

class PlainProvider extends ProviderNodeElement {
  static override readonly kinds: readonly SourceKind[] = ['interface'];
  closed = 0;

  protected override createProvider(): Provider {
    return {
      label: this.id,
      identity: `plain ${++made}`,
      handles: () => true,
      read: async () => ({data: this.id}),
      close: () => void this.closed++,
    };
  }
}

class SecretProvider extends ProviderElement {
  static override readonly kinds: readonly SourceKind[] = ['interface'];
  address = 'https://a.example/api';

  get secrets() {
    return this.credentialsStore;
  }

  protected override createProvider(): Provider {
    return {
      label: 'secret',
      identity: this.credentialsStore.identity,
      handles: () => true,
      onChange: (listener) => this.onChange(listener),
      close() {},
    };
  }
}

class Asker extends LitElement {
  readonly nodes: (DataNode | undefined)[] = [];
  readonly consumer = new ContextConsumer(this, {
    context: dataContext,
    subscribe: true,
    callback: (node) => this.nodes.push(node),
  });

  get chain(): string[] {
    const labels: string[] = [];
    for (let node = this.consumer.value; node; node = node.parent) labels.push(node.provider.label);
    return labels;
  }
}

customElements.define('test-plain-provider', PlainProvider);
customElements.define('test-secret-provider', SecretProvider);
customElements.define('test-asker', Asker);

const asker = (root: Element) => root.querySelector<Asker>('test-asker') ?? (root as Asker);

describe('a provider element', () => {
  describe('M-01 in the chain', () => {
    it('puts itself between what is below and what is above', async () => {
      const root = await fixture(html`
        <test-plain-provider id="outer">
          <test-plain-provider id="inner"><test-asker></test-asker></test-plain-provider>
        </test-plain-provider>
      `);
      expect(asker(root).chain).to.deep.equal(['inner', 'outer', 'page']);
    });

    it('hands the client of the page down', async () => {
      const root = await fixture(html`<test-plain-provider><test-asker></test-asker></test-plain-provider>`);
      expect(asker(root).consumer.value?.client).to.equal(pageNode().client);
    });

    it('F92 is found when it is defined after what is below', async () => {
      const root = await fixture<HTMLElement>(html`
        <test-late-outer id="outer"
          ><test-late-inner id="inner"><test-asker></test-asker></test-late-inner
        ></test-late-outer>
      `);
      pageNode();
      customElements.define('test-late-inner', class extends PlainProvider {});
      expect(asker(root).chain).to.deep.equal(['inner', 'page']);
      customElements.define('test-late-outer', class extends PlainProvider {});
      expect(asker(root).chain).to.deep.equal(['inner', 'outer', 'page']);
    });

    it('F92 is found when it is put around what is there', async () => {
      const root = await fixture<HTMLElement>(html`<div><test-asker></test-asker></div>`);
      const inside = asker(root);
      const wrapper = Object.assign(document.createElement('test-plain-provider'), {id: 'late'});
      root.append(wrapper);
      wrapper.append(inside);
      expect(inside.chain).to.deep.equal(['late', 'page']);
    });

    it('F97 is found from a closed shadow root', async () => {
      const root = await fixture<HTMLElement>(html`<test-plain-provider id="p"><div></div></test-plain-provider>`);
      const closed = root.querySelector('div')!.attachShadow({mode: 'closed'});
      const inside = document.createElement('test-asker') as Asker;
      closed.append(inside);
      expect(inside.chain).to.deep.equal(['p', 'page']);
    });

    it('F85 fifty deep stay a chain of fifty', async () => {
      let tree = html`<test-asker></test-asker>`;
      for (let depth = 0; depth < 50; depth++) tree = html`<test-plain-provider>${tree}</test-plain-provider>`;
      expect(asker(await fixture(tree)).chain).to.have.length(51);
    });

    it('F79 a swap gives what is below another node', async () => {
      const root = await fixture<HTMLElement>(html`
        <div>
          <test-plain-provider id="a"><test-asker></test-asker></test-plain-provider>
        </div>
      `);
      const inside = asker(root);
      const other = Object.assign(document.createElement('test-plain-provider'), {id: 'b'});
      root.append(other);
      other.append(inside);
      expect(inside.chain).to.deep.equal(['b', 'page']);
    });

    it('handles and only change what is let through, and make a new node', async () => {
      const root = await fixture<PlainProvider>(
        html`<test-plain-provider><test-asker></test-asker></test-plain-provider>`,
      );
      const before = asker(root).consumer.value!;
      expect(before.provider.handles(call('f'), 'read')).to.equal(true);
      root.setAttribute('only', 'g');
      await root.updateComplete;
      const after = asker(root).consumer.value!;
      expect(after).to.not.equal(before);
      expect(after.provider.handles(call('f'), 'read')).to.equal(false);
      expect(after.provider.handles(call('g'), 'read')).to.equal(true);
    });
  });

  it('takes no room of its own, and hides when told', async () => {
    const root = await fixture<PlainProvider>(html`<test-plain-provider><p>x</p></test-plain-provider>`);
    expect(getComputedStyle(root).display).to.equal('contents');
    root.hidden = true;
    expect(getComputedStyle(root).display).to.equal('none');
  });

  it('F26 a move closes nothing; staying away does', async () => {
    const root = await fixture<HTMLElement>(
      html`<div>
        <test-plain-provider></test-plain-provider>
        <p></p>
      </div>`,
    );
    const provider = root.querySelector<PlainProvider>('test-plain-provider')!;
    let run: (() => void) | undefined;
    let cleared = 0;
    provider.environment = environmentWith({
      setTimeout: (fn: () => void) => {
        run = fn;
        return 7;
      },
      clearTimeout: () => void cleared++,
    });
    root.querySelector('p')!.append(provider);
    expect(cleared).to.equal(1);
    expect(provider.closed).to.equal(0);
    provider.remove();
    run?.();
    expect(provider.closed).to.equal(1);
    root.append(provider);
    expect(provider.node?.provider.label).to.equal(provider.id);
  });

  describe('with credentials', () => {
    it('F129 takes the token attribute off, and uses it', async () => {
      const root = await fixture<SecretProvider>(html`<test-secret-provider token="hunter2"></test-secret-provider>`);
      expect(root.hasAttribute('token')).to.equal(false);
      expect(root.outerHTML).to.not.contain('hunter2');
      expect((await root.secrets.lease('https://a.example/x')).token).to.equal('hunter2');
      root.setAttribute('token', 'hunter3');
      expect(root.hasAttribute('token')).to.equal(false);
      expect((await root.secrets.lease('https://a.example/x')).token).to.equal('hunter3');
    });

    it('F129 gives it back to nobody', async () => {
      const root = await fixture<SecretProvider>(
        html`<test-secret-provider .token=${'hunter2'}></test-secret-provider>`,
      );
      expect(root.token).to.equal(undefined);
      const texts = Object.values(root).filter((value) => typeof value === 'string');
      expect(texts.join()).to.not.contain('hunter2');
    });

    it('F96 a token set before the upgrade counts', async () => {
      const early = document.createElement('test-early-provider') as unknown as SecretProvider;
      Object.assign(early, {token: 'hunter2'});
      document.body.append(early as unknown as Node);
      customElements.define('test-early-provider', class extends SecretProvider {});
      await waitUntil(() => (early as Partial<SecretProvider>).updateComplete);
      await early.updateComplete;
      expect((await early.secrets.lease('https://a.example/x')).token).to.equal('hunter2');
      early.remove();
    });

    it('F127 allow-origins adds origins, and no others', async () => {
      const root = await fixture<SecretProvider>(html`
        <test-secret-provider token="t" allow-origins="https://b.example wss://c.example/x"></test-secret-provider>
      `);
      const tokens = ['https://a.example/', 'https://b.example/', 'https://c.example/', 'https://d.example/'].map(
        async (url) => (await root.secrets.lease(url)).token,
      );
      expect(await Promise.all(tokens)).to.deep.equal(['t', 't', 't', undefined]);
    });

    it('F61 auth-required is an event with the error and nothing secret, and does not bubble', async () => {
      const root = await fixture<SecretProvider>(html`<test-secret-provider token="hunter2"></test-secret-provider>`);
      let bubbled = 0;
      root.parentElement?.addEventListener('auth-required', () => bubbled++);
      setTimeout(() => root.secrets.fail());
      const {detail} = (await oneEvent(root, 'auth-required')) as CustomEvent<{error: {code: string}}>;
      expect(detail.error.code).to.equal('auth');
      expect(JSON.stringify(detail)).to.not.contain('hunter2');
      expect(bubbled).to.equal(0);
    });

    it('F79 another token or user is told to who listens', async () => {
      const root = await fixture<SecretProvider>(html`<test-secret-provider></test-secret-provider>`);
      let told = 0;
      const stop = root.node!.provider.onChange!(() => told++);
      root.token = 'a';
      expect(told).to.equal(1);
      root.user = 'ann';
      await root.updateComplete;
      expect(told).to.equal(2);
      expect(root.secrets.identity).to.equal('user:ann');
      stop();
      root.token = 'b';
      expect(told).to.equal(2);
    });
  });
});
