import { get, post } from '../api.js';
import { now } from '../clock.js';
import { titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { listen } from '../live.js';
import { action, confirmed, facts, fromTo, Pages, section } from '../screen.js';
import { moment, t } from '../text.js';

/** A contest: its projects with what I can do there, the board while it runs, the results once they are out. */
export async function show(screen, id) {
  const read = path => get(`/contest/${path}`, screen.signal);
  const projects = new Pages(cursor => read(`contests/${id}/projects?limit=50${cursor}`));
  const results = new Pages(cursor => read(`contests/${id}/results?limit=50${cursor}`));
  const [contest, entries] = await Promise.all([read(`contests/${id}`), allOf(read), projects.more()]);
  if (PUBLISHED.includes(contest.state)) await results.more();
  let board = null;
  const again = () => show(screen, id);
  const draw = () => screen.draw(contest.title, html`
    ${facts([
      [t('organiser'), contest.organisation],
      [t('contestClass'), titleOf('ContestClass', contest.contestClass)],
      [t('state'), titleOf('ContestState', contest.state)],
      [t('entryTime'), fromTo(contest.opensAt, contest.closesAt)],
    ])}
    ${projects.items.map(project => section(project.title, projectOf(contest, project, entryFor(project, entries), screen, again)))}
    ${projects.button(draw)}
    ${results.items.length ? section(t('results'), resultsOf(results, projects, draw)) : nothing}
    ${board ? section(t('contestBoard'), boardOf(board)) : nothing}`);
  draw();
  if (LIVE.includes(contest.state)) {
    await listen(`/contest/contests/${id}/board/stream`, {
      snapshot: content => { board = content; draw(); },
      delta: change => { board = changed(board, change); draw(); },
    }, screen.signal);
  }
}

const LIVE = ['RUNNING', 'MARKED'];
const PUBLISHED = ['PUBLICITY', 'FINAL'];
const WITHDRAWABLE = ['WAITLISTED', 'REGISTERED', 'CHECKED_IN'];

async function allOf(read) {
  const entries = await new Pages(cursor => read(`entries/mine?limit=200${cursor}`)).more();
  return entries.items;
}

const entryFor = (project, entries) => entries.find(entry => entry.projectId === project.id && entry.status !== 'WITHDRAWN');

function projectOf(contest, project, entry, screen, again) {
  return html`
    ${facts([
      [t('trade'), project.trade],
      [t('places'), project.capacity && t('placesLeft', Math.max(0, project.capacity - project.taken), project.capacity)],
      [t('myEntry'), entry && titleOf('EntryStatus', entry.status)],
      [t('waitlistPlace'), entry?.waitlistPlace],
      [t('reason'), entry?.reason],
    ])}
    ${entry ? withdrawal(entry, screen, again) : entrance(contest, project, screen, again)}`;
}

const withdrawal = (entry, screen, again) => WITHDRAWABLE.includes(entry.status)
  ? confirmed(t('withdraw'), t('withdrawText'), async () => {
      await post(`/contest/entries/${entry.id}/withdraw`);
      screen.say(t('withdrawn'));
      await again();
    })
  : nothing;

function entrance(contest, project, screen, again) {
  if (contest.state !== 'ENTRY_OPEN' || now() > Date.parse(contest.closesAt)) return nothing;
  if (now() < Date.parse(contest.opensAt)) return html`<p>${t('opensAt', moment(contest.opensAt))}</p>`;
  if (project.teamSize > 1) return html`<p>${t('teamsByOrganiser', project.teamSize)}</p>`;
  const full = project.capacity && project.taken >= project.capacity;
  if (full && !project.waitlist) return html`<p>${t('full')}</p>`;
  return html`${full ? html`<p>${t('fullText')}</p>` : nothing}
    ${action(t(full ? 'joinWaitlist' : 'enter'), async () => {
      const entry = await post(`/contest/projects/${project.id}/entries`, {});
      screen.say(titleOf('EntryStatus', entry.status));
      await again();
    })}`;
}

function resultsOf(results, projects, draw) {
  const title = id => projects.items.find(project => project.id === id)?.title;
  return html`<div class="wide" tabindex="0" role="group" aria-label=${t('results')}><table>
      <thead><tr><th scope="col">${t('rank')}</th><th scope="col">${t('project')}</th><th scope="col">${t('total')}</th><th scope="col">${t('prize')}</th></tr></thead>
      <tbody>${results.items.map(({ projectId, mine, result }) => html`<tr class=${mine ? 'mine' : ''}>
        <td>${result.rank ?? '–'}${mine ? html` <b>${t('me')}</b>` : nothing}</td><td>${title(projectId)}</td><td>${result.total}</td>
        <td>${result.prize?.title ?? (result.medal ? titleOf('Medal', result.medal) : '')}</td></tr>`)}</tbody>
    </table></div>
    ${results.button(draw)}`;
}

const boardOf = board => html`
  <p>${board.frozen ? t('frozen') : t('live')}</p>
  ${board.projects.map(project => html`<div class="wide" tabindex="0" role="group" aria-label=${project.title}><table>
    <caption>${project.title} · ${t('marked', project.marked, project.entries)}</caption>
    <thead><tr><th scope="col">${t('rank')}</th><th scope="col">${t('blindCode')}</th><th scope="col">${t('total')}</th></tr></thead>
    <tbody>${project.rows.map(row => html`<tr><td>${row.rank ?? '–'}</td><td>${row.code}</td><td>${row.total}</td></tr>`)}</tbody>
  </table></div>`)}`;

/** A delta has the lines that changed, by their code, and the codes of those that are gone. */
function changed(board, delta) {
  const projects = board.projects.map(project => {
    const news = delta.projects.find(({ projectId }) => projectId === project.projectId);
    if (!news) return project;
    const away = new Set([...news.gone, ...news.rows.map(row => row.code)]);
    const rows = [...project.rows.filter(row => !away.has(row.code)), ...news.rows];
    return { ...project, ...news, rows: rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)) };
  });
  return { ...board, ...delta, projects };
}
