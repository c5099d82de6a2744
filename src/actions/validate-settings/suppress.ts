import type { ReadConfig, Suppression } from '../../config/read-config.ts';
import { type Finding, sortFindings } from '../../rules/finding.ts';
import { finding } from '../../rules/settings-catalogue.ts';
import type { Profile } from '../../rules/settings-facts.ts';

export interface Suppressed {
  finding: Finding;
  reason: string;
  /** The last day, as the config file has it. */
  expires: string;
}

export interface Judged {
  /** What counts, worst first. */
  findings: Finding[];
  suppressed: Suppressed[];
}

/**
 * What the config file makes of the findings: severities of its own, and those that are known and
 * meant set apart. A suppression that has expired, or that matches nothing, is a finding itself.
 * @param now Milliseconds since 1970.
 */
export function applyConfig(
  findings: readonly Finding[],
  read: ReadConfig | undefined,
  profile: Profile,
  now: number,
): Judged {
  if (read === undefined) return { findings: sortFindings(findings), suppressed: [] };
  const { suppress = [], severity = {} } = read.config['validate-settings'] ?? {};
  const weighed = findings.map((found) => ({
    ...found,
    severity: severity[found.id as keyof typeof severity] ?? found.severity,
  }));
  const today = new Date(now).toISOString().slice(0, 10);
  const used = new Set<Suppression>();
  const suppressed: Suppressed[] = [];
  const kept = weighed.filter((found) => {
    const matching = suppress.filter((each) => matches(each, found));
    for (const each of matching) used.add(each);
    const valid = matching.find(({ expires }) => expires >= today);
    if (valid === undefined) return true;
    suppressed.push({ finding: found, reason: valid.reason, expires: valid.expires });
    return false;
  });
  const stale = suppress.flatMap((each, index) => {
    const place = { file: read.file, ...read.places[index] };
    if (each.expires < today) return [expired(each, place, used.has(each), profile)];
    return used.has(each) ? [] : [unused(each, place, profile)];
  });
  return {
    findings: sortFindings([...kept, ...stale]),
    suppressed: sortFindings(suppressed.map(({ finding: found }) => found)).map(
      (found) => suppressed.find((each) => each.finding === found)!,
    ),
  };
}

function matches({ rule, path, line, setting }: Suppression, found: Finding): boolean {
  return (
    rule === found.id &&
    (path === undefined || (found.file !== undefined && fits(path, found.file))) &&
    (line === undefined || line === found.line) &&
    (setting === undefined || setting === found.subject)
  );
}

/** `*` is anything but a slash, `**` anything, as in .gitignore; a pattern is for the whole path. */
export function fits(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/^\.?\//, '')
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => WILDCARDS[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('');
  return new RegExp(`^${source}$`).test(path);
}

const WILDCARDS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

type Where = Pick<Finding, 'file' | 'line' | 'column'>;

function expired(
  { rule, expires, setting }: Suppression,
  place: Where,
  isNeeded: boolean,
  profile: Profile,
): Finding {
  return finding('config.suppression.expired', profile, {
    ...place,
    ...(setting === undefined ? {} : { subject: setting }),
    message: `The suppression of ${rule} expired on ${expires}${isNeeded ? ': what it was for counts again' : ', and nothing is left that it matches'}.`,
    expected: 'a day to come',
    found: expires,
    fix: isNeeded
      ? 'Correct what it was for, or set a new day if the reason still holds.'
      : 'Delete it.',
  });
}

function unused({ rule, setting }: Suppression, place: Where, profile: Profile): Finding {
  return finding('config.suppression.unused', profile, {
    ...place,
    ...(setting === undefined ? {} : { subject: setting }),
    message: `The suppression of ${rule} matches no finding.`,
    expected: 'a finding that it is for',
    found: 'none',
    fix: 'Delete it, or correct its rule, path, line and setting.',
  });
}
