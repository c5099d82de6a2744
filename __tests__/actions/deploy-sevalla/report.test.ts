import { describe, expect, test } from '@jest/globals';
import type { Outcome, Target } from '../../../src/actions/deploy-sevalla/outcome.ts';
import { report } from '../../../src/actions/deploy-sevalla/report.ts';
import type { Deployment } from '../../../src/sevalla/schemas.ts';

const target: Target = {
  appId: 'app-1',
  appName: 'Shop',
  url: 'https://shop.example',
  previousId: 'run-0',
  what: 'branch production',
  advice: [],
};

const deployment: Deployment = {
  id: 'run-1',
  status: 'success',
  steps: ['checkout', 'build', 'rollout'],
  docker_image_url: 'registry.sevalla/shop@sha256:1',
  branch: 'production',
  commit_sha: '0123456789abcdef0123456789abcdef01234567',
  commit_message: 'Sell <b>more</b> | at once\n\nBody',
  created_at: '2026-11-01T10:00:00.000Z',
  started_at: '2026-11-01T10:00:12.000Z',
  finished_at: '2026-11-01T10:03:12.500Z',
};

const ended: Extract<Outcome, { kind: 'ended' }> = {
  kind: 'ended',
  target,
  deployment,
  steps: [
    { step: 'checkout', at: Date.parse('2026-11-01T10:00:12.000Z') },
    { step: 'build', at: Date.parse('2026-11-01T10:00:15.000Z') },
    { step: 'rollout', at: Date.parse('2026-11-01T10:02:00.000Z') },
  ],
  diagnosis: undefined,
  lastLines: [],
  winner: undefined,
};

describe('a success', () => {
  const { outputs, summary, failure, annotations } = report(ended);

  test('does not fail the step', () => {
    expect([failure, annotations]).toEqual([undefined, []]);
  });

  test('fills every output but the cause', () => {
    expect(outputs).toEqual({
      'deployment-id': 'run-1',
      status: 'success',
      url: 'https://shop.example',
      'app-name': 'Shop',
      branch: 'production',
      'commit-sha': '0123456789abcdef0123456789abcdef01234567',
      image: 'registry.sevalla/shop@sha256:1',
      'previous-deployment-id': 'run-0',
      'started-at': '2026-11-01T10:00:12.000Z',
      'finished-at': '2026-11-01T10:03:12.500Z',
      'queue-seconds': 12,
      'build-seconds': 105,
      'rollout-seconds': 72.5,
      'rolled-back': false,
      'duration-seconds': 180.5,
      cause: undefined,
    });
  });

  test('reads well, and nothing of others is markup', () => {
    expect(summary).toBe(`## ✅ Deployment: Shop succeeded after 3m 1s

|  |  |
| --- | --- |
| deployed | branch production |
| commit | \`0123456\` Sell &lt;b>more&lt;/b> \\| at once |
| image | \`registry.sevalla/shop@sha256:1\` |
| address | https://shop.example |
| status | \`success\` |
| deployment | \`run-1\` |
| the one before | \`run-0\` |

### Timeline

\`\`\`mermaid
gantt
  dateFormat x
  axisFormat %H:%M:%S
  queue 12s :done, 1793527200000, 12000ms
  checkout 3s :done, 1793527212000, 3000ms
  build 1m 45s :done, 1793527215000, 105000ms
  rollout 1m 13s :active, 1793527320000, 72500ms
\`\`\`

<details><summary>The times as a table</summary>

| step | time |
| --- | --- |
| queue | 12s |
| checkout | 3s |
| build | 1m 45s |
| rollout | 1m 13s |

</details>
`);
  });

  test('whose log does not tell the steps apart shows them in one row', () => {
    expect(report({ ...ended, steps: [] }).summary).toContain(
      '| queue | 12s |\n| checkout, build, rollout | 3m 1s |\n',
    );
  });
});

