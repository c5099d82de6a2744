import { type Evidence, hasExited, linesOf, probeName } from './evidence.ts';
import type { RuleId } from './settings-catalogue.ts';
import { count } from './wording.ts';

// A container that runs, a platform that says "Crashed", and visitors who get 503: one story, which
// no single line of the log tells.

export interface Story {
  title: string;
  /** Whole sentences. */
  lines: readonly string[];
}

/** The platform's words for a rollout in which not all instances became Ready in time. */
export const DEADLINE: readonly RegExp[] = [
  /context deadline exceeded(?!.*Client\.Timeout)/i,
  /uninstalled due to atomic being set/i,
  /timed out waiting for the condition/i,
  /exceeded its progress deadline/i,
];

interface Told {
  fix: string | undefined;
  prevention: RuleId | undefined;
}

/** Nothing where a container ended, or where the rollout did not run out of time. */
export function unreadyStory(evidence: Evidence, { fix, prevention }: Told): Story | undefined {
  const { deploymentLog, measured, servesEarlier } = evidence;
  const isLate = deploymentLog.some((line) => DEADLINE.some((pattern) => pattern.test(line)));
  if (!isLate || hasExited(evidence) || measured?.instances === 0) return undefined;
  const ran = measured?.instances ? ` (${count(measured.instances, 'instance')} ran)` : '';
  const earlier = servesEarlier ? ', unless the version before goes on serving' : '';
  return {
    title: 'Healthy container, Crashed, 503',
    lines: [
      `What Sevalla shows: the rollout failed, the application counts as Crashed, and its address answers 503 with X-Sevalla-Status: application-crashed${earlier}.`,
      `What is so: no container has ended${ran}. The application runs, and nobody is sent to it.`,
      `${callOf(evidence)}. It ${answerOf(evidence)}, so no instance became Ready.`,
      'Without a Ready instance the edge has nowhere to send visitors: that is the 503. A restart, more memory or another deployment of the same changes nothing.',
      ...(fix === undefined ? [] : [`What to do: ${fix}.`]),
      ...(prevention === undefined
        ? []
        : [`Next time: validate-settings sees this before a deployment, as ${prevention}.`]),
    ],
  };
}

function callOf(evidence: Evidence): string {
  const probe = evidence.web?.readiness_probe;
  const { httpGet } = probe ?? {};
  if (probe?.exec) return 'The readiness probe is a command inside each instance';
  if (probe && !httpGet) return 'The readiness probe connects to each instance by its IP address';
  const sent = new Map(httpGet?.httpHeaders?.map(({ name, value }) => [name.toLowerCase(), value]));
  const host = sent.get('host');
  const scheme = httpGet?.scheme?.toLowerCase() ?? 'http';
  const proto = sent.has('x-forwarded-proto') ? '' : ' and without X-Forwarded-Proto';
  return `The ${probeName(evidence)} calls each instance by its IP address, over ${scheme}${proto}, with ${
    host ?? 'that address'
  } as Host`;
}

function answerOf(evidence: Evidence): string {
  const lines = linesOf(evidence).filter((line) =>
    /Readiness probe failed:|kube-probe/i.test(line),
  );
  const match = (pattern: RegExp) =>
    lines.findLast((line) => pattern.test(line))?.match(pattern) ?? undefined;
  // While it starts and while it is taken away, every application refuses.
  const status = (match(/statuscode: (\d+)/i) ?? match(/" ([1345]\d\d) .*kube-probe/))?.[1];
  if (status !== undefined) return `was answered ${status}`;
  if (match(/HTTP response to HTTPS client/i)) return 'was redirected to https';
  if (match(/probe failed: .*(?:deadline exceeded|timed? ?out)/i)) return 'got no answer in time';
  if (match(/connection refused/i)) return 'was refused, since nothing listens there';
  return 'never passed';
}
