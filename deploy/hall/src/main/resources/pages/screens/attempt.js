import { get, post } from '../api.js';
import { titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { outboxOf, passes } from '../outbox.js';
import { action, button, problemBox, section } from '../screen.js';
import { t } from '../text.js';

/** An attempt, a question at a time. What is chosen is sent at once, or when the connection is back. */
export async function show(screen, id) {
  const attempt = await get(`/contest/attempts/${id}`, screen.signal);
  // Finishing again gets the same answer, and so the result.
  const finish = () => post(`/contest/attempts/${id}/finish`);
  const outbox = outboxOf(id);
  if (attempt.finishedAt) {
    const late = Object.keys(outbox.waiting).length;
    const outcome = await finish();
    outbox.forget();
    return result(screen, outcome, late ? { detail: t('answersLate', late) } : null);
  }
  const ahead = Date.parse(attempt.now) - Date.now();
  outbox.changed = () => draw();
  const choices = new Map(attempt.questions.map(({ number, choice }) => [number, choice ?? '']));
  for (const [number, choice] of Object.entries(outbox.waiting)) choices.set(Number(number), choice);
  let present = attempt.questions.find(({ number }) => !choices.get(number)) ?? attempt.questions[0];

  const choose = (question, choice) => {
    choices.set(question.number, choice);
    outbox.put(question.number, choice);
  };
  const turn = number => {
    present = attempt.questions.find(question => question.number === number);
    draw();
    document.querySelector('legend').focus();
  };
  const handIn = async () => {
    // What comes too late is refused, and told; what was saved counts.
    await outbox.send().catch(problem => { if (!OVER.includes(problem.code)) throw problem; });
    if (screen.signal.aborted) return;
    const outcome = await finish();
    clearInterval(clock);
    const refused = outbox.problem;
    outbox.forget();
    result(screen, outcome, refused);
  };
  const draw = () => screen.draw(t('attempt'), html`
    <p class="row"><span>${t('answered', answeredOf(choices), choices.size)}</span>
      <span role="timer">${t('timeLeft', left(attempt.deadline, ahead))}</span></p>
    ${sending(outbox)}
    ${paper(present, choices.get(present.number), choose)}
    <div class="actions">
      ${step(t('before'), present.number - 1, attempt, turn)}
      ${step(t('after'), present.number + 1, attempt, turn)}
    </div>
    ${section(t('handIn'), html`
      ${answeredOf(choices) < choices.size ? html`<p>${t('unanswered', choices.size - answeredOf(choices))}</p>` : nothing}
      ${action(t('finish'), handIn)}`)}`);
  const clock = setInterval(draw, 1000);
  screen.signal.addEventListener('abort', () => clearInterval(clock));
  draw();
  outbox.send().catch(() => {});
}

/** Codes of refusals after which nothing can be added, so that handing in loses nothing. */
const OVER = ['attempt-over', 'attempt-finished'];

const answeredOf = choices => [...choices.values()].filter(choice => choice).length;

/** By the server's clock, which decides. */
function left(deadline, ahead) {
  const seconds = Math.max(0, Math.round((Date.parse(deadline) - ahead - Date.now()) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function sending({ waiting, problem }) {
  const number = Object.keys(waiting).length;
  if (problem && !passes(problem)) return html`<div role="alert">${problemBox(problem)}</div>`;
  return html`<p role="status" class=${number && problem ? 'note' : 'hint'}>
    ${number === 0 ? t('allSaved') : problem ? t('waitingAnswers', number) : t('saving')}</p>`;
}

function paper(question, choice, choose) {
  const several = question.kind === 'MULTIPLE';
  return html`<fieldset>
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

const step = (label, number, attempt, turn) => html`<button type="button" class="quiet"
  ?disabled=${number < 1 || number > attempt.questions.length} @click=${() => turn(number)}>${label}</button>`;

function result(screen, outcome, problem) {
  screen.draw(t('result'), html`
    ${problem ? html`<div role="alert">${problemBox(problem)}</div>` : nothing}
    <p class="lead">${t('score', outcome.score, outcome.fullMarks)}</p>
    <p>${t('answered', outcome.answered, outcome.questions)}</p>
    ${outcome.awards.map(award => section(award.title, html`<p><b>${titleOf('AwardOutcome', award.outcome)}</b>
      ${award.place ? html`<br>${t('place', award.place, award.stock)}` : nothing}
      ${award.outcome === 'BELOW_THRESHOLD' ? html`<br>${t('threshold', award.threshold)}` : nothing}</p>
      ${award.outcome === 'AWARDED' ? button('coupons', t('showCoupon')) : nothing}`))}
    ${button('quizzes', t('toQuizzes'), 'quiet')}`);
}
