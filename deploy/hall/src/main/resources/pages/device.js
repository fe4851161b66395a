// This installation of the hall, among others: a random number that stays on the phone until one clears it.

import { onPhone } from './store.js';

const KEPT = 'device';

export function device() {
  if (!onPhone.get(KEPT)) onPhone.set(KEPT, crypto.randomUUID());
  return onPhone.get(KEPT);
}
