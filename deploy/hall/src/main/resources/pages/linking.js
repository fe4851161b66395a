// Whoever is signed in and has no membership here: what they are told, and the ways to one.

import { get } from './api.js';
import { html, nothing } from './lib/lit-html.js';
import { button, joining } from './screen.js';
import { t } from './text.js';

/** What stands where a list is empty: for members the words that there is nothing, for others why they see nothing. */
export const emptiness = async (words, signal) => emptinessOf(words, await get('/membership/home', signal));

export function emptinessOf(words, { activated, membership }) {
  return activated ? html`<p>${words}</p>` : html`<p><b>${t(membership ? 'left' : 'notLinked')}</b></p>${linking(membership)}`;
}

/** @param membership the one that somebody had before they left */
export const linking = membership => html`<p>${t(membership ? 'leftBefore' : 'notLinkedText')}</p>
  ${membership ? joining(t('joinAgain')) : nothing}${button('activate', t('activate'))}`;
