// The page checks what the server checks, in the same words, so that nobody waits for an answer they could have had at
// once. The server decides. The counterparts are JoinRequest, Applicant, PersonName, IdentityDocument, DocumentShape,
// ResidentId, MobileNumber and, for what nobody can see, PrintableStrings.

const settings = JSON.parse(document.getElementById('settings').textContent);
const LONGEST = {name: 50, documentNumber: 40, mobile: 30, employer: 100, jobTitle: 50, categories: 10};
const REQUIRED = ['name', 'documentNumber', 'mobile'];
const FIELDS = Object.keys(LONGEST).concat('consent');
const REFUSED = new RegExp('[\\p{Cc}\\p{Cs}\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u200B-\\u200F\\u2028-\\u202E' +
  '\\u2060-\\u206F\\u2800\\u3164\\uFE00-\\uFE0D\\uFEFF\\uFFA0\\u{E0000}-\\u{E0FFF}]|\\p{M}{5}|(^|[\\p{L}\\p{M}\\p{Z}])[\\uFE0E\\uFE0F]|' +
  '(^|[^\\u1800-\\u18AF])[\\u180B-\\u180F]', 'u');
const AROUND = /^[\s\p{Z}\p{Cf}]+|[\s\p{Z}\p{Cf}]+$/gu;
const DOTS = '·\\u1427\\u16EB\\u2022\\u2027\\u2219\\u22C5\\u2E31\\u30FB\\uA78F';
const NAME = new RegExp('^(?=.*[\\p{L}\\u{20000}-\\u{3FFFD}])(?![' + DOTS + '-])(?!.*[' + DOTS + '-]$)(?!.*(^|[ ' + DOTS + ".'’-])\\p{M})" +
  '[\\p{L}\\p{M}\\u{20000}-\\u{3FFFD}\\u3007\\u0F0B' + DOTS + ".'’ -]+$", 'u');
const MOBILE = /^(\+86|0086|86)?1[3-9]\d{9}$/;
const RESIDENT_ID = /^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const OTHER_DOCUMENTS = {
  PASSPORT: /^(?!\d{10}$)(?=(.).*(?!\1)(.).*(?!\1|\2).)[A-Z0-9]{5,12}$/,
  HK_MACAO_PERMIT: /^[HM]\d{8}(\d{2})?$/,
  TAIWAN_PERMIT: /^\d{8}(\d{2}(\(?[A-Z]\)?)?)?$/,
  FOREIGNER_PERMIT: /^[A-Z]{3}\d{12}$/
};

function normal(typed) {
  return typed.normalize('NFKC').replace(/[ \t\n\v\f\r\p{Pd}\p{Cf}]/gu, '').toUpperCase();
}

/** The birth date in a citizen number (GB 11643-1999), as 1949-12-31; null when the number isn't one. */
function birthDate(number) {
  if (!RESIDENT_ID.test(number)) {
    return null;
  }
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  const born = number.slice(6, 10) + '-' + number.slice(10, 12) + '-' + number.slice(12, 14);
  const day = new Date(born + 'T00:00:00Z');
  const exists = !isNaN(day) && day.toISOString().startsWith(born);
  return number[17] === '10X98765432'[sum % 11] && exists ? born : null;
}

function typeOf(number) {
  if (/^8[12]/.test(number)) {
    return 'HK_MACAO_PERMIT';
  }
  if (number.startsWith('83')) {
    return 'TAIWAN_PERMIT';
  }
  return number.startsWith('9') ? 'FOREIGNER_PERMIT' : 'RESIDENT_ID';
}

function documentFault(type, typed) {
  const number = normal(typed);
  const born = typeOf(number) === type ? birthDate(number) : null;
  if (born === null) {
    const shape = OTHER_DOCUMENTS[type];
    return shape && shape.test(number) ? null : 'invalid-document';
  }
  if (born < '1900-01-01' || born > settings.today) {
    return 'invalid-document';
  }
  return born > settings.bornUntil ? 'under-age' : null;
}

/** The code of what is wrong with a field of a join request; null when nothing is. */
function faultOf(field, request) {
  const value = request[field];
  if (field === 'consent') {
    return value.accepted ? null : 'consent-required';
  }
  if (!value || !value.length) {
    return REQUIRED.includes(field) ? 'required' : null;
  }
  // A name has characters as people count them.
  if ((field === 'name' ? [...value] : value).length > LONGEST[field]) {
    return 'length';
  }
  if (field !== 'categories' && REFUSED.test(value)) {
    return 'unprintable-characters';
  }
  switch (field) {
    case 'name': return NAME.test(value.replace(/[\u02D9\u318D]/g, '·').normalize('NFKC').replace(/[\s\p{Z}]+/gu, ' ')) ? null : 'invalid-name';
    case 'documentNumber': return documentFault(request.documentType, value);
    case 'mobile': return MOBILE.test(normal(value).replace(/[()]/g, '')) ? null : 'invalid-mobile';
    default: return null;
  }
}

