import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a}from"./cli-ZJY32TWH.js";import"./cli-IAVX2NDH.js";import"./cli-U3EAMRUH.js";import"./cli-2FRNMQXS.js";import"./cli-AUZF2RHI.js";export{a as githubClient};
//# sourceMappingURL=cli-7M7YYIPX.js.map
