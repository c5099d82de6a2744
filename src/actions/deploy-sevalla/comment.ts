import { code, literal, table } from '../../markdown.ts';
import { commentOf, markerFor } from '../../sticky-comment.ts';
import { changedNames } from './env-apply.ts';
import type { Outcome } from './outcome.ts';
import { facts, failureOf, headline, markOf } from './report.ts';

/** That of a service: each has a comment of its own. */
export function markerOf(serviceId: string): string {
  return markerFor('deploy-sevalla', serviceId);
}

/** The summary in short. */
export function renderComment(outcome: Outcome, marker: string, runUrl: string): string {
  const failure = failureOf(outcome);
  const changes = changedNames(outcome.target.environment?.changes ?? []);
  const rows = [
    ...facts(outcome),
    ...(changes.length === 0 ? [] : [['environment', changes.map(code).join(', ')]]),
  ];
  return commentOf(marker, runUrl, [
    `### ${markOf(outcome)} ${literal(headline(outcome))}`,
    ...(failure === undefined ? [] : [literal(failure)]),
    table(['', ''], rows),
  ]);
}

/** Where there is no outcome, because an error ended the step. */
export function renderFault(app: string, fault: string, marker: string, runUrl: string): string {
  return commentOf(marker, runUrl, [
    `### ❌ ${literal(app)} was not deployed`,
    ...fault.split('\n').map((line) => literal(line)),
  ]);
}
