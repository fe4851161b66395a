// Calls of the services. Whatever goes wrong is a Problem, which can be shown as it is.

import { hear } from './clock.js';
import { services } from './config.js';
import { language } from './look.js';
import { inTime } from './patience.js';
import { accessToken, renewed } from './session.js';
import { t } from './text.js';

/** An RFC 9457 problem, or what is like one: no connection, or an answer that is none of ours. */
export class Problem extends Error {
  /** @param retryAfter in seconds, where the service says when to come back */
  constructor({ status = 0, code, title, detail, errors = [], retryAfter }) {
    super(detail ?? title);
    Object.assign(this, { status, code, title, detail, errors, retryAfter });
  }

  /** The call may never have arrived; what is idempotent may be sent again. */
  get isOffline() {
    return this.status === 0;
  }
}

/** Keys of what is being tried: the same try has the same key until there is an answer, however often it is sent. */
const keys = new Map();

export const get = (path, signal) => call('GET', path, undefined, { signal });
export const put = (path, body) => call('PUT', path, body);

/** Twice the same, by a second tap or after a lost answer, is once. */
export async function post(path, body) {
  const intent = path + JSON.stringify(body);
  if (!keys.has(intent)) keys.set(intent, crypto.randomUUID());
  try {
    const answer = await call('POST', path, body, { key: keys.get(intent) });
    keys.delete(intent);
    return answer;
  } catch (problem) {
    if (!problem.isOffline && problem.status < 500 && problem.code !== 'request-in-progress') keys.delete(intent);
    throw problem;
  }
}

/** Without saying who one is. */
export const anonymously = {
  get: path => call('GET', path, undefined, { anonymous: true }),
  post: (path, body) => call('POST', path, body, { anonymous: true }),
};

/** A file, which a link can't fetch: links don't say who one is. Of one that comes in several types, the type is asked for. */
export const file = (path, accept) => call('GET', path, undefined, { as: 'blob', accept });

/** The address of a path such as /contest/home. */
export function addressOf(path) {
  const [, service, rest] = path.match(/^\/(\w+)(.*)/);
  return services[service] + rest;
}

async function call(method, path, body, options = {}) {
  const token = options.anonymous ? undefined : await connected(accessToken());
  let answer = await send(method, path, body, options, token);
  if (answer.status === 401 && token) {
    const another = await connected(renewed(token));
    if (another) answer = await send(method, path, body, options, another);
  }
  if (!answer.ok) throw await problemOf(answer);
  if (answer.status === 204) return undefined;
  return connected(options.as === 'blob' ? answer.blob() : answer.json());
}

async function send(method, path, body, { key, signal, accept, as }, token) {
  const headers = { 'Accept-Language': language() };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (key) headers['Idempotency-Key'] = key;
  if (accept) headers.Accept = accept;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  return connected(inTime(async ending => {
    const answer = await fetch(addressOf(path), { method, headers, body: JSON.stringify(body), signal: ending });
    hear(answer);
    // All of it is to come in time, but for files, which take longer.
    if (as !== 'blob') await answer.clone().arrayBuffer();
    return answer;
  }, signal));
}

async function connected(promise) {
  try {
    return await promise;
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    if (failure.name === 'TimeoutError' || failure.code === 'sign-in-away' && navigator.onLine) throw new Problem({ code: 'silent', title: t('silent'), detail: t('silentDetail') });
    throw new Problem({ code: 'offline', title: t('offline'), detail: t('offlineDetail') });
  }
}

async function problemOf(answer) {
  const body = await answer.json().catch(() => ({}));
  if (answer.status === 401) return new Problem({ status: 401, code: 'signed-out', title: t('signedOut'), detail: t('signedOutDetail') });
  if (body.code === 'not-found') Object.assign(body, { title: t('notFound'), detail: t('notFoundDetail') });
  return new Problem({ title: t('wentWrong'), detail: t('wentWrongDetail', answer.status), ...body, status: answer.status, retryAfter: Number(answer.headers.get('Retry-After')) });
}
