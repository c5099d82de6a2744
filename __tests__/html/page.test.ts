import { expect, test } from '@jest/globals';
import { parseDocument } from 'htmlparser2';
import { Html, html, link, page, table } from '../../src/html/page.ts';
import { elementsOf } from './elements.ts';

const HOSTILE = `</title></style><script>alert(1)</script><img src=x onerror="a"> ' " & \u0000`;

test('what others have written stays text, wherever it stands', () => {
  const text = page(
    HOSTILE,
    html`<p title="${HOSTILE}">${HOSTILE}</p>${table([HOSTILE], [[HOSTILE], [HOSTILE]])}`,
  );
  const names = elementsOf(parseDocument(text)).map(({ name }) => name);
  expect(names).not.toContain('script');
  expect(names).not.toContain('img');
  expect(names.filter((name) => name === 'style')).toHaveLength(1);
});

test('markup is taken as it is, lists are joined and nothing is shown for what is not there', () => {
  const { text } =
    html`<ul>${['a', '<b>'].map((item) => html`<li>${item}</li>`)}${undefined}${false}${0}</ul>`;
  expect(text).toBe('<ul><li>a</li><li>&lt;b&gt;</li>0</ul>');
  expect(html`${new Html('<br>')}`.text).toBe('<br>');
});

test('only a web address becomes a link', () => {
  expect(link('https://sevalla.com/?a=1&b="', 'x').text).toBe(
    '<a href="https://sevalla.com/?a=1&amp;b=&quot;" rel="noreferrer noopener">x</a>',
  );
  expect(link('javascript:alert(1)', 'x').text).toBe('x');
});

test('a page asks for nothing, and forbids it', () => {
  const text = page('Report', html`<p>Fine</p>`);
  expect(text).toContain(`default-src &#39;none&#39;`);
  expect(text).not.toMatch(/https?:\/\/|@import|url\(/);
});
