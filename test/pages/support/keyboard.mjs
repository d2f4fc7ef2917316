// Going through a page by its keyboard alone, from one control to the next by what they are called.

const LONGEST = 90;

/**
 * The keyboard of a page.
 * @param {import('playwright-core').Page} page
 */
export function keyboardOf(page) {
  /** What a screen reader calls the control that has the focus. */
  const focused = () => page.evaluate(() => window.probes.called());
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on by Tab until the control of that name has the focus, also where it has it now. */
  const goTo = async (name, key = 'Tab') => {
    const met = [];
    for (let stop = 0; stop < LONGEST; stop++) {
      const here = await focused();
      if (here === name) return;
      met.push(here);
      await press(key);
    }
    throw new Error(`${key} never comes to ${name}: ${met.join(', ')}`);
  };
  return {
    focused,
    press,
    goTo,
    /** Writes into the field of that name, in place of what stands in it. */
    async fill(name, text, key = 'Tab') {
      await goTo(name, key);
      await press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    /** Opens the choices, which may be on their way, and takes one by its first word. */
    async pick(name, text, key = 'Tab') {
      await goTo(name, key);
      await press('Enter');
      await page.getByRole('option', {name: new RegExp(`^${text}`)}).waitFor();
      await page.keyboard.type(text.split(' ')[0]);
      await press('Enter');
    },
    /** Waits until the control of that name has the focus. */
    async isAt(name) {
      await page.waitForFunction((wanted) => window.probes.called() === wanted, name);
    },
    /** Goes past the navigation to the main content. */
    async skip() {
      await page.evaluate(() => window.probes.focused()?.blur());
      await press('Tab');
      if ((await focused()) === 'Skip to main content') await press('Enter');
    },
  };
}
