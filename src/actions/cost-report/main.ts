import { runAction } from '../../kit/run-action.ts';
import * as contract from './contract.ts';

await runAction(contract, {
  core: async () => (await import('./cost.ts')).cost,
  report: async () => (await import('./report.ts')).report,
});
