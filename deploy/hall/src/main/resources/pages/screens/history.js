import { get } from '../api.js';
import { titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { section } from '../screen.js';
import { day, t } from '../text.js';

/** All that I was as a member: where, as what, from when on and why. What was recorded by mistake stays, marked. */
export async function show(screen) {
  const { memberSince, memberships } = await get('/membership/members/me/history', screen.signal);
  screen.draw(t('history'), html`
    <p class="lead">${t('memberSince', day(memberSince))}</p>
    ${memberships.map(({ joinedOn, periods }) => section(t('joinedThen', day(joinedOn)), html`<ol class="plain">${periods.map(line)}</ol>`))}`);
}

const line = period => html`<li>
  <b>${day(period.validFrom)}${period.validTo ? ` – ${day(period.validTo)}` : nothing}</b>
  <p>${titleOf('MemberStatus', period.status)} · ${period.organisation}</p>
  <p class="hint">${titleOf('PeriodReason', period.reason)}${period.decisionNumber ? ` · ${period.decisionNumber}` : nothing}</p>
  ${period.undone ? html`<p><span class="badge">${t('undone')}</span> ${t('undoneText')}</p>` : nothing}
</li>`;
