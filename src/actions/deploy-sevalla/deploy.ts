import type { Tools } from '../../kit/tools.ts';
import type { Inputs } from './contract.ts';
import type { Outcome } from './outcome.ts';

/** Deploys in the way that `action` names, waits for the end, and finds out why it failed. */
export async function deploy(inputs: Inputs, tools: Tools): Promise<Outcome> {
  const { deployApp } = await import('./deploy-application.ts');
  return deployApp(inputs, tools);
}
