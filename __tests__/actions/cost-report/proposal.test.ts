import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Line, priceTopology } from '../../../src/actions/cost-report/estimate.ts';
import { dollars } from '../../../src/actions/cost-report/money.ts';
import { sevallaPrices } from '../../../src/actions/cost-report/prices.ts';
import {
  type Proposal,
  propose,
  proposedResources,
} from '../../../src/actions/cost-report/proposal.ts';
import { renderComment } from '../../../src/actions/cost-report/proposal-report.ts';
import type { DeclaredTopology } from '../../../src/config/schema.ts';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { type LocalGitHub, startGitHub, stopGitHubs } from '../../support/local-github.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';
import { seeded } from '../../support/seeded.ts';
import { APP, forbidden, OTHER_APP } from './platform.ts';
import { expectGolden, reportOn, stopServer } from './reporting.ts';

const scratch = mkdtempSync(join(tmpdir(), 'cost-proposal-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function configFile(text: string): string {
  const file = join(scratch, 'sevalla.yml');
  writeFileSync(file, text);
  return file;
}

const TOPOLOGY = `cost-report:
  topology:
    processes:
      - { size: H1, min: 1, max: 3 }
      - { type: worker, name: celery, size: S1, instances: 2 }
    databases:
      - { type: postgresql, size: db2, extra-disk-gb: 20 }
    object-storage-gb: 4
`;
const RUNNING = {
  processes: [{}, { key: 'mail', type: 'worker', display_name: 'mail', scaling_strategy: null }],
};
const DECLARED = { databases: [{ name: 'postgresql', size: 'db1', extraDiskGb: 0 }] };

describe('what a change costs', () => {
  afterEach(stopServer);

  test('is told by line in the summary and the comment, and is what budgets are about', async () => {
    const { summary, outcome, outputs, failure } = await reportOn(RUNNING, {
      ...DECLARED,
      'object-storage-gb': 2,
      'config-file': configFile(
        `${TOPOLOGY}  budgets:\n    - { amount: 25, action: deny }\n    - { on: change, amount: 30 }\n`,
      ),
    });
    expectGolden('proposal', summary);
    expectGolden(
      'proposal-comment',
      renderComment(
        outcome,
        outcome.proposal as Proposal,
        '<!-- marker -->',
        'https://github.com/octo/shop/actions/runs/1',
      ),
    );
    expect(failure).toMatch(/exceeds the budget of \$25\.00 a month\.$/);
    expect(outputs['change-usd']).toBeUndefined();
  });

  test('is nothing where what is declared is what runs', async () => {
    const { summary, outputs, outcome } = await reportOn(
      {},
      {
        ...DECLARED,
        'config-file': configFile(
          'cost-report: { topology: { processes: [{ size: H1 }], databases: [{ type: postgresql, size: db1 }] } }',
        ),
      },
    );
    expect(outputs['change-usd']).toBe('0.00');
    expect(outcome.change?.isQuiet).toBe(true);
    expect(summary).toContain(
      '**This change costs nothing: $10.00 a month before and after, at list price.**',
    );
  });

  test('says what it saves, and leaves alone the kinds that are not declared', async () => {
    const { summary, outputs } = await reportOn(
      {
        processes: [{ resource_type_name: 'S1', resource_type_id: 'size-s1', memory_limit: 1024 }],
      },
      {
        ...DECLARED,
        'config-file': configFile('cost-report: { topology: { processes: [{ size: H1 }] } }'),
      },
    );
    expect(outputs['change-usd']).toBe('-5.00');
    expect(summary).toContain(
      '**This change saves $5.00 a month (−33 %): $10.00 instead of $15.00',
    );
    expect(summary).not.toContain('to go');
  });

  test('is not told of several applications', async () => {
    const { summary } = await reportOn(
      {
        applications: [{ application: { id: OTHER_APP, display_name: 'other' }, processes: [{}] }],
      },
      {
        'app-id': [APP, OTHER_APP],
        databases: [],
        'config-file': configFile(TOPOLOGY),
      },
    );
    expect(summary).toContain('The topology in the config file is not compared: it is that of one');
  });

  test('is not told where what runs could not all be read, and would look new', async () => {
    const { summary, outputs } = await reportOn(
      { instead: { '/databases': forbidden } },
      { 'config-file': configFile(TOPOLOGY) },
    );
    expect(summary).toContain('is not compared: not all of what runs could be read.');
    expect(outputs['change-usd']).toBeUndefined();
  });

  test('of a suspended application wakes nothing', async () => {
    const { outputs } = await reportOn(
      { application: { is_suspended: true } },
      {
        databases: [],
        'config-file': configFile('cost-report: { topology: { processes: [{ size: S1 }] } }'),
      },
    );
    expect(outputs['change-usd']).toBe('0.00');
  });

  test('gives the per cent of each end, the lesser first', async () => {
    const scaling_strategy = {
      type: 'auto',
      config: { minInstanceCount: 1, maxInstanceCount: 8 },
    };
    const { outcome } = await reportOn(
      { processes: [{ scaling_strategy }] },
      {
        databases: [],
        'config-file': configFile(
          'cost-report: { topology: { processes: [{ size: H1, min: 4, max: 9 }] } }',
        ),
      },
    );
    expect(outcome.change?.percent).toEqual({ min: 12.5, max: 300 });
  });

  test('is refused where the topology is none, each fault with its place', async () => {
    const faulty = configFile(
      'cost-report:\n  topology:\n    processes:\n      - { size: H1, min: 3, max: 1 }\n      - { instances: 2 }\n      - { size: H1, instances: 1, min: 1, max: 2 }\n    databases: [{ type: redis }]\n',
    );
    await expect(reportOn({}, { databases: [], 'config-file': faulty })).rejects.toThrow(
      /has 4 faults:[\s\S]*line 4[\s\S]*expected max to be no less than min[\s\S]*line 5[\s\S]*size is missing[\s\S]*line 6[\s\S]*expected either instances or min and max[\s\S]*line 7[\s\S]*size is missing/,
    );
  });
});

describe('whatever runs and is declared', () => {
  const SIZES = ['H1', 'S1', 'S2', 'X9'];
  const linesOf = (topology: DeclaredTopology): Line[] =>
    priceTopology(
      {
        scope: { is: 'applications', ids: [APP] },
        applications: [],
        resources: proposedResources(topology),
        unread: [],
        isBlind: false,
      },
      { actuals: false, 'stale-prices': 'warn', 'budget-action': 'warn' },
      sevallaPrices,
      Date.parse('2026-11-23T12:00:00Z'),
    ).lines;
  const arbitrary = (random: () => number): DeclaredTopology => {
    const below = (most: number): number => Math.floor(random() * most);
    return {
      processes: Array.from({ length: below(4) }, (_, index) => {
        const size = SIZES[below(SIZES.length)] ?? 'H1';
        const type = ['web', 'worker', 'cron'][below(3)] ?? 'web';
        const min = below(3);
        const many = random() < 0.5 ? { instances: min } : { min, max: min + below(3) };
        return { name: `p${random() < 0.5 ? index : below(9)}`, type, size, ...many };
      }),
      databases: Array.from({ length: below(3) }, () => ({
        type: ['postgresql', 'redis'][below(2)] ?? 'redis',
        size: ['db1', 'db2', 'db9'][below(3)] ?? 'db1',
        'extra-disk-gb': below(3) * 10,
      })),
    };
  };
  const sum = (lines: readonly (Line | undefined)[], end: 'min' | 'max'): bigint =>
    lines.reduce(
      (total, line) => total + (line?.charge.is === 'known' ? line.charge.monthly[end] : 0n),
      0n,
    );

  test('what was and the change make what will be, and nothing is lost or counted twice', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seeded(seed);
      const [now, then] = [arbitrary(random), arbitrary(random)];
      const [running, wanted] = [linesOf(now), linesOf(then)];
      const total = { min: sum(running, 'min'), max: sum(running, 'max') };
      const proposal = propose(then, running, wanted, total);
      const seen = (end: 'before' | 'after') =>
        proposal.lines
          .flatMap((line) => line[end] ?? [])
          .filter(({ charge }) => charge.is !== 'by use');
      const priced = (lines: Line[]) => lines.filter(({ charge }) => charge.is !== 'by use');
      expect(new Set(seen('before'))).toEqual(new Set(priced(running)));
      expect(new Set(seen('after'))).toEqual(new Set(priced(wanted)));
      expect(proposal.after.min).toBe(proposal.before.min + proposal.change.min);
      if (!proposal.isComplete) continue;
      expect([seed, dollars(proposal.after.min)]).toEqual([seed, dollars(sum(wanted, 'min'))]);
      expect([seed, dollars(proposal.after.max)]).toEqual([seed, dollars(sum(wanted, 'max'))]);
    }
  });

  test('the same on both sides is no change', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const same = arbitrary(seeded(seed));
      const proposal = propose(same, linesOf(same), linesOf(same), { min: 0n, max: 0n });
      // Of sizes without a known price, too, and in whatever order and under whatever name.
      const nameless: DeclaredTopology = {
        processes: same.processes?.toReversed().map(({ name: _, ...one }) => one),
        databases: same.databases,
      };
      const again = propose(nameless, linesOf(same), linesOf(nameless), { min: 0n, max: 0n });
      for (const { change } of [...proposal.lines, ...again.lines]) {
        expect([seed, change]).toEqual([seed, { min: 0n, max: 0n }]);
      }
    }
  });
});

