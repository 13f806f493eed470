import"./cli-cp03rnaw.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-laii71sz.js.map