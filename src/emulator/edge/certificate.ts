export type EdgeCertificate = { caPem: string; certPem: string; keyPem: string };

const names = ['localhost', 'sevalla.localhost', '*.sevalla.localhost'];
const validDays = 30;

/**
 * A certificate for the edge, signed by an authority made for this run only, so that clients can
 * verify TLS as they would on the platform: trust the authority, not a switch that turns checks off.
 */
export async function createCertificate(): Promise<EdgeCertificate> {
  // Loaded late: it is needed by no other part and is by far the largest one.
  const { generate } = await import('selfsigned');
  const now = Date.now();
  const shared = {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - 3_600_000),
    notAfterDate: new Date(now + validDays * 86_400_000),
  } as const;
  const authority = await generate([{ name: 'commonName', value: 'Sevalla emulator CA' }], {
    ...shared,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'Sevalla emulator edge' }], {
    ...shared,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { caPem: authority.cert, certPem: leaf.cert, keyPem: leaf.private };
}
