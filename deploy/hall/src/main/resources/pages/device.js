// This installation of the hall, among others: a random number that stays on the phone until one clears it.

const KEPT = 'device';

export function device() {
  if (!localStorage.getItem(KEPT)) localStorage.setItem(KEPT, crypto.randomUUID());
  return localStorage.getItem(KEPT);
}
