import { addressOf } from '../api.js';
import { services, signIn as provider } from '../config.js';
import { html } from '../lib/lit-html.js';
import { inTime } from '../patience.js';
import { action, joining } from '../screen.js';
import { isSignedIn, signIn } from '../session.js';
import { t } from '../text.js';

/** The front door: what this is, how to get in, and whether all of it works. */
export function show(screen) {
  const states = Object.fromEntries(Object.keys(PARTS).map(part => [part, 'asking']));
  const draw = () => screen.draw(t('brand'), html`
    <p class="lead">${t('whatThisIs')}</p>
    <div class="actions">
      ${isSignedIn() ? '' : action(t('signIn'), () => signIn(''))}
      ${joining(t('join'))}
    </div>
    <details ?open=${Object.values(states).includes('away')}><summary>${t('parts')}</summary><ul class="plain states">
      ${Object.entries(states).map(([part, state]) => html`<li class=${state}>${t(`${part}Service`)}<b>${t(state)}</b></li>`)}
    </ul></details>
    <details><summary>${t('forDevelopers')}</summary><p>${t('forDevelopersText')}</p>${Object.keys(services).map(documents)}</details>`);
  draw();
  for (const [part, address] of Object.entries(PARTS)) {
    works(address, screen.signal).then(good => {
      states[part] = good ? 'works' : 'away';
      draw();
    });
  }
}

/** What anybody may read of each part. */
const PARTS = {
  ...Object.fromEntries(Object.keys(services).map(service => [service, addressOf(`/${service}/schemas/outbox-heartbeat.v1.json`)])),
  signIn: `${provider.issuer}/.well-known/openid-configuration`,
};

const works = (address, signal) =>
  inTime(ending => fetch(address, { cache: 'no-store', signal: ending }), signal).then(answer => answer.ok, () => false);

const documents = service => html`<h3>${t(`${service}Service`)}</h3><p class="row">
  <a href="${services[service]}/q/swagger-ui/">Swagger UI</a>
  <a href="${services[service]}/q/openapi">OpenAPI</a>
  <a href="${services[service]}/asyncapi">AsyncAPI</a></p>`;
