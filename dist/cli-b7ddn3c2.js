import"./cli-fxzsgul1.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-b7ddn3c2.js.map