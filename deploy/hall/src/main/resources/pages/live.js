// Views that change by themselves: server-sent events, a snapshot first and then what changed.

import { addressOf, post } from './api.js';

const FIRST = 1_000;
const LONGEST = 30_000;

/**
 * Listens until the signal is aborted. A stream that breaks off is opened again: soon at first, then after longer and longer
 * pauses, each a little different so that not all come back at once; and as soon as the phone has a connection again.
 * @param heard by the name of an event, what to do with its content
 * @param options.ticket whether one has to say who one is. EventSource can't, so it gets a ticket: good for a minute and for
 *   one time, and so a new one whenever the stream breaks off
 * @param options.told is told false when the stream breaks off, and true with what is heard next
 */
export async function listen(path, heard, signal, { ticket = false, told = () => {} } = {}) {
  let source;
  let attempts = 0;
  let waiting;
  let pause = FIRST;
  const again = () => {
    source?.close();
    clearTimeout(waiting);
    if (signal.aborted) return;
    told(false);
    waiting = setTimeout(open, pause * (0.5 + Math.random() / 2));
    pause = Math.min(2 * pause, LONGEST);
  };
  const open = async () => {
    source?.close();
    clearTimeout(waiting);
    attempts += 1;
    const attempt = attempts;
    try {
      const address = new URL(addressOf(path), location.origin);
      if (ticket) address.searchParams.set('ticket', (await post('/' + path.split('/')[1] + '/stream-tickets')).ticket);
      if (signal.aborted || attempt !== attempts) return;
      source = new EventSource(address);
      for (const [name, act] of Object.entries(heard)) {
        source.addEventListener(name, event => {
          pause = FIRST;
          told(true);
          act(JSON.parse(event.data));
        });
      }
      source.addEventListener('error', again);
    } catch {
      if (attempt === attempts) again();
    }
  };
  signal.addEventListener('abort', () => {
    source?.close();
    clearTimeout(waiting);
  });
  addEventListener('offline', again, { signal });
  addEventListener('online', open, { signal });
  await open();
}
