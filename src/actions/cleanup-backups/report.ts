import type { Annotation } from '../../kit/log.ts';
import type { Report } from '../../kit/tools.ts';
import { code, fold, literal, table } from '../../markdown.ts';
import type { Result } from './carry-out.ts';
import type { Outcome } from './cleanup.ts';
import type { DumpFile } from './dump-files.ts';
import { AUTOMATIC, type Planned, type Policy } from './plan.ts';

/** More rows are in the output `plan`: GitHub takes a summary of 1 MiB. */
const MOST_ROWS = 500;

export function report(outcome: Outcome): Report {
  const { plan, results } = outcome;
  const deleted = [...results].flatMap(([item, { is }]) => (is === 'deleted' ? [item] : []));
  return {
    outputs: {
      planned: withFate(plan, 'delete').length,
      deleted: deleted.length,
      kept: withFate(plan, 'keep').length,
      'freed-bytes': deleted.length === 0 ? undefined : totalBytes(deleted),
      plan: toJson(outcome),
    },
    summary: toMarkdown(outcome),
    failure: failure(outcome),
    annotations: annotations(outcome),
  };
}

/** Those that somebody made, or that might be somebody's. */
function ofSomebody(plan: readonly Planned[]): Planned[] {
  return plan.filter(({ keptBy }) => !keptBy.includes(AUTOMATIC));
}

function withFate(plan: readonly Planned[], fate: Planned['fate']): Planned[] {
  return ofSomebody(plan).filter((item) => item.fate === fate);
}

/** undefined unless the size of each is known: a part of a sum would pass for the whole. */
function totalBytes(items: readonly Planned[]): number | undefined {
  let total = 0;
  for (const { backup } of items) {
    if (backup.sizeBytes === undefined) return undefined;
    total += backup.sizeBytes;
  }
  return total;
}

/** The finding in one sentence, as plain text. */
function headline({ plan, results, databases, isDryRun }: Outcome): string {
  const all = ofSomebody(plan);
  const where = `${count(all.length, 'manual backup')} of ${count(databases.length, 'database')}`;
  const toGo = withFate(plan, 'delete').length;
  if (isDryRun) {
    return toGo === 0
      ? `Of ${where}, none would be deleted (dry run).`
      : `Of ${where}, ${toGo} would be deleted (dry run).`;
  }
  if (toGo === 0) return `Of ${where}, none was to be deleted.`;
  const parts = (
    [
      ['deleted', 'deleted'],
      ['gone already', 'gone already'],
      ['spared', 'spared after a fresh look'],
      ['still there', 'still there'],
      ['unknown', 'of unknown fate'],
      ['not tried', 'not tried'],
    ] as const
  ).flatMap(([is, words]) => {
    const found = [...results.values()].filter((result) => result.is === is).length;
    return found === 0 ? [] : [`${found} ${words}`];
  });
  return `Of ${where}, ${toGo} ${toGo === 1 ? 'was' : 'were'} to be deleted: ${parts.join(', ')}.`;
}

/** Red when a backup that was to go may still be there, or a database could not be judged. */
function failure(outcome: Outcome): string | undefined {
  const { results, unread, isCancelled } = outcome;
  const left = [...results].filter(
    ([, { is }]) => !['deleted', 'gone already', 'spared'].includes(is),
  );
  const [first] = left;
  if (first !== undefined) {
    const [{ backup, database }, result] = first;
    const more = left.length === 1 ? '' : ` (and ${left.length - 1} more)`;
    return `${headline(outcome)} ${backup.name} of ${database.name}${more}: ${reasonOf(result)}.`;
  }
  if (unread.length > 0) return unread.join(' ');
  return isCancelled ? 'The job was cancelled.' : undefined;
}

function reasonOf(result: Result): string {
  const why = 'why' in result ? result.why : '';
  return `${result.is}${why === '' ? '' : `, ${why.replace(/\.$/, '')}`}`;
}

function annotations(outcome: Outcome): Annotation[] {
  const title = 'Backups';
  const { unread, notes, plan, dumpFiles } = outcome;
  const waiting = withFate(plan, 'later').length;
  const isRed = failure(outcome) !== undefined;
  const warning = (message: string): Annotation => ({ level: 'warning', title, message });
  const notice = (message: string): Annotation => ({ level: 'notice', title, message });
  return [
    ...(isRed ? unread.map(warning) : [notice(headline(outcome))]),
    ...notes.map(notice),
    ...(waiting === 0 ? [] : [warning(waitingSentence(outcome, waiting))]),
    ...('unread' in dumpFiles
      ? [notice(dumpFiles.unread)]
      : dumpWarning(dumpFiles.files).map(warning)),
  ];
}

function waitingSentence({ maxDeletions }: Outcome, waiting: number): string {
  return `${waiting} more ${waiting === 1 ? 'waits' : 'wait'} for the next run, as max-deletions is ${maxDeletions}.`;
}

function dumpWarning(files: readonly DumpFile[]): string[] {
  const data = files.filter(({ isData }) => isData);
  if (data.length === 0) return [];
  const shown = data.slice(0, 3).map(({ path, sizeBytes }) => `${path} (${bytes(sizeBytes)})`);
  const more = data.length > shown.length ? ` and ${data.length - shown.length} more` : '';
  return [
    `Copies of data are tracked in the repository, where everybody who can read it has them: ${shown.join(', ')}${more}. Nothing was done to them.`,
  ];
}

