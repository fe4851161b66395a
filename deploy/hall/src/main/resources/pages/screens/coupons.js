import { get } from '../api.js';
import { html, nothing } from '../lib/lit-html.js';
import { emptiness, emptyForOthers } from '../linking.js';
import { qr } from '../qr.js';
import { Pages, section } from '../screen.js';
import { moment, t } from '../text.js';

/** Coupons, with the codes to show where they are redeemed. */
export async function show(screen) {
  const coupons = new Pages(cursor => get(`/contest/coupons/mine?limit=20${cursor}`, screen.signal));
  await coupons.more().catch(emptyForOthers);
  const none = coupons.items.length ? nothing : await emptiness(t('noCoupons'), screen.signal);
  const draw = () => screen.draw(t('coupons'), html`
    ${none}
    ${coupons.items.map(coupon => section(coupon.title, html`<p>${coupon.quiz}</p>
      ${coupon.redeemedAt
        ? html`<p>${t('redeemed', moment(coupon.redeemedAt))}</p>`
        : html`<p>${t('couponText')}</p><p class="code" translate="no">${coupon.code.match(/.{1,4}/g).map(four => html`<span>${four}</span> `)}</p>
          ${qr(coupon.code, t('couponCode'))}`}`))}
    ${coupons.button(draw)}`);
  draw();
}
