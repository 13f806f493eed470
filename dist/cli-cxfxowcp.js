import"./cli-evesc5ms.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-cxfxowcp.js.map