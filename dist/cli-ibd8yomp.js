import"./cli-dssob5o6.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-ibd8yomp.js.map