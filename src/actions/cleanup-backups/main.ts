import { runAction } from '../../kit/run-action.ts';
import * as contract from './contract.ts';

await runAction(contract, {
  core: async () => (await import('./cleanup.ts')).cleanUp,
  report: async () => (await import('./report.ts')).report,
});
