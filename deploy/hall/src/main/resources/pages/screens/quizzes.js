import { get } from '../api.js';
import { html, nothing } from '../lib/lit-html.js';
import { emptiness } from '../linking.js';
import { Pages } from '../screen.js';
import { moment, t } from '../text.js';

/** Quizzes that I can take part in. */
export async function show(screen) {
  const quizzes = await new Pages(cursor => get(`/contest/quizzes/open?limit=20${cursor}`, screen.signal)).more();
  const none = quizzes.items.length ? nothing : await emptiness(t('noQuizzes'), screen.signal);
  const draw = () => screen.draw(t('quizzes'), html`
    ${none}
    <ul class="links">${quizzes.items.map(quiz => html`<li><a href="#/quiz/${quiz.id}"><b>${quiz.title}</b>
      <span>${quiz.organisation}</span>${quiz.periods.map(period => html`<span>${period.title} · ${t('until', moment(period.closesAt))}</span>`)}</a></li>`)}
    </ul>
    ${quizzes.button(draw)}`);
  draw();
}
