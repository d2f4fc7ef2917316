// What the gallery puts around the examples of each widget is the same on every page: it is looked at on some, and on the
// others only where it takes part in what fits the page.

const AROUND = 'gallery-nav-widget, reference-widget, code-sample-widget';

/** Takes it off the page, for as long as it is not to be met. */
export const takeAround = (page) =>
  page.evaluate((selector) => {
    const elements = window.probes.all().filter((element) => element.matches(selector));
    window.around = elements.map((element) => {
      const place = document.createComment('');
      element.replaceWith(place);
      return {element, place};
    });
  }, AROUND);

/** Puts it back where it was. */
export const putAround = (page) =>
  page.evaluate(() => {
    for (const {element, place} of window.around ?? []) place.replaceWith(element);
    window.around = undefined;
  });
