// These files stay on the phone (sw.js), for when there is no connection.

const policy = window.trustedTypes?.createPolicy('hall', { createScriptURL: () => 'sw.js' });

/** Whatever is fetched from now on; and what this first visit has fetched so far. */
export async function keepFiles() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  await workers.register(policy ? policy.createScriptURL('') : 'sw.js');
  if (workers.controller) return;
  await new Promise(there => workers.addEventListener('controllerchange', there, { once: true }));
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name).filter(name => /\.(js|css)$/.test(name));
  await Promise.all([location.pathname, ...fetched].map(address => fetch(address)));
}
