export const id = 760;
export const ids = [760];
export const modules = {

/***/ 5415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ planCleanup),
/* harmony export */   En: () => (/* binding */ AUTOMATIC),
/* harmony export */   sZ: () => (/* binding */ oldestFirst)
/* harmony export */ });
/* unused harmony exports NEWEST, SETTLED_MS, isoWeek */
// Which backups go and which stay, and why. No I/O here.
const AUTOMATIC = 'automatic';
const NEWEST = 'newest good one';
/** What the API might call a backup that is made. Every other word is unknown, and keeps it. */
const FINISHED = [undefined, 'ready', 'success', 'completed'];
/** A younger backup may still be in the making, as long as the API tells no status. */
const SETTLED_MS = 3_600_000;
/**
 * Decides about each backup, newest first within its database.
 * @param most How many may go in this run: the oldest of all go first.
 * @param now Milliseconds since 1970.
 */
function planCleanup(histories, policy, most, now) {
    const planned = histories.flatMap(({ database, status, backups }) => {
        const reasons = reasonsToKeep({ database, status, backups }, policy, now);
        return backups.toSorted(newestFirst).map((backup) => {
            const keptBy = reasons.get(backup.id) ?? [];
            return { database, backup, fate: keptBy.length === 0 ? 'delete' : 'keep', keptBy };
        });
    });
    const tooMany = new Set(oldestFirst(planned).slice(most));
    return planned.map((item) => (tooMany.has(item) ? { ...item, fate: 'later' } : item));
}
/** What goes, in the order in which it goes. */
function oldestFirst(plan) {
    return plan
        .filter(({ fate }) => fate === 'delete')
        .sort((one, other) => newestFirst(other.backup, one.backup));
}
/** By the id of the backup; what is not in it goes. */
function reasonsToKeep({ status, backups }, policy, now) {
    const reasons = new Map();
    const keep = ({ id }, reason) => {
        reasons.set(id, [...(reasons.get(id) ?? []), reason]);
    };
    const good = [];
    for (const backup of backups.toSorted(newestFirst)) {
        const protection = protectionOf(backup, now);
        if (protection !== undefined)
            keep(backup, protection);
        else
            good.push(backup);
    }
    const [newest] = good;
    if (newest !== undefined)
        keep(newest, NEWEST);
    for (const rule of RULES) {
        for (const { backup, period } of keptByRule(good, policy[rule], PERIODS[rule])) {
            keep(backup, `keep-${rule}${rule === 'last' ? '' : ` ${period}`}`);
        }
    }
    for (const backup of good) {
        // The API does not tell which backup a restore uses, nor which one a failed restore wants again.
        if (status !== 'ready')
            keep(backup, `the database is ${status ?? 'of unknown status'}`);
        if (policy.olderThanMs !== undefined && ageOf(backup, now) <= policy.olderThanMs) {
            keep(backup, 'older-than');
        }
    }
    return reasons;
}
/** Why a backup neither goes nor counts for a rule. */
function protectionOf(backup, now) {
    const { kind, status, expiresAt, createdAt } = backup;
    if (kind === 'daily')
        return AUTOMATIC;
    if (kind !== 'manual')
        return 'not known to be manual';
    if (!FINISHED.includes(status))
        return `not known to be finished (${status})`;
    if (createdAt === undefined)
        return 'of unknown age';
    if (now - createdAt < SETTLED_MS)
        return 'may not be finished yet';
    return expiresAt !== undefined && expiresAt <= now
        ? 'expired, the platform removes it'
        : undefined;
}
const RULES = ['last', 'daily', 'weekly', 'monthly', 'yearly'];
const PERIODS = {
    last: ({ id }) => id,
    daily: (backup) => dateOf(backup).slice(0, 10),
    weekly: (backup) => isoWeek(timeOf(backup)),
    monthly: (backup) => dateOf(backup).slice(0, 7),
    yearly: (backup) => dateOf(backup).slice(0, 4),
};
/**
 * As restic forgets (https://restic.readthedocs.io/en/stable/060_forget.html): the newest of each of
 * the last `count` periods that have one, each rule for itself, and the oldest of all as well while
 * there are fewer periods than that.
 */
