// Views that change by themselves: server-sent events, a snapshot first and then what changed.

import { addressOf, post } from './api.js';

const AGAIN = 3_000;

/**
 * Listens until the signal is aborted.
 * @param heard by the name of an event, what to do with its content
 * @param options.ticket whether one has to say who one is. EventSource can't, so it gets a ticket: good for a minute and for
 *   one time, and so a new one whenever the stream breaks off
 */
export async function listen(path, heard, signal, { ticket = false } = {}) {
  let source;
  const again = () => {
    source?.close();
    if (!signal.aborted) setTimeout(() => open().catch(again), AGAIN);
  };
  const open = async () => {
    const query = ticket ? `?ticket=${(await post('/' + path.split('/')[1] + '/stream-tickets')).ticket}` : '';
    if (signal.aborted) return;
    source = new EventSource(addressOf(path) + query);
    for (const [name, act] of Object.entries(heard)) {
      source.addEventListener(name, event => act(JSON.parse(event.data)));
    }
    source.addEventListener('error', again);
  };
  signal.addEventListener('abort', () => source?.close());
  await open().catch(again);
}
