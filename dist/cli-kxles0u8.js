import"./cli-lo3ra672.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-kxles0u8.js.map