import { type Estimate, intervalChart, type Lane, lineChart, waterfall } from '../../charts/svg.ts';
import { Html, html, page, table } from '../../html/page.ts';
import { formatDuration } from '../../kit/fields.ts';
import { formatMs, PHASES } from './latency.ts';
import type { CheckRecord } from './record.ts';
import { VITALS, vitalsRows } from './report-watch.ts';
import type { RunRecord } from './run-record.ts';

type Screenshot = Uint8Array | undefined;

/** @param screenshots PNG, in the order of `record.browser`. */
export function toHtml(record: RunRecord, screenshots: readonly Screenshot[]): string {
  const { url, verdict, startedAt, durationMs } = record;
  return page(
    `Smoke test of ${url}: ${HEADINGS[verdict]?.word ?? verdict}`,
    html`${header(record)}
${brokenSection(record)}
${checksSection(record)}
${timesSection(record)}
${readinessSection(record)}
${identitySection(record)}
${besideSection(record)}
${browserSection(record, screenshots)}
${watchSection(record)}
${certificateSection(record)}
${rollbackSection(record)}
<footer>Smoke test of Sevalla Actions, begun ${startedAt.slice(0, 19).replace('T', ' ')} UTC, ${formatDuration(durationMs)} long.</footer>`,
  );
}

const HEADINGS: Readonly<Record<string, { style: string; sign: string; word: string }>> = {
  pass: { style: 'good', sign: '✓', word: 'passed' },
  flaky: { style: 'doubt', sign: '!', word: 'passed, but flaky' },
  degraded: { style: 'doubt', sign: '!', word: 'passed, but degraded' },
  fail: { style: 'bad', sign: '✗', word: 'failed' },
  'not-measured': { style: 'bad', sign: '✗', word: 'failed, since nothing could be checked' },
};

const VERDICTS: Readonly<Record<CheckRecord['verdict'], Html>> = {
  pass: html`<span class="good">✓ pass</span>`,
  degraded: html`<span class="doubt">!\u00a0degraded</span>`,
  fail: html`<span class="bad">✗ fail</span>`,
  'not-measured': html`<span class="soft">– not measured</span>`,
};

function section(title: string, ...body: (Html | undefined | false)[]): Html | undefined {
  if (body.every((part) => part === undefined || part === false)) return undefined;
  return html`<section><h2>${title}</h2>${body}</section>`;
}

function header(record: RunRecord): Html {
  const { verdict, failure, cause, url, readiness, version, rollback } = record;
  const { style = '', sign = '', word = verdict } = HEADINGS[verdict] ?? {};
  const { isRecommended } = rollback;
  const waited = `${formatDuration(readiness.waitedMs)} (${readiness.attempts} requests)`;
  const facts: [string, Html | string][] = [
    ['Site', url],
    [readiness.ready ? 'Ready after' : 'Not ready within', waited],
    ['Version', versionFact(version)],
    ...(failure === null
      ? []
      : [
          ['Cause', cause ?? 'not known'] satisfies [string, string],
          [
            'Rollback',
            isRecommended ? html`<strong>recommended</strong>` : 'not recommended',
          ] satisfies [string, Html | string],
        ]),
  ];
  return html`<header><h1><span class="${style}">${sign}</span> Smoke test ${word}</h1>
${failure !== null && html`<p class="lead">${failure}</p>`}
<ul>${facts.map(([name, value]) => html`<li>${name}: ${value}</li>`)}</ul></header>`;
}

function versionFact({ expected, served }: RunRecord['version']): string {
  const named = served === null ? 'the app names none' : `the app calls itself “${served}”`;
  return expected === null ? `none is expected, ${named}` : `${expected} is expected, ${named}`;
}

/** The lines that were written, with what is there instead. */
function brokenSection({ checks }: RunRecord): Html | undefined {
  const lines = checks.flatMap(({ broken = [] }) =>
    broken.map(
      ({ file, line, column, excerpt }) => html`<pre>${file}:${line}:${column}
${excerpt.join('\n')}</pre>`,
    ),
  );
  return section('What does not hold', lines.length > 0 && html`${lines}`);
}

function checksSection({ checks }: RunRecord): Html | undefined {
  return section(
    'Checks',
    checks.length > 0 &&
      table(
        ['Check', 'Expected', 'Got', 'Verdict'],
        checks.map(({ check, expected, got, reason, retried, verdict }) => [
          html`<code>${check}</code>`,
          expected,
          verdict === 'not-measured'
            ? reason
            : html`${got}${retried && ' (after one retry)'}${verdict !== 'pass' && html`<br><span class="soft">${reason}</span>`}`,
          VERDICTS[verdict],
        ]),
      ),
  );
}

