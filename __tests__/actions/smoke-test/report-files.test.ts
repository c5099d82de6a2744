import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Element } from 'domhandler';
import { Parser, parseDocument } from 'htmlparser2';
import { toHtml } from '../../../src/actions/smoke-test/html.ts';
import { toJunit } from '../../../src/actions/smoke-test/junit.ts';
import type { RunRecord } from '../../../src/actions/smoke-test/run-record.ts';
import { toSarif } from '../../../src/actions/smoke-test/sarif.ts';
import { elementsOf } from '../../html/elements.ts';
import { arbitrary } from '../../support/arbitrary.ts';
import { root } from '../../support/repository.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';
import {
  certificateFile,
  healthy,
  openShop,
  URL as SHOP_URL,
  type Shop,
  type Views,
} from './shop.ts';

const PASSWORD = 'correct & horse <battery>';
const WORKFLOW = 'octo/shop/.github/workflows/deploy.yml@refs/heads/main';
const CONFIG = `smoke-test:
  checks:
    - name: The API lists products
      path: /api/products/
      headers: { X-Password: "{{env.SMOKE_PASSWORD}}" }
      max: 2s
      assert:
        - jsonpath "$.items" count > 0
        - jsonpath "$.note" == "fine"
    - name: Home
      path: /
`;
const VIEWS: Views = {
  ...healthy(),
  '/api/products/': {
    type: 'application/json',
    body: JSON.stringify({ items: [], note: `\u001b[31m${PASSWORD}</failure>\u0000]]>` }),
  },
};

const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-reports-'));
let authority: Awaited<ReturnType<typeof certificateFile>>;
let shop: Shop;
beforeAll(async () => {
  authority = await certificateFile();
  shop = await openShop(VIEWS);
  mkdirSync(join(folder, '.github'));
  writeFileSync(join(folder, '.github/sevalla.yml'), CONFIG);
});
afterAll(() => {
  shop.close();
  authority.remove();
  rmSync(folder, { recursive: true, force: true });
});

const ALL = {
  'junit-file': 'out/smoke.xml',
  'sarif-file': 'out/smoke.sarif',
  'report-file': 'out/smoke.json',
  'html-file': 'out/smoke.html',
};

async function run(inputs: Record<string, string>): Promise<ActionRun> {
  return runAction('smoke-test', {
    inputs: {
      url: SHOP_URL,
      resolve: shop.resolve,
      interval: '20ms',
      streak: '2',
      'streak-span': '0s',
      'control-url': `http://127.0.0.1:${shop.resolve.split(':').at(-1)}`,
      ...inputs,
    },
    env: {
      NODE_EXTRA_CA_CERTS: authority.path,
      SMOKE_PASSWORD: PASSWORD,
      GITHUB_WORKFLOW_REF: WORKFLOW,
    },
    cwd: folder,
  });
}

const written = (name: string): string => readFileSync(join(folder, name), 'utf8');
const json = (name: string) => JSON.parse(written(name));

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv as never);
const isSarif = ajv.compile(
  JSON.parse(readFileSync(join(root, '__tests__/fixtures/sarif/sarif-schema-2.1.0.json'), 'utf8')),
);

/** All elements; throws where a tag is left open or closed twice, or a character is none of XML. */
function parseXml(text: string): Element[] {
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text);
  if (forbidden) throw new Error(`XML knows no ${JSON.stringify(forbidden[0])}`);
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => void open.push(name),
      onclosetag: (name, isImplied) => {
        if (open.pop() !== name) throw new Error(`${name} closes nothing`);
        // `<a/>` is implied too, and then the source says so.
        if (isImplied && !text.slice(0, parser.endIndex + 1).endsWith('/>')) {
          throw new Error(`${name} is left open`);
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return elementsOf(parseDocument(text, { xmlMode: true }));
}

const named = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => element.name === name);
const textOf = (element: Element): string =>
  element.children.map((child) => ('data' in child ? child.data : '')).join('');

interface Result {
  level: string;
  locations: [
    { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } },
  ];
}

