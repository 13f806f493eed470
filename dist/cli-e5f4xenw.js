import"./cli-jc2uqlcg.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-e5f4xenw.js.map