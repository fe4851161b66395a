import { file, get } from '../api.js';
import { titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { action, download, facts, Pages, section } from '../screen.js';
import { day, t } from '../text.js';

/** Certificates, each with its document. */
export async function show(screen) {
  const certificates = await new Pages(cursor => get(`/contest/certificates/mine?limit=20${cursor}`, screen.signal)).more();
  const draw = () => screen.draw(t('certificates'), html`
    ${certificates.items.length ? nothing : html`<p>${t('noCertificates')}</p>`}
    ${certificates.items.map(certificate => section(certificate.contest ?? certificate.quiz, html`
      ${told(certificate)}
      ${action(t('download'), async () =>
        download(await file(`/contest/certificates/${certificate.code}/document`), `${certificate.code}.pdf`))}`))}
    ${certificates.button(draw)}`);
  draw();
}

/** What a certificate says. */
export const told = certificate => facts([
  [t('holder'), certificate.holder],
  [t('project'), certificate.project],
  [t('quizzes'), certificate.quiz],
  [t('rank'), certificate.rank],
  [t('medal'), certificate.medal && titleOf('Medal', certificate.medal)],
  [t('prize'), certificate.prize],
  [t('honour'), certificate.honour],
  [t('issuer'), certificate.issuer],
  [t('issuedAt'), day(certificate.issuedAt)],
  [t('checkCode'), certificate.code],
]);
