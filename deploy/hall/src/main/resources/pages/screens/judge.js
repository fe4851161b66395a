import { post, put } from '../api.js';
import { html } from '../lib/lit-html.js';
import { action, confirmed } from '../screen.js';
import { t } from '../text.js';

/** Takes the seat on a panel that a link offers; its token stands behind the #, which is sent to nobody. */
export function show(screen, token) {
  const accept = async () => {
    const judge = await post('/contest/judge-invitations/accept', { token });
    screen.draw(t('judge'), html`<p class="note">${t('seated', judge.code)}</p>`);
  };
  const declare = async () => {
    await put('/membership/non-member-declarations/mine');
    return t('declared');
  };
  screen.draw(t('judge'), html`
    <p>${t('judgeText')}</p>
    ${action(t('accept'), accept)}
    <p>${t('declareText')}</p>
    ${confirmed(t('declare'), t('declareWarning'), declare)}`);
}
