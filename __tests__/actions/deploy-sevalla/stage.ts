import { expect } from '@jest/globals';
import type { Seed } from '../../../src/emulator/seed.ts';
import { type LocalSevalla, siteSeed, startLocal } from '../../emulator/local-sevalla.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';

export type Site = NonNullable<Parameters<typeof siteSeed>[0]>;
type Inputs = Record<string, string>;

export interface Ground {
  local: LocalSevalla;
  inputs(more?: Inputs): Inputs;
  deploy(more?: Inputs): Promise<ActionRun>;
  /** Calls that the API saw, by operation. */
  calls(operationId: string): Promise<{ body: unknown; status: number | null }[]>;
  /** Newest first. */
  deployments(): Promise<{ id: string; status: string; trigger: string }[]>;
  fault(operationId: string, fault: unknown, times?: number, skip?: number): Promise<void>;
}

export interface Stage extends Ground {
  appId: string;
}

interface StageOptions {
  /** 200 by default, at which the platform gives a rollout up after 5 seconds. */
  speed?: number;
  switches?: object;
}

/** A local Sevalla with the site on it, and the action beside it. */
export function stage(site: Site = {}, options: StageOptions = {}): Promise<Stage> {
  return stageOf({ applications: [siteSeed(site)] }, options);
}

/** The same with whatever one application is made from. */
export async function stageOf(seed: Seed, options: StageOptions = {}): Promise<Stage> {
  const { speed = 200, switches = {} } = options;
  const local = await startLocal({ ...seed, switches }, { speed });
  const appId = await local.applicationId();
  return { appId, ...ground(local, `/applications/${appId}`, { 'app-id': appId }) };
}

/** What the tests of every way to deploy need of a local Sevalla. `service`: whose deployments. */
export function ground(local: LocalSevalla, service: string, given: Inputs): Ground {
  const inputs = (more: Inputs = {}): Inputs => ({
    'sevalla-token': local.token,
    'api-url': local.apiUrl,
    'poll-interval': '100ms',
    timeout: '30s',
    ...given,
    ...more,
  });
  return {
    local,
    inputs,
    deploy: (more) => runAction('deploy-sevalla', { inputs: inputs(more) }),
    calls: async (operationId) =>
      (await local.control('GET', `/journal?operationId=${operationId}`)).body,
    deployments: async () => (await local.call('GET', `${service}/deployments`)).body.data,
    fault: async (operationId, fault, times = 1, skip = 0) => {
      const request = { match: { operationId }, fault, times, skip };
      expect((await local.control('POST', '/faults', request)).status).toBe(201);
    },
  };
}

/** A site that is never Ready, so that its deployment goes on until the platform gives up. */
export const NEVER_READY: Site = { web: { entrypoint: 'exec sleep 600' } };

/** Ids, times and places of one run out of a text that is compared as a whole. */
export function plain(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, '<id>')
    .replace(/\b[0-9a-f]{7}(?:[0-9a-f]{33})?\b/g, '<sha>')
    .replace(/\b(?:\d+m )?\d+(?:\.\d+)?m?s\b/g, '<time>')
    .replace(/\/\S+\/fixtures\/emulator\/site/g, '<site>')
    .replace(/127\.0\.0\.1:\d+/g, '<address>')
    .replace(/\(request req-\w+\)/g, '(request <id>)')
    .replace(/\[err-\w+\]/g, '[err-<id>]');
}

export const errorOf = ({ stdout }: ActionRun): string | undefined =>
  /^::error::(.*)$/m.exec(plain(stdout))?.[1];
