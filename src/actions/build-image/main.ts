import { runAction } from '../../kit/run-action.ts';
import * as contract from './contract.ts';

await runAction(contract, {
  core: async () => (await import('./build.ts')).build,
  report: async () => (await import('./report.ts')).report,
  post: async () => (await import('./clean-up.ts')).cleanUp,
});
