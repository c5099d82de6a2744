import type { Bucket } from '../store/bucket.ts';
import type { Database } from '../store/database.ts';
import type { LoadBalancer } from '../store/load-balancer.ts';
import type { Pipeline } from '../store/pipeline.ts';
import type { Application, Deployment, Process } from '../store/state.ts';
import type { StaticSite, StaticSiteDeployment } from '../store/static-site.ts';
import type { UsageAlert } from '../store/usage-alert.ts';
import { ApiError, notFound } from './api-error.ts';
import type { Call } from './route.ts';

type AnyCall = Pick<Call<unknown>, 'platform' | 'params'>;

export function findById<Item extends { id: string }>(items: Item[], id: string | undefined): Item {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw notFound();
  return found;
}

export function findApplication({ platform, params }: AnyCall): Application {
  return findById(platform.state.applications, params['id']);
}

export function findProcess(call: AnyCall): Process {
  return findById(findApplication(call).processes, call.params['process_id']);
}

export function findDeployment(call: AnyCall): Deployment {
  return findById(findApplication(call).deployments, call.params['deployment_id']);
}

export function findDatabase({ platform, params }: AnyCall): Database {
  return findById(platform.state.databases, params['id']);
}

export function findPipeline({ platform, params }: AnyCall): Pipeline {
  return findById(platform.state.pipelines, params['id']);
}

export function findLoadBalancer({ platform, params }: AnyCall): LoadBalancer {
  return findById(platform.state.loadBalancers, params['id']);
}

export function findBucket({ platform, params }: AnyCall): Bucket {
  return findById(platform.state.buckets, params['id']);
}

export function findUsageAlert({ platform, params }: AnyCall): UsageAlert {
  return findById(platform.state.usageAlerts, params['id']);
}

export function findStaticSite({ platform, params }: AnyCall): StaticSite {
  return findById(platform.state.staticSites, params['id']);
}

export function findStaticSiteDeployment(call: AnyCall): StaticSiteDeployment {
  return findById(findStaticSite(call).deployments, call.params['deployment_id']);
}

/** Throws 400 for the id of something that is not there; an absent one passes. */
export function requireKnown(
  member: string,
  items: { id: string }[],
  id: string | null | undefined,
): void {
  if (id === null || id === undefined || items.some((item) => item.id === id)) return;
  throw new ApiError(400, undefined, `body.${member}: unknown id ${id}`);
}
