const progress = document.getElementById('progress').dataset;
const at = '../../receipts/' + progress.receipt;

const reveal = (id, act) => {
  const element = document.getElementById(id);
  if (element) {
    element.hidden = false;
    element.querySelectorAll('button').forEach((button) => button.addEventListener('click', act));
  }
};

async function copyAddress() {
  const copied = document.getElementById('copied');
  const address = document.getElementById('address');
  try {
    await navigator.clipboard.writeText(address.textContent);
  } catch (e) {
    // Without https there is no clipboard API; the old way asks for a selection.
    getSelection().selectAllChildren(address);
    if (!document.execCommand('copy')) {
      return;
    }
  }
  copied.textContent = copied.dataset.text;
}

async function withdraw(event) {
  const button = event.currentTarget;
  const trouble = document.getElementById('trouble');
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), 20000);
  button.disabled = true;
  trouble.textContent = '';
  try {
    const response = await fetch(at + '/withdraw', {method: 'POST', credentials: 'omit', headers: {'Accept-Language': page.lang}, signal: ending.signal});
    if (response.ok) {
      location.reload();
      return;
    }
    trouble.textContent = (await response.json()).detail;
  } catch (e) {
    trouble.textContent = trouble.dataset.text;
  } finally {
    clearTimeout(timer);
  }
  button.disabled = false;
}

function forget() {
  forgetReceipt(progress.receipt);
  document.getElementById('forget').hidden = true;
  const forgotten = document.getElementById('forgotten');
  forgotten.textContent = forgotten.dataset.text;
}

async function look() {
  if (document.hidden) {
    return;
  }
  try {
    const response = await fetch(at, {cache: 'no-store', credentials: 'omit'});
    if (response.ok && (await response.json()).status !== progress.status) {
      location.reload();
    }
  } catch (e) {
    // The line is down; the next look may find it up.
  }
}

const here = receipts().find((other) => other.receipt === progress.receipt);
reveal('copy', copyAddress);
reveal('withdraw', withdraw);
if (here) {
  reveal('forget', forget);
  const again = document.getElementById('again');
  if (again) {
    again.href = '../' + here.code + '?lang=' + page.lang;
    again.hidden = false;
  }
}
if (progress.status === 'APPLIED') {
  setInterval(look, 20000);
}
