import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readApp } from '../../src/rehearse/app.ts';
import { root } from '../support/repository.ts';

function folder(files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'app-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

describe('the app to rehearse', () => {
  test.each(['django', 'node'])('is described by examples/%s itself', (name) => {
    const app = readApp(join(root, 'examples', name));
    expect(app.readinessPath).toBe('/health/');
    expect(app.env['SECRET_KEY']).toBe('{secret}');
  });

  test('is guessed for a Django project that says nothing', () => {
    const path = folder({ 'manage.py': '', 'shop/wsgi.py': '' });
    expect(readApp(path)).toMatchObject({ web: 'gunicorn shop.wsgi --bind 0.0.0.0:$PORT', path });
  });

  test('is guessed for a Node project with a start script', () => {
    const path = folder({ 'package.json': '{"scripts":{"start":"node x.js"}}' });
    expect(readApp(path)).toMatchObject({ web: 'npm start' });
  });

  test('is asked for where nothing can be guessed', () => {
    expect(() => readApp(folder({}))).toThrow('Describe it in rehearsal.json');
    expect(() => readApp(join(root, 'no-such-folder'))).toThrow('There is no folder');
  });

  test('has every fault of its description named at once', () => {
    const path = folder({ 'rehearsal.json': '{"name":"Shop","env":{"A-B":"x"},"wev":"y"}' });
    expect(() => readApp(path)).toThrow(/name:[\s\S]*web:[\s\S]*env/);
    expect(() => readApp(folder({ 'rehearsal.json': '{' }))).toThrow('is not JSON');
  });
});
