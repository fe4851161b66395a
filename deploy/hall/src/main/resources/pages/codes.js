// What codes mean, as the services list it (GET /code-lists); for them, these pages have no words of their own.

import { anonymously } from './api.js';
import { language } from './look.js';

const titles = new Map();
const lists = new Map();
const asked = new Map();

/** As long as a screen waits for words; what comes later is there for the next one. */
const PATIENCE = 2_000;

/** The lists of a service, once; what can't be had now is asked for again. */
function listsOf(service) {
  if (!asked.has(service)) {
    asked.set(service, take(`/${service}/code-lists`).catch(problem => {
      asked.delete(service);
      throw problem;
    }));
  }
  return asked.get(service);
}

/** Codes of a service that is away are shown as they are. */
export const load = () => Promise.race([
  Promise.allSettled(['membership', 'contest'].map(listsOf)),
  new Promise(enough => { setTimeout(enough, PATIENCE); }),
]);

/** Where one is to choose from a list of membership-service, for which nothing else will do. */
export const needed = () => listsOf('membership');

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
