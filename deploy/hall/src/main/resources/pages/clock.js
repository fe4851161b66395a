// What time it is where the services are, which decides what one can do now: a phone's own clock may be wrong.

/** So many answers are remembered: what a wrong one told, or one before either clock was set, is soon forgotten. */
const REMEMBERED = 8;

/** By how much the services were ahead, as the newest answers told. */
let ahead = [];

/** Takes the time from an answer. The latest counts: what was long on its way, or comes from a cache, was told before. */
export function hear(answer) {
  const told = Date.parse(answer.headers.get('Date'));
  if (told) ahead = [...ahead, told - Date.now()].slice(-REMEMBERED);
}

/** In milliseconds, as of Date.now(), which it is until an answer has told. */
export const now = () => Date.now() + (ahead.length ? Math.max(...ahead) : 0);
