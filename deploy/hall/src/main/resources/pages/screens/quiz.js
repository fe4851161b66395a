import { get, post } from '../api.js';
import { now } from '../clock.js';
import { device } from '../device.js';
import { titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { action, button, facts, fromTo, section } from '../screen.js';
import { moment, t } from '../text.js';

const BEAT = 15_000;

/** A quiz: for each of its periods the lectures to watch first, the attempts I have, my best, and what I won. */
export async function show(screen, id) {
  const quiz = await get(`/contest/quizzes/${id}`, screen.signal);
  const mine = new Map();
  const read = async period => mine.set(period.id, await get(`/contest/quiz-periods/${period.id}/mine`, screen.signal));
  await Promise.all(quiz.periods.map(read));
  const draw = () => screen.draw(quiz.title, html`
    <p>${quiz.organisation}</p>
    ${quiz.periods.map(period => section(period.title, html`
      ${particulars(period, mine.get(period.id))}
      ${stateOf(period) === 'open' ? participation(period, mine.get(period.id), screen, draw) : html`<p>${told(period)}</p>`}
      ${won(mine.get(period.id))}`))}
    ${quiz.periods.every(period => stateOf(period) === 'over') ? certificate(quiz) : nothing}`);
  draw();
}

function stateOf({ opensAt, closesAt }) {
  return now() < Date.parse(opensAt) ? 'early' : now() < Date.parse(closesAt) ? 'open' : 'over';
}

const told = period => (stateOf(period) === 'early' ? t('opensAt', moment(period.opensAt)) : t('quizOver'));

const particulars = (period, own) => facts([
  [t('openTime'), fromTo(period.opensAt, period.closesAt)],
  [t('questions'), t('questionsFor', period.questions, period.fullMarks)],
  [t('timeEach'), t('minutes', Math.round(period.rules.attempts.seconds / 60))],
  [t('attemptsLeft'), own.attemptsLeftToday],
  [t('best'), own.bestScore === null ? null : t('score', own.bestScore, own.fullMarks)],
]);

function participation(period, own, screen, draw) {
  const waiting = own.lectures.filter(lecture => !lecture.done);
  if (own.openAttemptId) return button(`attempt/${own.openAttemptId}`, t('goOn'));
  if (waiting.length) return html`<p>${t('lecturesFirst')}</p>${waiting.map(lecture => watching(period, lecture, own, screen, draw))}`;
  if (!own.attemptsLeftToday) return html`<p>${t(own.attemptsLeft ? 'attemptsUsedToday' : 'attemptsUsed')}</p>`;
  return action(t('begin'), async () => {
    const attempt = await post(`/contest/quiz-periods/${period.id}/attempts`, { device: device() });
    location.hash = `#/attempt/${attempt.id}`;
  });
}

/** The time of a lecture counts while it plays. */
function watching(period, lecture, own, screen, draw) {
  const beat = async () => {
    const path = `/contest/quiz-periods/${period.id}/lectures/${encodeURIComponent(lecture.code)}/heartbeats`;
    Object.assign(lecture, await post(path));
    if (lecture.done) screen.say(t('lectureDone'));
    draw();
  };
  return html`<h3>${lecture.title}</h3>
    <video controls playsinline preload="none" src=${lecture.url} aria-label=${lecture.title}
      @play=${event => whilePlaying(event.currentTarget, beat, screen.signal)}></video>
    <p><a href=${lecture.url} target="_blank" rel="noopener">${t('lectureElsewhere')}</a></p>
    <p>${t('watched', lecture.watched, lecture.seconds)}
      <progress max=${lecture.seconds} value=${lecture.watched} aria-label=${lecture.title}></progress></p>
    ${action(t('watching'), beat, 'quiet')}`;
}

async function whilePlaying(video, beat, signal) {
  while (!signal.aborted && video.isConnected && !video.paused) {
    await beat().catch(() => {});
    await new Promise(resolve => setTimeout(resolve, BEAT));
  }
}

const won = own => own.awards.map(award => html`<p class="note"><b>${award.title}</b>${t('colon')}${titleOf('AwardOutcome', award.outcome)}
  ${award.place ? html`<br>${t('place', award.place, award.stock)}` : nothing}
  ${award.reason ? html`<br>${award.reason}` : nothing}
  ${award.outcome === 'AWARDED' ? button('coupons', t('showCoupon')) : nothing}</p>`);

const certificate = quiz => action(t('fetchCertificate'), async () => {
  await post(`/contest/quizzes/${quiz.id}/certificates/mine`);
  location.hash = '#/certificates';
}, 'quiet');
