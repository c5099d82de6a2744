import type { Tools } from '../../kit/tools.ts';
import type { Inputs } from './contract.ts';
import { deployApp } from './deploy-app.ts';
import type { Outcome } from './outcome.ts';

/** Deploys in the way that `action` names, waits for the end, and finds out why it failed. */
export function deploy(inputs: Inputs, tools: Tools): Promise<Outcome> {
  return deployApp(inputs, tools);
}
