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

/** Of an amount in fen. */
export const yuan = fen => (fen / 100).toLocaleString(language() === 'zh' ? 'zh-CN' : 'en-GB', { style: 'currency', currency: 'CNY' });