/** All that is wrong with a join request, in the order of the form. */
function faultsOf(request) {
  return FIELDS.map((field) => ({field, code: faultOf(field, request)})).filter((fault) => fault.code);
}

const form = document.getElementById('join');
const fields = document.getElementById('fields');
const sendButton = document.getElementById('send');
const review = document.getElementById('review');
const waiting = document.getElementById('waiting');
const outcome = document.getElementById('outcome');

function requestOf() {
  const data = new FormData(form);
  const text = (field) => (data.get(field) || '').replace(AROUND, '') || undefined;
  return {
    name: text('name'), documentType: text('documentType'), documentNumber: text('documentNumber'), mobile: text('mobile'),
    employer: text('employer'), jobTitle: text('jobTitle'), categories: data.getAll('categories'),
    education: text('education'), household: text('household'), wantsCard: data.has('wantsCard'),
    consent: {noticeVersion: settings.noticeVersion, accepted: data.has('consent')}
  };
}

const controlOf = (field) => form.querySelector('[name="' + field + '"]');

/** Writes what is wrong beside the field, or wipes it; false when the page has no such field. */
function mark(field, text) {
  const fault = document.getElementById(field + '-fault');
  if (!fault) {
    return false;
  }
  fault.textContent = text;
  // A group has no validity of its own: its message is its description.
  if (field !== 'categories') {
    controlOf(field).setAttribute('aria-invalid', String(Boolean(text)));
  }
  return true;
}

function tell(lines) {
  outcome.replaceChildren(...lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  }));
  outcome.hidden = lines.length === 0;
}

/** Where it is told how many fields are marked. */
let counted = null;

/** Tells how many are still marked, once some aren't any more. */
function recount() {
  const count = [...form.querySelectorAll('.fault')].filter((fault) => fault.textContent).length;
  if (counted && count) {
    counted.textContent = settings.texts.correct.replace('{0}', count);
  } else if (counted) {
    counted.remove();
    counted = null;
    outcome.hidden = !outcome.hasChildNodes();
  }
}

/** Shows faults at their fields; those of no field of this page are told below the form. */
function show(faults) {
  form.querySelectorAll('.fault').forEach((fault) => mark(fault.id.replace('-fault', ''), ''));
  const homeless = faults.filter((fault) => !mark(fault.field, fault.text));
  const marked = faults.filter((fault) => !homeless.includes(fault));
  const count = new Set(marked.map((fault) => fault.field)).size;
  tell(homeless.map((fault) => fault.text).concat(count ? [settings.texts.correct.replace('{0}', count)] : []));
  counted = count ? outcome.lastElementChild : null;
  const first = [...form.querySelectorAll('.fault')].find((fault) => fault.textContent);
  if (first && first.closest('details')) {
    first.closest('details').open = true;
  }
  (first ? controlOf(first.id.replace('-fault', '')) : outcome).focus();
}

const worded = (fault) => ({field: fault.field, text: settings.texts[fault.code]});

function setBusy(busy) {
  fields.disabled = busy;
  sendButton.disabled = busy;
}

