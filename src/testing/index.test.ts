import {expect} from '@open-wc/testing';
import {html} from 'lit';
import './preload.js';
import '../widgets/data/list/list-widget.js';
import '../widgets/display/stat/stat-widget.js';
import '../widgets/layout/card/card-widget.js';
import {property} from 'lit/decorators.js';
import {widget} from '../core/define.js';
import {WidgetElement} from '../core/widget-element.js';
import type {StatWidget} from '../widgets/display/stat/stat-widget.js';
import {cleanUp, expectBothModes, FakeEnvironment, mockProvider, mount, pictureOf, settled, until} from './index.js';

/** A widget with a fault: it draws its data otherwise when it is connected. */
@widget('two-faced-widget')
class TwoFacedWidget extends WidgetElement {
  static override readonly data = {value: 'value', accepts: ['value']};
  @property() value?: string;
  override render() {
    return html`<p>${this.dataController ? 'by source' : 'by hand'} ${this.value}</p>`;
  }
}

const rejection = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing is wrong',
    (error: unknown) => String(error),
  );

describe('test helpers for authors', () => {
  afterEach(cleanUp);

  describe('mount', () => {
    it('gives an element that is drawn', async () => {
      const stat = await mount<StatWidget>('<stat-widget label="Users" value="1234"></stat-widget>');
      expect(stat.isConnected).to.be.true;
      expect(stat.shadowRoot?.textContent).to.include('1,234');
    });

    it('takes an element as it is, and waits for the widgets in it', async () => {
      const card = document.createElement('card-widget');
      card.append(Object.assign(document.createElement('stat-widget'), {label: 'Users', value: 7}));
      await mount(card);
      expect(card.firstElementChild?.shadowRoot?.textContent).to.include('7');
    });

    it('is undone by cleanUp', async () => {
      const stat = await mount('<stat-widget></stat-widget>');
      const provider = mockProvider();
      await mount('<stat-widget></stat-widget>', {within: provider.element});
      cleanUp();
      expect(stat.isConnected).to.be.false;
      expect(provider.element.isConnected).to.be.false;
    });

    it('says that there is nothing to mount', async () => {
      expect(await rejection(mount('only text'))).to.include('no element in: only text');
    });
  });

  describe('mockProvider', () => {
    it('answers widgets, and remembers what it was asked', async () => {
      const app = mockProvider({count_users: () => 1234});
      const stat = await mount<StatWidget>(
        '<stat-widget label="Users" data-source="interface:count_users(\'admin\')"></stat-widget>',
        {
          within: app.element,
        },
      );
      await until(() => stat.dataset['state'] === 'ready', 'never ready');
      expect(stat.shadowRoot?.textContent).to.include('1,234');
      expect(app.calls.map(({name, part, args}) => [name, part, args[0]])).to.deep.equal([
        ['count_users', 'read', 'admin'],
      ]);
    });

    it('pushes to those who listen', async () => {
      const app = mockProvider({}, {users: () => undefined});
      const stat = await mount<StatWidget>('<stat-widget label="Users" data-source="subscribe:users"></stat-widget>', {
        within: app.element,
      });
      app.push('users', 5);
      await until(() => stat.shadowRoot?.textContent?.includes('5'), 'never pushed');
    });

    it('fails as its function does', async () => {
      const app = mockProvider({
        count_users: () => {
          throw Object.assign(new Error('no more paper'), {retryable: false});
        },
      });
      const stat = await mount<StatWidget>('<stat-widget data-source="interface:count_users"></stat-widget>', {
        within: app.element,
      });
      await until(() => stat.dataset['state'] === 'error', 'no error');
      expect(stat.shadowRoot?.textContent).to.include('no more paper');
    });
  });

  describe('expectBothModes', () => {
    it('holds for a record, a bare value and a list', async () => {
      await expectBothModes('<stat-widget label="Users"></stat-widget>', {value: 1234, change: 12.5});
      await expectBothModes('<stat-widget label="Users"></stat-widget>', 7);
      await expectBothModes('<list-widget></list-widget>', ['Bread', 'Milk']);
    });

    it('names the line in which the modes differ', async () => {
      const words = await rejection(expectBothModes('<two-faced-widget></two-faced-widget>', 'Ada'));
      expect(words).to.include('Connected, the widget looks different');
      expect(words).to.include('"by hand"').and.to.include('"by source"');
    });

    it('does not take data that shows nowhere', async () => {
      const words = await rejection(expectBothModes('<stat-widget></stat-widget>', {nothing: 'here'}));
      expect(words).to.include('changes nothing');
    });
  });

  describe('pictureOf', () => {
    it('is what a reader meets: names, states, texts, slotted ones in their place', async () => {
      const card = await mount('<card-widget heading="Servers"><b>up</b><i aria-hidden="true">x</i></card-widget>');
      const lines = pictureOf(card).map((line) => line.trim());
      expect(lines).to.include.members(['"Servers"', 'b', '"up"']);
      expect(lines.indexOf('"Servers"')).to.be.lessThan(lines.indexOf('"up"'));
      expect(lines).not.to.include('"x"');
    });
  });

  describe('until and settled', () => {
    it('gives what was waited for, or says in words that it never came', async () => {
      let count = 0;
      expect(await until(() => ++count > 2 && count)).to.equal(3);
      expect(await rejection(until(() => false, 'The train never came.', 30))).to.include('The train never came.');
    });

    it('waits for what is set', async () => {
      const stat = await mount<StatWidget>('<stat-widget></stat-widget>');
      stat.value = 9;
      await settled(stat);
      expect(stat.shadowRoot?.textContent).to.include('9');
    });
  });

  it('FakeEnvironment gives a provider a clock that stands still', async () => {
    const app = mockProvider({now: () => 1});
    const environment = new FakeEnvironment();
    app.element.environment = environment;
    const before = environment.now();
    environment.tick(5000);
    expect(environment.now() - before).to.equal(5000);
  });

  it('is defined once for the test of a fault', () => {
    expect(customElements.get('two-faced-widget')).to.equal(TwoFacedWidget);
  });
});
