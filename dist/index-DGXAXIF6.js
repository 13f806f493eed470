import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{b as r,c as e,d as t,e as i}from"./index-NBWAQTHT.js";import{Va as m,Wa as p,Xa as a,Ya as f}from"./index-4XQCJZDO.js";import{c as d}from"./index-EUVHWVAF.js";var n={};d(n,{ZodISODate:()=>e,ZodISODateTime:()=>r,ZodISODuration:()=>i,ZodISOTime:()=>t,date:()=>x,datetime:()=>u,duration:()=>S,time:()=>s});function u(o){return m(r,o)}function x(o){return p(e,o)}function s(o){return a(t,o)}function S(o){return f(i,o)}export{n as a};
//# sourceMappingURL=index-DGXAXIF6.js.map
