// A headless Chromium without a limit of frames draws the next one at once where something is to be drawn, and else waits
// for a sixtieth of a second. Tests ask for thousands of frames in which nothing changes: here something always does.
{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { outline: 1px solid rgb(0 0 0 / 0); outline-offset: -1px }');
  document.adoptedStyleSheets.push(sheet);
  const request = window.requestAnimationFrame.bind(window);
  let flip = 0;
  window.requestAnimationFrame = (callback) => {
    flip = 1 - flip;
    sheet.cssRules[0].style.outlineColor = `rgb(${flip} 0 0 / 1%)`;
    return request(callback);
  };
}
