import type { Platform } from '../platform.ts';
import { randomLetters } from '../store/records.ts';
import type { Application } from '../store/state.ts';
import { notFound } from './api-error.ts';

/** On the platform the host is hook.sevalla.com; the path is the same. The URL is the credential. */
export const hookPath = /^\/apps\/([^/]+)\/deploy\/([^/]+)$/;

const secretLength = 12;

export function newHookSecret(): string {
  return randomLetters(secretLength);
}

export function hookUrl(platform: Platform, { id, hookSecret }: Application): string {
  return `${platform.origin()}/apps/${id}/deploy/${hookSecret}`;
}

/** Deploys the default branch or the current image; no key, no body. */
export function triggerByHook(platform: Platform, method: string, path: string) {
  const [, id, secret] = hookPath.exec(path) ?? [];
  const application = platform.state.applications.find((candidate) => candidate.id === id);
  if (method !== 'POST' || application === undefined) throw notFound();
  if (application.hookSecret === null || application.hookSecret !== secret) throw notFound();
  const deployment = platform.deployer.trigger(application, {
    type: 'automatic',
    trigger: 'DEPLOYMENT_HOOK',
  });
  return { deployment: { id: deployment.id } };
}
