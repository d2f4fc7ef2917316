import {provideEnglish, type Word} from '../../words.js';

/**
 * What goes wrong between a page and its server, as the data layer and the providers say it in English: each text here
 * is the one there, so that another language can stand in for it.
 */
export const failures = {
  'failure.load': 'The data could not be loaded.',
  'failure.part': 'A part of the page did not load.',
  'failure.show': 'The data could not be shown.',
  'failure.slow': 'No answer within {seconds} seconds.',
  'failure.feed': 'The feed does not answer.',
  'failure.tab': 'The same change was under way in another tab.',
  'failure.tab.hint': 'See whether it was done there before you repeat it.',
  'failure.withdrawn': 'The change was withdrawn.',
  'failure.auth': 'You are not signed in, or your session has ended.',
  'failure.forbidden': 'You may not do this.',
  'failure.missing': 'This was not found.',
  'failure.conflict': 'Somebody else has changed this in the meantime.',
  'failure.invalid': 'The server did not accept the values.',
  'failure.limit': 'Too many requests. Please wait a moment.',
  'failure.status': 'The server answered with an error ({status}).',
  'failure.offline': 'You are offline.',
  'failure.offline.hint': 'The data is read again when the network is back.',
  'failure.address': 'The browser refuses this address.',
  'failure.network': 'The server could not be reached.',
  'failure.cors': '{origin} could not be read.',
  'failure.page': 'The server sent a web page where data was expected.',
  'failure.page.hint': 'Is the address right, and is the user signed in?',
  'failure.json': 'The server sent bad data (no JSON).',
  'failure.large': 'The answer is larger than 64 MiB.',
  'failure.live.forbidden': 'You may not listen to this.',
  'failure.live.missing': 'There is no live connection at this address.',
  'failure.live.slow': 'The server took too long.',
  'failure.live.limit': 'The server is asking for fewer connections.',
  'failure.live.status': 'The live connection failed (HTTP {status}).',
  'failure.live.network': 'The live connection could not be opened.',
  'failure.live.cors': 'The live connection to another origin could not be opened.',
  'failure.live.cut': 'The live connection was cut.',
  'failure.live.large': 'The server sent a message of more than 4 MiB.',
  'failure.live.refused': 'The server refused this.',
  'failure.live.opening': 'The live connection took too long to open.',
  'failure.live.silent': 'The live connection went silent.',
  'failure.live.changing': 'The live connection took too long to change.',
  'failure.live.ended': 'The server closed the connection.',
  'failure.live.closed': 'The connection was closed.',
  'failure.live.lost': 'The connection was lost before the server answered.',
  'failure.live.lost.hint': 'It may have been done all the same; the same attempt can be repeated safely.',
  'failure.live.unreachable': 'The server could not be reached in time.',
  'failure.live.waiting': 'Too many calls are waiting for the live connection.',
  'failure.live.browser': 'The browser refuses to open this live connection.',
} as const satisfies Record<string, Word>;

provideEnglish(failures);
