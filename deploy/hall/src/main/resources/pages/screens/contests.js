import { get } from '../api.js';
import { titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { emptiness } from '../linking.js';
import { action, Pages, problemBox, section } from '../screen.js';
import { day, moment, t } from '../text.js';

/** Contests that I have entered, and those that I can enter or soon can. */
export async function show(screen) {
  const entries = new Pages(cursor => get(`/contest/entries/mine?limit=20${cursor}`, screen.signal));
  const contests = new Pages(cursor => get(`/contest/contests/open?limit=20${cursor}`, screen.signal));
  let wanted = '';
  let trouble;
  await Promise.all([entries.more(), contests.more()]);
  const none = contests.items.length ? nothing : await emptiness(t('noContests'), screen.signal);
  const find = async () => {
    trouble = undefined;
    draw();
    if (wanted) await contests.rest().catch(problem => { trouble = problem; });
    draw();
  };
  const list = () => {
    const found = contests.items.filter(contest => isFound(contest, wanted));
    return html`
      <label for="wanted">${t('find')}</label>
      <input id="wanted" type="search" @input=${event => { wanted = event.target.value.trim(); find(); }}>
      <ul class="links">${found.map(open)}</ul>
      ${trouble ? html`<div role="alert">${problemBox(trouble)}</div>${action(t('tryAgain'), find)}` : nothing}
      ${found.length || trouble ? nothing : html`<p>${t(contests.isWhole ? 'noneFound' : 'finding')}</p>`}`;
  };
  const draw = () => screen.draw(t('contests'), html`
    ${entries.items.length ? section(t('myEntries'), html`<ul class="links">${entries.items.map(entered)}</ul>${entries.button(draw)}`) : nothing}
    ${section(t('openContests'), html`
      ${contests.items.length ? list() : none}
      ${wanted ? nothing : contests.button(draw)}`)}`);
  draw();
}

const isFound = (contest, wanted) => `${contest.title} ${contest.organisation}`.toLowerCase().includes(wanted.toLowerCase());

const entered = entry => html`<li><a href="#/contest/${entry.contestId}"><b>${entry.contest}</b>
  <span>${entry.project} · ${titleOf('EntryStatus', entry.status)}</span><span>${day(entry.registeredAt)}</span></a></li>`;

const open = contest => html`<li><a href="#/contest/${contest.id}"><b>${contest.title}</b>
  <span>${contest.organisation} · ${titleOf('ContestClass', contest.contestClass)}</span><span>${t('until', moment(contest.closesAt))}</span></a></li>`;
