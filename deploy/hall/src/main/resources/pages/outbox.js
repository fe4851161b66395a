// Answers to a quiz that are on their way. They stand on the phone until the server has stored them, so that a lost connection,
// a closed page or an ended sign-in loses none; sending one twice does no harm.

import { put } from './api.js';
import { subject } from './session.js';
import { onPhone } from './store.js';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;

/** What a later try may overcome: no connection, a server that is busy, and answers that come faster than a quiz allows. */
const PASSING = ['answer-too-early', 'request-in-progress'];
export const passes = problem => problem.isOffline || problem.status >= 500 || problem.status === 429 || PASSING.includes(problem.code);

const prefix = () => `answers ${subject()} `;
const boxes = new Map();

/** The one of an attempt, whoever asks: it goes on sending when its screen is left. */
export function outboxOf(attempt) {
  const kept = prefix() + attempt;
  if (!boxes.has(kept)) boxes.set(kept, new Outbox(attempt, kept));
  return boxes.get(kept);
}

/** Sends what an earlier visit left. What is refused stays, for the attempt's own screen to tell. */
export function sendAll() {
  if (!subject()) return;
  for (const kept of onPhone.names().filter(name => name.startsWith(prefix()))) {
    outboxOf(kept.slice(prefix().length)).send().catch(() => {});
  }
}

class Outbox {
  #attempt;
  #kept;
  #sending;

  /** Called when the number of waiting answers, or the reason why they wait, is another one. */
  changed = () => {};

  /** Why they wait. */
  problem = null;

  constructor(attempt, kept) {
    this.#attempt = attempt;
    this.#kept = kept;
  }

  /** By the number of the question. */
  get waiting() {
    return JSON.parse(onPhone.get(this.#kept)) ?? {};
  }

  /** Keeps an answer, and sends it as soon as it can. */
  put(number, choice) {
    this.#keep({ ...this.waiting, [number]: choice });
    this.send().catch(() => {});
  }

  /** Until nothing waits any more, or the server refuses. */
  send() {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #sendAll() {
    let wait = FIRST_WAIT;
    let slowly = false;
    while (Object.keys(this.waiting).length) {
      const sent = Object.fromEntries(Object.entries(this.waiting).slice(0, slowly ? 1 : undefined));
      try {
        const answers = Object.entries(sent).map(([number, choice]) => ({ number: Number(number), choice }));
        await put(`/contest/attempts/${this.#attempt}/answers`, { answers });
        wait = FIRST_WAIT;
        this.problem = null;
        this.#keep(Object.fromEntries(Object.entries(this.waiting).filter(([number, choice]) => sent[number] !== choice)));
      } catch (problem) {
        this.problem = problem;
        this.changed();
        if (!passes(problem)) throw problem;
        // So many seconds for each that is sent: one at a time waits the least.
        slowly ||= problem.code === 'answer-too-early';
        await pause(problem.retryAfter ? problem.retryAfter * 1000 : wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
  }

  forget() {
    onPhone.remove(this.#kept);
    this.problem = null;
  }

  #keep(answers) {
    if (Object.keys(answers).length) onPhone.set(this.#kept, JSON.stringify(answers));
    else onPhone.remove(this.#kept);
    this.changed();
  }
}

/** Shorter where the phone says that the connection is back. */
function pause(milliseconds) {
  return new Promise(resolve => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
    addEventListener('online', done);
  });
}
