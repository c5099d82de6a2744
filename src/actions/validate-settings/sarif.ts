import type { Edit, Finding, Severity } from '../../rules/finding.ts';
import { RULE_IDS, type RuleId, ruleOf } from '../../rules/settings-catalogue.ts';
import { artifact, homeOf, regionOf, ruleName, sarifOf, workflowFile } from '../../sarif.ts';
import type { Sources } from './excerpt.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { allOf } from './report-file.ts';
import type { Suppressed } from './suppress.ts';
import type { Outcome } from './validate.ts';

const ACTION = 'validate-settings';
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

interface Options {
  sources: Sources;
  /** Where a finding is shown that is about no file: GitHub takes none without a place. */
  fallback: string;
}

export function renderSarif(
  { findings, suppressed, profile }: Pick<Outcome, 'findings' | 'suppressed' | 'profile'>,
  options: Options,
): unknown {
  const all = allOf(findings, suppressed);
  const ids = [...new Set(all.map(({ id }) => id))];
  const fingerprints = fingerprintsOf(all, options.sources);
  const suppressionOf = new Map(suppressed.map((each) => [each.finding, each]));
  return sarifOf({
    action: ACTION,
    rules: ids.map((id) => describeRule(id, all)),
    // One repository may have several of these: an app in production, another in staging.
    category: `${ACTION}/${profile}/`,
    results: all.map((found) => ({
      ruleId: found.id,
      ruleIndex: ids.indexOf(found.id),
      level: LEVELS[found.severity],
      message: { text: messageOf(found) },
      locations: [locationOf(found, options.fallback)],
      partialFingerprints: fingerprintOf(found, fingerprints.get(found) ?? ''),
      ...fixesOf(found),
      ...suppressionsOf(suppressionOf.get(found)),
    })),
  });
}

/**
 * For a line that can be read, upload-sarif adds GitHub's own hash of it. Where there is none, all
 * findings of a rule would be one.
 */
function fingerprintOf(found: Finding, fingerprint: string): Record<string, string> {
  return {
    'settingsFinding/v1': fingerprint,
    ...(hasPlace(found) ? {} : { primaryLocationLineHash: fingerprint }),
  };
}

function describeRule(id: string, all: readonly Finding[]): unknown {
  const isOwn = (RULE_IDS as readonly string[]).includes(id);
  const { title, severity } = ruleOf(isOwn ? (id as RuleId) : 'django.check');
  const known = all.find((found) => found.id === id);
  const docs = known?.docs;
  const text = isOwn ? `${plain(title)}.` : `What Django's own check finds, under its id ${id}.`;
  const hint = `To suppress it, with a reason and a day on which that ends: .github/sevalla.yml.`;
  return {
    id,
    name: ruleName(id),
    shortDescription: { text },
    fullDescription: { text },
    help: {
      text: [text, ...(docs === undefined ? [] : [docs]), hint].join('\n\n'),
      markdown: [
        isOwn ? `${title}.` : text,
        ...(docs === undefined ? [] : [`[Documentation](${docs})`]),
        hint,
      ].join('\n\n'),
    },
    helpUri: docs ?? homeOf(ACTION),
    defaultConfiguration: { level: LEVELS[isOwn ? severity : (known?.severity ?? severity)] },
    properties: { tags: [id.split('.')[0] ?? '', 'deployment'] },
  };
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}

function messageOf({ message, expected, found, fix }: Finding): string {
  return [
    message,
    ...(expected === undefined ? [] : [`Expected: ${expected}.`]),
    ...(found === undefined ? [] : [`Found: ${found}.`]),
    ...(fix === undefined ? [] : [fix]),
  ].join(' ');
}

function hasPlace({ file, line }: Finding): boolean {
  return file !== undefined && !file.startsWith('/') && line !== undefined;
}

function locationOf(found: Finding, fallback: string): unknown {
  const { file, line, subject } = found;
  const uri = file === undefined || file.startsWith('/') ? fallback : file;
  return {
    physicalLocation: {
      artifactLocation: artifact(uri),
      region: hasPlace(found) ? regionOf({ ...found, line: line ?? 1 }) : { startLine: 1 },
    },
    ...(subject === undefined ? {} : { logicalLocations: [{ name: subject, kind: 'variable' }] }),
  };
}

function fixesOf({ edits = [], fix, message }: Finding): { fixes?: unknown } {
  if (edits.length === 0) return {};
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    fixes: [
      {
        description: { text: fix ?? message },
        artifactChanges: files.map((file) => ({
          artifactLocation: artifact(file),
          replacements: edits.filter((edit) => edit.file === file).map(replacementOf),
        })),
      },
    ],
  };
}

function replacementOf(edit: Edit): unknown {
  return { deletedRegion: regionOf(edit), insertedContent: { text: edit.text } };
}

function suppressionsOf(suppressed: Suppressed | undefined): { suppressions?: unknown } {
  if (suppressed === undefined) return {};
  const { reason, expires } = suppressed;
  return {
    suppressions: [
      { kind: 'external', status: 'accepted', justification: `${reason} (until ${expires})` },
    ],
  };
}

/** A file that is there and has to do with it: the template, manage.py, or the workflow itself. */
export function fallbackFile(
  {
    template,
    declared,
  }: { template?: { file: string } | undefined; declared?: { file: string } | undefined },
  workflowRef: string | undefined,
): string {
  const own = [template?.file, declared?.file].find((file) => file && !file.startsWith('/'));
  return own ?? workflowFile(workflowRef);
}
