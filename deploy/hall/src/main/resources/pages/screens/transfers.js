import { get, post } from '../api.js';
import { codesOf, needed, titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { emptinessOf } from '../linking.js';
import { confirmed, facts, Pages, section, submission, submit } from '../screen.js';
import { day, moment, t } from '../text.js';

/** My way to another union: asked for here, followed until both unions have answered, and taken back until then. */
export async function show(screen) {
  const own = await get('/membership/home', screen.signal);
  if (!own.activated) return screen.draw(t('transfers'), emptinessOf('', own));
  const transfers = await new Pages(cursor => get(`/membership/members/me/transfers?limit=20${cursor}`, screen.signal)).more();
  await needed();
  let unions;
  const again = async said => {
    screen.say(said);
    await show(screen);
  };
  const find = async fields => {
    // Nothing that was chosen among others may stay chosen.
    unions = undefined;
    draw();
    unions = await get(`/membership/unions?name=${encodeURIComponent(fields.get('name').trim())}`, screen.signal);
    unions.items = unions.items.filter(({ id }) => id !== own.membership.organisationId);
    draw();
    screen.say(unions.items.length ? t('unionsFound', unions.items.length, unions.more) : t('noUnion'));
  };
  const ask = async fields => {
    const union = fields.get('union');
    await post('/membership/members/me/transfers', {
      ...(union ? { organisationId: union } : { code: tokenOf(fields.get('code')) }),
      reason: fields.get('reason'),
    });
    await again(t('transferAsked'));
  };
  const cancel = transfer => async () => {
    await post(`/membership/members/me/transfers/${transfer.id}/cancel`);
    await again(t('transferCancelled'));
  };
  const open = transfers.items.find(({ state }) => OPEN.includes(state));
  const over = transfers.items.filter(transfer => transfer !== open);
  const draw = () => screen.draw(t('transfers'), html`
    ${open ? section(t('transferOpen'), courseOf(open, cancel)) : asking(unions, find, ask)}
    ${over.map(transfer => section(titleOf('TransferState', transfer.state), courseOf(transfer)))}
    ${transfers.button(draw)}`);
  draw();
}

const OPEN = ['REQUESTED', 'RELEASED'];

/** Of a join code or of the address that it holds. */
const tokenOf = scanned => scanned.trim().replace(/[?#].*$/, '').replace(/\/+$/, '').split('/').pop();

const asking = (unions, find, ask) => html`
  <p>${t('transferText')}</p>
  ${section(t('unionByName'), html`
    <form @submit=${submission(find)}>
      <label for="name">${t('unionName')}</label>
      <input id="name" name="name" type="search" required minlength="2" maxlength="100" autocomplete="off">
      ${submit(t('findUnion'))}
    </form>
    ${unions?.items.length === 0 ? html`<p>${t('noUnion')}</p>` : nothing}
    ${unions?.items.length
      ? html`<form @submit=${submission(ask)}>
          ${unions.more ? html`<p class="hint">${t('moreUnions', unions.items.length)}</p>` : nothing}
          <fieldset><legend>${t('whichUnion')}</legend>
            ${unions.items.map(({ id, name, above }) => choice('union', id, above ? html`${name}<br>${above}` : name))}
          </fieldset>
          ${reasons()}
          ${submit(t('askTransfer'))}
        </form>`
      : nothing}`)}
  <details><summary>${t('unionByCode')}</summary>
    <form @submit=${submission(ask)}>
      <label for="code">${t('joinCode')}</label>
      <p class="hint" id="hint">${t('joinCodeHint')}</p>
      <input id="code" name="code" required maxlength="500" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="hint">
      ${reasons()}
      ${submit(t('askTransferByCode'))}
    </form>
  </details>`;

const reasons = () => html`<fieldset><legend>${t('transferReason')}</legend>
  ${codesOf('TransferReason').map(code => choice('reason', code, titleOf('TransferReason', code)))}
</fieldset>`;

const choice = (name, value, words) => html`<label class="choice"><input type="radio" name=${name} value=${value} required><span>${words}</span></label>`;

/** What has been said of it, by whom, and whose turn it is. */
const courseOf = (transfer, cancel) => html`
  ${facts([
    [t('fromUnion'), transfer.fromOrganisation],
    [t('toUnion'), transfer.toOrganisation],
    [t('transferReason'), titleOf('TransferReason', transfer.reason)],
    [t('askedBy'), titleOf('TransferParty', transfer.askedBy)],
    [t('refusedBecause'), transfer.refusal && titleOf('TransferRefusal', transfer.refusal)],
    [t('cancelledBecause'), transfer.cancellation && titleOf('TransferCancellation', transfer.cancellation)],
    [t('answerDue'), transfer.dueOn && day(transfer.dueOn)],
  ])}
  <ol class="plain states">${stepsOf(transfer).map(([how, words, at]) => html`<li class=${how}>${words}<b>${at ? moment(at) : t('open')}</b></li>`)}</ol>
  ${cancel ? html`<p class="hint">${t('silenceText')}</p>` : nothing}
  ${cancel && transfer.askedBy === 'MEMBER' ? confirmed(t('cancelTransfer'), t('cancelTransferText'), cancel(transfer)) : nothing}`;

function stepsOf({ state, askedAt, releasedAt, releaseDeemed, decidedAt, acceptanceDeemed }) {
  const steps = [['works', t('stepAsked'), askedAt]];
  if (releasedAt) steps.push(['works', t(releaseDeemed ? 'stepReleaseDeemed' : 'stepReleased'), releasedAt]);
  if (state === 'ACCEPTED') steps.push(['works', t(acceptanceDeemed ? 'stepAcceptanceDeemed' : 'stepAccepted'), decidedAt]);
  else if (decidedAt) steps.push(['away', titleOf('TransferState', state), decidedAt]);
  else steps.push(...(releasedAt ? [] : [['asking', t('stepReleased')]]), ['asking', t('stepAccepted')]);
  return steps;
}