function keptByRule(good, count, periodOf) {
    const kept = [];
    const seen = new Set();
    for (const [index, backup] of good.entries()) {
        if (seen.size === count)
            break;
        const period = periodOf(backup);
        const isOldest = index === good.length - 1;
        if (!seen.has(period))
            kept.push({ backup, period });
        else if (isOldest)
            kept.push({ backup, period: `${period}, the oldest` });
        seen.add(period);
    }
    return kept;
}
/** `2026-W01`, by ISO 8601: a week belongs to the year of its Thursday. UTC. */
function isoWeek(time) {
    const DAY_MS = 86_400_000;
    const weekday = (new Date(time).getUTCDay() + 6) % 7;
    const thursday = new Date(time + (3 - weekday) * DAY_MS);
    const year = thursday.getUTCFullYear();
    const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
    return `${year}-W${String(week).padStart(2, '0')}`;
}
// Only those of known age come here; the id decides between two of one moment, so that a plan made
// again is the same.
function newestFirst(one, other) {
    const byTime = timeOf(other) - timeOf(one);
    if (byTime !== 0)
        return byTime;
    return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}
function timeOf({ createdAt }) {
    return createdAt ?? 0;
}
function dateOf(backup) {
    return new Date(timeOf(backup)).toISOString();
}
/** Milliseconds. */
function ageOf(backup, now) {
    return now - timeOf(backup);
}


/***/ }),

/***/ 9760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