function toMarkdown(outcome: Outcome): string {
  const { plan, policy, unread, notes, dumpFiles, isDryRun, at } = outcome;
  const rows = ofSomebody(plan);
  const automatic = plan.length - rows.length;
  const waiting = withFate(plan, 'later').length;
  return [
    '## Backups',
    `**${literal(headline(outcome))}**`,
    ...(isDryRun ? ['Nothing was deleted: set `dry-run: false` to carry the plan out.'] : []),
    [
      `Rules: ${rules(policy).map(code).join(', ')}; periods in UTC.`,
      ...unread.map((sentence) => `**${literal(sentence)}**`),
      ...notes.map(literal),
      ...(waiting === 0 ? [] : [literal(waitingSentence(outcome, waiting))]),
      ...(automatic === 0
        ? []
        : [
            `${count(automatic, 'automatic backup')} (type \`daily\`) ${automatic === 1 ? 'is' : 'are'} the platform's own and left alone.`,
          ]),
    ]
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
    ...(rows.length === 0 ? [] : [backupTable(rows, outcome)]),
    ...(rows.length > MOST_ROWS
      ? [`${rows.length - MOST_ROWS} more rows are in the output \`plan\`.`]
      : []),
    ...dumpSection(dumpFiles),
    `Planned at ${new Date(at).toISOString()}.`,
  ].join('\n\n');
}

function backupTable(rows: readonly Planned[], { at, results, isDryRun }: Outcome): string {
  return table(
    ['database', 'backup', 'made (UTC)', 'age', 'size', 'the platform removes it', 'verdict'],
    rows.slice(0, MOST_ROWS).map((item) => {
      const { database, backup } = item;
      return [
        literal(database.name),
        literal(backup.name),
        moment(backup.createdAt),
        backup.createdAt === undefined ? 'unknown' : age(at - backup.createdAt),
        bytes(backup.sizeBytes),
        moment(backup.expiresAt),
        verdict(item, results.get(item), isDryRun),
      ];
    }),
  );
}

function verdict({ fate, keptBy }: Planned, result: Result | undefined, isDryRun: boolean): string {
  if (fate === 'keep') return `kept: ${keptBy.map(literal).join(', ')}`;
  if (fate === 'later') return 'waits for the next run';
  if (result === undefined) return isDryRun ? '**would be deleted**' : '**to be deleted**';
  const text = literal(reasonOf(result));
  return result.is === 'deleted' ? `**${text}**` : text;
}

function dumpSection(found: Outcome['dumpFiles']): string[] {
  if ('unread' in found) return [literal(found.unread)];
  if (found.files.length === 0) return [];
  const rows = found.files
    .slice(0, MOST_ROWS)
    .map(({ path, sizeBytes, what }) => [code(path), bytes(sizeBytes), literal(what)]);
  const title = `${count(found.files.length, 'dump file')} in the repository`;
  return [
    fold(title, `Reported only, never deleted.\n\n${table(['file', 'size', 'what it is'], rows)}`),
  ];
}

function rules({ last, daily, weekly, monthly, yearly, olderThanMs }: Policy): string[] {
  return [
    ...Object.entries({ last, daily, weekly, monthly, yearly }).flatMap(([name, many]) =>
      many > 0 ? [`keep-${name}: ${many}`] : [],
    ),
    ...(olderThanMs === undefined ? [] : [`older-than: ${age(olderThanMs)}`]),
  ];
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}

/** `2026-11-25 03:00` */
function moment(time: number | undefined): string {
  return time === undefined
    ? 'unknown'
    : new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

/** `5h`, `12d 3h`; below an hour `0h`. */
function age(ms: number): string {
  const hours = Math.max(0, Math.floor(ms / 3_600_000));
  const days = Math.floor(hours / 24);
  if (days === 0) return `${hours}h`;
  return hours % 24 === 0 ? `${days}d` : `${days}d ${hours % 24}h`;
}

/** Decimal units, as the price of storage is. */
function bytes(size: number | undefined): string {
  if (size === undefined) return 'not told';
  const units = ['B', 'kB', 'MB', 'GB'];
  let [value, unit] = [size, 0];
  while (value >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}

function toJson(outcome: Outcome) {
  const { at, isDryRun, policy, maxDeletions, databases, plan, results, unread, dumpFiles } =
    outcome;
  return {
    version: 1,
    at: new Date(at).toISOString(),
    dryRun: isDryRun,
    policy: { ...policy, olderThanMs: policy.olderThanMs ?? null },
    maxDeletions,
    databases,
    backups: plan.map((item) => {
      const { database, backup, fate, keptBy } = item;
      const result = results.get(item);
      return {
        databaseId: database.id,
        id: backup.id,
        name: backup.name,
        type: backup.kind ?? null,
        createdAt: isoTime(backup.createdAt),
        expiresAt: isoTime(backup.expiresAt),
        sizeBytes: backup.sizeBytes ?? null,
        fate,
        keptBy,
        result: result?.is ?? null,
        reason: result !== undefined && 'why' in result ? result.why : null,
      };
    }),
    unread,
    dumpFiles: 'unread' in dumpFiles ? null : dumpFiles.files.map(({ isData, ...file }) => file),
  };
}

function isoTime(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}
