import { createServer } from 'node:http';
import { createApp } from './app.mjs';
import { readSettings } from './settings.mjs';

// Above the time for which the proxy in front keeps an idle connection, so that it is never the
// server that hangs up on a request under way.
const KEEP_ALIVE_MS = 65_000;
// Below the 30 seconds that Kubernetes leaves between SIGTERM and SIGKILL.
const GRACE_MS = 25_000;

let settings;
try {
  settings = readSettings(process.env);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, createApp(settings));
server.listen(settings.port, '0.0.0.0', () => {
  console.log(`Listening on 0.0.0.0:${server.address().port}`);
});

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    server.close();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });
}
