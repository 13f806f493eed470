import"./cli-qcz57uxf.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-ha8w9tvx.js.map