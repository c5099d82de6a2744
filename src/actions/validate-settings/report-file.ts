import { countFindings, type Finding } from '../../rules/finding.ts';
import type { Sources } from './excerpt.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { Suppressed } from './suppress.ts';
import type { Outcome } from './validate.ts';
import { failureOf } from './verdict.ts';

type Told = Pick<
  Outcome,
  | 'findings'
  | 'suppressed'
  | 'generated'
  | 'checked'
  | 'unchecked'
  | 'preset'
  | 'profile'
  | 'failOn'
>;

/** All that the step has found, for programs. Every member is there always. */
export function renderReport(told: Told, sources: Sources): unknown {
  const { findings, suppressed, failOn } = told;
  const fingerprints = fingerprintsOf(allOf(findings, suppressed), sources);
  const member = (found: Finding) => ({ ...found, fingerprint: fingerprints.get(found) ?? null });
  const failure = failureOf(findings, failOn);
  return {
    schema: 1,
    verdict: failure === undefined ? 'passed' : 'failed',
    failure: failure ?? null,
    preset: told.preset,
    profile: told.profile,
    fail_on: failOn,
    errors: countFindings(findings, 'error'),
    warnings: countFindings(findings, 'warning'),
    notices: countFindings(findings, 'notice'),
    findings: findings.map(member),
    suppressed: suppressed.map(({ finding, reason, expires }) => ({
      ...member(finding),
      reason,
      expires,
    })),
    generated: told.generated,
    checked: told.checked,
    unchecked: told.unchecked,
  };
}

/** Those that count, then those that the config file suppresses. */
export function allOf(
  findings: readonly Finding[],
  suppressed: readonly Suppressed[],
): readonly Finding[] {
  return [...findings, ...suppressed.map(({ finding }) => finding)];
}
