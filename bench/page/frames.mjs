// Runs in the page: waits for frames, and watches what is on the screen.

export const now = () => performance.timeOrigin + performance.now();

export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Calls when the frame that is being made has been painted. */
function afterPaint(call) {
  const {port1, port2} = new MessageChannel();
  port1.addEventListener('message', call);
  port1.start();
  port2.postMessage(undefined);
}

/** Resolves when the next frame has been painted. */
export const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => afterPaint(() => resolve(undefined)));
  });

/** The stamp on the screen, in milliseconds; the records carry tenths, without a fraction that a format could drop. */
export const stampIn = (text) => Number((text ?? '').replaceAll(/\D/g, '')) / 10;

/** Takes the age of what is on the screen, and the time between frames, for some seconds. */
export function watch(read, seconds) {
  const ages = [];
  const frames = [];
  const start = performance.now();
  let last = start;
  let isDue = false;
  // Where messages queue up, the one after the paint comes late: then the next frame sees what had been painted.
  const takeAge = () => {
    if (isDue) ages.push(now() - stampIn(read()));
    isDue = false;
  };
  return new Promise((resolve) => {
    const look = (time) => {
      frames.push(time - last);
      last = time;
      takeAge();
      isDue = true;
      afterPaint(takeAge);
      if (performance.now() - start < seconds * 1000) requestAnimationFrame(look);
      else resolve({ages, frames: frames.slice(1)});
    };
    requestAnimationFrame(look);
  });
}

/** Whether the stamp shows within some milliseconds. */
export async function arrives(read, stamp, within) {
  const end = performance.now() + within;
  while (performance.now() < end) {
    if (Math.abs(stampIn(read()) - stamp) < 0.05) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
