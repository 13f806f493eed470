import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
var a="your-app";function f({comments:n,timezone:o,apps:p}){return`${[...n.map(t=>`# ${t.replace(/[\s\p{Cc}]+/gu," ")}`),`timezone: ${o}`,"apps:",...p.flatMap(({app:t,more:r=[],processes:u})=>[`  ${s(t)}:${t===a?" # the name of the app on Heroku":""}`,...r.map(i=>`    ${i}`),"    processes:",...u.flatMap(c)])].join(`
`)}
`}function c({process:n,schedule:o,more:p=[]}){return[`      ${s(n)}:`,"        schedule:",...o.map(e=>`          - ${e}`),...p.map(e=>`        ${e}`)]}function s(n){return/^[A-Za-z][\w-]*$/.test(n)&&!/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(n)?n:JSON.stringify(n)}export{a,f as b};
//# sourceMappingURL=cli-MHNU74O7.js.map
