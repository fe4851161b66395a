// What time it is where the services are, which decides what one can do now: a phone's own clock may be wrong.

let ahead = -Infinity;

/** Takes the time from an answer. The latest counts: what comes from a cache was told before. */
export function hear(answer) {
  const told = Date.parse(answer.headers.get('Date'));
  if (told) ahead = Math.max(ahead, told - Date.now());
}

/** In milliseconds, as of Date.now(), which it is until an answer has told. */
export const now = () => Date.now() + (ahead === -Infinity ? 0 : ahead);
