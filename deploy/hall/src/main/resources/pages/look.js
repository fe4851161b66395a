// How one likes to read: the language, and the elder mode (长辈版) with its two sizes of letters. Kept on the phone.

import { onPhone } from './store.js';

const KEPT = 'look';
const SIZES = ['ordinary', 'elder', 'largest'];

let look = { language: navigator.language.startsWith('en') ? 'en' : 'zh', size: 'ordinary', ...JSON.parse(onPhone.get(KEPT)) };

/** zh or en. */
export const language = () => look.language;

/** The same as browsers and servers name it. */
export const languageTag = () => (look.language === 'zh' ? 'zh-CN' : 'en');

/** ordinary (letters of 18 px), elder (24 px) or largest (30 px), where the browser's own are 16 px. */
export const size = () => look.size;

/** Tells of another language or size, by their names. */
export const changes = new EventTarget();

export function choose(changed) {
  look = { ...look, ...changed };
  onPhone.set(KEPT, JSON.stringify(look));
  show();
  for (const name of Object.keys(changed)) changes.dispatchEvent(new Event(name));
}

export function show() {
  const page = document.documentElement;
  page.lang = languageTag();
  page.classList.remove(...SIZES);
  page.classList.add(look.size);
}
