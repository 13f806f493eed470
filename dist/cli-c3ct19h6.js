import"./cli-iqasuc3p.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-c3ct19h6.js.map