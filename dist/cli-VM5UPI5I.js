import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a as t}from"./cli-CNO7L7LP.js";import{a as r}from"./cli-23GA2QE3.js";function i(e){let o=t(e);return o===null?[]:[r(`HEROKU_API_KEY ${o}`)]}export{i as a};
//# sourceMappingURL=cli-VM5UPI5I.js.map
