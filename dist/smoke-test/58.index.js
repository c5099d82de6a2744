export const id = 58;
export const ids = [58];
export const modules = {

/***/ 58:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   filesPack: () => (/* binding */ filesPack)
/* harmony export */ });
/* harmony import */ var _web_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5915);

/** Checks that are true of a site that is nothing but files. */
function filesPack(index) {
    const from = (0,_web_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(index, /</);
    return {
        preset: 'generic',
        derived: [
            (0,_web_js__WEBPACK_IMPORTED_MODULE_0__/* .homePage */ .PX)('it is a file of the project', from),
            ...(0,_web_js__WEBPACK_IMPORTED_MODULE_0__/* .filesServed */ .jf)(from, { missing: '/assets/smoke-test-0123abcd.js', hasBuild: false }),
            ...(0,_web_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsStay */ .xN)(from),
        ],
        underived: [],
    };
}


/***/ })

};
