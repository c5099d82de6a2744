import { describe, expect, test } from '@jest/globals';
import type { Checked, Failed, Pushed } from '../../../src/actions/build-image/build.ts';
import { report } from '../../../src/actions/build-image/report.ts';

const digest = `sha256:${'a'.repeat(64)}`;

const checked: Checked = {
  status: 'checked',
  durationMs: 83_000,
  steps: { cached: 3, total: 5 },
  cacheFault: undefined,
  cachePlace: 'gha, scope shop',
  warnings: [],
  metadata: { 'buildx.build.ref': 'a/b/c' },
};

const pushed: Pushed = {
  ...checked,
  status: 'pushed',
  image: `ghcr.io/octo/shop@${digest}`,
  digest,
  references: ['ghcr.io/octo/shop:sha-0123456789ab', 'ghcr.io/octo/shop:main'],
  imageId: `sha256:${'c'.repeat(64)}`,
  config: { user: '', entrypoint: [], cmd: [], env: [] },
  words: '{}',
  sizeBytes: 72_345_678,
  platformDigest: `sha256:${'b'.repeat(64)}`,
  base: undefined,
  sbom: undefined,
  layers: [
    { digest: `sha256:${'1'.repeat(64)}`, sizeBytes: 60_000_000, instruction: 'ADD rootfs.tar /' },
    { digest: `sha256:${'2'.repeat(64)}`, sizeBytes: 12_345_000, instruction: 'RUN a | b <c>' },
  ],
};

const failed: Failed = {
  status: 'failed',
  title: 'not built',
  durationMs: 1500,
  finding: {
    id: 'build-instruction-failed',
    severity: 'error',
    message: 'RUN echo `id` | tee <x> failed with exit code 1.',
    file: 'Dockerfile',
    line: 7,
    found: 'no such thing',
  },
  excerpt: ['```', 'no such thing'],
  warnings: [],
};

describe('a pushed image', () => {
  test('is told in full', () => {
    expect(report(pushed).outputs).toEqual({
      image: `ghcr.io/octo/shop@${digest}`,
      digest,
      tags: 'ghcr.io/octo/shop:sha-0123456789ab\nghcr.io/octo/shop:main',
      imageid: `sha256:${'c'.repeat(64)}`,
      'size-bytes': 72_345_678,
      'platform-digest': `sha256:${'b'.repeat(64)}`,
      'size-delta': undefined,
      metadata: { 'buildx.build.ref': 'a/b/c' },
      cached: 60,
      sbom: undefined,
    });
    expect(report(pushed).summary).toBe(`## ✅ Image: pushed

|  |  |
| --- | --- |
| Image | \`ghcr.io/octo/shop@${digest}\` |
| Digest | \`${digest}\` |
| Tags | \`ghcr.io/octo/shop:sha-0123456789ab\`<br>\`ghcr.io/octo/shop:main\` |
| Size | 72.3 MB to pull (compressed) |
| Duration | 1m 23s |
| From the cache | 3 of 5 instructions |
| Cache | gha, scope shop |

<details><summary>Largest layers, 2 of 2</summary>

| Size | Share | Made by |
| --- | --- | --- |
| 60.0 MB | 82.9 % | \`ADD rootfs.tar /\` |
| 12.3 MB | 17.1 % | \`RUN a \\| b <c>\` |

</details>`);
  });

  test('is compared with the one before, layer by layer', () => {
    const base = {
      ...pushed,
      reference: 'ghcr.io/octo/shop:main',
      sizeBytes: 70_345_678,
      layers: pushed.layers.slice(0, 1),
    };
    const { summary, outputs } = report({ ...pushed, base });
    expect(outputs['size-delta']).toBe(2_000_000);
    expect(summary).toContain(
      '| Size | 72.3 MB to pull (compressed), 2.00 MB (2.8 %) more than `ghcr.io/octo/shop:main` |',
    );
    expect(summary).toContain('| 60.0 MB | 82.9 % | as before | `ADD rootfs.tar /` |');
    expect(summary).toContain('| 12.3 MB | 17.1 % | new | `RUN a');
    const smaller = report({ ...pushed, base: { ...base, sizeBytes: 72_345_679 } });
    expect(smaller.summary).toContain('0.00 MB (0.0 %) less than');
    const same = report({ ...pushed, base: { ...base, sizeBytes: pushed.sizeBytes } });
    expect(same.summary).toContain('as large as `ghcr.io/octo/shop:main`');
  });

  test('comes with the warnings of its Dockerfile, ten of them as annotations', () => {
    const warnings = Array.from({ length: 12 }, (_, index) => ({
      id: 'FromAsCasing',
      severity: 'warning' as const,
      message: 'Casing | <b>',
      file: 'Dockerfile',
      line: index + 1,
      docs: 'https://docs.docker.com/go/dockerfile/rule/from-as-casing/',
    }));
    const { annotations = [], summary, failure } = report({ ...pushed, warnings });
    expect(failure).toBeUndefined();
    expect(annotations).toHaveLength(10);
    expect(annotations[0]).toEqual({
      level: 'warning',
      title: 'FromAsCasing',
      message: 'Casing | <b>\nhttps://docs.docker.com/go/dockerfile/rule/from-as-casing/',
      file: 'Dockerfile',
      line: 1,
    });
    expect(summary).toContain('- `FromAsCasing` `Dockerfile:12` Casing \\| &lt;b>');
  });
});

test('an image that was only built has no name', () => {
  const { outputs, summary } = report(checked);
  expect(outputs).toEqual({ metadata: { 'buildx.build.ref': 'a/b/c' }, cached: 60 });
  expect(summary).toMatch(/^## ✅ Image: it builds\n/);
  expect(summary).not.toContain('Tags');
});

describe('a failed build', () => {
  test('says why, where and what it printed last, and foreign text stays text', () => {
    expect(report(failed).summary).toBe(`## ❌ Image: not built

\`\`\`\`text
\`\`\`
no such thing
\`\`\`\`

|  |  |
| --- | --- |
| Cause | RUN echo \\\`id\\\` \\| tee &lt;x> failed with exit code 1. (\`build-instruction-failed\`) |
| Where | \`Dockerfile:7\` |
| Duration | 1.5s |`);
  });

  test('fails the step in one sentence and marks the line', () => {
    const { failure, annotations, outputs } = report(failed);
    expect(failure).toBe('RUN echo `id` | tee <x> failed with exit code 1. (Dockerfile:7)');
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'build-instruction-failed',
        message: 'RUN echo `id` | tee <x> failed with exit code 1.\nIt printed last: no such thing',
        file: 'Dockerfile',
        line: 7,
      },
    ]);
    expect(outputs).toEqual({});
  });

  test('says what to do where that is known', () => {
    const finding = { id: 'x', severity: 'error' as const, message: 'No disk.', fix: 'Get one.' };
    const { failure, annotations, summary } = report({ ...failed, finding, excerpt: [] });
    expect(failure).toBe('No disk. Get one.');
    expect(annotations).toEqual([]);
    expect(summary).toContain('| What to do | Get one. |');
  });
});
