// What somebody may see beyond what is their own, which few may: so it is asked for once the first screen is there.

import { get } from './api.js';
import { isSignedIn, subject } from './session.js';

let known = {};

/** The highest organisations whose figures one may see, as far as that is known. */
export const figures = () => (isSignedIn() && known.subject === subject() ? known.figures : []);

/** Asks once for each person; what can't be had now is asked for again at the next screen. */
export async function learn() {
  const asked = subject();
  if (!asked || known.subject === asked) return;
  known = { subject: asked, figures: [] };
  try {
    known.figures = (await get('/reporting/me')).figures;
  } catch {
    known = {};
  }
}
