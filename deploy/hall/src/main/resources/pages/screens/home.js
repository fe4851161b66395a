import { get } from '../api.js';
import { titleOf } from '../codes.js';
import { isWorker, learn } from '../duties.js';
import { html, nothing } from '../lib/lit-html.js';
import { linking } from '../linking.js';
import { action, button, problemBox, section } from '../screen.js';
import { day, moment, t } from '../text.js';

/** All that a first screen needs, from one call to each service; what one of them can't tell is missing alone. */
export async function show(screen) {
  const [own, deeds] = await Promise.allSettled([
    get('/membership/home', screen.signal),
    get('/contest/home', screen.signal),
  ]);
  if (!own.value && !deeds.value) throw own.reason;
  const again = () => show(screen);
  screen.draw(t('home'), html`${told(own, membership, again)}${told(deeds, doings(own.value?.activated ?? true), again)}`);
  if (own.value?.membership !== null) return;
  await learn();
  if (!isWorker() && !screen.signal.aborted) desk(screen);
}

/** Whoever has figures to look at and no membership begins with them; here is what else there is for them. */
function desk(screen) {
  if (/^#?\/?$/.test(location.hash)) location.replace('#/board');
  else screen.draw(t('home'), html`${button('board', t('board'))}${button('verify', t('verify'), 'quiet')}${button('activate', t('activate'), 'quiet')}`);
}

const told = ({ value, reason }, content, again) => (value
  ? content(value)
  : html`<div role="alert">${problemBox(reason)}</div>${action(t('tryAgain'), again, 'quiet')}`);

const membership = ({ activated, membership: own, applications, notices }) => html`
  ${activated
    ? html`<p class="lead"><a href="#/membership">${own.organisation}</a><br>${t('memberSince', day(own.joinedOn))}</p>`
    : section(t(own ? 'left' : 'notLinked'), linking(own))}
  ${activated
    ? nothing
    : applications.map(application => section(application.sessionTitle, html`
        <p>${application.organisation}<br><b>${titleOf('ApplicationStatus', application.status)}</b>
        ${application.reason ? html`<br>${application.reason}` : nothing}</p>`))}
  ${notices.unread
    ? section(t('newNotices', notices.unread), html`<ul class="plain">
        ${notices.newest.filter(({ read }) => !read).slice(0, 3).map(notice => html`<li><b>${notice.title}</b><br>${notice.text}</li>`)}
      </ul>${button('notices', t('allNotices'), 'quiet')}`)
    : nothing}`;

/** Whoever isn't linked is told so, and not that there is nothing. */
const doings = linked => ({ quizzes, contests, coupons, surveys }) => html`
  ${coupons.filter(coupon => !coupon.redeemedAt).map(coupon => section(t('couponWaits'), html`
    <p><b>${coupon.title}</b><br>${coupon.quiz}</p>${button('coupons', t('showCoupon'))}`))}
  ${quizzes.map(quiz => section(quiz.title, quizOf(quiz, coupons)))}
  ${contests.map(contest => section(contest.title, html`
    <p>${contest.organisation}<br>${t('until', moment(contest.closesAt))}</p>
    ${contest.projects.filter(project => project.entry).map(project => html`
      <p>${project.title}${t('colon')}<b>${titleOf('EntryStatus', project.entry.status)}</b></p>`)}
    ${button(`contest/${contest.id}`, t('toContest'))}`))}
  ${surveys.filter(survey => !survey.done).map(survey => section(survey.title, html`
    <p>${survey.organisation}<br>${t('until', moment(survey.closesAt))}</p>${button(`survey/${survey.id}`, t('toSurvey'))}`))}
  ${quizzes.length + contests.length + surveys.length || !linked ? nothing : html`<p>${t('nothingOpen')}</p>`}`;

/** Offers what there is to do: to go on, to begin, or else to look. */
function quizOf(quiz, coupons) {
  const periods = quiz.periods.filter(period => period.state !== 'OVER');
  const done = period => doneBy(period, coupons);
  const to = `quiz/${quiz.id}`;
  return html`
    ${periods.map(period => html`<p><b>${period.title}</b><br>${t('until', moment(period.closesAt))}
      ${done(period) ? html`<br>${t(done(period))}` : nothing}</p>`)}
    ${periods.some(period => period.openAttemptId) ? button(to, t('goOn')) : periods.every(done) ? button(to, t('showQuiz'), 'quiet') : button(to, t('toQuiz'))}`;
}

/** Why there is no more to do in a period, in the name of a text. */
function doneBy({ openAttemptId, awards, attemptsLeft, attemptsLeftToday }, coupons) {
  if (openAttemptId) return undefined;
  if (coupons.some(coupon => awards.some(award => award.id === coupon.awardId))) return 'awardWon';
  if (!attemptsLeftToday) return attemptsLeft ? 'attemptsUsedToday' : 'attemptsUsed';
  return undefined;
}
