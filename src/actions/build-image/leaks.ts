import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import type { Finding } from '../../rules/finding.ts';
import { isOrdinary } from '../../rules/secrets.ts';
import type { BuildSecret } from './contract.ts';

// Whether the files of an image hold a secret that its build was handed.

/** Shorter ones stand in any large file by chance. */
export const SHORTEST_SEARCHED = 8;
/** Unpacked. Past it nobody waits for the rest. */
const MOST_BYTES = 20e9;
const BLOCK = 512;

export interface Search {
  /** The secret that was found first. */
  found: BuildSecret | undefined;
  /** The image is larger than what is searched. */
  isCut: boolean;
}

/** The secrets that can be told from anything else in a file. */
export function searchable(secrets: readonly BuildSecret[]): BuildSecret[] {
  return secrets.filter(
    ({ value }) => value.trim().length >= SHORTEST_SEARCHED && !isOrdinary(value),
  );
}

/**
 * Searches an image that `docker image save` has written: a tar of layers, which an engine stores
 * plain or packed. They are read in pieces, whatever they weigh.
 * @throws Error where the file is none of these.
 */
export async function searchArchive(
  path: string,
  secrets: readonly BuildSecret[],
  mostBytes = MOST_BYTES,
): Promise<Search> {
  const needles = secrets.flatMap((secret) =>
    spellingsOf(secret.value).map((spelling) => ({ secret, bytes: Buffer.from(spelling) })),
  );
  const longest = Math.max(...needles.map(({ bytes }) => bytes.length));
  let left = mostBytes;
  let found: BuildSecret | undefined;

  /** Ends early where there is nothing more to know. */
  async function look(chunks: AsyncIterable<Buffer>): Promise<void> {
    let tail = Buffer.alloc(0);
    for await (const chunk of chunks) {
      const text = Buffer.concat([tail, chunk]);
      found ??= needles.find(({ bytes }) => text.includes(bytes))?.secret;
      left -= chunk.length;
      if (found !== undefined || left < 0) return;
      // A secret may lie across two pieces.
      tail = text.subarray(Math.max(0, text.length - longest + 1));
    }
  }

  const file = await open(path);
  try {
    for (let offset = 0; found === undefined && left >= 0; ) {
      const header = Buffer.alloc(BLOCK);
      const { bytesRead } = await file.read(header, 0, BLOCK, offset);
      if (bytesRead === 0 || header[0] === 0) break;
      const size = sizeIn(header);
      const start = offset + BLOCK;
      if (size > 0) {
        const magic = Buffer.alloc(4);
        await file.read(magic, 0, 4, start);
        const bytes = file.createReadStream({ start, end: start + size - 1, autoClose: false });
        const unpack = unpackerOf(magic);
        if (unpack === undefined) await look(bytes);
        else {
          await pipeline(bytes, unpack(), look).catch((error) => {
            // It counts as broken off where the end was not waited for.
            if (found === undefined && left >= 0) throw error;
          });
        }
      }
      offset = start + Math.ceil(size / BLOCK) * BLOCK;
    }
  } finally {
    await file.close();
  }
  return { found, isCut: found === undefined && left < 0 };
}

function unpackerOf(magic: Buffer) {
  if (magic.readUInt16BE(0) === 0x1f8b) return createGunzip;
  return magic.readUInt32BE(0) === 0x28b52ffd ? createZstdDecompress : undefined;
}

/** In octal; past 8 GB in binary, which the first bit says. */
function sizeIn(header: Buffer): number {
  const field = header.subarray(124, 136);
  if ((field[0]! & 0x80) !== 0) return Number(field.readBigUInt64BE(4));
  const size = Number.parseInt(field.toString('latin1').replace(/[\0 ]+$/, ''), 8);
  if (Number.isNaN(size)) throw new Error('what the engine saved is no tar');
  return size;
}

/** As it is, as programs write it into JSON or a URL, and of several lines the longest. */
function spellingsOf(value: string): string[] {
  const lines = value.split(/\r\n|\r|\n/).sort((a, b) => b.length - a.length);
  const one = lines.length > 1 ? lines.slice(0, 1) : [];
  return [
    ...new Set([
      value,
      ...one.filter((line) => line.length >= 2 * SHORTEST_SEARCHED),
      JSON.stringify(value).slice(1, -1),
      encodeURIComponent(value),
      Buffer.from(value).toString('base64'),
    ]),
  ];
}

/** The rule `no secrets in layers`. */
export function secretInLayers({ name }: BuildSecret): Finding {
  return {
    id: 'image-layer-secret',
    severity: 'error',
    message: `A file of the image holds ${name}, a secret of this step, for everybody who may pull it.`,
    fix: 'Read it by RUN --mount=type=secret where it is needed, and write it into no file: one that a later instruction deletes stays in its layer. Then change the secret.',
  };
}
