import { countFindings, type Finding, SEVERITIES, type Severity } from '../../rules/finding.ts';
import { count } from '../../rules/wording.ts';
import type { Inputs } from './contract.ts';

/** Why the step fails, in one sentence; undefined where it does not. */
export function failureOf(
  findings: readonly Finding[],
  failOn: Inputs['fail-on'],
): string | undefined {
  const counted = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const fatal = findings.filter(({ severity }) => counted.includes(severity));
  const first = fatal[0];
  if (first === undefined || fatal.length === 1) return first?.message;
  return `${tally(findings, counted)} in the settings, first: ${first.message}`;
}

/** `2 errors, 1 warning` */
export function tally(findings: readonly Finding[], severities: readonly Severity[]): string {
  return severities
    .map((severity) => [countFindings(findings, severity), severity] as const)
    .filter(([number]) => number > 0)
    .map(([number, severity]) => count(number, severity))
    .join(', ');
}

// The runner shows ten annotations of each level; the tenth error is the verdict itself.
const MOST_ANNOTATIONS: Readonly<Record<Severity, number>> = { error: 9, warning: 10, notice: 10 };

/** Those that the runner shows as annotations, worst first. */
export function annotated(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) =>
    findings.filter((found) => found.severity === severity).slice(0, MOST_ANNOTATIONS[severity]),
  );
}
