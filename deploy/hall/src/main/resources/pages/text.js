// All words of these pages, in the language of whoever reads them. What services say, they say in that language themselves.

import { language } from './look.js';
import { en } from './text.en.js';
import { zh } from './text.zh.js';

const ZONE = 'Asia/Shanghai';

/** A text, or what one makes of these values. */
export function t(key, ...values) {
  const text = (language() === 'zh' ? zh : en)[key];
  return typeof text === 'function' ? text(...values) : text;
}

const format = options => instant =>
  new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: ZONE, ...options }).format(new Date(instant));

export const day = format({ year: 'numeric', month: 'long', day: 'numeric' });
export const moment = format({ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const clock = format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
export const second = format({ month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** Of a month such as 2026-11, with its year if it is to be known by itself. */
export const month = (month, whole) => format({ month: whole ? 'long' : 'short', ...(whole ? { year: 'numeric' } : {}) })(`${month}-15`);

const number = options => value => value.toLocaleString(language() === 'zh' ? 'zh-CN' : 'en-GB', options);

export const count = number({});

/** Whether there is such a figure at all. */
export const isKnown = value => value !== null && value !== undefined;
export const countOrDash = value => (isKnown(value) ? count(value) : '–');
export const compact = number({ notation: 'compact', maximumFractionDigits: 2 });
export const percent = number({ style: 'percent', maximumFractionDigits: 0 });
export const change = number({ style: 'percent', signDisplay: 'always', maximumFractionDigits: 1 });

/** Of an amount in fen. */
export const yuan = (fen, decimals = 2) => number({ style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol', maximumFractionDigits: decimals })(fen / 100);
