// What is different from one installation to the next. Everything else is the same everywhere.

/** Where the services are: here, at the one address, below a prefix each. */
export const services = { membership: '/membership', contest: '/contest', reporting: '/reporting' };

/** Who signs people in (OpenID Connect), and what this page is called there. A provider elsewhere must be in the page's CSP. */
export const signIn = { issuer: '/sign-in', client: 'hall', scope: 'openid' };

/** Where somebody joins who has no code of a union at hand. */
export const joinPage = '/join';
