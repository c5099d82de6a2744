export const id = 205;
export const ids = [205];
export const modules = {

/***/ 3396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rollBack),
/* harmony export */   e: () => (/* binding */ follow)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3916);
/* harmony import */ var _kit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8875);
/* harmony import */ var _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5181);
/* harmony import */ var _cancel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4354);
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2319);
/* harmony import */ var _mask_variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1111);
/* harmony import */ var _rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3407);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6733);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6421);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2614);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3537);











const LOOKS = 3;
/**
 * Goes back to the known-good deployment, once, and waits for it. An interruption leaves it running:
 * whoever is in need of it is better served by its end than by its cancellation.
 */
async function rollBack(target, scene) {
    const { tools } = scene;
    tools.log.info(`Rolling back to ${(0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(target)}.`);
    let begun;
    try {
        begun = await start(target, scene);
        if (begun === undefined) {
            return {
                isDone: false,
                deployment: undefined,
                story: 'Nobody knows whether the rollback was started: look into the dashboard.',
            };
        }
        return await follow(begun, target, scene);
    }
    catch (error) {
        if (tools.signal.aborted && begun !== undefined) {
            return {
                isDone: false,
                deployment: begun,
                story: `The rollback ${begun.id} goes on at Sevalla, although the job was stopped.`,
            };
        }
        if (!(error instanceof _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SevallaError */ .T))
            throw error;
        return {
            isDone: false,
            deployment: begun,
            story: `The rollback was refused: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .errorMessage */ .g)(error)}`,
        };
    }
}
async function start(target, scene) {
    const { inputs, appId, own, isImage, sevalla, tools } = scene;
    try {
        const begun = isImage
            ? await sevalla.triggerDeployment(appId, { docker_image: target.docker_image_url })
            : await sevalla.rollback(appId);
        return await tell(begun, tools);
    }
    catch (error) {
        if (!(error instanceof _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SevallaError */ .T) || !error.isUncertain)
            throw error;
        // Once: a second rollback would go further back than the first.
        tools.log.info(`${error.message} Looking whether it was carried out all the same.`);
    }
    for (let look = 0; look < LOOKS; look += 1) {
        await tools.sleep(inputs['poll-interval'] ?? _schedule_js__WEBPACK_IMPORTED_MODULE_6__/* .ADVISED_MS */ .qM);
        const known = await sevalla.listDeployments(appId, { most: 20 });
        const newer = known.slice(0, Math.max(0, known.findIndex(({ id }) => id === own.id)));
        const made = newer.find((deployment) => isImage ? (0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .isSame */ .Ft)(deployment, target) : deployment.trigger === 'ROLLBACK_DEPLOYMENT');
        if (made !== undefined)
            return tell(made, tools);
    }
    return undefined;
}
async function tell(begun, tools) {
    await tools.setOutput('rollback-deployment-id', begun.id);
    return begun;
}
/** Waits for a rollback, and sees to it that it goes where it should. */
async function follow(begun, target, scene) {
    const { inputs, appId, isImage, past, sevalla, logs, about, tools } = scene;
    const startedAt = tools.now();
    let deployment = begun;
    const service = { kind: 'application', id: appId };
    const deployments = (0,_service_js__WEBPACK_IMPORTED_MODULE_9__/* .deploymentsOf */ .o)(service, sevalla);
    const veil = (0,_mask_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .createVeil */ .L5)(service, about, logs, tools);
    const tail = (0,_log_tail_js__WEBPACK_IMPORTED_MODULE_3__/* .createLogTail */ .xT)({
        deployments: (0,_mask_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .veiled */ .cX)((0,_service_js__WEBPACK_IMPORTED_MODULE_9__/* .deploymentsOf */ .o)(service, logs), veil, tools),
        deploymentId: begun.id,
        isShown: inputs.log,
        startedAt,
        tools,
    });
    const result = await (0,_wait_js__WEBPACK_IMPORTED_MODULE_7__/* .waitForEnd */ .k)({
        deployments,
        deploymentId: begun.id,
        first: begun,
        startedAt,
        timeoutMs: inputs.timeout,
        intervalMs: inputs['poll-interval'],
        past,
        tail,
        tools,
        onSeen: (seen) => {
            deployment = seen;
        },
        // The contract is of two minds where a rollback goes, and lets nobody choose.
        isWrong: (seen) => isElsewhere(seen, target, isImage),
    });
    if (result.kind === 'wrong' || isElsewhere(deployment, target, isImage)) {
        return endWrong(deployment, target, scene);
    }
    switch (result.kind) {
        case 'ended':
            return deployment.status === 'success'
                ? {
                    isDone: true,
                    deployment,
                    story: `Rolled back to ${(0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(target)}: it is live again.`,
                }
                : {
                    isDone: false,
                    deployment,
                    story: `The rollback ${begun.id} ended ${deployment.status}.`,
                };
        case 'deadline':
            return {
                isDone: false,
                deployment,
                story: `The rollback ${begun.id} was not done after ${(0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(inputs.timeout)} and goes on at Sevalla.`,
            };
        case 'lost':
            return {
                isDone: false,
                deployment,
                story: `How the rollback ${begun.id} goes on cannot be seen any more: ${result.reason}`,
            };
    }
}
function isElsewhere(seen, target, isImage) {
    if (isImage)
        return Boolean(seen.docker_image_url) && !(0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .isSame */ .Ft)(seen, target);
    return Boolean(seen.commit_sha) && seen.commit_sha !== target.commit_sha;
}
async function endWrong(seen, target, { inputs, appId, sevalla, tools }) {
    const deployments = (0,_service_js__WEBPACK_IMPORTED_MODULE_9__/* .deploymentsOf */ .o)({ kind: 'application', id: appId }, sevalla);
    const fate = (0,_status_js__WEBPACK_IMPORTED_MODULE_10__/* .hasEnded */ .h)(seen) ? 'ended' : await (0,_cancel_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelDeployment */ .wj)(deployments, seen.id, tools.log);
    if (fate === 'cancelled') {
        await (0,_cancel_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmEnd */ .E5)(deployments, seen.id, tools, inputs['poll-interval'] ?? _schedule_js__WEBPACK_IMPORTED_MODULE_6__/* .ADVISED_MS */ .qM);
    }
    const deployment = await sevalla.getDeployment(appId, seen.id).catch(() => seen);
    const became = deployment.status === 'success'
        ? 'it was done by then, and that is live now'
        : (0,_status_js__WEBPACK_IMPORTED_MODULE_10__/* .hasEnded */ .h)(deployment)
            ? 'it was stopped'
            : 'it could not be stopped';
    return {
        isDone: false,
        deployment,
        story: `Sevalla rolled back to ${(0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(seen)} instead of ${(0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(target)}: ${became}. ` +
            'Go back by hand, in the list of deployments in the dashboard.',
    };
}


