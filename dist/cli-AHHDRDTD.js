import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function u(e){try{return new Intl.DateTimeFormat("en-US",{timeZone:e}),e!==""}catch{return!1}}function c(e){let n=new Intl.DateTimeFormat("en-US",{timeZone:e,timeZoneName:"longOffset"});return o=>{let r=n.formatToParts(o).find(({type:i})=>i==="timeZoneName")?.value??"",[,m,s=0,a=0,f=0]=/([+-])(\d+):(\d+)(?::(\d+))?/.exec(r)??[],t=60*Number(s)+Number(a)+Number(f)/60;return m==="-"?-t:t}}export{u as a,c as b};
//# sourceMappingURL=cli-AHHDRDTD.js.map
