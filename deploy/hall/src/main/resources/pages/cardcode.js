// The code that one's card shows: another one each minute, so that a picture of it is soon worth nothing.

import { get } from './api.js';
import { now } from './clock.js';

/** A code is renewed so long before it ends: whoever scans it shall have the time. In milliseconds, as all here. */
const BEFORE = 15_000;
const AGAIN = 3_000;

/**
 * Takes codes until the signal is aborted.
 * @param shown what to do with the card and its code; with the problem, where there is none to show
 */
export async function takeCodes(shown, signal) {
  while (!signal.aborted) {
    let wait = AGAIN;
    try {
      const card = await get('/membership/members/me/card', signal);
      shown(card);
      if (!card.code) return;
      wait = Math.max(AGAIN, Date.parse(card.validUntil) - now() - BEFORE);
    } catch (problem) {
      if (signal.aborted) return;
      shown(undefined, problem);
      if (!problem.isOffline && problem.status < 500) return;
    }
    await pause(wait, signal);
  }
}

/** A phone that wakes takes a new code at once, for its timers slept. */
function pause(milliseconds, signal) {
  return new Promise(resolve => {
    const over = new AbortController();
    const end = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    document.addEventListener('visibilitychange', () => document.hidden || end(), { signal: over.signal });
    signal.addEventListener('abort', end, { signal: over.signal });
  });
}
