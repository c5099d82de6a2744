import type { Tools } from '../../kit/tools.ts';
import type { Inputs } from './contract.ts';
import type { Outcome, Promotion } from './outcome.ts';

/** Deploys in the way that `action` names, waits for the end, and finds out why it failed. */
export async function deploy(inputs: Inputs, tools: Tools): Promise<Outcome | Promotion> {
  switch (inputs.action) {
    case 'deploy-app':
      return (await import('./deploy-application.ts')).deployApp(inputs, tools);
    case 'deploy-static-site':
      return (await import('./deploy-static-site.ts')).deployStaticSite(inputs, tools);
    case 'promote-app':
      return (await import('./promote-app.ts')).promoteApp(inputs, tools);
  }
}
