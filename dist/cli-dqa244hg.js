import"./cli-h7tmlm36.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-dqa244hg.js.map