import { post } from '../api.js';
import { html } from '../lib/lit-html.js';
import { submission, submit } from '../screen.js';
import { t } from '../text.js';

/** Links the sign-in to the membership, by the phone that the sign-in vouches for and the document. */
export function show(screen) {
  const activate = async fields => {
    const number = fields.get('number').trim().toUpperCase();
    await post('/membership/activations', number.length > 4 ? { documentNumber: number } : { documentLastFour: number });
    screen.say(t('activated'));
    location.hash = '#/membership';
  };
  screen.draw(t('activate'), html`
    <p>${t('activateText')}</p>
    <form @submit=${submission(activate)}>
      <label for="number">${t('lastFour')}</label>
      <p class="hint" id="hint">${t('lastFourHint')}</p>
      <input id="number" name="number" required minlength="4" maxlength="40" autocomplete="off" autocapitalize="characters"
        spellcheck="false" aria-describedby="hint">
      ${submit(t('activate'))}
    </form>`);
}
