import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
var n=".github/dyno-scaler.yml",i=["app","process","schedule","timezone","url","min","max"];function o(t){return i.filter(e=>e!=="app"&&t[e]!==void 0)}export{n as a,i as b,o as c};
//# sourceMappingURL=cli-J2FRPNZD.js.map
