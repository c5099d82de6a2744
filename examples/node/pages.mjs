const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

function page(title, stylesheet, main) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}</title>
    <link rel="stylesheet" href="${escapeHtml(stylesheet)}">
  </head>
  <body>
    <header>
      <h1>${escapeHtml(title)}</h1>
      <a href="/admin/">Admin</a>
    </header>
    <main>
${main}
    </main>
  </body>
</html>
`;
}

export function homePage(stylesheet, notices) {
  const articles = notices.map(
    ({ title, body, publishedAt }) => `      <article>
        <h2>${escapeHtml(title)}</h2>
        <time datetime="${escapeHtml(publishedAt)}">${escapeHtml(publishedAt.slice(0, 10))}</time>
        <p>${escapeHtml(body)}</p>
      </article>`,
  );
  const empty = '      <p class="empty">No notices yet. Add the first one in the admin.</p>';
  return page('Notice board', stylesheet, articles.join('\n') || empty);
}

export function loginPage(stylesheet, message = '') {
  return page(
    'Log in',
    stylesheet,
    `      <p>${escapeHtml(message)}</p>
      <form method="post" action="/admin/login/">
        <label>Password <input name="password" type="password" required></label>
        <button>Log in</button>
      </form>`,
  );
}

export function adminPage(stylesheet) {
  return page(
    'New notice',
    stylesheet,
    `      <form method="post" action="/admin/">
        <label>Title <input name="title" maxlength="120" required></label>
        <label>Text <textarea name="body" rows="6"></textarea></label>
        <button>Publish</button>
      </form>`,
  );
}

export function messagePage(stylesheet, title) {
  return page(title, stylesheet, '');
}
