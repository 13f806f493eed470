import"./cli-cf2lhil2.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-hwbemouv.js.map