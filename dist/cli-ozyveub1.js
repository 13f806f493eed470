import"./cli-fbu9rdb2.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-ozyveub1.js.map