import { spawnSync } from 'node:child_process';
import type { Ground } from './mistake.ts';

const WORDS = 'Pay the rent to another account from now on';

// What django.contrib.messages keeps in a cookie, signed with the key alone.
const PROGRAM = `
import sys
from django.conf import settings
settings.configure()
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import CookieStorage
for key in sys.argv[2:]:
    settings.SECRET_KEY = key
    print(CookieStorage(None)._encode([Message(20, sys.argv[1])]))
`;

/** Whether the site shows words that somebody signed with one of these keys. */
export const forged =
  (...keys: string[]) =>
  async ({ python, openBrowser }: Ground): Promise<string> => {
    const { stdout, stderr, status } = spawnSync(python, ['-c', PROGRAM, WORDS, ...keys], {
      encoding: 'utf8',
    });
    const cookies = stdout.trim().split('\n');
    if (status !== 0) throw new Error(stderr);
    for (const cookie of cookies) {
      const stranger = openBrowser();
      stranger.setCookie('messages', cookie);
      const { body } = await stranger.get('/admin/login/');
      if (body.includes(WORDS)) return 'shown';
    }
    return 'not shown';
  };
