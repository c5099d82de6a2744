import { expect, test } from '@jest/globals';
import { lastLinesOf } from '../../../src/actions/deploy-sevalla/last-lines.ts';

const probe = (ip: string): string =>
  `Readiness probe failed: Get "http://${ip}:8080/health/": dial tcp ${ip}:8080: connect: connection refused`;

test('of a hundred answers to a probe the last of each kind is kept', () => {
  const lines = [
    'Rollout started',
    ...Array.from({ length: 50 }, (_, index) => [
      probe(`10.96.1.${index}`),
      '',
      'listening',
    ]).flat(),
    'Readiness probe failed: HTTP probe failed with statuscode: 400',
    '127.0.0.6 - - "GET /health/ HTTP/1.1" 400 143 "-" "kube-probe/1.32"',
    'Deployment failed',
  ];
  expect(lastLinesOf(lines)).toEqual([
    'Rollout started',
    'listening',
    '(48 more of the lines above)',
    probe('10.96.1.49'),
    '(1 more of the lines above)',
    'Readiness probe failed: HTTP probe failed with statuscode: 400',
    'Deployment failed',
  ]);
});

test('progress is left out', () => {
  const lines = [
    'Receiving objects:  45% (9/20)',
    '   ━━━━━━━━━━━━━━━━━━━━━ 8.3/8.3 MB 54.1 MB/s',
    '4f4fb700ef54: Pull complete',
    '  Downloading Django-5.2-py3-none-any.whl (8.3 MB)',
    '#7 sha256:4f4fb 1.05MB / 3.2MB',
    ' 75%',
    'ERROR: No matching distribution found for Djangoo',
  ];
  expect(lastLinesOf(lines)).toEqual([lines.at(-1)]);
});

test('an exception that lies further back is kept, without what packages add', () => {
  const foreign = Array.from({ length: 20 }, (_, index) => [
    `  File "/venv/lib/python3.13/site-packages/django/a${index}.py", line 1, in b`,
    '    c()',
  ]).flat();
  const exception = 'KeyError: "total"';
  const own = ['  File "/app/shop/views.py", line 7, in home', '    return order["total"]'];
  const noise = Array.from({ length: 30 }, (_, index) => `request ${index}`);
  const found = lastLinesOf([
    ...['Traceback (most recent call last):', ...foreign, ...own, exception],
    ...noise,
    'Error: release shop-web failed, and has been uninstalled due to atomic being set: context deadline exceeded',
  ]);
  expect(found.slice(0, 4)).toEqual(['Traceback (most recent call last):', ...own, exception]);
  expect(found.at(-1)).toMatch(/^Error: release/);
  expect(found.length).toBeLessThanOrEqual(15);
});
