// What the board is made of.

import { barTable, legend, monthTable } from './chart.js';
import { titleOf } from './codes.js';
import { html, nothing } from './lib/lit-html.js';
import { facts } from './screen.js';
import { change, clock, count, countOrDash, isKnown, month, percent, second, t, yuan } from './text.js';

/** Which figures have changed since they were drawn before: by one of two marks in turn, so that each change is seen. */
export class Marks {
  #seen = new Map();

  of(key, value) {
    const seen = this.#seen.get(key) ?? { value, turn: 0 };
    this.#seen.set(key, seen);
    if (seen.value !== value) Object.assign(seen, { value, turn: seen.turn === 1 ? 2 : 1 });
    return seen.turn ? `fresh-${seen.turn}` : '';
  }
}

/** The way up, as far as one may see, and to what else one may see. */
export const crumbs = ({ above, organisation }, others) => above.length || others.length
  ? html`<nav class="crumbs" aria-label=${t('levelsAbove')}>
      ${above.map(({ id, name }) => html`<a href="#/board/${id}">${name}</a><span aria-hidden="true">›</span>`)}
      ${above.length ? html`<span aria-current="page">${organisation.name}</span>` : nothing}
      ${others.map(({ organisationId, organisation: name }) => html`<a href="#/board/${organisationId}">${name}</a>`)}
    </nav>`
  : nothing;

/** How old the figures are, and whether more will come. */
export const signs = ({ asOf, lag, late }, connection, pause) => html`<div class="signs">
  <p>${asOf ? t('asOf', second(asOf), lag?.seconds) : t('asOfUnknown')}${lag?.deadLetters ? html`<br>${t('putAside', lag.deadLetters)}` : nothing}</p>
  <div role="status">
    <p class="sign ${connection}">${t(`board-${connection}`)}</p>
    ${late ? html`<p class="sign late">${t('figuresLate')}</p>` : nothing}
  </div>
  <button type="button" class="quiet" @click=${pause}>${t(connection === 'paused' ? 'goOnMoving' : 'pauseMoving')}</button>
</div>`;

/** What of a union is counted: what it holds, or what its members do wherever it is held. */
const COUNTED = {
  'contests.held': 'heldHere', 'contests.entries': 'contestsHere', 'contests.prizeMoney': 'contestsHere',
  'quizzes.started': 'membersHere', 'promotions.granted': 'membersHere',
};

const spanned = ({ measure, span }) => (measure in COUNTED ? t('counted', t(`span-${span}`), t(COUNTED[measure])) : t(`span-${span}`));

const valued = (value, unit) => (unit === 'FEN' ? yuan(value, 0) : count(value));

/**
 * @param today of the figures, whose month of the year before is compared with
 * @param marks tells which figures have just changed
 */
export const tiles = (all, today, marks) => html`<ul class="tiles">${all.map(tile => html`<li>
  <h2>${tile.title} <small>${spanned(tile)}</small></h2>
  <p><b class="figure ${valued(tile.value, tile.unit).length > 8 ? 'long' : ''} ${marks.of(`${tile.measure} ${tile.span}`, tile.value)}">${valued(tile.value, tile.unit)}</b>
  ${tile.span === 'STOCK' ? rise(tile.value, tile.yearBefore) : share(tile)}</p>
  ${isKnown(tile.yearBefore) ? html`<small>${t(`before-${tile.span}`, valued(tile.yearBefore, tile.unit), month(today.slice(0, 7)))}</small>` : nothing}
</li>`)}</ul>`;

/** What came in a month, or a year, is compared with the whole of the one before: so much of it has come. */
const share = ({ value, yearBefore }) => (yearBefore ? html`<b class="rise"><span class="unseen">${t('share')}</span> ${percent(value / yearBefore)}</b>` : nothing);

/** Since the year before. What is good or bad is for the reader to say: arrow and sign have no colour. */
const rise = (value, before) => before
  ? html`<b class="rise"><span aria-hidden="true">${value === before ? '' : value < before ? '▼' : '▲'}</span>${change(value / before - 1)}</b>`
  : nothing;

