import { spawnSync } from 'node:child_process';
import type { Ground } from './mistake.ts';

const WORDS = 'Pay the rent to another account from now on';

// What django.contrib.messages keeps in a cookie, signed with the key alone.
const PROGRAM = `
import sys
from django.conf import settings
settings.configure(MESSAGE_STORAGE="")
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import MessageSerializer
from django.core.signing import TimestampSigner, Signer
import json
for key in sys.argv[2:]:
    signer = Signer(key=key, salt="django.contrib.messages")
    print(signer.sign_object([Message(20, sys.argv[1])], serializer=MessageSerializer, compress=True))
`;

/** Whether the site shows words that somebody signed with one of these keys. */
export const forged =
  (...keys: string[]) =>
  async ({ python, openBrowser }: Ground): Promise<string> => {
    const { stdout, stderr } = spawnSync(python, ['-c', PROGRAM, WORDS, ...keys], {
      encoding: 'utf8',
    });
    const cookies = stdout.trim().split('\n');
    if (cookies.length !== keys.length) throw new Error(stderr);
    for (const cookie of cookies) {
      const stranger = openBrowser();
      stranger.setCookie('messages', cookie);
      const { body } = await stranger.get('/admin/login/');
      if (body.includes(WORDS)) return 'shown';
    }
    return 'not shown';
  };
