// What screens are made of.

import { joinPage } from './config.js';
import { html, nothing, render } from './lib/lit-html.js';
import { languageTag } from './look.js';
import { signIn } from './session.js';
import { moment, t } from './text.js';

/** The place of one screen, from when one comes to it until one leaves. What is left draws no more. */
export class Screen {
  #place;
  #leaving = new AbortController();
  #quietly;
  #up;
  #drawn = false;

  /**
   * @param quietly whether the screen comes by itself, so that the focus stays where it is
   * @param up the screen that leads here, if there is one
   */
  constructor(place, quietly, up) {
    this.#place = place;
    this.#place.ariaBusy = 'true';
    this.#quietly = quietly;
    this.#up = up;
  }

  /** Aborted when one leaves. */
  get signal() {
    return this.#leaving.signal;
  }

  leave() {
    this.#leaving.abort();
  }

  draw(title, content) {
    if (this.signal.aborted) return;
    const held = this.#place.contains(document.activeElement);
    // Nothing of another screen shall remain: no folded part that was open, no problem that was told.
    if (!this.#drawn) render(nothing, this.#place);
    render(html`${this.#up ? upTo(this.#up) : nothing}<h1 tabindex="-1">${title}</h1>${content}`, this.#place);
    document.title = title === t('brand') ? title : `${title} · ${t('brand')}`;
    if (!this.#drawn && !this.#quietly) {
      scrollTo(0, 0);
      this.#place.querySelector('h1').focus();
    } else if (held && !this.#place.contains(document.activeElement)) {
      // What was pressed is gone; whoever works with keys shall not begin at the top again.
      this.#place.querySelector('h1').focus({ preventScroll: true });
    }
    this.#drawn = true;
    this.#place.ariaBusy = 'false';
  }

  /** Where it takes a while until there is something to draw. */
  wait(title) {
    if (this.#drawn) return;
    this.draw(title, html`<p class="waiting">${t('waiting')}</p>`);
    if (!this.signal.aborted) this.#place.ariaBusy = 'true';
  }

  /** Tells it to whoever doesn't see it. */
  say(words) {
    document.getElementById('status').textContent = words;
  }
}

/** Codes of problems that go away when one links one's sign-in to one's membership. */
const UNLINKED = ['not-activated', 'not-a-member', 'judge-unlinked', 'invitation-for-members'];

/** Codes of problems that say nothing of what was sent. */
const UNANSWERED = ['offline', 'silent'];

/** Words for what has none of its own. */
const WORDS = { 'storage-refused': 'storageRefused', 'sign-in-away': 'silentDetail' };

/** What went wrong, in plain words. Services give them; what has none is a fault of these pages. */
export function problemBox(problem) {
  return html`<div class="fault">
    <p>${problem.detail ?? t(navigator.onLine ? WORDS[problem.code] ?? 'broken' : 'offlineDetail')}</p>
    ${problem.errors?.length ? html`<ul>${problem.errors.map(error => html`<li>${error.detail}</li>`)}</ul>` : nothing}
    ${UNLINKED.includes(problem.code) ? button('activate', t('activate')) : nothing}
    ${problem.code === 'signed-out' ? action(t('signIn'), () => signIn()) : nothing}
  </div>`;
}

/**
 * A button that does one thing, once however often it is tapped, and tells below it what went wrong, or what it returns to be told.
 * @param look quiet or danger, else the one that stands out
 */
export function action(label, act, look = '') {
  return html`<div class="action">
    <button type="button" class=${look} @click=${event => once(event.currentTarget, act)}>${label}</button>
    <div role="alert"></div>
  </div>`;
}

/** The same for a form, of which it is the button; what is typed stays. */
export const submit = (label, look = '') => html`<div class="action"><button class=${look}>${label}</button><div role="alert"></div></div>`;

/** What a form does when it is sent. */
export function submission(act) {
  return event => {
    event.preventDefault();
    const form = event.currentTarget;
    return once(form.querySelector('.action button'), () => act(new FormData(form)), t('nothingLost'));
  };
}

/** @param comfort what else is told where there was no answer */
async function once(button, act, comfort) {
  const alert = button.nextElementSibling;
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  render(nothing, alert);
  try {
    const done = await act();
    if (typeof done === 'string') render(html`<p class="note">${done}</p>`, alert);
  } catch (problem) {
    if (problem.name !== 'AbortError') render(html`${problemBox(problem)}${UNANSWERED.includes(problem.code) && comfort ? html`<p class="hint">${comfort}</p>` : nothing}`, alert);
  } finally {
    button.ariaBusy = 'false';
  }
}

/** Something that is asked for once more below before it is done. */
export function confirmed(label, warning, act) {
  return html`<details><summary>${label}</summary><p>${warning}</p>${action(t('really', label), act, 'danger')}</details>`;
}

/** A list that comes by pages: the items there are, and a button for more. */
export class Pages {
  items = [];
  #next;
  #read;
  #coming;

  /** @param read gets a page for a cursor, which is empty for the first one */
  constructor(read) {
    this.#read = read;
  }

  /** Whoever asks while a page is on its way gets that one. */
  more() {
    this.#coming ??= this.#another().finally(() => { this.#coming = undefined; });
    return this.#coming;
  }

  /** To look something up among all of them. */
  async rest() {
    while (this.#next) await this.more();
  }

  get isWhole() {
    return !this.#next;
  }

  async #another() {
    const { items, next } = await this.#read(this.#next ? `&cursor=${encodeURIComponent(this.#next)}` : '');
    this.items.push(...items);
    this.#next = next;
    return this;
  }

  button(drawn) {
    return this.#next ? action(t('more'), () => this.more().then(drawn), 'quiet') : nothing;
  }
}

/** A section with a heading of its own. */
export const section = (title, content) => html`<section><h2>${title}</h2>${content}</section>`;

/** Names and values. */
export const facts = rows => html`<dl>
  ${rows.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;

/** Between two moments, neither of which is broken while a line has room for it. */
export const fromTo = (from, to) => html`<span class="whole">${moment(from)} –</span> <span class="whole">${moment(to)}</span>`;

export const button = (to, label, look = '') => html`<a class="button ${look}" href="#/${to}">${label}</a>`;

const upTo = screen => html`<a class="up" href="#/${screen}"><span aria-hidden="true">‹</span>${t(screen)}</a>`;

/** To the page of somebody who joins, in the language one reads here. */
export const joining = (label, look = 'quiet') => html`<a class="button ${look}" href="${joinPage}?lang=${languageTag()}">${label}</a>`;

/** Gives a file to whoever asked for it. */
export function download(content, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
