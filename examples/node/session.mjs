import { createHmac, timingSafeEqual } from 'node:crypto';

const COOKIE = '__Host-session';
const LIFETIME_MS = 8 * 60 * 60 * 1000;

/** A session is its own expiry time, signed: nothing is stored; a new SECRET_KEY ends them all. */
export function createSessions(secretKey, now = Date.now) {
  const sign = (text) => createHmac('sha256', secretKey).update(text).digest('base64url');

  /** Compares digests, so that neither length nor content shows in the time it takes. */
  const sameSecret = (given, expected) =>
    timingSafeEqual(Buffer.from(sign(given)), Buffer.from(sign(expected)));

  return {
    sameSecret,

    start() {
      const expires = String(now() + LIFETIME_MS);
      const value = `${expires}.${sign(expires)}`;
      return `${COOKIE}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict`;
    },

    isOpen(cookieHeader = '') {
      const cookie = cookieHeader.split('; ').find((part) => part.startsWith(`${COOKIE}=`));
      const [expires, signature] = (cookie ?? '').slice(COOKIE.length + 1).split('.');
      if (!expires || !signature) return false;
      return sameSecret(signature, sign(expires)) && Number(expires) > now();
    },
  };
}
