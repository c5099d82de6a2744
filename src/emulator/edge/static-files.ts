import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export type StaticFiles = { root: string; indexFile: string; errorFile: string | null };

/** Answers with a file of the output; false when there is neither that file nor an error file. */
export async function serveFile(
  files: StaticFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return true;
  }
  const { root, indexFile, errorFile } = files;
  const wanted = requestedPath(request.url ?? '/');
  const file =
    wanted === null
      ? null
      : ((await fileIn(root, wanted)) ?? (await fileIn(root, join(wanted, indexFile))));
  if (file !== null) {
    await sendFile(file, 200, request, response);
    return true;
  }
  const fallback = errorFile === null ? null : await fileIn(root, errorFile);
  if (fallback === null) return false;
  await sendFile(fallback, 404, request, response);
  return true;
}

function requestedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** A file below the root, links followed, or null: what lies beside the output is nobody's. */
async function fileIn(root: string, path: string): Promise<string | null> {
  try {
    const base = await realpath(root);
    const file = await realpath(join(base, path));
    if (!file.startsWith(base + sep)) return null;
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

async function sendFile(
  file: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(status, {
    'content-type': contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': (await stat(file)).size,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}
