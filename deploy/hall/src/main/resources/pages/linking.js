// Whoever is signed in and has no membership here: what they are told, and the ways to one.

import { get } from './api.js';
import { html } from './lib/lit-html.js';
import { button, joining } from './screen.js';
import { t } from './text.js';

/** What stands where a list is empty: for members the words that there is nothing, for others why they see nothing. */
export const emptiness = async (words, signal) => emptinessOf(words, await get('/membership/home', signal));

export function emptinessOf(words, { activated, membership }) {
  return activated ? html`<p>${words}</p>` : html`<p><b>${t(membership ? 'left' : 'notLinked')}</b></p>${linking(membership)}`;
}

/** Lists that are refused to whoever is no member are empty for them. */
export function emptyForOthers(problem) {
  if (problem.code !== 'not-a-member') throw problem;
}

/** @param membership the one that somebody had before they left */
export const linking = membership => membership
  ? html`<p>${t('leftBefore')}</p>${joining(t('joinAgain'), '')}${button('activate', t('activate'), 'quiet')}`
  : html`<p>${t('notLinkedText')}</p>${button('activate', t('activate'))}${joining(t('join'))}`;
