export const id = 926;
export const ids = [926];
export const modules = {

/***/ 926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _sevalla_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(920);
/* harmony import */ var _cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4354);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7411);
/* harmony import */ var _github_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9743);
/* harmony import */ var _github_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9671);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6421);






/** The post step: what the main step has left open at Sevalla and at GitHub is closed. */
async function cleanUp(inputs, state, tools) {
    try {
        await (0,_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelUnfinished */ .yP)(inputs, state, tools);
    }
    finally {
        await closeRecords(inputs, state, tools);
    }
}
async function closeRecords(inputs, state, tools) {
    const token = inputs['sevalla-token'] ?? '';
    const sevalla = (0,_sevalla_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createSevalla */ .Z1)({ token, apiUrl: inputs['api-url'], tools });
    for (let place = 0; state((0,_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .savedAs */ .kR)(_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.serviceId, place)) !== ''; place += 1) {
        const own = (name) => state((0,_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .savedAs */ .kR)(name, place));
        const left = (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .readLeft */ .GG)(own(_github_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .GITHUB_STATE */ .Yj));
        if (left === undefined)
            continue;
        const { id, verdict } = await judge(inputs, left, own, sevalla);
        await (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .closeLeft */ .Eq)(inputs, left, verdict, id, tools);
    }
}
async function judge(inputs, left, state, sevalla) {
    const service = { kind: state(_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.kind), id: state(_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.serviceId) };
    const deployments = (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .deploymentsOf */ .o)(service, sevalla);
    const wasTriggered = !['', 'done'].includes(state(_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.phase));
    const found = left.deploymentId === undefined && state(_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.deploymentId) === '' && wasTriggered
        ? await (0,_find_js__WEBPACK_IMPORTED_MODULE_5__/* .findOwn */ .g)(deployments, JSON.parse(state(_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.mark))).catch(() => undefined)
        : undefined;
    const id = left.deploymentId ?? (state(_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.deploymentId) || found?.id);
    if (id === undefined)
        return { id, verdict: NOTHING_STARTED };
    const deployment = found ?? (await deployments.get(id).catch(() => undefined));
    if (deployment === undefined)
        return { id, verdict: UNSEEN };
    const goesOn = inputs['wait-for-finish'] ? STOPPED : NOT_WAITED_FOR;
    return { id, verdict: (0,_github_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOnStatus */ .z)(deployment) ?? goesOn };
}
const NOTHING_STARTED = {
    state: 'error',
    text: 'the job was stopped before anything was started',
};
const STOPPED = {
    state: 'error',
    text: 'the job was stopped; this has not ended yet',
};
const UNSEEN = { state: 'error', text: 'can no longer be seen' };
const NOT_WAITED_FOR = { state: 'inactive', text: 'goes on, and is not waited for' };


/***/ })

};
