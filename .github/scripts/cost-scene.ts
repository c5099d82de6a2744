// A company on the local Sevalla, and what cost-report makes of it: summary, comment and HTML page.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGitHub } from '../../__tests__/support/local-github.ts';
import { type ActionRun, runAction } from '../../__tests__/support/run-bundle.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';

const APP = '11111111-1111-4111-8111-111111111111';

export interface CostScene {
  run: ActionRun;
  /** Of the pull request. */
  comment: string;
  page: string;
}

export async function runOnSmallCompany(): Promise<CostScene> {
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-cost-'));
  const github = await startGitHub();
  github.comments.set(7, []);
  const past = { hours: 168, instances: 1 };
  const created = { created_at: '2026-10-01T08:00:00.000Z' };
  const emulator = await startEmulator({
    port: 0,
    speed: 100,
    seed: {
      databases: [
        { ...created, display_name: 'main', connected_to: ['obcms'], x_storage_mb: 11 * 1024 },
        { ...created, display_name: 'cache', type: 'redis', connected_to: ['obcms'] },
      ],
      usage: [
        { category: 'appRuntimeCosts', resource: 'obcms', cost: 12.61 },
        { category: 'databaseRuntimeCosts', resource: 'main', cost: 4.14 },
        { category: 'databaseRuntimeCosts', resource: 'cache', cost: 4.14 },
        { category: 'databaseStorage', resource: 'main', cost: 8.4 },
      ],
      usage_alerts: [{ limit_usd: 60, percentages: [80] }],
      applications: [
        {
          id: APP,
          display_name: 'obcms',
          docker_image: 'ghcr.io/octo/obcms:1',
          processes: [
            {
              ...created,
              type: 'web',
              size: 'S1',
              x_metrics: { ...past, cpu_cores: 0.08, memory_mb: 240 },
            },
            {
              ...created,
              type: 'worker',
              display_name: 'celery',
              size: 'H1',
              x_metrics: { ...past, cpu_cores: 0.05, memory_mb: 285 },
            },
            { type: 'cron', display_name: 'nightly', size: 'H1' },
          ],
        },
      ],
    },
  });
  writeFileSync(
    join(folder, 'sevalla.yml'),
    `cost-report:
  budgets: [{ amount: 40 }]
  topology:
    processes:
      - { size: S1, min: 1, max: 3 }
      - { type: worker, name: celery, size: S1 }
      - { type: cron, name: nightly, size: H1 }
    object-storage-gb: 10
`,
  );
  try {
    const run = await runAction('cost-report', {
      inputs: {
        'sevalla-token': emulator.token,
        'app-id': APP,
        'api-url': emulator.apiUrl,
        'object-storage-gb': '2',
        'config-file': 'sevalla.yml',
        'html-file': join(folder, 'cost.html'),
        'github-token': github.token,
      },
      event: { pull_request: { number: 7, head: { sha: 'a'.repeat(40), ref: 'topic' } } },
      env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_API_URL: github.url },
      cwd: folder,
    });
    const [comment] = github.comments.get(7) ?? [];
    return {
      run,
      comment: comment?.body ?? '',
      page: readFileSync(join(folder, 'cost.html'), 'utf8'),
    };
  } finally {
    await Promise.all([emulator.close(), github.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
