import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a as t}from"./cli-CNO7L7LP.js";import{a as r}from"./cli-7U5TR5D2.js";function i(e){let o=t(e);return o===null?[]:[r(`HEROKU_API_KEY ${o}`)]}export{i as a};
//# sourceMappingURL=cli-4WQNWK26.js.map
