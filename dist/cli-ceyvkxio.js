import"./cli-jqbyu2ri.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-ceyvkxio.js.map