import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a}from"./cli-HH3MZA7R.js";import"./cli-FDM2DLNS.js";import"./cli-IXKLZKYZ.js";import"./cli-3OIUJE65.js";import"./cli-VRWPHKY4.js";import"./cli-XYTGUJG2.js";import"./cli-NVH5IZY5.js";import"./cli-DRNSJSBY.js";import"./cli-LJGDFMZK.js";import"./cli-746WWZMM.js";import"./cli-AHHDRDTD.js";import"./cli-X5HD75I6.js";import"./cli-B2ZSK54M.js";import"./cli-2FRNMQXS.js";import"./cli-AUZF2RHI.js";export{a as githubIssues};
//# sourceMappingURL=cli-3XCHU6JD.js.map
