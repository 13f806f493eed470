import"./cli-o67h56i3.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-e8bavk4m.js.map