export const id = 839;
export const ids = [839];
export const modules = {

/***/ 839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _boot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2262);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6441);


/** The post step: for a job that was killed before the build could clean up. */
async function cleanUp(_inputs, state, tools) {
    await (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .removeLeftFolders */ .bH)(state, tools);
    await (0,_boot_js__WEBPACK_IMPORTED_MODULE_0__/* .removeLeftContainer */ .S)(state, tools);
}


/***/ })

};
