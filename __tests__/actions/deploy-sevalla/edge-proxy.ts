import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalSevalla } from '../../emulator/local-sevalla.ts';

const open: { server: Server; folder: string }[] = [];

/**
 * A proxy in the place of DNS: whichever host an action asks for over https, it meets the edge of
 * the local Sevalla. Gives the variables of a step that goes through it.
 */
export async function edgeProxy(local: LocalSevalla): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-edge-'));
  writeFileSync(join(folder, 'ca.pem'), local.caPem);
  const server = createServer();
  server.on('connect', (_request, socket) => {
    const edge = connect(local.edgeHttpsPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      edge.pipe(socket).pipe(edge);
    });
    edge.on('error', () => socket.destroy());
    socket.on('error', () => edge.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ server, folder });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    HTTPS_PROXY: `http://127.0.0.1:${address.port}`,
    NO_PROXY: '127.0.0.1',
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
  };
}

export function closeProxies(): void {
  for (const { server, folder } of open.splice(0)) {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
