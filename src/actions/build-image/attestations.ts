import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Tools } from '../../kit/tools.ts';
import { PLATFORM } from '../../rules/image-platform.ts';
import type { Docker } from './builder.ts';
import { isTransientError, lastError } from './failure.ts';
import { retry } from './retry.ts';

const FORMAT = '--format={"provenance":{{json .Provenance}},"sbom":{{json .SBOM}}}';

const Document = z.looseObject({ SPDX: z.optional(z.unknown()) });
const Attached = z.looseObject({
  // One document, or several by platform where the image has several.
  sbom: z.nullish(z.union([z.looseObject({ [PLATFORM]: Document }), Document])),
});

export interface Attestations {
  /** All that is attached, as JSON. */
  words: string;
  /** The SPDX document for linux/amd64, as JSON. */
  spdx: string | undefined;
}

/** What the registry has about an image beside it. */
export async function readAttestations(
  image: string,
  docker: Docker,
  tools: Tools,
): Promise<Attestations | { error: string }> {
  const { exitCode, stdout, stderr } = await retry(
    tools,
    `The look at what is attached to ${image}`,
    () => docker(['buildx', 'imagetools', 'inspect', image, FORMAT]),
    (result) => result.exitCode !== 0 && isTransientError(result.stderr.trim()),
  );
  if (exitCode !== 0) return { error: lastError(stderr) };
  const { sbom } = Attached.parse(JSON.parse(stdout));
  const own = Document.safeParse(sbom?.[PLATFORM] ?? sbom).data?.SPDX;
  return { words: stdout, spdx: own === undefined ? undefined : JSON.stringify(own) };
}

/** Keeps a document for the steps that follow. @returns Its path. */
export async function keepDocument(spdx: string, { env }: Pick<Tools, 'env'>): Promise<string> {
  const folder = await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'build-image-sbom-'));
  const path = join(folder, 'sbom.spdx.json');
  await writeFile(path, spdx);
  return path;
}
