// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A certified OpenID provider on 127.0.0.1 for tst_oidcprovider: node oidc-provider.mjs CLIENT_ID SCOPE...
// Prints one line `authority URL` when it listens; ends with its standard input, so that it never outlives the test.
// A scope that begins with `/` is one below the provider's own address, as Microsoft Graph's are below Graph's.

import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [clientId, ...scopes] = process.argv.slice(2);
const mount = '/op/v2.0';

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const origin = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(origin + mount, {
    clients: [{
      client_id: clientId,
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: ['http://localhost'],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    }],
    scopes: ['openid', 'profile', 'offline_access', ...scopes.map((scope) => origin + scope)],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    findAccount: (ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Person ${id}`, preferred_username: `${id}@contoso.example` }),
    }),
    pkce: { required: () => true },
    rotateRefreshToken: true,
    features: { devInteractions: { enabled: true }, revocation: { enabled: true } },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url.startsWith(`${mount}/`)) {
      response.writeHead(404).end();
      return;
    }
    request.originalUrl = request.url;
    request.url = request.url.slice(mount.length);
    answer(request, response);
  });
  console.log(`authority ${origin}/op`);
});

process.stdin.on('end', () => process.exit(0)).resume();