describe('on a pull request', () => {
  let emulator: Emulator;
  let github: LocalGitHub;
  beforeAll(async () => {
    emulator = await startEmulator({
      port: 0,
      speed: 100,
      seed: {
        applications: [
          {
            id: APP,
            display_name: 'obcms',
            docker_image: 'ghcr.io/octo/obcms:1',
            processes: [{ type: 'web', size: 'H1', instances: 1 }],
          },
        ],
      },
    });
    github = await startGitHub();
    github.comments.set(7, []);
  });
  afterAll(async () => {
    await Promise.all([emulator.close(), stopGitHubs()]);
  });

  const run = (topology: string, head: object = {}): Promise<ActionRun> => {
    configFile(topology);
    return runAction('cost-report', {
      inputs: {
        'sevalla-token': emulator.token,
        'app-id': APP,
        'api-url': emulator.apiUrl,
        databases: 'none',
        'config-file': 'sevalla.yml',
        'github-token': github.token,
      },
      event: { pull_request: { number: 7, head: { sha: 'a'.repeat(40), ref: 'topic', ...head } } },
      env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_API_URL: github.url },
      cwd: scratch,
    });
  };
  const bodies = (): string[] => (github.comments.get(7) ?? []).map(({ body }) => body);
  const topology = (size: string, instances: number): string =>
    `cost-report: { quiet: 1, topology: { processes: [{ size: ${size}, instances: ${instances} }] } }`;

  test('there is no comment while nothing changes, one when it does, and it is kept up to date', async () => {
    expect((await run(topology('H1', 1))).exitCode).toBe(0);
    expect(bodies()).toEqual([]);
    const { outputs } = await run(topology('H1', 3));
    expect(outputs['change-usd']).toBe('10.00');
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('**This change adds $10.00 a month');
    await run(topology('H1', 1));
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('**This change costs nothing');
  });

  test('a token without the right is told in a line, and fails nothing', async () => {
    github.fault(/POST .*comments|PATCH .*comments/, 'refuse', 9);
    const { exitCode, stdout } = await run(topology('S1', 2), {
      repo: { full_name: 'stranger/shop' },
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('There is no comment on the pull request');
    expect(stdout).toContain('The token of a run for a fork only reads.');
    expect(stdout).not.toContain('::warning::There is no comment');
  });
});
