// What streams into a live table: messages of records as text, as a socket would bring them.

/**
 * Makes messages. A worker is given the text of this function, so it uses nothing from outside.
 * @param {{rows: number, size: number, now: () => number}} options - Rows that stand at a time, records a message, and the clock in milliseconds.
 */
export function createFeed({rows, size, now}) {
  let newest = rows - 1;
  let number = 0;
  let state = 4711;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  const record = (id, stamp) => {
    const price = Math.round(random() * 100_000) / 100;
    return {
      id,
      stamp,
      name: `item ${id % 9}`,
      price,
      pieces: Math.floor(random() * 500),
      share: Math.round(random() * 100),
    };
  };
  // The first row carries the time at which it was sent, in tenths of a millisecond: a whole number is written the same by all.
  const stamped = () => ({...record(0, Math.round(now() * 10)), price: Math.round(1000 * Math.sin(number / 60)) / 10});
  return {
    /** Every row once. */
    first: () => JSON.stringify([stamped(), ...Array.from({length: rows - 1}, (_, place) => record(place + 1, 0))]),
    /** One record in fifty is a row that was not there; the others change one of those that are. */
    next() {
      number += 1;
      const records = Array.from({length: size - 1}, () => {
        const id = random() < 0.02 ? ++newest : newest - Math.floor(random() * (rows - 2));
        return record(id, number);
      });
      return JSON.stringify([...records, stamped()]);
    },
  };
}