describe('a failure', () => {
  const failed: Outcome = {
    ...ended,
    deployment: { ...deployment, status: 'failed' },
    target: {
      ...target,
      advice: [
        {
          id: 'process.readiness',
          severity: 'notice',
          message: 'The web process has no readiness probe.',
          fix: 'give it one',
          docs: 'https://docs.sevalla.com/x',
        },
      ],
    },
    diagnosis: {
      id: 'env.missing',
      severity: 'error',
      message: 'The application ends at its start because the variable SECRET_KEY is not set',
      fix: 'add it to the environment variables',
      docs: 'https://docs.sevalla.com/applications/environment-variables',
      evidence: ['Traceback (most recent call last):', "KeyError: 'SECRET_KEY'"],
    },
    lastLines: ['```', '</details> <script>', 'Deployment failed'],
  };

  test('is one sentence: cause and fix', () => {
    expect(report(failed).failure).toBe(
      'The deployment of Shop failed: the application ends at its start because the variable ' +
        'SECRET_KEY is not set; add it to the environment variables.',
    );
    expect(report(failed).outputs).toMatchObject({ status: 'failed', cause: 'env.missing' });
  });

  test('shows the evidence and the end of the log, behind fences that hold', () => {
    const { summary } = report(failed);
    const [, why, timeline, noticed] = summary.split(/^(?=### )/m);
    expect(timeline).toContain('  rollout 1m 13s :crit, ');
    expect(`${why}${noticed}`).toBe(`### Why it failed

The application ends at its start because the variable SECRET\\_KEY is not set. (\`env.missing\`)

**Fix:** add it to the environment variables. [Read on](https://docs.sevalla.com/applications/environment-variables).

\`\`\`text
Traceback (most recent call last):
KeyError: 'SECRET_KEY'
\`\`\`

<details><summary>The last lines of the log</summary>

\`\`\`\`text
\`\`\`
</details> <script>
Deployment failed
\`\`\`\`

</details>

### Noticed on the way

- The web process has no readiness probe. Fix: give it one. ([read on](https://docs.sevalla.com/x))
`);
  });

  test('names the step, the place, what would have prevented it, and the whole story', () => {
    const outcome: Outcome = {
      ...ended,
      deployment: { ...deployment, status: 'failed' },
      failedStep: 'rollout',
      diagnosis: {
        id: 'probe.host',
        severity: 'error',
        message: 'The probe is answered 400',
        fix: 'give it a Host header',
        file: 'config/settings.py',
        line: 12,
        evidence: ['Readiness probe failed: HTTP probe failed with statuscode: 400'],
        facts: ['1 instance ran at a time'],
        prevention: 'probe.host',
        story: { title: 'Healthy container', lines: ['It runs.', 'Nobody <b>asks</b> it.'] },
      },
      lastLines: [],
    };
    const { summary, annotations } = report(outcome);
    expect(summary).toMatch(/^## ❌ Deployment: Shop failed in its rollout after 3m 1s\n/);
    const [why, end] = [summary.indexOf('### Why'), summary.indexOf('\n### Timeline')];
    expect(summary.slice(why, end)).toBe(`### Why it failed

The probe is answered 400. (\`probe.host\`) At \`config/settings.py:12\`.

**Fix:** give it a Host header.

\`\`\`text
Readiness probe failed: HTTP probe failed with statuscode: 400
\`\`\`

### Healthy container

- It runs.
- Nobody &lt;b>asks&lt;/b> it.

<details><summary>What Sevalla says of the web process</summary>

\`\`\`text
1 instance ran at a time
\`\`\`

</details>
`);
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'probe.host',
        file: 'config/settings.py',
        line: 12,
        message: 'The probe is answered 400. Fix: give it a Host header.',
      },
    ]);
    const { diagnosis } = outcome;
    const short = { ...outcome, diagnosis: { ...diagnosis!, story: undefined } };
    expect(report(short).summary).toContain(
      '**Next time:** validate-settings sees this before a deployment, as `probe.host`.',
    );
  });

  test('that no rule knows gives the last line that says something', () => {
    const outcome: Outcome = {
      ...ended,
      deployment: { ...deployment, status: 'failed' },
      lastLines: ['Quota of the company is used up', 'Deployment failed'],
    };
    expect(report(outcome).failure).toBe(
      'The deployment of Shop failed for a reason that no rule knows; its log ends with: Quota of ' +
        'the company is used up.',
    );
    expect(report({ ...outcome, lastLines: [] }).failure).toBe(
      'The deployment of Shop failed for a reason that no rule knows, and its log is empty.',
    );
  });
});

describe('one sentence for every other end', () => {
  const known = { target, deploymentId: 'run-1', deployment };
  const sentences: [string, Outcome, string | undefined][] = [
    ['nobody waited', { ...known, kind: 'started' }, undefined],
    [
      'skipped, nobody knows why',
      { ...ended, deployment: { ...deployment, status: 'skipped' } },
      'The deployment run-1 of Shop was skipped, so this version was not deployed.',
    ],
    [
      'skipped for a newer one',
      {
        ...ended,
        deployment: { ...deployment, status: 'skipped' },
        winner: { ...deployment, id: 'run-2', status: 'inProgress' },
      },
      'The deployment run-1 of Shop was skipped, because a newer one took its place: run-2 ' +
        '(inProgress, commit 0123456), so this version was not deployed.',
    ],
    [
      'the deadline, and it could not be cancelled',
      {
        ...known,
        kind: 'deadline',
        deployment: undefined,
        waitedMs: 1_500_000,
        fate: 'going on',
        resume: 'curl',
      },
      'The deployment run-1 was not done after 25m (status unknown): it could not be cancelled ' +
        'and goes on at Sevalla.',
    ],
    [
      'the key was taken away',
      { ...known, kind: 'lost', reason: 'GET /x answered 401: Unauthorized.' },
      'How the deployment run-1 goes on cannot be seen any more, and it was left alone: GET /x ' +
        'answered 401: Unauthorized.',
    ],
    [
      'stopped after the end',
      { ...known, kind: 'interrupted', reason: 'Stopped by SIGINT.', fate: 'ended' },
      'Stopped by SIGINT: the deployment run-1 had ended before.',
    ],
  ];
  test.each(sentences)('%s', (_, outcome, sentence) => {
    expect(report(outcome).failure).toBe(sentence);
  });
});

test('an application that nobody could look at has no blank rows', () => {
  const { summary, outputs } = report({
    kind: 'started',
    target: {
      appId: undefined,
      appName: undefined,
      url: undefined,
      previousId: undefined,
      what: 'what its deploy hook deploys',
      advice: [],
    },
    deploymentId: undefined,
    deployment: undefined,
  });
  expect(summary).toBe(`## ⚪ Deployment: the application was started, and not waited for

|  |  |
| --- | --- |
| deployed | what its deploy hook deploys |
`);
  expect(Object.values(outputs).every((value) => value === undefined)).toBe(true);
});
