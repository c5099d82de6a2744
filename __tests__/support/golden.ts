import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';

/**
 * Compares whole texts with files in the folder `golden` beside a test. One that is not there is
 * written: delete it to have it written anew, and look at it.
 */
export function goldenIn(directory: string): (name: string, text: string) => void {
  return (name, text) => {
    const folder = join(directory, 'golden');
    const file = join(folder, `${name}.md`);
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
      throw new Error(`${file} did not exist; it does now: look at it and run again`);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  };
}
