import { formatDuration } from '../../kit/fields.ts';
import type { Annotation } from '../../kit/log.ts';
import type { Report } from '../../kit/tools.ts';
import { block, code, fold, literal, table } from '../../markdown.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Booted } from './boot.ts';
import { type Base, deltaOf, inMegabytes, inPercent, isNew, largest } from './budget.ts';
import type { Failed, Outcome } from './build.ts';
import type { VerifiedImage } from './verify.ts';

// The runner shows ten annotations of a level for a step and drops the rest.
const MOST_ANNOTATIONS = 10;
const MOST_LAYERS = 5;
const MOST_CHARACTERS = 120;

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
          ['Size', isPushed ? sizeOf(outcome, outcome.base) : undefined],
        ];
  rows.push(
    ['Boot', outcome.booted && bootOf(outcome.booted)],
    ['Duration', formatDuration(durationMs)],
    ['From the cache', `${steps.cached} of ${steps.total} instructions`],
    ['Cache', literal(outcome.cachePlace)],
    ['Secrets', outcome.searched && literal(outcome.searched)],
    ['Cache not saved', outcome.cacheFault && literal(outcome.cacheFault)],
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
            ...(isPushed
              ? {
                  'size-bytes': outcome.sizeBytes,
                  'platform-digest': outcome.platformDigest,
                  'size-delta': outcome.base && deltaOf(outcome, outcome.base),
                }
              : {}),
          }),
      metadata,
      cached: steps.total === 0 ? undefined : Math.round((100 * steps.cached) / steps.total),
      sbom: isPushed ? outcome.sbom : undefined,
    },
    summary: [
      `## ✅ Image: ${title[outcome.status]}`,
      facts(rows),
      ...(isPushed ? layerTable(outcome, outcome.base) : []),
      ...list(warnings),
    ].join('\n\n'),
    annotations: warnings.slice(0, MOST_ANNOTATIONS).map(annotate),
  };
}

function bootOf({ readyMs, status }: Booted): string {
  return `ready after ${formatDuration(readyMs)}, answered ${status}`;
}

function reportFailure(failed: Failed): Report {
  const { title, finding, excerpt, facts: seen, layers, warnings, durationMs } = failed;
  const { id, message, fix, file, line } = finding;
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
    ...(layers === undefined
      ? []
      : [sizeOf(layers.image, layers.base), ...layerTable(layers.image, layers.base)]),
    ...(seen === undefined ? [] : [fold('How it was booted', block(seen))]),
    ...list(warnings),
  ];
  return {
    outputs: {},
    summary: summary.join('\n\n'),
    failure,
    annotations: [
      ...(file === undefined ? [] : [annotate(finding)]),
      ...warnings
        .filter((each) => each.id !== id || each.line !== line)
        .slice(0, MOST_ANNOTATIONS)
        .map(annotate),
    ],
  };
}

function annotate({ id, severity, message, found, file, line, fix, docs }: Finding): Annotation {
  const last = found === undefined ? undefined : `It printed last: ${found}`;
  const text = [message, last, fix, docs].filter((part) => part !== undefined).join('\n');
  return { level: severity, title: id, message: text, file, line };
}

function list(warnings: readonly Finding[]): string[] {
  if (warnings.length === 0) return [];
  const rows = warnings.map(({ id, message, file, line, fix }) => {
    const place = file === undefined ? '' : ` ${code(`${file}:${line}`)}`;
    return `- ${code(id)}${place} ${literal(message)}${fix === undefined ? '' : ` ${literal(fix)}`}`;
  });
  return ['### Checks of the Dockerfile', rows.join('\n')];
}

function facts(rows: readonly [string, string | undefined][]): string {
  return table(
    ['', ''],
    rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** `72.3 MB to pull (compressed), 1.20 MB (1.7 %) more than …` */
function sizeOf(image: VerifiedImage, base: Base | undefined): string {
  const size = `${inMegabytes(image.sizeBytes)} to pull (compressed)`;
  if (base === undefined) return size;
  const delta = deltaOf(image, base);
  const share = inPercent(Math.abs(delta), base.sizeBytes);
  const trend =
    delta === 0
      ? 'as large as'
      : `${inMegabytes(Math.abs(delta))} (${share}) ${delta < 0 ? 'less' : 'more'} than`;
  return `${size}, ${trend} ${code(base.reference)}`;
}

/** Which instructions made an image as large as it is. */
function layerTable(image: VerifiedImage, base: Base | undefined): string[] {
  const rows = largest(image.layers, MOST_LAYERS).map((layer) => [
    inMegabytes(layer.sizeBytes),
    inPercent(layer.sizeBytes, image.sizeBytes),
    ...(base === undefined ? [] : [isNew(layer, base) ? 'new' : 'as before']),
    layer.instruction === undefined ? 'not told by the image' : code(cut(layer.instruction)),
  ]);
  if (rows.length === 0) return [];
  const compared = base === undefined ? [] : ['Compared'];
  const title = `Largest layers, ${rows.length} of ${image.layers.length}`;
  return [fold(title, table(['Size', 'Share', ...compared, 'Made by'], rows))];
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
