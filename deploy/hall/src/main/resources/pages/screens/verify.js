import { anonymously } from '../api.js';
import { titleOf } from '../codes.js';
import { html } from '../lib/lit-html.js';
import { facts, submission, submit } from '../screen.js';
import { moment, t } from '../text.js';

/** Whether a card that somebody shows is valid: for anybody, by the code that was scanned, or pasted. */
export async function show(screen, scanned) {
  const verify = async code => {
    const answer = await anonymously.post('/membership/cards/verify', { code });
    draw(answer);
    screen.say(answer.valid ? t('isMember') : titleOf('CardRefusal', answer.reason));
  };
  const draw = answer => screen.draw(t('verify'), html`
    ${answer ? told(answer) : html`<p>${t('verifyText')}</p>`}
    <form @submit=${submission(fields => verify(fields.get('code').trim()))}>
      <label for="code">${t('shownCode')}</label><input id="code" name="code" required maxlength="500" autocomplete="off" spellcheck="false">
      ${submit(t('check'))}
    </form>`);
  if (scanned) await verify(scanned);
  else draw();
}

const told = answer => answer.valid
  ? html`<div class="note good"><p>${t('isMember')}</p></div>${facts([
      [t('holder'), answer.name],
      [t('union'), answer.organisation],
      [t('validUntil'), moment(answer.validUntil)],
    ])}`
  : html`<div class="fault"><p>${titleOf('CardRefusal', answer.reason)}</p></div>`;
