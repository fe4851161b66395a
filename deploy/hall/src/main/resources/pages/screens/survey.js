import { anonymously, get, Problem } from '../api.js';
import { isWaiting, takeBallot } from '../ballot.js';
import { html, nothing } from '../lib/lit-html.js';
import { button, submission, submit } from '../screen.js';
import { subject } from '../session.js';
import { inTab } from '../store.js';
import { moment, t } from '../text.js';

/** A survey: the ballot is taken by name, and cast without. */
export async function show(screen, id) {
  const survey = await get(`/contest/surveys/${id}`, screen.signal);
  // What is chosen outlives an ended sign-in and another language, in this tab.
  const draft = `draft ${subject()} ${id}`;
  const chosen = JSON.parse(inTab.get(draft)) ?? [];
  const keep = event => inTab.set(draft, JSON.stringify([...new FormData(event.currentTarget)].map(String)));
  const cast = async fields => {
    const answers = survey.questions.map(question => ({ questionId: question.id, chosen: fields.getAll(question.id).sort().join('') }));
    if (answers.some(answer => !answer.chosen)) throw new Problem({ detail: t('answerAll') });
    const ballot = await takeBallot(id);
    await anonymously.post(`/contest/surveys/${id}/responses`, { ballot: ballot.content, answers }).catch(problem => {
      // It arrived, and the answer was lost: what was cast first counts.
      if (problem.code !== 'ballot-used') throw problem;
    });
    ballot.forget();
    inTab.remove(draft);
    screen.draw(survey.title, html`<p class="lead">${t('cast')}</p>${button('surveys', t('toSurveys'), 'quiet')}`);
  };
  screen.draw(survey.title, html`
    <p>${survey.organisation}<br>${t('until', moment(survey.closesAt))}</p>
    <p class="note">${t('anonymous')}</p>
    ${survey.state === 'OPEN' && (!survey.done || isWaiting(id))
      ? html`<form @submit=${submission(cast)} @change=${keep}>${survey.questions.map(asked(chosen))}${submit(t('send'))}</form>`
      : html`<p>${t(survey.done ? 'surveyDone' : 'surveyClosed')}</p>`}`);
}

/** @param chosen of each choice its question and letter, with a comma between */
const asked = chosen => (question, index) => html`<fieldset><legend>${index + 1}. ${question.text}</legend>
  ${question.kind === 'MULTIPLE' ? html`<p class="hint">${t('several')}</p>` : nothing}
  ${question.options.map((option, place) => {
    const letter = String.fromCharCode(65 + place);
    return html`<label class="choice">
      <input type=${question.kind === 'MULTIPLE' ? 'checkbox' : 'radio'} name=${question.id} value=${letter} ?checked=${chosen.includes(`${question.id},${letter}`)}
        ?required=${question.kind !== 'MULTIPLE'}><span>${option}</span></label>`;
  })}
</fieldset>`;
