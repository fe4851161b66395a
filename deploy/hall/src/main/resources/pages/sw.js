// Keeps the files of these pages on the phone, so that the hall opens without a connection, too. Newer files come first; what
// services answer never passes here, and is never kept.

const KEPT = 'pages';
const OURS = /^\/(?:|index\.html|[\w.]+\.(?:js|css)|(?:screens|lib)\/[\w.-]+\.js)$/;

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method === 'GET' && origin === location.origin && OURS.test(pathname)) {
    event.respondWith(newest(event.request, pathname));
  }
});

/** By its path alone: what follows may be the code of somebody who signs in. */
async function newest(request, pathname) {
  const files = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await files.put(pathname, answer.clone());
    return answer;
  } catch (away) {
    return await files.match(pathname) ?? Promise.reject(away);
  }
}
