// What codes mean, as the services list it (GET /code-lists); for them, these pages have no words of their own.

import { anonymously } from './api.js';
import { language } from './look.js';

const titles = new Map();
const lists = new Map();
let asked;

/** Once; what can't be had now is asked for again at the next screen, and shown as it is until then. */
export function load() {
  asked ??= Promise.all(['/membership/code-lists', '/contest/code-lists'].map(take)).catch(() => {
    asked = undefined;
  });
  return asked;
}

async function take(path) {
  for (const { name, codes } of (await anonymously.get(path)).items) {
    lists.set(name, codes.map(({ code }) => code));
    for (const { code, title } of codes) titles.set(`${name} ${code}`, title);
  }
}

/** The codes of a list that is closed, to choose from. */
export const codesOf = list => lists.get(list) ?? [];

/** The title of a code of a list, which has the name of its schema in the OpenAPI document. */
export const titleOf = (list, code) => titles.get(`${list} ${code}`)?.[language()] ?? code;
