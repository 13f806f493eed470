import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function c(n){return n.reduce((e,t)=>e+t,0)}function i(n){return c(n)/n.length}function l(n){let e=[...n].sort((u,d)=>u-d),t=e.length/2,[r,o]=[e[Math.ceil(t)-1],e[Math.floor(t)]];return r===void 0||o===void 0?null:(r+o)/2}export{c as a,i as b,l as c};
//# sourceMappingURL=index-FW6MFJWG.js.map
