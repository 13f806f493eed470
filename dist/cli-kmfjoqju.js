import"./cli-gc65zf0s.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-kmfjoqju.js.map