import { randomUUID } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

const DAY_MS = 86_400_000;

/** A certificate that is its own authority, valid from yesterday on. */
export async function makeCertificate(names: string[], daysLeft: number): Promise<Certificate> {
  // An authority is found by its name: two of one name in a process would be taken for each other.
  const authority = `${names[0]} ${randomUUID().slice(0, 8)}`;
  const { private: key, cert } = await generate([{ name: 'commonName', value: authority }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 10 * DAY_MS),
    notAfterDate: new Date(Date.now() + daysLeft * DAY_MS + DAY_MS / 2),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      {
        name: 'subjectAltName',
        altNames: names.map((value) => ({ type: 2, value })),
      },
    ],
  });
  return { key, cert };
}
