// Where one is: the address after # names a screen, and each has a file of its own, which is fetched when somebody goes there.

import { load as loadCodes } from './codes.js';
import { figures, isWorker, learn } from './duties.js';
import { keepFiles } from './kept.js';
import { html, nothing, render } from './lib/lit-html.js';
import { changes as lookChanges, choose, language, show as showLook, size } from './look.js';
import { action, button, problemBox, Screen } from './screen.js';
import { sendAll } from './outbox.js';
import { arrive, changes as sessionChanges, hasEnded, isSignedIn, signIn } from './session.js';
import { t } from './text.js';

/** For anybody; the others are for who is signed in. */
const OPEN = ['front', 'settings', 'certificate', 'verify'];
const SIGNED_IN = [
  'home', 'membership', 'activate', 'contests', 'contest', 'quizzes', 'quiz', 'attempt', 'coupons',
  'surveys', 'survey', 'certificates', 'rewards', 'notices', 'data', 'judge', 'transfers', 'history', 'leave', 'board',
];
/** The board is for those who may see figures. */
const menu = () => isWorker()
  ? ['home', 'contests', 'quizzes', 'notices', 'membership', ...(figures().length ? ['board'] : [])]
  : ['home', 'board', 'verify', 'settings'];

/** Which screen leads to which others that are not on the menu; all else is found at the membership. */
const BELOW = { contests: ['contest', 'judge'], quizzes: ['quiz', 'attempt'], surveys: ['survey'], certificates: ['certificate'] };

/** The screen that leads to this one; none to what is on the menu. */
function above(name) {
  if (!isSignedIn()) return name === 'front' ? undefined : 'front';
  if (menu().includes(name)) return undefined;
  return Object.keys(BELOW).find(screen => BELOW[screen].includes(name)) ?? (isWorker() ? 'membership' : 'home');
}

/** How an item of the menu stands to a screen: it is this one, or it leads there. */
function standing(item, name) {
  if (item === name) return 'page';
  const up = above(name);
  return up ? standing(item, up) && 'true' : undefined;
}

let screen;

function asked() {
  const [name, id] = location.hash.replace(/^#\/?/, '').split('/');
  if (OPEN.includes(name) || SIGNED_IN.includes(name)) return [name, id];
  return [isSignedIn() ? 'home' : 'front'];
}

function frame(name) {
  const elder = size() !== 'ordinary';
  return html`
    <a class="skip" href="#main" @click=${skip}>${t('skip')}</a>
    <header>
      <a class="brand" href="#/">${t('brand')}</a>
      <div class="switches">
        <button type="button" class="quiet" aria-pressed=${elder} @click=${() => choose({ size: elder ? 'ordinary' : 'elder' })}>${t('elderMode')}</button>
        <button type="button" class="quiet" lang=${t('otherLanguageCode')} @click=${() => choose({ language: language() === 'zh' ? 'en' : 'zh' })}>${t('otherLanguage')}</button>
      </div>
    </header>
    ${isSignedIn()
      ? html`<nav aria-label=${t('menu')}>${menu().map(item => html`<a href="#/${item}" aria-current=${standing(item, name) ?? nothing} data-words=${t(item)}>${t(item)}</a>`)}</nav>`
      : nothing}
    <main id="main" tabindex="-1"></main>
    <p id="status" class="unseen" role="status"></p>`;
}

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

/** @param quietly where the screen is the same as before, and only drawn anew */
async function go(quietly) {
  screen?.leave();
  const [name, id] = asked();
  render(frame(name), document.body);
  const chosen = document.querySelector('body > nav [aria-current]');
  // Where the menu is longer than the window is wide.
  if (chosen) chosen.parentElement.scrollLeft = chosen.offsetLeft - (innerWidth - chosen.offsetWidth) / 2;
  const here = new Screen(document.getElementById('main'), quietly, above(name));
  screen = here;
  if (SIGNED_IN.includes(name) && !isSignedIn()) {
    here.draw(t(hasEnded() ? 'signedOut' : 'signIn'), html`<p>${t(hasEnded() ? 'signedOutDetail' : 'signInFirst')}</p>${action(t('signIn'), () => signIn())}`);
    return;
  }
  const slow = setTimeout(() => here.wait(t(name)), 300);
  let again = () => go(false);
  try {
    const [module] = await Promise.all([
      import(`./screens/${name}.js`).catch(failure => {
        // Browsers remember that a file could not be had; only a page that is opened anew asks again.
        again = () => location.reload();
        throw failure;
      }),
      name === 'front' || loadCodes(),
    ]);
    await module.show(here, id);
  } catch (problem) {
    if (problem.name === 'AbortError') return;
    if (!problem.detail) console.error(problem);
    here.draw(t(name), html`<div role="alert">${problemBox(problem)}</div>
      ${problem.code === 'not-found' ? button('', t('toHome')) : action(t('tryAgain'), again)}`);
    if (problem.isOffline || !navigator.onLine) addEventListener('online', () => go(false), { once: true, signal: here.signal });
  } finally {
    clearTimeout(slow);
  }
  learn().then(showFrame);
}

const showFrame = () => render(frame(asked()[0]), document.body);

showLook();
document.body.replaceChildren();
let refusal;
if (location.search) {
  // Who comes back from signing in waits for a token.
  render(frame('home'), document.body);
  new Screen(document.getElementById('main'), true).wait(t('signIn'));
}
try {
  await arrive();
} catch (problem) {
  refusal = problem;
}
addEventListener('hashchange', () => go(false));
// The size is a matter of style; what is typed or answered stays.
lookChanges.addEventListener('size', showFrame);
lookChanges.addEventListener('language', () => go(true));
sessionChanges.addEventListener('change', () => go(true));
sessionChanges.addEventListener('change', sendAll);
sendAll();
await go(true);
if (refusal) {
  screen.leave();
  screen = new Screen(document.getElementById('main'), false);
  screen.draw(t('signIn'), html`<div role="alert">${problemBox({ detail: t('signInFailed') })}</div>${action(t('tryAgain'), () => signIn())}`);
}
keepFiles().catch(() => {});
