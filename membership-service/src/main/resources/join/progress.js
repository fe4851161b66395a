'use strict';

const progress = document.getElementById('progress').dataset;
const copy = document.getElementById('copy');
const receipt = document.getElementById('receipt');
const copied = document.getElementById('copied');

async function copyReceipt() {
  try {
    await navigator.clipboard.writeText(receipt.textContent);
  } catch (e) {
    // Without https there is no clipboard API; the old way asks for a selection.
    getSelection().selectAllChildren(receipt);
    if (!document.execCommand('copy')) {
      return;
    }
  }
  copied.textContent = copied.dataset.text;
}

async function look() {
  if (document.hidden) {
    return;
  }
  try {
    const response = await fetch('../../receipts/' + progress.receipt, {cache: 'no-store', credentials: 'omit'});
    if (response.ok && (await response.json()).status !== progress.status) {
      location.reload();
    }
  } catch (e) {
    // The line is down; the next look may find it up.
  }
}

copy.hidden = false;
copy.addEventListener('click', copyReceipt);
if (progress.status === 'APPLIED') {
  setInterval(look, 20000);
}
