import { block, code, literal, table } from '../../markdown.ts';
import { describePending } from './pending-migrations.ts';
import type { Rollback } from './rollback.ts';
import { describe } from './rollback-decision.ts';
import type { Safety } from './safety.ts';

/** The part of the summary on what was done around the switch; nothing where nothing was. */
export function safetySection(safety: Safety | undefined): string[] {
  if (safety === undefined) return [];
  const lines = [...migrationLines(safety), ...backupLines(safety), ...adminLines(safety)];
  const { wayBack } = safety;
  return [
    ...(lines.length === 0 ? [] : ['### Around the switch', lines.join('\n')]),
    ...(wayBack.length === 0
      ? []
      : [
          'Back to the data of before. `migrate` has to run in the new version, which alone has the migrations; a restore overwrites all that came after the backup.',
          block(wayBack),
        ]),
    ...rollbackSection(safety.rollback),
  ];
}

/** The decision as a table, and what came of it. */
export function rollbackSection(rollback: Rollback | undefined): string[] {
  if (rollback === undefined) return [];
  const { decision, result } = rollback;
  const rows = decision.rows.map(({ condition, value, verdict }) => [
    condition,
    literal(value),
    { for: '✅', against: '❌', told: '⚪' }[verdict],
  ]);
  return [
    '### Rollback',
    table(['condition', 'what is', 'for a rollback'], rows),
    literal(result?.story ?? decision.reason),
    ...(result === undefined ? byHand(rollback) : []),
  ];
}

/** For the sentence that says why the step failed; nothing where no rollback was considered. */
export function rollbackSentence(safety: Safety | undefined): string {
  if (safety?.rollback === undefined) return '';
  const { decision, result } = safety.rollback;
  return ` ${result?.story ?? decision.reason}`;
}

function byHand({ decision: { verdict, target } }: Rollback): string[] {
  if (verdict !== 'recommend' || target === undefined) return [];
  return [
    `To go back: Deployments > ${code(describe(target))} > Rollback in the dashboard, or ${code('action: rollback-app')} for a release that is live, or ${code('rollback: auto')} from now on.`,
  ];
}

function migrationLines({ migrations, job }: Safety): string[] {
  const lines: string[] = [];
  if (migrations.kind !== 'none') {
    lines.push(`- **Migrations:** ${literal(describePending(migrations))}.`);
  }
  if (migrations.kind === 'known') {
    const { plan } = migrations;
    const answers = {
      yes: 'yes',
      no: 'no',
      unknown: 'nobody can tell, which counts as no',
    };
    lines.push(`  - Can be taken back: ${answers[plan.isReversible]}.`);
    lines.push(`  - The version before goes on with them: ${answers[plan.isBackwardCompatible]}.`);
    for (const { app, name, reasons } of plan.migrations) {
      for (const reason of reasons)
        lines.push(`  - ${code(`${app} ${name}`)}: ${literal(reason)}.`);
    }
    if (plan.loses.length > 0) {
      const lost = plan.loses.map(code).join(', ');
      lines.push(`  - Deleted for good, unless a backup has it: ${lost}.`);
    }
  }
  if (job !== undefined) {
    const state = {
      there: 'is there',
      'to be created': 'would be created',
      created: 'was created',
      'to be corrected': 'would be corrected',
      corrected: 'was corrected',
    }[job.state];
    lines.push(`- **Migration job:** ${code(job.command)} before each deployment ${state}.`);
  }
  return lines;
}

function backupLines({ backups }: Safety): string[] {
  if (backups === undefined) return [];
  const { wanted, made, notes } = backups;
  if (made.length === 0 && notes.length === 0) {
    return [`- **Backup** of ${wanted.map(literal).join(', ')}: none yet, as nothing was started.`];
  }
  return [
    ...made.map(({ databaseName, id, createdAt, expiresAt, isReused }) => {
      const when = createdAt ? ` of ${literal(createdAt)}` : '';
      const until = expiresAt ? `, kept until ${literal(expiresAt.slice(0, 10))}` : '';
      const by = isReused ? ', made by an earlier attempt of this run' : '';
      return `- **Backup** of ${literal(databaseName)}${when}: ${code(id)}${until}${by}.`;
    }),
    ...notes.map((note) => `- **Backup:** ${literal(note)}`),
  ];
}

function adminLines({ admin }: Safety): string[] {
  if (admin === undefined) return [];
  const { username, state, left } = admin;
  const told = {
    'not begun': 'nothing was deployed by this run, so none was made',
    made: 'made; change the password after the first login',
    'exists already': 'exists already',
    'not made': 'not made',
    unknown: 'the job said nothing, so nobody knows',
  }[state];
  const rest = left.length === 0 ? '' : ` Left behind: ${left.map(code).join(', ')}.`;
  return [`- **Admin user** ${code(username)}: ${told}.${rest}`];
}
