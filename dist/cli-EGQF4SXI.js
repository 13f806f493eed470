import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a as n}from"./cli-PXRI5SMO.js";var o=5e6;async function d(s,r){let t=await fetch(s,r),{bytes:e,isWhole:a}=await n(t.body,o+1);if(!a)throw new Error(`an answer of more than ${o/1e6} MB, which is not read`);let{status:c,statusText:h,headers:i}=t;return new Response(e.length===0?null:new Uint8Array(e),{status:c,statusText:h,headers:i})}export{o as a,d as b};
//# sourceMappingURL=cli-EGQF4SXI.js.map
