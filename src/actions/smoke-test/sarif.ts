import { createHash } from 'node:crypto';
import { SYMPTOMS, type SymptomId } from '../../rules/symptoms.ts';
import { artifact, homeOf, regionOf, ruleName, sarifOf, workflowFile } from '../../sarif.ts';
import { INPUT } from './checks.ts';
import type { CheckRecord, PlaceRecord } from './record.ts';
import type { RunRecord } from './run-record.ts';

const ACTION = 'smoke-test';
/** What has no cause in the catalogue. */
const UNKNOWN = 'check.failed';
const LEVELS = { fail: 'error', degraded: 'warning' };

interface Found {
  ruleId: string;
  level: keyof typeof LEVELS;
  text: string;
  /** In a file of the repository. */
  place?: Partial<PlaceRecord> | undefined;
  /** What tells it from others of the rule, the same in every run. */
  subject: string;
}

/** @param workflowRef GITHUB_WORKFLOW_REF: where that is shown which no file says. */
export function toSarif(record: RunRecord, workflowRef: string | undefined): unknown {
  const found = foundIn(record);
  const ids = [...new Set(found.map(({ ruleId }) => ruleId))];
  const fallback = workflowFile(workflowRef);
  return sarifOf({
    action: ACTION,
    rules: ids.map(describeRule),
    category: `${ACTION}/${new URL(record.url).host}/`,
    results: found.map((each) => ({
      ruleId: each.ruleId,
      ruleIndex: ids.indexOf(each.ruleId),
      level: LEVELS[each.level],
      message: { text: each.text },
      locations: [locationOf(each, fallback)],
      partialFingerprints: fingerprintOf(each),
    })),
  });
}

function foundIn(record: RunRecord): Found[] {
  const { checks, observations, watch, failure, cause } = record;
  const found = [
    ...checks.flatMap(ofCheck),
    ...observations.flatMap((seen): Found[] =>
      'sentence' in seen
        ? [
            {
              ruleId: seen.cause ?? UNKNOWN,
              level: seen.verdict,
              text: seen.sentence,
              subject: seen.name,
            },
          ]
        : [],
    ),
    ...(watch?.signs ?? []).map(
      ({ level, what, fix }): Found => ({
        ruleId: 'watch.worse',
        level,
        text: `While it was watched, ${what}; ${fix}.`,
        subject: 'watch',
      }),
    ),
  ];
  // What no check could know: who answers, and whether anything does.
  const isTold = found.some(({ level }) => level === 'fail');
  if (failure === null || isTold) return found;
  return [
    { ruleId: cause ?? UNKNOWN, level: 'fail', text: failure, subject: 'deployment' },
    ...found,
  ];
}

/** Each assertion that does not hold, or the check as a whole. */
function ofCheck({ check, verdict, reason = '', cause, place, broken = [] }: CheckRecord): Found[] {
  if (verdict !== 'fail' && verdict !== 'degraded') return [];
  const base = { ruleId: cause ?? UNKNOWN, level: verdict };
  if (broken.length === 0) return [{ ...base, text: reason, place, subject: check }];
  return broken.map((each) => {
    const { expected, got } = each;
    const text = `${check}: expected ${expected}, got ${got || 'nothing of it'}. ${reason}`;
    return { ...base, text, place: each, subject: `${check} ${expected}` };
  });
}

function describeRule(id: string): unknown {
  const title =
    SYMPTOMS[id as SymptomId]?.title ??
    (id === 'watch.worse' ? 'Something got worse after the release' : 'A check does not hold');
  const text = `${title}.`;
  return {
    id,
    name: ruleName(id),
    shortDescription: { text },
    fullDescription: { text },
    help: { text },
    helpUri: homeOf(ACTION),
    defaultConfiguration: { level: 'error' },
    properties: { tags: [id.split('.')[0] ?? '', 'deployment'] },
  };
}

function isInFile(place: Found['place']): place is PlaceRecord {
  return place?.file !== undefined && place.file !== INPUT && !place.file.startsWith('/');
}

function locationOf({ place, subject }: Found, fallback: string): unknown {
  const isKnown = isInFile(place);
  return {
    physicalLocation: {
      artifactLocation: artifact(isKnown ? place.file : fallback),
      region: regionOf(isKnown ? place : { line: 1 }),
    },
    logicalLocations: [{ name: subject, kind: 'function' }],
  };
}

/** Without a line of its own, all results of a rule would be one to GitHub. */
function fingerprintOf({ ruleId, subject, place }: Found): Record<string, string> {
  const hash = createHash('sha256').update(`${ruleId}\n${subject}`).digest('hex').slice(0, 32);
  return {
    'smokeCheck/v1': hash,
    ...(isInFile(place) ? {} : { primaryLocationLineHash: hash }),
  };
}
