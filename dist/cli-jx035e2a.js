import"./cli-jxg72e3i.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-jx035e2a.js.map