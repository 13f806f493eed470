import"./cli-i8gkvinq.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-ehpfm2kf.js.map