/** Each the way to its own board. */
export const childCards = (children, marks) => html`<ul class="children">${children.map(child => html`<li><a href="#/board/${child.id}">
  <span class="name">${child.name}</span>
  <span><b class=${marks.of(`${child.id} members`, child.members)}><span class="unseen">${t('members')}</span>${count(child.members)}</b>
    ${rise(child.members, child.membersYearBefore)}</span>
  <span class=${marks.of(child.id, `${child.joinedToday} ${child.joined} ${child.left}`)}>${t('childFlows', count(child.joinedToday), count(child.joined), count(child.left))}</span>
</a></li>`)}</ul>`;

export const childTable = children => html`<div class="wide" tabindex="0" role="group" aria-label=${t('children')}><table>
  <caption class="unseen">${t('children')}</caption>
  <thead><tr>${['unionBelow', 'level', 'members', 'aYearBefore', 'joinedToday', 'joinedThisMonth', 'leftThisMonth'].map(head => html`<th scope="col">${t(head)}</th>`)}</tr></thead>
  <tbody>${children.map(child => html`<tr>
    <th scope="row"><a href="#/board/${child.id}">${child.name}</a></th><td>${titleOf('OrganisationLevel', child.level)}</td>
    ${[child.members, child.membersYearBefore, child.joinedToday, child.joined, child.left].map(value => html`<td>${countOrDash(value)}</td>`)}
  </tr>`)}</tbody>
</table></div>`;

/** What a chart of flows, and one of the stock, has to show. */
export const flows = ({ months, joined, left, joinedYearBefore }) => ({
  title: t('flowsByMonth'), months,
  series: [
    { title: t('joinedMembers'), shape: 'bar', values: joined },
    { title: t('leftMembers'), shape: 'frame', values: left },
    { title: t('joinedYearBefore'), shape: 'dashes', values: joinedYearBefore },
  ],
});

export const stock = ({ months, members }) => ({
  title: t('membersByMonth'), months, free: true, series: [{ title: t('members'), shape: 'line', values: members }],
});

export const chart = content => html`<month-chart .content=${content}></month-chart>${legend(content)}`;

export const chartTable = monthTable;

/** A part with a heading, a picture and the same as a table, of which one is shown, and on paper both. */
export const switched = (name, title, picture, table, shown, turn, hint = '') => html`<section class="switched ${name} ${shown ? 'as-table' : 'as-picture'}">
  <div class="head"><h2>${title}</h2>${hint ? html`<p class="hint">${hint}</p>` : nothing}<button type="button" class="quiet" aria-pressed=${shown} aria-label="${t('asTable')} · ${title}" @click=${() => turn(name)}>${t('asTable')}</button></div>
  <div class="picture">${picture}</div>
  <div class="table">${table}</div>
</section>`;

export const bars = (name, title, lines, value) => html`<section class=${name}><h2>${title}</h2>
  ${lines.length ? barTable(title, [title, value], lines) : html`<p class="hint">${t('noFigures')}</p>`}</section>`;

export const doings = (contests, quizzes) => html`
  <section class="contests"><h2>${t('contestsThisYear')}</h2>${facts([
    ...contests.states.map(({ title, count: number }) => [title, count(number)]),
    ...['entries', 'entrants', 'persons', 'starters'].map(name => [t(`board-${name}`), count(contests[name])]),
  ])}</section>
  <section class="quizzes"><h2>${t('quizzesThisYear')}</h2>${facts(
    ['quizzes', 'started', 'finished', 'coupons', 'redeemed'].map(name => [t(`board-${name}`), count(quizzes[name])]))}</section>`;

/** @param spoken what whoever listens is told, which is less often than the list moves */
export const recent = (joins, spoken) => html`<section class="recent"><h2>${t('recentJoins')}</h2>
  <p class="unseen" aria-live="polite">${spoken}</p>
  ${joins.length
    ? html`<ol class="plain" tabindex="0" aria-label=${t('recentJoins')}>${joins.map(({ at, organisation }) => html`<li><time datetime=${at}>${clock(at)}</time> <span title=${organisation}>${organisation}</span></li>`)}</ol>`
    : html`<p class="hint">${t('noJoins')}</p>`}</section>`;
