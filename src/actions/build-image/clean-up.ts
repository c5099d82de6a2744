import type { State } from '../../kit/run-action.ts';
import type { Tools } from '../../kit/tools.ts';
import { removeLeftContainer } from './boot.ts';
import { removeLeftFolders } from './folders.ts';

/** The post step: for a job that was killed before the build could clean up. */
export async function cleanUp(_inputs: unknown, state: State, tools: Tools): Promise<void> {
  await removeLeftFolders(state, tools);
  await removeLeftContainer(state, tools);
}
