import { file, get } from '../api.js';
import { titleOf } from '../codes.js';
import { html } from '../lib/lit-html.js';
import { action, download, facts, section } from '../screen.js';
import { inTab, onPhone } from '../store.js';
import { day, t } from '../text.js';

const KEPT_FOR_ME = ['look', 'session'];

/** What is held of me: by my union, masked as officers see it, and on this phone. */
export async function show(screen) {
  const me = await get('/membership/members/me', screen.signal);
  const draw = () => screen.draw(t('data'), html`
    ${section(t('heldByUnion'), html`<p>${t('heldByUnionText')}</p>
      ${facts([
        [t('name'), me.person.name],
        [titleOf('DocumentType', me.person.documentType), me.person.documentNumber],
        [t('mobile'), me.person.mobile],
        [t('gender'), titleOf('Gender', me.gender)],
        [t('union'), me.organisation],
        [t('status'), titleOf('MemberStatus', me.status)],
        [t('joinedOn'), day(me.joinedOn)],
        [t('categories'), me.categories.map(category => titleOf('Category', category)).join(' · ')],
        [t('skillLevel'), me.skillLevel && titleOf('SkillLevel', me.skillLevel)],
        [t('trade'), me.trade],
        [t('cardNumber'), me.card?.number],
      ])}
      ${action(t('allData'), async () =>
        download(await file('/membership/members/me/data', 'text/html'), `${t('particulars')}.html`), 'quiet')}`)}
    ${section(t('heldHere'), html`<p>${t('heldHereText')}</p>
      ${action(t('clear'), () => {
        onPhone.names().filter(key => !KEPT_FOR_ME.includes(key)).forEach(onPhone.remove);
        // What a page to join put aside.
        inTab.names().forEach(inTab.remove);
        return t('cleared');
      }, 'quiet')}`)}`);
  draw();
}
