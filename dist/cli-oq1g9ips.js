import{t as e}from"./cli-odbpd985.js";var t=e();const n={now:()=>Date.now(),sleep:e=>(0,t.setTimeout)(Math.max(0,e))};export{n as t};
//# sourceMappingURL=cli-oq1g9ips.js.map