/***/ }),

/***/ 2205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $A: () => (/* binding */ changedSince),
  KK: () => (/* binding */ pendingBetween),
  oy: () => (/* binding */ prepareSafety)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/sevalla/errors.ts
var sevalla_errors = __webpack_require__(5181);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/admin-user.ts
var admin_user = __webpack_require__(7913);
// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
;// CONCATENATED MODULE: ./src/sevalla/connected-databases.ts
/**
 * The databases that an internal connection ties to the application. Only a database knows its
 * connections, so every one is asked. @throws SevallaError
 */
async function connectedDatabases(sevalla, application) {
    const tied = await tiedDatabases(sevalla, [application], (task) => task());
    return tied.map(({ database }) => database);
}
/** The databases that are tied to any of the applications, and to which. @throws SevallaError */
async function tiedDatabases(sevalla, applications, run) {
    const all = await run(() => sevalla.listDatabases());
    const ties = await Promise.all(all.map(({ id }) => run(() => sevalla.listInternalConnections(id))));
    return all.flatMap((database, index) => {
        const serves = applications.filter(({ id: appId, name: appName }) => ties[index]?.some(({ target_id: id, target_name: name }) => id === appId || (name ?? undefined) === appName));
        return serves.length === 0 ? [] : [{ database, serves: serves.map(({ id }) => id) }];
    });
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/schedule.ts
var schedule = __webpack_require__(6733);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/backup.ts





/** How long a backup may take before it counts as not made. */
const LIMIT_MS = 20 * 60_000;
/** The others are caches: what is lost there is made anew. */
const WITH_DATA = ['postgresql', 'mysql', 'mariadb', 'mongodb'];
/**
 * Finds the databases to back up.
 * @throws UserError for one that is named and not there, or, with `backup: always`, cannot be
 *   found out; nothing has been changed by then.
 */
async function prepareBackups(inputs, scene) {
    const { app, label, sevalla, tools } = scene;
    const { log } = tools;
    const isDemanded = inputs.backup === 'always';
    const view = { wanted: [], made: [], notes: [] };
    const databases = await find().catch((error) => {
        if (!(error instanceof sevalla_errors/* SevallaError */.T))
            throw error;
        if (isDemanded)
            throw error;
        tell('The databases could not be looked up, so none is backed up', error);
        return [];
    });
    view.wanted = databases.map(({ display_name }) => display_name);
    let isDone = false;
    async function find() {
        const wanted = inputs['database-id'];
        if (wanted !== undefined)
            return named(wanted, await sevalla.listDatabases());
        const found = (await connectedDatabases(sevalla, app)).filter(hasData);
        if (found.length > 0)
            return found;
        const none = `No database is connected to ${app.display_name}`;
        if (isDemanded) {
            throw new errors/* UserError */.y(`${none}, but backup is always: name the database in database-id, or set backup: auto.`);
        }
        view.notes.push(`${none}, so none was backed up.`);
        log.info(`${none}: nothing to back up.`);
        return [];
    }
    /** Before the trigger, and once. @throws UserError with `backup: always` for one not made. */
    async function make() {
        if (isDone)
            return;
        isDone = true;
        const begun = [];
        for (const database of databases) {
            const isBegun = await begin(database).catch((error) => fail(database, error));
            if (isBegun)
                begun.push(database);
        }
        await awaitAll(begun);
        if (view.made.length === 0)
            return;
        const ids = view.made.map(({ databaseId, id }) => `${databaseId}/${id}`);
        await tools.setOutput('backup-ids', ids.join(','));
    }
    /** Whether there is one to wait for. */
    async function begin(database) {
        const known = await look(database);
        if (known !== undefined) {
            note(database, known, true);
            return false;
        }
        try {
            await sevalla.createBackup(database.id, label);
        }
        catch (error) {
            // It may be under way all the same: the list tells, and a second one is never asked for.
            if (!(error instanceof sevalla_errors/* SevallaError */.T) || !error.isUncertain)
                throw error;
            log.info(`${error.message} Looking whether the backup is made all the same.`);
        }
        log.info(`Backing up ${database.display_name}.`);
        return true;
    }
    async function awaitAll(begun) {
        const giveUpAt = tools.now() + LIMIT_MS;
        let open = begun;
        while (open.length > 0) {
            await tools.sleep(inputs['poll-interval'] ?? schedule/* ADVISED_MS */.qM);
            const left = [];
            for (const database of open) {
                try {
                    const backup = await look(database);
                    if (backup === undefined)
                        left.push(database);
                    else
                        note(database, backup, false);
                }
                catch (error) {
                    if (!(error instanceof sevalla_errors/* SevallaError */.T))
                        throw error;
                    if ((0,sevalla_errors/* isFinal */.d)(error))
                        fail(database, error);
                    else
                        left.push(database);
                }
            }
            open = left;
            if (tools.now() < giveUpAt)
                continue;
            for (const database of open) {
                fail(database, new errors/* UserError */.y(`It was not there after ${(0,fields/* formatDuration */.a3)(LIMIT_MS)}.`));
            }
            return;
        }
    }
    async function look({ id }) {
        const backups = await sevalla.listBackups(id);
        return backups.find(({ display_name }) => display_name === label);
    }
    function note(database, backup, isReused) {
        view.made.push({
            databaseId: database.id,
            databaseName: database.display_name,
            id: backup.id,
            displayName: label,
            createdAt: backup.created_at ?? undefined,
            expiresAt: backup.expires_at ?? undefined,
            isReused,
        });
        log.info(isReused
            ? `An earlier attempt of this run has backed up ${database.display_name} already: ${backup.id}.`
            : `Backed up ${database.display_name}: ${backup.id}.`);
    }
    function fail({ display_name: name }, error) {
        if (tools.signal.aborted || !(error instanceof errors/* UserError */.y))
            throw error;
        if (!isDemanded) {
            tell(`${name} was not backed up`, error);
            return false;
        }
        throw new errors/* UserError */.y(`Nothing was deployed, because the backup of ${name} was not made (backup: always). ${(0,errors/* errorMessage */.g)(error)}`);
    }
    function tell(what, error) {
        view.notes.push(`${what}: ${(0,errors/* errorMessage */.g)(error)}`);
        // A key that may not is a decision of its owner, the rest is trouble.
        const line = `${what} (backup: auto goes on without): ${(0,errors/* errorMessage */.g)(error)}`;
        if ((0,sevalla_errors/* isFinal */.d)(error))
            log.notice(line);
        else
            log.warning(line);
    }
    return { view, make };
}
/** A command that brings a backup back. It overwrites what came after. */
function restoreCommand({ databaseId, id }, apiUrl) {
    const quoted = encodeURIComponent(id).replaceAll("'", '%27');
    return ('curl --fail-with-body -X POST -H "Authorization: Bearer $SEVALLA_TOKEN" ' +
        `'${apiUrl}/databases/${databaseId}/backups/${quoted}/restore'`);
}
function named(wanted, all) {
    const faults = [];
    const found = wanted.flatMap((name) => {
        const byId = all.filter(({ id }) => id === name.toLowerCase());
        const fitting = byId.length > 0 ? byId : all.filter((one) => one.display_name === name || one.name === name);
        const [first, ...others] = fitting;
        if (first === undefined)
            faults.push(`there is no database ${name}`);
        else if (others.length > 0)
            faults.push(`several databases are called ${name}: give its id`);
        else if (!hasData(first))
            faults.push(`${name} is a cache (${first.type}), which has no backups`);
        return first === undefined ? [] : [first];
    });
    if (faults.length === 0)
        return [...new Set(found)];
    throw new errors/* UserError */.y(`database-id: ${faults.join('; ')}.`);
}
function hasData({ type }) {
    return WITH_DATA.includes(type);
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/change.ts
var change = __webpack_require__(9012);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/pending-migrations.ts + 2 modules
var pending_migrations = __webpack_require__(8277);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/migrate-job.ts



const NAME = 'Migrate';
const POLICY = 'beforeDeployment';
/**
 * Looks for the job that `migrate-command` demands.
 * @returns undefined when none is demanded.
 * @throws UserError when there is none and `migrate-job` is `check`
 */
function prepareMigrateJob(inputs, { app, processes, sevalla, tools }) {
    const command = inputs['migrate-command']?.trim();
    if (command === undefined)
        return undefined;
    if (processes === undefined) {
        throw new errors/* UserError */.y('The processes cannot be read, so nobody can look for the migration job.');
    }
    const jobs = processes.filter(({ type }) => type === 'job');
    const own = jobs.find((job) => isBefore(job) && job.entrypoint?.trim() === command);
    if (own !== undefined) {
        tools.log.info(`The job ${nameOf(own)} runs ${command} before the deployment.`);
        const view = { command, state: 'there' };
        return { view, apply: async () => undefined };
    }
    // One job of that purpose is corrected; among several nobody knows which is meant.
    const alike = jobs.filter((job) => job.entrypoint?.trim() === command || (0,pending_migrations/* migrates */.tB)(job));
    const wrong = alike.length === 1 ? alike[0] : undefined;
    if (inputs['migrate-job'] === 'check')
        throw missing(app, command, alike);
    const view = { command, state: wrong ? 'to be corrected' : 'to be created' };
    /** @throws SevallaError */
    async function apply() {
        if (wrong !== undefined) {
            const change = { entrypoint: command, job_start_policy: POLICY };
            await sevalla.updateProcess(app.id, wrong.id, change);
            view.state = 'corrected';
            tools.log.info(`The job ${nameOf(wrong)} runs ${command} before the deployment from now on.`);
            return;
        }
        await create();
        view.state = 'created';
        tools.log.info(`The job ${NAME} was created: it runs ${command} before each deployment.`);
    }
    async function create() {
        const web = processes.find(({ type }) => type === 'web');
        if (!web?.resource_type_id) {
            throw new errors/* UserError */.y('The size of the web process is not known, so no job can be made of it.');
        }
        try {
            await sevalla.createProcess(app.id, {
                display_name: NAME,
                type: 'job',
                entrypoint: command,
                job_start_policy: POLICY,
                resource_type_id: web.resource_type_id,
                scaling_strategy: { type: 'manual', config: { instanceCount: 1 } },
            });
        }
        catch (error) {
            if (!(error instanceof sevalla_errors/* SevallaError */.T) || !error.isUncertain)
                throw error;
            const now = await sevalla.listProcesses(app.id);
            const isThere = now.some((job) => isBefore(job) && job.entrypoint?.trim() === command);
            if (!isThere)
                throw error;
        }
    }
    return { view, apply };
}
function missing(app, command, alike) {
    const found = alike.map((job) => `${nameOf(job)} runs ${JSON.stringify(job.entrypoint ?? '')} (${job.job_start_policy ?? 'no start policy'})`);
    const instead = found.length === 0 ? 'it has no such job' : `instead, ${found.join(', and ')}`;
    return new errors/* UserError */.y(`${app.display_name} does not run ${JSON.stringify(command)} before a deployment: ${instead}. ` +
        'Add it under Processes > Create process > Job, start policy before deployment, or set migrate-job: create.');
}
function isBefore({ type, job_start_policy }) {
    return type === 'job' && job_start_policy === POLICY;
}
function nameOf({ display_name, key }) {
    return display_name ?? key;
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/rollback.ts
var rollback = __webpack_require__(3396);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/rollback-decision.ts
var rollback_decision = __webpack_require__(3407);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/serving.ts


const ANSWER_MS = 15_000;
const METRICS_MS = 10 * 60_000;
/**
 * Asks the application itself, and the platform for its instances where that says nothing. A "no"
 * is asked for twice: what it leads to is not to hang on one moment.
 */
async function lookWhetherServed(scene) {
    const first = await look(scene);
    if (first.answer !== 'no')
        return first;
    await scene.tools.sleep(scene.pauseMs);
    return look(scene);
}
async function look(scene) {
    const asked = await ask(scene);
    if (asked.answer !== 'unknown')
        return asked;
    const counted = await count(scene);
    return counted.answer === 'unknown'
        ? { answer: 'unknown', how: `${asked.how}; ${counted.how}` }
        : counted;
}
async function ask({ url, tools }) {
    if (url === undefined)
        return { answer: 'unknown', how: 'its address is not known' };
    try {
        // What a cache in front of it answers tells nothing about the application.
        const address = `${url}/?${tools.random().toString(36).slice(2)}`;
        const signal = AbortSignal.any([tools.signal, AbortSignal.timeout(ANSWER_MS)]);
        const answer = await tools.fetch(address, { redirect: 'manual', signal });
        await answer.body?.cancel();
        return judge(answer.status, answer.headers.get('x-sevalla-status'));
    }
    catch (error) {
        tools.signal.throwIfAborted();
        const cause = error instanceof Error && error.cause ? error.cause : error;
        return { answer: 'unknown', how: `its address cannot be reached (${(0,errors/* errorMessage */.g)(cause)})` };
    }
}
/** The edge answers for an application that has no instance, and marks the answer as its own. */
function judge(status, mark) {
    if (mark === null)
        return { answer: 'yes', how: `it answers ${status}` };
    const how = `the platform answers ${status} for it (${mark.slice(0, 60)})`;
    // A suspended application is silent because somebody wants it to be.
    return { answer: mark === 'application-suspended' ? 'unknown' : 'no', how };
}
async function count({ appId, web, sevalla, tools }) {
    if (web === undefined)
        return { answer: 'unknown', how: 'its web process is not known' };
    const now = tools.now();
    try {
        const span = {
            from: new Date(now - METRICS_MS).toISOString(),
            to: new Date(now).toISOString(),
        };
        const points = await sevalla.processMetric(appId, web.id, 'instance-count', span, 60);
        const last = points.findLast(({ value }) => value !== null)?.value;
        if (last === undefined || last === null) {
            return { answer: 'unknown', how: 'nothing was measured of its instances' };
        }
        // Those that run need not be Ready, so this is no "yes".
        return last > 0
            ? { answer: 'unknown', how: `${Math.ceil(last)} of its instances run, Ready or not` }
            : { answer: 'no', how: 'none of its instances runs' };
    }
    catch (error) {
        if (!(error instanceof sevalla_errors/* SevallaError */.T))
            throw error;
        return { answer: 'unknown', how: `its instances cannot be counted (${error.message})` };
    }
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/safety.ts











/**
 * Finds out what has to be done around the deployment.
 * @throws UserError for what cannot be done as asked; nothing has been changed by then.
 */
async function prepareSafety(facts) {
    const { inputs, app, processes, past, sevalla, logs, tools, hurry } = facts;
    const { log } = tools;
    const job = prepareMigrateJob(inputs, { app, processes, sevalla, tools });
    const migrations = await pendingOf(facts);
    const isWanted = wantsBackup(inputs, migrations);
    if (migrations.kind !== 'none')
        log.info(`Pending migrations: ${(0,pending_migrations/* describePending */.nI)(migrations)}.`);
    const backups = isWanted
        ? await prepareBackups(inputs, { app, label: labelOf(facts), sevalla, tools })
        : undefined;
    const admin = await (0,admin_user/* prepareAdminUser */.qO)(inputs, { app, processes, sevalla, tools, hurry });
    const view = {
        migrations,
        job: job?.view,
        backups: backups?.view,
        admin: admin?.view,
        rollback: undefined,
        wayBack: [],
    };
    return {
        view,
        /** What changes the application for good, before anybody looks what is live. */
        apply: async () => job?.apply(),
        /** @throws UserError when the deployment must not begin */
        async beforeTrigger() {
            await backups?.make();
            await admin?.add();
        },
        /** However the deployment went. Never throws. */
        settle: async (outcome) => admin?.settle(outcome),
        /** Once all else is as it was before. Never throws. */
        async afterwards(outcome, environment) {
            view.wayBack = commandsFor(outcome);
            if (view.wayBack.length > 0) {
                await log.group('How to bring the data back', async () => {
                    for (const command of view.wayBack)
                        log.info(command);
                });
            }
            try {
                const own = failedIn(outcome);
                if (own === undefined || inputs.rollback === 'never')
                    return;
                view.rollback = await consider(own, outcome, environment);
            }
            catch (error) {
                log.warning(`Whether to roll back was not decided: ${(0,errors/* errorMessage */.g)(error)}`);
            }
        },
    };
    function commandsFor(outcome) {
        const isBegun = outcome.kind === 'ended' || 'fate' in outcome;
        if (!isBegun || outcome.deployment?.status === 'success')
            return [];
        const made = backups?.view.made ?? [];
        return [
            ...(0,pending_migrations/* wayBack */.lZ)(migrations),
            ...made.map((backup) => restoreCommand(backup, inputs['api-url'])),
        ];
    }
    async function consider(own, outcome, environment) {
        const appId = app.id;
        const known = await sevalla.listDeployments(appId, { most: 100 });
        const target = (0,rollback_decision/* knownGoodOf */.kJ)(own, known, 'failed');
        // A first deployment has nothing to go back to, which is no news.
        if (target === undefined)
            return undefined;
        const serving = await lookWhetherServed({
            appId,
            url: facts.url,
            web: processes?.find(({ type }) => type === 'web'),
            pauseMs: inputs['poll-interval'] ?? schedule/* ADVISED_MS */.qM,
            sevalla,
            tools,
        });
        const isImage = app.source === 'dockerImage';
        const { isAdopted = false } = outcome.target;
        const state = environment?.state;
        const decision = (0,rollback_decision/* decideRollback */.h6)({
            reason: 'failed',
            mode: inputs.rollback === 'auto' ? 'auto' : 'recommend',
            own,
            isForeign: isAdopted && own.trigger !== 'AUTO_DEPLOY_ON_PUSH',
            known,
            serving,
            pending: await pendingBetween(facts, target, own),
            environment: state === 'planned' ? undefined : state,
            changed: undefined,
            isImage,
            now: tools.now(),
        });
        log.info(decision.reason);
        if (decision.verdict !== 'roll back')
            return { decision, result: undefined };
        const about = outcome.target;
        const scene = { inputs, appId, own, isImage, past, sevalla, logs, about, tools };
        const result = await (0,rollback/* rollBack */.F)(decision.target, scene);
        log.info(result.story);
        return { decision, result };
    }
}
/** What is between the version to go back to and the one to go back from. */
async function pendingBetween({ inputs, processes, identity, tools, }, target, own) {
    const isSameBuild = own.trigger === 'RESTART';
    if (isSameBuild)
        return { kind: 'none', why: 'a restart takes the build that was live' };
    return (0,pending_migrations/* findPending */.rj)({
        from: target?.commit_sha ?? undefined,
        to: own.commit_sha ?? commitOf(identity),
        isMigrating: isMigrating(inputs, processes),
        workspace: tools.env['GITHUB_WORKSPACE'],
        exec: tools.exec,
    });
}
/** What has changed at the platform since the known-good deployment began, best effort. */
async function changedSince(target, appId, sevalla, log) {
    if (!target?.started_at)
        return undefined;
    return (0,change/* changeSince */.J)(target.started_at, { kind: 'application', id: appId }, sevalla, log).catch((error) => {
        if (!(error instanceof sevalla_errors/* SevallaError */.T))
            throw error;
        return undefined;
    });
}
function pendingOf({ inputs, processes, identity, past, tools }) {
    if (inputs['is-restart']) {
        return Promise.resolve({ kind: 'none', why: 'a restart takes the build that is live' });
    }
    const live = past.find(({ status }) => status === 'success');
    return (0,pending_migrations/* findPending */.rj)({
        from: live?.commit_sha ?? undefined,
        to: commitOf(identity),
        isMigrating: isMigrating(inputs, processes),
        workspace: tools.env['GITHUB_WORKSPACE'],
        exec: tools.exec,
    });
}
function isMigrating(inputs, processes) {
    // Processes that nobody may read may migrate.
    return inputs['migrate-command'] !== undefined || (processes?.some(pending_migrations/* migrates */.tB) ?? true);
}
function wantsBackup(inputs, migrations) {
    if (inputs.backup === 'never')
        return false;
    return inputs.backup === 'always' || (0,pending_migrations/* arePending */.mO)(migrations);
}
function commitOf(identity) {
    return identity?.kind === 'commit' ? identity.commit : undefined;
}
/** The same for every attempt of a run at the same version, so that none makes a second backup. */
function labelOf({ identity, inputs, tools }) {
    const what = identity?.kind === 'commit'
        ? identity.commit.slice(0, 7)
        : identity?.kind === 'image'
            ? identity.image.slice(-64, -52)
            : inputs['is-restart']
                ? 'a restart'
                : 'a deployment';
    return `before ${what}, run ${tools.env['GITHUB_RUN_ID'] ?? 'by hand'}`;
}
/** The deployment that went wrong, where it is this run's to judge. */
function failedIn(outcome) {
    if (outcome.kind !== 'ended' || outcome.winner !== undefined)
        return undefined;
    const { deployment } = outcome;
    return deployment.status === 'failed' || deployment.status === 'cancelled'
        ? deployment
        : undefined;
}


/***/ })

};
