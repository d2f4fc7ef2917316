import {expect} from '@open-wc/testing';
import {ToastQueue} from './toast-queue.js';

const listOf = (...keys: string[]) => keys.map((key) => ({key, item: `the ${key}`}));
const keys = (queue: ToastQueue, most = 3): readonly string[] => queue.shown(most).map(({key}) => key);

describe('the queue of toasts', () => {
  it('shows the first that came, and the next when there is room', () => {
    const queue = new ToastQueue();
    for (const key of ['a', 'b', 'c', 'd']) queue.add(key, key);
    expect(keys(queue)).to.deep.equal(['a', 'b', 'c']);
    queue.remove('b');
    expect(keys(queue)).to.deep.equal(['a', 'c', 'd']);
  });

  it('takes a list for the newest first', () => {
    const queue = new ToastQueue();
    queue.list(listOf('b', 'a'));
    queue.list(listOf('d', 'c', 'b', 'a'));
    expect(keys(queue)).to.deep.equal(['a', 'b', 'c']);
    expect(queue.shown(1)).to.deep.equal([{key: 'a', item: 'the a'}]);
  });

  it('keeps what was dismissed away while the list has it, and forgets it then', () => {
    const queue = new ToastQueue();
    queue.list(listOf('b', 'a'));
    queue.remove('a');
    queue.list(listOf('c', 'b', 'a'));
    expect(keys(queue)).to.deep.equal(['b', 'c']);
    queue.list(listOf('c', 'b'));
    queue.list(listOf('a', 'c', 'b'));
    expect(keys(queue)).to.deep.equal(['b', 'c', 'a']);
  });

  it('drops what the list no longer has, and leaves what the page asked for', () => {
    const queue = new ToastQueue();
    queue.list(listOf('a'));
    queue.add('own', 'own');
    queue.list([]);
    expect(keys(queue)).to.deep.equal(['own']);
  });

  it('puts a toast in the place of one with the same key', () => {
    const queue = new ToastQueue();
    queue.add('a', 1);
    queue.add('a', 2);
    expect(queue.shown(3)).to.deep.equal([{key: 'a', item: 2}]);
  });

  it('F84 lets at most a hundred wait', () => {
    const queue = new ToastQueue();
    for (let index = 0; index < 1000; index++) queue.add(`k${index}`, index);
    expect(queue.prune(5)).to.have.length(895);
    expect(queue.shown(1000)).to.have.length(105);
    expect(keys(queue, 6)).to.deep.equal(['k0', 'k1', 'k2', 'k3', 'k4', 'k900']);
  });
});
