export const id = 283;
export const ids = [283];
export const modules = {

/***/ 6664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
/* unused harmony export BearerCredentialHandler */
// Stands in for `@actions/http-client` inside the bundles (tsconfig.json, `paths`).
// `@actions/core` loads it, and with it all of undici, for OIDC tokens alone, which no action here
// asks for: 30 ms and 1 MB in every step. `@actions/github` asks it for proxy agents as it loads;
// requests go through `tools.fetch`, which knows the proxy, so there are none to give.
class HttpClient {
    getAgent() {
        return undefined;
    }
    getAgentDispatcher() {
        return undefined;
    }
}
/** Named by `@actions/core`'s OIDC client, and constructed only when a token is asked for. */
class BearerCredentialHandler {
}


/***/ })

};
