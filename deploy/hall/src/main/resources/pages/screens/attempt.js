import { get, post } from '../api.js';
import { now } from '../clock.js';
import { titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { outboxOf, passes } from '../outbox.js';
import { action, button, confirmed, facts, problemBox, section } from '../screen.js';
import { t } from '../text.js';

/** An attempt, a question at a time. What is chosen is sent at once, or when the connection is back. */
export async function show(screen, id) {
  const outbox = outboxOf(id);
  // What is on its way now may arrive after the attempt was read, and wait no more when it is shown.
  const underWay = outbox.waiting;
  const attempt = await get(`/contest/attempts/${id}`, screen.signal);
  // Finishing again gets the same answer, and so the result.
  const finish = () => post(`/contest/attempts/${id}/finish`);
  if (attempt.finishedAt) {
    const late = Object.keys(outbox.waiting).length;
    const outcome = await finish();
    outbox.forget();
    return result(screen, attempt, outcome, late ? { detail: t('answersLate', late) } : null);
  }
  // Of two tellings the one that was less long on its way.
  const ahead = Math.max(Date.parse(attempt.now), now()) - Date.now();
  outbox.changed = () => draw();
  const choices = new Map(attempt.questions.map(({ number, choice }) => [number, choice ?? '']));
  for (const [number, choice] of Object.entries({ ...underWay, ...outbox.waiting })) choices.set(Number(number), choice);
  let present = attempt.questions.find(({ number }) => !choices.get(number)) ?? attempt.questions.at(-1);

  const choose = (question, choice) => {
    choices.set(question.number, choice);
    outbox.put(question.number, choice);
  };
  const turn = number => {
    present = attempt.questions.find(question => question.number === number);
    for (const folded of document.querySelectorAll('main details[open]')) folded.open = false;
    draw();
    document.querySelector('legend').focus();
  };
  let handing;
  /** Once at a time, whether one taps or the time is up. */
  const handIn = () => {
    handing ??= handAllIn().finally(() => { handing = undefined; });
    return handing;
  };
  const handAllIn = async () => {
    const late = isOver();
    // What comes too late is refused, and told; what was saved counts.
    await outbox.send().catch(problem => { if (!OVER.includes(problem.code)) throw problem; });
    if (screen.signal.aborted) return;
    const outcome = await finish();
    clearInterval(clock);
    const refused = outbox.problem;
    outbox.forget();
    result(screen, attempt, outcome, refused, late);
  };
  const isOver = () => secondsLeft(attempt.deadline, ahead) === 0;
  let trouble;
  /** Nothing can be answered any more: what there is goes in by itself. */
  const end = async () => {
    clearInterval(clock);
    trouble = undefined;
    draw();
    screen.say(t('timeUp'));
    try {
      await handIn();
    } catch (problem) {
      trouble = problem;
      draw();
      if (problem.isOffline) addEventListener('online', end, { once: true, signal: screen.signal });
    }
  };
  const draw = () => screen.draw(t('attempt'), html`
    <p class="row"><span>${t('answered', answeredOf(choices), choices.size)}</span>
      <span role="timer">${isOver() ? t('timeUp') : t('timeLeft', left(attempt.deadline, ahead))}</span></p>
    ${sending(outbox, answeredOf(choices))}
    ${paper(present, choices.get(present.number), choose, isOver())}
    <div class="actions">
      ${step(t('before'), present.number - 1, attempt, turn, 'quiet')}
      ${step(t('after'), present.number + 1, attempt, turn)}
    </div>
    ${isOver() ? ending(trouble, end)
      : answeredOf(choices) < choices.size ? confirmed(t('handIn'), t('unanswered', choices.size - answeredOf(choices)), handIn)
      : action(t('finish'), handIn, present === attempt.questions.at(-1) ? '' : 'quiet')}`);
  const clock = setInterval(() => (isOver() ? end() : draw()), 1000);
  screen.signal.addEventListener('abort', () => clearInterval(clock));
  draw();
  outbox.send().catch(() => {});
}

/** Codes of refusals after which nothing can be added, so that handing in loses nothing. */
const OVER = ['attempt-over', 'attempt-finished'];

const answeredOf = choices => [...choices.values()].filter(choice => choice).length;

/** By the server's clock, which decides. */
const secondsLeft = (deadline, ahead) => Math.max(0, Math.ceil((Date.parse(deadline) - ahead - Date.now()) / 1000));

function left(deadline, ahead) {
  const seconds = secondsLeft(deadline, ahead);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** @param answered how many questions are, of which those that don't wait are stored */
function sending({ waiting, problem }, answered) {
  const number = Object.keys(waiting).length;
  if (problem && !passes(problem)) return html`<div role="alert">${problemBox(problem)}</div>`;
  return html`<p role="status" class=${number && problem ? 'note' : 'hint'}>
    ${number === 0 ? answered ? t('allSaved') : nothing : problem ? t('waitingAnswers', number, problem.title) : t('saving')}</p>`;
}

/** Once the time is up: that it goes in, or why it could not. */
const ending = (trouble, again) => trouble
  ? html`<div role="alert">${problemBox(trouble)}</div>${action(t('tryAgain'), again)}`
  : html`<p class="note">${t('handingIn')}</p>`;

function paper(question, choice, choose, closed) {
  const several = question.kind === 'MULTIPLE';
  return html`<fieldset ?disabled=${closed}>
    <legend tabindex="-1">${question.number}. ${question.text}<small>${titleOf('QuestionKind', question.kind)} · ${t('points', question.points)}</small></legend>
    ${question.options.map((option, index) => {
      const letter = String.fromCharCode(65 + index);
      return html`<label class="choice">
        <input type=${several ? 'checkbox' : 'radio'} name="choice-${question.number}" .checked=${choice.includes(letter)}
          @change=${event => choose(question, several ? toggled(choice, letter, event.target) : letter)}>
        <span>${letter}. ${option}</span></label>`;
    })}
  </fieldset>`;
}

/** Letters stand in their order. An answer can be changed and not be taken back, so the last one stays. */
function toggled(choice, letter, box) {
  box.checked ||= choice === letter;
  return [...choice].filter(other => other !== letter).concat(box.checked ? letter : []).sort().join('');
}

const step = (label, number, attempt, turn, look = '') => html`<button type="button" class=${look}
  ?disabled=${number < 1 || number > attempt.questions.length} @click=${() => turn(number)}>${label}</button>`;

/** @param late whether it was the time that ended it */
async function result(screen, attempt, outcome, problem, late = false) {
  const draw = (quiz, period) => screen.draw(t('result'), html`
    ${problem ? html`<div role="alert">${problemBox(problem)}</div>` : nothing}
    ${late ? html`<p class="note">${t('timeWasUp')}</p>` : nothing}
    <p class="lead">${t('score', outcome.score, outcome.fullMarks)}</p>
    <p>${t('answered', outcome.answered, outcome.questions)}</p>
    ${outcome.awards.map(award => section(award.title, html`<p><b>${titleOf('AwardOutcome', award.outcome)}</b>
      ${award.place ? html`<br>${t('place', award.place, award.stock)}` : nothing}
      ${award.outcome === 'BELOW_THRESHOLD' ? html`<br>${t('threshold', award.threshold)}` : nothing}</p>
      ${award.outcome === 'AWARDED' ? button('coupons', t('showCoupon')) : nothing}`))}
    ${facts([[t('attemptsLeft'), period?.attemptsLeftToday]])}
    ${period?.canBegin && !outcome.awards.some(award => award.outcome === 'AWARDED') ? button(`quiz/${quiz.id}`, t('answerAgain')) : nothing}
    ${button(quiz ? `quiz/${quiz.id}` : 'quizzes', t('toQuizzes'), 'quiet')}`);
  draw();
  // What can't be had is not told.
  const { quizzes } = await get('/contest/home', screen.signal).catch(() => ({ quizzes: [] }));
  const periodOf = quiz => quiz.periods.find(({ id }) => id === attempt.periodId);
  const quiz = quizzes.find(periodOf);
  if (quiz) draw(quiz, periodOf(quiz));
}
