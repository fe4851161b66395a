import { get } from '../api.js';
import { titleOf } from '../codes.js';
import { html, nothing } from '../lib/lit-html.js';
import { facts, section } from '../screen.js';
import { day, month, t, yuan } from '../text.js';

/** What came of it: honours, rises of level and the subsidies for them. */
export async function show(screen) {
  const { honours, promotions, subsidies } = await get('/contest/home', screen.signal);
  screen.draw(t('rewards'), html`
    ${honours.length + promotions.length + subsidies.length ? nothing : html`<p>${t('noRewards')}</p>`}
    ${honours.map(honour => section(honour.title, facts([
      [t('issuer'), honour.organisation],
      [t('level'), titleOf('HonourLevel', honour.level)],
      [t('year'), String(honour.year)],
    ])))}
    ${promotions.map(promotion => section(promotion.contest ?? t('promotion'), facts([
      [t('skillLevel'), titleOf('SkillLevel', promotion.level)],
      [t('trade'), promotion.trade],
      [t('state'), titleOf('ProposalState', promotion.state)],
      [t('decidedOn'), promotion.decidedAt && day(promotion.decidedAt)],
      [t('reason'), promotion.reason],
    ])))}
    ${subsidies.map(subsidy => section(yuan(subsidy.amount), facts([
      [t('contest'), subsidy.contest],
      [t('state'), titleOf('SubsidyState', subsidy.state)],
      [t('dueMonth'), subsidy.dueMonth && month(subsidy.dueMonth, true)],
      [t('paidOn'), subsidy.paidAt && day(subsidy.paidAt)],
    ])))}`);
}
