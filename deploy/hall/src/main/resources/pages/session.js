// Who is signed in: authorization code with PKCE (RFC 7636), tokens renewed when they end, in one tab at a time.
//
// Tokens stand in localStorage, so that a phone that closed the page comes back signed in. What makes that sound is a content
// security policy that lets no script run but these files, and access tokens that live shortly.

import { signIn as provider } from './config.js';
import { languageTag } from './look.js';
import { inTime } from './patience.js';
import { inTab, onPhone } from './store.js';

const KEPT = 'session';
const PENDING = 'sign-in';
const EARLY = 30_000;

let discovered;

/** Tells whoever listens that somebody signed in or out, in another tab too. */
export const changes = new EventTarget();

const kept = () => JSON.parse(onPhone.get(KEPT));

let known = kept()?.subject;

addEventListener('storage', event => {
  if (event.key === KEPT) tell();
});

export const isSignedIn = () => kept() !== null;

let ended = false;

/** Whether the provider gave no more tokens, so that somebody was signed out unasked. */
export const hasEnded = () => ended;

let outHereOnly = false;

/** Whether somebody signed out while the provider did not answer, where they may still be signed in. */
export const isOutHereOnly = () => outHereOnly;

/** By what services know the person: the same each time, and nothing personal. */
export const subject = () => kept()?.subject;

/** Leaves for the provider's page; it comes back to the screen one was on. */
export async function signIn(screen = location.hash) {
  const verifier = random();
  const state = random();
  inTab.set(PENDING, JSON.stringify({ verifier, state, screen }));
  // What stands in this page alone is gone when one comes back from the provider's.
  if (!inTab.keeps(PENDING)) throw Object.assign(new Error('the browser keeps nothing'), { code: 'storage-refused' });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  go((await metadata()).authorization_endpoint, {
    response_type: 'code',
    client_id: provider.client,
    redirect_uri: here(),
    scope: provider.scope,
    ui_locales: languageTag(),
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  });
}

/** When the page opens: takes the code the provider sent along, if there is one. */
export async function arrive() {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state')) return;
  const pending = JSON.parse(inTab.get(PENDING));
  inTab.remove(PENDING);
  history.replaceState(null, '', location.pathname + (pending?.screen ?? ''));
  if (!answer.has('code') || pending?.state !== answer.get('state')) {
    if (isSignedIn()) return;
    throw new Error('signing in was refused, or begun in another tab');
  }
  keep(await tokens({
    grant_type: 'authorization_code',
    code: answer.get('code'),
    redirect_uri: here(),
    code_verifier: pending.verifier,
  }));
}

/** The token to call with, a new one where it is about to end; undefined for whoever isn't signed in. */
export async function accessToken() {
  const session = kept();
  return session && session.until - EARLY < Date.now() ? renewed(session.access) : session?.access;
}

/**
 * A token instead of one that has ended; undefined, and signed out, where the provider gives none.
 * A refresh token is good for one time, so of several calls, and several tabs, only one uses it.
 */
export function renewed(old) {
  return navigator.locks.request(KEPT, async () => {
    const session = kept();
    if (!session || session.access !== old) return session?.access;
    try {
      // Who gives no other refresh or id token leaves the old one good.
      const { refresh: refresh_token, id: id_token } = session;
      keep({ refresh_token, id_token, ...await tokens({ grant_type: 'refresh_token', refresh_token }) });
      // Other tabs read it a moment after it is written, and would use the old one again.
      await new Promise(heard => setTimeout(heard, 100));
    } catch (refusal) {
      // Without a connection nothing is decided: the session stays.
      if (!refusal.oauth) throw refusal;
      if (kept()?.access === old) {
        ended = true;
        forget();
      }
    }
    return kept()?.access;
  });
}

/** Here, and at the provider, which leads back. */
export async function signOut() {
  const session = kept();
  ended = false;
  forget();
  for (const draft of inTab.names().filter(name => name.startsWith('draft '))) inTab.remove(draft);
  try {
    const { revocation_endpoint: revoke, end_session_endpoint: end } = await metadata();
    if (revoke) {
      const answer = await asked(revoke, form({ token: session?.refresh ?? '', token_type_hint: 'refresh_token', client_id: provider.client }));
      if (answer.status >= 500) throw away(`answers ${answer.status}`);
    }
    if (end) go(end, { id_token_hint: session?.id ?? '', post_logout_redirect_uri: here(), client_id: provider.client });
  } catch {
    outHereOnly = true;
    changes.dispatchEvent(new Event('change'));
  }
}

function keep(answer) {
  ended = false;
  outHereOnly = false;
  const { sub } = JSON.parse(atob(answer.access_token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
  onPhone.set(KEPT, JSON.stringify({
    access: answer.access_token,
    refresh: answer.refresh_token,
    id: answer.id_token,
    until: Date.now() + answer.expires_in * 1000,
    subject: sub,
  }));
  tell();
}

function forget() {
  onPhone.remove(KEPT);
  tell();
}

/** Of another person, or nobody, but not of new tokens. */
function tell() {
  if (known === subject()) return;
  known = subject();
  changes.dispatchEvent(new Event('change'));
}

async function tokens(grant) {
  const answer = await asked((await metadata()).token_endpoint, form({ ...grant, client_id: provider.client }));
  if (answer.status >= 500) throw away(`answers ${answer.status}`);
  const body = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(body.error), { oauth: body.error });
  return body;
}

const asked = (address, options) => inTime(signal => fetch(address, { ...options, signal })).catch(failure => { throw away(failure.message); });

/** The provider, and not the person who signs in, is to blame. */
const away = why => Object.assign(new Error(`the sign-in: ${why}`), { code: 'sign-in-away' });

const form = fields => ({ method: 'POST', body: new URLSearchParams(fields) });

async function metadata() {
  if (!discovered) {
    const answer = await asked(`${provider.issuer}/.well-known/openid-configuration`);
    if (!answer.ok) throw away(`answers ${answer.status}`);
    discovered = await answer.json();
  }
  return discovered;
}

function go(address, parameters) {
  const target = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (value) target.searchParams.set(name, value);
  }
  location.assign(target);
}

const here = () => location.origin + location.pathname;

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

const base64url = bytes =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