;// CONCATENATED MODULE: ./src/markdown.ts
// What every job summary is made of. Pure text; writing it is the kit's.
/** Text of others inside Markdown: it can neither become markup nor leave its table cell. */
function literal(text) {
    return text
        .replace(/\s+/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/[\\`*_[\]|~#@]/g, '\\$&');
}
/** Inline code, whatever it holds. */
function code(text) {
    const flat = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return longest === 0 ? `\`${flat}\`` : `${fence} ${flat} ${fence}`;
}
/** A block of lines as they are, behind a fence that none of them can close. */
function block(lines, language = 'text') {
    const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(lengthOf));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
/** A part that the reader opens. */
function fold(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function lengthOf({ length }) {
    return length;
}

// EXTERNAL MODULE: ./src/actions/cleanup-backups/plan.ts
var cleanup_backups_plan = __webpack_require__(5415);
;// CONCATENATED MODULE: ./src/actions/cleanup-backups/report.ts


/** More rows are in the output `plan`: GitHub takes a summary of 1 MiB. */
const MOST_ROWS = 500;
function report(outcome) {
    const { plan, results } = outcome;
    const deleted = [...results].flatMap(([item, { is }]) => (is === 'deleted' ? [item] : []));
    return {
        outputs: {
            planned: withFate(plan, 'delete').length,
            deleted: deleted.length,
            kept: withFate(plan, 'keep').length,
            'freed-bytes': deleted.length === 0 ? undefined : totalBytes(deleted),
            plan: toJson(outcome),
        },
        summary: toMarkdown(outcome),
        failure: failure(outcome),
        annotations: annotations(outcome),
    };
}
/** Those that somebody made, or that might be somebody's. */
function ofSomebody(plan) {
    return plan.filter(({ keptBy }) => !keptBy.includes(cleanup_backups_plan/* AUTOMATIC */.En));
}
function withFate(plan, fate) {
    return ofSomebody(plan).filter((item) => item.fate === fate);
}
/** undefined unless the size of each is known: a part of a sum would pass for the whole. */
function totalBytes(items) {
    let total = 0;
    for (const { backup } of items) {
        if (backup.sizeBytes === undefined)
            return undefined;
        total += backup.sizeBytes;
    }
    return total;
}
/** The finding in one sentence, as plain text. */
function headline({ plan, results, databases, isDryRun }) {
    const all = ofSomebody(plan);
    const where = `${count(all.length, 'manual backup')} of ${count(databases.length, 'database')}`;
    const toGo = withFate(plan, 'delete').length;
    if (isDryRun) {
        return toGo === 0
            ? `Of ${where}, none would be deleted (dry run).`
            : `Of ${where}, ${toGo} would be deleted (dry run).`;
    }
    if (toGo === 0)
        return `Of ${where}, none was to be deleted.`;
    const parts = [
        ['deleted', 'deleted'],
        ['gone already', 'gone already'],
        ['spared', 'spared after a fresh look'],
        ['still there', 'still there'],
        ['unknown', 'of unknown fate'],
        ['not tried', 'not tried'],
    ].flatMap(([is, words]) => {
        const found = [...results.values()].filter((result) => result.is === is).length;
        return found === 0 ? [] : [`${found} ${words}`];
    });
    return `Of ${where}, ${toGo} ${toGo === 1 ? 'was' : 'were'} to be deleted: ${parts.join(', ')}.`;
}
/** Red when a backup that was to go may still be there, or a database could not be judged. */
function failure(outcome) {
    const { results, unread, isCancelled } = outcome;
    const left = [...results].filter(([, { is }]) => !['deleted', 'gone already', 'spared'].includes(is));
    const [first] = left;
    if (first !== undefined) {
        const [{ backup, database }, result] = first;
        const more = left.length === 1 ? '' : ` (and ${left.length - 1} more)`;
        return `${headline(outcome)} ${backup.name} of ${database.name}${more}: ${reasonOf(result)}.`;
    }
    if (unread.length > 0)
        return unread.join(' ');
    return isCancelled ? 'The job was cancelled.' : undefined;
}
function reasonOf(result) {
    const why = 'why' in result ? result.why : '';
    return `${result.is}${why === '' ? '' : `, ${why.replace(/\.$/, '')}`}`;
}
function annotations(outcome) {
    const title = 'Backups';
    const { unread, notes, plan, dumpFiles } = outcome;
    const waiting = withFate(plan, 'later').length;
    const isRed = failure(outcome) !== undefined;
    const warning = (message) => ({ level: 'warning', title, message });
    const notice = (message) => ({ level: 'notice', title, message });
    return [
        ...(isRed ? unread.map(warning) : [notice(headline(outcome))]),
        ...notes.map(notice),
        ...(waiting === 0 ? [] : [warning(waitingSentence(outcome, waiting))]),
        ...('unread' in dumpFiles
            ? [notice(dumpFiles.unread)]
            : dumpWarning(dumpFiles.files).map(warning)),
    ];
}
function waitingSentence({ maxDeletions }, waiting) {
    return `${waiting} more ${waiting === 1 ? 'waits' : 'wait'} for the next run, as max-deletions is ${maxDeletions}.`;
}
function dumpWarning(files) {
    const data = files.filter(({ isData }) => isData);
    if (data.length === 0)
        return [];
    const shown = data.slice(0, 3).map(({ path, sizeBytes }) => `${path} (${bytes(sizeBytes)})`);
    const more = data.length > shown.length ? ` and ${data.length - shown.length} more` : '';
    return [
        `Copies of data are tracked in the repository, where everybody who can read it has them: ${shown.join(', ')}${more}. Nothing was done to them.`,
    ];
}
function toMarkdown(outcome) {
    const { plan, policy, unread, notes, dumpFiles, isDryRun, at } = outcome;
    const rows = ofSomebody(plan);
    const automatic = plan.length - rows.length;
    const waiting = withFate(plan, 'later').length;
    return [
        '## Backups',
        `**${literal(headline(outcome))}**`,
        ...(isDryRun ? ['Nothing was deleted: set `dry-run: false` to carry the plan out.'] : []),
        [
            `Rules: ${rules(policy).map(code).join(', ')}; periods in UTC.`,
            ...unread.map((sentence) => `**${literal(sentence)}**`),
            ...notes.map(literal),
            ...(waiting === 0 ? [] : [literal(waitingSentence(outcome, waiting))]),
            ...(automatic === 0
                ? []
                : [
                    `${count(automatic, 'automatic backup')} (type \`daily\`) ${automatic === 1 ? 'is' : 'are'} the platform's own and left alone.`,
                ]),
        ]
            .map((sentence) => `- ${sentence}`)
            .join('\n'),
        ...(rows.length === 0 ? [] : [backupTable(rows, outcome)]),
        ...(rows.length > MOST_ROWS
            ? [`${rows.length - MOST_ROWS} more rows are in the output \`plan\`.`]
            : []),
        ...dumpSection(dumpFiles),
        `Planned at ${new Date(at).toISOString()}.`,
    ].join('\n\n');
}
function backupTable(rows, { at, results, isDryRun }) {
    return table(['database', 'backup', 'made (UTC)', 'age', 'size', 'the platform removes it', 'verdict'], rows.slice(0, MOST_ROWS).map((item) => {
        const { database, backup } = item;
        return [
            literal(database.name),
            literal(backup.name),
            moment(backup.createdAt),
            backup.createdAt === undefined ? 'unknown' : age(at - backup.createdAt),
            bytes(backup.sizeBytes),
            moment(backup.expiresAt),
            verdict(item, results.get(item), isDryRun),
        ];
    }));
}
function verdict({ fate, keptBy }, result, isDryRun) {
    if (fate === 'keep')
        return `kept: ${keptBy.map(literal).join(', ')}`;
    if (fate === 'later')
        return 'waits for the next run';
    if (result === undefined)
        return isDryRun ? '**would be deleted**' : '**to be deleted**';
    const text = literal(reasonOf(result));
    return result.is === 'deleted' ? `**${text}**` : text;
}
function dumpSection(found) {
    if ('unread' in found)
        return [literal(found.unread)];
    if (found.files.length === 0)
        return [];
    const rows = found.files
        .slice(0, MOST_ROWS)
        .map(({ path, sizeBytes, what }) => [code(path), bytes(sizeBytes), literal(what)]);
    const title = `${count(found.files.length, 'dump file')} in the repository`;
    return [
        fold(title, `Reported only, never deleted.\n\n${table(['file', 'size', 'what it is'], rows)}`),
    ];
}
function rules({ last, daily, weekly, monthly, yearly, olderThanMs }) {
    return [
        ...Object.entries({ last, daily, weekly, monthly, yearly }).flatMap(([name, many]) => many > 0 ? [`keep-${name}: ${many}`] : []),
        ...(olderThanMs === undefined ? [] : [`older-than: ${age(olderThanMs)}`]),
    ];
}
function count(many, what) {
    return `${many} ${what}${many === 1 ? '' : 's'}`;
}
/** `2026-11-25 03:00` */
function moment(time) {
    return time === undefined
        ? 'unknown'
        : new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
/** `5h`, `12d 3h`; below an hour `0h`. */
function age(ms) {
    const hours = Math.max(0, Math.floor(ms / 3_600_000));
    const days = Math.floor(hours / 24);
    if (days === 0)
        return `${hours}h`;
    return hours % 24 === 0 ? `${days}d` : `${days}d ${hours % 24}h`;
}
/** Decimal units, as the price of storage is. */
function bytes(size) {
    if (size === undefined)
        return 'not told';
    const units = ['B', 'kB', 'MB', 'GB'];
    let [value, unit] = [size, 0];
    while (value >= 1000 && unit < units.length - 1)
        [value, unit] = [value / 1000, unit + 1];
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
function toJson(outcome) {
    const { at, isDryRun, policy, maxDeletions, databases, plan, results, unread, dumpFiles } = outcome;
    return {
        version: 1,
        at: new Date(at).toISOString(),
        dryRun: isDryRun,
        policy: { ...policy, olderThanMs: policy.olderThanMs ?? null },
        maxDeletions,
        databases,
        backups: plan.map((item) => {
            const { database, backup, fate, keptBy } = item;
            const result = results.get(item);
            return {
                databaseId: database.id,
                id: backup.id,
                name: backup.name,
                type: backup.kind ?? null,
                createdAt: isoTime(backup.createdAt),
                expiresAt: isoTime(backup.expiresAt),
                sizeBytes: backup.sizeBytes ?? null,
                fate,
                keptBy,
                result: result?.is ?? null,
                reason: result !== undefined && 'why' in result ? result.why : null,
            };
        }),
        unread,
        dumpFiles: 'unread' in dumpFiles ? null : dumpFiles.files.map(({ isData, ...file }) => file),
    };
}
function isoTime(time) {
    return time === undefined ? null : new Date(time).toISOString();
}


/***/ })

};
