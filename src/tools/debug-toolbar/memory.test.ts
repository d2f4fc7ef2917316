import {expect} from '@open-wc/testing';
import {recall, remember} from './memory.js';

const KEY = 'total-widgets/debug-toolbar';

describe('what the toolbar remembers', () => {
  beforeEach(() => sessionStorage.removeItem(KEY));
  after(() => sessionStorage.removeItem(KEY));

  it('is nothing at first, and grows part by part', () => {
    expect(recall()).to.deep.equal({});
    remember({corner: 'top-end'});
    remember({compact: true});
    expect(recall()).to.deep.equal({corner: 'top-end', compact: true});
  });

  it('F152 leaves out what is not its own or is spoilt', () => {
    sessionStorage.setItem(KEY, '{"corner": "middle", "compact": "yes", "theme": "dark", "evil": 1, "conditions": {}}');
    expect(recall()).to.deep.equal({theme: 'dark'});
    for (const text of ['', 'null', '[]', '{', '7']) {
      sessionStorage.setItem(KEY, text);
      expect(recall(), text).to.deep.equal({});
    }
  });

  it('F152 forgets where storage is denied, and harms nothing', () => {
    const {getItem, setItem} = Storage.prototype;
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.assign(Storage.prototype, {getItem: denied, setItem: denied});
    try {
      remember({compact: true});
      expect(recall()).to.deep.equal({});
    } finally {
      Object.assign(Storage.prototype, {getItem, setItem});
    }
  });
});
