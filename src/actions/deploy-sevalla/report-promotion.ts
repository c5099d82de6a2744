import type { Report } from '../../kit/tools.ts';
import { code, literal, table } from '../../markdown.ts';
import type { Outcome, Promotion } from './outcome.ts';

/** What all have in common, and for each target what is told of any deployment. */
export function reportPromotion(
  { source, parts }: Promotion,
  reportOne: (outcome: Outcome) => Report,
): Report {
  const reports = parts.map((part) => ({ part, name: nameOf(part), ...reportOne(part) }));
  const failed = reports.filter(({ failure }) => failure !== undefined);
  const ids = reports.flatMap(({ outputs }) => outputs['deployment-id'] ?? []);
  const [only] = reports.length === 1 ? reports : [];
  const reasons = failed.map(({ name, failure }) => (only ? failure : `${name}: ${failure}`));
  const count = `${failed.length} of ${reports.length} targets did not get what ${source} runs.`;
  return {
    outputs: { ...(only?.outputs ?? commonOutputs(reports)), 'deployment-ids': ids },
    summary: `${headline(source, reports)}\n\n${reports.map(({ summary }) => summary).join('\n')}`,
    ...(failed.length === 0 ? {} : { failure: only ? reasons[0] : [count, ...reasons].join(' ') }),
    annotations: reports.flatMap(({ annotations = [] }) => annotations),
  };
}

type Part = Report & { part: Outcome; name: string };

/** `success` when all are; what differs from target to target is left out. */
function commonOutputs(reports: readonly Part[]): Report['outputs'] {
  const bad = reports.find(({ part }) => part.deployment?.status !== 'success');
  const adopted = reports.every(({ outputs }) => outputs['adopted'] === true);
  const same = (name: string): unknown => {
    const [first, ...others] = reports.map(({ outputs }) => outputs[name]);
    return others.every((value) => value === first) ? first : undefined;
  };
  return {
    status: (bad ?? reports[0])?.outputs['status'],
    branch: same('branch'),
    'commit-sha': same('commit-sha'),
    image: same('image'),
    adopted,
    cause: reports.find(({ outputs }) => outputs['cause'] !== undefined)?.outputs['cause'],
  };
}

function headline(source: string, reports: readonly Part[]): string {
  const failed = reports.filter(({ failure }) => failure !== undefined).length;
  const names = reports.map(({ name }) => name).join(', ');
  const isOpen = reports.some(({ part }) => part.kind === 'planned' || part.kind === 'started');
  const mark = failed > 0 ? '❌' : isOpen ? '⚪' : '✅';
  const title = `## ${mark} Promotion: ${literal(`what ${source} runs, to ${names}`)}`;
  if (reports.length === 1) return title;
  const rows = reports.map(({ name, part, outputs }) => [
    literal(name),
    part.deployment?.status ? code(part.deployment.status) : '',
    outputs['deployment-id'] ? code(String(outputs['deployment-id'])) : '',
    part.target.url ?? '',
  ]);
  return [title, table(['target', 'status', 'deployment', 'address'], rows)].join('\n\n');
}

function nameOf({ target }: Outcome): string {
  return target.appName ?? target.appId ?? 'the application';
}
