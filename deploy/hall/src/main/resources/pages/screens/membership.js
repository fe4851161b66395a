import { get, post } from '../api.js';
import { takeCodes } from '../cardcode.js';
import { titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { linking } from '../linking.js';
import { passing } from '../qr.js';
import { action, confirmed, facts, problemBox, section } from '../screen.js';
import { signOut } from '../session.js';
import { day, t } from '../text.js';

/** My membership, with the card to show, and the way to all that is mine. */
export async function show(screen) {
  const { activated, membership, card, ladder } = await get('/membership/home', screen.signal);
  let name = membership?.name;
  let code;
  let closing;
  /** The code is taken only while it is looked at. */
  const toggled = event => {
    closing?.abort();
    closing = new AbortController();
    code = undefined;
    if (event.currentTarget.open) {
      takeCodes((taken, problem) => {
        code = problem ? html`<div role="alert">${problemBox(problem)}</div>` : codeOf(taken);
        draw();
      }, closing.signal);
    }
    draw();
  };
  screen.signal.addEventListener('abort', () => closing?.abort());
  const changed = act => async () => {
    await post(`/membership/members/me/card/${act}`);
    // What was looked at before shall not come back.
    closing?.abort();
    for (const folded of document.querySelectorAll('main details[open]')) folded.open = false;
    await show(screen);
  };
  const draw = () => screen.draw(t('membership'), html`
    ${activated ? shown(membership, card, name) : nothing}
    ${activated && card ? holding(card, code, toggled, changed) : nothing}
    ${activated ? nothing : linking(membership)}
    ${activated && name === membership.name
      ? action(t('showName'), async () => {
          name = (await get('/membership/members/me/name', screen.signal)).name;
          draw();
        }, 'quiet')
      : nothing}
    ${activated ? section(t('particulars'), details(membership)) : nothing}
    ${membership && !activated ? nothing : section(t('steps'), steps(ladder))}
    <nav class="list" aria-label=${t('mine')}>
      ${[...(membership ? ['history'] : []), ...(activated ? ['transfers'] : []), 'coupons', 'certificates', 'rewards', 'surveys', 'verify', 'data', 'settings',
        ...(activated ? ['leave'] : []), 'front'].map(item => html`<a href="#/${item}">${t(item)}</a>`)}
    </nav>
    ${action(t('signOut'), signOut, 'quiet')}`);
  draw();
}

const shown = (membership, card, name) => html`<div class="card">
  <p>${membership.organisation}</p>
  <p class="card-name">${name}</p>
  ${card ? html`<p class="card-number"><span class="unseen">${t('cardNumber')}</span>${card.number.match(/.{1,4}/g).map(four => html`<span>${four}</span> `)}</p>` : nothing}
  <p>${card ? t('card') : t('noCard')}</p>
</div>`;

/** What one can do with one's card. */
const holding = (card, code, toggled, changed) => SHOWN.includes(card.status)
  ? html`<details @toggle=${toggled}><summary>${t('showCode')}</summary>${code ?? nothing}</details>
    ${card.status === 'COLLECTED' ? action(t('activateCard'), changed('activate')) : nothing}
    ${confirmed(t('cardLost'), t('cardLostText'), changed('report-lost'))}`
  : html`<p class="note">${t('cardIsLost')}</p>`;

/** Where a card stands that is valid. */
const SHOWN = ['ISSUED', 'COLLECTED', 'ACTIVATED'];

/** The address of the page that verifies it, so that any phone can. */
const codeOf = card => card.code
  ? html`${passing(new URL(`#/verify/${card.code}`, location.href).href, t('cardCode'))}<p class="hint">${t('codeText')}</p>`
  : html`<p class="note">${t('cardIsLost')}</p>`;

const steps = ladder => html`<ol class="plain states">
  ${ladder.map(({ step, done }) => html`<li class=${done ? 'works' : 'asking'}>${titleOf('LadderStep', step)}<b>${t(done ? 'done' : 'open')}</b></li>`)}
</ol>`;

const details = membership => facts([
  [t('status'), titleOf('MemberStatus', membership.status)],
  [t('joinedOn'), day(membership.joinedOn)],
  [t('skillLevel'), membership.skillLevel && titleOf('SkillLevel', membership.skillLevel)],
  [t('trade'), membership.trade],
  [t('categories'), membership.categories.map(category => titleOf('Category', category)).join(' · ')],
]);
