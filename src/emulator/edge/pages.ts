export type EdgePage = { status: number; headers: Record<string, string>; body: string };

const html = { 'content-type': 'text/html; charset=utf-8' };

function page(title: string, text: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><p>${text}</p></body></html>
`;
}

/** The header was seen on the platform (October 2025), the page's text was not. */
export const crashedPage: EdgePage = {
  status: 503,
  headers: { ...html, 'X-Sevalla-Status': 'application-crashed' },
  body: page('503 Service Unavailable', 'No instance of this application is ready.'),
};

export const suspendedPage: EdgePage = {
  status: 503,
  headers: { ...html, 'X-Sevalla-Status': 'application-suspended' },
  body: page('503 Service Unavailable', 'This application is suspended.'),
};

/** A guess like the limit itself: nobody has published what the platform answers. */
export const timeoutPage: EdgePage = {
  status: 504,
  headers: { ...html, 'X-Sevalla-Status': 'application-timeout' },
  body: page('504 Gateway Timeout', 'This application did not answer in time.'),
};

export const unknownHostPage: EdgePage = {
  status: 404,
  headers: html,
  body: page('404 Not Found', 'There is no application with this host name.'),
};

/** What the platform shows for a static site without that file, or without any, was not found. */
export const missingFilePage: EdgePage = {
  status: 404,
  headers: html,
  body: page('404 Not Found', 'This static site has no such file.'),
};

export const undeployedPage: EdgePage = {
  status: 404,
  headers: html,
  body: page('404 Not Found', 'This static site has not been deployed yet.'),
};

/** Envoy's words: an instance counts as Ready and does not accept or answer the connection. */
export const connectFailurePage: EdgePage = {
  status: 503,
  headers: { 'content-type': 'text/plain' },
  body:
    'upstream connect error or disconnect/reset before headers. ' +
    'reset reason: connection failure',
};
