import"./cli-k9vd2bur.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-ktxkyeeu.js.map