describe('a red run', () => {
  let done: ActionRun;
  beforeAll(async () => {
    done = await run(ALL);
  });

  test('writes each file where its input says, and names it in an output', () => {
    expect(done.exitCode).toBe(1);
    expect(done.outputs).toMatchObject({
      verdict: 'fail',
      junit: join(folder, ALL['junit-file']),
      sarif: join(folder, ALL['sarif-file']),
      report: join(folder, ALL['report-file']),
      html: join(folder, ALL['html-file']),
    });
  });

  test('JUnit has a case for each check, and the failure under the line that was written', () => {
    const elements = parseXml(written(ALL['junit-file']));
    const [all] = named(elements, 'testsuites');
    const cases = named(elements, 'testcase');
    expect(all?.attribs).toMatchObject({
      tests: String(cases.length),
      failures: '1',
      errors: '0',
      skipped: String(named(elements, 'skipped').length),
    });
    expect(cases.map(({ attribs }) => attribs['name'])).toEqual(
      expect.arrayContaining(['answers', 'The API lists products', 'Home', 'certificate']),
    );
    for (const { attribs } of cases) expect(attribs['time']).toMatch(/^\d+\.\d{3}$/);
    expect(named(elements, 'property').map(({ attribs }) => attribs)).toEqual(
      expect.arrayContaining([
        { name: 'url', value: SHOP_URL },
        { name: 'version', value: '4f2a91c' },
      ]),
    );
    const [failure] = named(elements, 'failure');
    expect(textOf(failure!)).toContain('.github/sevalla.yml:8:11');
    expect(textOf(failure!)).toMatch(/8 │ {9}- jsonpath.*\n {2}│ {11}\^+ \$\.items count = 0/);
  });

  test('SARIF is valid by the schema of OASIS, with a result at each line that does not hold', () => {
    const sarif = json(ALL['sarif-file']);
    expect([isSarif(sarif), isSarif.errors]).toEqual([true, null]);
    const { results, tool } = sarif.runs[0];
    expect(tool.driver.name).toBe('Sevalla smoke-test');
    expect(
      results.map(({ level, locations }: Result) => {
        const [{ physicalLocation: place }] = locations;
        return [level, place.artifactLocation.uri, place.region.startLine];
      }),
    ).toEqual([
      ['error', '.github/sevalla.yml', 8],
      ['error', '.github/sevalla.yml', 9],
    ]);
  });

  test('JSON has all of it: who answers, what was seen, what it took, and what is advised', () => {
    const record: RunRecord = json(ALL['report-file']);
    expect(record).toMatchObject({
      schema: 1,
      verdict: 'fail',
      url: SHOP_URL,
      identity: { proof: 'not-measured' },
      readiness: { ready: true, attempts: 2, timeline: [{ result: 'pass' }, { result: 'pass' }] },
      certificate: { daysLeft: 63 },
      rollback: { isRecommended: false },
    });
    const home = record.checks.find(({ check }) => check === 'Home');
    expect(home).toMatchObject({
      place: { file: '.github/sevalla.yml' },
      latency: {
        samples: 9,
        interval95: [expect.any(Number), expect.any(Number)],
        phases: { tlsMs: { medianMs: expect.any(Number), interval95: expect.any(Array) } },
      },
    });
  });

  test('the page loads nothing, runs nothing, and shows what does not hold', () => {
    const text = written(ALL['html-file']);
    const elements = elementsOf(parseDocument(text));
    const fetched = elements.flatMap(({ attribs }) =>
      ['src', 'href', 'xlink:href', 'srcset', 'action'].flatMap((name) => attribs[name] ?? []),
    );
    expect(fetched).toEqual([]);
    expect(text).not.toMatch(/@import|url\(/);
    expect(elements.map(({ name }) => name)).not.toContain('script');
    expect(named(elements, 'svg').length).toBeGreaterThanOrEqual(3);
    expect(text).toContain('.github/sevalla.yml:8:11');
    expect(text).toContain('Rollback: not recommended');
  });

  test('no file holds a secret, in whatever way it is written there', () => {
    const spellings = [PASSWORD, PASSWORD.replace('&', '&amp;'), 'battery'];
    for (const name of Object.values(ALL)) {
      expect(written(name)).toContain('***');
      for (const spelling of spellings) expect(written(name)).not.toContain(spelling);
    }
  });

  test('what no file says is shown at the workflow', () => {
    const record: RunRecord = json(ALL['report-file']);
    const failure = `${SHOP_URL} was not ready within 5m.`;
    const silent = { ...record, checks: [], observations: [], failure };
    const sarif = toSarif(silent, WORKFLOW);
    expect([isSarif(sarif), isSarif.errors]).toEqual([true, null]);
    expect(sarif).toMatchObject({
      runs: [
        {
          results: [
            {
              level: 'error',
              message: { text: failure },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: '.github/workflows/deploy.yml' },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('whatever a page says, the XML and the page stay what they are', () => {
    const record: RunRecord = json(ALL['report-file']);
    const count = parseXml(toJunit(record)).length;
    const by = arbitrary(20_261_126);
    const pieces = [
      '</failure>',
      ']]>',
      '\u0000',
      '\u001b[31m',
      '\ud800',
      '\uffff',
      '"',
      '<script>',
    ];
    const distort = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(distort);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, member]) =>
          typeof member === 'string' && ['said', 'got', 'reason', 'failure', 'served'].includes(key)
            ? [key, member + by.soup(pieces, 12)]
            : [key, distort(member)],
        ),
      );
    };
    for (let round = 0; round < 50; round += 1) {
      const hostile = distort(record) as RunRecord;
      expect(parseXml(toJunit(hostile))).toHaveLength(count);
      const names = elementsOf(parseDocument(toHtml(hostile, []))).map(({ name }) => name);
      expect(names).not.toContain('script');
    }
  });

  test('pictures of Chrome are part of the page, as far as people would still open it', () => {
    const record: RunRecord = json(ALL['report-file']);
    const fault = { kind: 'console', text: '<b>null</b>', own: true };
    const visit = { path: '/', url: SHOP_URL, status: 200, loadMs: 80, faults: [fault] };
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    const text = toHtml({ ...record, browser: [visit, visit] }, [png, Buffer.alloc(8_000_000)]);
    const pictures = named(elementsOf(parseDocument(text)), 'img');
    expect(pictures.map(({ attribs }) => attribs['src'])).toEqual([
      `data:image/png;base64,${png.toString('base64')}`,
    ]);
    expect(text).toContain('too large to be shown here');
    expect(text).toContain('<code>&lt;b&gt;null&lt;/b&gt;</code>');
  });

  test('what got worse while it was watched is in each file', () => {
    const record: RunRecord = json(ALL['report-file']);
    const round = { atMs: 1000, failed: ['Home'], latencyMs: 30 };
    const vitals = {
      traffic: { requests: 100, serverErrors: 7 },
      p95Ms: 30,
      crashes: [],
      memory: undefined,
      troubles: [],
    };
    const watch = {
      durationMs: 60_000,
      cutShort: true,
      rounds: [round, { ...round, atMs: 4000 }],
      before: undefined,
      during: vitals,
      signs: [{ level: 'fail' as const, what: 'Home failed', fix: 'look at it' }],
    };
    const watched = { ...record, watch };
    const text = toHtml(watched, []);
    for (const said of ['cut short of 1m', 'Home failed; look at it.', '<td>7</td>']) {
      expect(text).toContain(said);
    }
    const failures = named(parseXml(toJunit(watched)), 'failure');
    expect(failures.map(({ attribs }) => attribs['message'])).toContain('Home failed; look at it.');
    expect(JSON.stringify(toSarif(watched, WORKFLOW))).toContain('"ruleId":"watch.worse"');
  });
});

test('an old version that still serves fails the case of who answers, and skips the checks', async () => {
  const done = await run({ ...ALL, 'expect-version': '9c01d2e', timeout: '1s' });
  expect(done.exitCode).toBe(1);
  const cases = named(parseXml(written(ALL['junit-file'])), 'testcase').map((each) => [
    each.attribs['name'],
    each.children.flatMap((child) => ('name' in child ? [child.name] : [])).join(' '),
  ]);
  expect(cases).toEqual([
    ['answers', 'system-out'],
    ['is the expected one', 'failure'],
    ['The API lists products', 'skipped'],
    ['Home', 'skipped'],
  ]);
  expect(json(ALL['sarif-file']).runs[0].results).toMatchObject([{ ruleId: 'identity.old' }]);
  expect(json(ALL['report-file'])).toMatchObject({
    verdict: 'fail',
    cause: 'identity.old',
    readiness: { ready: false, timeline: expect.arrayContaining([expect.any(Object)]) },
  });
  expect(written(ALL['html-file'])).toContain('but not the expected version: “4f2a91c”');
  expect(done.summary).toMatch(/Not ready within .*: `…?○+` \(○ another version\)/);
});

test('what cannot be written warns, and changes no verdict', async () => {
  writeFileSync(join(folder, 'occupied'), 'smoke-test: { checks: [GET /health/] }');
  const done = await run({
    'config-file': 'occupied',
    'junit-file': 'occupied/a.xml',
    preset: 'generic',
  });
  expect(done).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  expect(done.stdout).toContain('::warning::junit-file could not be written: ');
  expect(done.outputs['junit']).toBeUndefined();
});
