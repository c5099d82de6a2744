import type { Deployment } from '../../sevalla/schemas.ts';

/** Nothing follows these: https://api-docs.sevalla.com/v3/long-running-operations */
const FINAL = ['success', 'failed', 'cancelled', 'skipped'];

/** A status that nobody knows yet is no end: only the four known ones are. */
export function hasEnded({ status }: Pick<Deployment, 'status'>): boolean {
  return FINAL.includes(status ?? '');
}

/** What a status means, as a line of the log. */
export function describeStatus({ status, steps }: Pick<Deployment, 'status' | 'steps'>): string {
  switch (status) {
    case 'waiting':
      return 'Waiting in the queue';
    case 'inProgress':
      return `In progress${steps?.length ? `: ${steps.join(', ')}` : ''}`;
    case 'success':
      return 'Succeeded';
    case 'failed':
      return 'Failed';
    case 'cancelled':
      return 'Cancelled';
    case 'skipped':
      return 'Skipped';
    case null:
      return 'Without a status yet, still waiting';
    default:
      return `Status ${JSON.stringify(status)} is not known to this action, still waiting`;
  }
}
