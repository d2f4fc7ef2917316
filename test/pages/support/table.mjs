// What a table on a page shows, and the toolbar beside it.

/** Goes back to a toolbar, which is one stop, and in it by arrows to the tool of that name. */
export function toolsOf(keys, tools) {
  return async (name) => {
    do await keys.press('Shift+Tab');
    while (!tools.test((await keys.focused()) ?? ''));
    await keys.press('Home');
    await keys.goTo(name, 'ArrowRight');
  };
}

/** The names in the first column of the rows, in their order. */
export function shownBy(page) {
  const headers = () =>
    page.evaluate(() => {
      const found = window.probes.all().filter((element) => element.matches('tbody [part~="row-header"]'));
      return found.map(({innerText}) => innerText.trim());
    });
  return {
    names: headers,
    /** Waits until these rows, and no others, are shown. */
    async showsNames(names) {
      await page.waitForFunction((wanted) => {
        const found = window.probes.all().filter((element) => element.matches('tbody [part~="row-header"]'));
        return found.map(({innerText}) => innerText.trim()).join('\n') === wanted.join('\n');
      }, names);
    },
  };
}
