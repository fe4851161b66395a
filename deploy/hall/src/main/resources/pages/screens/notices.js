import { get, put } from '../api.js';
import { html, nothing } from '../lib/lit-html.js';
import { emptinessOf } from '../linking.js';
import { listen } from '../live.js';
import { Pages } from '../screen.js';
import { moment, t } from '../text.js';

/** What I was told, the newest first; new notices come by themselves. What has been shown has been read. */
export async function show(screen) {
  const notices = new Pages(cursor => get(`/membership/notices?limit=20${cursor}`, screen.signal));
  const [own] = await Promise.all([get('/membership/home', screen.signal), notices.more()]);
  const draw = () => screen.draw(t('notices'), html`
    ${notices.items.length ? nothing : emptinessOf(t('noNotices'), own)}
    <ul class="plain" aria-live="polite">${notices.items.map(notice => html`<li class=${notice.read ? '' : 'new'}>
      <b>${notice.read ? nothing : html`<span class="badge">${t('new')}</span> `}${notice.title}</b>
      <p>${notice.text}</p><p class="hint">${moment(notice.happenedAt)}</p>
      ${about(notice.about)}</li>`)}
    </ul>
    ${notices.button(draw)}`);
  /** Streams come in the browser's language, so what is new is read anew in the one that was chosen. */
  const refresh = async newest => {
    const isNew = ({ id }) => !notices.items.some(known => known.id === id);
    if (newest.some(isNew)) {
      const { items } = await get('/membership/notices?limit=20', screen.signal);
      notices.items.unshift(...items.filter(isNew));
    }
    draw();
    if (newest.some(({ read }) => !read)) await put('/membership/notices/read-until', { noticeId: newest[0].id });
  };
  // What isn't marked as read now is with the next one.
  const heard = ({ newest }) => refresh(newest).catch(() => {});
  draw();
  // Nobody else is told anything that is new.
  if (own.activated) await listen('/membership/notices/stream', { snapshot: heard, delta: heard }, screen.signal, { ticket: true });
}

const link = (to, words) => html`<a class="button quiet" href="#/${to}">${words}</a>`;

function about({ couponId, quizId, contestId, transferId }) {
  if (couponId) return link('coupons', t('showCoupon'));
  if (quizId) return link(`quiz/${quizId}`, t('toQuiz'));
  if (contestId) return link(`contest/${contestId}`, t('toContest'));
  if (transferId) return link('transfers', t('toTransfers'));
  return nothing;
}
