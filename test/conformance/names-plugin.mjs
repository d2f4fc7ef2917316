// Lets a test in Firefox and WebKit ask the browser itself for roles and names, over WebDriver's two protocols.

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Runs in the page: an element's tree and all shadow trees in it. */
const rootsBelow = (selector) => {
  const roots = [];
  const visit = (root) => {
    roots.push(root);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
  };
  visit(document.querySelector(selector));
  return roots;
};

/** Runs in the page: whatever below an element may be operated. */
const candidatesBelow = (selector) => {
  const found = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const isNative = element.matches('a[href], button, input, select, textarea, option, summary');
      const mayAct =
        isNative || element.tabIndex >= 0 || element.hasAttribute('role') || element.localName.includes('-');
      if (mayAct && element.checkVisibility({visibilityProperty: true}) && !element.closest('[inert]'))
        found.push(element);
    }
  };
  visit(document.querySelector(selector));
  return found;
};

/** Firefox finds what has a role and a name in one tree at a time. */
async function countInFirefox(page, {selector, wanted}) {
  const list = await page.evaluateHandle(rootsBelow, selector);
  const roots = [...(await list.getProperties()).values()].map((each) => each.asElement()).filter(Boolean);
  const countIn = async (root, {role, name}) => {
    let count = 0;
    for await (const _ of root.queryAXTree(name, role)) count++;
    return count;
  };
  const counts = [];
  for (const one of wanted) {
    const each = await Promise.all(roots.map((root) => countIn(root, one)));
    counts.push(each.reduce((sum, count) => sum + count, 0));
  }
  await list.dispose();
  return counts;
}

/** WebKit says the role and the name of one element at a time. */
async function countInWebKit(driver, {selector, wanted}) {
  const elements = await driver.execute(candidatesBelow, selector);
  const found = [];
  for (const {[ELEMENT]: id} of elements)
    found.push({role: await driver.getElementComputedRole(id), name: await driver.getElementComputedLabel(id)});
  return wanted.map(({role, name}) => found.filter((one) => one.role === role && one.name.trim() === name).length);
}

export function namesPlugin() {
  return {
    name: 'names',
    async executeCommand({command, payload, session: {browser, id}}) {
      if (command !== 'count-by-name') return undefined;
      return {
        counts: await (browser.driver
          ? countInWebKit(browser.driver, payload)
          : countInFirefox(browser.getPage(id), payload)),
      };
    },
  };
}
