import"./cli-jqg6tsbk.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-gi6lribo.js.map