import"./cli-b6kcfg2d.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-m80h1o12.js.map