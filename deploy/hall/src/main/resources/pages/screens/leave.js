import { get, post } from '../api.js';
import { html } from '../lib/lit-html.js';
import { button, facts, submission, submit } from '../screen.js';
import { day, t } from '../text.js';

/** Leaving the union, in two steps: what it means, and then whether one means it. */
export async function show(screen, step) {
  const { activated, membership } = await get('/membership/home', screen.signal);
  if (!membership || !activated) {
    screen.draw(t('leave'), html`<p>${t(membership ? 'left' : 'notLinked')}</p>${button('membership', t('membership'))}`);
  } else if (step === 'confirm') {
    confirming(screen, membership);
  } else {
    screen.draw(t('leave'), html`
      <p>${t('leaveText', membership.organisation)}</p>
      <ul>${t('leaveMeans').map(line => html`<li>${line}</li>`)}</ul>
      <p class="note">${t('insteadOfLeaving')}</p>
      ${button('transfers', t('transfers'), 'quiet')}
      ${button('leave/confirm', t('goOnLeaving'), 'danger')}
      ${button('membership', t('stay'))}`);
  }
}

function confirming(screen, membership) {
  const leave = async () => {
    await post('/membership/members/me/withdraw');
    screen.say(t('left'));
    screen.draw(t('left'), html`<p>${t('leftText', membership.organisation)}</p>
      ${button('history', t('history'), 'quiet')}${button('home', t('home'))}`);
  };
  screen.draw(t('confirmLeaving'), html`
    ${facts([
      [t('name'), membership.name],
      [t('union'), membership.organisation],
      [t('joinedOn'), day(membership.joinedOn)],
    ])}
    <form @submit=${submission(leave)}>
      <label class="choice"><input type="checkbox" name="understood" required><span>${t('understood')}</span></label>
      ${submit(t('leaveNow'), 'danger')}
    </form>
    ${button('membership', t('stay'))}`);
}
