// Answers to a quiz that are on their way. They stand on the phone until the server has stored them, so that a lost connection,
// a closed page or an ended sign-in loses none; sending one twice does no harm.

import { put } from './api.js';
import { subject } from './session.js';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;

export class Outbox {
  #attempt;
  #kept;
  #changed;
  #sending;

  /** @param changed called when the number of waiting answers, or the reason why they wait, is another one */
  constructor(attempt, changed) {
    this.#attempt = attempt;
    this.#kept = `answers ${subject()} ${attempt}`;
    this.#changed = changed;
    this.problem = null;
  }

  /** By the number of the question. */
  get waiting() {
    return JSON.parse(localStorage.getItem(this.#kept)) ?? {};
  }

  /** Keeps an answer, and sends it as soon as it can. */
  put(number, choice, signal) {
    this.#keep({ ...this.waiting, [number]: choice });
    this.send(signal).catch(() => {});
  }

  /** Until nothing waits any more, or the server refuses. */
  send(signal) {
    this.#sending ??= this.#sendAll(signal).finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #sendAll(signal) {
    let wait = FIRST_WAIT;
    while (!signal.aborted && Object.keys(this.waiting).length) {
      const sent = this.waiting;
      try {
        const answers = Object.entries(sent).map(([number, choice]) => ({ number: Number(number), choice }));
        await put(`/contest/attempts/${this.#attempt}/answers`, { answers });
        wait = FIRST_WAIT;
        this.problem = null;
        this.#keep(Object.fromEntries(Object.entries(this.waiting).filter(([number, choice]) => sent[number] !== choice)));
      } catch (problem) {
        this.problem = problem;
        this.#changed();
        if (!problem.isOffline && problem.status < 500) throw problem;
        await pause(wait, signal);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
  }

  forget() {
    localStorage.removeItem(this.#kept);
  }

  #keep(answers) {
    localStorage.setItem(this.#kept, JSON.stringify(answers));
    this.#changed();
  }
}

/** Shorter where the phone says that the connection is back. */
function pause(milliseconds, signal) {
  return new Promise(resolve => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    }
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
