import { runAction } from '../../kit/run-action.ts';
import * as contract from './contract.ts';

await runAction(contract, {
  core: async () => (await import('./smoke.ts')).smokeTest,
  report: async () => (await import('./conclude.ts')).conclude,
});
