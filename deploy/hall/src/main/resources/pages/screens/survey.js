import { anonymously, get, Problem } from '../api.js';
import { isWaiting, takeBallot } from '../ballot.js';
import { html, nothing } from '../lib/lit-html.js';
import { button, submission, submit } from '../screen.js';
import { moment, t } from '../text.js';

/** A survey: the ballot is taken by name, and cast without. */
export async function show(screen, id) {
  const survey = await get(`/contest/surveys/${id}`, screen.signal);
  const cast = async fields => {
    const answers = survey.questions.map(question => ({ questionId: question.id, chosen: fields.getAll(question.id).sort().join('') }));
    if (answers.some(answer => !answer.chosen)) throw new Problem({ detail: t('answerAll') });
    const ballot = await takeBallot(id);
    await anonymously.post(`/contest/surveys/${id}/responses`, { ballot: ballot.content, answers }).catch(problem => {
      // It arrived, and the answer was lost: what was cast first counts.
      if (problem.code !== 'ballot-used') throw problem;
    });
    ballot.forget();
    screen.draw(survey.title, html`<p class="lead">${t('cast')}</p>${button('surveys', t('toSurveys'), 'quiet')}`);
  };
  screen.draw(survey.title, html`
    <p>${survey.organisation}<br>${t('until', moment(survey.closesAt))}</p>
    <p class="note">${t('anonymous')}</p>
    ${survey.state === 'OPEN' && (!survey.done || isWaiting(id))
      ? html`<form @submit=${submission(cast)}>${survey.questions.map(asked)}${submit(t('send'))}</form>`
      : html`<p>${t(survey.done ? 'surveyDone' : 'surveyClosed')}</p>`}`);
}

const asked = (question, index) => html`<fieldset><legend>${index + 1}. ${question.text}</legend>
  ${question.kind === 'MULTIPLE' ? html`<p class="hint">${t('several')}</p>` : nothing}
  ${question.options.map((option, place) => html`<label class="choice">
    <input type=${question.kind === 'MULTIPLE' ? 'checkbox' : 'radio'} name=${question.id} value=${String.fromCharCode(65 + place)}
      ?required=${question.kind !== 'MULTIPLE'}><span>${option}</span></label>`)}
</fieldset>`;
