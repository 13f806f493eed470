import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function e(r,t){return/^(eco|basic|free|hobby)$/i.test(r)?1:/^(performance|private|shield)-/i.test(r)?10:t.toLowerCase()==="fir"?255:100}function i({limit:r}){return r>e("","cedar")?"fir":"cedar"}function n(r){return e(r,/^dyno-/i.test(r)?"fir":"cedar")}export{e as a,i as b,n as c};
//# sourceMappingURL=cli-IYEE2XYL.js.map
