import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./src/emulator/api/rate-limits.ts
/** https://api-docs.sevalla.com/v3/rate-limits. The kind of window is not published: fixed here. */
const tierLimits = {
    'service-creation': { limit: 20, windowSeconds: 3_600, isPerService: false },
    'service-mutation': { limit: 10, windowSeconds: 60, isPerService: true },
    deployment: { limit: 10, windowSeconds: 60, isPerService: true },
    'general-write': { limit: 30, windowSeconds: 60, isPerService: false },
    logs: { limit: 30, windowSeconds: 60, isPerService: false },
    read: { limit: 400, windowSeconds: 60, isPerService: false },
};
function createRateLimits(clock, switches, now = Date.now) {
    const windows = new Map();
    function windowMs(tier) {
        const realMs = tierLimits[tier].windowSeconds * 1_000;
        return switches['rate-limits'] === 'scaled' ? clock.scaled(realMs) : realMs;
    }
    function windowOf(tier, serviceId) {
        const key = tierLimits[tier].isPerService ? `${tier} ${serviceId ?? ''}` : tier;
        const known = windows.get(key);
        if (known !== undefined && known.endsAt > now())
            return known;
        const fresh = { endsAt: now() + windowMs(tier), used: 0 };
        windows.set(key, fresh);
        return fresh;
    }
    function describe(tier, { endsAt, used }) {
        const { limit } = tierLimits[tier];
        return {
            limit,
            remaining: Math.max(0, limit - used),
            resetSeconds: Math.max(1, Math.ceil((endsAt - now()) / 1_000)),
            isExceeded: switches['rate-limits'] !== 'off' && used > limit,
        };
    }
    return {
        count(tier, serviceId) {
            const window = windowOf(tier, serviceId);
            window.used += 1;
            return describe(tier, window);
        },
        peek: (tier) => describe(tier, windowOf(tier, undefined)),
        clear: () => windows.clear(),
    };
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./src/emulator/clock.ts

function createClock(speed) {
    const scaled = (platformMs, floorMs = 0) => Math.max(platformMs / speed, floorMs);
    return {
        speed,
        scaled,
        sleep: (platformMs, signal) => realSleep(scaled(platformMs), signal),
    };
}
/** Waits real milliseconds; rejects with an AbortError when `signal` fires. */
async function realSleep(ms, signal) {
    await (0,external_node_timers_promises_namespaceObject.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function util_assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            util_assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key \u2014 an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        util_assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const util_allowsEval = /* @__PURE__*/ cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
});
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to \u2014 the same check instance is shared by every clone of that schema \u2014 so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function util_issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together \u2014 see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype \u2014 never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback \u2014 rest and defaulted parameters both report arity 0 \u2014 and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure \u2014 the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, \u2026) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` \u2014 unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/memoizer.js

class $ZodCyclicError extends Error {
    constructor() {
        super(`Cannot parse a reference cycle that closes through a transform`);
        this.name = "ZodCyclicError";
    }
}
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
// a value a cycle can close through
function isRef(value) {
    return value !== null && typeof value === "object";
}
// Receivers prefix paths in place, so the cache and every hand-out need their own copies.
function cloneIssues(issues) {
    return issues.map((iss) => (iss.path ? { ...iss, path: iss.path.slice() } : { ...iss }));
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
    const cached = recursive.get(inst);
    if (cached !== undefined)
        return cached ? PROVEN : NONE;
    // Relative to the walk in progress, so not cached.
    if (stack.has(inst))
        return PROVEN;
    stack.add(inst);
    let result = NONE;
    const check = (child) => {
        if (result !== PROVEN && child?._zod) {
            const answer = isRecursive(child, stack, resolve);
            if (answer > result)
                result = answer;
        }
    };
    // `Reflect.ownKeys` rather than `Object.keys`, so a cycle through a declared symbol key is still seen
    const shape = (sh, spread) => {
        let answer = NONE;
        for (const key of Reflect.ownKeys(sh)) {
            const desc = Object.getOwnPropertyDescriptor(sh, key);
            // an object resolves its shape by spread, so a key it does not enumerate is never parsed; `z.properties` reads every own key and so keeps them all
            if (spread && !desc.enumerable)
                continue;
            // resolving runs user code, and a factory mints a fresh subtree per read, so an edge the walk can't follow counts as a cycle
            const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
            if (child > answer)
                answer = child;
        }
        return answer;
    };
    const merge = (answer) => {
        if (answer > result)
            result = answer;
    };
    const def = inst._zod.def;
    const kind = def.type;
    switch (kind) {
        case "object": {
            const raw = rawShape(def);
            // a def with no raw shape answers `shape` from an accessor of its own, and running that can mint a whole fresh subtree
            merge(raw ? shape(raw, true) : ASSUMED);
            check(def.catchall);
            break;
        }
        case "array":
            check(def.element);
            break;
        case "tuple":
            for (const el of def.items)
                check(el);
            check(def.rest);
            break;
        case "record":
        case "map":
            check(def.keyType);
            check(def.valueType);
            break;
        case "set":
            check(def.valueType);
            break;
        case "union":
            for (const el of def.options)
                check(el);
            break;
        case "intersection":
            check(def.left);
            check(def.right);
            break;
        case "optional":
        case "nullable":
        case "default":
        case "prefault":
        case "catch":
        case "readonly":
        case "nonoptional":
        case "promise":
        case "success":
            check(def.innerType);
            break;
        case "pipe":
            check(def.in);
            check(def.out);
            break;
        case "function":
            check(def.input);
            check(def.output);
            break;
        // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
        case "lazy": {
            const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : undefined);
            // walked with resolution off: one hop sees past the deferral, and a lazy that yields only another unresolved lazy is generative, so it stops there
            merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
            break;
        }
        // a leaf by choice: `parts` are regex fragments, not data positions
        case "template_literal":
        // leaves
        case "string":
        case "number":
        case "int":
        case "boolean":
        case "bigint":
        case "symbol":
        case "undefined":
        case "null":
        case "void":
        case "never":
        case "any":
        case "unknown":
        case "date":
        case "nan":
        case "enum":
        case "literal":
        case "file":
        case "transform":
        case "custom":
            break;
        default: {
            // a new built-in kind becomes a compile error here
            kind;
            // a user-defined kind can still hold children, and only its author knows where, so fall back to scanning the def \u2014 skipping accessors, since reading one can run user code
            for (const key in def) {
                const desc = Object.getOwnPropertyDescriptor(def, key);
                if (!desc || desc.get)
                    continue;
                const value = desc.value;
                if (!value || typeof value !== "object")
                    continue;
                if (value._zod)
                    check(value);
                else if (Array.isArray(value))
                    for (const el of value)
                        check(el);
            }
        }
    }
    stack.delete(inst);
    return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
    if (answer !== ASSUMED)
        recursive.set(inst, answer === PROVEN);
    return answer;
}
/**
 * Whether one parse can re-enter this schema, i.e. its subtree contains a cycle.
 * Exported for `z.compile`, which refuses to compile such a schema: cycle
 * breaking is driven from here off state keyed on the parse context, and a
 * generated fast path has no context to key on.
 */
function isRecursiveSchema(inst) {
    // z.compile never parses, so nothing would ever resolve a lazy for it; it runs once and already treats a throw here as recursive
    return isRecursive(inst, new Set(), true) !== NONE;
}
function bucketFor(state, inst) {
    let bucket = state.buckets.get(inst);
    if (!bucket) {
        bucket = new WeakMap();
        state.buckets.set(inst, bucket);
    }
    return bucket;
}
// Set immediately before delegating to core and cleared immediately after, so `alloc` registers only for a visit this module is driving.
let handoff;
// Allocated but unfinished entries. `alloc` and the matching pop both happen in the synchronous part of a parse, so they nest even when children are async, and one stack serves every schema.
const memoizer_open = [];
const memo = {
    alloc(_inst, payload, empty) {
        const bucket = handoff;
        if (!bucket)
            return empty;
        handoff = undefined;
        const entry = { value: empty, issues: null };
        bucket.set(payload.value, entry);
        memoizer_open.push(entry);
        return empty;
    },
    guard(inst) {
        var _a;
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                // The value is a placeholder a back-edge is still waiting on, so the cycle closes through this transform. Its output can't exist in time to bind.
                if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
                    throw new $ZodCyclicError();
                return base(payload, ctx);
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
    attach(inst) {
        var _a;
        let isRecursiveInst;
        let rechecked = false;
        // a recursive schema is re-entered many times per parse and its bucket never changes
        let lastCtx;
        let lastBucket;
        // Wraps `parse` in a deferred so it sees the container's final parse. Core's own deferred copies `parse` into `run` when there are no checks, and it ran first, so `run` is patched to match; with checks, `run` reads `parse` dynamically.
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                if (isRecursiveInst === undefined) {
                    const walked = isRecursive(inst, new Set(), false);
                    if (walked === NONE) {
                        // Nothing here can ever fire, so take it back out.
                        inst._zod.parse = base;
                        if (inst._zod.run === wrapped)
                            inst._zod.run = base;
                        return base(payload, ctx);
                    }
                    // this parse resolves the deferred edges on its own path, so ask once more before latching
                    if (walked === PROVEN || rechecked)
                        isRecursiveInst = true;
                    else
                        rechecked = true;
                }
                const input = payload.value;
                if (!isRef(input))
                    return base(payload, ctx);
                let state = ctx[STATE];
                if (!state) {
                    state = { buckets: new WeakMap(), backEdges: undefined };
                    ctx[STATE] = state;
                }
                let bucket;
                if (lastCtx === ctx) {
                    bucket = lastBucket;
                }
                else {
                    bucket = bucketFor(state, inst);
                    lastCtx = ctx;
                    lastBucket = bucket;
                }
                const hit = bucket.get(input);
                if (hit) {
                    payload.value = hit.value;
                    if (hit.issues) {
                        if (hit.issues.length)
                            payload.issues.push(...cloneIssues(hit.issues));
                    }
                    else {
                        // Still being parsed: its own checks cover it, so skip them here.
                        payload.memo = true;
                        state.backEdges ?? (state.backEdges = new WeakSet());
                        state.backEdges.add(hit.value);
                    }
                    return payload;
                }
                handoff = bucket;
                const depth = memoizer_open.length;
                const result = base(payload, ctx);
                handoff = undefined;
                // A container that rejected its input outright allocated nothing.
                const entry = memoizer_open.length > depth ? memoizer_open.pop() : undefined;
                // Both paths written out so the sync one allocates no closure. It runs once per node, and capturing here cost more than everything else combined.
                if (result instanceof Promise) {
                    return result.then((r) => {
                        if (entry)
                            entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
                        return r;
                    });
                }
                if (entry)
                    entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
                return result;
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
    return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
    const backEdges = ctx[STATE]?.backEdges;
    return backEdges !== undefined && isRef(value) && backEdges.has(value);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor \u2014 a pictograph, a regional indicator, or the enclosing keycap \u2014 because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12\u201319 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ regexes_anchor(dateSource);
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero \u2014 the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way \u2014 and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = lowercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = uppercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ $constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
});
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
});

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/doc.js
class Doc {
    constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
    }
    // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
    indented(fn) {
        this.indent += 1;
        try {
            fn(this);
        }
        finally {
            this.indent -= 1;
        }
    }
    write(arg) {
        if (typeof arg === "function") {
            arg(this, { execution: "sync" });
            arg(this, { execution: "async" });
            return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
            this.content.push(line);
        }
    }
    compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`);
        return factory(...Object.values(this.closed));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    $ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = guid);
    $ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = uuid(v));
    }
    else
        def.pattern ?? (def.pattern = uuid());
    $ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = email);
    $ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = emoji());
    $ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? nanoid : nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
});
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = cuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = cuid2);
    $ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = ulid);
    $ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = xid);
    $ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = ksuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = datetime(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = date);
    $ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = time(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = duration);
    $ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = ipv4);
    $ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv4);
    $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = e164);
    $ZodStringFormat.init(inst, def);
});
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only \u2014 the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only \u2014 checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
    $ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ $constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ $constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
});
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing \u2014 whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    util_assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = cached(() => normalizeDef(def));
    const memo = globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys \u2014 and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util_isObject;
    const jit = !globalConfig.jitless;
    const allowsEval = util_allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
});
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util_assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it \u2014 pipes and lazies \u2014 are left to the map.
    def.options.forEach((option, i) => {
        const propShape = rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util_isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
});
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
});
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (isPlainObject(a) && isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ $constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
});
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
});
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
});
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ $constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
});
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
});
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
    $ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util_issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new $ZodCheckMultipleOf({
        check: "multiple_of",
        ...normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new $ZodCheckMaxLength({
        check: "max_length",
        ...normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new $ZodCheckMinLength({
        check: "min_length",
        ...normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new $ZodCheckLengthEquals({
        check: "length_equals",
        ...normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new $ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new $ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new $ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new $ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new $ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new $ZodCheckProperties({
        check: "properties",
        shape,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new $ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util_issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new $ZodCheck({
        check: "custom",
        ...normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/to-json-schema.js


function assignProps(target, ...sources) {
    for (const source of sources) {
        for (const key of Reflect.ownKeys(source)) {
            if (Object.prototype.propertyIsEnumerable.call(source, key)) {
                util_assignProp(target, key, source[key]);
            }
        }
    }
    return target;
}
// function initializeContext<T extends schemas.$ZodType>(inputs: JSONSchemaGeneratorParams<T>): ToJSONSchemaContext<T> {
//   return {
//     processor: inputs.processor,
//     metadataRegistry: inputs.metadata ?? globalRegistry,
//     target: inputs.target ?? "draft-2020-12",
//     unrepresentable: inputs.unrepresentable ?? "throw",
//   };
// }
function to_json_schema_initializeContext(params) {
    // Normalize target: convert old non-hyphenated versions to hyphenated versions
    let target = params?.target ?? "draft-2020-12";
    if (target === "draft-4")
        target = "draft-04";
    if (target === "draft-7")
        target = "draft-07";
    return {
        processors: params.processors ?? {},
        metadataRegistry: params?.metadata ?? globalRegistry,
        target,
        unrepresentable: params?.unrepresentable ?? "throw",
        override: params?.override ?? (() => { }),
        io: params?.io ?? "output",
        counter: 0,
        seen: new Map(),
        sharedDefsExtractedFor: undefined,
        sharedEmitDoneFor: undefined,
        cycles: params?.cycles ?? "ref",
        reused: params?.reused ?? "inline",
        intersections: [],
        deferred: [],
        external: params?.external ?? undefined,
    };
}
/**
 * Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
 * `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
 * custom JSON Schema was written into `json`, in which case the caller must not write its own.
 */
function handleUnrepresentable(schema, ctx, json, params, message) {
    const result = typeof ctx.unrepresentable === "function"
        ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message })
        : ctx.unrepresentable;
    if (result === "any")
        return false;
    if (result === undefined || result === "throw")
        throw new Error(message);
    Object.assign(json, result);
    return true;
}
// never rename this back to `process`: bundler polyfills inject a top-level `const process` that a lexical declaration of the same name collides with (#6397)
function to_json_schema_processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
    var _a;
    const def = schema._zod.def;
    // check for schema in seens
    const seen = ctx.seen.get(schema);
    if (seen) {
        seen.count++;
        // check if cycle
        const isCycle = _params.schemaPath.includes(schema);
        if (isCycle) {
            seen.cycle = _params.path;
        }
        return seen.schema;
    }
    // initialize
    const result = { schema: {}, count: 1, cycle: undefined, path: _params.path };
    ctx.seen.set(schema, result);
    ctx.sharedDefsExtractedFor = undefined;
    ctx.sharedEmitDoneFor = undefined;
    // custom method overrides default behavior
    const overrideSchema = schema._zod.toJSONSchema?.();
    if (overrideSchema) {
        result.schema = overrideSchema;
    }
    else {
        const params = {
            ..._params,
            schemaPath: [..._params.schemaPath, schema],
            path: _params.path,
        };
        if (schema._zod.processJSONSchema) {
            schema._zod.processJSONSchema(ctx, result.schema, params);
        }
        else {
            const _json = result.schema;
            const processor = ctx.processors[def.type];
            if (!processor) {
                throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
            }
            processor(schema, ctx, _json, params);
        }
        const parent = schema._zod.parent;
        if (parent) {
            // Also set ref if processor didn't (for inheritance)
            if (!result.ref)
                result.ref = parent;
            to_json_schema_processSchema(parent, ctx, params);
            ctx.seen.get(parent).isParent = true;
        }
    }
    // metadata
    const meta = ctx.metadataRegistry.get(schema);
    if (meta)
        assignProps(result.schema, meta);
    if (ctx.io === "input" && isTransforming(schema)) {
        // examples/defaults only apply to output type of pipe
        delete result.schema.examples;
        delete result.schema.default;
    }
    // set prefault as default
    if (ctx.io === "input" && "_prefault" in result.schema)
        (_a = result.schema).default ?? (_a.default = result.schema._prefault);
    delete result.schema._prefault;
    // pulling fresh from ctx.seen in case it was overwritten
    const _result = ctx.seen.get(schema);
    return _result.schema;
}
/** @deprecated Renamed to `processSchema`. An export alias declares no binding, so it is safe to keep. */

// Escape a reference token for use in a JSON Pointer fragment (RFC 6901): `~` becomes `~0` and `/` becomes `~1`. The `~` replacement must run first.
function encodeJSONPointerSegment(segment) {
    return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function to_json_schema_extractDefs(ctx, schema
// params: EmitParams
) {
    // iterate over seen map;
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // With `external` set, every registered schema resolves through the external branch of `makeURI`, so the root branch below produces the same ref the external branch would \u2014 this pass is identical whichever schema it is called with, and only needs to run once.
    if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
        return;
    // Track ids to detect duplicates across different schemas
    const idToSchema = new Map();
    for (const entry of ctx.seen.entries()) {
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            const existing = idToSchema.get(id);
            if (existing && existing !== entry[0]) {
                throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
            }
            idToSchema.set(id, entry[0]);
        }
    }
    // returns a ref to the schema defId will be empty if the ref points to an external schema (or #)
    const makeURI = (entry) => {
        // comparing the seen objects because sometimes multiple schemas map to the same seen object. e.g. lazy
        // external is configured
        const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
        if (ctx.external) {
            const externalId = ctx.external.registry.get(entry[0])?.id; // ?? "__shared";// `__schema${ctx.counter++}`;
            // check if schema is in the external registry
            const uriGenerator = ctx.external.uri ?? ((id) => id);
            if (externalId) {
                return { ref: uriGenerator(externalId) };
            }
            // otherwise, add to __shared
            const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
            entry[1].defId = id; // set defId so it will be reused if needed
            return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
        }
        const uriPrefix = `#`;
        const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
        // an id-less root has nowhere to be extracted to, so it stays inline and self-references as `#`
        if (entry[1] === root && !entry[1].schema.id) {
            return { ref: uriPrefix };
        }
        // self-contained schema
        const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
        return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
    };
    // stored cached version in `def` property remove all properties, set $ref
    const extractToDef = (entry) => {
        // if the schema is already a reference, do not extract it
        if (entry[1].schema.$ref) {
            return;
        }
        const seen = entry[1];
        const { ref, defId } = makeURI(entry);
        seen.def = { ...seen.schema };
        // defId won't be set if the schema is a reference to an external schema or if the schema is the root schema
        if (defId)
            seen.defId = defId;
        // wipe away all properties except $ref
        const schema = seen.schema;
        for (const key in schema) {
            delete schema[key];
        }
        schema.$ref = ref;
    };
    // throw on cycles
    // break cycles
    if (ctx.cycles === "throw") {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.cycle) {
                throw new Error("Cycle detected: " +
                    `#/${seen.cycle?.join("/")}/<root>` +
                    '\n\nSet the `cycles` parameter to `"ref"` to resolve cyclical schemas with defs.');
            }
        }
    }
    // extract schemas into $defs
    for (const entry of ctx.seen.entries()) {
        const seen = entry[1];
        // convert root schema to # $ref
        if (schema === entry[0]) {
            extractToDef(entry); // this has special handling for the root schema
            continue;
        }
        // extract schemas that are in the external registry
        if (ctx.external) {
            const ext = ctx.external.registry.get(entry[0])?.id;
            if (schema !== entry[0] && ext) {
                extractToDef(entry);
                continue;
            }
        }
        // extract schemas with `id` meta
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            extractToDef(entry);
            continue;
        }
        // break cycles
        if (seen.cycle) {
            // any
            extractToDef(entry);
            continue;
        }
        // extract reused schemas
        if (seen.count > 1) {
            if (ctx.reused === "ref") {
                extractToDef(entry);
            }
        }
    }
    if (ctx.external)
        ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify \u2014 anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
    const options = schema.anyOf;
    if (!Array.isArray(options) || options.length === 0 || schema.type !== undefined)
        return;
    const types = [];
    for (const option of options) {
        if (!option || typeof option !== "object")
            return;
        // A branch that is itself a compactible union folds into this one \u2014 nested `anyOf` and a flat `type` array say the same thing. Compacting it first also makes the result independent of the order this pass walks the seen map in.
        compactTypeUnion(option);
        const keys = Object.keys(option);
        if (keys.length !== 1 || keys[0] !== "type")
            return;
        const type = option.type;
        for (const member of Array.isArray(type) ? type : [type]) {
            if (typeof member !== "string")
                return;
            if (!types.includes(member))
                types.push(member);
        }
    }
    delete schema.anyOf;
    // A `type` array must be non-empty and unique (metaschema); a single member is spelled as a bare string.
    schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else \u2014 `$ref`, `patternProperties`,
 * an annotation like `description` \u2014 makes a member unfoldable, so a constraint this does not
 * understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = new Set(["type", "properties", "required", "additionalProperties"]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
    const extra = member.additionalProperties;
    if (extra === undefined || extra === false || typeof extra !== "object" || extra === null)
        return null;
    return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
    const objects = [];
    for (const member of members) {
        // A boolean subschema is legal JSON Schema and carries no keywords to fold.
        if (typeof member !== "object" || member.type !== "object")
            return null;
        for (const key in member) {
            if (!FOLDABLE_KEYS.has(key))
                return null;
        }
        objects.push(member);
    }
    const properties = {};
    const required = new Set();
    for (const object of objects) {
        for (const key in object.properties) {
            // `in` would report a `__proto__` key as already present via the prototype chain and skip it.
            if (Object.prototype.hasOwnProperty.call(properties, key))
                continue;
            // Every member constrains this key: the ones that declare it say how, and a `catchall` member constrains it too even though it does not name it. The key has to satisfy all of them, which is the same intersection one level down.
            const parts = [];
            for (const other of objects) {
                const part = other.properties?.[key] ?? undeclaredConstraint(other);
                if (part === null || part === undefined)
                    continue;
                if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
                    parts.push(part);
            }
            const merged = parts.length === 1
                ? parts[0]
                : (foldObjects(parts) ?? { allOf: parts });
            util_assignProp(properties, key, merged);
        }
        for (const key of object.required ?? [])
            required.add(key);
    }
    const folded = { type: "object", properties };
    if (required.size)
        folded.required = [...required];
    // A key no member declares is rejected only when every member rejects it, so the fold is closed only when every member is. Otherwise it carries whatever the `catchall` members demand of such a key.
    if (objects.every((object) => object.additionalProperties === false)) {
        folded.additionalProperties = false;
    }
    else {
        const constraints = [];
        for (const object of objects) {
            const constraint = undeclaredConstraint(object);
            if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
                constraints.push(constraint);
        }
        if (constraints.length === 1)
            folded.additionalProperties = constraints[0];
        else if (constraints.length > 1)
            folded.additionalProperties = { allOf: constraints };
    }
    return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
 * closed object members reject each other's keys and the schema validates nothing. Zod's parser
 * pools the key sets instead \u2014 `handleIntersectionResults` reports a key as unrecognized only when
 * *every* side rejects it \u2014 so the emitted schema has to pool them too, and folding the members
 * into one object is the encoding that says so on every target.
 *
 * This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
 * machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
 * keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
    const allOf = json.allOf;
    if (!Array.isArray(allOf) || allOf.length < 2)
        return;
    // An `override` runs before this pass and may have written object keywords onto the intersection itself. Those are deliberate, so decline rather than overwrite them.
    for (const key of FOLDABLE_KEYS)
        if (key in json)
            return;
    // An intersection distributes over a union: `A & (X | Y)` is `(A & X) | (A & Y)`. Only the first union is distributed over; a second one stays among the members every branch folds against, where it fails the object check and declines the whole intersection rather than multiplying out.
    const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
    let folded = null;
    if (!unions.length) {
        folded = foldObjects(allOf);
    }
    else {
        const union = unions[0];
        const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
        if (Object.keys(union).length !== 1)
            return;
        const rest = allOf.filter((m) => m !== union);
        const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
        if (branches.some((b) => !b))
            return;
        folded = { [keyword]: branches };
    }
    if (!folded)
        return;
    delete json.allOf;
    assignProps(json, folded);
}
function to_json_schema_finalize(ctx, schema) {
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // flatten refs - inherit properties from parent schemas
    const flattenRef = (zodSchema) => {
        const seen = ctx.seen.get(zodSchema);
        // already processed
        if (seen.ref === null)
            return;
        const schema = seen.def ?? seen.schema;
        const _cached = { ...schema };
        const ref = seen.ref;
        seen.ref = null; // prevent infinite recursion
        if (ref) {
            flattenRef(ref);
            const refSeen = ctx.seen.get(ref);
            const refSchema = refSeen.schema;
            // merge referenced schema into current
            if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
                // older drafts can't combine $ref with other properties
                schema.allOf = schema.allOf ?? [];
                schema.allOf.push(refSchema);
            }
            else {
                assignProps(schema, refSchema);
            }
            // restore child's own properties (child wins)
            assignProps(schema, _cached);
            const isParentRef = zodSchema._zod.parent === ref;
            // For parent chain, child is a refinement - remove parent-only properties
            if (isParentRef) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (!(key in _cached)) {
                        delete schema[key];
                    }
                }
            }
            // When ref was extracted to $defs, remove properties that match the definition
            if (refSchema.$ref && refSeen.def) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) {
                        delete schema[key];
                    }
                }
            }
        }
        // If parent was extracted (has $ref), propagate $ref to this schema. This handles cases like: readonly().meta({id}).describe() where processor sets ref to innerType but parent should be referenced
        const parent = zodSchema._zod.parent;
        if (parent && parent !== ref) {
            // Ensure parent is processed first so its def has inherited properties
            flattenRef(parent);
            const parentSeen = ctx.seen.get(parent);
            if (parentSeen?.schema.$ref) {
                schema.$ref = parentSeen.schema.$ref;
                // De-duplicate with parent's definition
                if (parentSeen.def) {
                    for (const key in schema) {
                        if (key === "$ref" || key === "allOf")
                            continue;
                        if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) {
                            delete schema[key];
                        }
                    }
                }
            }
        }
        // execute overrides
        ctx.override({
            zodSchema: zodSchema,
            jsonSchema: schema,
            path: seen.path ?? [],
        });
    };
    // Flattening walks the whole map and clears each `ref` as it goes, so a second call over the same map is a no-op scan. Skip it outright once it has run for a registry conversion.
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of [...ctx.seen.entries()].reverse()) {
            flattenRef(entry[0]);
        }
        if (ctx.target !== "openapi-3.0") {
            for (const entry of ctx.seen.entries()) {
                compactTypeUnion(entry[1].def ?? entry[1].schema);
            }
        }
        for (const rewrite of ctx.deferred)
            rewrite();
        // After flattening, every member that was extracted is a `$ref`, so the fold sees the final shape. A schema that inherits an intersection \u2014 through `z.lazy`, or any `ref` chain \u2014 holds the same `allOf` array, so fold by array identity to catch every copy.
        if (ctx.intersections.length) {
            const carriers = new Map();
            for (const seen of ctx.seen.values()) {
                for (const json of [seen.schema, seen.def]) {
                    const allOf = json?.allOf;
                    if (!Array.isArray(allOf))
                        continue;
                    const existing = carriers.get(allOf);
                    if (existing)
                        existing.push(json);
                    else
                        carriers.set(allOf, [json]);
                }
            }
            for (const allOf of ctx.intersections) {
                for (const json of carriers.get(allOf) ?? [])
                    foldIntersection(json);
            }
        }
    }
    const result = {};
    if (ctx.target === "draft-2020-12") {
        result.$schema = "https://json-schema.org/draft/2020-12/schema";
    }
    else if (ctx.target === "draft-07") {
        result.$schema = "http://json-schema.org/draft-07/schema#";
    }
    else if (ctx.target === "draft-04") {
        result.$schema = "http://json-schema.org/draft-04/schema#";
    }
    else if (ctx.target === "openapi-3.0") {
        // OpenAPI 3.0 schema objects should not include a $schema property
    }
    else {
        // Arbitrary string values are allowed but won't have a $schema property set
    }
    if (ctx.external?.uri) {
        const id = ctx.external.registry.get(schema)?.id;
        if (!id)
            throw new Error("Schema is missing an `id` property");
        result.$id = ctx.external.uri(id);
    }
    // when the root was extracted into $defs, `root.schema` is the `$ref` wrapper and `root.def` is the body that now lives under $defs
    assignProps(result, root.defId ? root.schema : (root.def ?? root.schema));
    // The `id` in `.meta()` is a Zod-specific registration tag used to extract schemas into $defs \u2014 it is not user-facing JSON Schema metadata. Strip it from the output body where it would otherwise leak. The id is preserved implicitly via the $defs key (and via $ref paths).
    const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
    if (rootMetaId !== undefined && result.id === rootMetaId)
        delete result.id;
    // build defs object. With `external`, `defs` is the shared object every schema writes into, so the same entries are reassigned on every call. Without it, `defs` is fresh per call and must be rebuilt.
    const defs = ctx.external?.defs ?? {};
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.def && seen.defId) {
                if (seen.def.id === seen.defId)
                    delete seen.def.id;
                util_assignProp(defs, seen.defId, seen.def);
            }
        }
    }
    if (ctx.external)
        ctx.sharedEmitDoneFor = ctx.external;
    // set definitions in result
    if (ctx.external) {
    }
    else {
        if (Object.keys(defs).length > 0) {
            if (ctx.target === "draft-2020-12") {
                result.$defs = defs;
            }
            else {
                result.definitions = defs;
            }
        }
    }
    try {
        // this "finalizes" this schema and ensures all cycles are removed each call to finalize() is functionally independent though the seen map is shared
        const finalized = JSON.parse(JSON.stringify(result));
        Object.defineProperty(finalized, "~standard", {
            value: {
                ...schema["~standard"],
                jsonSchema: {
                    input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
                    output: createStandardJSONSchemaMethod(schema, "output", ctx.processors),
                },
            },
            enumerable: false,
            writable: false,
        });
        return finalized;
    }
    catch (_err) {
        throw new Error("Error converting schema to JSON.");
    }
}
function isTransforming(_schema, _ctx) {
    const ctx = _ctx ?? { seen: new Set() };
    if (ctx.seen.has(_schema))
        return false;
    ctx.seen.add(_schema);
    const def = _schema._zod.def;
    if (def.type === "transform")
        return true;
    if (def.type === "array")
        return isTransforming(def.element, ctx);
    if (def.type === "set")
        return isTransforming(def.valueType, ctx);
    if (def.type === "lazy")
        return isTransforming(def.getter(), ctx);
    if (def.type === "promise" ||
        def.type === "optional" ||
        def.type === "nonoptional" ||
        def.type === "nullable" ||
        def.type === "readonly" ||
        def.type === "default" ||
        def.type === "prefault" ||
        def.type === "catch") {
        return isTransforming(def.innerType, ctx);
    }
    if (def.type === "intersection") {
        return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
    }
    if (def.type === "record" || def.type === "map") {
        return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
    }
    if (def.type === "pipe") {
        if (_schema._zod.traits.has("$ZodCodec"))
            return true;
        return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
    }
    if (def.type === "object") {
        for (const key in def.shape) {
            if (isTransforming(def.shape[key], ctx))
                return true;
        }
        return false;
    }
    if (def.type === "union") {
        for (const option of def.options) {
            if (isTransforming(option, ctx))
                return true;
        }
        return false;
    }
    if (def.type === "tuple") {
        for (const item of def.items) {
            if (isTransforming(item, ctx))
                return true;
        }
        if (def.rest && isTransforming(def.rest, ctx))
            return true;
        return false;
    }
    return false;
}
/**
 * Creates a toJSONSchema method for a schema instance.
 * This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
 */
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
    const ctx = to_json_schema_initializeContext({ ...params, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
    const { libraryOptions, target } = params ?? {};
    const ctx = to_json_schema_initializeContext({ ...(libraryOptions ?? {}), target, io, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/json-schema-processors.js




const narrowMin = (agg, key, value) => {
    if (agg[key] === undefined || value > agg[key])
        agg[key] = value;
};
const narrowMax = (agg, key, value) => {
    if (agg[key] === undefined || value < agg[key])
        agg[key] = value;
};
const narrowBoth = (agg, value) => {
    narrowMin(agg, "minimum", value);
    narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
    agg.multipleOf ?? (agg.multipleOf = []);
    if (!agg.multipleOf.includes(value))
        agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
    agg.patterns ?? (agg.patterns = new Set());
    agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
    agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
// last-wins, matching the bag's historical write order; the flag keeps an integer format from being lost to a later float one
const setFormat = (agg, format) => {
    agg.format = format;
    if (format.includes("int"))
        agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
    setFormat(agg, def.format);
    const [minimum, maximum] = ranges[def.format];
    narrowMin(agg, "minimum", minimum);
    narrowMax(agg, "maximum", maximum);
};
const contributors = {
    greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
    less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
    multiple_of: (agg, def) => addDivisor(agg, def.value),
    number_format: formatContributor(NUMBER_FORMAT_RANGES),
    bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
    min_length: minContributor,
    max_length: maxContributor,
    length_equals: (agg, def) => narrowBoth(agg, def.length),
    min_size: minContributor,
    max_size: maxContributor,
    size_equals: (agg, def) => narrowBoth(agg, def.size),
    string_format: (agg, def) => {
        setFormat(agg, def.format);
        if (def.pattern)
            addPattern(agg, def.pattern);
        if (def.format === "base64" || def.format === "base64url")
            agg.contentEncoding = def.format;
        if (def.local || def.precision === -1)
            agg.laxFormat = true;
    },
    mime_type: (agg, def) => intersectMime(agg, def.mime),
};
function aggregateChecks(schema) {
    const agg = {};
    const def = schema._zod.def;
    // a format schema is its own first check, same rule as $ZodType init
    const list = schema._zod.traits.has("$ZodCheck")
        ? [schema, ...(def.checks ?? [])]
        : (def.checks ?? []);
    for (const ch of list)
        contributors[ch._zod.def.check]?.(agg, ch._zod.def);
    // reconcile with the bag so third-party onattach contributions still land; first-party residue is never tighter than the fold, so merging it back is idempotent for one and additive for the other
    const bag = schema._zod.bag;
    if (bag.minimum !== undefined)
        narrowMin(agg, "minimum", bag.minimum);
    if (bag.exclusiveMinimum !== undefined)
        narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
    if (bag.maximum !== undefined)
        narrowMax(agg, "maximum", bag.maximum);
    if (bag.exclusiveMaximum !== undefined)
        narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
    if (bag.multipleOf !== undefined)
        addDivisor(agg, bag.multipleOf);
    if (bag.format !== undefined) {
        agg.format ?? (agg.format = bag.format);
        if (bag.format.includes("int"))
            agg.isInt = true;
    }
    if (bag.mime)
        intersectMime(agg, bag.mime);
    for (const pattern of bag.patterns ?? [])
        addPattern(agg, pattern);
    return agg;
}
const formatMap = {
    guid: "uuid",
    url: "uri",
    datetime: "date-time",
    json_string: "json-string",
    regex: "", // do not set
};
// ==================== SIMPLE TYPE PROCESSORS ====================
// the runtime patterns are lax so parse paths never overflow the regex stack; the emitted schema swaps in the exact block forms, which zod itself never executes
const exactPatterns = new Map([
    [base64Charset, base64],
    [base64urlCharset, base64url],
]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
    const json = _json;
    json.type = "string";
    const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minLength = minimum;
    if (typeof maximum === "number")
        json.maxLength = maximum;
    // custom pattern overrides format
    if (format) {
        json.format = formatMap[format] ?? format;
        if (json.format === "")
            delete json.format; // empty format is not valid
        // `z.iso.time()` is never full-time, and `laxFormat` carries the datetime shapes that also accept what their keyword forbids
        if (format === "time" || laxFormat) {
            delete json.format;
        }
    }
    if (contentEncoding)
        json.contentEncoding = contentEncoding;
    if (patterns && patterns.size > 0) {
        const patternList = [...patterns].map(exactPattern);
        if (patternList.length === 1)
            json.pattern = patternList[0].source;
        else if (patternList.length > 1) {
            json.allOf = [
                ...patternList.map((regex) => ({
                    ...(ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0"
                        ? { type: "string" }
                        : {}),
                    pattern: regex.source,
                })),
            ];
        }
    }
};
const numberProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
    json.type = isInt ? "integer" : "number";
    // when both minimum and exclusiveMinimum exist, pick the more restrictive one
    const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
    const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
    const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
    if (exMin) {
        if (legacy) {
            json.minimum = exclusiveMinimum;
            json.exclusiveMinimum = true;
        }
        else {
            json.exclusiveMinimum = exclusiveMinimum;
        }
    }
    else if (typeof minimum === "number") {
        json.minimum = minimum;
    }
    if (exMax) {
        if (legacy) {
            json.maximum = exclusiveMaximum;
            json.exclusiveMaximum = true;
        }
        else {
            json.exclusiveMaximum = exclusiveMaximum;
        }
    }
    else if (typeof maximum === "number") {
        json.maximum = maximum;
    }
    if (multipleOf) {
        // JSON Schema requires a divisor strictly greater than zero, and a non-finite one does not survive JSON at all. A negative divisor accepts exactly what its absolute value accepts, so it still maps; zero, NaN and Infinity have no keyword form.
        const divisors = new Set();
        for (const divisor of multipleOf) {
            if (Number.isFinite(divisor) && divisor !== 0)
                divisors.add(Math.abs(divisor));
            else
                handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
        }
        // chained divisors are a conjunction the keyword cannot carry alone, so extras ride an allOf, same as stacked patterns
        const [first, ...rest] = divisors;
        if (first !== undefined)
            json.multipleOf = first;
        if (rest.length)
            json.allOf = [...(json.allOf ?? []), ...rest.map((m) => ({ multipleOf: m }))];
    }
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
    if (ctx.target === "openapi-3.0") {
        json.type = "string";
        json.nullable = true;
        json.enum = [null];
    }
    else {
        json.type = "null";
    }
};
const undefinedProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
    json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const dateProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
    const def = schema._zod.def;
    const values = getEnumValues(def.entries);
    // an empty enum accepts nothing, same as z.never()
    if (values.length === 0) {
        json.not = {};
        return;
    }
    // Number enums can have both string and number values
    if (values.every((v) => typeof v === "number"))
        json.type = "number";
    if (values.every((v) => typeof v === "string"))
        json.type = "string";
    json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // a literal with no values accepts nothing, same as z.never()
    if (def.values.length === 0) {
        json.not = {};
        return;
    }
    const vals = [];
    for (const val of def.values) {
        if (val === undefined) {
            // a custom schema replaces the whole literal, so there is nothing left to accumulate
            if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
                return;
            // otherwise do not add to vals
        }
        else if (typeof val === "bigint") {
            if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
                return;
            vals.push(Number(val));
        }
        else {
            vals.push(val);
        }
    }
    if (vals.length === 0) {
        // do nothing (an undefined literal was stripped)
    }
    else if (vals.length === 1) {
        const val = vals[0];
        json.type = val === null ? "null" : typeof val;
        if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
            json.enum = [val];
        }
        else {
            json.const = val;
        }
    }
    else {
        if (vals.every((v) => typeof v === "number"))
            json.type = "number";
        if (vals.every((v) => typeof v === "string"))
            json.type = "string";
        if (vals.every((v) => typeof v === "boolean"))
            json.type = "boolean";
        if (vals.every((v) => v === null))
            json.type = "null";
        json.enum = vals;
    }
};
const nanProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    const pattern = schema._zod.pattern;
    if (!pattern)
        throw new Error("Pattern not found in template literal");
    _json.type = "string";
    _json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    _json.type = "string";
    _json.format = "binary";
    _json.contentEncoding = "binary";
    const { minimum, maximum, mime } = aggregateChecks(schema);
    if (minimum !== undefined)
        _json.minLength = minimum;
    if (maximum !== undefined)
        _json.maxLength = maximum;
    if (!mime)
        return;
    // an empty intersection means the mime checks share no value, so nothing passes at runtime; `anyOf` must be non-empty, so the false schema is `not: {}`
    if (mime.length === 0)
        _json.not = {};
    else if (mime.length === 1)
        _json.contentMediaType = mime[0];
    // only contentMediaType differs, so the shared props stay at the root
    else
        _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
// ==================== COMPOSITE TYPE PROCESSORS ====================
const arrayProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
    json.type = "array";
    json.items = to_json_schema_processSchema(def.element, ctx, {
        ...params,
        path: [...params.path, "items"],
    });
};
// Transform and catch set `optin = "optional"` at runtime so the parser lets them observe an
// absent key, but their declared input type stays required. An input JSON Schema describes the
// declared type, so resolve past them to the schema that actually carries the optionality.
// Used by both `objectProcessor` (for `required`) and `tupleProcessor` (for `minItems`); see
// wiki/optionality.md, "The JSON Schema emitter reads the *static* value".
function inputOptin(schema) {
    const def = schema._zod.def;
    if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
        return inputOptin(def.out);
    }
    if (def.type === "catch") {
        return inputOptin(def.innerType);
    }
    return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const shape = def.shape;
    // dropping it while still emitting `additionalProperties: false` would emit a schema that rejects data this one requires
    const symbolKeys = Object.getOwnPropertySymbols(shape);
    if (symbolKeys.length &&
        handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
        return;
    }
    json.type = "object";
    json.properties = {};
    for (const key in shape) {
        // assignProp so a __proto__ key becomes an own property instead of hitting the inherited setter on the plain {} we build into
        util_assignProp(json.properties, key, to_json_schema_processSchema(shape[key], ctx, {
            ...params,
            path: [...params.path, "properties", key],
        }));
    }
    // required keys
    const requiredKeys = [];
    for (const key of Object.keys(shape)) {
        const field = def.shape[key];
        if (ctx.io === "input" ? inputOptin(field) === undefined : field._zod.optout === undefined) {
            requiredKeys.push(key);
        }
    }
    if (requiredKeys.length > 0) {
        json.required = requiredKeys;
    }
    // catchall
    if (def.catchall?._zod.def.type === "never") {
        // strict
        json.additionalProperties = false;
    }
    else if (!def.catchall) {
        // regular
        if (ctx.io === "output")
            json.additionalProperties = false;
    }
    else if (def.catchall) {
        json.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
};
const unionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // Exclusive unions (inclusive === false) use oneOf (exactly one match) instead of anyOf (one or more matches). This includes both z.xor() and discriminated unions
    const isExclusive = def.inclusive === false;
    const options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, isExclusive ? "oneOf" : "anyOf", i],
    }));
    if (isExclusive) {
        json.oneOf = options;
    }
    else {
        json.anyOf = options;
    }
};
const intersectionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const a = to_json_schema_processSchema(def.left, ctx, {
        ...params,
        path: [...params.path, "allOf", 0],
    });
    const b = to_json_schema_processSchema(def.right, ctx, {
        ...params,
        path: [...params.path, "allOf", 1],
    });
    const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
    const allOf = [
        ...(isSimpleIntersection(a) ? a.allOf : [a]),
        ...(isSimpleIntersection(b) ? b.allOf : [b]),
    ];
    json.allOf = allOf;
    // Recorded innermost first, so a nested intersection has already folded by the time this one is considered. The array is the handle rather than the schema, because a wrapper that inherits this schema shares the same array; `finalize` folds every object holding it. See `foldIntersection`.
    ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "array";
    const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
    const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
    const prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, prefixPath, i],
    }));
    const rest = def.rest
        ? to_json_schema_processSchema(def.rest, ctx, {
            ...params,
            path: [...params.path, restPath, ...(ctx.target === "openapi-3.0" ? [def.items.length] : [])],
        })
        : null;
    let minItems = def.items.length;
    while (minItems > 0) {
        const item = def.items[minItems - 1];
        const optional = ctx.io === "input" ? inputOptin(item) !== undefined : item._zod.optout === "optional";
        if (!optional)
            break;
        minItems--;
    }
    const maxItems = def.items.length;
    const isClosed = !def.rest;
    if (ctx.target === "draft-2020-12") {
        json.prefixItems = prefixItems;
        if (isClosed) {
            json.items = false;
        }
        else if (rest) {
            json.items = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else if (ctx.target === "openapi-3.0") {
        json.items = {
            anyOf: prefixItems,
        };
        if (rest) {
            json.items.anyOf.push(rest);
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else {
        json.items = prefixItems;
        if (isClosed) {
            json.additionalItems = false;
        }
        else if (rest) {
            json.additionalItems = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    // explicit user-defined length checks take precedence
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
 * numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
 * behind a wrapper only carries its own `type` before then, and a union key only has its branches.
 *
 * A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
 * than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
 * exists to fix. A key that carries one therefore emits wider than the record parses \u2014 `z.record(z.number().min(5), V)`
 * accepts `"3"` \u2014 which is the deliberate trade, since throwing on it would reject an ordinary schema
 * outright. */
function stringifyKeyNames(bySchema, json, visited) {
    // an extracted key that rewrites cannot go on sharing its definition \u2014 the string form a key position needs is not the number form every other reference wants \u2014 so it inlines. One that does not rewrite keeps the `$ref`.
    if (json.$ref) {
        // a recursive key holds its own reference inside its definition, so a node already on the path is left alone rather than resolved again
        if (visited.has(json))
            return json;
        visited.add(json);
        const def = bySchema.get(json)?.def;
        if (!def)
            return json;
        const inlined = stringifyKeyNames(bySchema, def, visited);
        return inlined === def ? json : inlined;
    }
    for (const keyword of ["anyOf", "oneOf"]) {
        const branches = json[keyword];
        if (!Array.isArray(branches))
            continue;
        const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
        // rebuilding regardless would detach a key that had nothing to re-express, dropping its `$ref` and leaking the internal `id`
        if (mapped.some((branch, i) => branch !== branches[i]))
            json = { ...json, [keyword]: mapped };
    }
    // a member that already admits a string leaves the key unconstrained, so the node's own type re-expresses only when every member is numeric
    const types = Array.isArray(json.type) ? json.type : [json.type];
    const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
    // a heterogeneous key carries no type at all, so its numeric members are caught here instead
    const values = json.enum ?? (json.const !== undefined ? [json.const] : undefined);
    if (!numericType && !values?.some((v) => typeof v === "number"))
        return json;
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
    if (rest.enum)
        rest.enum = rest.enum.map((v) => (typeof v === "number" ? String(v) : v));
    else if (typeof rest.const === "number")
        rest.const = String(rest.const);
    // a heterogeneous key keeps its absent type: the stringified members already say what a key may be
    if (!numericType)
        return rest;
    rest.type = "string";
    if (!values)
        rest.pattern = (types.includes("number") ? number : integer).source;
    return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = new WeakMap();
function rewriteKeyNames(ctx) {
    // an extracted key is resolved by the object `extractToDef` left in its place, so the map is built once rather than searched per reference. `_zod.toJSONSchema` can hand the same object to two schemas, so the first entry carrying a body wins, as a search would have found it.
    const bySchema = new Map();
    for (const entry of ctx.seen.values()) {
        if (entry.def && !bySchema.has(entry.schema))
            bySchema.set(entry.schema, entry);
    }
    const rewrites = new Map();
    for (const record of pendingRecords.get(ctx) ?? []) {
        const seen = ctx.seen.get(record);
        const names = (seen?.def ?? seen?.schema)?.propertyNames;
        if (!names || names === true || rewrites.has(names))
            continue;
        const rewritten = stringifyKeyNames(bySchema, names, new Set());
        if (rewritten !== names)
            rewrites.set(names, rewritten);
    }
    if (!rewrites.size)
        return;
    // the flatten has already copied each record's own properties onto every wrapper by reference, and an extracted body is another such copy, so every carrier holding a rewritten key is updated together
    for (const entry of ctx.seen.values()) {
        for (const carrier of [entry.schema, entry.def]) {
            const rewritten = carrier && rewrites.get(carrier.propertyNames);
            if (rewritten)
                carrier.propertyNames = rewritten;
        }
    }
}
const recordProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "object";
    // For looseRecord with regex patterns, use patternProperties. This correctly represents "only validate keys matching the pattern" semantics and composes well with allOf (intersections)
    const keyType = def.keyType;
    const patterns = aggregateChecks(keyType).patterns;
    if (def.mode === "loose" && patterns && patterns.size > 0) {
        // Use patternProperties for looseRecord with regex patterns
        const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "patternProperties", "*"],
        });
        json.patternProperties = {};
        for (const pattern of patterns) {
            util_assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
        }
    }
    else {
        // Default behavior: use propertyNames + additionalProperties
        if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
            json.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
                ...params,
                path: [...params.path, "propertyNames"],
            });
            let pending = pendingRecords.get(ctx);
            if (!pending) {
                pending = [];
                pendingRecords.set(ctx, pending);
                ctx.deferred.push(() => rewriteKeyNames(ctx));
            }
            pending.push(schema);
        }
        json.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
    // Add required for keys with discrete values (enum, literal, etc.)
    const keyValues = keyType._zod.values;
    // Every key shares one value schema, so an optional-in value makes the whole key set omittable on input. Output keeps them: the exhaustive branch assigns every key, even one whose value came back undefined.
    const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== undefined;
    if (keyValues && !def.partial && !omittableOnInput) {
        const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
        if (validKeyValues.length > 0) {
            json.required = validKeyValues.map(String);
        }
    }
};
const nullableProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const inner = to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    if (ctx.target === "openapi-3.0") {
        seen.ref = def.innerType;
        json.nullable = true;
    }
    else {
        json.anyOf = [inner, { type: "null" }];
    }
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
 * A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
 * unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
    let unrepresentable = false;
    const serialized = JSON.stringify(value, (_, val) => {
        if (typeof val !== "bigint")
            return val;
        unrepresentable = true;
        return null;
    });
    if (!unrepresentable)
        return JSON.parse(serialized);
    handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
    return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    if (ctx.io !== "input")
        return;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    let catchValue;
    try {
        catchValue = def.catchValue(undefined);
    }
    catch {
        handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
        return;
    }
    json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    const inIsTransform = def.in._zod.traits.has("$ZodTransform");
    const innerType = ctx.io === "input" ? (inIsTransform ? def.out : def.in) : def.out;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
    const innerType = schema._zod.innerType;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
// ==================== ALL PROCESSORS ====================
const allProcessors = {
    string: stringProcessor,
    number: numberProcessor,
    boolean: booleanProcessor,
    bigint: bigintProcessor,
    symbol: symbolProcessor,
    null: nullProcessor,
    undefined: undefinedProcessor,
    void: voidProcessor,
    never: neverProcessor,
    any: anyProcessor,
    unknown: unknownProcessor,
    date: dateProcessor,
    enum: enumProcessor,
    literal: literalProcessor,
    nan: nanProcessor,
    template_literal: templateLiteralProcessor,
    file: fileProcessor,
    success: successProcessor,
    custom: customProcessor,
    function: functionProcessor,
    transform: transformProcessor,
    map: mapProcessor,
    set: setProcessor,
    array: arrayProcessor,
    object: objectProcessor,
    union: unionProcessor,
    intersection: intersectionProcessor,
    tuple: tupleProcessor,
    record: recordProcessor,
    nullable: nullableProcessor,
    nonoptional: nonoptionalProcessor,
    default: defaultProcessor,
    prefault: prefaultProcessor,
    catch: catchProcessor,
    pipe: pipeProcessor,
    readonly: readonlyProcessor,
    promise: promiseProcessor,
    optional: optionalProcessor,
    lazy: lazyProcessor,
};
function toJSONSchema(input, params) {
    if ("_idmap" in input) {
        // Registry case
        const registry = input;
        const ctx = initializeContext({ ...params, processors: allProcessors });
        const defs = {};
        // First pass: process all schemas to build the seen map
        for (const entry of registry._idmap.entries()) {
            const [_, schema] = entry;
            processSchema(schema, ctx);
        }
        const schemas = {};
        const external = {
            registry,
            uri: params?.uri,
            defs,
        };
        // Update the context with external configuration
        ctx.external = external;
        // Second pass: emit each schema
        for (const entry of registry._idmap.entries()) {
            const [key, schema] = entry;
            extractDefs(ctx, schema);
            assignProp(schemas, key, finalize(ctx, schema));
        }
        if (Object.keys(defs).length > 0) {
            const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
            schemas.__shared = {
                [defsSegment]: defs,
            };
        }
        return { schemas };
    }
    // Single schema case
    const ctx = initializeContext({ ...params, processors: allProcessors });
    processSchema(input, ctx);
    extractDefs(ctx, input);
    return finalize(ctx, input);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = parsedType(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
                return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object \u2014 it accepts any object \u2014
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   \u2716 Expected number, received string at "username
 * favoriteNumbers[0]
 *   \u2716 Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`\u2716 ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  \u2192 at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/errors.js



/* Prototypes that already carry the lazy helper methods. Seeded with the
 * intrinsics so that `init` on a foreign object \u2014 it accepts any object \u2014
 * can never install an accessor onto a prototype we do not own. */
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
/* Helper methods live as non-enumerable lazy getters on the shared
 * prototype instead of own properties on every instance. On first
 * access the getter allocates the per-instance closure and caches it
 * as a non-enumerable own property, so detached usage still works and
 * the allocation only happens for methods actually touched. */
function _lazyMethod(proto, key, make) {
    Object.defineProperty(proto, key, {
        configurable: true,
        enumerable: false,
        get() {
            const value = make(this);
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
            return value;
        },
        set(value) {
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
        },
    });
}
const errors_initializer = (inst, issues) => {
    $ZodError.init(inst, issues);
    inst.name = "ZodError";
    const proto = Object.getPrototypeOf(inst);
    if (_installedErrorProtos.has(proto))
        return;
    _installedErrorProtos.add(proto);
    _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
    _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
    _lazyMethod(proto, "addIssue", (self) => (issue) => {
        self.issues.push(issue);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    _lazyMethod(proto, "addIssues", (self) => (issues) => {
        self.issues.push(...issues);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    Object.defineProperty(proto, "isEmpty", {
        configurable: true,
        enumerable: false,
        get() {
            return this.issues.length === 0;
        },
    });
};
const ZodError = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodError", errors_initializer)));
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", errors_initializer, undefined, {
    Parent: Error,
});
// /** @deprecated Use `z.core.$ZodErrorMapCtx` instead. */
// export type ErrorMapCtx = core.$ZodErrorMapCtx;

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/parse.js


const classic_parse_parse = /* @__PURE__ */ _parse(ZodRealError);
const classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const parse_safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);

// Codec functions
const parse_encode = /* @__PURE__ */ _encode(ZodRealError);
const parse_decode = /* @__PURE__ */ _decode(ZodRealError);
const parse_encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const parse_decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const parse_safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const parse_safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/schemas.js








// Register English as the default locale on first ZodType construction. Hooked into the `ZodType` `$constructor` (rather than a top-level `config(en())` in `external.ts`) so bundlers honoring `sideEffects: false` can't tree-shake it out \u2014 see #5953, #5725. An explicit `z.config(z.locales.xx())` call wins regardless of order, since this only sets the default when none is present.
function _ensureDefaultLocale() {
    if (!globalConfig.localeError)
        config(en());
}
// the default memoizer is read by the core container init, which runs before `ZodType.init`, so each container calls this first
function _ensureDefaultMemoizer() {
    if (!globalConfig.memoizer)
        config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
    _ensureDefaultLocale();
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
    return inst;
}, {
    check(...chks) {
        const def = this.def;
        return this.clone(mergeDefs(def, {
            checks: [
                ...(def.checks ?? []),
                ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }), { parent: true });
    },
    with(...chks) {
        return this.check(...chks);
    },
    clone(def, params) {
        return clone(this, def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    refine(check, params) {
        return this.check(refine(check, params));
    },
    superRefine(refinement, params) {
        return this.check(superRefine(refinement, params));
    },
    overwrite(fn) {
        return this.check(_overwrite(fn));
    },
    optional() {
        return optional(this);
    },
    exactOptional() {
        return exactOptional(this);
    },
    nullable() {
        return nullable(this);
    },
    nullish() {
        return optional(nullable(this));
    },
    nonoptional(params) {
        return nonoptional(this, params);
    },
    array() {
        return array(this);
    },
    or(arg) {
        return union([this, arg]);
    },
    and(arg) {
        return intersection(this, arg);
    },
    transform(tx) {
        return pipe(this, transform(tx));
    },
    default(d) {
        return schemas_default(this, d);
    },
    prefault(d) {
        return prefault(this, d);
    },
    catch(params) {
        return schemas_catch(this, params);
    },
    pipe(target) {
        return pipe(this, target);
    },
    readonly() {
        return readonly(this);
    },
    describe(description) {
        const cl = this.clone();
        globalRegistry.add(cl, { description });
        return cl;
    },
    meta(...args) {
        // overloaded: meta() returns the registered metadata, meta(data) returns a clone with `data` registered. The mapped type picks up the second overload, so we accept variadic any-args and return `any` to satisfy both at runtime.
        if (args.length === 0)
            return globalRegistry.get(this);
        const cl = this.clone();
        globalRegistry.add(cl, args[0]);
        return cl;
    },
    isOptional() {
        return this.safeParse(undefined).success;
    },
    isNullable() {
        return this.safeParse(null).success;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
    // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
    get "~standard"() {
        return hide(this, "~standard", {
            ...standardProps(this),
            jsonSchema: {
                input: createStandardJSONSchemaMethod(this, "input"),
                output: createStandardJSONSchemaMethod(this, "output"),
            },
        });
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
    parse: function _parse(data, params) {
        return classic_parse_parse(this, data, params, { callee: _parse });
    },
    parseAsync: async function _parseAsync(data, params) {
        return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync });
    },
    safeParse(data, params) {
        return parse_safeParse(this, data, params);
    },
    async safeParseAsync(data, params) {
        return parse_safeParseAsync(this, data, params);
    },
    // `spa` is an alias: same function object as `safeParseAsync`, as before.
    get spa() {
        return this?.safeParseAsync;
    },
    set spa(value) {
        own(this, "spa", value);
    },
    validate(data, params) {
        return validate(this, data, params);
    },
    validateAsync(data, params) {
        return parse_validateAsync(this, data, params);
    },
    encode: function _encode(data, params) {
        return parse_encode(this, data, params, { callee: _encode });
    },
    decode: function _decode(data, params) {
        return parse_decode(this, data, params, { callee: _decode });
    },
    encodeAsync: async function _encodeAsync(data, params) {
        return await parse_encodeAsync(this, data, params, { callee: _encodeAsync });
    },
    decodeAsync: async function _decodeAsync(data, params) {
        return await parse_decodeAsync(this, data, params, { callee: _decodeAsync });
    },
    safeEncode(data, params) {
        return parse_safeEncode(this, data, params);
    },
    safeDecode(data, params) {
        return parse_safeDecode(this, data, params);
    },
    async safeEncodeAsync(data, params) {
        return parse_safeEncodeAsync(this, data, params);
    },
    async safeDecodeAsync(data, params) {
        return parse_safeDecodeAsync(this, data, params);
    },
    toJSONSchema(params) {
        return createToJSONSchemaMethod(this, {})(params);
    },
    // Reads through to the registry on every access, so it must not cache.
    get description() {
        return globalRegistry.get(this)?.description;
    },
    // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
    get _def() {
        return this._zod.def;
    },
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null,
}, {
    regex(...args) {
        return this.check(_regex(...args));
    },
    includes(...args) {
        return this.check(_includes(...args));
    },
    startsWith(...args) {
        return this.check(_startsWith(...args));
    },
    endsWith(...args) {
        return this.check(_endsWith(...args));
    },
    min(...args) {
        return this.check(_minLength(...args));
    },
    max(...args) {
        return this.check(_maxLength(...args));
    },
    length(...args) {
        return this.check(_length(...args));
    },
    nonempty(...args) {
        return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
        return this.check(_lowercase(params));
    },
    uppercase(params) {
        return this.check(_uppercase(params));
    },
    trim() {
        return this.check(_trim());
    },
    normalize(...args) {
        return this.check(_normalize(...args));
    },
    toLowerCase() {
        return this.check(_toLowerCase());
    },
    toUpperCase() {
        return this.check(_toUpperCase());
    },
    slugify() {
        return this.check(_slugify());
    },
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    _ZodString.init(inst, def);
}, {
    email(params) {
        return this.check(_email(ZodEmail, params));
    },
    url(params) {
        return this.check(_url(ZodURL, params));
    },
    jwt(params) {
        return this.check(_jwt(ZodJWT, params));
    },
    emoji(params) {
        return this.check(api_emoji(ZodEmoji, params));
    },
    guid(params) {
        return this.check(_guid(ZodGUID, params));
    },
    uuid(params) {
        return this.check(_uuid(ZodUUID, params));
    },
    uuidv4(params) {
        return this.check(_uuidv4(ZodUUID, params));
    },
    uuidv6(params) {
        return this.check(_uuidv6(ZodUUID, params));
    },
    uuidv7(params) {
        return this.check(_uuidv7(ZodUUID, params));
    },
    nanoid(params) {
        return this.check(_nanoid(ZodNanoID, params));
    },
    cuid(params) {
        return this.check(_cuid(ZodCUID, params));
    },
    cuid2(params) {
        return this.check(_cuid2(ZodCUID2, params));
    },
    ulid(params) {
        return this.check(_ulid(ZodULID, params));
    },
    base64(params) {
        return this.check(_base64(ZodBase64, params));
    },
    base64url(params) {
        return this.check(_base64url(ZodBase64URL, params));
    },
    xid(params) {
        return this.check(_xid(ZodXID, params));
    },
    ksuid(params) {
        return this.check(_ksuid(ZodKSUID, params));
    },
    ipv4(params) {
        return this.check(_ipv4(ZodIPv4, params));
    },
    ipv6(params) {
        return this.check(_ipv6(ZodIPv6, params));
    },
    cidrv4(params) {
        return this.check(_cidrv4(ZodCIDRv4, params));
    },
    cidrv6(params) {
        return this.check(_cidrv6(ZodCIDRv6, params));
    },
    e164(params) {
        return this.check(_e164(ZodE164, params));
    },
    datetime(params) {
        return this.check(_isoDateTime(ZodISODateTime, params));
    },
    date(params) {
        return this.check(_isoDate(schemas_ZodISODate, params));
    },
    time(params) {
        return this.check(_isoTime(schemas_ZodISOTime, params));
    },
    duration(params) {
        return this.check(_isoDuration(schemas_ZodISODuration, params));
    },
});
function schemas_string(params) {
    return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    _ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
    $ZodISODateTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const schemas_ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
    $ZodISODate.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const schemas_ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
    $ZodISOTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const schemas_ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
    $ZodISODuration.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmail.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_email(params) {
    return _email(ZodEmail, params);
}
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodGUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_guid(params) {
    return core._guid(ZodGUID, params);
}
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodUUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_uuid(params) {
    return _uuid(ZodUUID, params);
}
function uuidv4(params) {
    return core._uuidv4(ZodUUID, params);
}
// ZodUUIDv6
function uuidv6(params) {
    return core._uuidv6(ZodUUID, params);
}
// ZodUUIDv7
function uuidv7(params) {
    return core._uuidv7(ZodUUID, params);
}
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodURL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function url(params) {
    return core._url(ZodURL, params);
}
function httpUrl(params) {
    return core._url(ZodURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmoji.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_emoji(params) {
    return core._emoji(ZodEmoji, params);
}
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodNanoID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_nanoid(params) {
    return core._nanoid(ZodNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
function schemas_cuid(params) {
    return core._cuid(ZodCUID, params);
}
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID2.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cuid2(params) {
    return core._cuid2(ZodCUID2, params);
}
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodULID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ulid(params) {
    return core._ulid(ZodULID, params);
}
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodXID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_xid(params) {
    return core._xid(ZodXID, params);
}
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodKSUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ksuid(params) {
    return core._ksuid(ZodKSUID, params);
}
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv4(params) {
    return core._ipv4(ZodIPv4, params);
}
const ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMAC", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodMAC.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_mac(params) {
    return core._mac(ZodMAC, params);
}
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv6(params) {
    return core._ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
    $ZodCIDRv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv4(params) {
    return core._cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
    $ZodCIDRv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv6(params) {
    return core._cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64(params) {
    return core._base64(ZodBase64, params);
}
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64URL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64url(params) {
    return core._base64url(ZodBase64URL, params);
}
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodE164.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_e164(params) {
    return core._e164(ZodE164, params);
}
const ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_creditCard(params) {
    return core._creditCard(ZodCreditCard, params);
}
const ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_iban(params) {
    return core._iban(ZodIBAN, params);
}
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodJWT.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function jwt(params) {
    return core._jwt(ZodJWT, params);
}
const ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCustomStringFormat", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodCustomStringFormat.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function schemas_hostname(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
}
function schemas_hex(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
}
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => {
        const { minimum, exclusiveMinimum } = aggregateChecks(inst);
        return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
        const { maximum, exclusiveMaximum } = aggregateChecks(inst);
        return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
        const { isInt, multipleOf } = aggregateChecks(inst);
        return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    int(params) {
        return this.check(schemas_int(params));
    },
    safe(params) {
        return this.check(schemas_int(params));
    },
    positive(params) {
        return this.check(_gt(0, params));
    },
    nonnegative(params) {
        return this.check(_gte(0, params));
    },
    negative(params) {
        return this.check(_lt(0, params));
    },
    nonpositive(params) {
        return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
    step(value, params) {
        return this.check(_multipleOf(value, params));
    },
    finite() {
        return this;
    },
}));
function schemas_number(params) {
    return _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodNumber.init(inst, def);
});
function schemas_int(params) {
    return _int(ZodNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function schemas_boolean(params) {
    return _boolean(ZodBoolean, params);
}
const ZodBigInt = /*@__PURE__*/ $constructor("ZodBigInt", (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => bigintProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    positive(params) {
        return this.check(_gt(BigInt(0), params));
    },
    negative(params) {
        return this.check(_lt(BigInt(0), params));
    },
    nonpositive(params) {
        return this.check(_lte(BigInt(0), params));
    },
    nonnegative(params) {
        return this.check(_gte(BigInt(0), params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
}));
function schemas_bigint(params) {
    return core._bigint(ZodBigInt, params);
}
const ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodBigIntFormat, params);
}
const ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.symbolProcessor(inst, ctx, json, params);
})));
function symbol(params) {
    return core._symbol(ZodSymbol, params);
}
const ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.undefinedProcessor(inst, ctx, json, params);
})));
function schemas_undefined(params) {
    return core._undefined(ZodUndefined, params);
}

const ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nullProcessor(inst, ctx, json, params);
})));
function schemas_null(params) {
    return core._null(ZodNull, params);
}

const ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.anyProcessor(inst, ctx, json, params);
})));
function any() {
    return core._any(ZodAny);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
    return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
    $ZodNever.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
    return _never(ZodNever, params);
}
const ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.voidProcessor(inst, ctx, json, params);
})));
function schemas_void(params) {
    return core._void(ZodVoid, params);
}

const ZodDate = /*@__PURE__*/ $constructor("ZodDate", (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => dateProcessor(inst, ctx, json, params);
    inst.min = (value, params) => inst.check(_gte(value, params));
    inst.max = (value, params) => inst.check(_lte(value, params));
}, 
/*@__PURE__*/ derived({
    minDate: (inst) => {
        const { minimum } = aggregateChecks(inst);
        return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
        const { maximum } = aggregateChecks(inst);
        return maximum ? new Date(maximum) : null;
    },
}, {}));
function schemas_date(params) {
    return core._date(ZodDate, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodArray.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
    inst.element = def.element;
}, {
    min(n, params) {
        return this.check(_minLength(n, params));
    },
    nonempty(params) {
        return this.check(_minLength(1, params));
    },
    max(n, params) {
        return this.check(_maxLength(n, params));
    },
    length(n, params) {
        return this.check(_length(n, params));
    },
    unwrap() {
        return this.element;
    },
});
function array(element, params) {
    return _array(ZodArray, element, params);
}
// .keyof
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodObjectJIT.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
    keyof() {
        return schemas_enum(Object.keys(this._zod.def.shape));
    },
    catchall(catchall) {
        // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
        return this.clone(mergeDefs(this._zod.def, { catchall: catchall }));
    },
    passthrough() {
        return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
    },
    loose() {
        return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
    },
    strict() {
        return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
    },
    strip() {
        return this.clone(mergeDefs(this._zod.def, { catchall: undefined }));
    },
    extend(incoming) {
        return extend(this, incoming);
    },
    safeExtend(incoming) {
        return safeExtend(this, incoming);
    },
    merge(other) {
        return merge(this, other);
    },
    pick(mask) {
        return pick(this, mask);
    },
    omit(mask) {
        return omit(this, mask);
    },
    partial(...args) {
        return partial(ZodOptional, this, args[0]);
    },
    exactPartial(...args) {
        return partial(ZodExactOptional, this, args[0], "exactPartial");
    },
    required(...args) {
        return required(ZodNonOptional, this, args[0]);
    },
});
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...normalizeParams(params),
    };
    return new ZodObject(def);
}
// strictObject
function strictObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: never(),
        ...normalizeParams(params),
    });
}
// looseObject
function looseObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...util.normalizeParams(params),
    });
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
});
function union(options, params) {
    return new ZodUnion({
        type: "union",
        options: options,
        ...normalizeParams(params),
    });
}
const ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodXor", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodDiscriminatedUnion", (inst, def) => {
    ZodUnion.init(inst, def);
    $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
    // const [options, params] = args;
    return new ZodDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...normalizeParams(params),
    });
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
    $ZodIntersection.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
    return new ZodIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodTuple = /*@__PURE__*/ $constructor("ZodTuple", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTuple.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
    rest(rest) {
        return this.clone({
            ...this._zod.def,
            rest: rest,
        });
    },
    partial() {
        const def = this._zod.def;
        // a refinement was authored against the full arity; partialing would run it on a shorter array
        if (def.checks?.length)
            throw new Error(".partial() cannot be used on tuple schemas containing refinements");
        return this.clone({
            ...def,
            items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item })),
        });
    },
});
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodRecord.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) \u2014 defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...normalizeParams(valueType),
        });
    }
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...normalizeParams(params),
    });
}
// type alksjf = core.output<core.$ZodRecordKey>;
function partialRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMap", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodMap.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.mapProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function map(keyType, valueType, params) {
    return new ZodMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSet", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodSet.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.setProcessor(inst, ctx, json, params);
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function set(valueType, params) {
    return new ZodSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
    inst.enum = def.entries;
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
    const keys = new Set(Object.keys(def.entries));
    inst.extract = (values, params) => {
        const newEntries = {};
        for (const value of values) {
            if (keys.has(value)) {
                newEntries[value] = def.entries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
    inst.exclude = (values, params) => {
        const newEntries = { ...def.entries };
        for (const value of values) {
            if (keys.has(value)) {
                delete newEntries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
});
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodEnum({
        type: "enum",
        entries,
        ...normalizeParams(params),
    });
}

/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
    $ZodLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
    inst.values = new Set(def.values);
    Object.defineProperty(inst, "value", {
        get() {
            if (def.values.length > 1) {
                throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
            }
            return def.values[0];
        },
    });
});
function literal(value, params) {
    return new ZodLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...normalizeParams(params),
    });
}
const ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.fileProcessor(inst, ctx, json, params);
    inst.min = (size, params) => inst.check(core._minSize(size, params));
    inst.max = (size, params) => inst.check(core._maxSize(size, params));
    inst.mime = (types, params) => inst.check(core._mime(Array.isArray(types) ? types : [types], params));
})));
function file(params) {
    return core._file(ZodFile, params);
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTransform.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
    inst._zod.parse = (payload, _ctx) => {
        if (_ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = inst);
                // _issue.continue ??= true;
                payload.issues.push(util_issue(_issue));
            }
        };
        const output = def.transform(payload.value, payload);
        if (output instanceof Promise) {
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        payload.value = output;
        return payload;
    };
});
function transform(fn) {
    return new ZodTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
    return new ZodOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
    $ZodExactOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
    return new ZodExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
    return new ZodNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeDefault = inst.unwrap;
});
function schemas_default(innerType, defaultValue) {
    return new ZodDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
    $ZodPrefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
    return new ZodPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
    $ZodNonOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
    return new ZodNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...normalizeParams(params),
    });
}
const ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.successProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function success(innerType) {
    return new ZodSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeCatch = inst.unwrap;
});
function schemas_catch(innerType, catchValue) {
    return new ZodCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : constantCatch(catchValue)),
    });
}

const ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nanProcessor(inst, ctx, json, params);
})));
function nan(params) {
    return core._nan(ZodNaN, params);
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
    inst.in = def.in;
    inst.out = def.out;
});
function pipe(in_, out) {
    return new ZodPipe({
        type: "pipe",
        in: in_,
        out: out,
        // ...util.normalizeParams(params),
    });
}
const ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCodec", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
function codec(in_, out, params) {
    return new ZodCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodPreprocess = /*@__PURE__*/ $constructor("ZodPreprocess", (inst, def) => {
    ZodPipe.init(inst, def);
    $ZodPreprocess.init(inst, def);
});
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
    $ZodReadonly.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
    return new ZodReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.templateLiteralProcessor(inst, ctx, json, params);
})));
function templateLiteral(parts, params) {
    return new ZodTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.lazyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.getter();
})));
function lazy(getter) {
    return new ZodLazy({
        type: "lazy",
        getter: getter,
    });
}
const ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.promiseProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function promise(innerType) {
    return new ZodPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.functionProcessor(inst, ctx, json, params);
})));
function _function(params) {
    return new ZodFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}

const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
// custom checks
function check(fn) {
    const ch = new core.$ZodCheck({
        check: "custom",
        // ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
function custom(fn, _params) {
    return core._custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
    return _refine(ZodCustom, fn, _params);
}
// superRefine
function superRefine(fn, params) {
    return _superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
const ZodInstanceOf = /*@__PURE__*/ $constructor("ZodInstanceOf", (inst, def) => {
    ZodCustom.init(inst, def);
}, {
    properties(shape, params) {
        // asserts in place, so the narrowed output type is truthful without a wrapper
        return this.check(_properties(shape, params));
    },
});
function _instanceof(cls, params = {}) {
    const inst = new ZodInstanceOf({
        type: "custom",
        check: "custom",
        fn: (data) => data instanceof cls,
        abort: true,
        ...util.normalizeParams(params),
    });
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodCodec,
    Boolean: ZodBoolean,
    String: ZodString,
}, ...args);
function json(params) {
    const jsonSchema = lazy(() => {
        return union([schemas_string(params), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
// preprocess
function preprocess(fn, schema) {
    return new ZodPreprocess({
        type: "pipe",
        in: transform(fn),
        out: schema,
    });
}

;// CONCATENATED MODULE: ./src/emulator/switches.ts

/**
 * What the public contract leaves open. The first value of each is the default; the evidence for
 * it is in docs/emulator.md.
 */
const switchChoices = {
    'second-trigger': ['queue', 'skip-older'],
    'failed-rollout': ['keep', 'uninstall'],
    'image-sticks': ['true', 'false'],
    'source-mismatch': ['ignore', 'reject'],
    'rollback-target': ['latest-success', 'previous-success'],
    'rollback-deployment-id': ['ignore', 'honour'],
    'env-grammar': ['strict', 'off'],
    'duplicate-env-key': ['reject', 'allow'],
    'local-images': ['allow', 'refuse'],
    'memory-limits': ['images', 'all'],
    'log-order': ['oldest-first', 'newest-first'],
    'retry-after': ['off', 'on'],
    'rate-limits': ['real', 'scaled', 'off'],
    'trigger-while-suspended': ['reject', 'allow'],
};
const switchNames = Object.keys(switchChoices);
// A seed or a curl call naturally writes `true`, not `"true"`.
const choice = (values) => preprocess((given) => (typeof given === 'boolean' ? String(given) : given), schemas_enum(values));
/** What a caller may say: any of the switches, each with one of its values. */
const switchesSchema = strictObject(Object.fromEntries(switchNames.map((name) => [name, choice(switchChoices[name]).optional()])));
function defaultSwitches() {
    return Object.fromEntries(switchNames.map((name) => [name, switchChoices[name][0]]));
}
/** Changes the switches named in `changes`, which `switchesSchema` has accepted. */
function setSwitches(switches, changes) {
    for (const name of switchNames) {
        const value = changes[name];
        if (value !== undefined)
            Object.assign(switches, { [name]: value });
    }
}

;// CONCATENATED MODULE: ./src/emulator/edge/system-domain.ts
const suffix = '.sevalla.localhost';
/** The host name that every application has from the start; `.localhost` is loopback (RFC 6761). */
function systemDomain(applicationName) {
    return `${applicationName}${suffix}`;
}
/** The application's name in a Host header, or null for any other host. */
function applicationName(host) {
    const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
    return name.endsWith(suffix) ? name.slice(0, -suffix.length) : null;
}

;// CONCATENATED MODULE: ./src/emulator/store/catalogue.ts
// Fixed lists of the platform. Names and the meaning of the classes follow Sevalla's pricing and
// limits pages; ids are the emulator's own, and sizes without a public source are round guesses.
const id = (kind, index) => `00000000-0000-4000-8000-${kind}${String(index).padStart(8, '0')}`;
const clusters = [
    ['europe-west3', 'Frankfurt', 'Frankfurt, Germany'],
    ['us-central1', 'Iowa', 'Iowa, USA'],
    ['asia-southeast1', 'Singapore', 'Singapore'],
].map(([name = '', display_name = '', location = ''], index) => ({
    id: id('c100', index + 1),
    name,
    display_name,
    location,
}));
const processSizes = [
    ['H1', 300, 300, 'hobby'],
    ['S1', 500, 1_024, 'standard'],
    ['S2', 1_000, 2_048, 'standard'],
    ['S3', 2_000, 4_096, 'standard'],
    ['S4', 4_000, 8_192, 'standard'],
    ['S5', 8_000, 16_384, 'standard'],
    ['C1', 1_000, 1_024, 'cpuOptimized'],
    ['C2', 2_000, 2_048, 'cpuOptimized'],
    ['C3', 4_000, 4_096, 'cpuOptimized'],
    ['C4', 8_000, 8_192, 'cpuOptimized'],
    ['M1', 500, 2_048, 'memoryOptimized'],
    ['M2', 1_000, 4_096, 'memoryOptimized'],
    ['M3', 2_000, 8_192, 'memoryOptimized'],
    ['M4', 4_000, 16_384, 'memoryOptimized'],
    ['M5', 8_000, 32_768, 'memoryOptimized'],
];
const processResourceTypes = processSizes.map(([name, cpu_limit, memory_limit, category], index) => ({
    id: id('a100', index + 1),
    name,
    cpu_limit,
    memory_limit,
    category,
}));
const databaseSizes = [
    ['db1', 250, 256, 1_024],
    ['db2', 500, 1_024, 5_120],
    ['db3', 1_000, 2_048, 10_240],
    ['db4', 2_000, 4_096, 20_480],
    ['db5', 2_000, 8_192, 40_960],
    ['db6', 4_000, 16_384, 81_920],
    ['db7', 8_000, 32_768, 163_840],
    ['db8', 16_000, 65_536, 327_680],
    ['db9', 32_000, 131_072, 655_360],
];
const databaseResourceTypes = databaseSizes.map(([name, cpu_limit, memory_limit, storage_limit], index) => ({
    id: id('d100', index + 1),
    name,
    cpu_limit,
    memory_limit,
    storage_limit,
}));
/** The API's default size is S1 (the dashboard's is H1). */
const defaultProcessSize = 'S1';
function processResourceType(idOrName) {
    return processResourceTypes.find((type) => type.id === idOrName || type.name === idOrName);
}

;// CONCATENATED MODULE: ./src/emulator/store/records.ts


const defaultWebPort = 8080;
function timestamp() {
    return new Date().toISOString();
}
/** Lower-case letters, digits and dashes, as application names and process keys are made of. */
function slug(text) {
    const words = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return words.replace(/^-+|-+$/g, '').slice(0, 40) || 'app';
}
function randomLetters(length) {
    return Array.from({ length }, () => String.fromCharCode(97 + (0,external_node_crypto_namespaceObject.randomInt)(26))).join('');
}
function newApplication(given) {
    const now = timestamp();
    const id = given.id ?? (0,external_node_crypto_namespaceObject.randomUUID)();
    const name = given.name ?? `${slug(given.display_name)}-${randomLetters(5)}`;
    const application = {
        project_id: null,
        type: 'app',
        namespace: `${name}-${(0,external_node_crypto_namespaceObject.randomBytes)(4).toString('hex')}`,
        build_cache_enabled: true,
        hibernation_enabled: false,
        hibernate_after_seconds: null,
        auto_deploy: false,
        is_suspended: false,
        git_type: null,
        repo_url: null,
        default_branch: null,
        docker_image: null,
        build_type: 'nixpacks',
        build_path: null,
        pack_builder: null,
        nixpacks_version: null,
        dockerfile_path: null,
        docker_context: null,
        allow_deploy_paths: [],
        ignore_deploy_paths: [],
        buildpacks: [],
        cluster_id: clusters[0]?.id ?? '',
        docker_registry_credential_id: null,
        created_by: null,
        created_at: now,
        updated_at: now,
        isDeleting: false,
        isCdnOn: false,
        hookSecret: null,
        buildCommand: null,
        checkout: 'branch',
        disk: null,
        processes: [],
        envVars: [],
        deployments: [],
        live: null,
        domains: [],
        primaryDomainId: null,
        isSystemDomainOff: false,
        requestHistory: null,
        ...given,
        id,
        name,
    };
    if (!application.processes.some(({ type }) => type === 'web')) {
        application.processes.unshift(newProcess(application, { type: 'web', display_name: 'Web process' }));
    }
    return application;
}
function newProcess(application, given) {
    const now = timestamp();
    const isWeb = given.type === 'web';
    const key = given.key ?? uniqueKey(application.processes, isWeb ? 'web' : given.display_name);
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        entrypoint: '',
        port: isWeb ? defaultWebPort : null,
        is_ingress_enabled: isWeb,
        ingress_protocol: isWeb ? 'http' : null,
        scaling_strategy: { type: 'manual', config: { instanceCount: 1 } },
        resource_type_id: processResourceType(defaultProcessSize)?.id ?? '',
        schedule: null,
        time_zone: given.type === 'cron' ? 'UTC' : null,
        job_start_policy: null,
        liveness_probe: null,
        readiness_probe: null,
        internal_hostname: isWeb
            ? `${application.name}-${key}.${application.namespace}.svc.cluster.local`
            : null,
        created_at: now,
        updated_at: now,
        isDeleted: false,
        history: null,
        ...given,
        app_id: application.id,
        key,
    };
}
function uniqueKey(processes, wish) {
    const taken = new Set(processes.map(({ key }) => key));
    const base = slug(wish);
    if (!taken.has(base))
        return base;
    return `${base}-${randomLetters(5)}`;
}
function newEnvVar(given) {
    const now = timestamp();
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        is_runtime: true,
        is_buildtime: true,
        created_at: now,
        updated_at: now,
        ...given,
    };
}
function newDeployment(application, given) {
    const now = timestamp();
    const isGit = application.source !== 'dockerImage';
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        status: 'waiting',
        docker_image_url: null,
        git_type: isGit ? (application.git_type ?? 'github') : null,
        repo_url: isGit ? application.repo_url : null,
        branch: null,
        commit_sha: null,
        commit_message: null,
        author_login: null,
        author_img: null,
        started_at: null,
        finished_at: null,
        created_at: now,
        updated_at: now,
        artifact: null,
        logs: [],
        ...given,
        app_id: application.id,
    };
}

;// CONCATENATED MODULE: ./src/emulator/store/static-site.ts



function newStaticSite(given) {
    const now = timestamp();
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        project_id: null,
        name: `${slug(given.display_name)}-${randomLetters(5)}`,
        source: 'privateGit',
        auto_deploy: false,
        is_preview_enabled: false,
        git_type: 'github',
        install_command: null,
        build_command: null,
        published_directory: null,
        root_directory: null,
        node_version: null,
        index_file: 'index.html',
        error_file: null,
        allow_deploy_paths: [],
        ignore_deploy_paths: [],
        created_at: now,
        updated_at: now,
        isDeleting: false,
        checkout: 'branch',
        envVars: [],
        deployments: [],
        liveDeploymentId: null,
        ...given,
    };
}
function newStaticSiteEnvVar(given) {
    const now = timestamp();
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        is_production: true,
        is_preview: true,
        branch: null,
        created_at: now,
        updated_at: now,
        ...given,
    };
}
function newStaticSiteDeployment(site, given) {
    const now = timestamp();
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        static_site_id: site.id,
        status: 'waiting',
        type: 'manual',
        repo_url: site.repo_url,
        branch: site.default_branch,
        is_preview: false,
        author_login: null,
        author_img: null,
        commit_sha: null,
        commit_message: null,
        build_error: null,
        created_at: now,
        updated_at: now,
        finished_at: null,
        started_at: null,
        output: null,
        logs: [],
        ...given,
    };
}
/** What the edge serves, or null before the first success. */
function liveOutput(site) {
    return site.deployments.find(({ id }) => id === site.liveDeploymentId)?.output ?? null;
}
const statuses = {
    waiting: 'deploymentInProgress',
    inProgress: 'deploymentInProgress',
    success: 'deploymentSuccess',
    failed: 'deploymentFailed',
    cancelled: 'deploymentCancelled',
};
/** Follows the latest deployment. */
function staticSiteStatus({ isDeleting, deployments }) {
    if (isDeleting)
        return 'deleting';
    const latest = deployments.at(-1);
    return latest === undefined ? null : statuses[latest.status];
}
function staticSiteSummary(site) {
    const { id, name, display_name } = site;
    return { id, name, display_name, status: staticSiteStatus(site) };
}
/** What PATCH answers: much, but neither company, project, name nor host name. */
function staticSiteUpdateResult(site) {
    const { project_id: _, name: __, created_at: ___, isDeleting: ____, checkout: _____, envVars: ______, deployments: _______, liveDeploymentId: ________, ...visible } = site;
    return { ...visible, status: staticSiteStatus(site) };
}
function staticSiteView(state, site) {
    const { project_id, name, created_at } = site;
    return {
        ...staticSiteUpdateResult(site),
        company_id: state.companyId,
        project_id,
        name,
        hostname: systemDomain(name),
        created_at,
    };
}
function staticSiteEnvVarView(site, variable) {
    return { static_site_id: site.id, ...variable };
}
/** The single read leaves out what the list and the trigger tell of the build. */
function staticSiteDeploymentDetail(deployment) {
    const { output: _, logs: __, build_error: ___, ...visible } = deployment;
    return visible;
}
function staticSiteDeploymentView(deployment) {
    const { build_error } = deployment;
    return { ...staticSiteDeploymentDetail(deployment), cloud_build_id: null, build_error };
}

;// CONCATENATED MODULE: ./src/emulator/store/views.ts

/**
 * Follows the latest deployment. A skipped one changed nothing, so the one before it counts; what
 * the platform does then was not found.
 */
function applicationStatus(application) {
    if (application.isDeleting)
        return 'deleting';
    const latest = application.deployments.findLast(({ status }) => status !== 'skipped');
    switch (latest?.status) {
        case 'waiting':
        case 'inProgress':
            return 'deploymentInProgress';
        case 'success':
            return 'deploymentSuccess';
        case 'failed':
            return 'deploymentFailed';
        case 'cancelled':
            return 'deploymentCancelled';
        default:
            return null;
    }
}
function applicationSummary(application) {
    const { id, name, display_name, type, source, is_suspended, created_at, updated_at } = application;
    return {
        id,
        name,
        display_name,
        status: applicationStatus(application),
        type,
        source,
        is_suspended,
        created_at,
        updated_at,
    };
}
/** What create and patch answer: without cluster, registry credential and buildpacks. */
function applicationWriteResult(state, application) {
    return {
        ...applicationSummary(application),
        company_id: state.companyId,
        project_id: application.project_id,
        namespace: application.namespace,
        build_cache_enabled: application.build_cache_enabled,
        hibernation_enabled: application.hibernation_enabled,
        hibernate_after_seconds: application.hibernate_after_seconds,
        auto_deploy: application.auto_deploy,
        git_type: application.git_type,
        repo_url: application.repo_url,
        default_branch: application.default_branch,
        docker_image: application.docker_image,
        build_type: application.build_type,
        build_path: application.build_path,
        pack_builder: application.pack_builder,
        nixpacks_version: application.nixpacks_version,
        dockerfile_path: application.dockerfile_path,
        docker_context: application.docker_context,
        allow_deploy_paths: application.allow_deploy_paths,
        ignore_deploy_paths: application.ignore_deploy_paths,
        created_by: application.created_by,
    };
}
function applicationView(state, application) {
    return {
        ...applicationWriteResult(state, application),
        cluster_id: application.cluster_id,
        docker_registry_credential_id: application.docker_registry_credential_id,
        buildpacks: application.buildpacks,
    };
}
function processView(process) {
    const { isDeleted: _, history: __, ...visible } = process;
    const size = processResourceType(process.resource_type_id);
    return {
        ...visible,
        resource_type_name: size?.name ?? null,
        cpu_limit: size?.cpu_limit ?? null,
        memory_limit: size?.memory_limit ?? null,
    };
}
function deploymentView(deployment) {
    const { artifact: _, logs: __, ...visible } = deployment;
    return visible;
}
function envVarView(application, variable) {
    return { app_id: application.id, ...variable };
}
function registrySummary(registry) {
    const { secret: _, ...visible } = registry;
    return visible;
}
function registryView(state, registry) {
    return { ...registrySummary(registry), company_id: state.companyId };
}
function projectWriteResult(state, project) {
    return { ...project, company_id: state.companyId };
}
function projectView(state, project) {
    const all = [
        ...state.applications.map((service) => ({ type: 'app', service })),
        ...state.databases.map((service) => ({ type: 'database', service })),
    ];
    // A pipeline has no name beside the one it is shown by.
    const pipelines = state.pipelines
        .filter(({ project_id }) => project_id === project.id)
        .map(({ id, display_name }) => ({ id, name: display_name, display_name, type: 'pipeline' }));
    const others = [
        ...state.buckets.map((service) => ({ type: 'object-storage', service })),
        ...state.loadBalancers.map((service) => ({ type: 'load-balancer', service })),
    ];
    const services = [...all, ...others]
        .filter(({ service }) => service.project_id === project.id)
        .map(({ type, service: { id, name, display_name } }) => ({ id, name, display_name, type }));
    return { ...projectWriteResult(state, project), services: [...services, ...pipelines] };
}

;// CONCATENATED MODULE: ./src/emulator/control/journal.ts
const capacity = 10_000;
function createJournal() {
    let entries = [];
    let seq = 0;
    return {
        enter(given) {
            seq += 1;
            const time = new Date().toISOString();
            const entry = { seq, time, status: null, duration_ms: null, ...given };
            entries.push(entry);
            if (entries.length > capacity)
                entries = entries.slice(-capacity);
            return entry;
        },
        list: () => entries,
        clear() {
            entries = [];
        },
    };
}
const secretMembers = new Set([
    'value',
    'secret',
    'token',
    'password',
    'db_password',
    'custom_ssl_key',
]);
const redacted = '[redacted]';
/** A copy without the values of secrets. Variables count as secrets: some are. */
function redactBody(body) {
    if (Array.isArray(body))
        return body.map(redactBody);
    if (typeof body !== 'object' || body === null)
        return body;
    return Object.fromEntries(Object.entries(body).map(([name, value]) => [
        name,
        secretMembers.has(name) && value !== null ? redacted : redactBody(value),
    ]));
}

;// CONCATENATED MODULE: ./src/emulator/control/dump.ts




/** Everything the emulator knows, with tokens, secrets and the values of variables taken out. */
function dumpState(platform) {
    const { state, switches, clock, hosting, faults } = platform;
    return {
        company_id: state.companyId,
        speed: clock.speed,
        switches,
        faults: faults.list(),
        keys: state.keys.map((key) => ({ ...key, token: redacted })),
        users: state.users,
        projects: state.projects,
        docker_registries: state.registries.map((item) => ({ ...item, secret: redacted })),
        global_env_vars: state.globalEnvVars.map(withoutValue),
        databases: state.databases,
        pipelines: state.pipelines,
        load_balancers: state.loadBalancers,
        object_storages: state.buckets.map(({ objects, ...bucket }) => ({
            ...bucket,
            objects: objects.length,
        })),
        usage_alerts: state.usageAlerts,
        static_sites: state.staticSites.map((site) => ({
            ...staticSiteView(state, site),
            env_vars: site.envVars.map(withoutValue),
            deployments: site.deployments.map(staticSiteDeploymentView),
            live_deployment_id: site.liveDeploymentId,
        })),
        applications: state.applications.map((application) => ({
            ...withoutSecrets(application),
            status: applicationStatus(application),
            host: systemDomain(application.name),
            instances: hosting.instances(application.id).map(dump_describe),
        })),
    };
}
function withoutValue(variable) {
    return { ...variable, value: redacted };
}
function withoutSecrets(application) {
    const { envVars, hookSecret, live, deployments, ...rest } = application;
    return {
        ...rest,
        has_deployment_hook: hookSecret !== null,
        env_vars: envVars.map(withoutValue),
        deployments: deployments.map(({ logs, ...deployment }) => ({
            ...deployment,
            log_entries: logs.length,
        })),
        live: live && {
            deployment_id: live.deploymentId,
            artifact: live.artifact,
            processes: live.processes,
            environment: Object.keys(live.environment),
        },
    };
}
function dump_describe(instance) {
    return {
        name: instance.name,
        process: instance.process.key,
        phase: instance.phase(),
        is_ready: instance.isReady(),
        restarts: instance.restarts(),
        ip: instance.pod.ip,
        port: instance.port,
        address: `${instance.pod.address}:${instance.pod.hostPort}`,
    };
}

;// CONCATENATED MODULE: ./src/emulator/control/faults.ts


const when = schemas_enum(['before', 'after']).optional();
const faults_status = schemas_int().min(100).max(599);
function isPattern(path) {
    try {
        return Boolean(pathPattern(path));
    }
    catch {
        return false;
    }
}
const effect = union([
    schemas_enum(['html', 'reset-before', 'reset-after', 'hang', 'truncate']),
    strictObject({
        status: schemas_int().min(400).max(599),
        headers: record(schemas_string(), schemas_string()).optional(),
        body: unknown().optional(),
        when,
    }),
    strictObject({ html: faults_status, when }),
    strictObject({ slow: schemas_int().min(1) }),
]);
const faultRequest = strictObject({
    match: strictObject({
        method: schemas_string().toUpperCase().optional(),
        path: schemas_string().refine(isPattern, 'not a regular expression').optional(),
        operationId: schemas_string().optional(),
    })
        .default({}),
    times: schemas_int().min(1).default(1),
    skip: schemas_int().min(0).default(0),
    fault: effect,
});
function createFaults() {
    let stored = [];
    return {
        add(request) {
            const fault = { id: (0,external_node_crypto_namespaceObject.randomUUID)(), hits: 0, ...request };
            stored.push(fault);
            return fault;
        },
        list: () => stored,
        remove(id) {
            const before = stored.length;
            stored = stored.filter((fault) => fault.id !== id);
            return stored.length < before;
        },
        clear() {
            stored = [];
        },
        take(target) {
            for (const fault of stored) {
                if (!matches(fault.match, target) || isSpent(fault))
                    continue;
                fault.hits += 1;
                // A request that this fault still lets pass may meet the next one.
                if (fault.hits > fault.skip)
                    return asFault(fault.fault);
            }
            return null;
        },
    };
}
function isSpent({ hits, skip, times }) {
    return hits >= skip + times;
}
function matches(match, target) {
    if (match.method !== undefined && match.method !== target.method)
        return false;
    if (match.operationId !== undefined && match.operationId !== target.operationId)
        return false;
    if (match.path === undefined)
        return true;
    const pattern = pathPattern(match.path);
    return pattern.test(target.path) || pattern.test(target.path.replace(/^\/v3(?=\/)/, ''));
}
/**
 * Written between slashes a regular expression, tried anywhere in the path (no path of the API ends
 * with a slash); else a glob over the whole of it, where `*` stays within a segment and `**` does
 * not.
 */
function pathPattern(pattern) {
    const expression = /^\/(.+)\/$/.exec(pattern)?.[1];
    if (expression !== undefined)
        return new RegExp(expression);
    const parts = pattern.split(/(\*\*|\*)/).map((part) => {
        if (part === '**')
            return '.*';
        if (part === '*')
            return '[^/]*';
        return part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
    });
    return new RegExp(`^${parts.join('')}$`);
}
function asFault(effect) {
    if (typeof effect === 'string') {
        switch (effect) {
            case 'html':
                return { kind: 'html', status: 502, isAfter: false };
            case 'reset-before':
                return { kind: 'reset', isAfter: false };
            case 'reset-after':
                return { kind: 'reset', isAfter: true };
            default:
                return { kind: effect };
        }
    }
    if ('slow' in effect)
        return { kind: 'slow', ms: effect.slow };
    const isAfter = effect.when === 'after';
    if ('html' in effect)
        return { kind: 'html', status: effect.html, isAfter };
    const { status, headers = {}, body } = effect;
    return { kind: 'status', status, headers, body, isAfter };
}

;// CONCATENATED MODULE: ./src/emulator/control/control.ts



/** The routes under /_emulator: no key, no rate limit, no journal. */
function handleControl(platform, { method, url, text }, response) {
    const answer = control(platform, method, url, text);
    const { status, body, contentType = 'application/json; charset=utf-8' } = answer;
    response.writeHead(status, { 'content-type': contentType });
    response.end(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body));
}
function control(platform, method, url, text) {
    const { faults, journal, switches, rateLimits } = platform;
    const [, faultId] = /^\/_emulator\/faults\/([^/]+)$/.exec(url.pathname) ?? [];
    if (faultId !== undefined && method === 'DELETE') {
        return faults.remove(faultId) ? { status: 204 } : { status: 404, body: unknownRoute };
    }
    switch (`${method} ${url.pathname}`) {
        case 'POST /_emulator/faults':
            return withBody(faultRequest, text, (body) => ({ status: 201, body: faults.add(body) }));
        case 'GET /_emulator/faults':
            return { status: 200, body: faults.list() };
        case 'DELETE /_emulator/faults':
            faults.clear();
            return { status: 204 };
        case 'GET /_emulator/journal':
            return { status: 200, body: selectJournal(journal.list(), url.searchParams) };
        case 'DELETE /_emulator/journal':
            journal.clear();
            return { status: 204 };
        case 'GET /_emulator/switches':
            return { status: 200, body: switches };
        case 'PATCH /_emulator/switches':
            return withBody(switchesSchema, text, (changes) => {
                setSwitches(switches, changes);
                return { status: 200, body: switches };
            });
        case 'DELETE /_emulator/rate-limits':
            rateLimits.clear();
            return { status: 204 };
        case 'GET /_emulator/state':
            return { status: 200, body: dumpState(platform) };
        case 'GET /_emulator/ca.pem':
            return { status: 200, body: platform.caPem, contentType: 'application/x-pem-file' };
        default:
            return { status: 404, body: unknownRoute };
    }
}
const unknownRoute = { message: 'Not found', status: 404 };
function withBody(schema, text, act) {
    let given;
    try {
        given = JSON.parse(text);
    }
    catch {
        return { status: 400, body: { message: 'the body is not JSON', status: 400 } };
    }
    const parsed = schema.safeParse(given);
    if (parsed.success)
        return act(parsed.data);
    const message = parsed.error.issues
        .map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
        .join('; ');
    return { status: 400, body: { message, status: 400 } };
}
/** `operationId`, `method` and `after` (a `seq`) narrow the journal down. */
function selectJournal(entries, query) {
    const operationId = query.get('operationId');
    const method = query.get('method');
    const after = Number(query.get('after') ?? 0);
    return entries.filter((entry) => (operationId === null || entry.operationId === operationId) &&
        (method === null || entry.method === method) &&
        entry.seq > after);
}

;// CONCATENATED MODULE: ./src/emulator/thrown.ts
// By shape, not by `instanceof`: an error of node's own functions may come from another realm than
// this file's `Error`, as it does under a test runner that isolates globals.
/** True for the rejection that an AbortSignal causes in node's own functions. */
function isAbort(thrown) {
    return Object(thrown).name === 'AbortError';
}
function messageOf(thrown) {
    return String(Object(thrown).message ?? thrown);
}
function stackOf(thrown) {
    return String(Object(thrown).stack ?? thrown);
}
function codeOf(thrown) {
    return String(Object(thrown).code ?? '');
}

;// CONCATENATED MODULE: ./src/emulator/api/api-error.ts

const defaultMessages = {
    400: 'Bad request',
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not found',
    409: 'Conflict',
    413: 'Payload Too Large',
    429: 'Too many requests',
    500: 'Internal Server Error',
    502: 'Bad Gateway',
    503: 'Service Unavailable',
    504: 'Gateway Timeout',
};
/** An answer that is not a success. */
class ApiError extends Error {
    name = 'ApiError';
    status;
    /** What went wrong in detail, for `data.message`. */
    detail;
    constructor(status, message, detail) {
        super(message ?? defaultMessages[status] ?? 'Error');
        this.status = status;
        this.detail = detail;
    }
}
const notFound = () => new ApiError(404);
/** Sevalla's error envelope. `data.code` is an opaque support id, not a machine-readable code. */
function errorEnvelope(status, message, detail) {
    return {
        message: message ?? defaultMessages[status] ?? 'Error',
        status,
        data: {
            code: `err-${(0,external_node_crypto_namespaceObject.randomBytes)(5).toString('hex')}`,
            message: detail ?? 'contact support with this code',
        },
    };
}

;// CONCATENATED MODULE: ./src/emulator/api/authentication.ts

/** The key behind an Authorization header; 401 for none, an unknown, disabled or expired one. */
function authenticate(state, authorization) {
    const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
    const key = state.keys.find((candidate) => candidate.token === token);
    if (key === undefined || !key.is_enabled)
        throw new ApiError(401);
    if (key.expired_at !== null && Date.parse(key.expired_at) <= Date.now())
        throw new ApiError(401);
    return key;
}
/** A capability without `id_resource` holds for the whole company. */
function isAllowed(key, permission, resourceId) {
    return key.capabilities.some((capability) => capability.permission === permission &&
        (capability.id_resource === null || capability.id_resource === resourceId));
}
/** True when a key has the permission at all, be it for one resource only. */
function isAllowedSomewhere(key, permission) {
    return key.capabilities.some((capability) => capability.permission === permission);
}

;// CONCATENATED MODULE: ./src/emulator/api/hook.ts


/** On the platform the host is hook.sevalla.com; the path is the same. The URL is the credential. */
const hookPath = /^\/apps\/([^/]+)\/deploy\/([^/]+)$/;
const secretLength = 12;
function newHookSecret() {
    return randomLetters(secretLength);
}
function hookUrl(platform, { id, hookSecret }) {
    return `${platform.origin()}/apps/${id}/deploy/${hookSecret}`;
}
/** Deploys the default branch or the current image; no key, no body. */
function triggerByHook(platform, method, path) {
    const [, id, secret] = hookPath.exec(path) ?? [];
    const application = platform.state.applications.find((candidate) => candidate.id === id);
    if (method !== 'POST' || application === undefined)
        throw notFound();
    if (application.hookSecret === null || application.hookSecret !== secret)
        throw notFound();
    const deployment = platform.deployer.trigger(application, {
        type: 'automatic',
        trigger: 'DEPLOYMENT_HOOK',
    });
    return { deployment: { id: deployment.id } };
}

;// CONCATENATED MODULE: ./src/emulator/api/pagination.ts

const defaultLimit = 25;
const maxLimit = 100;
const maxOffset = 10_000;
/** `total` is declared with this maximum. */
const maxTotal = 10_000;
function paginate(items, query) {
    const limit = integerParameter(query, 'limit', defaultLimit, 1, maxLimit);
    const offset = integerParameter(query, 'offset', 0, 0, maxOffset);
    const total = Math.min(items.length, maxTotal);
    return { data: items.slice(offset, offset + limit), total, offset, limit };
}
function integerParameter(query, name, absent, minimum, maximum) {
    const given = query.get(name);
    if (given === null)
        return absent;
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= minimum && value <= maximum)
        return value;
    throw new ApiError(400, "Request doesn't match the schema", `query ${name}: must be a whole number from ${minimum} to ${maximum}`);
}

;// CONCATENATED MODULE: ./src/emulator/api/legacy.ts



/** The one thing that the v2 API has and v3 has not: https://api-docs.sevalla.com/v2/company/get-usage */
const usagePath = /^\/v2\/company\/([^/]+)\/paas-usage$/;
/**
 * What was used and billed in a calendar month. Nothing is billed here, so it is what the seed says.
 * Which permission it needs is told nowhere; developers are refused.
 */
function companyUsage({ state }, key, url) {
    const [, companyId] = usagePath.exec(url.pathname) ?? [];
    if (!isAllowed(key, 'BILLING:READ'))
        throw new ApiError(403);
    if (companyId !== state.companyId)
        throw notFound();
    const back = -monthsBack(url.searchParams);
    const now = new Date();
    const [from, to] = [back, back + 1].map((months) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months));
    return {
        company: { paas_usage: state.usage.filter(({ date }) => date >= from && date < to) },
    };
}
/** `period_offset` is 0 for this month, -1 for the last, down to -5. */
function monthsBack(query) {
    const given = (query.get('period_offset') ?? '0').replace(/^-/, '');
    return integerParameter(new URLSearchParams({ period_offset: given }), 'period_offset', 0, 0, 5);
}

;// CONCATENATED MODULE: ./src/emulator/api/route.ts
/** Ties the type of the body that `handle` gets to the schema that the body was parsed with. */
function route(definition) {
    const { body, handle, ...rest } = definition;
    return { ...rest, body: body ?? null, handle: (call) => handle(call) };
}
/** Literal segments win over parameters, so `/applications/global-env-vars` is not an id. */
function matchRoute(routes, method, path) {
    const given = path.split('/');
    let best = null;
    for (const route of routes) {
        if (route.method !== method)
            continue;
        const params = matchPath(route.path.split('/'), given);
        if (params === null)
            continue;
        const literals = given.length - Object.keys(params).length;
        if (best === null || literals > best.literals)
            best = { route, params, literals };
    }
    return best;
}
function matchPath(pattern, given) {
    if (pattern.length !== given.length)
        return null;
    const params = {};
    for (const [index, expected] of pattern.entries()) {
        const actual = given[index] ?? '';
        const name = /^\{(.+)\}$/.exec(expected)?.[1];
        if (name === undefined ? expected !== actual : actual === '')
            return null;
        if (name !== undefined)
            params[name] = actual;
    }
    return params;
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/api-keys.ts


const apiKeyRoutes = [
    route({
        method: 'GET',
        path: '/api-keys/validate',
        operationId: 'validateApiKeyV3',
        tier: 'read',
        status: 200,
        permission: null,
        handle: ({ key, platform }) => ({
            name: key.name,
            expires_at: key.expired_at,
            company_id: platform.state.companyId,
            status: 'active',
        }),
    }),
    // The shape is published nowhere; this is that of the other key reads.
    route({
        method: 'GET',
        path: '/api-keys/me',
        operationId: 'getCurrentApiKey',
        tier: 'read',
        status: 200,
        permission: null,
        handle: ({ key, platform }) => ({
            id: key.id,
            company_id: platform.state.companyId,
            name: key.name,
            is_enabled: key.is_enabled,
            source: 'DASHBOARD',
            masked_token: maskedToken(key),
            roles: [],
            capabilities: key.capabilities,
            last_used_at: new Date().toISOString(),
            expired_at: key.expired_at,
            old_token_expired_at: null,
            created_at: key.created_at,
            updated_at: key.updated_at,
        }),
    }),
];
// Not the token's own characters: a short token of a seed would be given away.
function maskedToken({ token }) {
    return `svl_****${(0,external_node_crypto_namespaceObject.createHash)('sha256').update(token).digest('hex').slice(0, 4)}`;
}

;// CONCATENATED MODULE: ./src/emulator/store/history.ts
// What a seed says was measured before the emulator began: real programs have no past here.
/** Often enough for the shortest interval that is of use. */
const stepMs = 300_000;
/** The moments of a history, oldest first, each with the number of its hour. */
function moments({ endsAt, hours }) {
    const steps = Math.round((hours * 3_600_000) / stepMs);
    return Array.from({ length: steps }, (_, index) => ({
        atMs: endsAt - (steps - index) * stepMs,
        hour: Math.floor((index * stepMs) / 3_600_000),
    }));
}
function inHour(pattern, hour) {
    return pattern.length === 0 ? 0 : (pattern[hour % pattern.length] ?? 0);
}

;// CONCATENATED MODULE: ./src/emulator/api/find.ts

function findById(items, id) {
    const found = items.find((item) => item.id === id);
    if (found === undefined)
        throw notFound();
    return found;
}
function findApplication({ platform, params }) {
    return findById(platform.state.applications, params['id']);
}
function findProcess(call) {
    return findById(findApplication(call).processes, call.params['process_id']);
}
function findDeployment(call) {
    return findById(findApplication(call).deployments, call.params['deployment_id']);
}
function findDatabase({ platform, params }) {
    return findById(platform.state.databases, params['id']);
}
function findPipeline({ platform, params }) {
    return findById(platform.state.pipelines, params['id']);
}
function findLoadBalancer({ platform, params }) {
    return findById(platform.state.loadBalancers, params['id']);
}
function findBucket({ platform, params }) {
    return findById(platform.state.buckets, params['id']);
}
function findUsageAlert({ platform, params }) {
    return findById(platform.state.usageAlerts, params['id']);
}
function findStaticSite({ platform, params }) {
    return findById(platform.state.staticSites, params['id']);
}
function findStaticSiteDeployment(call) {
    return findById(findStaticSite(call).deployments, call.params['deployment_id']);
}
/** Throws 400 for the id of something that is not there; an absent one passes. */
function requireKnown(member, items, id) {
    if (id === null || id === undefined || items.some((item) => item.id === id))
        return;
    throw new ApiError(400, undefined, `body.${member}: unknown id ${id}`);
}

;// CONCATENATED MODULE: ./src/emulator/api/log-query.ts


const log_query_defaultLimit = 1_000;
const log_query_maxLimit = 5_000;
/** The first `limit` entries between `from` and `to` (both inclusive) that pass `filters`. */
function selectLogs(entries, query, order) {
    const limit = integerParameter(query, 'limit', log_query_defaultLimit, 1, log_query_maxLimit);
    const from = timeParameter(query, 'from') ?? Number.NEGATIVE_INFINITY;
    const to = timeParameter(query, 'to') ?? Number.POSITIVE_INFINITY;
    const selected = filterLogs(entries, query).filter((entry) => milliseconds(entry) >= from && milliseconds(entry) <= to);
    return (order === 'newest-first' ? selected.toReversed() : selected).slice(0, limit);
}
/** The entries that pass `filters`. */
function filterLogs(entries, query) {
    const filters = filterParameter(query);
    return entries.filter((entry) => filters.every(({ key, values }) => values.includes(memberOf(entry, key))));
}
function milliseconds({ timestamp }) {
    return Date.parse(`${timestamp.replace(' ', 'T')}Z`);
}
function memberOf(entry, key) {
    if (key === 'message' || key === 'service' || key === 'severity')
        return entry[key];
    return String(entry.tags[key] ?? entry.attributes[key] ?? '');
}
function timeParameter(query, name) {
    const given = query.get(name);
    if (given === null)
        return undefined;
    const isIso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(given);
    if (!isIso || Number.isNaN(Date.parse(given))) {
        throw schemaError(`query ${name}: must be an ISO 8601 time in UTC`);
    }
    return Date.parse(given);
}
function filterParameter(query) {
    const given = query.get('filters');
    if (given === null)
        return [];
    let parsed;
    try {
        parsed = JSON.parse(given);
    }
    catch {
        throw schemaError('query filters: must be JSON');
    }
    if (!Array.isArray(parsed))
        throw schemaError('query filters: must be a JSON array');
    return parsed.map((item) => {
        const { key, operator, value, values } = Object(item);
        if (typeof key !== 'string' || operator !== 'EQUALS') {
            throw schemaError('query filters: each needs a key and the operator EQUALS');
        }
        return { key, values: (Array.isArray(values) ? values : [value]).map(String) };
    });
}
function schemaError(detail) {
    return new ApiError(400, "Request doesn't match the schema", detail);
}

;// CONCATENATED MODULE: ./src/emulator/api/metric-query.ts


const defaultIntervalSeconds = 60;
/** `from` and `to`, both demanded, and the interval, which process metrics demand as well. */
function spanOf(query, interval) {
    const [fromMs, toMs] = [timeOf(query, 'from'), timeOf(query, 'to')];
    if (toMs < fromMs)
        throw metric_query_schemaError('query to: must not be before from');
    if (interval === 'required' && query.get('interval_in_seconds') === null) {
        throw metric_query_schemaError('query interval_in_seconds: is required');
    }
    const seconds = integerParameter(query, 'interval_in_seconds', defaultIntervalSeconds, 1, 999_999_999);
    return { fromMs, toMs, intervalMs: seconds * 1_000 };
}
function isWithin({ fromMs, toMs }, atMs) {
    return atMs >= fromMs && atMs <= toMs;
}
/** Items by interval, counted from `from`; intervals without an item are left out. */
function bucketed(span, items) {
    const buckets = new Map();
    for (const item of items.filter(({ atMs }) => isWithin(span, atMs))) {
        const index = Math.floor((item.atMs - span.fromMs) / span.intervalMs);
        const own = buckets.get(index);
        if (own === undefined)
            buckets.set(index, [item]);
        else
            own.push(item);
    }
    return [...buckets]
        .sort(([one], [other]) => one - other)
        .map(([index, own]) => ({
        time: new Date(span.fromMs + index * span.intervalMs).toISOString(),
        items: own,
    }));
}
/** The mean of each interval in which something was measured. */
function means(span, measured) {
    return bucketed(span, measured).map(({ time, items }) => ({
        time,
        value: mean(items.map((item) => item.value)),
    }));
}
function mean(values) {
    return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
function timeOf(query, name) {
    const given = query.get(name) ?? '';
    const ms = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(given) ? Date.parse(given) : Number.NaN;
    if (Number.isNaN(ms))
        throw metric_query_schemaError(`query ${name}: must be an ISO 8601 time in UTC`);
    return ms;
}
function metric_query_schemaError(detail) {
    return new ApiError(400, "Request doesn't match the schema", detail);
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/application-metrics.ts







function metric(name, operationId, view) {
    return route({
        method: 'GET',
        path: `/applications/{id}/metrics/${name}`,
        operationId,
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => {
            const span = spanOf(call.query, 'optional');
            return view(visitsOf(call, span), span, call.query, findApplication(call));
        },
    });
}
// Everything is counted from the edge's own access log, which keeps the latest 20 000 visits.
const applicationMetricRoutes = [
    metric('requests-per-minute', 'getApplicationRequestsPerMinuteV3', (visits, span, _, own) => {
        const past = bucketed(span, seeded(own)).map(({ time, items }) => ({
            time,
            value: mean(items.map(({ perMinute }) => perMinute)),
        }));
        const now = bucketed(span, visits).map(({ time, items }) => ({
            time,
            value: items.length / (span.intervalMs / 60_000),
        }));
        return [...past.filter(({ time }) => now.every((other) => other.time !== time)), ...now];
    }),
    metric('response-time', 'getApplicationResponseTimeV3', (visits, span, query) => {
        const percent = integerParameter(query, 'percent', 50, 1, 99);
        return bucketed(span, visits).map(({ time, items }) => ({
            time,
            value: percentile(items.map(({ durationMs }) => durationMs), percent),
        }));
    }),
    metric('response-time-avg', 'getApplicationResponseTimeAvgV3', (visits) => ({
        average_response_time_ms: mean(visits.map(({ durationMs }) => durationMs)),
    })),
    metric('status-codes', 'getApplicationStatusCodesV3', (visits, span) => bucketed(span, visits).map(({ time, items }) => ({
        time,
        value: Object.fromEntries(grouped(items, ({ status }) => status).map(([status, own]) => [status, own.length])),
    }))),
    metric('top-status-codes', 'getApplicationTopStatusCodesV3', (visits, _, query) => application_metrics_top(visits, ({ status }) => status, query).map(([status, own]) => ({
        status,
        total: own.length,
    }))),
    metric('top-pages', 'getApplicationTopPagesV3', (visits, _, query) => application_metrics_top(visits, ({ page }) => page, query).map(([page, own]) => ({ page, total: own.length }))),
    // Visitors of loopback are nowhere: what Cloudflare calls an unknown country.
    metric('top-countries', 'getApplicationTopCountriesV3', (visits, _, query) => application_metrics_top(visits, () => 'XX', query).map(([country, own]) => ({
        country,
        response_time: mean(own.map(({ durationMs }) => durationMs)),
        total: own.length,
    }))),
    metric('slowest-requests', 'getApplicationSlowestRequestsV3', (visits, _, query) => {
        const limit = integerParameter(query, 'limit', 10, 1, 100);
        return grouped(visits, ({ method, page }) => `${method} ${page}`)
            .map(([name, own]) => ({
            id: (0,external_node_crypto_namespaceObject.createHash)('sha256').update(name).digest('hex').slice(0, 16),
            client_request_method: own[0]?.method ?? '',
            client_request_path: own[0]?.page ?? '',
            average_response_time_ms: mean(own.map(({ durationMs }) => durationMs)),
            count_of_requests: own.length,
        }))
            .sort((one, other) => other.average_response_time_ms - one.average_response_time_ms)
            .slice(0, limit);
    }),
];
function seeded({ requestHistory: history }) {
    if (history === null)
        return [];
    return moments(history).flatMap(({ atMs, hour }) => {
        const perMinute = inHour(history.perMinute, hour);
        return perMinute === 0 ? [] : [{ atMs, perMinute }];
    });
}
function visitsOf(call, span) {
    const entries = call.platform.hosting.accessLogs(findApplication(call).id);
    return filterLogs(entries, call.query)
        .map(({ unix_timestamp, attributes }) => ({
        atMs: Math.floor(unix_timestamp / 1_000),
        method: String(attributes['method']),
        page: String(attributes['path']).split('?')[0] ?? '/',
        status: String(attributes['status']),
        durationMs: Number(attributes['duration_ms']),
    }))
        .filter(({ atMs }) => isWithin(span, atMs));
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const own = groups.get(keyOf(item));
        if (own === undefined)
            groups.set(keyOf(item), [item]);
        else
            own.push(item);
    }
    return [...groups];
}
function application_metrics_top(items, keyOf, query) {
    const limit = integerParameter(query, 'limit', 10, 1, 100);
    return grouped(items, keyOf)
        .sort(([, one], [, other]) => other.length - one.length)
        .slice(0, limit);
}
/** The nearest rank. */
function percentile(values, percent) {
    const sorted = values.toSorted((one, other) => one - other);
    return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0;
}

;// CONCATENATED MODULE: ./src/emulator/contract.ts

// Shapes that requests and stored records have in common; names and limits are the contract's.
const gitType = schemas_enum(['github', 'bitbucket', 'gitlab']);
const applicationSource = schemas_enum(['privateGit', 'publicGit', 'dockerImage']);
const buildType = schemas_enum(['dockerfile', 'pack', 'nixpacks']);
const processType = schemas_enum(['web', 'worker', 'cron', 'job']);
const ingressProtocol = schemas_enum(['http', 'grpc']);
const jobStartPolicy = schemas_enum([
    'beforeDeployment',
    'afterSuccessDeployment',
    'afterFailedDeployment',
]);
const registryKind = schemas_enum([
    'gcr',
    'ecr',
    'dockerHub',
    'github',
    'gitlab',
    'digitalOcean',
    'custom',
]);
const projectServiceType = schemas_enum(['app', 'database', 'pipeline', 'object-storage']);
const permissionResources = [
    'APP',
    'PIPELINE',
    'DATABASE',
    'STATIC_SITE',
    'LOAD_BALANCER',
    'OBJECT_STORAGE',
    'BILLING',
    'COMPANY',
    'PROJECT',
    'WEBHOOK',
    'API_KEY',
    'REGISTRY_CREDENTIAL',
];
const permissionActions = ['CREATE', 'READ', 'UPDATE', 'DELETE'];
const instanceCount = schemas_int().min(0).max(50);
const percent = schemas_int().min(1).max(100).nullish();
const intervalSeconds = schemas_int().min(1).max(60_000).nullish();
const increment = schemas_int().min(1).max(5).nullish();
const scalingStrategy = discriminatedUnion('type', [
    object({ type: literal('manual'), config: object({ instanceCount }) }),
    object({
        type: literal('horizontal'),
        config: object({
            minInstanceCount: instanceCount,
            maxInstanceCount: instanceCount,
            targetCpuPercent: percent,
            targetMemoryPercent: percent,
            scaleUpIntervalSeconds: intervalSeconds,
            scaleUpIncrement: increment,
            scaleDownIntervalSeconds: intervalSeconds,
            scaleDownIncrement: increment,
        }),
    }),
]);
const port = schemas_int().min(1).max(65_535);
const seconds = (minimum) => schemas_int().min(minimum).nullish();
const probe = object({
    exec: object({ command: array(schemas_string()) }).nullish(),
    httpGet: object({
        path: schemas_string().nullish(),
        port: port.nullish(),
        host: schemas_string().nullish(),
        scheme: schemas_enum(['HTTP', 'HTTPS']).nullish(),
        httpHeaders: array(object({ name: schemas_string(), value: schemas_string() })).nullish(),
    })
        .nullish(),
    tcpSocket: object({ host: schemas_string().nullish(), port }).nullish(),
    initialDelaySeconds: seconds(0),
    periodSeconds: seconds(1),
    timeoutSeconds: seconds(1),
    successThreshold: seconds(1),
    failureThreshold: seconds(1),
});

;// CONCATENATED MODULE: ./src/emulator/log-entries.ts

const maxMessageLength = 8_192;
let lastMicroseconds = 0;
/**
 * A log entry of this moment. `timestamp` is the platform's own form (UTC without zone, not ISO)
 * and `unix_timestamp` is in microseconds, made strictly increasing so that it orders entries.
 */
function logEntry(service, severity, message, tags = {}, attributes = {}) {
    const now = Date.now();
    lastMicroseconds = Math.max(now * 1_000, lastMicroseconds + 1);
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        message: message.slice(0, maxMessageLength),
        service,
        severity,
        timestamp: new Date(now).toISOString().replace('T', ' ').replace('Z', ''),
        tags,
        attributes,
        unix_timestamp: lastMicroseconds,
    };
}
/** Appends and forgets the oldest entries beyond `capacity`. */
function appendBounded(entries, entry, capacity) {
    entries.push(entry);
    if (entries.length > capacity)
        entries.splice(0, entries.length - capacity);
}

;// CONCATENATED MODULE: ./src/emulator/timing.ts
/**
 * Delays of the platform in milliseconds of platform time; `--speed` divides each of them.
 * Only the rollout deadline was observed on Sevalla (about 17 minutes, October 2025) and only the
 * back-off and grace period are Kubernetes' documented defaults; the others are plausible.
 */
const timing = {
    queueMs: 1_000,
    /** A deployment stays `waiting` until somebody has read it, but no longer than this. */
    waitingUnreadMs: 15_000,
    checkoutMs: 2_000,
    buildMs: 4_000,
    pullMs: 2_000,
    scheduleMs: 1_000,
    rolloutDeadlineMs: 17 * 60_000,
    /** How often Helm's --wait looks whether every instance is Ready. */
    rolloutPollMs: 2_000,
    backOffFirstMs: 10_000,
    backOffMaxMs: 300_000,
    backOffResetMs: 600_000,
    terminationGraceMs: 30_000,
    suspendMs: 1_000,
    deleteMs: 2_000,
    databaseCreateMs: 30_000,
    databaseUpdateMs: 20_000,
    backupMs: 10_000,
    restoreMs: 20_000,
    dayMs: 86_400_000,
    measureMs: 15_000,
    domainVerifyMs: 10_000,
};
/**
 * How long the edge waits for a byte of an application, in real milliseconds at any speed, since
 * the application is as slow as it is. A guess: what Sevalla grants is not known here, and this is
 * when Cloudflare, which stands in front of it, has become known to give up (its error 524).
 */
const upstreamLimitMs = 100_000;
/**
 * Lower bounds in real milliseconds: a real process neither starts, crashes nor stops faster
 * because the platform's clock does.
 */
const floors = {
    /** An instance without readiness probe must have been up this long before a rollout succeeds. */
    settleMs: 1_000,
    backOffMs: 100,
    probePeriodMs: 25,
    probeTimeoutMs: 1_000,
    /** Liveness failures do not count before this age, or before they would on the platform. */
    livenessMs: 5_000,
    terminationGraceMs: 2_000,
    /** Below this the counters of the operating system are too coarse. */
    measureMs: 1_000,
    /** Between two looks at the memory of what has a limit and no container. */
    memoryLookMs: 200,
    jobDeadlineMs: 60_000,
};

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./src/emulator/hosting/deployment-failure.ts
/** A deployment that ends as `failed`; the message is its last log line. */
class DeploymentFailure extends Error {
    name = 'DeploymentFailure';
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./src/emulator/sudden-end.ts
/**
 * What must not outlive the program: child processes, containers, scratch directories. Only for its
 * sudden end, since `process.on('exit')` cannot wait for a graceful stop.
 */
const undone = new Set();
/** Answers a function that says: taken care of. */
function onSuddenEnd(undo) {
    undone.add(undo);
    return () => undone.delete(undo);
}
function endSuddenly() {
    // The latest first: a directory goes after the processes that work in it.
    for (const undo of [...undone].reverse())
        undo();
    undone.clear();
}

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: ./src/emulator/hosting/container.ts

/** Calls `onLine` for each line and resolves when the stream ends. */
function readLines(input, onLine) {
    return new Promise((resolve) => {
        const lines = (0,external_node_readline_namespaceObject.createInterface)({ input, crlfDelay: Number.POSITIVE_INFINITY });
        lines.on('line', onLine);
        lines.on('close', resolve);
    });
}
/** Waits for the end; stops the container when `signal` fires, and then rejects. */
async function runToEnd(container, graceMs, signal) {
    const onAbort = () => void container.stop(graceMs);
    if (signal.aborted)
        onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        const code = await container.exited;
        signal.throwIfAborted();
        return code;
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}

;// CONCATENATED MODULE: ./src/emulator/hosting/resource-usage.ts

// USER_HZ and the page size of Linux on every platform that Node is built for, but for 64 kB pages
// on some arm64 kernels.
const ticksPerSecond = 100;
const pageBytes = 4_096;
/** The sum over a process group, from /proc; null where there is no /proc or nothing runs. */
async function groupUsage(groupId) {
    const ids = (await (0,promises_namespaceObject.readdir)('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
    const all = await Promise.all(ids.map(readStat));
    const own = all.filter((stat) => stat !== null && stat.groupId === groupId);
    if (own.length === 0)
        return null;
    return {
        cpuSeconds: own.reduce((sum, stat) => sum + (stat?.ticks ?? 0), 0) / ticksPerSecond,
        memoryBytes: own.reduce((sum, stat) => sum + (stat?.pages ?? 0), 0) * pageBytes,
    };
}
/**
 * Bytes that a process group holds, by which a control group would count: pages that its processes
 * share count once. Null where there is no /proc or nothing runs.
 */
async function groupMemory(groupId) {
    const ids = (await (0,promises_namespaceObject.readdir)('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
    const all = await Promise.all(ids.map(async (id) => ({ id, stat: await readStat(id) })));
    const own = all.filter(({ stat }) => stat !== null && stat.groupId === groupId);
    if (own.length === 0)
        return null;
    const shares = await Promise.all(own.map(({ id }) => proportionalBytes(id)));
    return shares.reduce((sum, bytes) => sum + bytes, 0);
}
async function proportionalBytes(id) {
    const text = await (0,promises_namespaceObject.readFile)(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) * 1_024;
}
// Fields as in proc(5), counted after the name, which may itself hold spaces and parentheses.
async function readStat(id) {
    const text = await (0,promises_namespaceObject.readFile)(`/proc/${id}/stat`, 'utf8').catch(() => null);
    if (text === null)
        return null;
    const fields = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
    const [groupId = 0, userTicks = 0, systemTicks = 0] = [fields[2], fields[11], fields[12]];
    // What its ended children used counts as its own, so that usage never falls.
    const ticks = userTicks + systemTicks + (fields[13] ?? 0) + (fields[14] ?? 0);
    return { groupId, ticks, pages: fields[21] ?? 0 };
}

;// CONCATENATED MODULE: ./src/emulator/hosting/os-process.ts







const drainMs = 500;
/** Starts a command as a process group of its own, so that its children end with it. */
function startOsProcess(spec) {
    const { command, cwd, environment, onLine } = spec;
    const child = (0,external_node_child_process_namespaceObject.spawn)('sh', ['-c', command], {
        cwd,
        env: environment,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const killNow = () => signalGroup(child, 'SIGKILL');
    const isGone = onSuddenEnd(killNow);
    const drained = Promise.all([
        readLines(child.stdout, (line) => onLine(line, 'stdout')),
        readLines(child.stderr, (line) => onLine(line, 'stderr')),
    ]);
    let isOutOfMemory = false;
    const memory = watchMemory(child.pid, spec.memoryMegabytes ?? null, () => {
        isOutOfMemory = true;
        killNow();
    });
    const exited = exitCode(child, onLine).then(async (code) => {
        memory.stop();
        // As in a container, nothing outlives the first process.
        killNow();
        isGone();
        await Promise.race([drained, realSleep(drainMs)]);
        return code;
    });
    return {
        exited,
        isOutOfMemory: () => isOutOfMemory,
        stop: async (graceMs) => {
            signalGroup(child, 'SIGTERM');
            const timer = setTimeout(killNow, graceMs);
            await exited;
            clearTimeout(timer);
        },
        usage: async () => (child.pid === undefined ? null : groupUsage(child.pid)),
        exec: (argv, timeoutMs) => execToEnd(argv, { cwd, env: environment }, timeoutMs),
    };
}
/**
 * Kubernetes lets the kernel kill all of a container that outgrows its limit (1.28 and newer). A
 * process group has no limit of its own, so somebody has to look.
 */
function watchMemory(groupId, megabytes, onExceeded) {
    if (groupId === undefined || megabytes === null)
        return { stop: () => undefined };
    const ended = new AbortController();
    const watch = async () => {
        for (;;) {
            await realSleep(floors.memoryLookMs, ended.signal);
            const bytes = await groupMemory(groupId);
            if (bytes !== null && bytes > megabytes * 1_048_576 && !ended.signal.aborted) {
                return onExceeded();
            }
        }
    };
    // It ends by being aborted.
    watch().catch(() => undefined);
    return { stop: () => ended.abort() };
}
function exitCode(child, onLine) {
    return new Promise((resolve) => {
        child.once('error', (error) => {
            onLine(error.message, 'stderr');
            resolve(127);
        });
        child.once('exit', (code, signal) => resolve(code ?? 128 + signalNumber(signal)));
    });
}
function signalNumber(signal) {
    return signal === null ? 0 : external_node_os_namespaceObject.constants.signals[signal];
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        process.kill(-child.pid, signal);
    }
    catch {
        // The group is gone already.
    }
}
/** Runs an argument vector to its end and collects what it prints. */
async function execToEnd(argv, options, timeoutMs) {
    const [file, ...args] = argv;
    if (file === undefined)
        return { code: 127, stdout: '', stderr: 'no command given' };
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
        const collected = { stdout: '', stderr: '' };
        child.stdout.on('data', (chunk) => {
            collected.stdout += chunk.toString('utf8');
        });
        child.stderr.on('data', (chunk) => {
            collected.stderr += chunk.toString('utf8');
        });
        const timer = setTimeout(() => {
            child.kill('SIGKILL');
            resolve({ ...collected, code: 124, stderr: `timed out after ${timeoutMs} ms` });
        }, timeoutMs);
        child.once('error', (error) => {
            clearTimeout(timer);
            resolve({ ...collected, code: 127, stderr: error.message });
        });
        child.once('close', (code, signal) => {
            clearTimeout(timer);
            resolve({ ...collected, code: code ?? 128 + signalNumber(signal) });
        });
    });
}

;// CONCATENATED MODULE: ./src/emulator/hosting/checkout.ts





// What a clone would not bring: it is ignored by git in every ordinary project.
const notCopied = /^(\.git|node_modules|\.venv|venv|__pycache__|.*\.(sqlite3|db)(-journal|-wal|-shm)?)$/;
const gitTimeoutMs = 60_000;
/** The local directory that plays the remote repository. */
function repositoryDirectory(repoUrl) {
    if (repoUrl === null || repoUrl === '') {
        throw new DeploymentFailure('fatal: the application has no repository');
    }
    if (repoUrl.startsWith('file:'))
        return (0,external_node_url_namespaceObject.fileURLToPath)(repoUrl);
    if (/^[a-z][a-z0-9+.-]*:|^[^/]+@/i.test(repoUrl)) {
        throw new DeploymentFailure(`fatal: repository '${withoutCredentials(repoUrl)}' is not a local directory ` +
            '(the emulator deploys from directories, as a path or as a file: URL)');
    }
    return (0,external_node_path_namespaceObject.resolve)(repoUrl);
}
function withoutCredentials(url) {
    return url.replace(/\/\/[^/@]*@/, '//');
}
/** The branch that is checked out in a directory, or null where it is no repository of its own. */
async function currentBranch(directory) {
    if (!(await isRepositoryRoot(directory)))
        return null;
    return (await git(directory, ['symbolic-ref', '--short', '--quiet', 'HEAD'])) || null;
}
/**
 * Puts the sources of `branch` into `target`. As on the platform that is the head of the branch;
 * a directory that is no repository of its own, or one told so, is copied as it lies.
 */
async function checkOut(application, branch, target) {
    const directory = repositoryDirectory(application.repo_url);
    if (!(await isDirectory(directory))) {
        throw new DeploymentFailure(`fatal: repository '${directory}' does not exist`);
    }
    await (0,promises_namespaceObject.mkdir)(target, { recursive: true });
    const isRepository = await isRepositoryRoot(directory);
    const wanted = branch ?? application.default_branch;
    if (isRepository && application.checkout === 'branch') {
        return checkOutBranch(directory, wanted, target);
    }
    await (0,promises_namespaceObject.cp)(directory, target, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (source) => source === directory || !notCopied.test((0,external_node_path_namespaceObject.basename)(source)),
    });
    const head = await git(directory, ['rev-parse', '--quiet', '--verify', 'HEAD']);
    return { branch: wanted ?? 'main', ...(await describeCommit(directory, head)) };
}
async function checkOutBranch(directory, branch, target) {
    const name = branch ?? (await currentBranch(directory)) ?? 'HEAD';
    const sha = await resolveBranch(directory, name);
    const index = `${target}.index`;
    const env = { GIT_INDEX_FILE: index };
    await gitOrFail(directory, ['read-tree', sha], env);
    await gitOrFail(directory, ['checkout-index', '--all', '--force', `--prefix=${target}/`], env);
    await (0,promises_namespaceObject.rm)(index, { force: true });
    return { branch: name, ...(await describeCommit(directory, sha)) };
}
async function resolveBranch(directory, name) {
    const references = name === 'HEAD' ? ['HEAD'] : [`refs/heads/${name}`, `refs/remotes/origin/${name}`];
    for (const reference of references) {
        const argv = ['rev-parse', '--quiet', '--verify', `${reference}^{commit}`];
        const sha = await git(directory, argv);
        if (sha !== '')
            return sha;
    }
    throw new DeploymentFailure(`fatal: Remote branch ${name} not found in upstream origin`);
}
async function describeCommit(directory, sha) {
    if (sha === '')
        return { commit_sha: null, commit_message: null, author_login: null };
    const shown = await git(directory, ['show', '--no-patch', '--format=%an%n%B', sha]);
    const [author = '', ...message] = shown.split('\n');
    return {
        commit_sha: sha,
        commit_message: message.join('\n').trim() || null,
        author_login: author || null,
    };
}
async function isDirectory(path) {
    return (await (0,promises_namespaceObject.stat)(path).catch(() => null))?.isDirectory() ?? false;
}
async function isRepositoryRoot(directory) {
    return (await (0,promises_namespaceObject.stat)((0,external_node_path_namespaceObject.join)(directory, '.git')).catch(() => null)) !== null;
}
/** What git prints, trimmed; blank when git fails or is not installed. */
async function git(directory, args) {
    const { code, stdout } = await runGit(directory, args, {});
    return code === 0 ? stdout.trim() : '';
}
async function gitOrFail(directory, args, env) {
    const { code, stderr } = await runGit(directory, args, env);
    if (code !== 0)
        throw new DeploymentFailure(`git ${args[0]} failed: ${stderr.trim()}`);
}
function runGit(directory, args, env) {
    const { GIT_DIR: _, GIT_WORK_TREE: __, ...own } = process.env;
    // The repository may belong to another user, as a checkout mounted into a container does.
    const argv = ['git', '-c', 'safe.directory=*', '-C', directory, ...args];
    return execToEnd(argv, { env: { ...own, ...env } }, gitTimeoutMs);
}

;// CONCATENATED MODULE: ./src/emulator/hosting/env-grammar.ts
function applyGrammar(raw, mode) {
    if (mode === 'off')
        return { environment: { ...raw }, problems: [] };
    const environment = {};
    const problems = [];
    for (const [key, value] of Object.entries(raw)) {
        const faults = faultsOf(key, value);
        if (faults.length > 0)
            problems.push(`environment variable ${key}: ${faults.join('; ')}`);
        else
            environment[key] = value.replace(/\\([,"])/g, '$1');
    }
    return { environment, problems };
}
function faultsOf(key, value) {
    const bare = value.replace(/\\[,"]/g, '');
    const faults = [];
    if (!/^[A-Za-z0-9_]+$/.test(key))
        faults.push('the key has other than letters, digits and _');
    if (bare.includes(','))
        faults.push('the value has an unescaped comma (write \\,)');
    if (bare.includes('"'))
        faults.push('the value has an unescaped double quote (write \\")');
    if (/[()]/.test(bare))
        faults.push('the value has a parenthesis');
    return faults;
}

;// CONCATENATED MODULE: ./src/emulator/hosting/environment.ts
/** The variables of an application as stored; the application's own win over the global ones. */
function variablesOf(state, application, use) {
    const used = [...state.globalEnvVars, ...application.envVars].filter((entry) => entry[use]);
    return Object.fromEntries(used.map(({ key, value }) => [key, value]));
}
// A container does not see the shell that started the platform, and no secret of that shell may
// reach an application; these are what a program needs to be found and run at all.
const inherited = ['PATH', 'HOME', 'LANG', 'TMPDIR'];
// A build must reach its package registries by the way this machine reaches them.
const inheritedByBuilds = /^((https?|no|all)_proxy|pip_[a-z_]+|uv_[a-z_]+|npm_config_(registry|cache|cafile)|node_extra_ca_certs|ssl_cert_file|requests_ca_bundle)$/i;
function baseEnvironment(own, use) {
    const names = Object.keys(own).filter((name) => inherited.includes(name) || (use === 'build' && inheritedByBuilds.test(name)));
    return Object.fromEntries(names.map((name) => [name, own[name] ?? '']));
}

;// CONCATENATED MODULE: ./src/emulator/hosting/engine.ts






// The engine is reached through its command line, since that knows contexts and remote sockets.
const probeTimeoutMs = 10_000;
/** The engine's version, or null where none answers. */
async function engineVersion() {
    const argv = ['docker', 'version', '--format', '{{.Server.Version}}'];
    const { code, stdout } = await execToEnd(argv, { env: process.env }, probeTimeoutMs);
    return code === 0 ? stdout.trim() : null;
}
/** `os/architecture` of an image that the engine has, or null. */
async function imagePlatform(image) {
    const argv = ['docker', 'image', 'inspect', '--format', '{{.Os}}/{{.Architecture}}', image];
    const { code, stdout } = await execToEnd(argv, { env: process.env }, probeTimeoutMs);
    return code === 0 ? stdout.trim() : null;
}
/**
 * Pulls as the platform does: for linux/amd64 and with the application's own credential or none.
 * The credentials of whoever runs the emulator are kept out by a configuration folder of its own.
 */
async function pullImage(image, credential, onLine, signal) {
    const host = await engineHost();
    const folder = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)((0,external_node_os_namespaceObject.tmpdir)(), 'sevalla-emulator-pull-'));
    try {
        const auths = credential === null ? {} : { [registryHost(credential, image)]: auth(credential) };
        await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(folder, 'config.json'), JSON.stringify({ auths }), { mode: 0o600 });
        const args = ['--config', folder, 'pull', '--platform', 'linux/amd64', image];
        const env = host === null ? process.env : { ...process.env, DOCKER_HOST: host };
        const child = (0,external_node_child_process_namespaceObject.spawn)('docker', args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
        const ended = new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', (code) => resolve(code ?? 1));
        });
        void readLines(child.stdout, (line) => onLine(line, 'stdout'));
        void readLines(child.stderr, (line) => onLine(line, 'stderr'));
        return (await ended) === 0;
    }
    finally {
        await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
    }
}
// A configuration folder of its own also hides the current context, which names the socket.
async function engineHost() {
    if (process.env['DOCKER_HOST'] !== undefined)
        return null;
    const argv = ['docker', 'context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
    const { code, stdout } = await execToEnd(argv, { env: process.env }, probeTimeoutMs);
    return code === 0 && stdout.trim() !== '' ? stdout.trim() : null;
}
function auth({ username, secret }) {
    return { auth: Buffer.from(`${username}:${secret}`).toString('base64') };
}
/** The contract has no host field; for `gcr`, `ecr` and `custom` the image's own host is meant. */
function registryHost({ registry }, image) {
    switch (registry) {
        case 'dockerHub':
            return 'https://index.docker.io/v1/';
        case 'github':
            return 'ghcr.io';
        case 'gitlab':
            return 'registry.gitlab.com';
        case 'digitalOcean':
            return 'registry.digitalocean.com';
        default:
            return image.split('/')[0] ?? image;
    }
}

;// CONCATENATED MODULE: ./src/emulator/hosting/obtain-image.ts


/** Pulls an image and checks that the platform could run it: linux/amd64 and nothing else. */
async function obtainImage(image, credential, localImages, log, signal) {
    if ((await engineVersion()) === null) {
        throw new DeploymentFailure(`Failed to pull image "${image}": no container engine answers on this machine ` +
            '(the emulator runs images with docker)');
    }
    log('INFO', `Pulling image "${image}"`);
    const wasPulled = await pullImage(image, credential, (line) => log('INFO', line), signal);
    const platform = await imagePlatform(image);
    if (!wasPulled) {
        if (localImages === 'refuse' || platform === null) {
            throw new DeploymentFailure(`Failed to pull image "${image}": ErrImagePull`);
        }
        log('WARN', `Image "${image}" cannot be pulled; using the copy of this machine's engine`);
    }
    if (platform !== 'linux/amd64') {
        throw new DeploymentFailure(`Image "${image}" is for ${platform}; only linux/amd64 images can be deployed`);
    }
}

;// CONCATENATED MODULE: ./src/emulator/hosting/waiting-room.ts

function createWaitingRoom(clock) {
    const wasRead = new Set();
    const onRead = new Map();
    return {
        async wait(deploymentId, signal) {
            await clock.sleep(timing.queueMs, signal);
            const giveUp = new AbortController();
            const unread = clock.sleep(timing.waitingUnreadMs - timing.queueMs, AbortSignal.any([signal, giveUp.signal]));
            const read = new Promise((resolve) => {
                onRead.set(deploymentId, resolve);
                if (wasRead.has(deploymentId))
                    resolve();
            });
            // The loser of the race is aborted below, which must not count as an unhandled rejection.
            unread.catch(() => undefined);
            try {
                await Promise.race([unread, read]);
            }
            finally {
                giveUp.abort();
                onRead.delete(deploymentId);
                wasRead.delete(deploymentId);
            }
        },
        noteRead(deploymentId) {
            wasRead.add(deploymentId);
            onRead.get(deploymentId)?.();
        },
    };
}

;// CONCATENATED MODULE: ./src/emulator/hosting/deployer.ts














const maxLogEntries = 5_000;
/** Successful builds kept for restarts and rollbacks. */
const keptArtifacts = 3;
function createDeployer(options) {
    const { state, switches, clock, hosting, background, onChange } = options;
    const lanes = new Map();
    const waitingRoom = createWaitingRoom(clock);
    function pump(application) {
        if (lanes.has(application.id))
            return;
        const deployment = application.deployments.find(({ status }) => status === 'waiting');
        if (deployment === undefined)
            return;
        const abort = new AbortController();
        lanes.set(application.id, { deployment, abort });
        background.run(async (closing) => {
            const signal = AbortSignal.any([abort.signal, closing]);
            try {
                await run({ application, deployment, signal, closing });
            }
            finally {
                lanes.delete(application.id);
                if (!closing.aborted)
                    pump(application);
            }
        });
    }
    async function run(lane) {
        const { deployment, signal } = lane;
        try {
            await waitingRoom.wait(deployment.id, signal);
        }
        catch (error) {
            if (!isAbort(error))
                throw error;
        }
        if (deployment.status !== 'waiting' || signal.aborted)
            return;
        update(deployment, { status: 'inProgress', started_at: timestamp() });
        const context = { ...lane, log: logInto(deployment), live: null };
        const ending = await execute(context);
        update(deployment, { status: ending, finished_at: timestamp() });
        await settle(context, ending);
        onChange();
    }
    function update(deployment, changes) {
        Object.assign(deployment, changes, { updated_at: timestamp() });
        onChange();
    }
    function logInto(deployment) {
        return (severity, message, tags = {}) => {
            const all = { app_id: deployment.app_id, deployment_id: deployment.id, ...tags };
            const entry = logEntry('APP_DEPLOYMENT', severity, message, all);
            appendBounded(deployment.logs, entry, maxLogEntries);
        };
    }
    async function execute(context) {
        const { deployment, signal, log } = context;
        try {
            for (const step of deployment.steps) {
                await steps[step](context);
                signal.throwIfAborted();
            }
            log('INFO', 'Deployment finished successfully');
            return 'success';
        }
        catch (error) {
            if (signal.aborted) {
                log('WARN', 'Deployment was cancelled');
                return 'cancelled';
            }
            if (error instanceof DeploymentFailure)
                log('ERROR', error.message);
            else
                log('ERROR', `Emulator fault: ${stackOf(error)}`);
            log('ERROR', 'Deployment failed');
            return 'failed';
        }
    }
    const steps = {
        checkout: async ({ application, deployment, signal, log }) => {
            log('INFO', `Cloning repository ${deployment.repo_url}`, { step: 'checkout' });
            await clock.sleep(timing.checkoutMs, signal);
            const target = (0,external_node_path_namespaceObject.join)(options.artifacts, deployment.id);
            deployment.artifact = { kind: 'directory', path: target };
            const checkout = await checkOut(application, deployment.branch, target);
            update(deployment, checkout);
            const commit = checkout.commit_sha === null ? '' : ` at ${checkout.commit_sha}`;
            log('INFO', `Checked out ${checkout.branch}${commit}`, { step: 'checkout' });
        },
        build: async ({ application, deployment, signal, log }) => {
            const tags = { step: 'build' };
            log('INFO', 'Build started', tags);
            await clock.sleep(timing.buildMs, signal);
            const directory = buildDirectory(application, deployment);
            deployment.artifact = { kind: 'directory', path: directory };
            if (application.buildCommand === null) {
                log('INFO', 'No build command; the sources are the artifact', tags);
                return;
            }
            const variables = variablesOf(state, application, 'is_buildtime');
            const { environment } = applyGrammar(variables, 'off');
            const container = startOsProcess({
                command: application.buildCommand,
                cwd: directory,
                environment: { ...baseEnvironment(process.env, 'build'), ...environment },
                onLine: (line) => log('INFO', line, tags),
            });
            const code = await runToEnd(container, floors.terminationGraceMs, signal);
            if (code !== 0)
                throw new DeploymentFailure(`Build failed with exit code ${code}`);
            log('INFO', 'Build finished', tags);
        },
        rollout: async (context) => {
            const { application, deployment, signal } = context;
            const log = (severity, message, tags) => context.log(severity, message, { step: 'rollout', ...tags });
            log('INFO', 'Rollout started');
            const artifact = await artifactOf(application, deployment, log, signal);
            await clock.sleep(timing.scheduleMs, signal);
            const raw = variablesOf(state, application, 'is_runtime');
            const { environment, problems } = applyGrammar(raw, switches['env-grammar']);
            for (const problem of problems)
                log('ERROR', problem);
            if (problems.length > 0) {
                throw new DeploymentFailure('Error: failed parsing --set data: invalid environment value');
            }
            const kept = application.processes.filter(({ isDeleted }) => !isDeleted);
            const processes = structuredClone(kept);
            context.live = { deploymentId: deployment.id, artifact, processes, environment };
            await runJobs(context, 'beforeDeployment', signal);
            try {
                await hosting.rollOut(application, context.live, log, signal);
            }
            catch (error) {
                if (switches['failed-rollout'] === 'uninstall' && !signal.aborted) {
                    await hosting.stop(application.id);
                    application.live = null;
                }
                throw error;
            }
            application.processes = application.processes.filter(({ isDeleted }) => !isDeleted);
        },
    };
    async function artifactOf(application, deployment, log, signal) {
        if (deployment.docker_image_url === null) {
            if (deployment.artifact === null)
                throw new DeploymentFailure('No artifact to roll out');
            return deployment.artifact;
        }
        await clock.sleep(timing.pullMs, signal);
        const credential = state.registries.find(({ id }) => id === application.docker_registry_credential_id);
        const image = deployment.docker_image_url;
        await obtainImage(image, credential ?? null, switches['local-images'], log, signal);
        const artifact = { kind: 'image', image };
        deployment.artifact = artifact;
        return artifact;
    }
    async function runJobs({ application, live, log }, policy, signal) {
        if (live === null)
            return;
        const jobs = live.processes.filter(({ type, job_start_policy }) => type === 'job' && job_start_policy === policy);
        for (const job of jobs) {
            log('INFO', `Job ${job.display_name} started`, { step: 'rollout', process: job.key });
            const code = await hosting.runJob(application, job, live, log, signal);
            const message = `Job ${job.display_name} finished with exit code ${code}`;
            log(code === 0 ? 'INFO' : 'ERROR', message, { step: 'rollout', process: job.key });
            if (code !== 0) {
                throw new DeploymentFailure(`Job ${job.display_name} failed with exit code ${code}`);
            }
        }
    }
    async function settle(context, ending) {
        const { application, deployment, log } = context;
        if (ending === 'success' && deployment.docker_image_url !== null) {
            if (switches['image-sticks'] === 'true' && application.source === 'dockerImage') {
                application.docker_image = deployment.docker_image_url;
            }
        }
        const policy = { success: 'afterSuccessDeployment', failed: 'afterFailedDeployment' };
        if (ending !== 'cancelled') {
            try {
                await runJobs(context, policy[ending], context.closing);
            }
            catch (error) {
                if (!isAbort(error))
                    log('ERROR', messageOf(error));
            }
        }
        await removeOldArtifacts(application);
    }
    async function removeOldArtifacts(application) {
        const paths = artifactPathsInUse(state);
        for (const deployment of application.deployments) {
            const { artifact, status } = deployment;
            if (status === 'waiting' || status === 'inProgress')
                continue;
            if (artifact?.kind !== 'directory' || paths.has(artifact.path))
                continue;
            deployment.artifact = null;
            await (0,promises_namespaceObject.rm)((0,external_node_path_namespaceObject.join)(options.artifacts, deployment.id), { recursive: true, force: true });
        }
    }
    return {
        trigger(application, request) {
            if (switches['second-trigger'] === 'skip-older') {
                for (const older of application.deployments) {
                    if (older.status === 'waiting')
                        skip(older);
                }
            }
            const deployment = deployer_describe(application, request);
            application.deployments.push(deployment);
            onChange();
            pump(application);
            return deployment;
        },
        cancel(application, deployment) {
            if (deployment.status === 'waiting') {
                skip(deployment);
                return true;
            }
            const lane = lanes.get(application.id);
            if (deployment.status !== 'inProgress' || lane?.deployment !== deployment)
                return false;
            lane.abort.abort();
            return true;
        },
        noteRead: ({ id }) => waitingRoom.noteRead(id),
        isBusy: (application) => application.deployments.some(({ status }) => status === 'waiting' || status === 'inProgress'),
        resume: pump,
        runCron(application, processId) {
            const { live } = application;
            const cron = live?.processes.find(({ id }) => id === processId);
            if (live === null || cron === undefined)
                return false;
            const nowhere = () => undefined;
            background.run(async (closing) => {
                await hosting.runJob(application, cron, live, nowhere, closing);
            });
            return true;
        },
    };
    function skip(deployment) {
        update(deployment, { status: 'skipped', finished_at: timestamp() });
        waitingRoom.noteRead(deployment.id);
    }
}
/** Of all applications, since a promotion makes one application's build another's too. */
function artifactPathsInUse({ applications }) {
    const artifacts = applications.flatMap(({ deployments, live }) => {
        const successes = deployments.filter(({ status }) => status === 'success');
        const pending = deployments.filter(({ status }) => status === 'waiting' || status === 'inProgress');
        const kept = [...successes.slice(-keptArtifacts), ...pending];
        return [...kept.map(({ artifact }) => artifact), live?.artifact ?? null];
    });
    const paths = artifacts.map((artifact) => artifact?.kind === 'directory' && artifact.path);
    return new Set(paths.filter((path) => typeof path === 'string'));
}
function deployer_describe(application, request) {
    const { type, trigger, reuse } = request;
    if (reuse !== undefined) {
        const { branch, commit_sha, commit_message, author_login, author_img } = reuse;
        const { artifact, docker_image_url, git_type, repo_url } = reuse;
        return newDeployment(application, {
            type,
            trigger,
            steps: ['rollout'],
            artifact,
            docker_image_url,
            git_type,
            repo_url,
            branch,
            commit_sha,
            commit_message,
            author_login,
            author_img,
        });
    }
    if (application.source === 'dockerImage') {
        return newDeployment(application, {
            type,
            trigger,
            steps: ['rollout'],
            docker_image_url: request.dockerImage ?? application.docker_image,
        });
    }
    return newDeployment(application, {
        type,
        trigger,
        steps: ['checkout', 'build', 'rollout'],
        branch: request.branch ?? application.default_branch,
    });
}
function buildDirectory(application, deployment) {
    if (deployment.artifact?.kind !== 'directory') {
        throw new DeploymentFailure('Nothing was checked out');
    }
    return (0,external_node_path_namespaceObject.join)(deployment.artifact.path, application.build_path ?? '.');
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/applications.ts















const createRequest = strictObject({
    display_name: schemas_string().min(2).max(64),
    cluster_id: schemas_uuid(),
    source: applicationSource,
    project_id: schemas_uuid().nullish(),
    git_type: gitType.nullish(),
    repo_url: schemas_string().nullish(),
    default_branch: schemas_string().nullish(),
    docker_image: schemas_string().nullish(),
    docker_registry_credential_id: schemas_string().nullish(),
})
    .refine(({ source, docker_image }) => source !== 'dockerImage' || Boolean(docker_image), {
    path: ['docker_image'],
    message: 'needed for the source dockerImage',
})
    .refine(({ source, repo_url }) => source === 'dockerImage' || Boolean(repo_url), {
    path: ['repo_url'],
    message: 'needed for git sources',
});
const updateRequest = strictObject({
    display_name: schemas_string().min(1).max(64).optional(),
    auto_deploy: schemas_boolean().optional(),
    default_branch: schemas_string().min(1).optional(),
    hibernation_enabled: schemas_boolean().optional(),
    hibernate_after_seconds: schemas_int().min(1).max(604_800).optional(),
    build_type: buildType.optional(),
    build_path: schemas_string().optional(),
    dockerfile_path: schemas_string().optional(),
    docker_context: schemas_string().optional(),
    build_cache_enabled: schemas_boolean().optional(),
    docker_registry_credential_id: schemas_uuid().optional(),
    pack_builder: schemas_enum(['heroku/builder:22', 'heroku/builder:24']).optional(),
    nixpacks_version: schemas_enum(['1.29', '1.39', '1.41']).optional(),
    buildpacks: array(object({ order: schemas_int().min(0).max(20), source: schemas_string().max(500) }))
        .optional(),
    allow_deploy_paths: array(schemas_string()).optional(),
    ignore_deploy_paths: array(schemas_string()).optional(),
    source: applicationSource.optional(),
    git_type: gitType.optional(),
    repo_url: schemas_string().optional(),
    docker_image: schemas_string().optional(),
});
const applicationRoutes = [
    route({
        method: 'POST',
        path: '/applications',
        operationId: 'createApplicationV3',
        tier: 'service-creation',
        status: 201,
        permission: 'APP:CREATE',
        body: createRequest,
        handle: ({ platform, body }) => {
            const { state } = platform;
            requireKnown('cluster_id', clusters, body.cluster_id);
            requireKnown('project_id', state.projects, body.project_id);
            const credential = body.docker_registry_credential_id;
            requireKnown('docker_registry_credential_id', state.registries, credential);
            const isGit = body.source !== 'dockerImage';
            const application = newApplication({
                display_name: body.display_name,
                source: body.source,
                cluster_id: body.cluster_id,
                project_id: body.project_id ?? null,
                git_type: isGit ? (body.git_type ?? 'github') : null,
                repo_url: isGit ? (body.repo_url ?? null) : null,
                default_branch: isGit ? (body.default_branch ?? 'main') : null,
                docker_image: isGit ? null : (body.docker_image ?? null),
                docker_registry_credential_id: isGit ? null : (credential ?? null),
                created_by: state.users[0]?.id ?? null,
            });
            state.applications.push(application);
            return applicationWriteResult(state, application);
        },
    }),
    route({
        method: 'GET',
        path: '/applications',
        operationId: 'listApplicationsV3',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: ({ platform, key, query }) => {
            const newestFirst = platform.state.applications.toReversed();
            const visible = newestFirst.filter(({ id }) => isAllowed(key, 'APP:READ', id));
            return paginate(visible.map(applicationSummary), query);
        },
    }),
    route({
        method: 'GET',
        path: '/applications/{id}',
        operationId: 'getApplicationV3',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => applicationView(call.platform.state, findApplication(call)),
    }),
    route({
        method: 'PATCH',
        path: '/applications/{id}',
        operationId: 'updateApplicationV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'APP:UPDATE',
        body: updateRequest,
        handle: (call) => {
            const application = findApplication(call);
            const { state } = call.platform;
            const { buildpacks, ...changes } = call.body;
            const credential = changes.docker_registry_credential_id;
            requireKnown('docker_registry_credential_id', state.registries, credential);
            Object.assign(application, changes, { updated_at: timestamp() });
            if (buildpacks !== undefined) {
                application.buildpacks = buildpacks.map((pack) => ({ id: (0,external_node_crypto_namespaceObject.randomUUID)(), ...pack }));
            }
            return applicationWriteResult(state, application);
        },
    }),
    route({
        method: 'DELETE',
        path: '/applications/{id}',
        operationId: 'deleteApplicationV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'APP:DELETE',
        handle: (call) => {
            const application = findApplication(call);
            if (call.platform.deployer.isBusy(application)) {
                throw new ApiError(400, 'The application cannot be deleted while a deployment runs');
            }
            application.isDeleting = true;
            call.platform.background.run((signal) => remove(call.platform, application, signal));
            return { message: 'Application deletion started' };
        },
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/suspend',
        operationId: 'suspendApplicationV3',
        tier: 'general-write',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const application = findApplication(call);
            const { background, clock, hosting } = call.platform;
            application.is_suspended = true;
            application.updated_at = timestamp();
            background.run(async (signal) => {
                await clock.sleep(timing.suspendMs, signal);
                if (application.is_suspended)
                    await hosting.stop(application.id);
            });
            return { message: 'Application suspension started' };
        },
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/activate',
        operationId: 'activateApplicationV3',
        tier: 'general-write',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const application = findApplication(call);
            application.is_suspended = false;
            application.updated_at = timestamp();
            const { background, hosting } = call.platform;
            background.run(() => hosting.resume(application));
            return { message: 'Application activation started' };
        },
    }),
    // The contract has no way to read the state of the CDN; only this blind toggle.
    route({
        method: 'POST',
        path: '/applications/{id}/cdn/toggle',
        operationId: 'toggleApplicationCdnV3',
        tier: 'general-write',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const application = findApplication(call);
            application.isCdnOn = !application.isCdnOn;
            return { is_turned_on: application.isCdnOn };
        },
    }),
    // The edge here caches nothing.
    route({
        method: 'POST',
        path: '/applications/{id}/purge-cache',
        operationId: 'purgeApplicationCacheV3',
        tier: 'general-write',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            findApplication(call);
            return { message: 'Cache purge started' };
        },
    }),
];
async function remove(platform, application, signal) {
    const { state, clock, hosting, artifacts } = platform;
    await clock.sleep(timing.deleteMs, signal);
    await hosting.stop(application.id);
    hosting.forget(application.id);
    state.applications = state.applications.filter(({ id }) => id !== application.id);
    for (const database of state.databases) {
        database.connections = database.connections.filter(({ target_id }) => target_id !== application.id);
    }
    for (const { stages } of state.pipelines) {
        for (const stage of stages)
            stage.appIds = stage.appIds.filter((id) => id !== application.id);
    }
    const inUse = [...artifactPathsInUse(state)];
    for (const { id } of application.deployments) {
        const folder = (0,external_node_path_namespaceObject.join)(artifacts, id);
        // Another application may run it since a promotion.
        if (inUse.some((path) => path === folder || path.startsWith(folder + external_node_path_namespaceObject.sep)))
            continue;
        await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
    }
    platform.onChange();
}

;// CONCATENATED MODULE: ./src/emulator/store/database.ts



const enginePorts = {
    postgresql: '5432',
    mariadb: '3306',
    mysql: '3306',
    mongodb: '27017',
    redis: '6379',
    valkey: '6379',
};
function databaseResourceType(idOrName) {
    return databaseResourceTypes.find((type) => type.id === idOrName || type.name === idOrName);
}
function newDatabase(given) {
    const now = timestamp();
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        project_id: null,
        name: `${slug(given.display_name)}-${randomLetters(5)}`,
        status: 'ready',
        is_suspended: false,
        cluster_id: clusters[0]?.id ?? '',
        resource_type_id: databaseResourceTypes[0]?.id ?? '',
        created_at: now,
        updated_at: now,
        dataPath: null,
        storageMb: null,
        history: null,
        backups: [],
        connections: [],
        ...given,
    };
}
const retentionDays = { daily: 7, manual: 14 };
function newBackup(database, type, display_name, now = Date.now()) {
    const id = `${database.name}-${type}-${now}-${randomLetters(5)}`;
    const created_at = new Date(now).toISOString();
    const expires_at = new Date(now + retentionDays[type] * 86_400_000).toISOString();
    return { id, name: id, display_name, type, created_at, expires_at };
}
function databaseSummary(database) {
    const { id, name, display_name, status, type, version, is_suspended } = database;
    const { created_at, updated_at, resource_type_id } = database;
    const resource_type_name = databaseResourceType(resource_type_id)?.name ?? null;
    return {
        id,
        name,
        display_name,
        status,
        type,
        version,
        resource_type_name,
        is_suspended,
        created_at,
        updated_at,
    };
}
/** What create and patch answer. */
function databaseWriteResult(state, database) {
    const { companyId: company_id } = state;
    return { ...databaseSummary(database), company_id, project_id: database.project_id };
}
/** Ports are strings on the platform. There is no password and no connection string anywhere. */
function databaseView(state, database) {
    const { name, type, cluster_id, resource_type_id, db_name } = database;
    const cluster = clusters.find(({ id }) => id === cluster_id);
    const size = databaseResourceType(resource_type_id);
    return {
        ...databaseWriteResult(state, database),
        cluster_id,
        cluster_display_name: cluster?.display_name ?? null,
        cluster_location: cluster?.location ?? null,
        resource_type_id,
        cpu_limit: size?.cpu_limit ?? null,
        memory_limit: size?.memory_limit ?? null,
        storage_size: database.storageMb ?? size?.storage_limit ?? null,
        db_name,
        internal_hostname: `${name}-${type}.${name}.svc.cluster.local`,
        internal_port: enginePorts[type],
        external_hostname: null,
        external_port: null,
    };
}
function connectionView(state, source, connection) {
    const { id, target_id, target_type } = connection;
    const target = connectionTarget(state, target_type, target_id);
    return {
        id,
        source_id: source.id,
        source_type: 'dbResource',
        source_name: source.name,
        source_display_name: source.display_name,
        target_id,
        target_type: target_type === 'app' ? 'appResource' : 'dbResource',
        target_name: target?.name ?? null,
        target_display_name: target?.display_name ?? null,
    };
}
function connectionTarget(state, type, targetId) {
    const candidates = type === 'app' ? state.applications : state.databases;
    return candidates.find(({ id }) => id === targetId);
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/databases.ts









const databases_createRequest = strictObject({
    display_name: schemas_string().min(2).max(64),
    type: schemas_enum(['postgresql', 'mariadb', 'mysql', 'redis', 'valkey']),
    version: schemas_string(),
    cluster_id: schemas_uuid(),
    resource_type_id: schemas_string(),
    db_name: schemas_string()
        .min(2)
        .max(100)
        .regex(/^[a-zA-Z0-9_\-+]+$/),
    db_password: schemas_string()
        .min(4)
        .max(100)
        .regex(/^[a-zA-Z0-9_?<>#@\-=+]+$/),
    db_user: schemas_string()
        .min(2)
        .max(100)
        .regex(/^[a-zA-Z0-9_\-+]+$/)
        .optional(),
    project_id: schemas_uuid().nullish(),
    extensions: object({
        enable_vector: schemas_boolean().optional(),
        enable_postgis: schemas_boolean().optional(),
        enable_cron: schemas_boolean().optional(),
    })
        .optional(),
});
const databases_updateRequest = strictObject({
    display_name: schemas_string().min(2).max(64).optional(),
    resource_type_id: schemas_string().optional(),
    project_id: schemas_uuid().nullish(),
});
const databaseRoutes = [
    route({
        method: 'GET',
        path: '/databases',
        operationId: 'listDatabasesV3',
        tier: 'read',
        status: 200,
        permission: 'DATABASE:READ',
        handle: ({ platform, key, query }) => {
            const byName = platform.state.databases.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
            const visible = byName.filter(({ id }) => isAllowed(key, 'DATABASE:READ', id));
            return paginate(visible.map(databaseSummary), query);
        },
    }),
    route({
        method: 'POST',
        path: '/databases',
        operationId: 'createDatabaseV3',
        tier: 'service-creation',
        status: 201,
        permission: 'DATABASE:CREATE',
        body: databases_createRequest,
        handle: ({ platform, body }) => {
            const { state } = platform;
            requireKnown('cluster_id', clusters, body.cluster_id);
            requireKnown('resource_type_id', databaseResourceTypes, body.resource_type_id);
            requireKnown('project_id', state.projects, body.project_id);
            const { display_name, type, version, cluster_id, resource_type_id, db_name } = body;
            const database = newDatabase({
                display_name,
                type,
                version,
                cluster_id,
                resource_type_id,
                db_name,
                project_id: body.project_id ?? null,
                status: 'creating',
            });
            state.databases.push(database);
            platform.databases.settle(database);
            return databaseWriteResult(state, database);
        },
    }),
    route({
        method: 'GET',
        path: '/databases/{id}',
        operationId: 'getDatabaseV3',
        tier: 'read',
        status: 200,
        permission: 'DATABASE:READ',
        handle: (call) => databaseView(call.platform.state, findDatabase(call)),
    }),
    route({
        method: 'PATCH',
        path: '/databases/{id}',
        operationId: 'updateDatabaseV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'DATABASE:UPDATE',
        body: databases_updateRequest,
        handle: (call) => {
            const database = findDatabase(call);
            const { state, databases } = call.platform;
            const { resource_type_id } = call.body;
            requireKnown('resource_type_id', databaseResourceTypes, resource_type_id);
            requireKnown('project_id', state.projects, call.body.project_id);
            const isResized = resource_type_id !== undefined && resource_type_id !== database.resource_type_id;
            if (isResized)
                requireReady(database);
            Object.assign(database, call.body, { updated_at: timestamp() });
            if (isResized) {
                database.status = 'updating';
                databases.settle(database);
            }
            return databaseWriteResult(state, database);
        },
    }),
    route({
        method: 'DELETE',
        path: '/databases/{id}',
        operationId: 'deleteDatabaseV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'DATABASE:DELETE',
        handle: (call) => {
            const database = findDatabase(call);
            if (database.status === 'deleting') {
                throw new ApiError(400, undefined, 'the database is being deleted already');
            }
            call.platform.databases.remove(database);
            return { message: 'Database deletion started' };
        },
    }),
    route({
        method: 'POST',
        path: '/databases/{id}/suspend',
        operationId: 'suspendDatabaseV3',
        tier: 'general-write',
        status: 200,
        permission: 'DATABASE:UPDATE',
        handle: (call) => {
            const database = findDatabase(call);
            requireReady(database);
            Object.assign(database, { is_suspended: true, updated_at: timestamp() });
            return { message: 'Database suspension started' };
        },
    }),
    route({
        method: 'POST',
        path: '/databases/{id}/activate',
        operationId: 'activateDatabaseV3',
        tier: 'general-write',
        status: 200,
        permission: 'DATABASE:UPDATE',
        handle: (call) => {
            Object.assign(findDatabase(call), { is_suspended: false, updated_at: timestamp() });
            return { message: 'Database activation started' };
        },
    }),
];
function requireReady({ status }) {
    // A restore that failed must be open to another try.
    if (status === 'ready' || status === 'restoringFailed')
        return;
    throw new ApiError(400, undefined, `the database is ${status}`);
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/database-backups.ts





// Open, as on the platform.
const backupRequest = object({ display_name: schemas_string().min(1) });
const backupType = schemas_enum(['daily', 'manual']);
const databaseBackupRoutes = [
    // A bare array. Its order is stated nowhere; newest first, as deployments are.
    route({
        method: 'GET',
        path: '/databases/{id}/backups',
        operationId: 'listDatabaseBackupsV3',
        tier: 'read',
        status: 200,
        permission: 'DATABASE:READ',
        handle: (call) => {
            const newestFirst = findDatabase(call).backups.toReversed();
            const given = call.query.get('type');
            if (given === null)
                return newestFirst;
            const wanted = backupType.safeParse(given);
            if (!wanted.success) {
                const known = backupType.options.join(', ');
                throw new ApiError(400, undefined, `query type: must be one of ${known}`);
            }
            return newestFirst.filter(({ type }) => type === wanted.data);
        },
    }),
    route({
        method: 'POST',
        path: '/databases/{id}/backups',
        operationId: 'createDatabaseBackupV3',
        tier: 'general-write',
        status: 202,
        permission: 'DATABASE:UPDATE',
        body: backupRequest,
        handle: (call) => {
            const database = findDatabase(call);
            requireReady(database);
            if (database.is_suspended)
                throw new ApiError(400, undefined, 'the database is suspended');
            call.platform.databases.backUp(database, call.body.display_name);
            return { message: 'Backup creation started' };
        },
    }),
    route({
        method: 'DELETE',
        path: '/databases/{id}/backups/{backup_id}',
        operationId: 'deleteDatabaseBackupV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'DATABASE:UPDATE',
        handle: (call) => {
            const database = findDatabase(call);
            const backup = findById(database.backups, call.params['backup_id']);
            call.platform.databases.removeBackup(database, backup);
            return { message: 'Backup deletion started' };
        },
    }),
    route({
        method: 'POST',
        path: '/databases/{id}/backups/{backup_id}/restore',
        operationId: 'restoreDatabaseBackupV3',
        tier: 'general-write',
        status: 202,
        permission: 'DATABASE:UPDATE',
        handle: (call) => {
            const database = findDatabase(call);
            const backup = findById(database.backups, call.params['backup_id']);
            requireReady(database);
            call.platform.databases.restore(database, backup);
            return { message: 'Backup restoration started' };
        },
    }),
];

;// CONCATENATED MODULE: ./src/emulator/api/routes/database-metrics.ts





const bytesPerMb = 1_048_576;
/** No engine runs, so nothing is measured but what the seed says was. */
function series(name, operationId, value) {
    return route({
        method: 'GET',
        path: `/databases/{id}/metrics/${name}`,
        operationId,
        tier: 'read',
        status: 200,
        permission: 'DATABASE:READ',
        handle: (call) => {
            const database = findDatabase(call);
            const span = spanOf(call.query, 'required');
            const past = database.history === null ? [] : moments(database.history);
            const measured = past.map(({ atMs }) => ({ atMs, value: value(database) }));
            return means(span, measured);
        },
    });
}
function ofNow(name, operationId, value) {
    return route({
        method: 'GET',
        path: `/databases/{id}/metrics/${name}`,
        operationId,
        tier: 'read',
        status: 200,
        permission: 'DATABASE:READ',
        handle: (call) => ({ value: value(findDatabase(call)) }),
    });
}
function limitOf(database, member) {
    return databaseResourceType(database.resource_type_id)?.[member] ?? 0;
}
function diskMb({ storageMb, resource_type_id }) {
    return storageMb ?? databaseResourceType(resource_type_id)?.storage_limit ?? 0;
}
const databaseMetricRoutes = [
    ofNow('all-storage', 'getDatabaseAllStorageV3', (database) => diskMb(database) * bytesPerMb),
    series('cpu-limit', 'getDatabaseCpuLimitV3', (one) => limitOf(one, 'cpu_limit') / 1_000),
    series('cpu-usage', 'getDatabaseCpuUsageV3', ({ history }) => history?.cpuCores ?? 0),
    series('memory-limit', 'getDatabaseMemoryLimitV3', (one) => limitOf(one, 'memory_limit') * bytesPerMb),
    series('memory-usage', 'getDatabaseMemoryUsageV3', ({ history }) => (history?.memoryMb ?? 0) * bytesPerMb),
    series('storage-limit', 'getDatabaseStorageLimitV3', (one) => diskMb(one) * bytesPerMb),
    series('storage-usage', 'getDatabaseStorageUsageV3', ({ history }) => (history?.usedMb ?? 0) * bytesPerMb),
    ofNow('used-storage', 'getDatabaseUsedStorageV3', ({ history }) => (history?.usedMb ?? 0) * bytesPerMb),
];

;// CONCATENATED MODULE: ./src/emulator/api/routes/deployment-hooks.ts




const deploymentHookRoutes = [
    route({
        method: 'GET',
        path: '/applications/{id}/deployment-hook',
        operationId: 'getDeploymentHookV3',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => ({ url: hookUrl(call.platform, findHooked(call)) }),
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/deployment-hook',
        operationId: 'enableDeploymentHookV3',
        tier: 'general-write',
        status: 201,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const application = findApplication(call);
            application.hookSecret ??= newHookSecret();
            return { url: hookUrl(call.platform, application) };
        },
    }),
    route({
        method: 'PUT',
        path: '/applications/{id}/deployment-hook',
        operationId: 'regenerateDeploymentHookV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const application = findHooked(call);
            application.hookSecret = newHookSecret();
            return { url: hookUrl(call.platform, application) };
        },
    }),
    route({
        method: 'DELETE',
        path: '/applications/{id}/deployment-hook',
        operationId: 'disableDeploymentHookV3',
        tier: 'service-mutation',
        status: 204,
        permission: 'APP:UPDATE',
        handle: (call) => {
            findHooked(call).hookSecret = null;
        },
    }),
];
function findHooked(call) {
    const application = findApplication(call);
    if (application.hookSecret === null)
        throw notFound();
    return application;
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/deployments.ts







// Open on the platform: a stray member, such as the `tag` that Sevalla's CLI sends, is dropped.
const triggerRequest = object({
    branch: schemas_string().optional(),
    docker_image: schemas_string().optional(),
    is_restart: schemas_boolean().default(false),
});
const deploymentRoutes = [
    route({
        method: 'GET',
        path: '/applications/{id}/deployments',
        operationId: 'listDeploymentsV3',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => {
            const page = paginate(findApplication(call).deployments.toReversed(), call.query);
            return { ...page, data: page.data.map((item) => show(call.platform, item)) };
        },
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/deployments',
        operationId: 'triggerDeploymentV3',
        tier: 'deployment',
        status: 200,
        permission: 'APP:UPDATE',
        body: triggerRequest,
        handle: (call) => {
            const application = findApplication(call);
            const { platform, body } = call;
            requireActive(platform, application);
            requireFittingSource(platform, application, body);
            if (!body.is_restart) {
                const request = { branch: body.branch, dockerImage: body.docker_image };
                const deployment = platform.deployer.trigger(application, {
                    type: 'manual',
                    trigger: 'MANUAL_DEPLOY',
                    ...request,
                });
                return deploymentView(deployment);
            }
            const reuse = latestSuccess(application);
            if (reuse === undefined) {
                throw new ApiError(400, undefined, 'there is no successful deployment to restart');
            }
            const request = { type: 'manual', trigger: 'RESTART', reuse };
            return deploymentView(platform.deployer.trigger(application, request));
        },
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/deployments/rollback',
        operationId: 'rollbackDeploymentV3',
        tier: 'deployment',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const application = findApplication(call);
            const { platform } = call;
            requireActive(platform, application);
            const reuse = rollbackTarget(platform, application, call.body);
            if (reuse === undefined)
                throw notFound();
            const request = { type: 'manual', trigger: 'ROLLBACK_DEPLOYMENT', reuse };
            return deploymentView(platform.deployer.trigger(application, request));
        },
    }),
    route({
        method: 'GET',
        path: '/applications/{id}/deployments/{deployment_id}',
        operationId: 'getDeploymentV3',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => show(call.platform, findDeployment(call)),
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/deployments/{deployment_id}/cancel',
        operationId: 'cancelDeploymentV3',
        tier: 'deployment',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const deployment = findDeployment(call);
            // The operation declares 404 and neither 400 nor 409.
            if (!call.platform.deployer.cancel(findApplication(call), deployment))
                throw notFound();
            return { message: 'Deployment cancellation started' };
        },
    }),
    route({
        method: 'GET',
        path: '/applications/{id}/deployments/{deployment_id}/logs',
        operationId: 'getApplicationDeploymentLogsV3',
        tier: 'logs',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => {
            const { logs } = findDeployment(call);
            return selectLogs(logs, call.query, call.platform.switches['log-order']);
        },
    }),
];
/** A reader has now seen `waiting`, so the deployment may go on. */
function show(platform, deployment) {
    if (deployment.status === 'waiting')
        platform.deployer.noteRead(deployment);
    return deploymentView(deployment);
}
function requireActive({ switches }, application) {
    if (application.isDeleting)
        throw notFound();
    if (application.is_suspended && switches['trigger-while-suspended'] === 'reject') {
        throw new ApiError(400, undefined, 'the application is suspended');
    }
}
function requireFittingSource({ switches }, { source }, { branch, docker_image }) {
    if (switches['source-mismatch'] === 'ignore')
        return;
    const misplaced = source === 'dockerImage' ? branch : docker_image;
    if (misplaced === undefined)
        return;
    throw new ApiError(400, undefined, `the application's source is ${source}`);
}
function latestSuccess({ deployments }) {
    return deployments.findLast(isReusable);
}
function isReusable({ status, artifact }) {
    return status === 'success' && artifact !== null;
}
function rollbackTarget({ switches }, application, body) {
    const wanted = Object(body).deployment_id;
    if (switches['rollback-deployment-id'] === 'honour' && typeof wanted === 'string') {
        return application.deployments.find((item) => item.id === wanted && isReusable(item));
    }
    if (switches['rollback-target'] === 'latest-success')
        return latestSuccess(application);
    const current = application.live?.artifact;
    return application.deployments.findLast((item) => isReusable(item) && JSON.stringify(item.artifact) !== JSON.stringify(current));
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/docker-registries.ts








const docker_registries_name = schemas_string().min(1).max(255);
const username = schemas_string().regex(/^(?=.{1,39}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/);
const secret = schemas_string().regex(/^.{8,128}$/);
const docker_registries_createRequest = strictObject({
    name: docker_registries_name,
    registry: registryKind.default('dockerHub'),
    username,
    secret,
});
const docker_registries_updateRequest = strictObject({ name: docker_registries_name, registry: registryKind, username, secret }).partial();
const dockerRegistryRoutes = [
    route({
        method: 'GET',
        path: '/docker-registries',
        operationId: 'listDockerRegistriesV3',
        tier: 'read',
        status: 200,
        permission: 'REGISTRY_CREDENTIAL:READ',
        handle: ({ platform, query }) => paginate(platform.state.registries.map(registrySummary), query),
    }),
    route({
        method: 'POST',
        path: '/docker-registries',
        operationId: 'createDockerRegistryV3',
        tier: 'general-write',
        status: 201,
        permission: 'REGISTRY_CREDENTIAL:CREATE',
        body: docker_registries_createRequest,
        handle: ({ platform, body }) => {
            const now = timestamp();
            const registry = { id: (0,external_node_crypto_namespaceObject.randomUUID)(), ...body, created_at: now, updated_at: now };
            platform.state.registries.push(registry);
            return registryView(platform.state, registry);
        },
    }),
    route({
        method: 'GET',
        path: '/docker-registries/{id}',
        operationId: 'getDockerRegistryV3',
        tier: 'read',
        status: 200,
        permission: 'REGISTRY_CREDENTIAL:READ',
        handle: ({ platform: { state }, params }) => registryView(state, findById(state.registries, params['id'])),
    }),
    route({
        method: 'PATCH',
        path: '/docker-registries/{id}',
        operationId: 'updateDockerRegistryV3',
        tier: 'general-write',
        status: 200,
        permission: 'REGISTRY_CREDENTIAL:UPDATE',
        body: docker_registries_updateRequest,
        handle: ({ platform: { state }, params, body }) => {
            const registry = findById(state.registries, params['id']);
            Object.assign(registry, body, { updated_at: timestamp() });
            return registryView(state, registry);
        },
    }),
    route({
        method: 'DELETE',
        path: '/docker-registries/{id}',
        operationId: 'deleteDockerRegistryV3',
        tier: 'general-write',
        status: 200,
        permission: 'REGISTRY_CREDENTIAL:DELETE',
        handle: ({ platform: { state }, params }) => {
            const registry = findById(state.registries, params['id']);
            state.registries = state.registries.filter((item) => item !== registry);
            return { message: 'Docker registry deleted' };
        },
    }),
];

;// CONCATENATED MODULE: ./src/emulator/store/domain.ts



function newCustomDomain(name, is_wildcard) {
    const now = timestamp();
    const id = (0,external_node_crypto_namespaceObject.randomUUID)();
    return { id, name, status: 'VERIFICATION', is_wildcard, created_at: now, updated_at: now };
}
function domainViews(application) {
    const { id, name, created_at, domains, primaryDomainId, isSystemDomainOff } = application;
    const system = {
        // The application's own: there is exactly one system domain each.
        id,
        name: systemDomain(name),
        status: 'ACTIVE',
        type: 'SYSTEM',
        is_enabled: !isSystemDomainOff,
        is_wildcard: false,
        is_primary: primaryDomainId === null,
        dns_records: null,
        errors: null,
        created_at,
        updated_at: created_at,
    };
    const custom = domains.map((domain) => ({
        ...domain,
        type: 'CUSTOM',
        is_enabled: true,
        is_primary: domain.id === primaryDomainId,
        dns_records: [{ type: 'CNAME', name: domain.name, value: system.name }],
        errors: null,
    }));
    return [system, ...custom];
}
/** Whether a host, without its port, is this application's. */
function answersTo(application, host) {
    if (host === systemDomain(application.name))
        return !application.isSystemDomainOff;
    return application.domains.some(({ name, status, is_wildcard }) => {
        if (status !== 'ACTIVE')
            return false;
        return host === name || (is_wildcard && host.endsWith(`.${name}`));
    });
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/domains.ts









const addRequest = strictObject({
    domain_name: schemas_string().min(1),
    is_wildcard: schemas_boolean().optional(),
    custom_ssl_cert: schemas_string().optional(),
    custom_ssl_key: schemas_string().optional(),
});
const domains_updateRequest = strictObject({ name: schemas_string().min(1) });
const domainRoutes = [
    route({
        method: 'GET',
        path: '/applications/{id}/domains',
        operationId: 'listApplicationDomainsV3',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => paginate(domainViews(findApplication(call)), call.query),
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/domains',
        operationId: 'addApplicationDomainV3',
        tier: 'general-write',
        status: 201,
        permission: 'APP:UPDATE',
        body: addRequest,
        handle: (call) => {
            const application = findApplication(call);
            const { domain_name, is_wildcard = false } = call.body;
            const domain = newCustomDomain(freeName(call.platform, domain_name), is_wildcard);
            application.domains.push(domain);
            verify(call.platform, domain);
            return findById(domainViews(application), domain.id);
        },
    }),
    route({
        method: 'GET',
        path: '/applications/{id}/domains/{domain_id}',
        operationId: 'getApplicationDomainV3',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => findById(domainViews(findApplication(call)), call.params['domain_id']),
    }),
    route({
        method: 'PATCH',
        path: '/applications/{id}/domains/{domain_id}',
        operationId: 'updateApplicationDomainV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'APP:UPDATE',
        body: domains_updateRequest,
        handle: (call) => {
            const domain = findCustom(call);
            const name = freeName(call.platform, call.body.name, domain);
            Object.assign(domain, { name, status: 'VERIFICATION', updated_at: timestamp() });
            verify(call.platform, domain);
            return findById(domainViews(findApplication(call)), domain.id);
        },
    }),
    route({
        method: 'DELETE',
        path: '/applications/{id}/domains/{domain_id}',
        operationId: 'deleteApplicationDomainV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const application = findApplication(call);
            const domain = findCustom(call);
            application.domains = application.domains.filter((item) => item !== domain);
            if (application.primaryDomainId === domain.id)
                application.primaryDomainId = null;
            return { message: 'Domain deleted' };
        },
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/domains/{domain_id}/refresh-status',
        operationId: 'refreshApplicationDomainStatusV3',
        tier: 'general-write',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const { id } = findApplication(call);
            if (call.params['domain_id'] !== id)
                verify(call.platform, findCustom(call));
            return { message: 'Domain status refresh started' };
        },
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/domains/{domain_id}/set-primary',
        operationId: 'setApplicationPrimaryDomainV3',
        tier: 'general-write',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const application = findApplication(call);
            const { id } = findById(domainViews(application), call.params['domain_id']);
            application.primaryDomainId = id === application.id ? null : id;
            return { message: 'Primary domain set' };
        },
    }),
    // Turns the system domain off and on; the contract names no other use.
    route({
        method: 'POST',
        path: '/applications/{id}/domains/{domain_id}/toggle',
        operationId: 'toggleApplicationSystemDomainV3',
        tier: 'general-write',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const application = findApplication(call);
            findById([application], call.params['domain_id']);
            application.isSystemDomainOff = !application.isSystemDomainOff;
            return { message: 'System domain toggled' };
        },
    }),
];
function findCustom(call) {
    return findById(findApplication(call).domains, call.params['domain_id']);
}
function freeName({ state }, given, own) {
    const name = given.toLowerCase();
    if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/.test(name) || applicationName(name)) {
        throw new ApiError(400, undefined, `${given} cannot be a custom domain`);
    }
    const others = state.applications.flatMap(({ domains }) => domains);
    if (others.some((domain) => domain !== own && domain.name === name)) {
        throw new ApiError(400, undefined, `the domain ${name} is taken`);
    }
    return name;
}
// No DNS is asked: after a while every domain counts as verified.
function verify({ background, clock, onChange }, domain) {
    background.run(async (signal) => {
        await clock.sleep(timing.domainVerifyMs, signal);
        Object.assign(domain, { status: 'ACTIVE', updated_at: timestamp() });
        onChange();
    });
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/env-vars.ts







const createVariableRequest = object({
    key: schemas_string().min(1).max(255),
    value: schemas_string().max(32_768),
    is_runtime: schemas_boolean().default(true),
    is_buildtime: schemas_boolean().default(true),
});
const updateVariableRequest = object({
    key: schemas_string().min(1).max(255).optional(),
    value: schemas_string().max(32_768).optional(),
    is_runtime: schemas_boolean().optional(),
    is_buildtime: schemas_boolean().optional(),
});
const envVarRoutes = [
    route({
        method: 'GET',
        path: '/applications/{id}/env-vars',
        operationId: 'listEnvironmentVariablesV3',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => {
            const application = findApplication(call);
            const visible = application.envVars.map((variable) => envVarView(application, variable));
            return paginate(visible, call.query);
        },
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/env-vars',
        operationId: 'createEnvironmentVariableV3',
        tier: 'general-write',
        status: 201,
        permission: 'APP:UPDATE',
        body: createVariableRequest,
        handle: (call) => {
            const application = findApplication(call);
            return envVarView(application, addVariable(call.platform, application.envVars, call.body));
        },
    }),
    route({
        method: 'PUT',
        path: '/applications/{id}/env-vars/{env_var_id}',
        operationId: 'updateEnvironmentVariableV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'APP:UPDATE',
        body: updateVariableRequest,
        handle: (call) => {
            const application = findApplication(call);
            const id = call.params['env_var_id'];
            const changed = changeVariable(call.platform, application.envVars, id, call.body);
            return envVarView(application, changed);
        },
    }),
    route({
        method: 'DELETE',
        path: '/applications/{id}/env-vars/{env_var_id}',
        operationId: 'deleteEnvironmentVariableV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const { envVars } = findApplication(call);
            envVars.splice(envVars.indexOf(findById(envVars, call.params['env_var_id'])), 1);
            return { message: 'Environment variable deleted' };
        },
    }),
];
function addVariable(platform, variables, given) {
    refuseDuplicate(platform, variables, given.key);
    const variable = newEnvVar(given);
    variables.push(variable);
    return variable;
}
function changeVariable(platform, variables, id, changes) {
    const variable = findById(variables, id);
    if (changes.key !== undefined && changes.key !== variable.key) {
        refuseDuplicate(platform, variables, changes.key);
    }
    Object.assign(variable, changes, { updated_at: timestamp() });
    return variable;
}
function refuseDuplicate({ switches }, variables, key) {
    if (switches['duplicate-env-key'] === 'allow')
        return;
    if (!variables.some((variable) => variable.key === key))
        return;
    throw new ApiError(400, undefined, `body.key: there is a variable ${key} already`);
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/global-env-vars.ts




// The contract names no permission for variables of the whole company; COMPANY fits the name.
const globalEnvVarRoutes = [
    route({
        method: 'GET',
        path: '/applications/global-env-vars',
        operationId: 'listGlobalEnvVarsV3',
        tier: 'read',
        status: 200,
        permission: 'COMPANY:READ',
        handle: ({ platform, query }) => paginate(platform.state.globalEnvVars, query),
    }),
    route({
        method: 'POST',
        path: '/applications/global-env-vars',
        operationId: 'createGlobalEnvVarV3',
        tier: 'general-write',
        status: 201,
        permission: 'COMPANY:UPDATE',
        body: createVariableRequest,
        handle: ({ platform, body }) => addVariable(platform, platform.state.globalEnvVars, body),
    }),
    route({
        method: 'PUT',
        path: '/applications/global-env-vars/{id}',
        operationId: 'updateGlobalEnvVarV3',
        tier: 'general-write',
        status: 200,
        permission: 'COMPANY:UPDATE',
        body: updateVariableRequest,
        handle: ({ platform, params, body }) => changeVariable(platform, platform.state.globalEnvVars, params['id'], body),
    }),
    route({
        method: 'DELETE',
        path: '/applications/global-env-vars/{id}',
        operationId: 'deleteGlobalEnvVarV3',
        tier: 'general-write',
        status: 200,
        permission: 'COMPANY:UPDATE',
        handle: ({ platform, params }) => {
            const { globalEnvVars } = platform.state;
            globalEnvVars.splice(globalEnvVars.indexOf(findById(globalEnvVars, params['id'])), 1);
            return { message: 'Environment variable deleted' };
        },
    }),
];

;// CONCATENATED MODULE: ./src/emulator/api/routes/internal-connections.ts






const connectionRequest = object({
    target_id: schemas_uuid(),
    target_type: schemas_enum(['app', 'database']),
});
const internalConnectionRoutes = [
    route({
        method: 'GET',
        path: '/databases/{id}/internal-connections',
        operationId: 'listDatabaseInternalConnectionsV3',
        tier: 'read',
        status: 200,
        permission: 'DATABASE:READ',
        handle: (call) => {
            const database = findDatabase(call);
            const { state } = call.platform;
            return database.connections.map((item) => connectionView(state, database, item));
        },
    }),
    route({
        method: 'POST',
        path: '/databases/{id}/internal-connections',
        operationId: 'createDatabaseInternalConnectionV3',
        tier: 'general-write',
        status: 201,
        permission: 'DATABASE:UPDATE',
        body: connectionRequest,
        handle: (call) => {
            const database = findDatabase(call);
            const { target_id, target_type } = call.body;
            const target = connectionTarget(call.platform.state, target_type, target_id);
            if (target === undefined || target === database) {
                throw new ApiError(400, undefined, `body.target_id: unknown id ${target_id}`);
            }
            if (target.cluster_id !== database.cluster_id) {
                throw new ApiError(400, undefined, 'body.target_id: is in another cluster');
            }
            if (database.connections.some((item) => item.target_id === target_id)) {
                throw new ApiError(400, undefined, 'body.target_id: is connected already');
            }
            const connection = { id: (0,external_node_crypto_namespaceObject.randomUUID)(), target_id, target_type };
            database.connections.push(connection);
            return { id: connection.id };
        },
    }),
    route({
        method: 'DELETE',
        path: '/databases/{id}/internal-connections/{connection_id}',
        operationId: 'deleteDatabaseInternalConnectionV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'DATABASE:UPDATE',
        handle: (call) => {
            const { connections } = findDatabase(call);
            const connection = findById(connections, call.params['connection_id']);
            connections.splice(connections.indexOf(connection), 1);
            return { message: 'Internal connection deleted' };
        },
    }),
];

;// CONCATENATED MODULE: ./src/emulator/store/load-balancer.ts


function newLoadBalancer(given) {
    const now = timestamp();
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        project_id: null,
        name: `${slug(given.display_name)}-${randomLetters(5)}`,
        type: 'DEFAULT',
        created_at: now,
        updated_at: now,
        ...given,
    };
}
function loadBalancerView(state, balancer) {
    return { ...balancer, company_id: state.companyId };
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/load-balancers.ts







const type = schemas_enum(['DEFAULT', 'GEO']);
const load_balancers_createRequest = strictObject({
    display_name: schemas_string().min(2).max(64),
    type: type.optional(),
    project_id: schemas_uuid().nullish(),
});
const load_balancers_updateRequest = load_balancers_createRequest.partial();
const loadBalancerRoutes = [
    route({
        method: 'GET',
        path: '/load-balancers',
        operationId: 'listLoadBalancersV3',
        tier: 'read',
        status: 200,
        permission: 'LOAD_BALANCER:READ',
        handle: ({ platform: { state }, key, query }) => {
            const visible = state.loadBalancers.filter(({ id }) => isAllowed(key, 'LOAD_BALANCER:READ', id));
            return paginate(visible.map((balancer) => loadBalancerView(state, balancer)), query);
        },
    }),
    route({
        method: 'POST',
        path: '/load-balancers',
        operationId: 'createLoadBalancerV3',
        tier: 'service-creation',
        status: 201,
        permission: 'LOAD_BALANCER:CREATE',
        body: load_balancers_createRequest,
        handle: ({ platform: { state }, body }) => {
            requireKnown('project_id', state.projects, body.project_id);
            const { display_name, type: kind = 'DEFAULT', project_id = null } = body;
            const balancer = newLoadBalancer({ display_name, type: kind, project_id });
            state.loadBalancers.push(balancer);
            return loadBalancerView(state, balancer);
        },
    }),
    route({
        method: 'GET',
        path: '/load-balancers/{id}',
        operationId: 'getLoadBalancerV3',
        tier: 'read',
        status: 200,
        permission: 'LOAD_BALANCER:READ',
        handle: (call) => loadBalancerView(call.platform.state, findLoadBalancer(call)),
    }),
    route({
        method: 'PATCH',
        path: '/load-balancers/{id}',
        operationId: 'updateLoadBalancerV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'LOAD_BALANCER:UPDATE',
        body: load_balancers_updateRequest,
        handle: (call) => {
            const balancer = findLoadBalancer(call);
            const { state } = call.platform;
            requireKnown('project_id', state.projects, call.body.project_id);
            Object.assign(balancer, call.body, { updated_at: timestamp() });
            return loadBalancerView(state, balancer);
        },
    }),
    route({
        method: 'DELETE',
        path: '/load-balancers/{id}',
        operationId: 'deleteLoadBalancerV3',
        tier: 'service-mutation',
        status: 204,
        permission: 'LOAD_BALANCER:DELETE',
        handle: (call) => {
            const { state } = call.platform;
            const { id } = findLoadBalancer(call);
            state.loadBalancers = state.loadBalancers.filter((other) => other.id !== id);
        },
    }),
];

;// CONCATENATED MODULE: ./src/emulator/api/routes/logs.ts



const logRoutes = [
    route({
        method: 'GET',
        path: '/applications/{id}/runtime-logs',
        operationId: 'getApplicationRuntimeLogsV3',
        tier: 'logs',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => {
            const { hosting, switches } = call.platform;
            const entries = hosting.runtimeLogs(findApplication(call).id);
            return selectLogs(entries, call.query, switches['log-order']);
        },
    }),
    route({
        method: 'GET',
        path: '/applications/{id}/access-logs',
        operationId: 'getApplicationAccessLogsV3',
        tier: 'logs',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => {
            const { hosting, switches } = call.platform;
            const entries = hosting.accessLogs(findApplication(call).id);
            return selectLogs(entries, call.query, switches['log-order']);
        },
    }),
];

;// CONCATENATED MODULE: ./src/emulator/store/bucket.ts


function newBucket(given) {
    const now = timestamp();
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        project_id: null,
        name: `${slug(given.display_name)}-${randomLetters(5)}`,
        location: 'weur',
        jurisdiction: 'default',
        domain: null,
        created_at: now,
        updated_at: now,
        objects: [],
        ...given,
    };
}
function bucketSummary({ objects: _, project_id: __, ...visible }) {
    return visible;
}
/** What a patch answers: without the name of the bucket and the keys to it. */
function bucketUpdateResult(state, { objects: _, ...bucket }) {
    return { ...bucket, company_id: state.companyId };
}
/** The keys are null, as nothing is there that they could open. */
function bucketView(state, bucket) {
    return {
        ...bucketUpdateResult(state, bucket),
        bucket_name: bucket.name,
        endpoint: null,
        access_key: null,
        secret_key: null,
    };
}
const kinds = [
    [/\.(png|jpe?g|gif|webp|svg)$/i, 'image', 'image/*'],
    [/\.(mp4|webm|mov)$/i, 'video', 'video/*'],
    [/\.(mp3|ogg|wav)$/i, 'audio', 'audio/*'],
    [/\.(pdf|docx?|txt)$/i, 'document', 'application/octet-stream'],
];
function objectView({ key, size, updated_at }) {
    const [, type = 'file', content_type = 'application/octet-stream'] = kinds.find(([pattern]) => pattern.test(key)) ?? [];
    return { key, type, content_type, size, updated_at, e_tag: null };
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/object-storage.ts







const object_storage_createRequest = strictObject({
    display_name: schemas_string().min(2).max(64),
    location: schemas_enum(['apac', 'eeur', 'enam', 'oc', 'weur', 'wnam']).optional(),
    jurisdiction: schemas_enum(['default', 'eu', 'fedramp']).optional(),
    public_access: schemas_boolean().optional(),
    project_id: schemas_uuid().nullish(),
});
const object_storage_updateRequest = strictObject({
    display_name: schemas_string().min(2).max(64).optional(),
    project_id: schemas_uuid().nullish(),
});
const objectStorageRoutes = [
    route({
        method: 'GET',
        path: '/object-storage',
        operationId: 'listObjectStoragesV3',
        tier: 'read',
        status: 200,
        permission: 'OBJECT_STORAGE:READ',
        handle: ({ platform: { state }, key, query }) => {
            const byName = state.buckets.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
            const visible = byName.filter(({ id }) => isAllowed(key, 'OBJECT_STORAGE:READ', id));
            return paginate(visible.map(bucketSummary), query);
        },
    }),
    route({
        method: 'POST',
        path: '/object-storage',
        operationId: 'createObjectStorageV3',
        tier: 'service-creation',
        status: 201,
        permission: 'OBJECT_STORAGE:CREATE',
        body: object_storage_createRequest,
        handle: ({ platform: { state }, body }) => {
            requireKnown('project_id', state.projects, body.project_id);
            const { display_name, location = 'weur', jurisdiction = 'default', project_id = null } = body;
            const bucket = newBucket({ display_name, location, jurisdiction, project_id });
            state.buckets.push(bucket);
            return bucketView(state, bucket);
        },
    }),
    route({
        method: 'GET',
        path: '/object-storage/{id}',
        operationId: 'getObjectStorageV3',
        tier: 'read',
        status: 200,
        permission: 'OBJECT_STORAGE:READ',
        handle: (call) => bucketView(call.platform.state, findBucket(call)),
    }),
    route({
        method: 'PATCH',
        path: '/object-storage/{id}',
        operationId: 'updateObjectStorageV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'OBJECT_STORAGE:UPDATE',
        body: object_storage_updateRequest,
        handle: (call) => {
            const bucket = findBucket(call);
            const { state } = call.platform;
            requireKnown('project_id', state.projects, call.body.project_id);
            Object.assign(bucket, call.body, { updated_at: timestamp() });
            return bucketUpdateResult(state, bucket);
        },
    }),
    route({
        method: 'DELETE',
        path: '/object-storage/{id}',
        operationId: 'deleteObjectStorageV3',
        tier: 'service-mutation',
        status: 204,
        permission: 'OBJECT_STORAGE:DELETE',
        handle: (call) => {
            const { state } = call.platform;
            const { id } = findBucket(call);
            state.buckets = state.buckets.filter((other) => other.id !== id);
        },
    }),
    // By cursor and not by offset; the cursor is the last key, which no text promises. Folders need a
    // delimiter, which is not heeded.
    route({
        method: 'GET',
        path: '/object-storage/{id}/objects',
        operationId: 'listObjectStorageObjectsV3',
        tier: 'read',
        status: 200,
        permission: 'OBJECT_STORAGE:READ',
        handle: (call) => {
            const limit = integerParameter(call.query, 'limit', 25, 1, 200);
            const prefix = call.query.get('prefix') ?? '';
            const after = call.query.get('cursor') ?? '';
            const rest = findBucket(call).objects.filter(({ key }) => key.startsWith(prefix) && key > after);
            const page = rest.slice(0, limit);
            const cursor = rest.length > limit ? (page.at(-1)?.key ?? null) : null;
            return { data: page.map(objectView), cursor };
        },
    }),
];

;// CONCATENATED MODULE: ./src/emulator/store/pipeline.ts


/** With the stages that every pipeline begins with, unless others are given. */
function newPipeline(given) {
    const now = timestamp();
    const pipeline = {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        project_id: null,
        created_at: now,
        updated_at: now,
        stages: [],
        ...given,
    };
    if (pipeline.stages.length === 0) {
        pipeline.stages = [
            newStage(pipeline.id, { display_name: 'Dev', type: 'standard' }),
            newStage(pipeline.id, { display_name: 'Production', type: 'prod' }),
        ];
    }
    renumber(pipeline);
    return pipeline;
}
function newStage(pipelineId, given) {
    const now = timestamp();
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        type: 'standard',
        order: 0,
        branch: null,
        auto_create_app: false,
        delete_stale_apps: false,
        stale_app_days: 5,
        created_at: now,
        updated_at: now,
        appIds: [],
        ...given,
        pipeline_id: pipelineId,
    };
}
/** Orders are the places in the list, from 0. */
function renumber({ stages }) {
    for (const [order, stage] of stages.entries())
        stage.order = order;
}
function stageView(stage) {
    const { appIds: _, ...visible } = stage;
    return visible;
}
/** What the list, create and patch answer: stages in short. */
function pipelineSummary({ project_id: _, ...pipeline }) {
    const stages = pipeline.stages.map(({ id, display_name, type, order }) => ({
        id,
        display_name,
        type,
        order,
    }));
    return { ...pipeline, stages };
}
function pipelineWriteResult(state, pipeline) {
    const { project_id } = pipeline;
    return { ...pipelineSummary(pipeline), company_id: state.companyId, project_id };
}
function pipelineView(state, pipeline) {
    return { ...pipelineWriteResult(state, pipeline), stages: pipeline.stages.map(stageView) };
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/pipelines.ts








const displayName = schemas_string().min(1).max(255);
const pipelineType = schemas_enum(['trunk', 'branch']);
const place = schemas_int().min(0).max(50);
const pipelines_createRequest = strictObject({
    display_name: displayName,
    type: pipelineType,
    project_id: schemas_uuid().optional(),
});
const pipelines_updateRequest = strictObject({
    display_name: displayName.optional(),
    type: pipelineType.optional(),
    stage_order: array(object({ stage_id: schemas_uuid(), order: place })).optional(),
    project_id: schemas_uuid().nullish(),
});
const stageRequest = strictObject({
    display_name: displayName,
    insert_before: place,
    branch: schemas_string().nullish(),
});
const stageAppRequest = strictObject({ app_id: schemas_uuid() });
const pipelineRoutes = [
    route({
        method: 'GET',
        path: '/pipelines',
        operationId: 'listPipelinesV3',
        tier: 'read',
        status: 200,
        permission: 'PIPELINE:READ',
        handle: ({ platform, key, query }) => {
            const newestFirst = platform.state.pipelines.toReversed();
            const visible = newestFirst.filter(({ id }) => isAllowed(key, 'PIPELINE:READ', id));
            return paginate(visible.map(pipelineSummary), query);
        },
    }),
    route({
        method: 'POST',
        path: '/pipelines',
        operationId: 'createPipelineV3',
        tier: 'service-creation',
        status: 201,
        permission: 'PIPELINE:CREATE',
        body: pipelines_createRequest,
        handle: ({ platform: { state }, body }) => {
            requireKnown('project_id', state.projects, body.project_id);
            const { display_name, type, project_id = null } = body;
            const pipeline = newPipeline({ display_name, type, project_id });
            state.pipelines.push(pipeline);
            return pipelineWriteResult(state, pipeline);
        },
    }),
    route({
        method: 'GET',
        path: '/pipelines/{id}',
        operationId: 'getPipelineV3',
        tier: 'read',
        status: 200,
        permission: 'PIPELINE:READ',
        handle: (call) => pipelineView(call.platform.state, findPipeline(call)),
    }),
    route({
        method: 'PATCH',
        path: '/pipelines/{id}',
        operationId: 'updatePipelineV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'PIPELINE:UPDATE',
        body: pipelines_updateRequest,
        handle: (call) => {
            const pipeline = findPipeline(call);
            const { state } = call.platform;
            const { stage_order = [], ...changes } = call.body;
            requireKnown('project_id', state.projects, changes.project_id);
            for (const { stage_id } of stage_order) {
                requireKnown('stage_order.stage_id', pipeline.stages, stage_id);
            }
            for (const { stage_id, order } of stage_order) {
                findById(pipeline.stages, stage_id).order = order;
            }
            pipeline.stages.sort((one, other) => one.order - other.order);
            renumber(pipeline);
            Object.assign(pipeline, changes, { updated_at: timestamp() });
            return pipelineWriteResult(state, pipeline);
        },
    }),
    route({
        method: 'DELETE',
        path: '/pipelines/{id}',
        operationId: 'deletePipelineV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'PIPELINE:DELETE',
        handle: (call) => {
            const { state } = call.platform;
            const pipeline = findPipeline(call);
            state.pipelines = state.pipelines.filter((item) => item !== pipeline);
            return { message: 'Pipeline deleted' };
        },
    }),
    route({
        method: 'POST',
        path: '/pipelines/{id}/stages',
        operationId: 'createPipelineStageV3',
        tier: 'general-write',
        status: 201,
        permission: 'PIPELINE:UPDATE',
        body: stageRequest,
        handle: (call) => {
            const pipeline = findPipeline(call);
            const { display_name, insert_before, branch = null } = call.body;
            const stage = newStage(pipeline.id, { display_name, branch });
            pipeline.stages.splice(insert_before, 0, stage);
            renumber(pipeline);
            return stageView(stage);
        },
    }),
    route({
        method: 'DELETE',
        path: '/pipelines/{id}/stages/{stage_id}',
        operationId: 'deletePipelineStageV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'PIPELINE:UPDATE',
        handle: (call) => {
            const pipeline = findPipeline(call);
            pipeline.stages.splice(pipeline.stages.indexOf(findStage(call)), 1);
            renumber(pipeline);
            return { message: 'Pipeline stage deleted' };
        },
    }),
    route({
        method: 'POST',
        path: '/pipelines/{id}/stages/{stage_id}/apps',
        operationId: 'addAppToPipelineStageV3',
        tier: 'general-write',
        status: 200,
        permission: 'PIPELINE:UPDATE',
        body: stageAppRequest,
        handle: (call) => {
            const stage = findStage(call);
            const { app_id } = call.body;
            requireKnown('app_id', call.platform.state.applications, app_id);
            if (findPipeline(call).stages.some(({ appIds }) => appIds.includes(app_id))) {
                throw new ApiError(400, undefined, 'body.app_id: is in a stage of this pipeline already');
            }
            stage.appIds.push(app_id);
            return { message: 'Application added to the stage' };
        },
    }),
    route({
        method: 'DELETE',
        path: '/pipelines/{id}/stages/{stage_id}/apps/{app_id}',
        operationId: 'removeAppFromPipelineStageV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'PIPELINE:UPDATE',
        handle: (call) => {
            const stage = findStage(call);
            const { id } = findById(stage.appIds.map((appId) => ({ id: appId })), call.params['app_id']);
            stage.appIds = stage.appIds.filter((appId) => appId !== id);
            return { message: 'Application removed from the stage' };
        },
    }),
];
function findStage(call) {
    return findById(findPipeline(call).stages, call.params['stage_id']);
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/process-metrics.ts





function process_metrics_series(name, operationId, value) {
    return route({
        method: 'GET',
        path: `/applications/{id}/processes/{process_id}/metrics/${name}`,
        operationId,
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => {
            const process = findProcess(call);
            const span = spanOf(call.query, 'required');
            const samples = [...process_metrics_seeded(process), ...call.platform.measurements.samples(process.id)];
            const measured = samples.flatMap((sample) => {
                const given = value(sample);
                return given === null ? [] : [{ atMs: sample.atMs, value: given }];
            });
            return means(span, measured);
        },
    });
}
// Bare arrays; cores and bytes.
const processMetricRoutes = [
    process_metrics_series('cpu-usage', 'getProcessCpuUsageV3', ({ cpuCores }) => cpuCores),
    process_metrics_series('cpu-limit', 'getProcessCpuLimitV3', ({ cpuLimitCores }) => cpuLimitCores),
    process_metrics_series('memory-usage', 'getProcessMemoryUsageV3', ({ memoryBytes }) => memoryBytes),
    process_metrics_series('memory-limit', 'getProcessMemoryLimitV3', ({ memoryLimitBytes }) => memoryLimitBytes),
    process_metrics_series('instance-count', 'getProcessInstanceCountV3', ({ instances }) => instances),
    route({
        method: 'GET',
        path: '/applications/{id}/processes/{process_id}/metrics/exit-codes',
        operationId: 'getProcessExitCodes',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => {
            const { id, history } = findProcess(call);
            const span = spanOf(call.query, 'optional');
            return [...(history?.exits ?? []), ...call.platform.hosting.exits(id)]
                .filter(({ atMs }) => isWithin(span, atMs))
                .map(({ atMs, code, isOutOfMemory }) => ({
                time: new Date(atMs).toISOString(),
                value: String(code),
                description: isOutOfMemory ? 'OOMKilled' : describeExit(code),
            }));
        },
    }),
];
/** Hours asleep leave nothing to look at. */
function process_metrics_seeded({ history, resource_type_id }) {
    if (history === null)
        return [];
    const size = processResourceType(resource_type_id);
    return moments(history).flatMap(({ atMs, hour }) => {
        const instances = inHour(history.instances, hour);
        if (instances === 0)
            return [];
        return [
            {
                atMs,
                instances,
                cpuCores: inHour(history.cpuCores, hour),
                memoryBytes: inHour(history.memoryMb, hour) * 1_048_576,
                cpuLimitCores: size === undefined ? null : size.cpu_limit / 1_000,
                memoryLimitBytes: size === undefined ? null : size.memory_limit * 1_048_576,
            },
        ];
    });
}
/** Only what a shell's convention says for sure: 128 + n is signal n. */
function describeExit(code) {
    if (code === 0)
        return 'Completed';
    return code > 128 ? `Ended by signal ${code - 128}` : null;
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/processes.ts









const processes_port = schemas_int().min(1).max(65_535);
const processes_createRequest = object({
    display_name: schemas_string().min(1).max(255),
    entrypoint: schemas_string().max(1_024).optional(),
    type: processType,
    resource_type_id: schemas_string(),
    scaling_strategy: scalingStrategy,
    port: processes_port.optional(),
    schedule: schemas_string().max(100).optional(),
    time_zone: schemas_string().max(100).optional(),
    job_start_policy: jobStartPolicy.optional(),
    liveness_probe: probe.optional(),
    readiness_probe: probe.optional(),
});
const processes_updateRequest = processes_createRequest.omit({ type: true }).partial().extend({
    is_ingress_enabled: schemas_boolean().optional(),
    ingress_protocol: ingressProtocol.optional(),
});
const processRoutes = [
    route({
        method: 'GET',
        path: '/applications/{id}/processes',
        operationId: 'listProcessesV3',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => paginate(findApplication(call).processes.map(processView), call.query),
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/processes',
        operationId: 'createProcessV3',
        tier: 'general-write',
        status: 200,
        permission: 'APP:UPDATE',
        body: processes_createRequest,
        handle: (call) => {
            const application = findApplication(call);
            const { body } = call;
            const faults = processes_faultsOf(body.type, body);
            if (body.type === 'web' && application.processes.some(({ type }) => type === 'web')) {
                faults.push('type: the application has a web process already');
            }
            if (body.type === 'cron' && body.schedule === undefined)
                faults.push('schedule: required');
            if (body.type === 'job' && body.job_start_policy === undefined) {
                faults.push('job_start_policy: required');
            }
            refuse(faults);
            const process = newProcess(application, present(body));
            application.processes.push(process);
            return processView(process);
        },
    }),
    route({
        method: 'GET',
        path: '/applications/{id}/processes/{process_id}',
        operationId: 'getProcessV3',
        tier: 'read',
        status: 200,
        permission: 'APP:READ',
        handle: (call) => processView(findProcess(call)),
    }),
    route({
        method: 'PATCH',
        path: '/applications/{id}/processes/{process_id}',
        operationId: 'updateProcessV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'APP:UPDATE',
        body: processes_updateRequest,
        handle: (call) => {
            const process = findProcess(call);
            refuse(processes_faultsOf(process.type, call.body));
            Object.assign(process, call.body, { updated_at: timestamp() });
            return processView(process);
        },
    }),
    route({
        method: 'DELETE',
        path: '/applications/{id}/processes/{process_id}',
        operationId: 'deleteProcessV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const process = findProcess(call);
            if (process.type === 'web') {
                throw new ApiError(400, undefined, 'the web process cannot be deleted');
            }
            process.isDeleted = true;
            process.updated_at = timestamp();
            return { message: 'The process will be deleted with the next deployment' };
        },
    }),
    route({
        method: 'POST',
        path: '/applications/{id}/processes/{process_id}/trigger',
        operationId: 'triggerProcessCronV3',
        tier: 'general-write',
        status: 200,
        permission: 'APP:UPDATE',
        handle: (call) => {
            const process = findProcess(call);
            const { deployer } = call.platform;
            const isStarted = process.type === 'cron' && deployer.runCron(findApplication(call), process.id);
            if (!isStarted)
                throw notFound();
            return { message: 'Cron job triggered' };
        },
    }),
];
/** Rules that the contract states in prose only. */
function processes_faultsOf(type, given) {
    const faults = [];
    const { resource_type_id, time_zone } = given;
    const isKnown = processResourceTypes.some(({ id }) => id === resource_type_id);
    if (resource_type_id !== undefined && !isKnown)
        faults.push('resource_type_id: unknown id');
    if (time_zone !== undefined && !isTimeZone(time_zone))
        faults.push('time_zone: not a zone');
    for (const name of ['liveness_probe', 'readiness_probe']) {
        const wanted = given[name];
        if (wanted === undefined)
            continue;
        if (type !== 'web')
            faults.push(`${name}: for web processes only`);
        const ways = [wanted.exec, wanted.httpGet, wanted.tcpSocket].filter(Boolean);
        if (ways.length > 1)
            faults.push(`${name}: more than one of exec, httpGet and tcpSocket`);
    }
    if ((given.liveness_probe?.successThreshold ?? 1) !== 1) {
        faults.push('liveness_probe.successThreshold: must be 1');
    }
    return faults;
}
function refuse(faults) {
    if (faults.length === 0)
        return;
    const detail = faults.map((fault) => `body.${fault}`).join('; ');
    throw new ApiError(400, "Request doesn't match the schema", detail);
}
function isTimeZone(name) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
    }
    catch {
        return false;
    }
}
/** Without the members that were not given, so that defaults hold. */
function present(given) {
    const entries = Object.entries(given).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/projects.ts









const projectRequest = strictObject({ display_name: schemas_string().min(1).max(64) });
const serviceRequest = strictObject({ service_id: schemas_uuid(), service_type: projectServiceType });
const projectRoutes = [
    route({
        method: 'GET',
        path: '/projects',
        operationId: 'listProjectsV3',
        tier: 'read',
        status: 200,
        permission: 'PROJECT:READ',
        handle: ({ platform, query }) => paginate(platform.state.projects.toSorted(byName), query),
    }),
    route({
        method: 'POST',
        path: '/projects',
        operationId: 'createProjectV3',
        tier: 'general-write',
        status: 201,
        permission: 'PROJECT:CREATE',
        body: projectRequest,
        handle: ({ platform: { state }, body }) => {
            const now = timestamp();
            const name = `${slug(body.display_name)}-${randomLetters(5)}`;
            const project = { id: (0,external_node_crypto_namespaceObject.randomUUID)(), name, ...body, created_at: now, updated_at: now };
            state.projects.push(project);
            return projectWriteResult(state, project);
        },
    }),
    route({
        method: 'GET',
        path: '/projects/{id}',
        operationId: 'getProjectV3',
        tier: 'read',
        status: 200,
        permission: 'PROJECT:READ',
        handle: ({ platform: { state }, params }) => projectView(state, findById(state.projects, params['id'])),
    }),
    route({
        method: 'PATCH',
        path: '/projects/{id}',
        operationId: 'updateProjectV3',
        tier: 'general-write',
        status: 200,
        permission: 'PROJECT:UPDATE',
        body: projectRequest,
        handle: ({ platform: { state }, params, body }) => {
            const project = findById(state.projects, params['id']);
            Object.assign(project, body, { updated_at: timestamp() });
            return projectWriteResult(state, project);
        },
    }),
    route({
        method: 'DELETE',
        path: '/projects/{id}',
        operationId: 'deleteProjectV3',
        tier: 'general-write',
        status: 200,
        permission: 'PROJECT:DELETE',
        handle: ({ platform: { state }, params }) => {
            const project = findById(state.projects, params['id']);
            state.projects = state.projects.filter((item) => item !== project);
            for (const service of [
                ...state.applications,
                ...state.databases,
                ...state.pipelines,
                ...state.staticSites,
            ]) {
                if (service.project_id === project.id)
                    service.project_id = null;
            }
            return { message: 'Project deleted' };
        },
    }),
    route({
        method: 'POST',
        path: '/projects/{id}/services',
        operationId: 'addServiceToProjectV3',
        tier: 'general-write',
        status: 200,
        permission: 'PROJECT:UPDATE',
        body: serviceRequest,
        handle: ({ platform: { state }, params, body }) => {
            const project = findById(state.projects, params['id']);
            findService(state, body.service_id, body.service_type).project_id = project.id;
            return { message: 'Service added to the project' };
        },
    }),
    route({
        method: 'DELETE',
        path: '/projects/{id}/services/{service_id}',
        operationId: 'removeServiceFromProjectV3',
        tier: 'general-write',
        status: 200,
        permission: 'PROJECT:UPDATE',
        handle: ({ platform: { state }, params, query }) => {
            const type = projectServiceType.safeParse(query.get('service_type'));
            if (!type.success) {
                const known = projectServiceType.options.join(', ');
                throw new ApiError(400, undefined, `query service_type: must be one of ${known}`);
            }
            const project = findById(state.projects, params['id']);
            const service = findService(state, params['service_id'], type.data);
            if (service.project_id !== project.id)
                throw notFound();
            service.project_id = null;
            return { message: 'Service removed from the project' };
        },
    }),
];
function findService(state, id, type) {
    if (type === 'app')
        return findById(state.applications, id);
    if (type === 'pipeline')
        return findById(state.pipelines, id);
    if (type === 'database')
        return findById(state.databases, id);
    if (type === 'object-storage')
        return findById(state.buckets, id);
    throw notFound();
}
function byName(one, other) {
    return one.name.localeCompare(other.name, 'en');
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/promote.ts





const promoteRequest = strictObject({
    source_app_id: schemas_uuid(),
    target_app_ids: array(schemas_uuid()).min(1),
});
const promoteRoutes = [
    // A bare array. Targets roll out what the source runs, with variables of their own.
    route({
        method: 'POST',
        path: '/pipelines/{id}/promote',
        operationId: 'promotePipelineV3',
        tier: 'deployment',
        status: 200,
        permission: 'PIPELINE:UPDATE',
        body: promoteRequest,
        handle: (call) => {
            const pipeline = findPipeline(call);
            const { platform, key, body } = call;
            const { applications } = platform.state;
            const targetIds = [...new Set(body.target_app_ids)];
            requireKnown('source_app_id', applications, body.source_app_id);
            for (const id of targetIds)
                requireKnown('target_app_ids', applications, id);
            for (const id of targetIds)
                requireLaterStage(pipeline, body.source_app_id, id);
            if (!targetIds.every((id) => isAllowed(key, 'APP:UPDATE', id)))
                throw new ApiError(403);
            const reuse = liveDeployment(findById(applications, body.source_app_id));
            if (reuse === undefined) {
                throw new ApiError(400, undefined, 'body.source_app_id: nothing of it is live');
            }
            const targets = targetIds.map((id) => findById(applications, id));
            if (targets.some(({ isDeleting, is_suspended }) => isDeleting || is_suspended)) {
                throw new ApiError(400, undefined, 'body.target_app_ids: suspended or being deleted');
            }
            return targets.map((target) => {
                const request = { type: 'manual', trigger: 'PROMOTE', reuse };
                const deployment = platform.deployer.trigger(target, request);
                return { target_app_id: target.id, deployment_id: deployment.id };
            });
        },
    }),
];
/** What the source runs, which may be older than its latest deployment. */
function liveDeployment({ deployments, live }) {
    return deployments.find(({ id, artifact }) => id === live?.deploymentId && artifact !== null);
}
function requireLaterStage({ stages }, sourceId, targetId) {
    const [from, to] = [sourceId, targetId].map((appId) => stages.findIndex(({ appIds }) => appIds.includes(appId)));
    if (from !== -1 && to > from)
        return;
    throw new ApiError(400, undefined, 'the target must be in a later stage than the source');
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/resources.ts


// Bare arrays, and any key may read them.
const resourceRoutes = [
    route({
        method: 'GET',
        path: '/resources/clusters',
        operationId: 'listClustersV3',
        tier: 'read',
        status: 200,
        permission: null,
        handle: () => clusters,
    }),
    route({
        method: 'GET',
        path: '/resources/process-resource-types',
        operationId: 'listProcessResourceTypesV3',
        tier: 'read',
        status: 200,
        permission: null,
        handle: () => processResourceTypes,
    }),
    route({
        method: 'GET',
        path: '/resources/database-resource-types',
        operationId: 'listDatabaseResourceTypesV3',
        tier: 'read',
        status: 200,
        permission: null,
        handle: () => databaseResourceTypes,
    }),
];

;// CONCATENATED MODULE: ./src/emulator/api/routes/static-site-deployments.ts







const deployRequest = strictObject({
    branch: schemas_string().optional(),
    deployment_id: schemas_uuid().optional(),
});
const staticSiteDeploymentRoutes = [
    route({
        method: 'GET',
        path: '/static-sites/{id}/deployments',
        operationId: 'listStaticSiteDeploymentsV3',
        tier: 'read',
        status: 200,
        permission: 'STATIC_SITE:READ',
        handle: (call) => {
            const page = paginate(findStaticSite(call).deployments.toReversed(), call.query);
            for (const deployment of page.data)
                noteRead(call.platform, deployment);
            return { ...page, data: page.data.map(staticSiteDeploymentView) };
        },
    }),
    route({
        method: 'POST',
        path: '/static-sites/{id}/deployments',
        operationId: 'deployStaticSiteV3',
        tier: 'deployment',
        status: 201,
        permission: 'STATIC_SITE:UPDATE',
        body: deployRequest,
        handle: (call) => {
            const site = findStaticSite(call);
            if (site.isDeleting)
                throw notFound();
            const { branch, deployment_id } = call.body;
            if (deployment_id === undefined) {
                return staticSiteDeploymentView(call.platform.staticDeployer.trigger(site, { branch }));
            }
            const reuse = findById(site.deployments, deployment_id);
            if (reuse.status !== 'success' || reuse.output === null) {
                throw new ApiError(400, undefined, 'body.deployment_id: has no output to serve again');
            }
            return staticSiteDeploymentView(call.platform.staticDeployer.trigger(site, { reuse }));
        },
    }),
    route({
        method: 'GET',
        path: '/static-sites/{id}/deployments/{deployment_id}',
        operationId: 'getStaticSiteDeploymentV3',
        tier: 'read',
        status: 200,
        permission: 'STATIC_SITE:READ',
        handle: (call) => {
            const deployment = findStaticSiteDeployment(call);
            noteRead(call.platform, deployment);
            return staticSiteDeploymentDetail(deployment);
        },
    }),
    route({
        method: 'POST',
        path: '/static-sites/{id}/deployments/{deployment_id}/cancel',
        operationId: 'cancelStaticSiteDeploymentV3',
        tier: 'deployment',
        status: 200,
        permission: 'STATIC_SITE:UPDATE',
        handle: (call) => {
            const deployment = findStaticSiteDeployment(call);
            if (!call.platform.staticDeployer.cancel(findStaticSite(call), deployment)) {
                throw new ApiError(400, undefined, 'the deployment has ended');
            }
            return { message: 'Deployment cancellation started' };
        },
    }),
    route({
        method: 'GET',
        path: '/static-sites/{id}/deployments/{deployment_id}/logs',
        operationId: 'getStaticSiteDeploymentLogsV3',
        tier: 'logs',
        status: 200,
        permission: 'STATIC_SITE:READ',
        handle: (call) => {
            const { logs } = findStaticSiteDeployment(call);
            return selectLogs(logs, call.query, call.platform.switches['log-order']);
        },
    }),
];
/** A reader has now seen `waiting`, so the deployment may go on. */
function noteRead({ staticDeployer }, deployment) {
    if (deployment.status === 'waiting')
        staticDeployer.noteRead(deployment);
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/static-site-env-vars.ts






const key = schemas_string().min(1).max(255);
const value = schemas_string().max(32_768);
const static_site_env_vars_createRequest = strictObject({
    key,
    value,
    is_production: schemas_boolean().optional(),
    is_preview: schemas_boolean().optional(),
    branch: schemas_string().optional(),
});
// Open, as on the platform.
const static_site_env_vars_updateRequest = object({
    key: key.optional(),
    value: value.optional(),
    is_production: schemas_boolean().optional(),
    is_preview: schemas_boolean().optional(),
    branch: schemas_string().nullish(),
});
// A key may be there more than once: for all branches, and for one.
const staticSiteEnvVarRoutes = [
    route({
        method: 'GET',
        path: '/static-sites/{id}/env-vars',
        operationId: 'listStaticSiteEnvVarsV3',
        tier: 'read',
        status: 200,
        permission: 'STATIC_SITE:READ',
        handle: (call) => {
            const site = findStaticSite(call);
            const visible = site.envVars.map((variable) => staticSiteEnvVarView(site, variable));
            return paginate(visible, call.query);
        },
    }),
    route({
        method: 'POST',
        path: '/static-sites/{id}/env-vars',
        operationId: 'createStaticSiteEnvVarV3',
        tier: 'general-write',
        status: 201,
        permission: 'STATIC_SITE:UPDATE',
        body: static_site_env_vars_createRequest,
        handle: (call) => {
            const site = findStaticSite(call);
            const { is_production = true, is_preview = true, branch = null, ...rest } = call.body;
            const variable = newStaticSiteEnvVar({ ...rest, is_production, is_preview, branch });
            site.envVars.push(variable);
            return staticSiteEnvVarView(site, variable);
        },
    }),
    route({
        method: 'PUT',
        path: '/static-sites/{id}/env-vars/{env_var_id}',
        operationId: 'updateStaticSiteEnvVarV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'STATIC_SITE:UPDATE',
        body: static_site_env_vars_updateRequest,
        handle: (call) => {
            const site = findStaticSite(call);
            const variable = findById(site.envVars, call.params['env_var_id']);
            Object.assign(variable, call.body, { updated_at: timestamp() });
            return staticSiteEnvVarView(site, variable);
        },
    }),
    route({
        method: 'DELETE',
        path: '/static-sites/{id}/env-vars/{env_var_id}',
        operationId: 'deleteStaticSiteEnvVarV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'STATIC_SITE:UPDATE',
        handle: (call) => {
            const { envVars } = findStaticSite(call);
            envVars.splice(envVars.indexOf(findById(envVars, call.params['env_var_id'])), 1);
            return { message: 'Environment variable deleted' };
        },
    }),
];

;// CONCATENATED MODULE: ./src/emulator/api/routes/static-sites.ts











const source = schemas_enum(['privateGit', 'publicGit']);
const static_sites_createRequest = strictObject({
    display_name: schemas_string().min(2).max(64),
    repo_url: schemas_string().max(2_048),
    default_branch: schemas_string().min(1).max(255),
    source: source.default('privateGit'),
    git_type: gitType.optional(),
    auto_deploy: schemas_boolean().optional(),
    is_preview_enabled: schemas_boolean().optional(),
    install_command: schemas_string().max(1_024).optional(),
    build_command: schemas_string().max(1_024).optional(),
    published_directory: schemas_string().max(500).optional(),
    root_directory: schemas_string().max(500).optional(),
    node_version: schemas_string().max(20).optional(),
    index_file: schemas_string().max(255).optional(),
    error_file: schemas_string().max(255).optional(),
    project_id: schemas_uuid().optional(),
    allow_deploy_paths: array(schemas_string()).optional(),
    ignore_deploy_paths: array(schemas_string()).optional(),
});
const static_sites_updateRequest = strictObject({
    display_name: schemas_string().min(1).max(64).optional(),
    auto_deploy: schemas_boolean().optional(),
    default_branch: schemas_string().min(1).optional(),
    build_command: schemas_string().nullish(),
    node_version: schemas_string().nullish(),
    published_directory: schemas_string().nullish(),
    is_preview_enabled: schemas_boolean().optional(),
    install_command: schemas_string().nullish(),
    root_directory: schemas_string().nullish(),
    index_file: schemas_string().min(1).optional(),
    error_file: schemas_string().nullish(),
    source: source.optional(),
    git_type: gitType.nullish(),
    repo_url: schemas_string().min(1).optional(),
    allow_deploy_paths: array(schemas_string()).optional(),
    ignore_deploy_paths: array(schemas_string()).optional(),
});
const staticSiteRoutes = [
    route({
        method: 'GET',
        path: '/static-sites',
        operationId: 'listStaticSitesV3',
        tier: 'read',
        status: 200,
        permission: 'STATIC_SITE:READ',
        handle: ({ platform, key, query }) => {
            const newestFirst = platform.state.staticSites.toReversed();
            const visible = newestFirst.filter(({ id }) => isAllowed(key, 'STATIC_SITE:READ', id));
            return paginate(visible.map(staticSiteSummary), query);
        },
    }),
    // Unlike an application, a static site is deployed as soon as it is made.
    route({
        method: 'POST',
        path: '/static-sites',
        operationId: 'createStaticSiteV3',
        tier: 'service-creation',
        status: 201,
        permission: 'STATIC_SITE:CREATE',
        body: static_sites_createRequest,
        handle: ({ platform, body }) => {
            const { state } = platform;
            requireKnown('project_id', state.projects, body.project_id);
            refuseBothPathLists(body);
            const site = newStaticSite(given(body));
            state.staticSites.push(site);
            platform.staticDeployer.trigger(site, {});
            return staticSiteView(state, site);
        },
    }),
    route({
        method: 'GET',
        path: '/static-sites/{id}',
        operationId: 'getStaticSiteV3',
        tier: 'read',
        status: 200,
        permission: 'STATIC_SITE:READ',
        handle: (call) => staticSiteView(call.platform.state, findStaticSite(call)),
    }),
    route({
        method: 'PATCH',
        path: '/static-sites/{id}',
        operationId: 'updateStaticSiteV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'STATIC_SITE:UPDATE',
        body: static_sites_updateRequest,
        handle: (call) => {
            const site = findStaticSite(call);
            refuseBothPathLists(call.body);
            Object.assign(site, given(call.body), { updated_at: timestamp() });
            return staticSiteUpdateResult(site);
        },
    }),
    route({
        method: 'DELETE',
        path: '/static-sites/{id}',
        operationId: 'deleteStaticSiteV3',
        tier: 'service-mutation',
        status: 200,
        permission: 'STATIC_SITE:DELETE',
        handle: (call) => {
            const site = findStaticSite(call);
            const { background, staticDeployer } = call.platform;
            if (staticDeployer.isBusy(site)) {
                throw new ApiError(409, undefined, 'a deployment of the static site runs');
            }
            site.isDeleting = true;
            background.run((signal) => static_sites_remove(call.platform, site, signal));
            return { message: 'Static site deletion started' };
        },
    }),
    route({
        method: 'GET',
        path: '/static-sites/{id}/access-logs',
        operationId: 'getStaticSiteAccessLogsV3',
        tier: 'logs',
        status: 200,
        permission: 'STATIC_SITE:READ',
        handle: (call) => {
            const { hosting, switches } = call.platform;
            const entries = hosting.accessLogs(findStaticSite(call).id);
            return selectLogs(entries, call.query, switches['log-order']);
        },
    }),
];
/** Without the members that were left out, which must not hide a default or a stored value. */
function given(body) {
    const entries = Object.entries(body).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
}
function refuseBothPathLists(body) {
    if (!body.allow_deploy_paths?.length || !body.ignore_deploy_paths?.length)
        return;
    throw new ApiError(400, undefined, 'allow_deploy_paths and ignore_deploy_paths exclude each other');
}
async function static_sites_remove(platform, site, signal) {
    const { state, clock, hosting, staticDeployer } = platform;
    await clock.sleep(timing.deleteMs, signal);
    hosting.forget(site.id);
    state.staticSites = state.staticSites.filter(({ id }) => id !== site.id);
    await staticDeployer.removeOutputs(site);
    platform.onChange();
}

;// CONCATENATED MODULE: ./src/emulator/store/usage-alert.ts


function newUsageAlert(given) {
    const now = timestamp();
    const { percentages, ...rest } = given;
    return {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        project_id: null,
        triggers: newTriggers(percentages),
        created_at: now,
        updated_at: now,
        ...rest,
    };
}
function newTriggers(percentages) {
    return percentages.map((percentage) => ({ id: (0,external_node_crypto_namespaceObject.randomUUID)(), percentage, last_fired_at: null }));
}
function usageAlertView(state, alert) {
    return { ...alert, company_id: state.companyId };
}

;// CONCATENATED MODULE: ./src/emulator/api/routes/usage-alerts.ts






// Open, and without limits: no more than the members is known of it.
const usage_alerts_createRequest = object({
    limit_usd: schemas_number(),
    emails: array(schemas_string()),
    triggers: array(object({ percentage: schemas_number() })),
    project_id: schemas_string().nullish(),
});
const usage_alerts_updateRequest = usage_alerts_createRequest.omit({ project_id: true }).partial();
const usageAlertRoutes = [
    route({
        method: 'GET',
        path: '/usage-alerts',
        operationId: 'listUsageAlerts',
        tier: 'read',
        status: 200,
        permission: 'BILLING:READ',
        handle: ({ platform: { state }, query }) => {
            const project = query.get('project_id');
            const wanted = state.usageAlerts.filter(({ project_id }) => project === null || project_id === project);
            return paginate(wanted.map((alert) => usageAlertView(state, alert)), query);
        },
    }),
    route({
        method: 'POST',
        path: '/usage-alerts',
        operationId: 'createUsageAlert',
        tier: 'general-write',
        status: 201,
        permission: 'BILLING:CREATE',
        body: usage_alerts_createRequest,
        handle: ({ platform: { state }, body }) => {
            requireKnown('project_id', state.projects, body.project_id);
            const { limit_usd, emails, triggers, project_id = null } = body;
            const percentages = triggers.map(({ percentage }) => percentage);
            const alert = newUsageAlert({ limit_usd, emails, percentages, project_id });
            state.usageAlerts.push(alert);
            return usageAlertView(state, alert);
        },
    }),
    route({
        method: 'GET',
        path: '/usage-alerts/{id}',
        operationId: 'getUsageAlert',
        tier: 'read',
        status: 200,
        permission: 'BILLING:READ',
        handle: (call) => usageAlertView(call.platform.state, findUsageAlert(call)),
    }),
    route({
        method: 'PATCH',
        path: '/usage-alerts/{id}',
        operationId: 'updateUsageAlert',
        tier: 'general-write',
        status: 200,
        permission: 'BILLING:UPDATE',
        body: usage_alerts_updateRequest,
        handle: (call) => {
            const alert = findUsageAlert(call);
            const { triggers, ...rest } = call.body;
            const given = Object.entries(rest).filter(([, value]) => value !== undefined);
            Object.assign(alert, Object.fromEntries(given), { updated_at: timestamp() });
            if (triggers !== undefined) {
                alert.triggers = newTriggers(triggers.map(({ percentage }) => percentage));
            }
            return usageAlertView(call.platform.state, alert);
        },
    }),
    route({
        method: 'DELETE',
        path: '/usage-alerts/{id}',
        operationId: 'deleteUsageAlert',
        tier: 'general-write',
        status: 200,
        permission: 'BILLING:DELETE',
        handle: (call) => {
            const { state } = call.platform;
            const { id } = findUsageAlert(call);
            state.usageAlerts = state.usageAlerts.filter((other) => other.id !== id);
            return { message: 'Usage alert deleted' };
        },
    }),
];

;// CONCATENATED MODULE: ./src/emulator/api/routes/users.ts

const userRoutes = [
    // Neither total nor offset nor limit here.
    route({
        method: 'GET',
        path: '/users',
        operationId: 'listUsersV3',
        tier: 'read',
        status: 200,
        permission: 'COMPANY:READ',
        handle: ({ platform }) => ({ data: platform.state.users }),
    }),
];

;// CONCATENATED MODULE: ./src/emulator/api/routes.ts



























/** Every operation that the emulator answers. */
const routes = [
    ...apiKeyRoutes,
    ...applicationMetricRoutes,
    ...applicationRoutes,
    ...databaseBackupRoutes,
    ...databaseMetricRoutes,
    ...databaseRoutes,
    ...deploymentHookRoutes,
    ...deploymentRoutes,
    ...dockerRegistryRoutes,
    ...domainRoutes,
    ...envVarRoutes,
    ...globalEnvVarRoutes,
    ...internalConnectionRoutes,
    ...loadBalancerRoutes,
    ...logRoutes,
    ...objectStorageRoutes,
    ...pipelineRoutes,
    ...processMetricRoutes,
    ...processRoutes,
    ...projectRoutes,
    ...promoteRoutes,
    ...resourceRoutes,
    ...staticSiteDeploymentRoutes,
    ...staticSiteEnvVarRoutes,
    ...staticSiteRoutes,
    ...usageAlertRoutes,
    ...userRoutes,
];

;// CONCATENATED MODULE: ./src/emulator/api/server.ts











const maxBodyBytes = 1_048_576;
const apiPrefix = '/v3';
/** The request listener of the API's port: the API, the deployment hooks and the control routes. */
function createApi(platform) {
    return (request, response) => {
        handle(platform, request, response).catch((error) => {
            if (response.destroyed || response.headersSent)
                return response.destroy();
            const body = errorEnvelope(500, undefined, stackOf(error));
            send(response, { status: 500, body, headers: {} });
        });
    };
}
async function handle(platform, request, response) {
    if (!isLocal(request))
        return sendForeign(response);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const method = request.method ?? 'GET';
    const text = await readBody(request);
    if (url.pathname.startsWith('/_emulator/')) {
        return handleControl(platform, { method, url, text }, response);
    }
    const match = url.pathname.startsWith(`${apiPrefix}/`)
        ? matchRoute(routes, method, url.pathname.slice(apiPrefix.length))
        : null;
    const operationId = match?.route.operationId ?? otherOperation(method, url.pathname);
    const requestId = `req-${(0,external_node_crypto_namespaceObject.randomBytes)(5).toString('hex')}`;
    const fault = platform.faults.take({ method, path: url.pathname, operationId });
    const startedAt = Date.now();
    const entry = platform.journal.enter({
        method,
        path: withoutHookSecret(url.pathname),
        query: url.search,
        operationId,
        tier: match?.route.tier ?? null,
        request_id: requestId,
        body: redactBody(parseLeniently(text)),
        fault: fault?.kind ?? null,
    });
    if (fault?.kind === 'slow')
        await realSleep(fault.ms);
    if (fault?.kind === 'hang')
        return;
    const isWorkDone = fault === null || !('isAfter' in fault) || fault.isAfter;
    const work = () => answer(platform, { request, url, method, match, text });
    const real = isWorkDone ? await work() : null;
    const answered = real ?? { status: 0, body: null, headers: rateLimitHeaders(platform, match) };
    answered.headers['x-request-id'] = requestId;
    if (fault?.kind === 'reset') {
        request.socket.resetAndDestroy();
        return;
    }
    const sent = withFault(answered, fault);
    entry.status = sent.status;
    entry.duration_ms = Date.now() - startedAt;
    if (fault?.kind === 'truncate')
        return sendTruncated(response, sent);
    send(response, sent);
}
/**
 * The key is no secret and the API starts programs, so a page in a browser must not get here: not by
 * a host name that was rebound to loopback, nor by a form posted from elsewhere.
 */
function isLocal({ headers }) {
    const { host = '', origin } = headers;
    return isLoopback(`http://${host}`) && (origin === undefined || isLoopback(origin));
}
function isLoopback(origin) {
    if (!URL.canParse(origin))
        return false;
    return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname);
}
function sendForeign(response) {
    const detail = 'the local Sevalla answers under a loopback host name only';
    send(response, { status: 403, body: errorEnvelope(403, undefined, detail), headers: {} });
}
async function answer(platform, incoming) {
    const { request, url, method, match, text } = incoming;
    let headers = rateLimitHeaders(platform, match);
    try {
        if (url.pathname.startsWith('/apps/')) {
            return { status: 200, body: triggerByHook(platform, method, url.pathname), headers: {} };
        }
        if (usagePath.test(url.pathname) && method === 'GET') {
            const key = authenticate(platform.state, request.headers.authorization);
            headers = asHeaders(platform.rateLimits.count('read', undefined));
            return { status: 200, body: companyUsage(platform, key, url), headers };
        }
        if (match === null)
            throw notFound();
        const { route, params } = match;
        const key = authenticate(platform.state, request.headers.authorization);
        const limit = platform.rateLimits.count(route.tier, params['id']);
        headers = asHeaders(limit);
        if (limit.isExceeded) {
            if (platform.switches['retry-after'] === 'on') {
                headers['retry-after'] = String(limit.resetSeconds);
            }
            throw new ApiError(429);
        }
        authorize(match, key);
        const body = parseBody(route.body, text);
        const result = await route.handle({ platform, key, params, query: url.searchParams, body });
        if (method !== 'GET')
            platform.onChange();
        return { status: route.status, body: result, headers };
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
        const { status, message, detail } = error;
        return { status, body: errorEnvelope(status, message, detail), headers };
    }
}
function authorize({ route, params }, key) {
    const { permission } = route;
    if (permission === null)
        return;
    const isList = params['id'] === undefined && route.method === 'GET';
    const allowed = isList
        ? isAllowedSomewhere(key, permission)
        : isAllowed(key, permission, params['id']);
    if (!allowed)
        throw new ApiError(403);
}
function parseBody(schema, text) {
    if (schema === null)
        return parseLeniently(text);
    let given;
    try {
        given = JSON.parse(text);
    }
    catch {
        throw new ApiError(400, "Request doesn't match the schema", 'body: not JSON');
    }
    const parsed = schema.safeParse(given);
    if (parsed.success)
        return parsed.data;
    const issues = parsed.error.issues.map(({ path, message }) => `${['body', ...path].join('.')}: ${message}`);
    throw new ApiError(400, "Request doesn't match the schema", issues.join('; '));
}
function parseLeniently(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
async function readBody(request) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request) {
        bytes += chunk.length;
        if (bytes <= maxBodyBytes)
            chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function asHeaders({ limit, remaining, resetSeconds }) {
    return {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-reset': String(resetSeconds),
    };
}
function rateLimitHeaders(platform, match) {
    return asHeaders(platform.rateLimits.peek(match?.route.tier ?? 'read'));
}
function withFault(real, fault) {
    if (fault?.kind === 'html') {
        const html = `<html><head><title>${fault.status}</title></head><body>upstream error</body></html>`;
        return { status: fault.status, body: html, headers: { 'content-type': 'text/html' } };
    }
    if (fault?.kind !== 'status')
        return real;
    const headers = { ...real.headers, ...lowerCased(fault.headers) };
    if (fault.status === 429)
        headers['x-ratelimit-remaining'] = '0';
    return { status: fault.status, body: fault.body ?? errorEnvelope(fault.status), headers };
}
function lowerCased(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
function server_encode({ status, body, headers }) {
    if (status === 204)
        return { headers, text: '' };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, text };
}
function send(response, answered) {
    const { headers, text } = server_encode(answered);
    response.writeHead(answered.status, headers);
    response.end(text);
}
function sendTruncated(response, answered) {
    const { headers, text } = server_encode(answered);
    response.writeHead(answered.status, { ...headers, 'content-length': Buffer.byteLength(text) });
    response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}
function otherOperation(method, path) {
    if (method === 'GET' && usagePath.test(path))
        return 'getCompanyUsageV2';
    return method === 'POST' && hookPath.test(path) ? 'deploymentHook' : null;
}
function withoutHookSecret(path) {
    return path.replace(/^(\/apps\/[^/]+\/deploy\/).+$/, '$1[redacted]');
}

;// CONCATENATED MODULE: ./src/emulator/background.ts

function createBackground(onFault) {
    const closing = new AbortController();
    const running = new Set();
    return {
        run(work) {
            if (closing.signal.aborted)
                return;
            const done = work(closing.signal)
                .catch((error) => {
                if (!isAbort(error))
                    onFault(stackOf(error));
            })
                .finally(() => running.delete(done));
            running.add(done);
        },
        async close() {
            closing.abort();
            await Promise.all(running);
        },
    };
}

;// CONCATENATED MODULE: ./src/emulator/edge/certificate.ts
const names = ['localhost', 'sevalla.localhost', '*.sevalla.localhost'];
const validDays = 30;
/**
 * A certificate for the edge, signed by an authority made for this run only, so that clients can
 * verify TLS as they would on the platform: trust the authority, not a switch that turns checks off.
 */
async function createCertificate() {
    // Loaded late: it is needed by no other part and is by far the largest one.
    const { generate } = await __nccwpck_require__.e(/* import() */ 686).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7686, 19));
    const now = Date.now();
    const shared = {
        keyType: 'ec',
        curve: 'P-256',
        algorithm: 'sha256',
        notBeforeDate: new Date(now - 3_600_000),
        notAfterDate: new Date(now + validDays * 86_400_000),
    };
    const authority = await generate([{ name: 'commonName', value: 'Sevalla emulator CA' }], {
        ...shared,
        extensions: [
            { name: 'basicConstraints', cA: true, critical: true },
            { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
        ],
    });
    const leaf = await generate([{ name: 'commonName', value: 'Sevalla emulator edge' }], {
        ...shared,
        ca: { key: authority.private, cert: authority.cert },
        extensions: [
            { name: 'basicConstraints', cA: false, critical: true },
            { name: 'keyUsage', digitalSignature: true, critical: true },
            { name: 'extKeyUsage', serverAuth: true },
            {
                name: 'subjectAltName',
                altNames: [
                    ...names.map((value) => ({ type: 2, value })),
                    { type: 7, ip: '127.0.0.1' },
                ],
            },
        ],
    });
    return { caPem: authority.cert, certPem: leaf.cert, keyPem: leaf.private };
}

;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./src/emulator/edge/pages.ts
const html = { 'content-type': 'text/html; charset=utf-8' };
function page(title, text) {
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><p>${text}</p></body></html>
`;
}
/** The header was seen on the platform (October 2025), the page's text was not. */
const crashedPage = {
    status: 503,
    headers: { ...html, 'X-Sevalla-Status': 'application-crashed' },
    body: page('503 Service Unavailable', 'No instance of this application is ready.'),
};
const suspendedPage = {
    status: 503,
    headers: { ...html, 'X-Sevalla-Status': 'application-suspended' },
    body: page('503 Service Unavailable', 'This application is suspended.'),
};
/** A guess like the limit itself: nobody has published what the platform answers. */
const timeoutPage = {
    status: 504,
    headers: { ...html, 'X-Sevalla-Status': 'application-timeout' },
    body: page('504 Gateway Timeout', 'This application did not answer in time.'),
};
const unknownHostPage = {
    status: 404,
    headers: html,
    body: page('404 Not Found', 'There is no application with this host name.'),
};
/** What the platform shows for a static site without that file, or without any, was not found. */
const missingFilePage = {
    status: 404,
    headers: html,
    body: page('404 Not Found', 'This static site has no such file.'),
};
const undeployedPage = {
    status: 404,
    headers: html,
    body: page('404 Not Found', 'This static site has not been deployed yet.'),
};
/** Envoy's words: an instance counts as Ready and does not accept or answer the connection. */
const connectFailurePage = {
    status: 503,
    headers: { 'content-type': 'text/plain' },
    body: 'upstream connect error or disconnect/reset before headers. ' +
        'reset reason: connection failure',
};

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./src/emulator/edge/static-files.ts




const contentTypes = {
    '.css': 'text/css; charset=utf-8',
    '.gif': 'image/gif',
    '.htm': 'text/html; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.ico': 'image/x-icon',
    '.jpeg': 'image/jpeg',
    '.jpg': 'image/jpeg',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.mjs': 'text/javascript; charset=utf-8',
    '.pdf': 'application/pdf',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.wasm': 'application/wasm',
    '.webmanifest': 'application/manifest+json',
    '.webp': 'image/webp',
    '.woff2': 'font/woff2',
    '.xml': 'application/xml',
};
/** Answers with a file of the output; false when there is neither that file nor an error file. */
async function serveFile(files, request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end();
        return true;
    }
    const { root, indexFile, errorFile } = files;
    const wanted = requestedPath(request.url ?? '/');
    const file = wanted === null
        ? null
        : ((await fileIn(root, wanted)) ?? (await fileIn(root, (0,external_node_path_namespaceObject.join)(wanted, indexFile))));
    if (file !== null) {
        await sendFile(file, 200, request, response);
        return true;
    }
    const fallback = errorFile === null ? null : await fileIn(root, errorFile);
    if (fallback === null)
        return false;
    await sendFile(fallback, 404, request, response);
    return true;
}
function requestedPath(url) {
    try {
        const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
        return path.includes('\0') ? null : path;
    }
    catch {
        return null;
    }
}
/** A file below the root, links followed, or null: what lies beside the output is nobody's. */
async function fileIn(root, path) {
    try {
        const base = await (0,promises_namespaceObject.realpath)(root);
        const file = await (0,promises_namespaceObject.realpath)((0,external_node_path_namespaceObject.join)(base, path));
        if (!file.startsWith(base + external_node_path_namespaceObject.sep))
            return null;
        return (await (0,promises_namespaceObject.stat)(file)).isFile() ? file : null;
    }
    catch {
        return null;
    }
}
async function sendFile(file, status, request, response) {
    response.writeHead(status, {
        'content-type': contentTypes[(0,external_node_path_namespaceObject.extname)(file).toLowerCase()] ?? 'application/octet-stream',
        'content-length': (await (0,promises_namespaceObject.stat)(file)).size,
    });
    if (request.method === 'HEAD')
        response.end();
    else
        await (0,external_node_stream_promises_namespaceObject.pipeline)((0,external_node_fs_namespaceObject.createReadStream)(file), response);
}

;// CONCATENATED MODULE: ./src/emulator/edge/edge.ts









/** What stands between visitors and instances: TLS, routing by Host, and nothing cached. */
function createEdge({ state, hosting, certificate, upstreamLimitMs }) {
    const turns = new Map();
    function find(request) {
        const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
        const found = state.applications.find((application) => answersTo(application, host)) ??
            state.staticSites.find(({ name }) => systemDomain(name) === host);
        if (found === undefined)
            return unknownHostPage;
        if ('is_suspended' in found && found.is_suspended)
            return suspendedPage;
        return found;
    }
    /** The Ready instances, beginning with the one whose turn it is. */
    function readyInstances(applicationId) {
        const ready = hosting.webInstances(applicationId).filter((instance) => instance.isReady());
        const turn = turns.get(applicationId) ?? 0;
        turns.set(applicationId, turn + 1);
        const first = ready.length === 0 ? 0 : turn % ready.length;
        return [...ready.slice(first), ...ready.slice(0, first)];
    }
    async function serve(request, response, scheme) {
        const found = find(request);
        if ('body' in found)
            return sendPage(response, found);
        const startedAt = Date.now();
        response.once('close', () => logAccess(found, request, response, Date.now() - startedAt));
        if (isStatic(found))
            return serveSite(found, request, response);
        const [instance, ...others] = readyInstances(found.id);
        if (instance === undefined)
            return sendPage(response, crashedPage);
        const headers = forwardedHeaders(request, scheme);
        for (const candidate of [instance, ...others]) {
            if (await forward(candidate, request, response, headers, upstreamLimitMs))
                return;
        }
        sendPage(response, connectFailurePage);
    }
    async function serveSite(site, request, response) {
        const root = liveOutput(site);
        if (root === null)
            return sendPage(response, undeployedPage);
        const files = { root, indexFile: site.index_file ?? 'index.html', errorFile: site.error_file };
        if (!(await serveFile(files, request, response)))
            sendPage(response, missingFilePage);
    }
    function logAccess(service, request, response, durationMs) {
        const { method, url, headers } = request;
        const attributes = {
            method,
            path: url,
            status: response.statusCode,
            host: headers.host,
            user_agent: headers['user-agent'] ?? null,
            client_ip: request.socket.remoteAddress ?? null,
            duration_ms: durationMs,
        };
        const message = `${method} ${url} ${response.statusCode}`;
        const [kind, tags] = isStatic(service)
            ? ['SS_ACCESS', { static_site_id: service.id }]
            : ['APP_ACCESS', { app_id: service.id }];
        hosting.logAccess(service.id, logEntry(kind, 'INFO', message, tags, attributes));
    }
    function upgrade(request, socket, head, scheme) {
        const found = find(request);
        const instance = 'body' in found ? undefined : readyInstances(found.id)[0];
        if (instance === undefined) {
            socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
            return;
        }
        const { address: host, hostPort: port, localAddress } = instance.pod;
        const upstream = (0,external_node_net_namespaceObject.connect)({ host, port, localAddress }, () => {
            const headers = { ...request.headers, ...proxyHeaders(request, scheme) };
            const lines = Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((each) => `${name}: ${each}\r\n`));
            upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
            upstream.write(head);
            upstream.pipe(socket).pipe(upstream);
        });
        upstream.on('error', () => socket.destroy());
        socket.on('error', () => upstream.destroy());
    }
    const servers = {
        http: (0,external_node_http_namespaceObject.createServer)(),
        https: (0,external_node_https_namespaceObject.createServer)({ key: certificate.keyPem, cert: certificate.certPem }),
    };
    for (const scheme of ['http', 'https']) {
        servers[scheme].on('request', (request, response) => {
            serve(request, response, scheme).catch(() => response.destroy());
        });
        servers[scheme].on('upgrade', (request, socket, head) => {
            upgrade(request, socket, head, scheme);
        });
    }
    return servers;
}
function isStatic(service) {
    return 'liveDeploymentId' in service;
}
function sendPage(response, { status, headers, body }) {
    response.writeHead(status, headers);
    response.end(body);
}
const hopByHop = [
    'connection',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
];
function withoutHopByHop(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
}
function forwardedHeaders(request, scheme) {
    return { ...withoutHopByHop(request.headers), ...proxyHeaders(request, scheme) };
}
/**
 * X-Forwarded-Proto is the edge's own word; X-Forwarded-For grows; a visitor's X-Forwarded-Host
 * passes through unchanged, as on the platform, which is why no application may trust it.
 */
function proxyHeaders(request, scheme) {
    const client = request.socket.remoteAddress ?? '127.0.0.1';
    const before = request.headers['x-forwarded-for'];
    return {
        'x-forwarded-proto': scheme,
        'x-forwarded-for': before === undefined ? client : `${before}, ${client}`,
        'cf-connecting-ip': client,
    };
}
/** False when no connection came about, so that another instance may be tried. */
function forward({ pod }, request, response, headers, limitMs) {
    return new Promise((resolve) => {
        let isConnected = false;
        let isLate = false;
        const upstream = (0,external_node_http_namespaceObject.request)({
            host: pod.address,
            port: pod.hostPort,
            localAddress: pod.localAddress,
            // Counts from the last byte in either direction, so that uploads and streams may take longer.
            timeout: limitMs,
            method: request.method ?? 'GET',
            path: request.url ?? '/',
            headers,
            agent: false,
            setHost: false,
        });
        upstream.on('socket', (socket) => {
            socket.once('connect', () => {
                isConnected = true;
                request.pipe(upstream);
            });
        });
        upstream.on('response', (answer) => {
            const { statusCode = 502, rawHeaders } = answer;
            response.writeHead(statusCode, keptRawHeaders(rawHeaders));
            answer.on('error', () => response.destroy());
            answer.on('aborted', () => response.destroy());
            answer.pipe(response);
            resolve(true);
        });
        upstream.on('timeout', () => {
            isLate = true;
            upstream.destroy();
        });
        upstream.on('error', () => {
            if (!isConnected && !isLate)
                return resolve(false);
            if (response.headersSent)
                response.destroy();
            else
                sendPage(response, isLate ? timeoutPage : connectFailurePage);
            resolve(true);
        });
        response.once('close', () => upstream.destroy());
    });
}
// The raw form keeps repeated Set-Cookie lines and the application's own capitals.
function keptRawHeaders(raw) {
    const kept = [];
    for (let index = 0; index < raw.length; index += 2) {
        const [name = '', value = ''] = [raw[index], raw[index + 1]];
        if (!hopByHop.includes(name.toLowerCase()))
            kept.push(name, value);
    }
    return kept;
}

;// CONCATENATED MODULE: ./src/emulator/hosting/databases.ts






function createDatabases(options) {
    const { state, clock, background, folder, onChange } = options;
    function update(database, changes) {
        Object.assign(database, changes, { updated_at: timestamp() });
        onChange();
    }
    const copyOf = (database, { id }) => (0,external_node_path_namespaceObject.join)(folder, database.id, id);
    async function make(database, type, displayName) {
        const backup = newBackup(database, type, displayName);
        if (database.dataPath !== null) {
            await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.join)(folder, database.id), { recursive: true, mode: 0o700 });
            await (0,promises_namespaceObject.cp)(database.dataPath, copyOf(database, backup), { recursive: true });
        }
        // It may have been deleted meanwhile.
        if (!state.databases.includes(database))
            return;
        database.backups.push(backup);
        onChange();
    }
    async function putBack(database, backup) {
        const { dataPath } = database;
        if (dataPath === null)
            return;
        // Beside the data first, so that a copy that fails half-way leaves them as they are.
        const fresh = `${dataPath}.restoring`;
        await (0,promises_namespaceObject.rm)(fresh, { recursive: true, force: true });
        await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(dataPath), { recursive: true });
        await (0,promises_namespaceObject.cp)(copyOf(database, backup), fresh, { recursive: true });
        await (0,promises_namespaceObject.rm)(dataPath, { recursive: true, force: true });
        await (0,promises_namespaceObject.rename)(fresh, dataPath);
    }
    async function drop(database, backup) {
        database.backups = database.backups.filter((item) => item !== backup);
        onChange();
        await (0,promises_namespaceObject.rm)(copyOf(database, backup), { recursive: true, force: true });
    }
    async function passDay() {
        for (const database of state.databases) {
            const expired = database.backups.filter(({ expires_at }) => Date.parse(expires_at) <= Date.now());
            for (const backup of expired)
                await drop(database, backup);
            if (database.status !== 'ready' || database.is_suspended)
                continue;
            await make(database, 'daily', `Daily backup ${timestamp().slice(0, 10)}`);
        }
    }
    return {
        settle(database) {
            background.run(async (signal) => {
                const isNew = database.status === 'creating';
                await clock.sleep(isNew ? timing.databaseCreateMs : timing.databaseUpdateMs, signal);
                if (['creating', 'updating'].includes(database.status)) {
                    update(database, { status: 'ready' });
                }
            });
        },
        backUp(database, displayName) {
            background.run(async (signal) => {
                await clock.sleep(timing.backupMs, signal);
                await make(database, 'manual', displayName);
            });
        },
        restore(database, backup) {
            update(database, { status: 'restoring' });
            background.run(async (signal) => {
                try {
                    await clock.sleep(timing.restoreMs, signal);
                    const isThere = database.backups.includes(backup);
                    if (isThere)
                        await putBack(database, backup);
                    update(database, { status: isThere ? 'ready' : 'restoringFailed' });
                }
                catch (error) {
                    update(database, { status: 'restoringFailed' });
                    if (!isAbort(error))
                        throw error;
                }
            });
        },
        removeBackup(database, backup) {
            background.run(async (signal) => {
                await clock.sleep(timing.deleteMs, signal);
                await drop(database, backup);
            });
        },
        remove(database) {
            update(database, { status: 'deleting' });
            background.run(async (signal) => {
                await clock.sleep(timing.deleteMs, signal);
                state.databases = state.databases.filter((item) => item !== database);
                for (const other of state.databases) {
                    other.connections = other.connections.filter((item) => item.target_id !== database.id);
                }
                onChange();
                await (0,promises_namespaceObject.rm)((0,external_node_path_namespaceObject.join)(folder, database.id), { recursive: true, force: true });
            });
        },
        startDailyBackups() {
            background.run(async (signal) => {
                for (;;) {
                    await clock.sleep(timing.dayMs, signal);
                    await passDay();
                }
            });
        },
    };
}

;// CONCATENATED MODULE: ./src/emulator/hosting/docker-container.ts








// The command line has read the file when it has created the container; a slow engine included.
const environmentFileMs = 30_000;
const askMs = 30_000;
async function startDockerContainer(spec) {
    const { name, image, command, publish, memoryMegabytes, disk, onLine } = spec;
    const { file, inherited, remove } = await environmentFile(spec.environment);
    const args = ['run', '--name', name, '--label', 'sevalla-emulator', '--env-file', file];
    for (const key of Object.keys(inherited))
        args.push('--env', key);
    if (publish !== null) {
        args.push('--publish', `${publish.address}:${publish.hostPort}:${publish.port}`);
    }
    if (memoryMegabytes !== null)
        args.push('--memory', `${memoryMegabytes}m`);
    if (disk !== null)
        args.push('--volume', `${disk.source}:${disk.target}`);
    if (command === '')
        args.push(image);
    else
        args.push('--entrypoint', 'sh', image, '-c', command);
    const child = (0,external_node_child_process_namespaceObject.spawn)('docker', args, {
        env: { ...inherited, ...process.env },
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const isGone = onSuddenEnd(() => {
        (0,external_node_child_process_namespaceObject.spawnSync)('docker', ['rm', '--force', name], { env: process.env, stdio: 'ignore' });
    });
    void readLines(child.stdout, (line) => onLine(line, 'stdout'));
    void readLines(child.stderr, (line) => onLine(line, 'stderr'));
    let isOutOfMemory = false;
    const exited = new Promise((resolve) => {
        child.once('error', (error) => {
            onLine(error.message, 'stderr');
            resolve(127);
        });
        child.once('close', (code) => resolve(code ?? 137));
    }).then(async (code) => {
        // Not `docker run --rm`, which leaves nobody to ask why it has ended.
        const why = ['docker', 'inspect', '--format', '{{.State.OOMKilled}}', name];
        isOutOfMemory = (await execToEnd(why, { env: process.env }, askMs)).stdout.trim() === 'true';
        await execToEnd(['docker', 'rm', '--force', name], { env: process.env }, askMs);
        isGone();
        await remove();
        return code;
    });
    const forget = setTimeout(() => void remove(), environmentFileMs);
    forget.unref();
    return {
        exited,
        isOutOfMemory: () => isOutOfMemory,
        async stop(graceMs) {
            const seconds = String(Math.max(1, Math.round(graceMs / 1_000)));
            // A container that is still being created is not known by its name yet.
            for (;;) {
                const argv = ['docker', 'stop', '-t', seconds, name];
                await execToEnd(argv, { env: process.env }, graceMs + 30_000);
                const gone = await Promise.race([
                    exited.then(() => true),
                    realSleep(200).then(() => false),
                ]);
                if (gone)
                    return;
            }
        },
        // The engine takes seconds to answer this, for each container.
        usage: async () => null,
        exec: (argv, timeoutMs) => execToEnd(['docker', 'exec', name, ...argv], { env: process.env }, timeoutMs),
    };
}
/**
 * Values travel in a file that only this user can read, so that no process list shows them. A value
 * with a line break has no form there and is handed over through the command's own environment.
 */
async function environmentFile(environment) {
    const folder = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)((0,external_node_os_namespaceObject.tmpdir)(), 'sevalla-emulator-env-'));
    const file = (0,external_node_path_namespaceObject.join)(folder, 'environment');
    const entries = Object.entries(environment);
    const isOneLine = ([, value]) => !/[\r\n]/.test(value);
    const lines = entries.filter(isOneLine).map(([key, value]) => `${key}=${value}\n`);
    await (0,promises_namespaceObject.writeFile)(file, lines.join(''), { mode: 0o600 });
    const inherited = Object.fromEntries(entries.filter((entry) => !isOneLine(entry)));
    return { file, inherited, remove: () => (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true }) };
}

;// CONCATENATED MODULE: ./src/emulator/hosting/probe-result.ts
function isPassing({ result }) {
    return result !== 'failure';
}

;// CONCATENATED MODULE: ./src/emulator/hosting/http-probe.ts



const maxRequests = 10;
const http_probe_maxBodyBytes = 10_240;
/**
 * One HTTP probe with the kubelet's rules (kubernetes/kubernetes pkg/probe/http): the URL's host is
 * the pod's IP, so that is what Host says unless httpHeaders sets it; no X-Forwarded-Proto; 200-399
 * passes; redirects are followed on the same host only, one to another host passes with a warning,
 * and the tenth in a row fails.
 */
async function probeHttp(target, httpGet, timeoutMs) {
    const scheme = (httpGet.scheme ?? 'HTTP').toLowerCase();
    const path = (httpGet.path ?? '/').replace(/^(?!\/)/, '/');
    const first = `${scheme}://${httpGet.host ?? target.ip}:${httpGet.port ?? target.port}${path}`;
    const { headers, host } = splitHeaders(httpGet.httpHeaders ?? []);
    const deadline = AbortSignal.timeout(timeoutMs);
    let url = new URL(first);
    let hostHeader = host;
    try {
        for (let requests = 1;; requests += 1) {
            const answer = await get(target, url, headers, hostHeader, deadline);
            const location = redirectLocation(answer);
            if (location === null)
                return verdict(answer);
            const next = new URL(location, url);
            if (next.hostname !== url.hostname)
                return verdict(answer);
            if (requests === maxRequests) {
                const message = `Get "${location}": stopped after ${maxRequests} redirects`;
                return { result: 'failure', message };
            }
            // Go keeps a Host given by hand across relative redirects only.
            if (/^[a-z][a-z0-9+.-]*:/i.test(location) || location.startsWith('//'))
                hostHeader = null;
            url = next;
        }
    }
    catch (error) {
        return { result: 'failure', message: `Get "${first}": ${explain(error, url)}` };
    }
}
function verdict({ status, body }) {
    if (status >= 300 && status < 400) {
        return {
            result: 'warning',
            message: `Probe terminated redirects, Response body: ${body.slice(0, 200)}`,
        };
    }
    if (status >= 200 && status < 300)
        return { result: 'success', message: '' };
    return { result: 'failure', message: `HTTP probe failed with statuscode: ${status}` };
}
function redirectLocation({ status, headers }) {
    return [301, 302, 303, 307, 308].includes(status) ? (headers.location ?? null) : null;
}
function splitHeaders(given) {
    const host = given.find(({ name }) => name.toLowerCase() === 'host')?.value ?? null;
    const headers = { 'User-Agent': 'kube-probe/1.32', Accept: '*/*' };
    for (const { name, value } of given) {
        const lower = name.toLowerCase();
        if (lower === 'host')
            continue;
        for (const known of Object.keys(headers)) {
            if (known.toLowerCase() === lower)
                delete headers[known];
        }
        headers[name] = value;
    }
    return { headers, host };
}
function get(target, url, headers, hostHeader, signal) {
    const where = connectTo(target, url);
    const request = url.protocol === 'https:' ? external_node_https_namespaceObject.request : external_node_http_namespaceObject.request;
    return new Promise((resolve, reject) => {
        const sent = request({
            ...where,
            path: `${url.pathname}${url.search}`,
            method: 'GET',
            agent: false,
            rejectUnauthorized: false,
            signal,
            headers: { Host: hostHeader ?? url.host, ...headers, Connection: 'close' },
        }, (response) => void readAnswer(response).then(resolve, reject));
        sent.on('error', reject);
        sent.end();
    });
}
async function readAnswer(response) {
    let body = '';
    for await (const chunk of response) {
        body += String(chunk);
        if (body.length >= http_probe_maxBodyBytes)
            break;
    }
    return { status: response.statusCode ?? 0, headers: response.headers, body };
}
/** The pod's own IP and port lead to the instance; any other host or port is taken as it is. */
function connectTo(target, url) {
    const port = portOf(url);
    const { ip, address, localAddress, hostPort } = target;
    if (url.hostname === ip) {
        return { host: address, port: port === target.port ? hostPort : port, localAddress };
    }
    // On the platform loopback is the node's, never the pod's: nothing listens there.
    if (/^(localhost|127\.|\[::1\])/.test(url.hostname))
        return { host: '127.0.0.1', port: 1 };
    return { host: url.hostname, port };
}
function portOf(url) {
    return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}
function explain(error, url) {
    const code = codeOf(error);
    const name = Object(error).name;
    const dial = `dial tcp ${url.hostname}:${portOf(url)}`;
    if (name === 'TimeoutError' || name === 'AbortError') {
        return 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)';
    }
    if (code === 'ECONNREFUSED')
        return `${dial}: connect: connection refused`;
    if (code === 'ECONNRESET')
        return url.protocol === 'https:' ? wrongProtocol : 'EOF';
    if (code === 'EPROTO' || code.startsWith('ERR_SSL'))
        return wrongProtocol;
    if (code.startsWith('HPE_'))
        return 'malformed HTTP response';
    return messageOf(error);
}
const wrongProtocol = 'http: server gave HTTP response to HTTPS client';

;// CONCATENATED MODULE: ./src/emulator/hosting/probes.ts






// Kubernetes' own defaults. Sevalla publishes none; its API examples show a timeout of 120 s.
const defaults = {
    initialDelaySeconds: 0,
    periodSeconds: 10,
    timeoutSeconds: 1,
    successThreshold: 1,
    failureThreshold: 3,
};
function probeSettings(probe) {
    return {
        initialDelaySeconds: probe.initialDelaySeconds ?? defaults.initialDelaySeconds,
        periodSeconds: probe.periodSeconds ?? defaults.periodSeconds,
        timeoutSeconds: probe.timeoutSeconds ?? defaults.timeoutSeconds,
        successThreshold: probe.successThreshold ?? defaults.successThreshold,
        failureThreshold: probe.failureThreshold ?? defaults.failureThreshold,
    };
}
/** A probe that names no way to probe is as good as none. */
function isEffective(probe) {
    return probe !== null && Boolean(probe.httpGet ?? probe.tcpSocket ?? probe.exec);
}
/** Probes until `signal` fires. */
async function watchProbe(watch) {
    const { clock, signal } = watch;
    const settings = probeSettings(watch.probe);
    const periodMs = clock.scaled(settings.periodSeconds * 1_000, floors.probePeriodMs);
    let successes = 0;
    let failures = 0;
    try {
        await clock.sleep(settings.initialDelaySeconds * 1_000, signal);
        while (!signal.aborted) {
            const outcome = await attempt(watch, settings);
            if (signal.aborted)
                return;
            watch.onResult(outcome);
            if (isPassing(outcome)) {
                successes += 1;
                failures = 0;
                if (successes >= settings.successThreshold)
                    watch.onState(true);
            }
            else {
                failures += 1;
                successes = 0;
                if (failures >= settings.failureThreshold)
                    watch.onState(false);
            }
            await realSleep(periodMs, signal);
        }
    }
    catch (error) {
        if (!isAbort(error))
            throw error;
    }
}
async function attempt(watch, settings) {
    const { probe, target, container, clock } = watch;
    const realMs = settings.timeoutSeconds * 1_000;
    const timeoutMs = clock.scaled(realMs, Math.min(realMs, floors.probeTimeoutMs));
    if (probe.httpGet) {
        const port = instancePort(watch, probe.httpGet.port ?? null);
        return probeHttp(target, { ...probe.httpGet, port }, timeoutMs);
    }
    if (probe.tcpSocket) {
        const port = instancePort(watch, probe.tcpSocket.port);
        return probeTcp(target, probe.tcpSocket.host ?? target.ip, port, timeoutMs);
    }
    if (probe.exec)
        return probeExec(container, probe.exec.command, timeoutMs);
    return { result: 'success', message: '' };
}
function instancePort({ target, configuredPort }, given) {
    return given === null || given === configuredPort ? target.port : given;
}
function probeTcp(target, host, port, timeoutMs) {
    const isPod = host === target.ip;
    const where = {
        host: isPod ? target.address : host,
        port: isPod && port === target.port ? target.hostPort : port,
        localAddress: isPod ? target.localAddress : undefined,
    };
    const failure = (reason) => ({
        result: 'failure',
        message: `dial tcp ${host}:${port}: ${reason}`,
    });
    return new Promise((resolve) => {
        const socket = (0,external_node_net_namespaceObject.connect)(where);
        const settle = (result) => {
            socket.destroy();
            resolve(result);
        };
        socket.setTimeout(timeoutMs, () => settle(failure('i/o timeout')));
        socket.once('connect', () => settle({ result: 'success', message: '' }));
        socket.once('error', () => settle(failure('connect: connection refused')));
    });
}
async function probeExec(container, command, timeoutMs) {
    const { code, stdout, stderr } = await container.exec(command, timeoutMs);
    if (code === 0)
        return { result: 'success', message: '' };
    const output = `${stdout}${stderr}`.trim();
    return { result: 'failure', message: output || `command exited with code ${code}` };
}

;// CONCATENATED MODULE: ./src/emulator/hosting/instance.ts





/** The port that a process listens on: an OS process shares this machine's, a container has 8080. */
function portInside(artifact, process, pod) {
    return artifact.kind === 'image' ? (process.port ?? pod.hostPort) : pod.hostPort;
}
async function startInstance(options) {
    const { name, process, artifact, network, clock, onEvent } = options;
    const pod = await network.allocate();
    const port = portInside(artifact, process, pod);
    const environment = process.type === 'web' ? withPort(options.environment, port) : options.environment;
    const stopping = new AbortController();
    const readiness = isEffective(process.readiness_probe) ? process.readiness_probe : null;
    const liveness = isEffective(process.liveness_probe) ? process.liveness_probe : null;
    const graceMs = clock.scaled(timing.terminationGraceMs, floors.terminationGraceMs);
    let phase = 'starting';
    let restarts = 0;
    let ready = false;
    let startedAt = 0;
    let container = null;
    async function runOnce() {
        const ended = new AbortController();
        container = await options.start({
            name,
            artifact,
            process,
            environment,
            pod,
            onLine: options.onLine,
        });
        if (stopping.signal.aborted)
            void container.stop(graceMs);
        startedAt = Date.now();
        phase = 'running';
        ready = readiness === null;
        const watched = watchAll(container, ended.signal);
        const code = await container.exited;
        ended.abort();
        ready = false;
        await watched;
        return { code, isOutOfMemory: container.isOutOfMemory() };
    }
    async function watchAll(running, signal) {
        const shared = {
            target: { ...pod, port },
            configuredPort: process.port,
            container: running,
            clock,
            signal,
        };
        const watches = [];
        if (readiness !== null) {
            watches.push(watchProbe({
                ...shared,
                probe: readiness,
                onResult: (result) => report('Readiness', result),
                onState: (passing) => {
                    ready = passing;
                },
            }));
        }
        if (liveness !== null) {
            let hasPassed = false;
            const { initialDelaySeconds, periodSeconds, failureThreshold } = probeSettings(liveness);
            const patienceMs = (initialDelaySeconds + periodSeconds * failureThreshold) * 1_000;
            watches.push(watchProbe({
                ...shared,
                probe: liveness,
                onResult: (result) => {
                    hasPassed ||= isPassing(result);
                    report('Liveness', result);
                },
                onState: (passing) => {
                    const ageMs = Date.now() - startedAt;
                    const isTooYoung = !hasPassed && ageMs < Math.min(patienceMs, floors.livenessMs);
                    if (passing || isTooYoung)
                        return;
                    onEvent('WARN', `Container ${process.key} failed liveness probe, will be restarted`);
                    void running.stop(graceMs);
                },
            }));
        }
        await Promise.all(watches);
    }
    function report(kind, { result, message }) {
        if (result === 'failure')
            onEvent('WARN', `${kind} probe failed: ${message}`);
        if (result === 'warning')
            onEvent('WARN', `${kind} probe warning: ${message}`);
    }
    async function supervise() {
        let crashes = 0;
        while (!stopping.signal.aborted) {
            const { code, isOutOfMemory } = await runOnce();
            options.onExit(code, isOutOfMemory);
            if (stopping.signal.aborted)
                break;
            const why = isOutOfMemory ? ': OOMKilled' : '';
            onEvent('ERROR', `Container ${process.key} of pod ${name} exited with code ${code}${why}`);
            if (Date.now() - startedAt > clock.scaled(timing.backOffResetMs))
                crashes = 0;
            if (crashes > 0) {
                phase = 'backOff';
                onEvent('WARN', `Back-off restarting failed container ${process.key} in pod ${name}`);
                const backOffMs = Math.min(timing.backOffFirstMs * 2 ** (crashes - 1), timing.backOffMaxMs);
                await realSleep(clock.scaled(backOffMs, floors.backOffMs), stopping.signal);
            }
            crashes += 1;
            restarts += 1;
        }
    }
    const supervised = supervise()
        .catch((error) => {
        if (isAbort(error))
            return;
        onEvent('ERROR', messageOf(error));
    })
        .finally(() => {
        phase = 'stopped';
        ready = false;
        network.release(pod);
    });
    const settleMs = clock.scaled(timing.rolloutPollMs, floors.settleMs);
    return {
        name,
        process,
        pod,
        port,
        phase: () => phase,
        restarts: () => restarts,
        usage: async () => (phase === 'running' ? ((await container?.usage()) ?? null) : null),
        isReady: () => ready && !stopping.signal.aborted,
        isAvailable: () => phase === 'running' && ready && (readiness !== null || Date.now() - startedAt >= settleMs),
        async stop(limitMs = graceMs) {
            stopping.abort();
            await container?.stop(limitMs);
            await supervised;
        },
    };
}
function withPort(environment, port) {
    return { ...environment, PORT: String(port) };
}

;// CONCATENATED MODULE: ./src/emulator/hosting/start-command.ts



/**
 * What a process of a git application runs. The platform's builders detect a missing start command;
 * here a Procfile and package.json's `start` are looked at, and nothing else.
 */
async function startCommand(process, directory) {
    if (process.entrypoint.trim() !== '')
        return process.entrypoint;
    const declared = await fromProcfile(directory, process.key);
    if (declared !== null)
        return declared;
    if (process.type === 'web' && (await hasStartScript(directory)))
        return 'npm start';
    throw new DeploymentFailure(`No start command could be found for process ${process.display_name}`);
}
async function fromProcfile(directory, key) {
    const text = await (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(directory, 'Procfile'), 'utf8').catch(() => '');
    for (const line of text.split('\n')) {
        const [, name, command] = /^([A-Za-z0-9_-]+):\s*(\S.*)$/.exec(line) ?? [];
        if (name === key && command !== undefined)
            return command.trim();
    }
    return null;
}
async function hasStartScript(directory) {
    const text = await (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(directory, 'package.json'), 'utf8').catch(() => '{}');
    try {
        const manifest = JSON.parse(text);
        return typeof Object(Object(manifest).scripts).start === 'string';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/emulator/hosting/hosting.ts











const hosting_maxLogEntries = 20_000;
const maxExits = 1_000;
function createHosting(network, clock, switches) {
    const hosted = new Map();
    const stopping = new Set();
    const exits = new Map();
    function of(applicationId) {
        const known = hosted.get(applicationId);
        if (known !== undefined)
            return known;
        const fresh = { live: null, next: null, runtimeLogs: [], accessLogs: [] };
        hosted.set(applicationId, fresh);
        return fresh;
    }
    function noteExit(processId, code, isOutOfMemory) {
        const own = exits.get(processId) ?? [];
        exits.set(processId, own);
        appendBounded(own, { atMs: Date.now(), code, isOutOfMemory }, maxExits);
    }
    function logRuntime(application, severity, message, tags) {
        const all = { app_id: application.id, ...tags };
        const entry = logEntry('APP_RUNTIME', severity, message, all);
        appendBounded(of(application.id).runtimeLogs, entry, hosting_maxLogEntries);
    }
    function start(request, { disk }) {
        const limitsAll = switches['memory-limits'] === 'all';
        return startContainer({ ...request, disk, limitsAll });
    }
    async function startAll(application, release, started, log) {
        for (const process of release.processes) {
            if (process.type !== 'web' && process.type !== 'worker')
                continue;
            for (let index = 0; index < hosting_instanceCount(process); index += 1) {
                const name = podName(application, process);
                const tags = { process: process.key, instance: name };
                const tell = (severity, message) => {
                    logRuntime(application, severity, message, tags);
                    // The deployment's log ends with the deployment.
                    if (of(application.id).next === started)
                        log?.(severity, message, tags);
                };
                const instance = await startInstance({
                    name,
                    process,
                    artifact: release.artifact,
                    environment: release.environment,
                    network,
                    clock,
                    start: (request) => start(request, application),
                    onLine: (line, stream) => tell(stream === 'stderr' ? 'ERROR' : 'INFO', line),
                    onEvent: tell,
                    onExit: (code, isOutOfMemory) => noteExit(process.id, code, isOutOfMemory),
                });
                started.instances.push(instance);
            }
        }
    }
    async function waitUntilAvailable(started, signal) {
        const deadline = Date.now() + clock.scaled(timing.rolloutDeadlineMs);
        const pollMs = Math.min(timing.rolloutPollMs, 100 * clock.speed);
        while (!started.instances.every((instance) => instance.isAvailable())) {
            if (Date.now() >= deadline)
                return false;
            await clock.sleep(pollMs, signal);
        }
        return true;
    }
    async function stopRelease(release, graceMs) {
        await Promise.all((release?.instances ?? []).map((instance) => instance.stop(graceMs)));
    }
    return {
        async rollOut(application, release, log, signal) {
            const here = of(application.id);
            const started = { deploymentId: release.deploymentId, instances: [] };
            await requireStartCommands(release);
            here.next = started;
            try {
                await startAll(application, release, started, log);
                if (!(await waitUntilAvailable(started, signal))) {
                    // Helm's words, and the only ones seen on the platform (October 2025).
                    throw new DeploymentFailure(`Error: release ${application.name}-web failed, and has been uninstalled ` +
                        'due to atomic being set: context deadline exceeded');
                }
                signal.throwIfAborted();
            }
            catch (error) {
                here.next = null;
                await stopRelease(started);
                throw error;
            }
            const previous = here.live;
            here.live = started;
            here.next = null;
            application.live = release;
            const stopped = stopRelease(previous);
            stopping.add(stopped);
            void stopped.finally(() => stopping.delete(stopped));
        },
        async runJob(application, process, release, log, signal) {
            const name = podName(application, process);
            const tags = { process: process.key, instance: name };
            const request = {
                name,
                artifact: release.artifact,
                process,
                environment: release.environment,
                pod: null,
                onLine: (line, stream) => {
                    const severity = stream === 'stderr' ? 'ERROR' : 'INFO';
                    logRuntime(application, severity, line, tags);
                    log(severity, line, tags);
                },
            };
            const container = await start(request, application);
            const deadlineMs = clock.scaled(timing.rolloutDeadlineMs, floors.jobDeadlineMs);
            const deadline = AbortSignal.timeout(deadlineMs);
            const graceMs = clock.scaled(timing.terminationGraceMs, floors.terminationGraceMs);
            try {
                const code = await runToEnd(container, graceMs, AbortSignal.any([signal, deadline]));
                noteExit(process.id, code, container.isOutOfMemory());
                return code;
            }
            catch (error) {
                signal.throwIfAborted();
                if (!deadline.aborted)
                    throw error;
                throw new DeploymentFailure(`Job ${process.display_name}: context deadline exceeded`);
            }
        },
        async resume(application) {
            const here = of(application.id);
            if (application.live === null || application.is_suspended || here.live !== null)
                return;
            const started = { deploymentId: application.live.deploymentId, instances: [] };
            here.live = started;
            await startAll(application, application.live, started, null);
        },
        async stop(applicationId) {
            const here = of(applicationId);
            const running = here.live;
            here.live = null;
            await stopRelease(running);
        },
        forget: (applicationId) => hosted.delete(applicationId),
        webInstances: (applicationId) => instancesOf(of(applicationId)).filter(({ process }) => process.type === 'web'),
        isRunning: (applicationId) => of(applicationId).live !== null,
        instances: (applicationId) => instancesOf(of(applicationId)),
        logAccess: (applicationId, entry) => appendBounded(of(applicationId).accessLogs, entry, hosting_maxLogEntries),
        runtimeLogs: (applicationId) => of(applicationId).runtimeLogs,
        accessLogs: (applicationId) => of(applicationId).accessLogs,
        exits: (processId) => exits.get(processId) ?? [],
        async close() {
            const releases = [...hosted.values()].flatMap(({ live, next }) => [live, next]);
            const graceMs = floors.terminationGraceMs;
            const stopped = releases.map((release) => stopRelease(release, graceMs));
            await Promise.all([...stopping, ...stopped]);
        },
    };
}
async function requireStartCommands({ artifact, processes }) {
    if (artifact.kind !== 'directory')
        return;
    await Promise.all(processes.map((process) => startCommand(process, artifact.path)));
}
function instancesOf({ live, next }) {
    return [...(live?.instances ?? []), ...(next?.instances ?? [])];
}
function hosting_instanceCount({ scaling_strategy }) {
    if (scaling_strategy.type === 'manual')
        return scaling_strategy.config.instanceCount;
    return scaling_strategy.config.minInstanceCount;
}
// As Kubernetes names the pods of a Deployment.
function podName(application, process) {
    return `${application.name}-${process.key}-${randomLetters(10)}-${randomLetters(5)}`;
}
async function startContainer(request) {
    const { name, artifact, process: wanted, environment, pod, disk, limitsAll, onLine } = request;
    const memoryMegabytes = processResourceType(wanted.resource_type_id)?.memory_limit ?? null;
    if (artifact.kind === 'directory') {
        const command = await startCommand(wanted, artifact.path);
        return startOsProcess({
            command,
            cwd: artifact.path,
            environment: { ...baseEnvironment(process.env, 'runtime'), ...environment },
            memoryMegabytes: limitsAll ? memoryMegabytes : null,
            onLine,
        });
    }
    const publish = pod === null || wanted.type !== 'web'
        ? null
        : { address: pod.address, hostPort: pod.hostPort, port: wanted.port ?? pod.hostPort };
    return startDockerContainer({
        name,
        image: artifact.image,
        command: wanted.entrypoint,
        environment,
        publish,
        memoryMegabytes,
        disk,
        onLine,
    });
}

;// CONCATENATED MODULE: ./src/emulator/hosting/measurements.ts


const maxSamples = 10_000;
function createMeasurements(hosting) {
    const samples = new Map();
    const before = new Map();
    /** Cores since the last look; the first look at an instance has nothing to compare with. */
    function cores(instance, atMs, cpuSeconds) {
        const last = before.get(instance.name);
        before.set(instance.name, { atMs, cpuSeconds });
        // A restarted container counts from nothing again.
        if (last === undefined || atMs <= last.atMs || cpuSeconds < last.cpuSeconds)
            return null;
        return ((cpuSeconds - last.cpuSeconds) * 1_000) / (atMs - last.atMs);
    }
    async function sample(instances) {
        const usages = await Promise.all(instances.map((instance) => instance.usage()));
        const atMs = Date.now();
        const size = processResourceType(instances[0]?.process.resource_type_id ?? '');
        let cpuCores = null;
        let memoryBytes = null;
        for (const [index, usage] of usages.entries()) {
            const instance = instances[index];
            if (usage === null || instance === undefined)
                continue;
            memoryBytes = (memoryBytes ?? 0) + usage.memoryBytes;
            const used = cores(instance, atMs, usage.cpuSeconds);
            if (used !== null)
                cpuCores = (cpuCores ?? 0) + used;
        }
        return {
            atMs,
            instances: instances.filter((instance) => instance.phase() === 'running').length,
            cpuCores,
            memoryBytes,
            cpuLimitCores: size === undefined ? null : size.cpu_limit / 1_000,
            memoryLimitBytes: size === undefined ? null : size.memory_limit * 1_048_576,
        };
    }
    return {
        samples: (processId) => samples.get(processId) ?? [],
        async measure(applicationIds) {
            const names = new Set();
            for (const applicationId of applicationIds) {
                const all = hosting.instances(applicationId);
                for (const { name } of all)
                    names.add(name);
                for (const id of new Set(all.map(({ process }) => process.id))) {
                    const own = samples.get(id) ?? [];
                    samples.set(id, own);
                    const taken = await sample(all.filter(({ process }) => process.id === id));
                    appendBounded(own, taken, maxSamples);
                }
            }
            for (const name of before.keys())
                if (!names.has(name))
                    before.delete(name);
        },
    };
}

;// CONCATENATED MODULE: ./src/emulator/hosting/pod-network.ts


// Of Istio's sidecar: the peer of every request in the logs of an application (October 2025). Servers
// that believe a proxy on 127.0.0.1 by themselves, as gunicorn does, do not believe this one.
const sidecarAddress = '127.0.0.6';
// Below the range from which operating systems take the ports of outgoing connections.
const firstPort = 20_000;
const lastPort = 32_000;
async function createPodNetwork() {
    const hasAliases = await canListen('127.96.0.1', 0);
    const taken = new Set();
    let next = (0,external_node_crypto_namespaceObject.randomInt)(254 * 254);
    return {
        hasAliases,
        async allocate() {
            next = (next + 1) % (254 * 254);
            const suffix = `${1 + Math.floor(next / 254)}.${1 + (next % 254)}`;
            return {
                ip: `10.96.${suffix}`,
                address: hasAliases ? `127.96.${suffix}` : '127.0.0.1',
                localAddress: hasAliases ? sidecarAddress : undefined,
                hostPort: await freePort(taken),
            };
        },
        release(pod) {
            taken.delete(pod.hostPort);
        },
    };
}
async function freePort(taken) {
    for (let attempt = 0; attempt < 200; attempt += 1) {
        const port = (0,external_node_crypto_namespaceObject.randomInt)(firstPort, lastPort);
        if (taken.has(port))
            continue;
        taken.add(port);
        if (await canListen('0.0.0.0', port))
            return port;
        taken.delete(port);
    }
    throw new Error(`no free port between ${firstPort} and ${lastPort}`);
}
function canListen(host, port) {
    return new Promise((resolve) => {
        const server = (0,external_node_net_namespaceObject.createServer)();
        server.once('error', () => resolve(false));
        server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
    });
}

;// CONCATENATED MODULE: ./src/emulator/hosting/static-deployer.ts













const static_deployer_maxLogEntries = 5_000;
const keptOutputs = 3;
function createStaticDeployer(options) {
    const { clock, background, artifacts, onChange } = options;
    const waitingRoom = createWaitingRoom(clock);
    const lanes = new Map();
    function update(deployment, changes) {
        Object.assign(deployment, changes, { updated_at: timestamp() });
        onChange();
    }
    function pump(site) {
        if (lanes.has(site.id))
            return;
        const deployment = site.deployments.find(({ status }) => status === 'waiting');
        if (deployment === undefined)
            return;
        const abort = new AbortController();
        lanes.set(site.id, { deployment, abort });
        background.run(async (closing) => {
            try {
                await run(site, deployment, AbortSignal.any([abort.signal, closing]));
            }
            finally {
                lanes.delete(site.id);
                if (!closing.aborted)
                    pump(site);
            }
        });
    }
    async function run(site, deployment, signal) {
        try {
            await waitingRoom.wait(deployment.id, signal);
        }
        catch (error) {
            if (!isAbort(error))
                throw error;
        }
        if (deployment.status !== 'waiting' || signal.aborted)
            return;
        update(deployment, { status: 'inProgress', started_at: timestamp() });
        const status = await execute(site, deployment, signal);
        if (status === 'success')
            site.liveDeploymentId = deployment.id;
        update(deployment, { status, finished_at: timestamp() });
        await removeOldOutputs(site);
    }
    async function execute(site, deployment, signal) {
        const log = (severity, message) => {
            const tags = { static_site_id: site.id, deployment_id: deployment.id };
            const entry = logEntry('SS_DEPLOYMENT', severity, message, tags);
            appendBounded(deployment.logs, entry, static_deployer_maxLogEntries);
        };
        try {
            if (deployment.output === null)
                await build(site, deployment, log, signal);
            await clock.sleep(timing.scheduleMs, signal);
            log('INFO', 'Deployment finished successfully');
            return 'success';
        }
        catch (error) {
            if (signal.aborted) {
                log('WARN', 'Deployment was cancelled');
                return 'cancelled';
            }
            const isOwn = error instanceof DeploymentFailure;
            const message = isOwn ? error.message : `Emulator fault: ${stackOf(error)}`;
            log('ERROR', message);
            update(deployment, { build_error: message });
            return 'failed';
        }
    }
    async function build(site, deployment, log, signal) {
        log('INFO', `Cloning repository ${deployment.repo_url}`);
        await clock.sleep(timing.checkoutMs, signal);
        const target = (0,external_node_path_namespaceObject.join)(artifacts, deployment.id);
        const checkout = await checkOut({ ...site, repo_url: deployment.repo_url }, deployment.branch, target);
        update(deployment, checkout);
        log('INFO', `Checked out ${checkout.branch} at ${checkout.commit_sha ?? 'no commit'}`);
        await clock.sleep(timing.buildMs, signal);
        const directory = (0,external_node_path_namespaceObject.join)(target, site.root_directory ?? '.');
        for (const command of [site.install_command, site.build_command]) {
            if (command === null || command.trim() === '')
                continue;
            log('INFO', `Running ${command}`);
            const container = startOsProcess({
                command,
                cwd: directory,
                environment: {
                    ...baseEnvironment(process.env, 'build'),
                    ...static_deployer_variablesOf(site, deployment),
                },
                onLine: (line) => log('INFO', line),
            });
            const code = await runToEnd(container, floors.terminationGraceMs, signal);
            if (code !== 0)
                throw new DeploymentFailure(`Build failed with exit code ${code}`);
        }
        const output = (0,external_node_path_namespaceObject.join)(directory, site.published_directory ?? '.');
        const isThere = (await (0,promises_namespaceObject.stat)(output).catch(() => null))?.isDirectory() ?? false;
        if (!isThere) {
            throw new DeploymentFailure(`The published directory ${site.published_directory} does not exist after the build`);
        }
        deployment.output = output;
    }
    /** The latest successes can be served again; so can the live one. */
    async function removeOldOutputs(site) {
        const successes = site.deployments.filter(({ status }) => status === 'success');
        const kept = successes.slice(-keptOutputs);
        const live = successes.find(({ id }) => id === site.liveDeploymentId);
        const outputs = new Set([...kept, ...(live ? [live] : [])].map(({ output }) => output));
        for (const deployment of site.deployments) {
            if (deployment.status === 'waiting' || deployment.status === 'inProgress')
                continue;
            if (deployment.output !== null && outputs.has(deployment.output))
                continue;
            deployment.output = null;
            await removeBuild(deployment);
        }
    }
    // A deployment that reuses another's output has no folder of its own.
    async function removeBuild({ id }) {
        const folder = (0,external_node_path_namespaceObject.join)(artifacts, id);
        await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
    }
    return {
        trigger(site, { branch, reuse }) {
            const deployment = reuse === undefined
                ? newStaticSiteDeployment(site, { branch: branch ?? site.default_branch })
                : newStaticSiteDeployment(site, {
                    repo_url: reuse.repo_url,
                    branch: reuse.branch,
                    author_login: reuse.author_login,
                    commit_sha: reuse.commit_sha,
                    commit_message: reuse.commit_message,
                    output: reuse.output,
                });
            site.deployments.push(deployment);
            onChange();
            pump(site);
            return deployment;
        },
        cancel(site, deployment) {
            if (deployment.status === 'waiting') {
                update(deployment, { status: 'cancelled', finished_at: timestamp() });
                waitingRoom.noteRead(deployment.id);
                return true;
            }
            const lane = lanes.get(site.id);
            if (deployment.status !== 'inProgress' || lane?.deployment !== deployment)
                return false;
            lane.abort.abort();
            return true;
        },
        noteRead: ({ id }) => waitingRoom.noteRead(id),
        isBusy: (site) => site.deployments.some(({ status }) => status === 'waiting' || status === 'inProgress'),
        resume: pump,
        async removeOutputs(site) {
            for (const deployment of site.deployments)
                await removeBuild(deployment);
        },
    };
}
/** A variable of one branch is for that branch only, and wins over one for all. */
function static_deployer_variablesOf(site, { branch }) {
    const used = site.envVars.filter((variable) => variable.is_production);
    const general = used.filter((variable) => variable.branch === null);
    const own = used.filter((variable) => variable.branch !== null && variable.branch === branch);
    return Object.fromEntries([...general, ...own].map(({ key, value }) => [key, value]));
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function iso_datetime(params) {
    return _isoDateTime(ZodISODateTime, params);
}
function iso_date(params) {
    return core._isoDate(ZodISODate, params);
}
function iso_time(params) {
    return core._isoTime(ZodISOTime, params);
}
function iso_duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

;// CONCATENATED MODULE: ./src/emulator/store/state.ts
function emptyState(companyId) {
    return {
        companyId,
        keys: [],
        users: [],
        projects: [],
        registries: [],
        globalEnvVars: [],
        applications: [],
        databases: [],
        pipelines: [],
        staticSites: [],
        loadBalancers: [],
        buckets: [],
        usageAlerts: [],
        usage: [],
    };
}

;// CONCATENATED MODULE: ./src/emulator/seed.ts


















const defaultToken = 'svl_local';
const allPermissions = permissionResources.flatMap((resource) => permissionActions.map((action) => `${resource}:${action}`));
const variable = union([
    schemas_string().max(32_768),
    strictObject({
        value: schemas_string().max(32_768),
        is_runtime: schemas_boolean().default(true),
        is_buildtime: schemas_boolean().default(true),
    }),
]);
const variables = record(schemas_string().min(1).max(255), variable);
const hours = schemas_int().min(1).max(744);
/** One number for all hours, or one an hour, over and over. */
const byHour = union([schemas_number().min(0), array(schemas_number().min(0)).min(1)])
    .transform((given) => (typeof given === 'number' ? [given] : given));
const processMetrics = strictObject({
    hours,
    instances: byHour.default([1]),
    cpu_cores: byHour,
    memory_mb: byHour,
    exits: array(strictObject({
        hours_ago: schemas_number().min(0),
        code: schemas_int().min(0).max(255),
        out_of_memory: schemas_boolean().default(false),
    }))
        .default([]),
});
const processSeed = strictObject({
    id: schemas_uuid().optional(),
    type: processType.default('web'),
    display_name: schemas_string().min(1).max(255).optional(),
    entrypoint: schemas_string().max(1_024).optional(),
    port: schemas_int().min(1).max(65_535).optional(),
    size: schemas_string()
        .refine((name) => processResourceType(name) !== undefined, {
        error: `must be one of ${processResourceTypes.map(({ name }) => name).join(', ')}`,
    })
        .optional(),
    instances: schemas_int().min(0).max(50).optional(),
    scaling_strategy: scalingStrategy.optional(),
    is_ingress_enabled: schemas_boolean().optional(),
    ingress_protocol: ingressProtocol.optional(),
    schedule: schemas_string().max(100).optional(),
    time_zone: schemas_string().max(100).optional(),
    job_start_policy: jobStartPolicy.optional(),
    readiness_probe: probe.optional(),
    liveness_probe: probe.optional(),
    created_at: iso_datetime().optional(),
    x_metrics: processMetrics.optional(),
});
const applicationSeed = strictObject({
    id: schemas_uuid().optional(),
    display_name: schemas_string().min(2).max(64),
    name: schemas_string()
        .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a host name label')
        .optional(),
    type: schemas_enum(['app', 'previewApp']).default('app'),
    source: applicationSource.optional(),
    repo_url: schemas_string().optional(),
    default_branch: schemas_string().min(1).optional(),
    git_type: gitType.optional(),
    build_type: buildType.optional(),
    build_path: schemas_string().optional(),
    docker_image: schemas_string().optional(),
    docker_registry: schemas_string().optional(),
    project: schemas_string().optional(),
    auto_deploy: schemas_boolean().optional(),
    hibernation_enabled: schemas_boolean().optional(),
    hibernate_after_seconds: schemas_int().min(1).max(604_800).optional(),
    is_suspended: schemas_boolean().optional(),
    env_vars: variables.default({}),
    processes: array(processSeed).default([]),
    deployment_hook: schemas_boolean().default(false),
    deploy: schemas_boolean().default(false),
    x_requests: strictObject({ hours, per_minute: byHour }).optional(),
    x_build_command: schemas_string().optional(),
    x_checkout: schemas_enum(['branch', 'working-tree']).optional(),
    x_disk: strictObject({ source: schemas_string().min(1), target: schemas_string().startsWith('/') })
        .optional(),
})
    .refine(({ repo_url, docker_image }) => (repo_url === undefined) !== (docker_image === undefined), {
    error: 'needs either repo_url or docker_image',
})
    .refine(({ x_disk, repo_url }) => x_disk === undefined || repo_url === undefined, {
    path: ['x_disk'],
    error: 'is for images only',
});
const pipelineSeed = strictObject({
    id: schemas_uuid().optional(),
    display_name: schemas_string().min(1).max(255),
    type: schemas_enum(['trunk', 'branch']).default('trunk'),
    stages: array(strictObject({
        id: schemas_uuid().optional(),
        display_name: schemas_string().min(1).max(255),
        type: schemas_enum(['preview', 'standard', 'prod']).default('standard'),
        branch: schemas_string().optional(),
        applications: array(schemas_string()).default([]),
    }))
        .default([]),
});
const staticSiteSeed = strictObject({
    id: schemas_uuid().optional(),
    display_name: schemas_string().min(2).max(64),
    name: schemas_string()
        .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a host name label')
        .optional(),
    repo_url: schemas_string(),
    default_branch: schemas_string().min(1).optional(),
    install_command: schemas_string().optional(),
    build_command: schemas_string().optional(),
    published_directory: schemas_string().optional(),
    root_directory: schemas_string().optional(),
    index_file: schemas_string().optional(),
    error_file: schemas_string().optional(),
    project: schemas_string().optional(),
    env_vars: record(schemas_string().min(1).max(255), schemas_string().max(32_768)).default({}),
    deploy: schemas_boolean().default(false),
    x_checkout: schemas_enum(['branch', 'working-tree']).optional(),
});
const databaseSeed = strictObject({
    id: schemas_uuid().optional(),
    display_name: schemas_string().min(2).max(64),
    name: schemas_string()
        .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a host name label')
        .optional(),
    type: schemas_enum(['postgresql', 'mariadb', 'mysql', 'mongodb', 'redis', 'valkey'])
        .default('postgresql'),
    version: schemas_string().default('17'),
    db_name: schemas_string().min(2).max(100).default('app'),
    size: schemas_string()
        .refine((name) => databaseResourceType(name) !== undefined, {
        error: `must be one of ${databaseResourceTypes.map(({ name }) => name).join(', ')}`,
    })
        .default('db1'),
    project: schemas_string().optional(),
    connected_to: array(schemas_string()).default([]),
    is_suspended: schemas_boolean().default(false),
    created_at: iso_datetime().optional(),
    x_data: schemas_string().min(1).optional(),
    x_storage_mb: schemas_int().min(1).optional(),
    x_metrics: strictObject({
        hours,
        cpu_cores: schemas_number().min(0),
        memory_mb: schemas_number().min(0),
        used_mb: schemas_number().min(0),
    })
        .optional(),
    backups: array(strictObject({
        id: schemas_string().min(1).optional(),
        display_name: schemas_string().min(1),
        type: schemas_enum(['daily', 'manual']).default('manual'),
        created_at: iso_datetime(),
        expires_at: iso_datetime().optional(),
    }))
        .default([]),
});
const loadBalancerSeed = strictObject({
    id: schemas_uuid().optional(),
    display_name: schemas_string().min(2).max(64),
    type: schemas_enum(['DEFAULT', 'GEO']).default('DEFAULT'),
    project: schemas_string().optional(),
});
const objectStorageSeed = strictObject({
    id: schemas_uuid().optional(),
    display_name: schemas_string().min(2).max(64),
    location: schemas_enum(['apac', 'eeur', 'enam', 'oc', 'weur', 'wnam']).optional(),
    jurisdiction: schemas_enum(['default', 'eu', 'fedramp']).optional(),
    project: schemas_string().optional(),
    objects: array(strictObject({ key: schemas_string().min(1), size: schemas_int().min(0) })).default([]),
});
const usageAlertSeed = strictObject({
    id: schemas_string().optional(),
    limit_usd: schemas_number(),
    emails: array(schemas_email()).default([]),
    percentages: array(schemas_number()).default([]),
    project: schemas_string().optional(),
});
const usageSeed = strictObject({
    category: schemas_string(),
    /** Name or id of an application or a database; an id of anything else. */
    resource: schemas_string().optional(),
    usage: schemas_number().default(0),
    cost: schemas_number(),
    date: iso_datetime().optional(),
});
const permission = schemas_string()
    .refine((text) => allPermissions.includes(text), 'must be like APP:READ');
const seedSchema = strictObject({
    company_id: schemas_uuid().optional(),
    switches: switchesSchema.default({}),
    keys: array(strictObject({
        name: schemas_string().min(1).max(255),
        token: schemas_string().regex(/^\S+$/),
        permissions: array(permission).default(allPermissions),
        applications: array(schemas_string()).optional(),
        is_enabled: schemas_boolean().default(true),
        expired_at: iso_datetime().nullable().default(null),
    }))
        .default([]),
    users: array(strictObject({ id: schemas_uuid().optional(), email: schemas_email(), full_name: schemas_string() }))
        .default([{ email: 'dev@example.com', full_name: 'Local Developer' }]),
    projects: array(strictObject({ id: schemas_uuid().optional(), display_name: schemas_string().min(1).max(64) }))
        .default([]),
    docker_registries: array(strictObject({
        id: schemas_uuid().optional(),
        name: schemas_string().min(1).max(255),
        registry: registryKind.default('dockerHub'),
        username: schemas_string(),
        secret: schemas_string(),
    }))
        .default([]),
    global_env_vars: variables.default({}),
    applications: array(applicationSeed).default([]),
    databases: array(databaseSeed).default([]),
    pipelines: array(pipelineSeed).default([]),
    static_sites: array(staticSiteSeed).default([]),
    load_balancers: array(loadBalancerSeed).default([]),
    object_storages: array(objectStorageSeed).default([]),
    usage_alerts: array(usageAlertSeed).default([]),
    usage: array(usageSeed).default([]),
});
/** Reads a seed file; relative repository paths are meant from where it lies. */
async function readSeedFile(path) {
    const text = await (0,promises_namespaceObject.readFile)(path, 'utf8');
    try {
        return { seed: JSON.parse(text), directory: (0,external_node_path_namespaceObject.dirname)((0,external_node_path_namespaceObject.resolve)(path)) };
    }
    catch (error) {
        throw new Error(`${path} is not JSON: ${messageOf(error)}`);
    }
}
/** The state that a seed describes. Throws one error that lists every fault of the seed. */
async function applySeed(given, directory) {
    const parsed = seedSchema.safeParse(given);
    if (!parsed.success)
        throw seedError(parsed.error.issues.map(describeIssue));
    const seed = parsed.data;
    const now = timestamp();
    const state = emptyState(seed.company_id ?? (0,external_node_crypto_namespaceObject.randomUUID)());
    state.users = seed.users.map(({ id, ...user }) => ({
        id: id ?? (0,external_node_crypto_namespaceObject.randomUUID)(),
        image: 'https://www.example.com/avatar.png',
        ...user,
    }));
    state.projects = seed.projects.map(({ id, display_name }) => ({
        id: id ?? (0,external_node_crypto_namespaceObject.randomUUID)(),
        name: slug(display_name),
        display_name,
        created_at: now,
        updated_at: now,
    }));
    state.registries = seed.docker_registries.map(({ id, ...registry }) => ({
        id: id ?? (0,external_node_crypto_namespaceObject.randomUUID)(),
        ...registry,
        created_at: now,
        updated_at: now,
    }));
    state.globalEnvVars = envVars(seed.global_env_vars);
    const faults = [];
    const toDeploy = [];
    for (const [index, entry] of seed.applications.entries()) {
        const application = await seedApplication(entry, state, directory);
        if (state.applications.some(({ name }) => name === application.name)) {
            faults.push(`applications.${index}.name: there are two applications ${application.name}`);
        }
        faults.push(...referenceFaults(index, entry, state));
        state.applications.push(application);
        if (entry.deploy)
            toDeploy.push(application);
    }
    state.databases = seed.databases.map((entry, index) => seedDatabase(entry, `databases.${index}`, state, directory, faults));
    state.pipelines = seed.pipelines.map((entry, index) => seedPipeline(entry, `pipelines.${index}`, state, faults));
    const sitesToDeploy = [];
    for (const [index, entry] of seed.static_sites.entries()) {
        const site = await seedStaticSite(entry, `static_sites.${index}`, state, directory, faults);
        if ([...state.applications, ...state.staticSites].some(({ name }) => name === site.name)) {
            faults.push(`static_sites.${index}.name: ${site.name} is taken`);
        }
        state.staticSites.push(site);
        if (entry.deploy)
            sitesToDeploy.push(site);
    }
    const projectOf = (wanted, path) => {
        const id = idOf(state.projects, wanted);
        if (wanted !== undefined && id === null) {
            faults.push(`${path}.project: there is no project ${wanted}`);
        }
        return id;
    };
    state.loadBalancers = seed.load_balancers.map(({ project, ...entry }, index) => newLoadBalancer({
        ...withoutUndefined(entry),
        project_id: projectOf(project, `load_balancers.${index}`),
    }));
    state.buckets = seed.object_storages.map(({ project, objects, ...entry }, index) => newBucket({
        ...withoutUndefined(entry),
        project_id: projectOf(project, `object_storages.${index}`),
        objects: objects
            .map((object) => ({ ...object, updated_at: now }))
            .sort((one, other) => (one.key < other.key ? -1 : 1)),
    }));
    state.usageAlerts = seed.usage_alerts.map(({ project, ...entry }, index) => newUsageAlert({
        ...withoutUndefined(entry),
        project_id: projectOf(project, `usage_alerts.${index}`),
    }));
    state.usage = seed.usage.map(({ resource, date, ...entry }) => ({
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        date: Date.parse(date ?? now),
        id_resource: idOf(state.applications, resource) ?? idOf(state.databases, resource) ?? resource ?? null,
        ...entry,
    }));
    state.keys = seedKeys(seed.keys, state, faults);
    if (faults.length > 0)
        throw seedError(faults);
    return { state, switches: seed.switches, toDeploy, sitesToDeploy };
}
function seedError(faults) {
    return new Error(['The seed is not valid:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
}
function describeIssue({ path, message }) {
    return `${path.map(String).join('.') || 'seed'}: ${message}`;
}
function referenceFaults(index, entry, state) {
    const { project, docker_registry } = entry;
    const faults = [];
    if (project !== undefined && !state.projects.some(named(project))) {
        faults.push(`applications.${index}.project: there is no project ${project}`);
    }
    if (docker_registry !== undefined && !state.registries.some(named(docker_registry))) {
        faults.push(`applications.${index}.docker_registry: there is no registry ${docker_registry}`);
    }
    return faults;
}
function named(wanted) {
    return (item) => [item.id, item.name, item.display_name].includes(wanted);
}
async function seedApplication(entry, state, directory) {
    const { repo_url, docker_image, project, docker_registry } = entry;
    const repository = repo_url === undefined ? null : localRepository(repo_url, directory);
    const branch = repository === null ? null : (entry.default_branch ?? (await headOf(repository)));
    const application = newApplication({
        ...(entry.id === undefined ? {} : { id: entry.id }),
        name: entry.name ?? slug(entry.display_name),
        display_name: entry.display_name,
        type: entry.type,
        requestHistory: entry.x_requests
            ? {
                endsAt: Date.now(),
                hours: entry.x_requests.hours,
                perMinute: entry.x_requests.per_minute,
            }
            : null,
        source: entry.source ?? (docker_image === undefined ? 'privateGit' : 'dockerImage'),
        repo_url: repository,
        default_branch: branch,
        git_type: repository === null ? null : (entry.git_type ?? 'github'),
        docker_image: docker_image ?? null,
        build_type: entry.build_type ?? 'nixpacks',
        build_path: entry.build_path ?? null,
        auto_deploy: entry.auto_deploy ?? false,
        hibernation_enabled: entry.hibernation_enabled ?? false,
        hibernate_after_seconds: entry.hibernate_after_seconds ?? null,
        is_suspended: entry.is_suspended ?? false,
        project_id: idOf(state.projects, project),
        docker_registry_credential_id: idOf(state.registries, docker_registry),
        created_by: state.users[0]?.id ?? null,
        hookSecret: entry.deployment_hook ? newHookSecret() : null,
        buildCommand: entry.x_build_command ?? null,
        checkout: entry.x_checkout ?? 'branch',
        disk: entry.x_disk
            ? { ...entry.x_disk, source: (0,external_node_path_namespaceObject.resolve)(directory, entry.x_disk.source) }
            : null,
        envVars: envVars(entry.env_vars),
    });
    for (const wanted of entry.processes)
        addProcess(application, wanted);
    return application;
}
async function seedStaticSite(entry, path, state, directory, faults) {
    const { name, repo_url, default_branch, project, env_vars, deploy: _, x_checkout, ...rest } = entry;
    if (project !== undefined && !state.projects.some(named(project))) {
        faults.push(`${path}.project: there is no project ${project}`);
    }
    const repository = localRepository(repo_url, directory);
    return newStaticSite({
        ...withoutUndefined(rest),
        name: name ?? slug(entry.display_name),
        repo_url: repository,
        default_branch: default_branch ?? (await headOf(repository)),
        project_id: idOf(state.projects, project),
        checkout: x_checkout ?? 'branch',
        envVars: Object.entries(env_vars).map(([key, value]) => newStaticSiteEnvVar({ key, value })),
    });
}
function seedPipeline({ stages, id: givenId, ...entry }, path, state, faults) {
    const id = givenId ?? (0,external_node_crypto_namespaceObject.randomUUID)();
    const made = stages.map(({ id: stageId, branch, applications, ...stage }, index) => {
        const appIds = applications.map((wanted) => {
            const appId = idOf(state.applications, wanted);
            if (appId === null) {
                faults.push(`${path}.stages.${index}.applications: there is no application ${wanted}`);
            }
            return appId ?? '';
        });
        const own = stageId === undefined ? {} : { id: stageId };
        return newStage(id, { ...own, ...stage, branch: branch ?? null, appIds });
    });
    return newPipeline({ ...entry, id, stages: made });
}
function seedDatabase(entry, path, state, directory, faults) {
    const { id, name, size, project, connected_to, x_data, backups, created_at, ...others } = entry;
    const { x_storage_mb, x_metrics, ...rest } = others;
    if (project !== undefined && !state.projects.some(named(project))) {
        faults.push(`${path}.project: there is no project ${project}`);
    }
    const targets = connected_to.map((wanted) => {
        const target = idOf(state.applications, wanted);
        if (target === null)
            faults.push(`${path}.connected_to: there is no application ${wanted}`);
        return target ?? '';
    });
    const database = newDatabase({
        ...rest,
        ...(id === undefined ? {} : { id }),
        name: name ?? slug(entry.display_name),
        resource_type_id: databaseResourceType(size)?.id ?? '',
        project_id: idOf(state.projects, project),
        dataPath: x_data === undefined ? null : (0,external_node_path_namespaceObject.resolve)(directory, x_data),
        ...(created_at === undefined ? {} : { created_at }),
        storageMb: x_storage_mb ?? null,
        history: x_metrics
            ? {
                endsAt: Date.now(),
                hours: x_metrics.hours,
                cpuCores: x_metrics.cpu_cores,
                memoryMb: x_metrics.memory_mb,
                usedMb: x_metrics.used_mb,
            }
            : null,
        connections: targets.map((target_id) => ({ id: (0,external_node_crypto_namespaceObject.randomUUID)(), target_id, target_type: 'app' })),
    });
    database.backups = backups
        .map((backup) => seedBackup(database, backup))
        .sort((one, other) => Date.parse(one.created_at) - Date.parse(other.created_at));
    const ids = database.backups.map((backup) => backup.id);
    if (new Set(ids).size < ids.length)
        faults.push(`${path}.backups: an id is given twice`);
    return database;
}
function seedBackup(database, entry) {
    const { id, display_name, type, created_at, expires_at } = entry;
    const made = newBackup(database, type, display_name, Date.parse(created_at));
    return { ...made, ...(id && { id, name: id }), ...(expires_at && { expires_at }) };
}
function idOf(items, wanted) {
    if (wanted === undefined)
        return null;
    return items.find(named(wanted))?.id ?? null;
}
function localRepository(repoUrl, directory) {
    const isUrl = /^[a-z][a-z0-9+.-]*:/i.test(repoUrl) || /^[^/]+@/.test(repoUrl);
    return isUrl || (0,external_node_path_namespaceObject.isAbsolute)(repoUrl) ? repoUrl : (0,external_node_path_namespaceObject.resolve)(directory, repoUrl);
}
async function headOf(repository) {
    if (!(0,external_node_path_namespaceObject.isAbsolute)(repository))
        return 'main';
    return (await currentBranch(repository)) ?? 'main';
}
/** The web process is there from the start, so a seed's web process describes that one. */
function addProcess(application, wanted) {
    const { size, instances, display_name, scaling_strategy, x_metrics, ...rest } = wanted;
    const existing = application.processes.find(({ type }) => type === 'web');
    const scaling = scaling_strategy ??
        (instances === undefined
            ? undefined
            : { type: 'manual', config: { instanceCount: instances } });
    const given = {
        ...withoutUndefined(rest),
        ...(scaling === undefined ? {} : { scaling_strategy: scaling }),
        ...(size === undefined ? {} : { resource_type_id: processResourceType(size)?.id ?? '' }),
        ...(display_name === undefined ? {} : { display_name }),
        ...(x_metrics === undefined ? {} : { history: processHistory(x_metrics) }),
    };
    if (wanted.type === 'web' && existing !== undefined) {
        Object.assign(existing, given);
        return;
    }
    application.processes.push(newProcess(application, {
        ...given,
        type: wanted.type,
        display_name: display_name ?? wanted.type,
    }));
}
function processHistory(given) {
    const { hours, instances, cpu_cores: cpuCores, memory_mb: memoryMb, exits } = given;
    const endsAt = Date.now();
    return {
        endsAt,
        hours,
        instances,
        cpuCores,
        memoryMb,
        exits: exits.map(({ hours_ago, code, out_of_memory: isOutOfMemory }) => ({
            atMs: endsAt - hours_ago * 3_600_000,
            code,
            isOutOfMemory,
        })),
    };
}
function withoutUndefined(given) {
    const entries = Object.entries(given).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
}
function envVars(given) {
    return Object.entries(given).map(([key, entry]) => newEnvVar({ key, ...(typeof entry === 'string' ? { value: entry } : entry) }));
}
function seedKeys(given, state, faults) {
    const now = timestamp();
    const keys = given.map((entry, index) => {
        const resources = [];
        for (const wanted of entry.applications ?? []) {
            const id = idOf(state.applications, wanted);
            if (id === null)
                faults.push(`keys.${index}.applications: there is no application ${wanted}`);
            else
                resources.push(id);
        }
        if (entry.applications === undefined)
            resources.push(null);
        return {
            id: (0,external_node_crypto_namespaceObject.randomUUID)(),
            name: entry.name,
            token: entry.token,
            is_enabled: entry.is_enabled,
            expired_at: entry.expired_at,
            capabilities: capabilities(entry.permissions, resources),
            created_at: now,
            updated_at: now,
        };
    });
    if (keys.some(({ token }) => token === defaultToken))
        return keys;
    const local = {
        id: (0,external_node_crypto_namespaceObject.randomUUID)(),
        name: 'Local key',
        token: defaultToken,
        is_enabled: true,
        expired_at: null,
        capabilities: capabilities(allPermissions, [null]),
        created_at: now,
        updated_at: now,
    };
    return [local, ...keys];
}
function capabilities(permissions, resources) {
    return resources.flatMap((id_resource) => permissions.map((name) => ({ id: (0,external_node_crypto_namespaceObject.randomUUID)(), permission: name, id_resource })));
}

;// CONCATENATED MODULE: ./src/emulator/store/state-file.ts




const format = 1;
const saveDelayMs = 200;
/** What was saved, or null when there is no such file. Throws for a file of another kind. */
function readStateFile(path) {
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return null;
        throw error;
    }
    let saved;
    try {
        saved = JSON.parse(text);
    }
    catch {
        throw new Error(`${path} is not a state file: it is not JSON`);
    }
    if (saved.format !== format || saved.state === undefined) {
        throw new Error(`${path} is not a state file of this version of the emulator`);
    }
    return settleInterrupted({ ...emptyState(saved.state.companyId), ...saved.state });
}
// What was under way died with the emulator that did it.
function settleInterrupted(state) {
    for (const application of state.applications) {
        // Saved before there were any.
        application.domains ??= [];
        application.primaryDomainId ??= null;
        application.isSystemDomainOff ??= false;
        application.type ??= 'app';
        application.requestHistory ??= null;
        for (const process of application.processes)
            process.history ??= null;
    }
    for (const { deployments } of [...state.applications, ...state.staticSites]) {
        for (const deployment of deployments) {
            if (deployment.status !== 'inProgress')
                continue;
            const now = timestamp();
            Object.assign(deployment, { status: 'cancelled', finished_at: now, updated_at: now });
        }
    }
    for (const database of state.databases) {
        database.storageMb ??= null;
        database.history ??= null;
        if (database.status === 'restoring')
            database.status = 'restoringFailed';
        if (database.status === 'deleting')
            database.status = 'dbDeletionFailed';
        if (['creating', 'updating'].includes(database.status))
            database.status = 'ready';
    }
    return state;
}
function openStateFile(path, state) {
    let timer;
    const save = () => {
        clearTimeout(timer);
        timer = undefined;
        const temporary = `${path}.new`;
        // It holds the values of variables and the secrets of registries.
        (0,external_node_fs_namespaceObject.writeFileSync)(temporary, JSON.stringify({ format, state }), { mode: 0o600 });
        (0,external_node_fs_namespaceObject.renameSync)(temporary, path);
    };
    return {
        touch() {
            timer ??= setTimeout(save, saveDelayMs);
        },
        flush() {
            if (timer !== undefined)
                save();
        },
    };
}

;// CONCATENATED MODULE: ./src/emulator/emulator.ts

























const host = '127.0.0.1';
async function startEmulator(options) {
    const clock = createClock(options.speed ?? 1);
    const switches = defaultSwitches();
    const saved = options.state === undefined ? null : readStateFile(options.state);
    const seeded = await applySeed(saved === null ? (options.seed ?? {}) : { switches: options.seed?.switches ?? {} }, options.seedDirectory ?? process.cwd());
    setSwitches(switches, seeded.switches);
    const state = saved ?? seeded.state;
    const stateFile = options.state === undefined ? null : openStateFile(options.state, state);
    const onChange = () => stateFile?.touch();
    const artifacts = await prepareArtifacts(options.state);
    const removeArtifacts = () => (0,external_node_fs_namespaceObject.rmSync)(artifacts, { recursive: true, force: true });
    const isGone = options.state === undefined ? onSuddenEnd(removeArtifacts) : null;
    const network = await createPodNetwork();
    const certificate = await createCertificate();
    const hosting = createHosting(network, clock, switches);
    const background = createBackground((text) => process.stderr.write(`${text}\n`));
    const shared = { state, switches, clock, hosting, background, artifacts, onChange };
    const deployer = createDeployer(shared);
    const staticDeployer = createStaticDeployer(shared);
    const measurements = createMeasurements(hosting);
    const databases = createDatabases({ ...shared, folder: (0,external_node_path_namespaceObject.join)(artifacts, 'backups') });
    const api = (0,external_node_http_namespaceObject.createServer)();
    const platform = {
        ...shared,
        deployer,
        databases,
        staticDeployer,
        measurements,
        rateLimits: createRateLimits(clock, switches),
        faults: createFaults(),
        journal: createJournal(),
        origin: () => `http://${host}:${emulator_portOf(api)}`,
        caPem: certificate.caPem,
    };
    api.on('request', createApi(platform));
    const edge = createEdge({
        state,
        hosting,
        certificate,
        upstreamLimitMs: options.upstreamLimitMs ?? upstreamLimitMs,
    });
    const servers = [api, edge.http, edge.https];
    async function close() {
        for (const server of servers) {
            server.closeAllConnections();
            server.close();
        }
        await background.close();
        await hosting.close();
        stateFile?.flush();
        if (isGone === null)
            return;
        removeArtifacts();
        isGone();
    }
    try {
        await listenOnAll([
            { server: api, port: options.port, flag: '--port' },
            { server: edge.http, port: options.edgeHttpPort ?? 0, flag: '--edge-http' },
            { server: edge.https, port: options.edgeHttpsPort ?? 0, flag: '--edge-https' },
        ]);
    }
    catch (error) {
        await close();
        throw error;
    }
    for (const application of state.applications) {
        await hosting.resume(application);
        deployer.resume(application);
    }
    for (const site of state.staticSites)
        staticDeployer.resume(site);
    background.run(async (signal) => {
        for (;;) {
            await realSleep(clock.scaled(timing.measureMs, floors.measureMs), signal);
            await measurements.measure(state.applications.map(({ id }) => id));
        }
    });
    databases.startDailyBackups();
    for (const application of seeded.toDeploy)
        deployNow(platform, application);
    for (const site of seeded.sitesToDeploy) {
        staticDeployer.noteRead(staticDeployer.trigger(site, {}));
    }
    onChange();
    return {
        apiUrl: `${platform.origin()}/v3`,
        controlUrl: `${platform.origin()}/_emulator`,
        edgeHttpPort: emulator_portOf(edge.http),
        edgeHttpsPort: emulator_portOf(edge.https),
        caPem: certificate.caPem,
        token: defaultToken,
        hasPodAddresses: network.hasAliases,
        close,
    };
}
function deployNow({ deployer }, application) {
    deployer.noteRead(deployer.trigger(application, { type: 'manual', trigger: 'MANUAL_DEPLOY' }));
}
/** Builds outlive the emulator only beside a state file. */
async function prepareArtifacts(stateFile) {
    if (stateFile === undefined)
        return (0,promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)((0,external_node_os_namespaceObject.tmpdir)(), 'sevalla-emulator-'));
    const folder = `${stateFile}.artifacts`;
    await (0,promises_namespaceObject.mkdir)(folder, { recursive: true, mode: 0o700 });
    return folder;
}
/** Throws one error for all ports that are taken: those of another emulator are taken together. */
async function listenOnAll(listeners) {
    const taken = [];
    for (const listener of listeners) {
        if (!(await listen(listener)))
            taken.push(listener);
    }
    if (taken.length === 0)
        return;
    const ports = taken.map(({ port }) => port).join(', ');
    const flags = taken.map(({ flag }) => flag).join(', ');
    const [subject, others] = taken.length === 1 ? [`Port ${ports} is`, 'another'] : [`Ports ${ports} are`, 'others'];
    throw new Error(`${subject} taken on ${host}: choose ${others} with ${flags}`);
}
/** False where the port is taken. */
function listen({ server, port }) {
    return new Promise((resolve, reject) => {
        server.once('error', (error) => {
            if (codeOf(error) === 'EADDRINUSE')
                resolve(false);
            else
                reject(error);
        });
        server.listen(port, host, () => resolve(true));
    });
}
function emulator_portOf(server) {
    return server.address().port;
}

;// CONCATENATED MODULE: ./src/emulator/options.ts
const helpText = `Usage: node dist/emulator/index.js [options]

A local Sevalla: the v3 API, builds, instances, probes and an edge, on 127.0.0.1 only.

  --port PORT         port of the API (default 4010; 0: any free one)
  --edge-http PORT    port of the edge for http (default 4080; 0: any free one)
  --edge-https PORT   port of the edge for https (default 4443; 0: any free one)
  --seed FILE         JSON file with applications, keys and switches to begin with
  --speed N           divide every delay of the platform by N (default 1)
  --state FILE        keep the state in this file; the seed counts until it exists
  --help              this text
`;
const options_defaults = {
    port: 4010,
    edgeHttpPort: 4080,
    edgeHttpsPort: 4443,
    speed: 1,
    seed: null,
    state: null,
    isHelp: false,
};
const setters = {
    '--port': (options, value) => setPort(options, 'port', value),
    '--edge-http': (options, value) => setPort(options, 'edgeHttpPort', value),
    '--edge-https': (options, value) => setPort(options, 'edgeHttpsPort', value),
    '--speed': (options, value) => {
        options.speed = Number(value);
        const isValid = /^\d+(\.\d+)?$/.test(value) && options.speed > 0;
        return isValid ? null : `must be a number above 0, not "${value}"`;
    },
    '--seed': (options, value) => {
        options.seed = value;
        return null;
    },
    '--state': (options, value) => {
        options.state = value;
        return null;
    },
};
/** Both `--flag value` and `--flag=value`. Throws one error that lists every fault. */
function parseCommandLine(argv) {
    const options = { ...options_defaults };
    const faults = [];
    const rest = [...argv];
    for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
        if (argument === '--help' || argument === '-h') {
            options.isHelp = true;
            continue;
        }
        const [, flag = argument, inline] = /^(--[a-z-]+)=(.*)$/.exec(argument) ?? [];
        const setter = setters[flag];
        if (setter === undefined) {
            faults.push(`${flag}: unknown option`);
            continue;
        }
        const value = inline ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
        const fault = value === undefined || value === '' ? 'needs a value' : setter(options, value);
        if (fault !== null)
            faults.push(`${flag}: ${fault}`);
    }
    if (faults.length > 0 && !options.isHelp) {
        const lines = faults.map((fault) => `- ${fault}`);
        throw new Error(['The command line is not valid:', ...lines].join('\n'));
    }
    return options;
}
function setPort(options, name, value) {
    options[name] = Number(value);
    const isValid = /^\d{1,5}$/.test(value) && options[name] <= 65_535;
    return isValid ? null : `must be a port from 0 to 65535, not "${value}"`;
}

;// CONCATENATED MODULE: ./src/emulator/main.ts





// A terminal tells the whole process group of a Ctrl-C, and `npm run` passes it on once more.
const echoMs = 500;
async function start(options) {
    const { seed: seedFile, state, isHelp: _, ...rest } = options;
    const file = seedFile === null ? null : await readSeedFile(seedFile);
    return startEmulator({
        ...rest,
        ...(file === null ? {} : { seed: file.seed, seedDirectory: file.directory }),
        ...(state === null ? {} : { state }),
    });
}
function announce(emulator) {
    const { apiUrl, controlUrl, edgeHttpPort, edgeHttpsPort, token, hasPodAddresses } = emulator;
    console.log(`Sevalla emulator listening on ${apiUrl}`);
    console.log(`Edge https://<app name>.sevalla.localhost:${edgeHttpsPort}`);
    console.log(`Edge http://<app name>.sevalla.localhost:${edgeHttpPort}`);
    console.log(`Edge certificate authority ${controlUrl}/ca.pem`);
    console.log(`API key ${token}`);
    if (hasPodAddresses)
        return;
    console.log('No loopback aliases here: an app that listens on 127.0.0.1 only looks healthy');
}
async function run() {
    const options = parseCommandLine(process.argv.slice(2));
    if (options.isHelp)
        return console.log(helpText);
    const starting = start(options);
    let first = null;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(signal, () => {
            if (first !== null) {
                if (signal === first.signal && Date.now() - first.at < echoMs)
                    return;
                // The second time nobody wants to wait: the exit handler ends what is left.
                process.exit(1);
            }
            first = { signal, at: Date.now() };
            void starting.then((emulator) => emulator.close()).then(() => process.exit(0), fail);
        });
    }
    announce(await starting);
}
function fail(error) {
    console.error(messageOf(error));
    process.exit(1);
}
process.on('exit', endSuddenly);
run().catch(fail);

