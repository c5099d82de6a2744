export const id = 884;
export const ids = [884];
export const modules = {

/***/ 5884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deployStaticSite: () => (/* binding */ deployStaticSite)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _sevalla_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(920);
/* harmony import */ var _carry_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1279);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(770);
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1253);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5994);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6421);







/** Deploys a static site: the head of a branch is built and published. */
async function deployStaticSite(inputs, tools, recorder) {
    const token = inputs['sevalla-token'];
    const sevalla = (0,_sevalla_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createSevalla */ .Z1)({ token, apiUrl: inputs['api-url'], tools });
    const given = inputs['static-site-id'];
    const siteId = await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveOne */ .XR)({ input: 'static-site-id', kind: 'static site', given }, sevalla);
    const run = (0,_carry_out_js__WEBPACK_IMPORTED_MODULE_1__/* .newRun */ .uH)({
        inputs,
        tools,
        sevalla,
        ...(await lookAt(inputs, siteId, sevalla, tools)),
        web: undefined,
        siblings: 1,
        recorder,
        trigger: async (patient) => {
            const api = (0,_sevalla_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createSevalla */ .Z1)({ token, apiUrl: inputs['api-url'], tools: patient });
            const { branch } = inputs;
            const deployment = await api.triggerStaticSiteDeployment(siteId, { branch });
            return { id: deployment.id, deployment };
        },
    });
    await (0,_carry_out_js__WEBPACK_IMPORTED_MODULE_1__/* .publish */ .mk)(run);
    if (inputs['dry-run']) {
        return { kind: 'planned', target: run.target, deploymentId: undefined, deployment: undefined };
    }
    return (0,_carry_out_js__WEBPACK_IMPORTED_MODULE_1__/* .carryOut */ .u0)(run);
}
async function lookAt(inputs, siteId, sevalla, tools) {
    const { log } = tools;
    const key = await (0,_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .validateKey */ .Uu)(sevalla, log);
    const site = await sevalla.getStaticSite(siteId);
    if (site.status === 'deleting') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`The static site ${site.display_name} is being deleted.`);
    }
    const branch = inputs.branch ?? site.default_branch ?? undefined;
    const deployments = (0,_service_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentsOf */ .o)({ kind: 'static-site', id: siteId, branch }, sevalla);
    const [domains, past] = await Promise.all([
        (0,_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(sevalla.listStaticSiteDomains(siteId), 'domains of the static site', log),
        // Not optional: without it our own deployment could not be told from an earlier one.
        deployments.list({ most: 100 }),
    ]);
    const identity = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .identityOf */ .cu)(inputs, sourceOf(site), tools.context);
    const expectsPush = identity !== undefined &&
        deploysPushes(inputs, site) &&
        (await tools.context()).eventName === 'push';
    const url = (0,_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .ci)(domains ?? []) ?? (site.hostname ? `https://${site.hostname}` : undefined);
    const advice = (0,_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceOnKey */ .zS)(key, tools.now());
    log.info(`Static site ${site.display_name} (${site.id}), from ${site.repo_url ?? site.source}.`);
    if (url !== undefined)
        log.info(`Address: ${url}`);
    (0,_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .fz)(advice, log);
    if (identity !== undefined)
        log.info(`To be deployed: ${(0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .describeIdentity */ .Cl)(identity)}.`);
    return {
        deployments,
        target: {
            appId: siteId,
            appName: site.display_name,
            url,
            previousId: past[0]?.id,
            what: branch === undefined ? 'the default branch' : `branch ${branch}`,
            advice,
            past,
            repositoryUrl: await (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .repositoryOf */ ._M)(site, tools.context),
        },
        identity,
        mark: { branch },
        expectsPush,
        past,
    };
}
function sourceOf({ source, repo_url, default_branch }) {
    return { source, repo_url, default_branch, docker_image: null };
}
/** Only private repositories tell Sevalla of a push. */
function deploysPushes({ branch }, site) {
    const isDefault = branch === undefined || branch === site.default_branch;
    return site.auto_deploy && site.source === 'privateGit' && isDefault;
}


/***/ })

};
