// QR codes for others to scan.

import QrCreator from './lib/qr-creator.es6.min.js';

const drawn = new Map();

/** A picture of the text, the same one each time a screen is drawn. */
export function qr(text, label) {
  if (!drawn.has(text)) drawn.set(text, draw(text));
  const canvas = drawn.get(text);
  canvas.setAttribute('aria-label', label);
  return canvas;
}

/** One that is shown for a while only, and not kept. */
export function passing(text, label) {
  const canvas = draw(text);
  canvas.setAttribute('aria-label', label);
  return canvas;
}

function draw(text) {
  const canvas = document.createElement('canvas');
  canvas.className = 'qr';
  canvas.setAttribute('role', 'img');
  QrCreator.render({ text, ecLevel: 'M', quiet: 4, radius: 0, fill: '#000', background: '#fff', size: 512 }, canvas);
  return canvas;
}
