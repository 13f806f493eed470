import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function n(e){let r=e;return()=>{r=r+1831565813|0;let t=Math.imul(r^r>>>15,r|1);return t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/2**32}}function u(e,r){let t=2166136261;for(let a of`${e} ${r}`)t=Math.imul(t^(a.codePointAt(0)??0),16777619);let o=n(t);return{next:o,normal:()=>Math.sqrt(-2*Math.log(1-o()))*Math.cos(2*Math.PI*o())}}export{n as a,u as b};
//# sourceMappingURL=cli-WJLTICI2.js.map
