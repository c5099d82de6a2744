import { randomUUID } from 'node:crypto';
import { randomLetters, slug, timestamp } from './records.ts';
import type { State } from './state.ts';

export type StoredObject = { key: string; size: number; updated_at: string };

/** Object storage as the platform lists it; nothing can be stored, since no S3 answers. */
export type Bucket = {
  id: string;
  project_id: string | null;
  name: string;
  display_name: string;
  location: 'apac' | 'eeur' | 'enam' | 'oc' | 'weur' | 'wnam';
  jurisdiction: 'default' | 'eu' | 'fedramp';
  domain: string | null;
  created_at: string;
  updated_at: string;
  /** By key. */
  objects: StoredObject[];
};

export function newBucket(given: Pick<Bucket, 'display_name'> & Partial<Bucket>): Bucket {
  const now = timestamp();
  return {
    id: randomUUID(),
    project_id: null,
    name: `${slug(given.display_name)}-${randomLetters(5)}`,
    location: 'weur',
    jurisdiction: 'default',
    domain: null,
    created_at: now,
    updated_at: now,
    objects: [],
    ...given,
  };
}

export function bucketSummary({ objects: _, project_id: __, ...visible }: Bucket) {
  return visible;
}

/** What a patch answers: without the name of the bucket and the keys to it. */
export function bucketUpdateResult(state: State, { objects: _, ...bucket }: Bucket) {
  return { ...bucket, company_id: state.companyId };
}

/** The keys are null, as nothing is there that they could open. */
export function bucketView(state: State, bucket: Bucket) {
  return {
    ...bucketUpdateResult(state, bucket),
    bucket_name: bucket.name,
    endpoint: null,
    access_key: null,
    secret_key: null,
  };
}

const kinds: readonly (readonly [RegExp, string, string])[] = [
  [/\.(png|jpe?g|gif|webp|svg)$/i, 'image', 'image/*'],
  [/\.(mp4|webm|mov)$/i, 'video', 'video/*'],
  [/\.(mp3|ogg|wav)$/i, 'audio', 'audio/*'],
  [/\.(pdf|docx?|txt)$/i, 'document', 'application/octet-stream'],
];

export function objectView({ key, size, updated_at }: StoredObject) {
  const [, type = 'file', content_type = 'application/octet-stream'] =
    kinds.find(([pattern]) => pattern.test(key)) ?? [];
  return { key, type, content_type, size, updated_at, e_tag: null };
}
