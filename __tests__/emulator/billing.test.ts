import { afterEach, describe, expect, test } from '@jest/globals';
import { siteSeed, startLocal, stopAll } from './local-sevalla.ts';

// What costs money beside applications, and what a seed says of the past.

afterEach(stopAll);

const COMPANY = 'cccccccc-0000-4000-8000-000000000000';

describe('object storage', () => {
  test('tells its objects and their bytes page by page, by cursor', async () => {
    const objects = Array.from({ length: 450 }, (_, index) => ({ key: `k${index}`, size: index }));
    const local = await startLocal({ object_storages: [{ display_name: 'Media', objects }] });
    const { body: buckets } = await local.call('GET', '/object-storage');
    const { id } = buckets.data[0];
    const seen: { key: string; size: number }[] = [];
    const lengths: number[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await local.call('GET', `/object-storage/${id}/objects?limit=200${query}`);
      seen.push(...body.data);
      lengths.push(body.data.length);
      cursor = body.cursor;
    }
    expect(lengths).toEqual([200, 200, 50]);
    expect(new Set(seen.map(({ key }) => key)).size).toBe(450);
    expect(seen.reduce((sum, { size }) => sum + size, 0)).toBe((449 * 450) / 2);
  });

  test('refuses a page of more than 200', async () => {
    const local = await startLocal({ object_storages: [{ display_name: 'Media' }] });
    const { body: buckets } = await local.call('GET', '/object-storage');
    const path = `/object-storage/${buckets.data[0].id}/objects`;
    expect((await local.call('GET', `${path}?limit=201`)).status).toBe(400);
  });

  test('and load balancers belong to the project that the seed says', async () => {
    const local = await startLocal({
      projects: [{ display_name: 'Shop' }],
      object_storages: [{ display_name: 'Media', project: 'Shop' }, { display_name: 'Other' }],
      load_balancers: [{ display_name: 'Front', project: 'Shop' }],
    });
    const { body: projects } = await local.call('GET', '/projects');
    const { body: project } = await local.call('GET', `/projects/${projects.data[0].id}`);
    expect(project.services).toEqual([
      expect.objectContaining({ display_name: 'Media', type: 'object-storage' }),
      expect.objectContaining({ display_name: 'Front', type: 'load-balancer' }),
    ]);
  });
});

describe('what a seed says of the past', () => {
  const hour = 3_600_000;
  const span = (hours: number, interval: number) =>
    `?from=${new Date(Date.now() - hours * hour).toISOString()}&to=${new Date().toISOString()}&interval_in_seconds=${interval}`;

  test('is in the metrics of a process, with nothing where it slept', async () => {
    const local = await startLocal({
      applications: [
        siteSeed({
          hibernation_enabled: true,
          x_requests: { hours: 48, per_minute: [6, 0] },
          web: {
            size: 'S1',
            x_metrics: {
              hours: 48,
              instances: [2, 0],
              cpu_cores: 0.5,
              memory_mb: 300,
              exits: [{ hours_ago: 3, code: 137, out_of_memory: true }],
            },
          },
        }),
      ],
    });
    const id = await local.applicationId();
    const { body } = await local.call('GET', `/applications/${id}/processes`);
    const metrics = `/applications/${id}/processes/${body.data[0].id}/metrics`;
    const { body: counts } = await local.call('GET', `${metrics}/instance-count${span(49, 300)}`);
    expect(counts).toHaveLength(24 * 12);
    expect(new Set(counts.map(({ value }: { value: number }) => value))).toEqual(new Set([2]));
    const { body: memory } = await local.call('GET', `${metrics}/memory-usage${span(49, 3600)}`);
    expect(memory[0].value).toBe(300 * 1_048_576);
    const { body: exits } = await local.call('GET', `${metrics}/exit-codes${span(49, 300)}`);
    expect(exits).toEqual([expect.objectContaining({ value: '137', description: 'OOMKilled' })]);
    const requests = `/applications/${id}/metrics/requests-per-minute${span(49, 300)}`;
    const { body: perMinute } = await local.call('GET', requests);
    expect(perMinute).toHaveLength(24 * 12);
    expect(perMinute[0].value).toBe(6);
  });

  test('is in the metrics of a database, as is a disk larger than its size has', async () => {
    const local = await startLocal({
      databases: [
        {
          display_name: 'Main',
          x_storage_mb: 21_504,
          x_metrics: { hours: 2, cpu_cores: 0.1, memory_mb: 200, used_mb: 9_000 },
        },
      ],
    });
    const { body } = await local.call('GET', '/databases');
    const path = `/databases/${body.data[0].id}`;
    expect((await local.call('GET', path)).body.storage_size).toBe(21_504);
    const value = async (name: string) =>
      (await local.call('GET', `${path}/metrics/${name}`)).body.value / 1_048_576;
    expect(await value('used-storage')).toBe(9_000);
    expect(await value('all-storage')).toBe(21_504);
    const usage = await local.call('GET', `${path}/metrics/memory-usage${span(3, 3600)}`);
    expect(usage.body[0].value).toBe(200 * 1_048_576);
  });

  test('names preview applications', async () => {
    const local = await startLocal({
      applications: [
        { display_name: 'shop-pr-7', type: 'previewApp', docker_image: 'ghcr.io/octo/shop:7' },
      ],
    });
    expect((await local.call('GET', '/applications')).body.data[0].type).toBe('previewApp');
  });
});

describe('what was billed', () => {
  const seed = {
    company_id: COMPANY,
    keys: [{ name: 'Developer', token: 'svl_developer', permissions: ['APP:READ'] }],
    applications: [{ display_name: 'shop', docker_image: 'ghcr.io/octo/shop:1' }],
    usage: [
      { category: 'appRuntimeCosts', resource: 'shop', usage: 500, cost: 3.4 },
      {
        category: 'appBandwidth',
        resource: 'shop',
        usage: 1,
        cost: 0.1,
        date: '2020-01-01T00:00:00Z',
      },
    ],
  };
  const ask = async (local: { apiUrl: string }, path: string, token = 'svl_local') => {
    const url = `${local.apiUrl.replace(/\/v3$/, '/v2')}${path}`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };

  test('is told by the v2 API month by month, and counts as a read', async () => {
    const local = await startLocal(seed);
    const { status, headers, body } = await ask(
      local,
      `/company/${COMPANY}/paas-usage?period_offset=0`,
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      company: {
        paas_usage: [
          {
            id: expect.any(String),
            date: expect.any(Number),
            category: 'appRuntimeCosts',
            id_resource: await local.applicationId(),
            usage: 500,
            cost: 3.4,
          },
        ],
      },
    });
    expect(headers.get('x-ratelimit-limit')).toBe('400');
    const last = await ask(local, `/company/${COMPANY}/paas-usage?period_offset=-1`);
    expect(last.body).toEqual({ company: { paas_usage: [] } });
  });

  test('is told to nobody without the right, of no other company and no further back', async () => {
    const local = await startLocal(seed);
    const path = `/company/${COMPANY}/paas-usage`;
    expect((await ask(local, path, 'svl_developer')).status).toBe(403);
    expect((await ask(local, path, 'svl_wrong')).status).toBe(401);
    expect((await ask(local, '/company/other/paas-usage')).status).toBe(404);
    expect((await ask(local, `${path}?period_offset=-6`)).status).toBe(400);
  });
});
