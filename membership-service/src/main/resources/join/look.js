'use strict';

// What all pages do: letters in the size somebody wants (长辈版), and what this phone remembers. The hall, which is at the same
// address, keeps size and language under the same name.

function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch (e) {
    // Without storage the pages work, and remember nothing.
    return null;
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch (e) {
    return;
  }
}

const page = document.documentElement;
const elder = document.getElementById('elder');
const largest = document.getElementById('largest');
const otherLanguage = document.getElementById('other-language');

function choose(changed) {
  keep('look', Object.assign({}, kept('look'), changed));
}

function showSize(size) {
  page.className = size;
  elder.setAttribute('aria-pressed', String(size !== 'ordinary'));
  largest.setAttribute('aria-pressed', String(size === 'largest'));
  largest.hidden = size === 'ordinary';
}

function chooseSize(size) {
  choose({size});
  showSize(size);
}

elder.hidden = false;
elder.addEventListener('click', () => chooseSize(page.className === 'ordinary' ? 'elder' : 'ordinary'));
largest.addEventListener('click', () => chooseSize(page.className === 'largest' ? 'elder' : 'largest'));
otherLanguage.addEventListener('click', () => choose({language: otherLanguage.lang === 'en' ? 'en' : 'zh'}));
showSize((kept('look') || {}).size || 'ordinary');

// Receipts of this phone, each with the code it was got by: who scans again finds theirs.
const RECEIPTS_KEPT = 3;
const receipts = () => kept('receipts') || [];

function rememberReceipt(code, receipt) {
  keep('receipts', receipts().filter((other) => other.code !== code).concat({code, receipt}).slice(-RECEIPTS_KEPT));
}

function forgetReceipt(receipt) {
  keep('receipts', receipts().filter((other) => other.receipt !== receipt));
}

const known = document.getElementById('known');
const mine = receipts().find((other) => other.code === location.pathname.split('/').pop());
if (known && mine) {
  known.querySelector('a').href = 'receipts/' + mine.receipt + '?lang=' + page.lang;
  known.hidden = false;
}
