export const id = 525;
export const ids = [525];
export const modules = {

/***/ 8525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  browse: () => (/* binding */ browse)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
// EXTERNAL MODULE: ./src/actions/smoke-test/address.ts
var address = __webpack_require__(6284);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/actions/smoke-test/browser.ts




/** In the order of preference; GitHub's runners have the first. */
const INSTALLED = [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const VIEWPORT = { width: 1280, height: 800 };
/** Scripts go on after `load`: what they break shows within this time. */
const SETTLE_MS = 1000;
const LAUNCH_MS = 30_000;
/** A page that is still loading may never hold still for it. */
const SCREENSHOT_MS = 3000;
const MOST_FAULTS = 20;
const MOST_CHARACTERS = 300;
/**
 * Opens pages in the machine's own Chrome, one after the other in a fresh profile.
 * @throws UserError when there is no Chrome.
 */
async function openInBrowser({ base, paths, resolve, timeoutMs }, tools) {
    const executablePath = findBrowser(tools.env);
    // As an external of the bundle it would be imported at every start, asked for or not.
    const { chromium } = await import(/* webpackIgnore: true */ 'playwright-core');
    tools.signal.throwIfAborted();
    const browser = await chromium.launch({
        executablePath,
        args: [...mapped(resolve), ...(await trusted(base, resolve, tools.env, timeoutMs))],
        ...proxied(tools.env),
        // Its variables are no page's business, and none of its children's.
        env: Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => {
            const value = tools.env[name];
            return value === undefined ? [] : [[name, value]];
        })),
        timeout: LAUNCH_MS,
    });
    const stop = () => void browser.close();
    tools.signal.addEventListener('abort', stop);
    try {
        const visits = [];
        for (const path of paths) {
            tools.signal.throwIfAborted();
            const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
            visits.push(await openPage(context, base, path, timeoutMs));
            await context.close();
        }
        return visits;
    }
    finally {
        tools.signal.removeEventListener('abort', stop);
        await browser.close();
    }
}
async function openPage(context, base, path, timeoutMs) {
    const page = await context.newPage();
    const faults = collectFaults(page, base);
    let status;
    let loadMs;
    try {
        const startedAt = performance.now();
        const answer = await page.goto(new URL(path, base).href, {
            waitUntil: 'load',
            timeout: timeoutMs,
        });
        loadMs = performance.now() - startedAt;
        status = answer?.status();
        await page.waitForTimeout(SETTLE_MS);
    }
    catch (error) {
        // Its first line alone: the rest is a log of calls.
        const text = (0,errors/* errorMessage */.g)(error).split('\n')[0] ?? '';
        faults.push({ kind: 'navigation', text: text.slice(0, MOST_CHARACTERS), own: true });
    }
    const screenshot = await page.screenshot({ timeout: SCREENSHOT_MS }).catch(() => undefined);
    return {
        path,
        url: page.url(),
        status,
        faults: distinct(faults),
        loadMs,
        screenshot,
    };
}
function collectFaults(page, base) {
    const faults = [];
    const add = (kind, text, own) => {
        faults.push({ kind, text: text.slice(0, MOST_CHARACTERS), own });
    };
    const isOwn = (url) => !URL.canParse(url) || new URL(url).hostname === base.hostname;
    page.on('pageerror', (error) => add('exception', (0,errors/* errorMessage */.g)(error), true));
    page.on('console', (message) => {
        // What did not load is told by its request, with its status.
        if (message.type() !== 'error' || message.text().startsWith('Failed to load resource'))
            return;
        add('console', message.text(), isOwn(message.location().url));
    });
    page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? 'failed';
        // Aborted: a page that goes on elsewhere, or a video that is not needed any more.
        if (reason === 'net::ERR_ABORTED' || request.isNavigationRequest())
            return;
        add('request', `${request.url()} ${reason}`, isOwn(request.url()));
    });
    page.on('response', (response) => {
        const isPage = response.request().isNavigationRequest();
        if (response.status() < 400 || isPage)
            return;
        add('request', `${response.url()} answered ${response.status()}`, isOwn(response.url()));
    });
    return faults;
}
function distinct(faults) {
    const each = new Map(faults.map((fault) => [`${fault.kind} ${fault.text}`, fault]));
    return [...each.values()].sort((a, b) => Number(b.own) - Number(a.own)).slice(0, MOST_FAULTS);
}
function findBrowser({ CHROME_PATH: given }) {
    if (given !== undefined && given !== '') {
        if ((0,external_node_fs_.existsSync)(given))
            return given;
        throw new errors/* UserError */.y(`browser: there is no Chrome at ${given}, which CHROME_PATH names`);
    }
    const found = INSTALLED.find((path) => (0,external_node_fs_.existsSync)(path));
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.y('browser: no Chrome was found; install one (GitHub\u2019s own Ubuntu runners have it), or name its file in CHROME_PATH');
}
function mapped(resolve) {
    const rules = [...resolve].map(([from, { address, port }]) => {
        const host = address.includes(':') ? `[${address}]` : address;
        return `MAP ${from} ${host}:${port}`;
    });
    return rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(', ')}`];
}
/**
 * Chrome does not know NODE_EXTRA_CA_CERTS. Where that is set, the key that Node has verified by it is
 * the only one beyond the system's that Chrome is told to accept.
 */
async function trusted(base, resolve, env, timeoutMs) {
    if (base.protocol !== 'https:' || !env['NODE_EXTRA_CA_CERTS'])
        return [];
    const port = Number(base.port || 443);
    const to = resolve.get(`${base.hostname}:${port}`) ?? { address: base.hostname, port };
    const certificate = await new Promise((settle) => {
        const socket = (0,external_node_tls_.connect)({
            host: to.address,
            port: to.port,
            servername: base.hostname,
            timeout: timeoutMs,
        });
        const end = (found) => {
            socket.destroy();
            settle(found);
        };
        socket.once('secureConnect', () => end(socket.getPeerCertificate().raw));
        // Then Chrome will say what is wrong with it.
        socket.once('timeout', () => end()).once('error', () => end());
    });
    if (certificate === undefined)
        return [];
    const key = new external_node_crypto_.X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
    const pin = (0,external_node_crypto_.createHash)('sha256').update(key).digest('base64');
    return [`--ignore-certificate-errors-spki-list=${pin}`];
}
function proxied(env) {
    const of = (name) => env[name] || env[name.toLowerCase()] || undefined;
    const server = of('HTTPS_PROXY') ?? of('HTTP_PROXY');
    if (server === undefined)
        return {};
    const bypass = of('NO_PROXY');
    return { proxy: bypass === undefined ? { server } : { server, bypass } };
}

// EXTERNAL MODULE: ./src/actions/smoke-test/quote.ts
var quote = __webpack_require__(1480);
;// CONCATENATED MODULE: ./src/actions/smoke-test/browse.ts







const PAGE_MS = 30_000;
const MOST_NAMED = 3;
/**
 * Opens the pages of the input `browser` in Chrome. Without a Chrome they are not measured: by then a
 * release is out, and what else was found must not be lost.
 */
async function browse(inputs, paths, tools) {
    const options = {
        base: new URL(inputs.url),
        paths,
        resolve: (0,address/* resolveOf */.w)(inputs),
        timeoutMs: PAGE_MS,
    };
    try {
        const visits = await openInBrowser(options, tools);
        const observations = visits.map((visit) => observeVisit(visit, tools));
        for (const { name, ...seen } of observations) {
            if (seen.verdict === 'pass')
                tools.log.info(`\u2713 ${name}: ${seen.got}`);
            if ('sentence' in seen) {
                tools.log.info(`${seen.verdict === 'fail' ? '\u2717' : '!'} ${name}: see the end.`);
            }
        }
        await keepScreenshots(inputs['screenshot-folder'], visits, tools);
        return { visits, observations };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y))
            throw error;
        tools.log.warning(error.message);
        const reason = 'no Chrome could be started';
        const observations = paths.map((path) => {
            return { name: nameOf(path), verdict: 'not-measured', reason };
        });
        return { visits: [], observations };
    }
}
function nameOf(path) {
    return `${path} in Chrome`;
}
/** A page that does not open fails; what breaks on it is for people to look at. */
function observeVisit({ path, status, faults, loadMs }, { redact }) {
    const name = nameOf(path);
    const own = faults.filter((fault) => fault.own);
    const opens = status !== undefined && status < 400 && loadMs !== undefined;
    const named = own.slice(0, MOST_NAMED).map(({ text }) => (0,quote/* quote */.h)(redact(text), 160));
    const more = own.length > MOST_NAMED ? ` and ${own.length - MOST_NAMED} more` : '';
    if (!opens) {
        const ended = status === undefined ? 'did not load' : `answered ${status}`;
        return {
            name,
            verdict: 'fail',
            isCritical: false,
            sentence: `${name} ${ended}${named.length === 0 ? '' : `: ${named.join(', ')}${more}`}; open it in a browser of your own.`,
        };
    }
    if (own.length > 0) {
        return {
            name,
            verdict: 'degraded',
            isCritical: false,
            sentence: `${name} has errors of its own: ${named.join(', ')}${more}; open its console in a browser.`,
        };
    }
    const foreign = faults.length === 0 ? '' : `, ${faults.length} errors of other sites`;
    return { name, verdict: 'pass', got: `${status}, loaded in ${(0,fields/* formatDuration */.a3)(loadMs)}${foreign}` };
}
async function keepScreenshots(folder, visits, { env, log }) {
    if (folder === undefined)
        return;
    const into = (0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] || '.', folder);
    try {
        await (0,promises_.mkdir)(into, { recursive: true });
        for (const [index, { path, screenshot }] of visits.entries()) {
            if (screenshot)
                await (0,promises_.writeFile)((0,external_node_path_.join)(into, `${index + 1}-${slug(path)}.png`), screenshot);
        }
    }
    catch (error) {
        log.warning(`screenshot-folder could not be written: ${(0,errors/* errorMessage */.g)(error)}`);
    }
}
function slug(path) {
    return (path
        .replace(/[^\w.-]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 80) || 'home');
}


/***/ })

};