/** One try. Null when the line broke or the answer can't be read: whether we were heard is unknown then. */
async function post(body, key) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), 20000);
  try {
    const response = await fetch(settings.target, {
      method: 'POST', body, signal: patience.signal, cache: 'no-store', credentials: 'omit',
      headers: {'Content-Type': 'application/json', 'Accept-Language': settings.lang, 'Idempotency-Key': key}
    });
    const retryAfter = Number(response.headers.get('Retry-After')) || 0;
    return {status: response.status, retryAfter, content: await response.json()};
  } catch (e) {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function newKey() {
  // crypto.randomUUID would need https, which a stand's network may not have.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const TRIES = 8;

let sent = {body: null, key: null};

/** Tries until there is an answer worth showing; null after the last try. The same content goes with the same key. */
async function send(body) {
  if (sent.body !== body) {
    sent = {body, key: newKey()};
  }
  waiting.textContent = settings.texts.sending;
  for (let attempt = 1; ; attempt++) {
    const answer = await post(body, sent.key);
    if (answer && ![429, 502, 503, 504].includes(answer.status)) {
      return answer;
    }
    if (attempt === TRIES) {
      return null;
    }
    waiting.textContent = answer ? settings.texts.busy : settings.texts.lineBroken;
    const seconds = Math.min(answer && answer.retryAfter || 2 ** (attempt - 1), 30);
    // Those who were told the same second come back within one, not all at once.
    await new Promise((done) => setTimeout(done, (seconds + Math.random()) * 1000));
  }
}

const AT_HOME_IN_THE_HALL = ['already-a-member', 'application-pending'];

function showProblem(problem) {
  const errors = problem.errors || [];
  if (errors.length) {
    show(errors.map((error) => ({field: error.pointer.split('/')[1], text: error.detail})));
  } else {
    tell([problem.title, problem.detail].filter(Boolean));
    if (AT_HOME_IN_THE_HALL.includes(problem.code)) {
      const link = document.createElement('a');
      link.href = settings.hall;
      link.className = 'button quiet';
      link.textContent = settings.texts.toHall;
      // Who goes on to the hall is done here.
      link.addEventListener('click', () => {
        done = true;
        takeUp();
      });
      outcome.append(link);
    }
    outcome.focus();
  }
}

// Membership is activated with this number: whoever mistypes it is locked out, so it is shown once more.
let confirmed = null;
const mobileOf = (request) => normal(request.mobile).replace(/[()]/g, '').replace(/^(\+86|0086|86)(?=1\d{10}$)/, '');

function ask(mobile) {
  document.getElementById('review-mobile').textContent = mobile.replace(/(\d{3})(\d{4})(\d{4})/, '$1 $2 $3');
  reviewing(true);
  document.getElementById('review-title').focus();
}

function reviewing(now) {
  review.hidden = !now;
  fields.hidden = now;
  sendButton.hidden = now;
}

document.getElementById('confirm').addEventListener('click', (event) => {
  event.preventDefault();
  confirmed = mobileOf(requestOf());
  reviewing(false);
  submit();
});

document.getElementById('correct').addEventListener('click', (event) => {
  event.preventDefault();
  reviewing(false);
  controlOf('mobile').focus();
});

// What is typed outlives a reload, another language and a phone that drops the page from its memory. The document number, too,
// stands in clear while the page is out of sight, and at no other time: it is taken up and wiped as soon as the page is back.
const DRAFT = 'draft ' + settings.target;
let done = false;
const controls = () => [...form.elements].filter((control) => control.name && !['hidden', 'submit'].includes(control.type));

function putAside() {
  const typed = controls().map((control) => [control.value, control.checked]);
  try {
    if (!done) {
      sessionStorage.setItem(DRAFT, JSON.stringify(typed));
    }
  } catch (e) {
    return;
  }
}

function takeUp() {
  try {
    const typed = JSON.parse(sessionStorage.getItem(DRAFT)) || [];
    sessionStorage.removeItem(DRAFT);
    return typed;
  } catch (e) {
    return [];
  }
}

function fillIn(typed) {
  const inputs = controls();
  if (typed.length !== inputs.length) {
    return;
  }
  inputs.forEach((control, i) => {
    [control.value, control.checked] = typed[i];
  });
  const optional = document.getElementById('optional');
  optional.open = [...optional.querySelectorAll('input, select')].some((input) => input.type === 'checkbox' ? input.checked : input.value);
}

fillIn(takeUp());
addEventListener('pagehide', putAside);
addEventListener('pageshow', takeUp);
document.addEventListener('visibilitychange', () => document.hidden ? putAside() : takeUp());

async function submit() {
  const request = requestOf();
  const faults = faultsOf(request);
  show(faults.map(worded));
  if (faults.length) {
    return;
  }
  if (mobileOf(request) !== confirmed) {
    ask(mobileOf(request));
    return;
  }
  setBusy(true);
  const answer = await send(JSON.stringify(request));
  if (answer && answer.status === 201) {
    done = true;
    takeUp();
    rememberReceipt(location.pathname.split('/').pop(), answer.content.receipt);
    location.replace('receipts/' + answer.content.receipt + '?lang=' + settings.lang);
    return;
  }
  waiting.textContent = '';
  setBusy(false);
  showProblem(answer ? answer.content : {detail: settings.texts.gaveUp});
}

// The field that one comes from keeps the focus until then: a fault that shows or goes as it is left would move the button away
// from below the finger.
sendButton.addEventListener('mousedown', (event) => event.preventDefault());

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!fields.disabled) {
    submit();
  }
});

form.addEventListener('change', (event) => {
  const field = event.target.name === 'documentType' ? 'documentNumber' : event.target.name;
  const request = requestOf();
  const blank = !request[field] || !request[field].length;
  // Whoever hasn't come to a field yet isn't blamed for leaving it empty.
  if (FIELDS.includes(field) && (!blank || field === 'consent')) {
    const code = faultOf(field, request);
    mark(field, code ? settings.texts[code] : '');
    recount();
  }
});

// Without scripts the browser checks what is required, and the form goes to its own address.
form.noValidate = true;
