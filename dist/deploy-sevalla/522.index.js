export const id = 522;
export const ids = [522];
export const modules = {

/***/ 9522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollbackApp: () => (/* binding */ rollbackApp)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3916);
/* harmony import */ var _sevalla_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(920);
/* harmony import */ var _carry_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1279);
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1253);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5994);
/* harmony import */ var _rollback_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3396);
/* harmony import */ var _rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3407);
/* harmony import */ var _safety_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2205);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2614);









/**
 * Takes back a release that is live, such as one that its smoke test has refused: by the same table
 * as after a deployment that failed. A second run finds what the first has done.
 * @throws UserError when there is no such deployment
 */
async function rollbackApp(inputs, tools) {
    const token = inputs['sevalla-token'];
    const sevalla = (0,_sevalla_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createSevalla */ .Z1)({ token, apiUrl: inputs['api-url'], tools });
    const logs = (0,_carry_out_js__WEBPACK_IMPORTED_MODULE_1__/* .quickClient */ .FB)(inputs, tools);
    const given = inputs['app-id'];
    const appId = await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveOne */ .XR)({ input: 'app-id', kind: 'application', given }, sevalla);
    const app = await sevalla.getApplication(appId);
    const [processes, domains, known] = await Promise.all([
        sevalla.listProcesses(appId).catch(() => undefined),
        sevalla.listDomains(appId).catch(() => []),
        sevalla.listDeployments(appId, { most: 100 }),
    ]);
    const id = inputs['deployment-id'].toLowerCase();
    const own = known.find((deployment) => deployment.id.toLowerCase() === id);
    if (own === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`deployment-id: ${id} is not among the latest 100 deployments of ${app.display_name}.`);
    }
    const aim = {
        appId,
        appName: app.display_name,
        url: (0,_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .ci)(domains),
        previousId: own.id,
        what: 'the version before',
        advice: [],
    };
    const target = (0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .knownGoodOf */ .kJ)(own, known, 'asked');
    const isImage = app.source === 'dockerImage';
    const decision = (0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .decideRollback */ .h6)({
        reason: 'asked',
        mode: 'auto',
        own,
        isForeign: false,
        known,
        serving: undefined,
        pending: await (0,_safety_js__WEBPACK_IMPORTED_MODULE_6__/* .pendingBetween */ .KK)({ inputs, processes, identity: undefined, tools }, target, own),
        environment: undefined,
        changed: await (0,_safety_js__WEBPACK_IMPORTED_MODULE_6__/* .changedSince */ .$A)(target, appId, sevalla, tools.log),
        isImage,
        now: tools.now(),
    });
    const outcome = (result) => ({
        kind: 'rollback',
        target: aim,
        deploymentId: result?.deployment?.id,
        deployment: result?.deployment,
        isDryRun: inputs['dry-run'],
        rollback: { decision, result },
    });
    const scene = { inputs, appId, own, isImage, past: known, sevalla, logs, about: aim, tools };
    const { earlier } = decision;
    if (earlier !== undefined && target !== undefined && isTheOneBefore(decision)) {
        if (inputs['dry-run'])
            return outcome(undefined);
        tools.log.info(`It was rolled back already: following ${(0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(earlier)}.`);
        await tools.setOutput('rollback-deployment-id', earlier.id);
        return outcome(await resume(earlier, target));
    }
    tools.log.info(decision.reason);
    if (decision.verdict !== 'roll back' || inputs['dry-run'])
        return outcome(undefined);
    const result = await (0,_rollback_js__WEBPACK_IMPORTED_MODULE_4__/* .rollBack */ .F)(target, scene);
    tools.log.info(result.story);
    return outcome(result);
    async function resume(earlier, target) {
        if (!(0,_status_js__WEBPACK_IMPORTED_MODULE_8__/* .hasEnded */ .h)(earlier))
            return (0,_rollback_js__WEBPACK_IMPORTED_MODULE_4__/* .follow */ .e)(earlier, target, scene);
        const isDone = earlier.status === 'success' && known.find(isSuccess)?.id === earlier.id;
        const story = isDone
            ? `It was rolled back already, by ${(0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(earlier)}.`
            : `It was rolled back once, by ${(0,_rollback_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(earlier)} (${earlier.status}), and is not a second time.`;
        return { isDone, deployment: earlier, story };
    }
}
/** Nothing but the earlier rollback speaks against another one. */
function isTheOneBefore({ rows }) {
    const against = rows.filter(({ verdict }) => verdict === 'against');
    return against.length === 1 && against[0]?.condition === 'a newer deployment';
}
function isSuccess({ status }) {
    return status === 'success';
}


/***/ })

};
