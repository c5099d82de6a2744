import type { Tools } from '../../kit/tools.ts';
import type { Inputs } from './contract.ts';
import type { Outcome, Promotion } from './outcome.ts';
import { createRecorder, type Recorder } from './recorder.ts';

/** Deploys in the way that `action` names, waits for the end, and finds out why it failed. */
export async function deploy(inputs: Inputs, tools: Tools): Promise<Outcome | Promotion> {
  const recorder = createRecorder(inputs, tools);
  let outcome: Outcome | Promotion;
  try {
    outcome = await dispatch(inputs, tools, recorder);
  } catch (error) {
    await recorder.fail(error);
    throw error;
  }
  await recorder.end(outcome);
  return outcome;
}

async function dispatch(
  inputs: Inputs,
  tools: Tools,
  recorder: Recorder,
): Promise<Outcome | Promotion> {
  switch (inputs.action) {
    case 'deploy-app':
      return (await import('./deploy-application.ts')).deployApp(inputs, tools, recorder);
    case 'deploy-static-site':
      return (await import('./deploy-static-site.ts')).deployStaticSite(inputs, tools, recorder);
    case 'rollback-app':
      return (await import('./rollback-app.ts')).rollbackApp(inputs, tools);
    case 'promote-app':
      return (await import('./promote-app.ts')).promoteApp(inputs, tools, recorder);
  }
}
