function e(e,t){let[n,r]=[0,e.length];for(;n<r;){let i=n+r>>1;t(e[i])?n=i+1:r=i}return n}export{e as t};
//# sourceMappingURL=index-lyc37tvw.js.map