import type { Finding } from '../../rules/finding.ts';
import type { Layer, VerifiedImage } from './verify.ts';

// What an image may weigh. Sizes are of the manifest for linux/amd64, compressed: what each instance
// of it pulls. No I/O here.

/** Either of both. */
export type Growth = { bytes: number } | { percent: number };

export interface Budget {
  maxBytes: number | undefined;
  maxGrowth: Growth | undefined;
}

/** The image that another is compared with. */
export interface Base extends VerifiedImage {
  reference: string;
}

export function deltaOf(image: VerifiedImage, base: Base): number {
  return image.sizeBytes - base.sizeBytes;
}

/** Whether the base has a layer too, so that an instance which had the base pulls nothing for it. */
export function isNew({ digest }: Layer, base: Base | undefined): boolean {
  return base?.layers.every((layer) => layer.digest !== digest) ?? true;
}

export function largest(layers: readonly Layer[], most: number): Layer[] {
  return [...layers].sort((a, b) => b.sizeBytes - a.sizeBytes).slice(0, most);
}

/** What is over the budget; both limits at once where both are. */
export function judgeBudget(
  image: VerifiedImage,
  base: Base | undefined,
  { maxBytes, maxGrowth }: Budget,
): Finding | undefined {
  const { sizeBytes } = image;
  const faults: string[] = [];
  if (maxBytes !== undefined && sizeBytes > maxBytes) {
    faults.push(`The image is ${inMegabytes(sizeBytes)}, and max-size is ${inMegabytes(maxBytes)}`);
  }
  if (base !== undefined && maxGrowth !== undefined) {
    const mostBytes =
      'bytes' in maxGrowth ? maxGrowth.bytes : (base.sizeBytes * maxGrowth.percent) / 100;
    const delta = deltaOf(image, base);
    if (delta > mostBytes) {
      const allowed =
        'bytes' in maxGrowth ? inMegabytes(maxGrowth.bytes) : `${maxGrowth.percent} %`;
      faults.push(
        `The image grew by ${inMegabytes(delta)} (${inPercent(delta, base.sizeBytes)}) over ${base.reference}, and max-growth is ${allowed}`,
      );
    }
  }
  if (faults.length === 0) return undefined;
  const [heaviest] = largest(
    image.layers.filter((layer) => isNew(layer, base)),
    1,
  );
  const layer =
    heaviest === undefined
      ? ''
      : `: ${inMegabytes(heaviest.sizeBytes)} of it by ${heaviest.instruction ?? 'a layer of unknown origin'}`;
  return {
    id: 'image-too-large',
    severity: 'error',
    message: `${faults.join('. ')}${layer}.`,
    fix: 'Leave build tools in a stage of their own, clean up in the RUN that makes the mess, keep files out by .dockerignore, or raise the limit.',
  };
}

/** Decimal, as registries count: `1.25 MB`. */
export function inMegabytes(bytes: number): string {
  const megabytes = Math.abs(bytes) / 1_000_000;
  const digits = megabytes < 10 ? 2 : 1;
  return `${bytes < 0 ? '-' : ''}${megabytes.toFixed(digits)} MB`;
}

export function inPercent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