function timesSection({ checks }: RunRecord): Html | undefined {
  const timed = checks.filter(({ timings }) => timings !== undefined);
  const lanes = timed.map(
    ({ check, timings = {} }): Lane => ({
      label: check,
      spans: PHASES.flatMap(([key, name]) => {
        const length = timings[key];
        return length === undefined ? [] : [{ name, length }];
      }),
    }),
  );
  const sampled = checks.filter(({ latency }) => latency !== undefined);
  const estimates = sampled.flatMap(({ check, latency, before }): Estimate[] => [
    { label: check, value: latency?.medianMs ?? 0, interval: latency?.interval95 },
    ...(before
      ? [
          {
            label: 'last green run',
            value: before.medianMs,
            interval: before.interval95,
            isReference: true,
          },
        ]
      : []),
  ]);
  const hasBaseline = sampled.some(({ before }) => before !== undefined);
  return section(
    'Where the time went',
    waterfall('The median request of each page; of the others the only one', lanes, formatMs),
    intervalChart(
      `Median of each page, and where it lies with 95 % confidence${hasBaseline ? '; below it that of the last green run' : ''}`,
      estimates,
      formatMs,
    ),
    sampled.length > 0 && phasesTable(sampled),
  );
}

/** Each phase apart: those of one request may hide that another phase is what varies. */
function phasesTable(sampled: readonly CheckRecord[]): Html {
  const phases = PHASES.filter(([key]) =>
    sampled.some(({ latency }) => latency?.phases[key] !== undefined),
  );
  const percentiles = [
    ...new Set(sampled.flatMap(({ latency }) => Object.keys(latency?.percentiles ?? {}))),
  ].filter((name) => name !== 'p50');
  return table(
    [
      'Median of',
      'Requests',
      ...phases.map(([, name]) => name),
      'Total',
      ...percentiles.map((name) => `${name} of all`),
    ],
    sampled.flatMap(({ check, latency }) => {
      if (latency === undefined) return [];
      const { samples, medianMs, interval95, percentileIntervals95 } = latency;
      return [
        [
          html`<code>${check}</code>`,
          samples,
          ...phases.map(([key]) => {
            const phase = latency.phases[key];
            return phase && estimate(phase.medianMs, phase.interval95);
          }),
          estimate(medianMs, interval95),
          ...percentiles.map((name) => {
            const value = latency.percentiles[name];
            return value === undefined ? '' : estimate(value, percentileIntervals95[name]);
          }),
        ],
      ];
    }),
  );
}

function estimate(value: number, interval: readonly [number, number] | undefined): Html {
  return html`${formatMs(value)}${interval && html`<br><span class="soft">${formatMs(interval[0]).replace(' ms', '')}–${formatMs(interval[1]).replace(' ', '\u00a0')}</span>`}`;
}

/** More would be a picture of nothing. */
const MOST_SPELLS = 24;

const RESULTS = {
  pass: 'the app',
  unavailable: 'no answer',
  cached: 'a cache',
  'other-version': 'other version',
};

function readinessSection({ readiness }: RunRecord): Html | undefined {
  const { timeline, attempts, waitedMs, passes, healthPath } = readiness;
  const spells: { said: string; result: keyof typeof RESULTS; from: number; count: number }[] = [];
  for (const { atMs, result, said } of timeline) {
    const last = spells.at(-1);
    if (last?.said === said && last.result === result) last.count += 1;
    else spells.push({ said, result, from: atMs, count: 1 });
  }
  const shown = spells.slice(-MOST_SPELLS);
  const lanes = shown.map(({ result, from, count }, index): Lane => {
    const end = shown[index + 1]?.from ?? waitedMs;
    return {
      label: `${since(from)}, ${count} ${count === 1 ? 'request' : 'requests'}`,
      from,
      spans: [{ name: RESULTS[result], length: Math.max(0, end - from) }],
    };
  });
  const left = spells.length - shown.length;
  return section(
    'While it was waited for',
    html`<p>${passes} of ${attempts} requests to ${healthPath} were answered by the app as expected.${left > 0 && ` The last ${MOST_SPELLS} changes of ${spells.length} are shown.`}</p>`,
    waterfall('What answered, and for how long', lanes, formatDuration),
    html`<ul>${shown.map(({ said, from, count }) => html`<li>${since(from)}: ${count > 1 && `${count} × `}${said}</li>`)}</ul>`,
  );
}

function since(ms: number): string {
  return ms < 1 ? 'at the start' : `after ${formatDuration(ms)}`;
}

