import { post } from '../api.js';
import { forget } from '../duties.js';
import { html } from '../lib/lit-html.js';
import { submission, submit } from '../screen.js';
import { t } from '../text.js';

/** Links the sign-in to the membership, by the phone that the sign-in vouches for and the document. */
export function show(screen) {
  const activated = () => {
    forget();
    screen.say(t('activated'));
    location.hash = '#/membership';
  };
  const activate = async fields => {
    const number = fields.get('number').trim().toUpperCase();
    await post('/membership/activations', number.length > 4 ? { documentNumber: number } : { documentLastFour: number });
    activated();
  };
  const byCode = async fields => {
    await post('/membership/activations/by-code', {
      code: fields.get('code').trim(),
      documentLastFour: fields.get('four').trim().toUpperCase(),
    });
    activated();
  };
  screen.draw(t('activate'), html`
    <p>${t('activateText')}</p>
    <form @submit=${submission(activate)}>
      <label for="number">${t('lastFour')}</label>
      <p class="hint" id="hint">${t('lastFourHint')}</p>
      <input id="number" name="number" required minlength="4" maxlength="40" autocomplete="off" autocapitalize="characters"
        spellcheck="false" aria-describedby="hint">
      ${submit(t('activate'))}
    </form>
    <details><summary>${t('otherPhone')}</summary>
      <p>${t('otherPhoneText')}</p>
      <form @submit=${submission(byCode)}>
        <label for="code">${t('activationCode')}</label>
        <input id="code" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false">
        <label for="four">${t('lastFour')}</label>
        <input id="four" name="four" required minlength="4" maxlength="4" autocomplete="off" autocapitalize="characters" spellcheck="false">
        ${submit(t('activateByCode'))}
      </form>
    </details>`);
}
