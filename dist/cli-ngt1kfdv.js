import"./cli-k9bjnnwn.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-ngt1kfdv.js.map