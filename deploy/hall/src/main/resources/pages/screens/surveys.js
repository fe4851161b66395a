import { get } from '../api.js';
import { html, nothing } from '../lib/lit-html.js';
import { emptiness, emptyForOthers } from '../linking.js';
import { Pages } from '../screen.js';
import { moment, t } from '../text.js';

/** Surveys that I can answer, and those I have. */
export async function show(screen) {
  const surveys = new Pages(cursor => get(`/contest/surveys/open?limit=20${cursor}`, screen.signal));
  await surveys.more().catch(emptyForOthers);
  const none = surveys.items.length ? nothing : await emptiness(t('noSurveys'), screen.signal);
  const draw = () => screen.draw(t('surveys'), html`
    ${none}
    <ul class="links">${surveys.items.map(survey => html`<li><a href="#/survey/${survey.id}"><b>${survey.title}</b>
      <span>${survey.organisation}</span><span>${survey.done ? t('surveyDone') : t('until', moment(survey.closesAt))}</span></a></li>`)}</ul>
    ${surveys.button(draw)}`);
  draw();
}
