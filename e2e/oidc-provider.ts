import { createHash, createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who is signed in at the provider, and how far it vouches for the address. */
export type Subject = { sub: string; email: string; email_verified: boolean; name: string };
/** How the provider, or somebody in its place, lies. */
export type Lie = 'none' | 'another key' | 'another nonce' | 'another audience' | 'another issuer' | 'too old' | 'no signature';

export type Provider = {
  issuer: string;
  settings: Record<string, string>;
  subject: Subject;
  lie: Lie;
  /** What the sign-in asked for, the newest last. */
  asked: URLSearchParams[];
  stop: () => Promise<void>;
};

type Grant = { asked: URLSearchParams; subject: Subject };

const CLIENT = { id: 'hindcast', secret: 'client secret' };
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An OpenID Connect provider on loopback: discovery, authorize (nobody is asked), token with PKCE, keys, userinfo. */
export async function startProvider(subject: Subject): Promise<Provider> {
  const [own, strange] = [pair(), pair()];
  const [codes, tokens] = [new Map<string, Grant>(), new Map<string, Subject>()];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => { server.listen(0, 'localhost', done); });
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider: Provider = {
    issuer, subject, lie: 'none', asked: [],
    settings: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret, OIDC_NAME: 'Harbour ID' },
    stop: () => new Promise((done) => {
      server.close(() => { done(); });
      server.closeAllConnections();
    }),
  };
  return provider;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    const json = (value: object, status = 200) => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/userinfo`, jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'],
        });
      case '/jwks': return json({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }] });
      case '/authorize': {
        const code = randomUUID();
        provider.asked.push(searchParams);
        codes.set(code, { asked: searchParams, subject: provider.subject });
        const back = new URL(searchParams.get('redirect_uri')!);
        back.searchParams.set('code', code);
        back.searchParams.set('state', searchParams.get('state')!);
        return void response.writeHead(302, { location: back.href }).end();
      }
      case '/token': {
        const given = new URLSearchParams(await textOf(request));
        const grant = codes.get(given.get('code') ?? '');
        codes.delete(given.get('code') ?? '');
        if (!grant || !knowsClient(request, given) || !holdsVerifier(grant, given) || given.get('redirect_uri') !== grant.asked.get('redirect_uri')) return json({ error: 'invalid_grant' }, 400);
        const access = randomUUID();
        tokens.set(access, grant.subject);
        return json({ access_token: access, token_type: 'Bearer', expires_in: 300, id_token: idToken(grant) });
      }
      case '/userinfo': {
        const known = tokens.get((request.headers.authorization ?? '').replace(/^Bearer /, ''));
        return known ? json(known) : json({ error: 'invalid_token' }, 401);
      }
      default: return json({}, 404);
    }
  }

  function idToken({ asked, subject: who }: Grant): string {
    const { lie } = provider;
    const now = Math.floor(Date.now() / 1000) - (lie === 'too old' ? 86_400 : 0);
    const claims = {
      ...who, iss: lie === 'another issuer' ? 'http://evil.example' : issuer, aud: lie === 'another audience' ? 'somebody else' : CLIENT.id,
      nonce: lie === 'another nonce' ? 'of another sign-in' : asked.get('nonce'), iat: now, exp: now + 300,
    };
    if (lie === 'no signature') return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
    const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'own' })}.${part(claims)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(lie === 'another key' ? strange.privateKey : own.privateKey, 'base64url')}`;
  }
}

const pair = (): { publicKey: KeyObject; privateKey: KeyObject } => generateKeyPairSync('rsa', { modulusLength: 2048 });

function knowsClient({ headers }: IncomingMessage, given: URLSearchParams): boolean {
  const basic = Buffer.from((headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString().split(':').map((one) => decodeURIComponent(one.replaceAll('+', ' ')));
  const [id, secret] = headers.authorization ? basic : [given.get('client_id'), given.get('client_secret')];
  return id === CLIENT.id && secret === CLIENT.secret;
}

const holdsVerifier = ({ asked }: Grant, given: URLSearchParams): boolean => asked.get('code_challenge_method') === 'S256'
  && createHash('sha256').update(given.get('code_verifier') ?? '').digest('base64url') === asked.get('code_challenge');

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}
