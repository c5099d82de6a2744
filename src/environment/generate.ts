import { randomInt } from 'node:crypto';

// 64 of 62 characters: 381 bits, and none of them needs an escape anywhere.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 64;

/** A value that nobody can guess. */
export function generateValue(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
