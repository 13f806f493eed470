import"./cli-0y0f87u7.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-e7d6kod5.js.map