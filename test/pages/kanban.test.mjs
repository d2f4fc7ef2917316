import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';

/** The example of the board whose tasks are in the server's database. */
const BOARD = '/frame.html?tag=kanban-widget&example=6';

describe('a board of tasks at a real server, on two screens', () => {
  let gallery;
  let browser;
  let mine;
  let theirs;

  async function screen(options = {}) {
    const page = await browser.newPage({viewport: {width: 1200, height: 800}, ...options});
    page.setDefaultTimeout(10_000);
    await page.goto(gallery.address + BOARD);
    await page.locator('kanban-widget .card').first().waitFor();
    return page;
  }

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    [mine, theirs] = [await screen(), await screen()];
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const card = (page, title) => page.locator('kanban-widget .card', {hasText: title});
  const cardIn = (page, column, title) =>
    page.locator(`kanban-widget .cards[data-column="${column}"] .card`, {hasText: title});
  const middle = async (locator) => {
    const {x, y, width, height} = await locator.boundingBox();
    return {x: x + width / 3, y: y + height / 2};
  };
  /** Two tasks in different columns, the first to be moved beside the second. */
  const twoTasks = async () => {
    const {data} = await gallery.send('GET', '/tasks?sort=place');
    const other = data.find(({status}) => status !== data[0].status);
    return [data[0], other];
  };
  const taskOf = async (id) => (await gallery.send('GET', `/tasks/${id}`)).data;

  it('a card that is dragged is moved at the server, and on the other screen', async () => {
    const [task, other] = await twoTasks();
    const from = await middle(card(mine, task.title));
    const to = await middle(card(mine, other.title));
    await mine.mouse.move(from.x, from.y);
    await mine.mouse.down();
    await mine.mouse.move(to.x, to.y + 4, {steps: 8});
    await mine.mouse.up();
    await cardIn(mine, other.status, task.title).waitFor();
    await cardIn(theirs, other.status, task.title).waitFor();
    assert.equal((await taskOf(task.id)).status, other.status);
  });

  it('AX-41 a card is moved by keys alone', async () => {
    const [task] = await twoTasks();
    const handle = mine.getByRole('button', {name: `Move ${task.title}`, exact: true});
    await handle.focus();
    for (const key of ['Enter', 'ArrowRight', 'Enter']) await mine.keyboard.press(key);
    const columns = ['todo', 'in_progress', 'review', 'done'];
    const wanted = columns[Math.min(columns.indexOf(task.status) + 1, 3)];
    await cardIn(theirs, wanted, task.title).waitFor();
    assert.ok(await handle.evaluate((button) => button.matches(':focus')), 'the focus comes along');
    assert.equal((await taskOf(task.id)).status, wanted);
  });

  it('AX-31 a move that the server refuses goes back, with the focus on the card', async () => {
    await mine.locator('kanban-widget').evaluate((board) => {
      board.columns = [{id: 'blocked', label: 'Blocked'}, ...board.columns];
    });
    const {data} = await gallery.send('GET', '/tasks?sort=place&filter[status]=todo');
    const [task] = data;
    const handle = mine.getByRole('button', {name: `Move ${task.title}`, exact: true});
    await handle.focus();
    for (const key of ['Enter', 'ArrowLeft', 'Enter']) await mine.keyboard.press(key);
    await mine.locator('kanban-widget').getByText(`${task.title} could not be moved`).waitFor();
    await cardIn(mine, 'todo', task.title).waitFor();
    assert.ok(await handle.evaluate((button) => button.matches(':focus')));
    assert.equal((await taskOf(task.id)).status, 'todo');
  });

  it('a finger that rests on a card lifts it, and the board scrolls to where it is carried', async () => {
    const phone = await screen({viewport: {width: 390, height: 760}, hasTouch: true});
    const {data} = await gallery.send('GET', '/tasks?sort=place&filter[status]=todo');
    const [task] = data;
    const {x, y} = await middle(card(phone, task.title));
    const finger = await phone.context().newCDPSession(phone);
    const touch = (type, at) =>
      finger.send('Input.dispatchTouchEvent', {type, touchPoints: at ? [{x: at[0], y: at[1]}] : []});
    await touch('touchStart', [x, y]);
    await phone.locator('kanban-widget .card:popover-open').waitFor();
    for (let step = 1; step <= 12; step++) await touch('touchMove', [x + ((375 - x) * step) / 12, y]);
    await phone.waitForFunction(() => {
      const board = document.querySelector('kanban-widget').shadowRoot.querySelector('.board');
      return board.scrollLeft > 500;
    });
    await touch('touchEnd');
    await phone.waitForFunction((title) => {
      const {shadowRoot} = document.querySelector('kanban-widget');
      const slot = [...shadowRoot.querySelectorAll('.slot')].find((each) => each.textContent.includes(title));
      return slot && slot.parentElement.dataset.column !== 'todo' && !shadowRoot.querySelector('.card:popover-open');
    }, task.title);
    await phone.close();
  });
});
