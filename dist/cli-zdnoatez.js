const e=1e3,t=60*e,n=60*t,r=24*n,i=7*r;export{i as a,e as i,n,t as r,r as t};
//# sourceMappingURL=cli-zdnoatez.js.map