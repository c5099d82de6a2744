import { formatDuration } from '../../kit/fields.ts';
import type { Annotation } from '../../kit/log.ts';
import type { Report } from '../../kit/tools.ts';
import { block, code, fold, literal, table } from '../../markdown.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Booted } from './boot.ts';
import type { Failed, Outcome } from './build.ts';

// The runner shows ten annotations of a level for a step and drops the rest.
const MOST_ANNOTATIONS = 10;

export function report(outcome: Outcome): Report {
  if (outcome.status === 'failed') return reportFailure(outcome);
  const { steps, warnings, metadata, durationMs } = outcome;
  const isPushed = outcome.status === 'pushed';
  const rows: [string, string | undefined][] =
    outcome.status === 'checked'
      ? []
      : [
          ['Image', code(outcome.image)],
          ['Digest', isPushed ? code(outcome.digest) : undefined],
          ['Tags', outcome.references.map(code).join('<br>')],
          ['Size', outcome.sizeBytes === undefined ? undefined : inBytes(outcome.sizeBytes)],
        ];
  rows.push(
    ['Boot', outcome.booted && bootOf(outcome.booted)],
    ['Duration', formatDuration(durationMs)],
    ['From the cache', `${steps.cached} of ${steps.total} instructions`],
  );
  const title = { pushed: 'pushed', loaded: 'loaded', checked: 'it builds' };
  return {
    outputs: {
      ...(outcome.status === 'checked'
        ? {}
        : {
            image: outcome.image,
            digest: isPushed ? outcome.digest : undefined,
            tags: outcome.references.join('\n'),
            imageid: outcome.imageId,
            'size-bytes': outcome.sizeBytes,
          }),
      metadata,
    },
    summary: [`## ✅ Image: ${title[outcome.status]}`, facts(rows), ...list(warnings)].join('\n\n'),
    annotations: warnings.slice(0, MOST_ANNOTATIONS).map(annotate),
  };
}

function bootOf({ readyMs, status }: Booted): string {
  return `ready after ${formatDuration(readyMs)}, answered ${status}`;
}

function reportFailure({ title, finding, excerpt, facts: seen, durationMs }: Failed): Report {
  const { message, fix, file, line } = finding;
  const place = file === undefined ? '' : ` (${file}:${line})`;
  const failure = `${message}${place}${fix === undefined ? '' : ` ${fix}`}`;
  const summary = [
    `## ❌ Image: ${title}`,
    ...(excerpt.length === 0 ? [] : [block(excerpt)]),
    facts([
      ['Cause', `${literal(message)} (${code(finding.id)})`],
      ['Where', file === undefined ? undefined : code(`${file}:${line}`)],
      ['What to do', fix === undefined ? undefined : literal(fix)],
      ['Duration', formatDuration(durationMs)],
    ]),
    ...(seen === undefined ? [] : [fold('How it was booted', block(seen))]),
  ];
  return {
    outputs: {},
    summary: summary.join('\n\n'),
    failure,
    annotations: file === undefined ? [] : [annotate(finding)],
  };
}

function annotate({ id, severity, message, found, file, line, fix, docs }: Finding): Annotation {
  const last = found === undefined ? undefined : `It printed last: ${found}`;
  const text = [message, last, fix, docs].filter((part) => part !== undefined).join('\n');
  return { level: severity, title: id, message: text, file, line };
}

function list(warnings: readonly Finding[]): string[] {
  if (warnings.length === 0) return [];
  const rows = warnings.map(({ id, message, file, line }) => {
    const place = file === undefined ? '' : ` ${code(`${file}:${line}`)}`;
    return `- ${code(id)}${place} ${literal(message)}`;
  });
  return ['### Checks of the Dockerfile', rows.join('\n')];
}

function facts(rows: readonly [string, string | undefined][]): string {
  return table(
    ['', ''],
    rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function inBytes(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return `${megabytes.toFixed(megabytes < 10 ? 2 : 1)} MB to pull (compressed)`;
}
