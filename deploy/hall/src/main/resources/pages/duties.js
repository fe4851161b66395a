// What somebody may see beyond what is their own, which few may: so it is asked for once the first screen is there.

import { get } from './api.js';
import { isSignedIn, subject } from './session.js';

let known = {};

/** The highest organisations whose figures one may see, as far as that is known. */
export const figures = () => (isSignedIn() && known.subject === subject() ? known.figures : []);

/** Whether what workers do here is for somebody: not for whoever has figures to look at, and no membership. */
export const isWorker = () => figures().length === 0 || known.linked;

/** After which it is asked for again. */
export const forget = () => { known = {}; };

/** Asks once for each person; what can't be had now is asked for again at the next screen. */
export async function learn() {
  const asked = subject();
  if (!asked) return;
  if (known.subject !== asked) known = { subject: asked, figures: [], told: ask(asked) };
  await known.told;
}

async function ask(asked) {
  try {
    const { figures } = await get('/reporting/me');
    const linked = figures.length === 0 || (await get('/membership/me')).membership !== null;
    if (known.subject === asked) Object.assign(known, { figures, linked });
  } catch {
    known = {};
  }
}
