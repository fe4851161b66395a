import { get } from '../api.js';
import { titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { qr } from '../qr.js';
import { action, button, facts, section } from '../screen.js';
import { signOut } from '../session.js';
import { day, t } from '../text.js';

/** My membership, with the card to show, and the way to all that is mine. */
export async function show(screen) {
  const { activated, membership, card, ladder } = await get('/membership/home', screen.signal);
  let name = membership?.name;
  const draw = () => screen.draw(t('membership'), html`
    ${activated ? shown(membership, card, name) : html`<p>${t('notLinkedText')}</p>${button('activate', t('activate'))}`}
    ${activated && name === membership.name
      ? action(t('showName'), async () => {
          name = (await get('/membership/members/me/name', screen.signal)).name;
          draw();
        }, 'quiet')
      : nothing}
    ${activated ? section(t('particulars'), details(membership)) : nothing}
    ${section(t('steps'), html`<ol class="plain states">
      ${ladder.map(({ step, done }) => html`<li class=${done ? 'works' : 'asking'}>${titleOf('LadderStep', step)}<b>${t(done ? 'done' : 'open')}</b></li>`)}
    </ol>`)}
    <nav class="list" aria-label=${t('mine')}>
      ${['coupons', 'certificates', 'rewards', 'surveys', 'data', 'settings', 'front'].map(item => html`<a href="#/${item}">${t(item)}</a>`)}
    </nav>
    ${action(t('signOut'), signOut, 'quiet')}`);
  draw();
}

const shown = (membership, card, name) => html`<div class="card">
  <p>${membership.organisation}</p>
  <p class="card-name">${name}</p>
  ${card ? html`<p class="card-number"><span class="unseen">${t('cardNumber')}</span>${card.number.match(/.{1,4}/g).map(four => html`<span>${four}</span> `)}</p>` : nothing}
  <p>${card ? t('card') : t('noCard')}</p>
</div>
${card ? html`<details><summary>${t('showCode')}</summary>${qr(card.number, t('cardNumber'))}</details>` : nothing}`;

const details = membership => facts([
  [t('status'), titleOf('MemberStatus', membership.status)],
  [t('joinedOn'), day(membership.joinedOn)],
  [t('skillLevel'), membership.skillLevel && titleOf('SkillLevel', membership.skillLevel)],
  [t('trade'), membership.trade],
  [t('categories'), membership.categories.map(category => titleOf('Category', category)).join(' · ')],
]);
