// A ballot that the server signs without seeing it (RFC 9474, RSABSSA-SHA384-PSS-Deterministic): it knows who took one, and not
// which one. Until it is cast, the random number stays on the phone; without it the vote is lost.

import { get, post } from './api.js';
import { subject } from './session.js';
import { onPhone } from './store.js';

const HASH = 48;
const BYTES = 256;

const keptFor = survey => `ballot ${subject()} ${survey}`;

/** Whether one was taken that isn't cast yet. */
export const isWaiting = survey => onPhone.get(keptFor(survey)) !== null;

/** The ballot of a survey: to be cast, and then to be forgotten. Taken once, it is the same each time. */
export async function takeBallot(survey) {
  const kept = keptFor(survey);
  let ballot = JSON.parse(onPhone.get(kept));
  if (!ballot?.signature) {
    const before = ballot;
    ballot = await sign(survey, before, begun => onPhone.set(kept, JSON.stringify(begun))).catch(problem => {
      // On another phone: here is none to be cast.
      if (problem.code === 'ballot-taken' && !before) onPhone.remove(kept);
      throw problem;
    });
    onPhone.set(kept, JSON.stringify(ballot));
  }
  const { keyId, nonce, signature } = ballot;
  return { content: { keyId, nonce, signature }, forget: () => onPhone.remove(kept) };
}

/** Once it is signed it is good whatever becomes of the key: somebody who moves to another union keeps their vote. */
async function sign(survey, begun, keep) {
  const key = await get(`/contest/surveys/${survey}/ballot-key`);
  const n = number(bytesOf(key.n));
  const e = number(bytesOf(key.e));
  const ballot = begun?.keyId === key.keyId ? begun : await blind(key.keyId, n, e);
  keep(ballot);
  const { blindSignature } = await post(`/contest/surveys/${survey}/ballots`, { keyId: key.keyId, blindedMessage: ballot.blinded });
  const signature = number(bytesOf(blindSignature)) * number(bytesOf(ballot.inverse)) % n;
  if (power(signature, e, n) !== number(bytesOf(ballot.message))) throw new Error('the ballot is signed by another key');
  return { ...ballot, signature: text(bytes(signature)) };
}

async function blind(keyId, n, e) {
  const nonce = crypto.getRandomValues(new Uint8Array(32));
  const message = number(await encode(nonce, n.toString(2).length - 1));
  let r;
  do r = number(crypto.getRandomValues(new Uint8Array(BYTES))); while (r >= n || r < 2n);
  return { keyId, nonce: text(nonce), message: text(bytes(message)), blinded: text(bytes(message * power(r, e, n) % n)), inverse: text(bytes(inverse(r, n))) };
}

/** EMSA-PSS of RFC 8017, 9.1.1, with a salt as long as the hash. */
async function encode(message, bits) {
  const length = Math.ceil(bits / 8);
  const salt = crypto.getRandomValues(new Uint8Array(HASH));
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  const block = new Uint8Array(length - HASH - 1);
  block[block.length - HASH - 1] = 1;
  block.set(salt, block.length - HASH);
  const mask = await mgf1(hash, block.length);
  block.forEach((byte, index) => { block[index] = byte ^ mask[index]; });
  block[0] &= 0xff >> (8 * length - bits);
  return Uint8Array.of(...block, ...hash, 0xbc);
}

async function mgf1(seed, length) {
  const mask = [];
  for (let counter = 0; mask.length < length; counter++) mask.push(...await sha384(seed, Uint8Array.of(0, 0, 0, counter)));
  return mask.slice(0, length);
}

async function sha384(...parts) {
  return new Uint8Array(await crypto.subtle.digest('SHA-384', Uint8Array.of(...parts.flatMap(part => [...part]))));
}

function power(base, exponent, n) {
  let result = 1n;
  for (; exponent > 0n; exponent >>= 1n, base = base * base % n) {
    if (exponent & 1n) result = result * base % n;
  }
  return result;
}

/** By Euclid. */
function inverse(value, n) {
  let [a, b, x, y] = [n, value, 0n, 1n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return (x + n) % n;
}

const number = bytes => BigInt('0x' + [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join(''));

const bytes = value => Uint8Array.from(value.toString(16).padStart(2 * BYTES, '0').match(/../g), pair => parseInt(pair, 16));

const bytesOf = base64url => Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0));

const text = bytes => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
