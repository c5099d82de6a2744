import { openNotices } from './notices.mjs';

const dataDir = process.env.DATA_DIR?.trim();
if (!dataDir) {
  console.error('Missing from the environment: DATA_DIR.');
  process.exit(1);
}
const changed = await openNotices(dataDir).migrate();
console.log(changed ? `Created the notices in ${dataDir}.` : 'No migrations to apply.');
