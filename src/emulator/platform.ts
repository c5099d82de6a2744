import type { RateLimits } from './api/rate-limits.ts';
import type { Background } from './background.ts';
import type { Clock } from './clock.ts';
import type { Faults } from './control/faults.ts';
import type { Journal } from './control/journal.ts';
import type { Databases } from './hosting/databases.ts';
import type { Deployer } from './hosting/deployer.ts';
import type { Hosting } from './hosting/hosting.ts';
import type { Measurements } from './hosting/measurements.ts';
import type { StaticDeployer } from './hosting/static-deployer.ts';
import type { State } from './store/state.ts';
import type { Switches } from './switches.ts';

/** Everything that a request may look at or change. */
export type Platform = {
  state: State;
  switches: Switches;
  clock: Clock;
  hosting: Hosting;
  deployer: Deployer;
  databases: Databases;
  staticDeployer: StaticDeployer;
  measurements: Measurements;
  rateLimits: RateLimits;
  faults: Faults;
  journal: Journal;
  background: Background;
  /** Where git applications are built; one folder per deployment. */
  artifacts: string;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  origin(): string;
  /** The certificate authority of the edge, as PEM. */
  caPem: string;
  /** Something was changed that a state file must know. */
  onChange(): void;
};
