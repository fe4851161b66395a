import { html } from '../lib/lit-html.js';
import { choose, language, size } from '../look.js';
import { action } from '../screen.js';
import { isOutHereOnly, isSignedIn, signOut } from '../session.js';
import { t } from '../text.js';

/** The language and the size of letters. */
export function show(screen) {
  screen.draw(t('settings'), html`
    ${isOutHereOnly() ? html`<p class="note" role="alert">${t('outHereOnly')}</p>` : ''}
    ${choices(t('language'), 'language', language(), { zh: '中文', en: 'English' })}
    ${choices(t('letters'), 'size', size(), { ordinary: t('ordinary'), elder: t('elder'), largest: t('largest') })}
    ${isSignedIn() ? action(t('signOut'), signOut, 'quiet') : ''}`);
}

const choices = (title, name, chosen, values) => html`<fieldset><legend>${title}</legend>
  ${Object.entries(values).map(([value, label]) => html`<label class="choice">
    <input type="radio" name=${name} .checked=${value === chosen} @change=${() => choose({ [name]: value })}><span>${label}</span></label>`)}
</fieldset>`;
