import type { Application, Deployment, Process } from '../store/state.ts';
import { notFound } from './api-error.ts';
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