const FINDINGS = {
  confirms: html`<span class="good">✓ confirms</span>`,
  contradicts: html`<span class="bad">✗ contradicts</span>`,
  silent: html`<span class="soft">– not measured</span>`,
};

function identitySection({ identity: { proof, sources } }: RunRecord): Html | undefined {
  return section(
    `Which deployment answers: ${proof.replace('-', ' ')}`,
    sources.length > 0 &&
      table(
        ['Source', 'Says', 'Finding'],
        sources.map(({ name, said, finding }) => [name, said, FINDINGS[finding]]),
      ),
  );
}

function besideSection({ observations }: RunRecord): Html | undefined {
  return section(
    'Beside the pages',
    observations.length > 0 &&
      table(
        ['What', 'Seen', 'Verdict'],
        observations.map((seen) => [
          seen.name,
          'got' in seen ? seen.got : 'reason' in seen ? seen.reason : seen.sentence,
          VERDICTS[seen.verdict],
        ]),
      ),
  );
}

/** Of all pictures together: what is larger is no file that people open. */
const MOST_PICTURE_BYTES = 8_000_000;

function browserSection({ browser }: RunRecord, screenshots: readonly Screenshot[]) {
  let room = MOST_PICTURE_BYTES;
  const pages = browser.map(({ path, status, loadMs, faults }, index) => {
    const picture = screenshots[index];
    const fits = picture !== undefined && picture.length <= room;
    if (fits) room -= picture.length;
    const loaded = loadMs === null ? 'did not load' : `loaded in ${formatDuration(loadMs)}`;
    return html`<h3>${path}</h3><p>${status ?? 'No answer'}, ${loaded}.</p>
${faults.length > 0 && html`<ul>${faults.map(({ kind, text, own }) => html`<li>${kind}: <code>${text}</code>${!own && ' (of another site)'}</li>`)}</ul>`}
${fits && html`<img alt="The page ${path} in Chrome" src="${dataUri(picture)}">`}
${picture !== undefined && !fits && html`<p class="soft">The picture is too large to be shown here; <code>screenshot-folder</code> keeps it.</p>`}`;
  });
  return section('In Chrome', pages.length > 0 && html`${pages}`);
}

function dataUri(png: Uint8Array): Html {
  return new Html(`data:image/png;base64,${Buffer.from(png).toString('base64')}`);
}

function watchSection({ watch }: RunRecord): Html | undefined {
  if (watch === null) return undefined;
  const { durationMs, cutShort, rounds, signs, before, during } = watch;
  const [first] = rounds;
  const points = rounds.map(({ atMs, failed, latencyMs }) => ({
    label: `after ${formatDuration(atMs - (first?.atMs ?? atMs))}`,
    value: latencyMs ?? 0,
    mark: failed.length > 0 ? `✗ ${failed.length}` : undefined,
  }));
  return section(
    cutShort
      ? `Watched, and cut short of ${formatDuration(durationMs)}`
      : `Watched for ${formatDuration(durationMs)}`,
    signs.length === 0
      ? html`<p>Nothing got worse.</p>`
      : html`<ul>${signs.map(({ level, what, fix }) => html`<li class="${level === 'fail' ? 'bad' : 'doubt'}">${level === 'fail' ? '✗' : '!'} ${what}; ${fix}.</li>`)}</ul>`,
    lineChart('The slowest page of each round; marked where checks failed', points, formatMs),
    during && table(VITALS, vitalsRows(before, during)),
  );
}

function certificateSection({ certificate }: RunRecord): Html | undefined {
  if (certificate === null) return undefined;
  const { protocol, daysLeft, chain } = certificate;
  return section(
    'Certificate',
    html`<p>${protocol}, valid for ${daysLeft} more days.</p>`,
    table(
      ['Subject', 'Issuer', 'From', 'Until'],
      chain.map(({ subject, issuer, notBefore, notAfter }) => [
        subject,
        issuer,
        notBefore.slice(0, 10),
        notAfter.slice(0, 10),
      ]),
    ),
  );
}

function rollbackSection({ failure, rollback }: RunRecord): Html | undefined {
  if (failure === null) return undefined;
  return section(
    `Rollback: ${rollback.isRecommended ? 'recommended' : 'not recommended'}`,
    html`<p>A release is taken back only where all four hold.</p>`,
    table(
      ['Condition', 'Found', 'Holds'],
      rollback.rows.map(({ condition, value, holds }) => [
        condition,
        value,
        holds ? html`<span class="good">✓ yes</span>` : html`<span class="bad">✗ no</span>`,
      ]),
    ),
  );
}
