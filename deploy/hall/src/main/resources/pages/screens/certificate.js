import { anonymously } from '../api.js';
import { html } from '../lib/lit-html.js';
import { section, submission, submit } from '../screen.js';
import { t } from '../text.js';
import { told } from './certificates.js';

/** Whether a certificate is true: for anybody who has its code. */
export async function show(screen, code) {
  if (code) {
    const certificate = await anonymously.get(`/contest/certificates/${encodeURIComponent(code)}`);
    screen.draw(t('certificate'), html`<p class="note good">${t('isTrue')}</p>${section(certificate.contest ?? certificate.quiz, told(certificate))}`);
    return;
  }
  screen.draw(t('certificate'), html`<form @submit=${submission(fields => {
    location.hash = `#/certificate/${fields.get('code').trim()}`;
  })}>
    <label for="code">${t('checkCode')}</label><input id="code" name="code" required maxlength="40" autocomplete="off">
    ${submit(t('check'))}
  </form>`);
}
