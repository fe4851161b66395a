// Keeps the files of these pages on the phone, so that the hall opens without a connection, too. Newer files come first; what
// services answer never passes here, and is never kept.

const KEPT = 'pages';
const OURS = /^\/(?:|index\.html|[\w.]+\.(?:js|css)|(?:screens|lib)\/[\w.-]+\.js)$/;

/** As long as calls of services may take. */
const LONGEST = 20_000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method === 'GET' && origin === location.origin && OURS.test(pathname)) {
    event.respondWith(newest(event.request, pathname));
  }
});

async function newest(request, pathname) {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), LONGEST);
  try {
    const answer = await fetch(request, { signal: ending.signal });
    // All of it is to come in time.
    await answer.clone().arrayBuffer();
    if (answer.ok) keep(pathname, answer.clone());
    return answer;
  } catch (away) {
    return await caches.match(pathname) ?? Promise.reject(away);
  } finally {
    clearTimeout(timer);
  }
}

/** By its path alone: what follows may be the code of somebody who signs in. A phone that can't keep it goes without. */
const keep = (pathname, answer) => caches.open(KEPT).then(files => files.put(pathname, answer)).catch(() => {});
