import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a as r,b as m,d as p}from"./cli-AUZF2RHI.js";var o=m((a,e)=>{e.exports=r("node:timers/promises")});var t=p(o(),1),i={now:()=>Date.now(),sleep:s=>(0,t.setTimeout)(Math.max(0,s))};export{i as a};
//# sourceMappingURL=cli-X4KZJ353.js.map
