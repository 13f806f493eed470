function e(e,t){return e!==void 0&&Object.hasOwn(e,t)?e[t]:void 0}export{e as t};
//# sourceMappingURL=cli-kvdxv02m.js.map