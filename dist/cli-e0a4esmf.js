import"./cli-jkl7p3r2.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-e0a4esmf.js.map