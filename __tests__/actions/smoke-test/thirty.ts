/** One assertion, as both tools write it: hurl's XPath is CSS here, and all else is the same. */
export interface Twin {
  holds: boolean;
  hurl: string;
  ours: string;
}

const same = (holds: boolean, text: string): Twin => ({ holds, hurl: text, ours: text });

/** Thirty about one page, which `page` serves. */
export const THIRTY: readonly Twin[] = [
  same(true, 'status == 200'),
  same(false, 'status >= 400'),
  same(true, 'version == "1.1"'),
  same(true, 'header "Content-Type" contains "text/html"'),
  same(true, 'header "X-Frame-Options" == "DENY"'),
  same(false, 'header "X-Frame-Options" == "SAMEORIGIN"'),
  same(false, 'header "X-Missing" exists'),
  same(true, 'header "X-Missing" not exists'),
  same(true, 'cookie "sid" exists'),
  same(true, 'cookie "sid[HttpOnly]" exists'),
  same(false, 'cookie "sid[Secure]" exists'),
  same(true, 'body contains "Add to cart"'),
  same(false, 'body contains "Traceback"'),
  same(true, 'body not contains "Traceback"'),
  same(true, 'body startsWith "<!doctype"'),
  same(true, 'bytes count > 100'),
  same(false, 'bytes count < 100'),
  same(true, 'regex /build (\\d+)/ == "417"'),
  same(false, 'regex /build (\\d+)/ toInt > 500'),
  same(true, 'body matches /cart[0-9]+/'),
  same(true, 'duration < 10000'),
  same(false, 'duration > 10000'),
  same(true, 'redirects count == 0'),
  same(true, 'ip isIpv4'),
  same(false, 'ip isIpv6'),
  { holds: true, hurl: 'xpath "string(//h1)" == "Shop"', ours: 'css "h1" == "Shop"' },
  { holds: false, hurl: 'xpath "string(//h1)" == "Login"', ours: 'css "h1" == "Login"' },
  { holds: true, hurl: 'xpath "//li" count == 3', ours: 'css "li" count == 3' },
  {
    holds: true,
    hurl: 'xpath "string(//input[@name=\'csrf\']/@value)" isUuid',
    ours: 'css "input[name=csrf]" attr "value" isUuid',
  },
  { holds: false, hurl: 'xpath "//form[@id=\'none\']" exists', ours: 'css "form#none" exists' },
];

export const PAGE = {
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'X-Frame-Options': 'DENY',
    'Set-Cookie': 'sid=abc; HttpOnly; Path=/',
  },
  body:
    '<!doctype html><html><head><title>Shop</title></head><body><h1>Shop</h1>' +
    '<form><input name="csrf" value="0b9f6f5e-3c1a-4a53-9a52-6f8e2f1b7c11"></form>' +
    '<ul><li>One</li><li>Two</li><li>Three</li></ul><p>Add to cart: cart42, build 417</p></body></html>',
};
