import { afterEach, expect, test } from '@jest/globals';
import { siteSeed, startLocal, stopAll, until } from './local-sevalla.ts';

afterEach(stopAll);

async function start() {
  const local = await startLocal({ applications: [siteSeed()] });
  const id = await local.applicationId();
  await local.deploy(id);
  const path = `/applications/${id}/domains`;
  const statusOf = async (host: string) => (await local.visit('/health', { host })).status;
  return { local, id, path, statusOf };
}

test('a custom domain is routed once it is active, and no longer when it is deleted', async () => {
  const { local, path, statusOf } = await start();
  const { status, body: domain } = await local.call('POST', path, { domain_name: 'Shop.Example' });
  expect(status).toBe(201);
  expect(domain).toMatchObject({ name: 'shop.example', type: 'CUSTOM', status: 'VERIFICATION' });
  expect(await statusOf('shop.example')).toBe(404);
  await until(async () => {
    const { body } = await local.call('GET', `${path}/${domain.id}`);
    return body.status === 'ACTIVE';
  });
  expect(await statusOf('shop.example')).toBe(200);
  expect(await statusOf('www.shop.example')).toBe(404);
  await local.call('DELETE', `${path}/${domain.id}`);
  expect(await statusOf('shop.example')).toBe(404);
});

test('one domain is the primary one, and the system domain can be turned off', async () => {
  const { local, id, path, statusOf } = await start();
  const wildcard = { domain_name: 'shop.example', is_wildcard: true };
  const { body: domain } = await local.call('POST', path, wildcard);
  await local.call('POST', `${path}/${domain.id}/set-primary`);
  const { body } = await local.call('GET', path);
  expect(body.data).toMatchObject([
    { type: 'SYSTEM', is_primary: false },
    { name: 'shop.example', is_primary: true },
  ]);
  await until(async () => (await statusOf('www.shop.example')) === 200);
  await local.call('POST', `${path}/${id}/toggle`);
  expect(await statusOf('site.sevalla.localhost')).toBe(404);
  expect((await local.call('POST', path, { domain_name: 'shop.example' })).status).toBe(400);
  expect((await local.call('POST', path, { domain_name: 'no domain' })).status).toBe(400);
});
