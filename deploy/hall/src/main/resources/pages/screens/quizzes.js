import { get } from '../api.js';
import { html, nothing } from '../lib/lit-html.js';
import { Pages } from '../screen.js';
import { moment, t } from '../text.js';

/** Quizzes that I can take part in. */
export async function show(screen) {
  const quizzes = await new Pages(cursor => get(`/contest/quizzes/open?limit=20${cursor}`, screen.signal)).more();
  const draw = () => screen.draw(t('quizzes'), html`
    ${quizzes.items.length ? nothing : html`<p>${t('noQuizzes')}</p>`}
    <ul class="links">${quizzes.items.map(quiz => html`<li><a href="#/quiz/${quiz.id}"><b>${quiz.title}</b>
      <span>${quiz.organisation}</span>${quiz.periods.map(period => html`<span>${period.title} · ${t('until', moment(period.closesAt))}</span>`)}</a></li>`)}
    </ul>
    ${quizzes.button(draw)}`);
  draw();
}
