import { describe, expect, test } from '@jest/globals';
import { spansOf, stepMs, timelineSection } from '../../../src/actions/deploy-sevalla/timeline.ts';
import { renderPage } from '../../../src/rehearse/page.ts';
import type { Deployment } from '../../../src/sevalla/schemas.ts';

const deployment: Deployment = {
  id: 'run-1',
  status: 'success',
  steps: ['checkout', 'build'],
  created_at: '2026-11-01T10:00:00.000Z',
  started_at: '2026-11-01T10:00:10.000Z',
  finished_at: '2026-11-01T10:01:00.000Z',
};
const at = (time: string): number => Date.parse(`2026-11-01T${time}Z`);

describe('the spans of a deployment', () => {
  test('are the queue and each step until the next', () => {
    const steps = [
      { step: 'checkout', at: at('10:00:10') },
      { step: 'build', at: at('10:00:15') },
    ];
    expect(spansOf(deployment, steps)).toEqual([
      { name: 'queue', at: at('10:00:00'), tookMs: 10_000 },
      { name: 'checkout', at: at('10:00:10'), tookMs: 5000 },
      { name: 'build', at: at('10:00:15'), tookMs: 45_000 },
    ]);
    expect(stepMs(deployment, steps, 'build')).toBe(45_000);
    expect(stepMs(deployment, steps, 'rollout')).toBeUndefined();
  });

  test('are one where the log does not tell the steps apart', () => {
    expect(spansOf(deployment, []).map(({ name }) => name)).toEqual(['queue', 'checkout, build']);
    expect(stepMs(deployment, [], 'checkout, build')).toBeUndefined();
  });

  test('are the queue alone until the end, and none while there is no time at all', () => {
    const waiting = { ...deployment, finished_at: null };
    expect(spansOf(waiting, []).map(({ name }) => name)).toEqual(['queue']);
    expect(timelineSection({ ...waiting, started_at: null }, [])).toEqual([]);
  });

  test('are never negative, whatever the clocks of log and platform say', () => {
    const late = [{ step: 'build', at: at('11:00:00') }];
    expect(spansOf(deployment, late).at(-1)).toMatchObject({ tookMs: 0 });
  });
});

describe('the chart', () => {
  const barsOf = (step: string): string[] => {
    const [, chart = ''] = timelineSection(deployment, [{ step, at: at('10:00:10') }]);
    return chart.split('\n').slice(4, -1);
  };

  test.each<[string, string]>([
    ['build: x; y #z', 'build x y z'],
    ['a\nsection b', 'a section b'],
    ['section b', 'step section b'],
    ['click me', 'step click me'],
    ['``` :::', 'step'],
    ['%%{init: {}}%%', 'init'],
    ['x'.repeat(80), 'x'.repeat(40)],
  ])('takes the name of a step as text: %j', (given, shown) => {
    expect(barsOf(given)).toEqual([
      expect.stringContaining('queue'),
      `  ${shown} 50s :active, ${at('10:00:10')}, 50000ms`,
    ]);
  });

  test('gives way to its table where nobody draws it', () => {
    const summary = timelineSection(deployment, []).join('\n\n');
    const page = renderPage('Run', '', [{ name: 'deploy', summary } as never]);
    expect(page).not.toContain('gantt');
    expect(page).toMatch(/<details open><summary>[\s\S]*<td>checkout, build<\/td>/);
  });
});
