export const id = 921;
export const ids = [921];
export const modules = {

/***/ 57921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku.js + 10 modules
var heroku = __webpack_require__(4275);
// EXTERNAL MODULE: ./build/core/select-apps.js
var select_apps = __webpack_require__(48281);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/commands/prepare-plan.js + 6 modules
var prepare_plan = __webpack_require__(41611);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/report/html/browser-bundle.js
const assets = {"script":"\"use strict\";(()=>{function In(t){let n=Math.max(0,Math.round(t/1e3));if(n<60)return`${n} s`;let e=Math.round(t/6e4);return e<60?so(e,\"minute\"):e<1440?Ae(e,60,\"h\",\"min\"):Ae(Math.round(t/36e5),24,\"d\",\"h\")}function Ae(t,n,e,r){let i=t%n;return`${Math.floor(t/n)} ${e}${i===0?\"\":` ${i} ${r}`}`}function so(t,n){return`${t} ${n}${t===1?\"\":\"s\"}`}var xu=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:1});var ao=new Intl.NumberFormat(\"en-US\",{minimumFractionDigits:2,maximumFractionDigits:2});function ft(t){let n=ao.format(Math.abs(t));return t<=-.005?`-$${n}`:`$${n}`}var Hn=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:0}),qn=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:1}),lo=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:2});function S(t){return Hn.format(t)}function k(t){return Math.abs(t)>=1e3?Hn.format(t):qn.format(Math.abs(t)<.05?0:t)}function H(t){return lo.format(t)}function nt(t){return t<1e3?`${Hn.format(t)} ms`:`${qn.format(t/1e3)} s`}function ht(t,n){return`${S(t)} ${n}${t===1?\"\":\"s\"}`}function Re({floor:t,ceiling:n}){return t===n?S(t):`${S(t)}-${S(n)}`}function Pt(t){return`${qn.format(t*100)} %`}function Lt(t,n){let e=t.map(({figures:c})=>c[n]),r=c=>e.reduce((h,p)=>h+c(p),0),[i,o,s,a]=[r(c=>c.dynoHours),r(c=>c.hours),r(c=>c.incidents),r(c=>c.open)],u=r(({slowMinutes:c})=>c),l=e.every(c=>c.cost!==null)&&e.length>0?r(c=>c.cost??0):null,f=e.length===1?e[0]?.sizes??[]:[];return[{label:\"Dyno-hours\",value:k(i),note:o===0?\"No look yet\":l===null?`${H(i/o)} dynos on average`:`${ft(l)} at list price${uo(f)}`},co(t,n),{label:\"Incidents\",value:S(s),note:a>0?`${S(a)} still open`:s===0?\"None in this time\":\"All closed\"},{label:\"Slow minutes\",value:S(u),note:o===0?\"No look yet\":u===0?\"None in this time\":`At most ${Pt(u/60/o)} of the time`}]}function uo(t){let n=t.map(([e,r])=>`${e} ${k(r)} h`);return n.length===0?\"\":`: ${n.join(\", \")}`}function co(t,n){let e=t.filter(({flat:p,figures:g})=>p!==null&&(g[n].flatDynoHours??0)>0),r=p=>e.reduce((g,d)=>g+p(d),0),i=r(({figures:p})=>p[n].flatDynoHours??0),o=i-r(({figures:p})=>p[n].dynoHours);if(e.length===0)return{label:\"Saved\",value:\"–\",note:t.some(({figures:p})=>p[n].hours>0)?\"No maximum to compare with\":\"No look yet\"};let s=e.every(({figures:p})=>p[n].cost!==null&&p[n].flatCost!==null),a=r(({figures:p})=>p[n].flatCost??0),u=a-r(({figures:p})=>p[n].cost??0),l=s?ft(u):k(o),[f]=e,c=e.length>1?\"every maximum\":`a flat ${[S(f?.flat??0),f?.flatSize??\"\"].join(\" \").trim()}`,h=s&&a>0?u/a:i===0?0:o/i;return{label:s?\"Saved\":\"Dyno-hours saved\",value:l,note:`${Pt(Math.abs(h))} ${h<0?\"above\":\"below\"} ${c}`}}var Pe={day:\"24 hours\",week:\"7 days\",all:\"5 weeks\"},It={up:\"Up\",slow:\"Slow\",down:\"Down\",unknown:\"Not seen\"},Ht={down:\"Down\",\"slow-at-max\":\"Slow at the maximum\",\"scale-failed\":\"Scaling failed\",\"probe-misconfigured\":\"Ping misconfigured\",\"signal-unavailable\":\"Signal unavailable\",\"native-autoscaling\":\"Heroku scales it too\",\"late-runs\":\"Runs came late\",\"too-many-changes\":\"Too many changes\",budget:\"Beyond the budget\",platform:\"Heroku refuses or fails\"},tn={\"formation-unavailable\":\"Not readable\",disabled:\"Switched off\",maintenance:\"Maintenance\",\"native-autoscaling\":\"Heroku scales\",\"release-in-progress\":\"New release\",scheduled:\"Schedule\",lead:\"Schedule, early\",\"no-window\":\"No window\",\"signal-unavailable\":\"Signal missing\",slow:\"Slow pings\",fast:\"Fast pings\",demand:\"Demand\",\"target-tracking\":\"Target\",forecast:\"Forecast\",idle:\"Idle\",fallback:\"Fallback\",\"scaling-does-not-help\":\"No help\",\"would-bounce\":\"Would bounce\",stabilized:\"Stabilized\",cooldown:\"Cooldown\",\"fail-safe\":\"Fail-safe\",\"fail-safe-holding\":\"Fail-safe holds\",\"fail-safe-gave-up\":\"Fail-safe gave up\",\"manual-hold\":\"By hand\",\"manual-change-noticed\":\"By others\",\"held-at-zero\":\"Held at zero\",clamped:\"Bounds\",limited:\"Heroku’s limit\",\"deploy-in-progress\":\"Deploy under way\",resized:\"another dyno type\",\"in-bounds\":\"In bounds\"};function On({offsets:t},n){let e=t[0]?.[1]??0;for(let[r,i]of t)r<=n&&(e=i);return e*6e4}function et(t,n){return n+On(t,n)}function Fn(t,n,e,r){let i=r>=7*864e5?4*864e5:0,o=Math.ceil((et(t,n)-i)/r)*r+i,s=et(t,e)+864e5,a=[];for(let u=o;u<=s;u+=r){let l=u-On(t,u-On(t,u));l>=n&&l<e&&l!==a.at(-1)&&a.push(l)}return a}var Le=[\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\",\"Sun\"],fo=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"];function pt(t,n){return new Date(et(t,n)).toISOString().slice(11,16)}function V(t,n){let e=new Date(et(t,n));return`${Le[(e.getUTCDay()+6)%7]??\"\"} ${mt(t,n)}`}function mt(t,n){let e=new Date(et(t,n));return`${e.getUTCDate()} ${fo[e.getUTCMonth()]??\"\"}`}function R(t,n){return`${V(t,n)}, ${pt(t,n)}`}function Ie(t){let n=e=>`${String(e).padStart(2,\"0\")}:00`;return`${Le[Math.floor(t/24)]??\"\"} ${n(t%24)}-${n(t%24+1)}`}function m(t,n={},...e){let r=document.createElement(t);for(let[i,o]of Object.entries(n))r.setAttribute(i,o);return r.append(...e),r}function $(t,n,...e){let r=m(\"div\",{class:\"heading\"},m(\"h2\",{},t),...n===\"\"?[]:[m(\"p\",{},n)]);return m(\"section\",{class:\"panel\"},r,...e)}function qt(t){return m(\"ul\",{class:\"legend\"},...t.map(([n,e])=>m(\"li\",{},m(\"i\",{class:`swatch ${n}`,\"aria-hidden\":\"true\"}),e)))}var ho=12,He={ours:\"\",manual:\"asked for by hand\",external:\"by somebody else\"};function qe({process:t,fromMs:n}){let e=t.changes.filter(({atMs:h})=>h>=n);if(e.length===0)return $(\"Changes\",\"\",m(\"p\",{class:\"empty\"},\"The quantity did not change in this time.\"));let r=m(\"input\",{type:\"search\",autocomplete:\"off\",placeholder:\"e.g. 07:00 or pings\"}),i=m(\"select\",{},m(\"option\",{value:\"\"},\"All kinds\"),...yo(e)),o=m(\"p\",{class:\"found\",role:\"status\"}),s=m(\"tbody\"),a=m(\"button\",{type:\"button\",class:\"more\"}),u=m(\"table\",{class:\"changes\"},m(\"caption\",{class:\"unseen\"},\"Changes of the quantity, newest first\"),po(),s),l=ho,f=()=>{let h=r.value.trim().toLowerCase(),p=e.filter(d=>(i.value===\"\"||d.code===i.value)&&go(d,t.zone).includes(h));s.replaceChildren(...p.slice(0,l).map(d=>mo(d,t.zone)));let g=ht(e.length,\"change\");o.textContent=p.length===e.length?g:`${S(p.length)} of ${g}`,a.hidden=p.length<=l,a.textContent=`Show all ${S(p.length)}`,u.hidden=p.length===0};r.addEventListener(\"input\",f),i.addEventListener(\"change\",f),a.addEventListener(\"click\",()=>{l=1/0,f()}),f();let c=m(\"div\",{class:\"filters\"},m(\"label\",{},m(\"span\",{},\"Find\"),r),m(\"label\",{},m(\"span\",{},\"Kind\"),i),o);return $(\"Changes\",\"Newest first; only the last ones are kept.\",c,u,a)}function po(){let t=[\"When\",\"Dynos\",\"Kind\",\"Why\"].map(n=>m(\"th\",{scope:\"col\"},n));return m(\"thead\",{},m(\"tr\",{},...t))}function Oe({from:t,to:n,size:e}){let[r,i]=e===void 0?[\"\",\"\"]:[e.from,e.to].map(o=>` ${o.toLowerCase()}`);return`${t}${r} → ${n}${i}`}function mo(t,n){let{atMs:e,from:r,to:i,code:o,message:s,by:a}=t,u=He[a];return m(\"tr\",{},m(\"td\",{class:\"when\"},R(n,e)),m(\"td\",{class:\"move\"},m(\"b\",{class:i>r?\"out\":\"in\"},Oe(t))),m(\"td\",{class:\"kind\"},m(\"span\",{},tn[o])),m(\"td\",{class:\"why\"},s,...u===\"\"?[]:[m(\"small\",{},` (${u})`)]))}function go(t,n){let{atMs:e,code:r,message:i,by:o}=t;return[R(n,e),Oe(t),tn[r],r,i,He[o]].join(\" \").toLowerCase()}function yo(t){let n=new Map;for(let{code:e}of t)n.set(e,(n.get(e)??0)+1);return[...n].sort((e,r)=>r[1]-e[1]).map(([e,r])=>m(\"option\",{value:e},`${tn[e]} (${S(r)})`))}function Ot(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function _o(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function Ve(t){let n,e,r;t.length!==2?(n=Ot,e=(a,u)=>Ot(t(a),u),r=(a,u)=>t(a)-u):(n=t===Ot||t===_o?t:xo,e=t,r=t);function i(a,u,l=0,f=a.length){if(l<f){if(n(u,u)!==0)return f;do{let c=l+f>>>1;e(a[c],u)<0?l=c+1:f=c}while(l<f)}return l}function o(a,u,l=0,f=a.length){if(l<f){if(n(u,u)!==0)return f;do{let c=l+f>>>1;e(a[c],u)<=0?l=c+1:f=c}while(l<f)}return l}function s(a,u,l=0,f=a.length){let c=i(a,u,l,f-1);return c>l&&r(a[c-1],u)>-r(a[c],u)?c-1:c}return{left:i,center:s,right:o}}function xo(){return 0}function bo(t){return t===null?NaN:+t}var ze=Ve(Ot),Be=ze.right,Pu=ze.left,Lu=Ve(bo).center;var Iu=Xe(We),Hu=Xe(wo);function Xe(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError(\"invalid rx\");if(!((r=+r)>=0))throw new RangeError(\"invalid ry\");let{data:i,width:o,height:s}=n;if(!((o=Math.floor(o))>=0))throw new RangeError(\"invalid width\");if(!((s=Math.floor(s!==void 0?s:i.length/o))>=0))throw new RangeError(\"invalid height\");if(!o||!s||!e&&!r)return n;let a=e&&t(e),u=r&&t(r),l=i.slice();return a&&u?(dt(a,l,i,o,s),dt(a,i,l,o,s),dt(a,l,i,o,s),gt(u,i,l,o,s),gt(u,l,i,o,s),gt(u,i,l,o,s)):a?(dt(a,i,l,o,s),dt(a,l,i,o,s),dt(a,i,l,o,s)):u&&(gt(u,i,l,o,s),gt(u,l,i,o,s),gt(u,i,l,o,s)),n}}function dt(t,n,e,r,i){for(let o=0,s=r*i;o<s;)t(n,e,o,o+=r,1)}function gt(t,n,e,r,i){for(let o=0,s=r*i;o<r;++o)t(n,e,o,o+s,r)}function wo(t){let n=We(t);return(e,r,i,o,s)=>{i<<=2,o<<=2,s<<=2,n(e,r,i+0,o+0,s),n(e,r,i+1,o+1,s),n(e,r,i+2,o+2,s),n(e,r,i+3,o+3,s)}}function We(t){let n=Math.floor(t);if(n===t)return Mo(t);let e=t-n,r=2*t+1;return(i,o,s,a,u)=>{if(!((a-=u)>=s))return;let l=n*o[s],f=u*n,c=f+u;for(let h=s,p=s+f;h<p;h+=u)l+=o[Math.min(a,h)];for(let h=s,p=a;h<=p;h+=u)l+=o[Math.min(a,h+f)],i[h]=(l+e*(o[Math.max(s,h-c)]+o[Math.min(a,h+c)]))/r,l-=o[Math.max(s,h-f)]}}function Mo(t){let n=2*t+1;return(e,r,i,o,s)=>{if(!((o-=s)>=i))return;let a=t*r[i],u=s*t;for(let l=i,f=i+u;l<f;l+=s)a+=r[Math.min(o,l)];for(let l=i,f=o;l<=f;l+=s)a+=r[Math.min(o,l+u)],e[l]=a/n,a-=r[Math.max(i,l-u)]}}var Ft=class extends Map{constructor(n,e=$o){if(super(),Object.defineProperties(this,{_intern:{value:new Map},_key:{value:e}}),n!=null)for(let[r,i]of n)this.set(r,i)}get(n){return super.get(Fe(this,n))}has(n){return super.has(Fe(this,n))}set(n,e){return super.set(vo(this,n),e)}delete(n){return super.delete(ko(this,n))}};function Fe({_intern:t,_key:n},e){let r=n(e);return t.has(r)?t.get(r):e}function vo({_intern:t,_key:n},e){let r=n(e);return t.has(r)?t.get(r):(t.set(r,e),e)}function ko({_intern:t,_key:n},e){let r=n(e);return t.has(r)&&(e=t.get(r),t.delete(r)),e}function $o(t){return t!==null&&typeof t==\"object\"?t.valueOf():t}var So=Array.prototype,qu=So.slice;var To=Math.sqrt(50),Co=Math.sqrt(10),No=Math.sqrt(2);function nn(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),s=o>=To?10:o>=Co?5:o>=No?2:1,a,u,l;return i<0?(l=Math.pow(10,-i)/s,a=Math.round(t*l),u=Math.round(n*l),a/l<t&&++a,u/l>n&&--u,l=-l):(l=Math.pow(10,i)*s,a=Math.round(t/l),u=Math.round(n/l),a*l<t&&++a,u*l>n&&--u),u<a&&.5<=e&&e<2?nn(t,n,e*2):[a,u,l]}function rn(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,s]=r?nn(n,t,e):nn(t,n,e);if(!(o>=i))return[];let a=o-i+1,u=new Array(a);if(r)if(s<0)for(let l=0;l<a;++l)u[l]=(o-l)/-s;else for(let l=0;l<a;++l)u[l]=(o-l)*s;else if(s<0)for(let l=0;l<a;++l)u[l]=(i+l)/-s;else for(let l=0;l<a;++l)u[l]=(i+l)*s;return u}function en(t,n,e){return n=+n,t=+t,e=+e,nn(t,n,e)[2]}function Ye(t,n,e){n=+n,t=+t,e=+e;let r=n<t,i=r?en(n,t,e):en(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}function Ue(t,n,e){t=+t,n=+n,e=(i=arguments.length)<2?(n=t,t=0,1):i<3?1:+e;for(var r=-1,i=Math.max(0,Math.ceil((n-t)/e))|0,o=new Array(i);++r<i;)o[r]=t+r*e;return o}var Ou=Eo(Math.random);function Eo(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let s=t()*o--|0,a=e[o+r];e[o+r]=e[s+r],e[s+r]=a}return e}}var Vn=\"http://www.w3.org/1999/xhtml\",Ze={svg:\"http://www.w3.org/2000/svg\",xhtml:Vn,xlink:\"http://www.w3.org/1999/xlink\",xml:\"http://www.w3.org/XML/1998/namespace\",xmlns:\"http://www.w3.org/2000/xmlns/\"};function Ge(t){var n=t+=\"\",e=n.indexOf(\":\");return e>=0&&(n=t.slice(0,e))!==\"xmlns\"&&(t=t.slice(e+1)),Ze.hasOwnProperty(n)?{space:Ze[n],local:t}:t}function Do(t){return function(){var n=this.ownerDocument,e=this.namespaceURI;return e===Vn&&n.documentElement.namespaceURI===Vn?n.createElement(t):n.createElementNS(e,t)}}function Ao(t){return function(){return this.ownerDocument.createElementNS(t.space,t.local)}}function Bn(t){var n=Ge(t);return(n.local?Ao:Do)(n)}function Ro(){}function Ke(t){return t==null?Ro:function(){return this.querySelector(t)}}function Po(t){typeof t!=\"function\"&&(t=Ke(t));for(var n=this._groups,e=n.length,r=new Array(e),i=0;i<e;++i)for(var o=n[i],s=o.length,a=r[i]=new Array(s),u,l,f=0;f<s;++f)(u=o[f])&&(l=t.call(u,u.__data__,f,o))&&(\"__data__\"in u&&(l.__data__=u.__data__),a[f]=l);return new P(r,this._parents)}function Lo(t){return t==null?[]:Array.isArray(t)?t:Array.from(t)}function Io(){return[]}function Ho(t){return t==null?Io:function(){return this.querySelectorAll(t)}}function qo(t){return function(){return Lo(t.apply(this,arguments))}}function Oo(t){typeof t==\"function\"?t=qo(t):t=Ho(t);for(var n=this._groups,e=n.length,r=[],i=[],o=0;o<e;++o)for(var s=n[o],a=s.length,u,l=0;l<a;++l)(u=s[l])&&(r.push(t.call(u,u.__data__,l,s)),i.push(u));return new P(r,i)}function Fo(t){return function(){return this.matches(t)}}function Qe(t){return function(n){return n.matches(t)}}var Vo=Array.prototype.find;function zo(t){return function(){return Vo.call(this.children,t)}}function Bo(){return this.firstElementChild}function Xo(t){return this.select(t==null?Bo:zo(typeof t==\"function\"?t:Qe(t)))}var Wo=Array.prototype.filter;function Yo(){return Array.from(this.children)}function Uo(t){return function(){return Wo.call(this.children,t)}}function Zo(t){return this.selectAll(t==null?Yo:Uo(typeof t==\"function\"?t:Qe(t)))}function Go(t){typeof t!=\"function\"&&(t=Fo(t));for(var n=this._groups,e=n.length,r=new Array(e),i=0;i<e;++i)for(var o=n[i],s=o.length,a=r[i]=[],u,l=0;l<s;++l)(u=o[l])&&t.call(u,u.__data__,l,o)&&a.push(u);return new P(r,this._parents)}function Je(t){return new Array(t.length)}function Ko(){return new P(this._enter||this._groups.map(Je),this._parents)}function on(t,n){this.ownerDocument=t.ownerDocument,this.namespaceURI=t.namespaceURI,this._next=null,this._parent=t,this.__data__=n}on.prototype={constructor:on,appendChild:function(t){return this._parent.insertBefore(t,this._next)},insertBefore:function(t,n){return this._parent.insertBefore(t,n)},querySelector:function(t){return this._parent.querySelector(t)},querySelectorAll:function(t){return this._parent.querySelectorAll(t)}};function Qo(t){return function(){return t}}function Jo(t,n,e,r,i,o){for(var s=0,a,u=n.length,l=o.length;s<l;++s)(a=n[s])?(a.__data__=o[s],r[s]=a):e[s]=new on(t,o[s]);for(;s<u;++s)(a=n[s])&&(i[s]=a)}function jo(t,n,e,r,i,o,s){var a,u,l=new Map,f=n.length,c=o.length,h=new Array(f),p;for(a=0;a<f;++a)(u=n[a])&&(h[a]=p=s.call(u,u.__data__,a,n)+\"\",l.has(p)?i[a]=u:l.set(p,u));for(a=0;a<c;++a)p=s.call(t,o[a],a,o)+\"\",(u=l.get(p))?(r[a]=u,u.__data__=o[a],l.delete(p)):e[a]=new on(t,o[a]);for(a=0;a<f;++a)(u=n[a])&&l.get(h[a])===u&&(i[a]=u)}function ts(t){return t.__data__}function ns(t,n){if(!arguments.length)return Array.from(this,ts);var e=n?jo:Jo,r=this._parents,i=this._groups;typeof t!=\"function\"&&(t=Qo(t));for(var o=i.length,s=new Array(o),a=new Array(o),u=new Array(o),l=0;l<o;++l){var f=r[l],c=i[l],h=c.length,p=es(t.call(f,f&&f.__data__,l,r)),g=p.length,d=a[l]=new Array(g),y=s[l]=new Array(g),_=u[l]=new Array(h);e(f,c,d,y,_,p,n);for(var b=0,v=0,w,N;b<g;++b)if(w=d[b]){for(b>=v&&(v=b+1);!(N=y[v])&&++v<g;);w._next=N||null}}return s=new P(s,r),s._enter=a,s._exit=u,s}function es(t){return typeof t==\"object\"&&\"length\"in t?t:Array.from(t)}function rs(){return new P(this._exit||this._groups.map(Je),this._parents)}function is(t,n,e){var r=this.enter(),i=this,o=this.exit();return typeof t==\"function\"?(r=t(r),r&&(r=r.selection())):r=r.append(t+\"\"),n!=null&&(i=n(i),i&&(i=i.selection())),e==null?o.remove():e(o),r&&i?r.merge(i).order():i}function os(t){for(var n=t.selection?t.selection():t,e=this._groups,r=n._groups,i=e.length,o=r.length,s=Math.min(i,o),a=new Array(i),u=0;u<s;++u)for(var l=e[u],f=r[u],c=l.length,h=a[u]=new Array(c),p,g=0;g<c;++g)(p=l[g]||f[g])&&(h[g]=p);for(;u<i;++u)a[u]=e[u];return new P(a,this._parents)}function ss(){for(var t=this._groups,n=-1,e=t.length;++n<e;)for(var r=t[n],i=r.length-1,o=r[i],s;--i>=0;)(s=r[i])&&(o&&s.compareDocumentPosition(o)^4&&o.parentNode.insertBefore(s,o),o=s);return this}function as(t){t||(t=ls);function n(c,h){return c&&h?t(c.__data__,h.__data__):!c-!h}for(var e=this._groups,r=e.length,i=new Array(r),o=0;o<r;++o){for(var s=e[o],a=s.length,u=i[o]=new Array(a),l,f=0;f<a;++f)(l=s[f])&&(u[f]=l);u.sort(n)}return new P(i,this._parents).order()}function ls(t,n){return t<n?-1:t>n?1:t>=n?0:NaN}function us(){var t=arguments[0];return arguments[0]=this,t.apply(null,arguments),this}function cs(){return Array.from(this)}function fs(){for(var t=this._groups,n=0,e=t.length;n<e;++n)for(var r=t[n],i=0,o=r.length;i<o;++i){var s=r[i];if(s)return s}return null}function hs(){let t=0;for(let n of this)++t;return t}function ps(){return!this.node()}function ms(t){for(var n=this._groups,e=0,r=n.length;e<r;++e)for(var i=n[e],o=0,s=i.length,a;o<s;++o)(a=i[o])&&t.call(a,a.__data__,o,i);return this}function ds(t){return function(){this.removeAttribute(t)}}function gs(t){return function(){this.removeAttributeNS(t.space,t.local)}}function ys(t,n){return function(){this.setAttribute(t,n)}}function _s(t,n){return function(){this.setAttributeNS(t.space,t.local,n)}}function xs(t,n){return function(){var e=n.apply(this,arguments);e==null?this.removeAttribute(t):this.setAttribute(t,e)}}function bs(t,n){return function(){var e=n.apply(this,arguments);e==null?this.removeAttributeNS(t.space,t.local):this.setAttributeNS(t.space,t.local,e)}}function ws(t,n){var e=Ge(t);if(arguments.length<2){var r=this.node();return e.local?r.getAttributeNS(e.space,e.local):r.getAttribute(e)}return this.each((n==null?e.local?gs:ds:typeof n==\"function\"?e.local?bs:xs:e.local?_s:ys)(e,n))}function je(t){return t.ownerDocument&&t.ownerDocument.defaultView||t.document&&t||t.defaultView}function Ms(t){return function(){this.style.removeProperty(t)}}function vs(t,n,e){return function(){this.style.setProperty(t,n,e)}}function ks(t,n,e){return function(){var r=n.apply(this,arguments);r==null?this.style.removeProperty(t):this.style.setProperty(t,r,e)}}function $s(t,n,e){return arguments.length>1?this.each((n==null?Ms:typeof n==\"function\"?ks:vs)(t,n,e??\"\")):Ss(this.node(),t)}function Ss(t,n){return t.style.getPropertyValue(n)||je(t).getComputedStyle(t,null).getPropertyValue(n)}function Ts(t){return function(){delete this[t]}}function Cs(t,n){return function(){this[t]=n}}function Ns(t,n){return function(){var e=n.apply(this,arguments);e==null?delete this[t]:this[t]=e}}function Es(t,n){return arguments.length>1?this.each((n==null?Ts:typeof n==\"function\"?Ns:Cs)(t,n)):this.node()[t]}function tr(t){return t.trim().split(/^|\\s+/)}function Xn(t){return t.classList||new nr(t)}function nr(t){this._node=t,this._names=tr(t.getAttribute(\"class\")||\"\")}nr.prototype={add:function(t){var n=this._names.indexOf(t);n<0&&(this._names.push(t),this._node.setAttribute(\"class\",this._names.join(\" \")))},remove:function(t){var n=this._names.indexOf(t);n>=0&&(this._names.splice(n,1),this._node.setAttribute(\"class\",this._names.join(\" \")))},contains:function(t){return this._names.indexOf(t)>=0}};function er(t,n){for(var e=Xn(t),r=-1,i=n.length;++r<i;)e.add(n[r])}function rr(t,n){for(var e=Xn(t),r=-1,i=n.length;++r<i;)e.remove(n[r])}function Ds(t){return function(){er(this,t)}}function As(t){return function(){rr(this,t)}}function Rs(t,n){return function(){(n.apply(this,arguments)?er:rr)(this,t)}}function Ps(t,n){var e=tr(t+\"\");if(arguments.length<2){for(var r=Xn(this.node()),i=-1,o=e.length;++i<o;)if(!r.contains(e[i]))return!1;return!0}return this.each((typeof n==\"function\"?Rs:n?Ds:As)(e,n))}function Ls(){this.textContent=\"\"}function Is(t){return function(){this.textContent=t}}function Hs(t){return function(){var n=t.apply(this,arguments);this.textContent=n??\"\"}}function qs(t){return arguments.length?this.each(t==null?Ls:(typeof t==\"function\"?Hs:Is)(t)):this.node().textContent}function Os(){this.innerHTML=\"\"}function Fs(t){return function(){this.innerHTML=t}}function Vs(t){return function(){var n=t.apply(this,arguments);this.innerHTML=n??\"\"}}function zs(t){return arguments.length?this.each(t==null?Os:(typeof t==\"function\"?Vs:Fs)(t)):this.node().innerHTML}function Bs(){this.nextSibling&&this.parentNode.appendChild(this)}function Xs(){return this.each(Bs)}function Ws(){this.previousSibling&&this.parentNode.insertBefore(this,this.parentNode.firstChild)}function Ys(){return this.each(Ws)}function Us(t){var n=typeof t==\"function\"?t:Bn(t);return this.select(function(){return this.appendChild(n.apply(this,arguments))})}function Zs(){return null}function Gs(t,n){var e=typeof t==\"function\"?t:Bn(t),r=n==null?Zs:typeof n==\"function\"?n:Ke(n);return this.select(function(){return this.insertBefore(e.apply(this,arguments),r.apply(this,arguments)||null)})}function Ks(){var t=this.parentNode;t&&t.removeChild(this)}function Qs(){return this.each(Ks)}function Js(){var t=this.cloneNode(!1),n=this.parentNode;return n?n.insertBefore(t,this.nextSibling):t}function js(){var t=this.cloneNode(!0),n=this.parentNode;return n?n.insertBefore(t,this.nextSibling):t}function ta(t){return this.select(t?js:Js)}function na(t){return arguments.length?this.property(\"__data__\",t):this.node().__data__}function ea(t){return function(n){t.call(this,n,this.__data__)}}function ra(t){return t.trim().split(/^|\\s+/).map(function(n){var e=\"\",r=n.indexOf(\".\");return r>=0&&(e=n.slice(r+1),n=n.slice(0,r)),{type:n,name:e}})}function ia(t){return function(){var n=this.__on;if(n){for(var e=0,r=-1,i=n.length,o;e<i;++e)o=n[e],(!t.type||o.type===t.type)&&o.name===t.name?this.removeEventListener(o.type,o.listener,o.options):n[++r]=o;++r?n.length=r:delete this.__on}}}function oa(t,n,e){return function(){var r=this.__on,i,o=ea(n);if(r){for(var s=0,a=r.length;s<a;++s)if((i=r[s]).type===t.type&&i.name===t.name){this.removeEventListener(i.type,i.listener,i.options),this.addEventListener(i.type,i.listener=o,i.options=e),i.value=n;return}}this.addEventListener(t.type,o,e),i={type:t.type,name:t.name,value:n,listener:o,options:e},r?r.push(i):this.__on=[i]}}function sa(t,n,e){var r=ra(t+\"\"),i,o=r.length,s;if(arguments.length<2){var a=this.node().__on;if(a){for(var u=0,l=a.length,f;u<l;++u)for(i=0,f=a[u];i<o;++i)if((s=r[i]).type===f.type&&s.name===f.name)return f.value}return}for(a=n?oa:ia,i=0;i<o;++i)this.each(a(r[i],n,e));return this}function ir(t,n,e){var r=je(t),i=r.CustomEvent;typeof i==\"function\"?i=new i(n,e):(i=r.document.createEvent(\"Event\"),e?(i.initEvent(n,e.bubbles,e.cancelable),i.detail=e.detail):i.initEvent(n,!1,!1)),t.dispatchEvent(i)}function aa(t,n){return function(){return ir(this,t,n)}}function la(t,n){return function(){return ir(this,t,n.apply(this,arguments))}}function ua(t,n){return this.each((typeof n==\"function\"?la:aa)(t,n))}function*ca(){for(var t=this._groups,n=0,e=t.length;n<e;++n)for(var r=t[n],i=0,o=r.length,s;i<o;++i)(s=r[i])&&(yield s)}var or=[null];function P(t,n){this._groups=t,this._parents=n}function fa(){return new P([[document.documentElement]],or)}function ha(){return this}P.prototype=fa.prototype={constructor:P,select:Po,selectAll:Oo,selectChild:Xo,selectChildren:Zo,filter:Go,data:ns,enter:Ko,exit:rs,join:is,merge:os,selection:ha,order:ss,sort:as,call:us,nodes:cs,node:fs,size:hs,empty:ps,each:ms,attr:ws,style:$s,property:Es,classed:Ps,text:qs,html:zs,raise:Xs,lower:Ys,append:Us,insert:Gs,remove:Qs,clone:ta,datum:na,on:sa,dispatch:ua,[Symbol.iterator]:ca};function pa(t){return typeof t==\"string\"?new P([[document.querySelector(t)]],[document.documentElement]):new P([[t]],or)}function sr(t){return pa(Bn(t).call(document.documentElement))}var ma=0;function da(){return new zn}function zn(){this._=\"@\"+(++ma).toString(36)}zn.prototype=da.prototype={constructor:zn,get:function(t){for(var n=this._;!(n in t);)if(!(t=t.parentNode))return;return t[n]},set:function(t,n){return t[this._]=n},remove:function(t){return this._ in t&&delete t[this._]},toString:function(){return this._}};function ga(t){let n;for(;n=t.sourceEvent;)t=n;return t}function ar(t,n){if(t=ga(t),n===void 0&&(n=t.currentTarget),n){var e=n.ownerSVGElement||n;if(e.createSVGPoint){var r=e.createSVGPoint();return r.x=t.clientX,r.y=t.clientY,r=r.matrixTransform(n.getScreenCTM().inverse()),[r.x,r.y]}if(n.getBoundingClientRect){var i=n.getBoundingClientRect();return[t.clientX-i.left-n.clientLeft,t.clientY-i.top-n.clientTop]}}return[t.pageX,t.pageY]}function bt(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function Bt(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function Q(){}var st=.7,xt=1/st,yt=\"\\\\s*([+-]?\\\\d+)\\\\s*\",Vt=\"\\\\s*([+-]?(?:\\\\d*\\\\.)?\\\\d+(?:[eE][+-]?\\\\d+)?)\\\\s*\",z=\"\\\\s*([+-]?(?:\\\\d*\\\\.)?\\\\d+(?:[eE][+-]?\\\\d+)?)%\\\\s*\",ya=/^#([0-9a-f]{3,8})$/,_a=new RegExp(`^rgb\\\\(${yt},${yt},${yt}\\\\)$`),xa=new RegExp(`^rgb\\\\(${z},${z},${z}\\\\)$`),ba=new RegExp(`^rgba\\\\(${yt},${yt},${yt},${Vt}\\\\)$`),wa=new RegExp(`^rgba\\\\(${z},${z},${z},${Vt}\\\\)$`),Ma=new RegExp(`^hsl\\\\(${Vt},${z},${z}\\\\)$`),va=new RegExp(`^hsla\\\\(${Vt},${z},${z},${Vt}\\\\)$`),lr={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};bt(Q,wt,{copy(t){return Object.assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:ur,formatHex:ur,formatHex8:ka,formatHsl:$a,formatRgb:cr,toString:cr});function ur(){return this.rgb().formatHex()}function ka(){return this.rgb().formatHex8()}function $a(){return xr(this).formatHsl()}function cr(){return this.rgb().formatRgb()}function wt(t){var n,e;return t=(t+\"\").trim().toLowerCase(),(n=ya.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?fr(n):e===3?new T(n>>8&15|n>>4&240,n>>4&15|n&240,(n&15)<<4|n&15,1):e===8?sn(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?sn(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=_a.exec(t))?new T(n[1],n[2],n[3],1):(n=xa.exec(t))?new T(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=ba.exec(t))?sn(n[1],n[2],n[3],n[4]):(n=wa.exec(t))?sn(n[1]*255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=Ma.exec(t))?mr(n[1],n[2]/100,n[3]/100,1):(n=va.exec(t))?mr(n[1],n[2]/100,n[3]/100,n[4]):lr.hasOwnProperty(t)?fr(lr[t]):t===\"transparent\"?new T(NaN,NaN,NaN,0):null}function fr(t){return new T(t>>16&255,t>>8&255,t&255,1)}function sn(t,n,e,r){return r<=0&&(t=n=e=NaN),new T(t,n,e,r)}function Kn(t){return t instanceof Q||(t=wt(t)),t?(t=t.rgb(),new T(t.r,t.g,t.b,t.opacity)):new T}function Xt(t,n,e,r){return arguments.length===1?Kn(t):new T(t,n,e,r??1)}function T(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}bt(T,Xt,Bt(Q,{brighter(t){return t=t==null?xt:Math.pow(xt,t),new T(this.r*t,this.g*t,this.b*t,this.opacity)},darker(t){return t=t==null?st:Math.pow(st,t),new T(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new T(it(this.r),it(this.g),it(this.b),ln(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:hr,formatHex:hr,formatHex8:Sa,formatRgb:pr,toString:pr}));function hr(){return`#${rt(this.r)}${rt(this.g)}${rt(this.b)}`}function Sa(){return`#${rt(this.r)}${rt(this.g)}${rt(this.b)}${rt((isNaN(this.opacity)?1:this.opacity)*255)}`}function pr(){let t=ln(this.opacity);return`${t===1?\"rgb(\":\"rgba(\"}${it(this.r)}, ${it(this.g)}, ${it(this.b)}${t===1?\")\":`, ${t})`}`}function ln(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function it(t){return Math.max(0,Math.min(255,Math.round(t)||0))}function rt(t){return t=it(t),(t<16?\"0\":\"\")+t.toString(16)}function mr(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new q(t,n,e,r)}function xr(t){if(t instanceof q)return new q(t.h,t.s,t.l,t.opacity);if(t instanceof Q||(t=wt(t)),!t)return new q;if(t instanceof q)return t;t=t.rgb();var n=t.r/255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),s=NaN,a=o-i,u=(o+i)/2;return a?(n===o?s=(e-r)/a+(e<r)*6:e===o?s=(r-n)/a+2:s=(n-e)/a+4,a/=u<.5?o+i:2-o-i,s*=60):a=u>0&&u<1?0:s,new q(s,a,u,t.opacity)}function cn(t,n,e,r){return arguments.length===1?xr(t):new q(t,n,e,r??1)}function q(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=+r}bt(q,cn,Bt(Q,{brighter(t){return t=t==null?xt:Math.pow(xt,t),new q(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?st:Math.pow(st,t),new q(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*e-r;return new T(Wn(t>=240?t-240:t+120,i,r),Wn(t,i,r),Wn(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new q(dr(this.h),an(this.s),an(this.l),ln(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=ln(this.opacity);return`${t===1?\"hsl(\":\"hsla(\"}${dr(this.h)}, ${an(this.s)*100}%, ${an(this.l)*100}%${t===1?\")\":`, ${t})`}`}}));function dr(t){return t=(t||0)%360,t<0?t+360:t}function an(t){return Math.max(0,Math.min(1,t||0))}function Wn(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var br=Math.PI/180,wr=180/Math.PI,un=18,Mr=.96422,vr=1,kr=.82521,$r=4/29,_t=6/29,Sr=3*_t*_t,Ta=_t*_t*_t;function Tr(t){if(t instanceof B)return new B(t.l,t.a,t.b,t.opacity);if(t instanceof G)return Nr(t);t instanceof T||(t=Kn(t));var n=Gn(t.r),e=Gn(t.g),r=Gn(t.b),i=Yn((.2225045*n+.7168786*e+.0606169*r)/vr),o,s;return n===e&&e===r?o=s=i:(o=Yn((.4360747*n+.3850649*e+.1430804*r)/Mr),s=Yn((.0139322*n+.0971045*e+.7141733*r)/kr)),new B(116*i-16,500*(o-i),200*(i-s),t.opacity)}function Cr(t,n,e,r){return arguments.length===1?Tr(t):new B(t,n,e,r??1)}function B(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}bt(B,Cr,Bt(Q,{brighter(t){return new B(this.l+un*(t??1),this.a,this.b,this.opacity)},darker(t){return new B(this.l-un*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=Mr*Un(n),t=vr*Un(t),e=kr*Un(e),new T(Zn(3.1338561*n-1.6168667*t-.4906146*e),Zn(-.9787684*n+1.9161415*t+.033454*e),Zn(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function Yn(t){return t>Ta?Math.pow(t,1/3):t/Sr+$r}function Un(t){return t>_t?t*t*t:Sr*(t-$r)}function Zn(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function Gn(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function Ca(t){if(t instanceof G)return new G(t.h,t.c,t.l,t.opacity);if(t instanceof B||(t=Tr(t)),t.a===0&&t.b===0)return new G(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.atan2(t.b,t.a)*wr;return new G(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function fn(t,n,e,r){return arguments.length===1?Ca(t):new G(t,n,e,r??1)}function G(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function Nr(t){if(isNaN(t.h))return new B(t.l,0,0,t.opacity);var n=t.h*br;return new B(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}bt(G,fn,Bt(Q,{brighter(t){return new G(this.h,this.c,this.l+un*(t??1),this.opacity)},darker(t){return new G(this.h,this.c,this.l-un*(t??1),this.opacity)},rgb(){return Nr(this).rgb()}}));var Er=-.14861,Qn=1.78277,Jn=-.29227,hn=-.90649,zt=1.97294,gr=zt*hn,yr=zt*Qn,_r=Qn*Jn-hn*Er;function Na(t){if(t instanceof ot)return new ot(t.h,t.s,t.l,t.opacity);t instanceof T||(t=Kn(t));var n=t.r/255,e=t.g/255,r=t.b/255,i=(_r*r+gr*n-yr*e)/(_r+gr-yr),o=r-i,s=(zt*(e-i)-Jn*o)/hn,a=Math.sqrt(s*s+o*o)/(zt*i*(1-i)),u=a?Math.atan2(s,o)*wr-120:NaN;return new ot(u<0?u+360:u,a,i,t.opacity)}function pn(t,n,e,r){return arguments.length===1?Na(t):new ot(t,n,e,r??1)}function ot(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=+r}bt(ot,pn,Bt(Q,{brighter(t){return t=t==null?xt:Math.pow(xt,t),new ot(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?st:Math.pow(st,t),new ot(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*br,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new T(255*(n+e*(Er*r+Qn*i)),255*(n+e*(Jn*r+hn*i)),255*(n+e*(zt*r)),this.opacity)}}));function Pr(t,n,e,r,i){var o=t*t,s=o*t;return((1-3*t+3*o-s)*n+(4-6*o+3*s)*e+(1+3*t+3*o-3*s)*r+s*i)/6}function Ea(t){var n=t.length-1;return function(e){var r=e<=0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],s=r>0?t[r-1]:2*i-o,a=r<n-1?t[r+2]:2*o-i;return Pr((e-r/n)*n,s,i,o,a)}}function Da(t){var n=t.length;return function(e){var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],s=t[(r+1)%n],a=t[(r+2)%n];return Pr((e-r/n)*n,i,o,s,a)}}var dn=t=>()=>t;function Lr(t,n){return function(e){return t+e*n}}function Aa(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function ee(t,n){var e=n-t;return e?Lr(t,e>180||e<-180?e-360*Math.round(e/360):e):dn(isNaN(t)?n:t)}function Ra(t){return(t=+t)==1?A:function(n,e){return e-n?Aa(n,e,t):dn(isNaN(n)?e:n)}}function A(t,n){var e=n-t;return e?Lr(t,e):dn(isNaN(t)?n:t)}var Dr=(function t(n){var e=Ra(n);function r(i,o){var s=e((i=Xt(i)).r,(o=Xt(o)).r),a=e(i.g,o.g),u=e(i.b,o.b),l=A(i.opacity,o.opacity);return function(f){return i.r=s(f),i.g=a(f),i.b=u(f),i.opacity=l(f),i+\"\"}}return r.gamma=t,r})(1);function Ir(t){return function(n){var e=n.length,r=new Array(e),i=new Array(e),o=new Array(e),s,a;for(s=0;s<e;++s)a=Xt(n[s]),r[s]=a.r||0,i[s]=a.g||0,o[s]=a.b||0;return r=t(r),i=t(i),o=t(o),a.opacity=1,function(u){return a.r=r(u),a.g=i(u),a.b=o(u),a+\"\"}}}var Xu=Ir(Ea),Wu=Ir(Da);function Pa(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function La(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Ia(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),s;for(s=0;s<r;++s)i[s]=gn(t[s],n[s]);for(;s<e;++s)o[s]=n[s];return function(a){for(s=0;s<r;++s)o[s]=i[s](a);return o}}function Ha(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function O(t,n){return t=+t,n=+n,function(e){return t*(1-e)+n*e}}function qa(t,n){var e={},r={},i;(t===null||typeof t!=\"object\")&&(t={}),(n===null||typeof n!=\"object\")&&(n={});for(i in n)i in t?e[i]=gn(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var te=/[-+]?(?:\\d+\\.?\\d*|\\.?\\d+)(?:[eE][-+]?\\d+)?/g,jn=new RegExp(te.source,\"g\");function Oa(t){return function(){return t}}function Fa(t){return function(n){return t(n)+\"\"}}function Va(t,n){var e=te.lastIndex=jn.lastIndex=0,r,i,o,s=-1,a=[],u=[];for(t=t+\"\",n=n+\"\";(r=te.exec(t))&&(i=jn.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),a[s]?a[s]+=o:a[++s]=o),(r=r[0])===(i=i[0])?a[s]?a[s]+=i:a[++s]=i:(a[++s]=null,u.push({i:s,x:O(r,i)})),e=jn.lastIndex;return e<n.length&&(o=n.slice(e),a[s]?a[s]+=o:a[++s]=o),a.length<2?u[0]?Fa(u[0].x):Oa(n):(n=u.length,function(l){for(var f=0,c;f<n;++f)a[(c=u[f]).i]=c.x(l);return a.join(\"\")})}function gn(t,n){var e=typeof n,r;return n==null||e===\"boolean\"?dn(n):(e===\"number\"?O:e===\"string\"?(r=wt(n))?(n=r,Dr):Va:n instanceof wt?Dr:n instanceof Date?Ha:La(n)?Pa:Array.isArray(n)?Ia:typeof n.valueOf!=\"function\"&&typeof n.toString!=\"function\"||isNaN(n)?qa:O)(t,n)}function Hr(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var Ar=180/Math.PI,ne={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function qr(t,n,e,r,i,o){var s,a,u;return(s=Math.sqrt(t*t+n*n))&&(t/=s,n/=s),(u=t*e+n*r)&&(e-=t*u,r-=n*u),(a=Math.sqrt(e*e+r*r))&&(e/=a,r/=a,u/=a),t*r<n*e&&(t=-t,n=-n,u=-u,s=-s),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*Ar,skewX:Math.atan(u)*Ar,scaleX:s,scaleY:a}}var mn;function za(t){let n=new(typeof DOMMatrix==\"function\"?DOMMatrix:WebKitCSSMatrix)(t+\"\");return n.isIdentity?ne:qr(n.a,n.b,n.c,n.d,n.e,n.f)}function Ba(t){return t==null||(mn||(mn=document.createElementNS(\"http://www.w3.org/2000/svg\",\"g\")),mn.setAttribute(\"transform\",t),!(t=mn.transform.baseVal.consolidate()))?ne:(t=t.matrix,qr(t.a,t.b,t.c,t.d,t.e,t.f))}function Or(t,n,e,r){function i(l){return l.length?l.pop()+\" \":\"\"}function o(l,f,c,h,p,g){if(l!==c||f!==h){var d=p.push(\"translate(\",null,n,null,e);g.push({i:d-4,x:O(l,c)},{i:d-2,x:O(f,h)})}else(c||h)&&p.push(\"translate(\"+c+n+h+e)}function s(l,f,c,h){l!==f?(l-f>180?f+=360:f-l>180&&(l+=360),h.push({i:c.push(i(c)+\"rotate(\",null,r)-2,x:O(l,f)})):f&&c.push(i(c)+\"rotate(\"+f+r)}function a(l,f,c,h){l!==f?h.push({i:c.push(i(c)+\"skewX(\",null,r)-2,x:O(l,f)}):f&&c.push(i(c)+\"skewX(\"+f+r)}function u(l,f,c,h,p,g){if(l!==c||f!==h){var d=p.push(i(p)+\"scale(\",null,\",\",null,\")\");g.push({i:d-4,x:O(l,c)},{i:d-2,x:O(f,h)})}else(c!==1||h!==1)&&p.push(i(p)+\"scale(\"+c+\",\"+h+\")\")}return function(l,f){var c=[],h=[];return l=t(l),f=t(f),o(l.translateX,l.translateY,f.translateX,f.translateY,c,h),s(l.rotate,f.rotate,c,h),a(l.skewX,f.skewX,c,h),u(l.scaleX,l.scaleY,f.scaleX,f.scaleY,c,h),l=f=null,function(p){for(var g=-1,d=h.length,y;++g<d;)c[(y=h[g]).i]=y.x(p);return c.join(\"\")}}}var Yu=Or(za,\"px, \",\"px)\",\"deg)\"),Uu=Or(Ba,\", \",\")\",\")\"),Xa=1e-12;function Rr(t){return((t=Math.exp(t))+1/t)/2}function Wa(t){return((t=Math.exp(t))-1/t)/2}function Ya(t){return((t=Math.exp(2*t))-1)/(t+1)}var Zu=(function t(n,e,r){function i(o,s){var a=o[0],u=o[1],l=o[2],f=s[0],c=s[1],h=s[2],p=f-a,g=c-u,d=p*p+g*g,y,_;if(d<Xa)_=Math.log(h/l)/n,y=function(j){return[a+j*p,u+j*g,l*Math.exp(n*j*_)]};else{var b=Math.sqrt(d),v=(h*h-l*l+r*d)/(2*l*e*b),w=(h*h-l*l-r*d)/(2*h*e*b),N=Math.log(Math.sqrt(v*v+1)-v),E=Math.log(Math.sqrt(w*w+1)-w);_=(E-N)/n,y=function(j){var Gt=j*_,Rt=Rr(N),Kt=l/(e*b)*(Rt*Ya(n*Gt+N)-Wa(N));return[a+Kt*p,u+Kt*g,l*Rt/Rr(n*Gt+N)]}}return y.duration=Math.abs(_)*1e3*n/Math.SQRT2,y}return i.rho=function(o){var s=Math.max(.001,+o),a=s*s,u=a*a;return t(s,a,u)},i})(Math.SQRT2,2,4);function Fr(t){return function(n,e){var r=t((n=cn(n)).h,(e=cn(e)).h),i=A(n.s,e.s),o=A(n.l,e.l),s=A(n.opacity,e.opacity);return function(a){return n.h=r(a),n.s=i(a),n.l=o(a),n.opacity=s(a),n+\"\"}}}var Gu=Fr(ee),Ku=Fr(A);function Vr(t){return function(n,e){var r=t((n=fn(n)).h,(e=fn(e)).h),i=A(n.c,e.c),o=A(n.l,e.l),s=A(n.opacity,e.opacity);return function(a){return n.h=r(a),n.c=i(a),n.l=o(a),n.opacity=s(a),n+\"\"}}}var Qu=Vr(ee),Ju=Vr(A);function zr(t){return(function n(e){e=+e;function r(i,o){var s=t((i=pn(i)).h,(o=pn(o)).h),a=A(i.s,o.s),u=A(i.l,o.l),l=A(i.opacity,o.opacity);return function(f){return i.h=s(f),i.s=a(f),i.l=u(Math.pow(f,e)),i.opacity=l(f),i+\"\"}}return r.gamma=n,r})(1)}var ju=zr(ee),tc=zr(A);var Wt=Math.PI,re=2*Wt,at=1e-6,Ua=re-at;function Br(t){this._+=t[0];for(let n=1,e=t.length;n<e;++n)this._+=arguments[n]+t[n]}function Za(t){let n=Math.floor(t);if(!(n>=0))throw new Error(`invalid digits: ${t}`);if(n>15)return Br;let e=10**n;return function(r){this._+=r[0];for(let i=1,o=r.length;i<o;++i)this._+=Math.round(arguments[i]*e)/e+r[i]}}function Xr(t,n,e,r){return t===e&&n===r}function Ga(t){let n=Math.floor(t);if(!(n<=15))return Xr;let e=10**n,r=function(i){return Math.round(i*e)};return function(i,o,s,a){return r(i)===r(s)&&r(o)===r(a)}}var Mt=class{constructor(n){this._x0=this._y0=this._x1=this._y1=null,this._=\"\",this._append=n==null?Br:Za(n),this._equal=n==null?Xr:Ga(n)}moveTo(n,e){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(n,e){this._append`L${this._x1=+n},${this._y1=+e}`}quadraticCurveTo(n,e,r,i){this._append`Q${+n},${+e},${this._x1=+r},${this._y1=+i}`}bezierCurveTo(n,e,r,i,o,s){this._append`C${+n},${+e},${+r},${+i},${this._x1=+o},${this._y1=+s}`}arcTo(n,e,r,i,o){if(n=+n,e=+e,r=+r,i=+i,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,u=r-n,l=i-e,f=s-n,c=a-e,h=f*f+c*c;if(this._x1===null)this._append`M${this._x1=n},${this._y1=e}`;else if(h>at)if(!(Math.abs(c*u-l*f)>at)||!o)this._append`L${this._x1=n},${this._y1=e}`;else{let p=r-s,g=i-a,d=u*u+l*l,y=p*p+g*g,_=Math.sqrt(d),b=Math.sqrt(h),v=o*Math.tan((Wt-Math.acos((d+h-y)/(2*_*b)))/2),w=v/b,N=v/_;Math.abs(w-1)>at&&this._append`L${n+w*f},${e+w*c}`,this._append`A${o},${o},0,0,${+(c*p>f*g)},${this._x1=n+N*u},${this._y1=e+N*l}`}}arc(n,e,r,i,o,s){if(n=+n,e=+e,r=+r,s=!!s,r<0)throw new Error(`negative radius: ${r}`);let a=r*Math.cos(i),u=r*Math.sin(i),l=n+a,f=e+u,c=1^s,h=s?i-o:o-i;if(this._x1===null?this._append`M${l},${f}`:(Math.abs(this._x1-l)>at||Math.abs(this._y1-f)>at)&&this._append`L${l},${f}`,!!r){if(h<0&&(h=h%re+re),h>Ua)this._append`A${r},${r},0,1,${c},${n-a},${e-u}A${r},${r},0,1,${c},${this._x1=l},${this._y1=f}`;else if(h>at){let p=n+r*Math.cos(o),g=e+r*Math.sin(o);if(h>=Wt&&this._equal(l,f,p,g)){h/=2;let d=i+h;this._append`A${r},${r},0,${+(h>=Wt)},${c},${n+r*Math.cos(d)},${e+r*Math.sin(d)}`}this._append`A${r},${r},0,${+(h>=Wt)},${c},${this._x1=p},${this._y1=g}`}}}rect(n,e,r,i){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}h${r=+r}v${+i}h${-r}Z`}toString(){return this._}};function Ka(){return new Mt}Ka.prototype=Mt.prototype;function Qa(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString(\"en\").replace(/,/g,\"\"):t.toString(10)}function _n(t,n){if(!isFinite(t)||t===0)return null;var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf(\"e\"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function vt(t){return t=_n(Math.abs(t)),t?t[1]:NaN}function Ja(t,n){return function(e,r){for(var i=e.length,o=[],s=0,a=t[0],u=0;i>0&&a>0&&(u+a+1>r&&(a=Math.max(1,r-u)),o.push(e.substring(i-=a,i+a)),!((u+=a+1)>r));)a=t[s=(s+1)%t.length];return o.reverse().join(n)}}function ja(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}var tl=/^(?:(.)?([<>=^]))?([+\\-( ])?([$#])?(0)?(\\d+)?(,)?(\\.\\d+)?(~)?([a-z%])?$/i;function kt(t){if(!(n=tl.exec(t)))throw new Error(\"invalid format: \"+t);var n;return new ie({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}kt.prototype=ie.prototype;function ie(t){this.fill=t.fill===void 0?\" \":t.fill+\"\",this.align=t.align===void 0?\">\":t.align+\"\",this.sign=t.sign===void 0?\"-\":t.sign+\"\",this.symbol=t.symbol===void 0?\"\":t.symbol+\"\",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,this.type=t.type===void 0?\"\":t.type+\"\"}ie.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?\"0\":\"\")+(this.width===void 0?\"\":Math.max(1,this.width|0))+(this.comma?\",\":\"\")+(this.precision===void 0?\"\":\".\"+Math.max(0,this.precision|0))+(this.trim?\"~\":\"\")+this.type};function nl(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case\".\":r=i=e;break;case\"0\":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}return r>0?t.slice(0,r)+t.slice(i+1):t}var xn;function el(t,n){var e=_n(t,n);if(!e)return xn=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(xn=Math.max(-8,Math.min(8,Math.floor(i/3)))*3)+1,s=r.length;return o===s?r:o>s?r+new Array(o-s+1).join(\"0\"):o>0?r.slice(0,o)+\".\"+r.slice(o):\"0.\"+new Array(1-o).join(\"0\")+_n(t,Math.max(0,n+o-1))[0]}function Wr(t,n){var e=_n(t,n);if(!e)return t+\"\";var r=e[0],i=e[1];return i<0?\"0.\"+new Array(-i).join(\"0\")+r:r.length>i+1?r.slice(0,i+1)+\".\"+r.slice(i+1):r+new Array(i-r.length+2).join(\"0\")}var Yr={\"%\":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+\"\",d:Qa,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>Wr(t*100,n),r:Wr,s:el,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function Ur(t){return t}var Zr=Array.prototype.map,Gr=[\"y\",\"z\",\"a\",\"f\",\"p\",\"n\",\"µ\",\"m\",\"\",\"k\",\"M\",\"G\",\"T\",\"P\",\"E\",\"Z\",\"Y\"];function rl(t){var n=t.grouping===void 0||t.thousands===void 0?Ur:Ja(Zr.call(t.grouping,Number),t.thousands+\"\"),e=t.currency===void 0?\"\":t.currency[0]+\"\",r=t.currency===void 0?\"\":t.currency[1]+\"\",i=t.decimal===void 0?\".\":t.decimal+\"\",o=t.numerals===void 0?Ur:ja(Zr.call(t.numerals,String)),s=t.percent===void 0?\"%\":t.percent+\"\",a=t.minus===void 0?\"−\":t.minus+\"\",u=t.nan===void 0?\"NaN\":t.nan+\"\";function l(c,h){c=kt(c);var p=c.fill,g=c.align,d=c.sign,y=c.symbol,_=c.zero,b=c.width,v=c.comma,w=c.precision,N=c.trim,E=c.type;E===\"n\"?(v=!0,E=\"g\"):Yr[E]||(w===void 0&&(w=12),N=!0,E=\"g\"),(_||p===\"0\"&&g===\"=\")&&(_=!0,p=\"0\",g=\"=\");var j=(h&&h.prefix!==void 0?h.prefix:\"\")+(y===\"$\"?e:y===\"#\"&&/[boxX]/.test(E)?\"0\"+E.toLowerCase():\"\"),Gt=(y===\"$\"?r:/[%p]/.test(E)?s:\"\")+(h&&h.suffix!==void 0?h.suffix:\"\"),Rt=Yr[E],Kt=/[defgprs%]/.test(E);w=w===void 0?6:/[gprs]/.test(E)?Math.max(1,Math.min(21,w)):Math.max(0,Math.min(20,w));function Ee(x){var tt=j,I=Gt,ct,De,Qt;if(E===\"c\")I=Rt(x)+I,x=\"\";else{x=+x;var Jt=x<0||1/x<0;if(x=isNaN(x)?u:Rt(Math.abs(x),w),N&&(x=nl(x)),Jt&&+x==0&&d!==\"+\"&&(Jt=!1),tt=(Jt?d===\"(\"?d:a:d===\"-\"||d===\"(\"?\"\":d)+tt,I=(E===\"s\"&&!isNaN(x)&&xn!==void 0?Gr[8+xn/3]:\"\")+I+(Jt&&d===\"(\"?\")\":\"\"),Kt){for(ct=-1,De=x.length;++ct<De;)if(Qt=x.charCodeAt(ct),48>Qt||Qt>57){I=(Qt===46?i+x.slice(ct+1):x.slice(ct))+I,x=x.slice(0,ct);break}}}v&&!_&&(x=n(x,1/0));var jt=tt.length+x.length+I.length,Z=jt<b?new Array(b-jt+1).join(p):\"\";switch(v&&_&&(x=n(Z+x,Z.length?b-I.length:1/0),Z=\"\"),g){case\"<\":x=tt+x+I+Z;break;case\"=\":x=tt+Z+x+I;break;case\"^\":x=Z.slice(0,jt=Z.length>>1)+tt+x+I+Z.slice(jt);break;default:x=Z+tt+x+I;break}return o(x)}return Ee.toString=function(){return c+\"\"},Ee}function f(c,h){var p=Math.max(-8,Math.min(8,Math.floor(vt(h)/3)))*3,g=Math.pow(10,-p),d=l((c=kt(c),c.type=\"f\",c),{suffix:Gr[8+p/3]});return function(y){return d(g*y)}}return{format:l,formatPrefix:f}}var yn,bn,oe;il({thousands:\",\",grouping:[3],currency:[\"$\",\"\"]});function il(t){return yn=rl(t),bn=yn.format,oe=yn.formatPrefix,yn}function Kr(t){return Math.max(0,-vt(Math.abs(t)))}function Qr(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(vt(n)/3)))*3-vt(Math.abs(t)))}function Jr(t,n){return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,vt(n)-vt(t))+1}function wn(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}var jr=Symbol(\"implicit\");function ii(){var t=new Ft,n=[],e=[],r=jr;function i(o){let s=t.get(o);if(s===void 0){if(r!==jr)return r;t.set(o,s=n.push(o)-1)}return e[s%e.length]}return i.domain=function(o){if(!arguments.length)return n.slice();n=[],t=new Ft;for(let s of o)t.has(s)||t.set(s,n.push(s)-1);return i},i.range=function(o){return arguments.length?(e=Array.from(o),i):e.slice()},i.unknown=function(o){return arguments.length?(r=o,i):r},i.copy=function(){return ii(n,e).unknown(r)},wn.apply(i,arguments),i}function ae(){var t=ii().unknown(void 0),n=t.domain,e=t.range,r=0,i=1,o,s,a=!1,u=0,l=0,f=.5;delete t.unknown;function c(){var h=n().length,p=i<r,g=p?i:r,d=p?r:i;o=(d-g)/Math.max(1,h-u+l*2),a&&(o=Math.floor(o)),g+=(d-g-o*(h-u))*f,s=o*(1-u),a&&(g=Math.round(g),s=Math.round(s));var y=Ue(h).map(function(_){return g+o*_});return e(p?y.reverse():y)}return t.domain=function(h){return arguments.length?(n(h),c()):n()},t.range=function(h){return arguments.length?([r,i]=h,r=+r,i=+i,c()):[r,i]},t.rangeRound=function(h){return[r,i]=h,r=+r,i=+i,a=!0,c()},t.bandwidth=function(){return s},t.step=function(){return o},t.round=function(h){return arguments.length?(a=!!h,c()):a},t.padding=function(h){return arguments.length?(u=Math.min(1,l=+h),c()):u},t.paddingInner=function(h){return arguments.length?(u=Math.min(1,h),c()):u},t.paddingOuter=function(h){return arguments.length?(l=+h,c()):l},t.align=function(h){return arguments.length?(f=Math.max(0,Math.min(1,h)),c()):f},t.copy=function(){return ae(n(),[r,i]).round(a).paddingInner(u).paddingOuter(l).align(f)},wn.apply(c(),arguments)}function ol(t){return function(){return t}}function sl(t){return+t}var ti=[0,1];function $t(t){return t}function se(t,n){return(n-=t=+t)?function(e){return(e-t)/n}:ol(isNaN(n)?NaN:.5)}function al(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function ll(t,n,e){var r=t[0],i=t[1],o=n[0],s=n[1];return i<r?(r=se(i,r),o=e(s,o)):(r=se(r,i),o=e(o,s)),function(a){return o(r(a))}}function ul(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(r),s=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++s<r;)i[s]=se(t[s],t[s+1]),o[s]=e(n[s],n[s+1]);return function(a){var u=Be(t,a,1,r)-1;return o[u](i[u](a))}}function oi(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function si(){var t=ti,n=ti,e=gn,r,i,o,s=$t,a,u,l;function f(){var h=Math.min(t.length,n.length);return s!==$t&&(s=al(t[0],t[h-1])),a=h>2?ul:ll,u=l=null,c}function c(h){return h==null||isNaN(h=+h)?o:(u||(u=a(t.map(r),n,e)))(r(s(h)))}return c.invert=function(h){return s(i((l||(l=a(n,t.map(r),O)))(h)))},c.domain=function(h){return arguments.length?(t=Array.from(h,sl),f()):t.slice()},c.range=function(h){return arguments.length?(n=Array.from(h),f()):n.slice()},c.rangeRound=function(h){return n=Array.from(h),e=Hr,f()},c.clamp=function(h){return arguments.length?(s=h?!0:$t,f()):s!==$t},c.interpolate=function(h){return arguments.length?(e=h,f()):e},c.unknown=function(h){return arguments.length?(o=h,c):o},function(h,p){return r=h,i=p,f()}}function cl(){return si()($t,$t)}function fl(t,n,e,r){var i=Ye(t,n,e),o;switch(r=kt(r??\",f\"),r.type){case\"s\":{var s=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=Qr(i,s))&&(r.precision=o),oe(r,s)}case\"\":case\"e\":case\"g\":case\"p\":case\"r\":{r.precision==null&&!isNaN(o=Jr(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type===\"e\"));break}case\"f\":case\"%\":{r.precision==null&&!isNaN(o=Kr(i))&&(r.precision=o-(r.type===\"%\")*2);break}}return bn(r)}function hl(t){var n=t.domain;return t.ticks=function(e){var r=n();return rn(r[0],r[r.length-1],e??10)},t.tickFormat=function(e,r){var i=n();return fl(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,s=r[i],a=r[o],u,l,f=10;for(a<s&&(l=s,s=a,a=l,l=i,i=o,o=l);f-- >0;){if(l=en(s,a,e),l===u)return r[i]=s,r[o]=a,n(r);if(l>0)s=Math.floor(s/l)*l,a=Math.ceil(a/l)*l;else if(l<0)s=Math.ceil(s*l)/l,a=Math.floor(a*l)/l;else break;u=l}return t},t}function F(){var t=cl();return t.copy=function(){return oi(t,F())},wn.apply(t,arguments),hl(t)}function pl(t,n){t=t.slice();var e=0,r=t.length-1,i=t[e],o=t[r],s;return o<i&&(s=e,e=r,r=s,s=i,i=o,o=s),t[e]=n.floor(i),t[r]=n.ceil(o),t}function ni(t){return Math.log(t)}function ei(t){return Math.exp(t)}function ml(t){return-Math.log(-t)}function dl(t){return-Math.exp(-t)}function gl(t){return isFinite(t)?+(\"1e\"+t):t<0?0:t}function yl(t){return t===10?gl:t===Math.E?Math.exp:n=>Math.pow(t,n)}function _l(t){return t===Math.E?Math.log:t===10&&Math.log10||t===2&&Math.log2||(t=Math.log(t),n=>Math.log(n)/t)}function ri(t){return(n,e)=>-t(-n,e)}function xl(t){let n=t(ni,ei),e=n.domain,r=10,i,o;function s(){return i=_l(r),o=yl(r),e()[0]<0?(i=ri(i),o=ri(o),t(ml,dl)):t(ni,ei),n}return n.base=function(a){return arguments.length?(r=+a,s()):r},n.domain=function(a){return arguments.length?(e(a),s()):e()},n.ticks=a=>{let u=e(),l=u[0],f=u[u.length-1],c=f<l;c&&([l,f]=[f,l]);let h=i(l),p=i(f),g,d,y=a==null?10:+a,_=[];if(!(r%1)&&p-h<y){if(h=Math.floor(h),p=Math.ceil(p),l>0){for(;h<=p;++h)for(g=1;g<r;++g)if(d=h<0?g/o(-h):g*o(h),!(d<l)){if(d>f)break;_.push(d)}}else for(;h<=p;++h)for(g=r-1;g>=1;--g)if(d=h>0?g/o(-h):g*o(h),!(d<l)){if(d>f)break;_.push(d)}_.length*2<y&&(_=rn(l,f,y))}else _=rn(h,p,Math.min(p-h,y)).map(o);return c?_.reverse():_},n.tickFormat=(a,u)=>{if(a==null&&(a=10),u==null&&(u=r===10?\"s\":\",\"),typeof u!=\"function\"&&(!(r%1)&&(u=kt(u)).precision==null&&(u.trim=!0),u=bn(u)),a===1/0)return u;let l=Math.max(1,r*a/n.ticks().length);return f=>{let c=f/o(Math.round(i(f)));return c*r<r-.5&&(c*=r),c<=l?u(f):\"\"}},n.nice=()=>e(pl(e(),{floor:a=>o(Math.floor(i(a))),ceil:a=>o(Math.ceil(i(a)))})),n}function le(){let t=xl(si()).domain([1,10]);return t.copy=()=>oi(t,le()).base(t.base()),wn.apply(t,arguments),t}function C(t){return function(){return t}}var bl=Math.cos;var ce=Math.sin,St=Math.sqrt,ai=1e-12,Mn=Math.PI,hc=Mn/2,hi=2*Mn;function pi(t){let n=3;return t.digits=function(e){if(!arguments.length)return n;if(e==null)n=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);n=r}return t},()=>new Mt(n)}var pc=Array.prototype.slice;function mi(t){return typeof t==\"object\"&&\"length\"in t?t:Array.from(t)}function di(t){this._context=t}di.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:this._context.lineTo(t,n);break}}};function he(t){return new di(t)}function gi(t){return t[0]}function yi(t){return t[1]}function pe(t,n){var e=C(!0),r=null,i=he,o=null,s=pi(a);t=typeof t==\"function\"?t:t===void 0?gi:C(t),n=typeof n==\"function\"?n:n===void 0?yi:C(n);function a(u){var l,f=(u=mi(u)).length,c,h=!1,p;for(r==null&&(o=i(p=s())),l=0;l<=f;++l)!(l<f&&e(c=u[l],l,u))===h&&((h=!h)?o.lineStart():o.lineEnd()),h&&o.point(+t(c,l,u),+n(c,l,u));if(p)return o=null,p+\"\"||null}return a.x=function(u){return arguments.length?(t=typeof u==\"function\"?u:C(+u),a):t},a.y=function(u){return arguments.length?(n=typeof u==\"function\"?u:C(+u),a):n},a.defined=function(u){return arguments.length?(e=typeof u==\"function\"?u:C(!!u),a):e},a.curve=function(u){return arguments.length?(i=u,r!=null&&(o=i(r)),a):i},a.context=function(u){return arguments.length?(u==null?r=o=null:o=i(r=u),a):r},a}function _i(t,n,e){var r=null,i=C(!0),o=null,s=he,a=null,u=pi(l);t=typeof t==\"function\"?t:t===void 0?gi:C(+t),n=typeof n==\"function\"?n:C(n===void 0?0:+n),e=typeof e==\"function\"?e:e===void 0?yi:C(+e);function l(c){var h,p,g,d=(c=mi(c)).length,y,_=!1,b,v=new Array(d),w=new Array(d);for(o==null&&(a=s(b=u())),h=0;h<=d;++h){if(!(h<d&&i(y=c[h],h,c))===_)if(_=!_)p=h,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),g=h-1;g>=p;--g)a.point(v[g],w[g]);a.lineEnd(),a.areaEnd()}_&&(v[h]=+t(y,h,c),w[h]=+n(y,h,c),a.point(r?+r(y,h,c):v[h],e?+e(y,h,c):w[h]))}if(b)return a=null,b+\"\"||null}function f(){return pe().defined(i).curve(s).context(o)}return l.x=function(c){return arguments.length?(t=typeof c==\"function\"?c:C(+c),r=null,l):t},l.x0=function(c){return arguments.length?(t=typeof c==\"function\"?c:C(+c),l):t},l.x1=function(c){return arguments.length?(r=c==null?null:typeof c==\"function\"?c:C(+c),l):r},l.y=function(c){return arguments.length?(n=typeof c==\"function\"?c:C(+c),e=null,l):n},l.y0=function(c){return arguments.length?(n=typeof c==\"function\"?c:C(+c),l):n},l.y1=function(c){return arguments.length?(e=c==null?null:typeof c==\"function\"?c:C(+c),l):e},l.lineX0=l.lineY0=function(){return f().x(t).y(n)},l.lineY1=function(){return f().x(t).y(e)},l.lineX1=function(){return f().x(r).y(n)},l.defined=function(c){return arguments.length?(i=typeof c==\"function\"?c:C(!!c),l):i},l.curve=function(c){return arguments.length?(s=c,o!=null&&(a=s(o)),l):s},l.context=function(c){return arguments.length?(c==null?o=a=null:a=s(o=c),l):o},l}var mc=wl(he);function xi(t){this._curve=t}xi.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(t,n){this._curve.point(n*Math.sin(t),n*-Math.cos(t))}};function wl(t){function n(e){return new xi(t(e))}return n._curve=t,n}var dc=St(3);var Ml=St(1/3),gc=Ml*2;var bi=ce(Mn/10)/ce(7*Mn/10),yc=ce(hi/10)*bi,_c=-bl(hi/10)*bi;var xc=St(3);var bc=St(3);var wc=St(3)/2,vl=1/St(12),Mc=(vl/2+1)*3;function J(){}function vn(t,n,e){t._context.bezierCurveTo((2*t._x0+t._x1)/3,(2*t._y0+t._y1)/3,(t._x0+2*t._x1)/3,(t._y0+2*t._y1)/3,(t._x0+4*t._x1+n)/6,(t._y0+4*t._y1+e)/6)}function me(t){this._context=t}me.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:vn(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:vn(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function kl(t){this._context=t}kl.prototype={areaStart:J,areaEnd:J,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x2=t,this._y2=n;break;case 1:this._point=2,this._x3=t,this._y3=n;break;case 2:this._point=3,this._x4=t,this._y4=n,this._context.moveTo((this._x0+4*this._x1+t)/6,(this._y0+4*this._y1+n)/6);break;default:vn(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function $l(t){this._context=t}$l.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+t)/6,r=(this._y0+4*this._y1+n)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:vn(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function wi(t,n){this._basis=new me(t),this._beta=n}wi.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var t=this._x,n=this._y,e=t.length-1;if(e>0)for(var r=t[0],i=n[0],o=t[e]-r,s=n[e]-i,a=-1,u;++a<=e;)u=a/e,this._basis.point(this._beta*t[a]+(1-this._beta)*(r+u*o),this._beta*n[a]+(1-this._beta)*(i+u*s));this._x=this._y=null,this._basis.lineEnd()},point:function(t,n){this._x.push(+t),this._y.push(+n)}};var vc=(function t(n){function e(r){return n===1?new me(r):new wi(r,n)}return e.beta=function(r){return t(+r)},e})(.85);function kn(t,n,e){t._context.bezierCurveTo(t._x1+t._k*(t._x2-t._x0),t._y1+t._k*(t._y2-t._y0),t._x2+t._k*(t._x1-n),t._y2+t._k*(t._y1-e),t._x2,t._y2)}function de(t,n){this._context=t,this._k=(1-n)/6}de.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:kn(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2,this._x1=t,this._y1=n;break;case 2:this._point=3;default:kn(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var kc=(function t(n){function e(r){return new de(r,n)}return e.tension=function(r){return t(+r)},e})(0);function ge(t,n){this._context=t,this._k=(1-n)/6}ge.prototype={areaStart:J,areaEnd:J,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:kn(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var $c=(function t(n){function e(r){return new ge(r,n)}return e.tension=function(r){return t(+r)},e})(0);function ye(t,n){this._context=t,this._k=(1-n)/6}ye.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:kn(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Sc=(function t(n){function e(r){return new ye(r,n)}return e.tension=function(r){return t(+r)},e})(0);function _e(t,n,e){var r=t._x1,i=t._y1,o=t._x2,s=t._y2;if(t._l01_a>ai){var a=2*t._l01_2a+3*t._l01_a*t._l12_a+t._l12_2a,u=3*t._l01_a*(t._l01_a+t._l12_a);r=(r*a-t._x0*t._l12_2a+t._x2*t._l01_2a)/u,i=(i*a-t._y0*t._l12_2a+t._y2*t._l01_2a)/u}if(t._l23_a>ai){var l=2*t._l23_2a+3*t._l23_a*t._l12_a+t._l12_2a,f=3*t._l23_a*(t._l23_a+t._l12_a);o=(o*l+t._x1*t._l23_2a-n*t._l12_2a)/f,s=(s*l+t._y1*t._l23_2a-e*t._l12_2a)/f}t._context.bezierCurveTo(r,i,o,s,t._x2,t._y2)}function Mi(t,n){this._context=t,this._alpha=n}Mi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3;default:_e(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Tc=(function t(n){function e(r){return n?new Mi(r,n):new de(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function vi(t,n){this._context=t,this._alpha=n}vi.prototype={areaStart:J,areaEnd:J,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:_e(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Cc=(function t(n){function e(r){return n?new vi(r,n):new ge(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function ki(t,n){this._context=t,this._alpha=n}ki.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:_e(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Nc=(function t(n){function e(r){return n?new ki(r,n):new ye(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function Sl(t){this._context=t}Sl.prototype={areaStart:J,areaEnd:J,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(t,n){t=+t,n=+n,this._point?this._context.lineTo(t,n):(this._point=1,this._context.moveTo(t,n))}};function li(t){return t<0?-1:1}function ui(t,n,e){var r=t._x1-t._x0,i=n-t._x1,o=(t._y1-t._y0)/(r||i<0&&-0),s=(e-t._y1)/(i||r<0&&-0),a=(o*i+s*r)/(r+i);return(li(o)+li(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function ci(t,n){var e=t._x1-t._x0;return e?(3*(t._y1-t._y0)/e-n)/2:n}function ue(t,n,e){var r=t._x0,i=t._y0,o=t._x1,s=t._y1,a=(o-r)/3;t._context.bezierCurveTo(r+a,i+a*n,o-a,s-a*e,o,s)}function fe(t){this._context=t}fe.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:ue(this,this._t0,ci(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){var e=NaN;if(t=+t,n=+n,!(t===this._x1&&n===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,ue(this,ci(this,e=ui(this,t,n)),e);break;default:ue(this,this._t0,e=ui(this,t,n));break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n,this._t0=e}}};function Tl(t){this._context=new $i(t)}(Tl.prototype=Object.create(fe.prototype)).point=function(t,n){fe.prototype.point.call(this,n,t)};function $i(t){this._context=t}$i.prototype={moveTo:function(t,n){this._context.moveTo(n,t)},closePath:function(){this._context.closePath()},lineTo:function(t,n){this._context.lineTo(n,t)},bezierCurveTo:function(t,n,e,r,i,o){this._context.bezierCurveTo(n,t,r,e,o,i)}};function Cl(t){this._context=t}Cl.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var t=this._x,n=this._y,e=t.length;if(e)if(this._line?this._context.lineTo(t[0],n[0]):this._context.moveTo(t[0],n[0]),e===2)this._context.lineTo(t[1],n[1]);else for(var r=fi(t),i=fi(n),o=0,s=1;s<e;++o,++s)this._context.bezierCurveTo(r[0][o],i[0][o],r[1][o],i[1][o],t[s],n[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(t,n){this._x.push(+t),this._y.push(+n)}};function fi(t){var n,e=t.length-1,r,i=new Array(e),o=new Array(e),s=new Array(e);for(i[0]=0,o[0]=2,s[0]=t[0]+2*t[1],n=1;n<e-1;++n)i[n]=1,o[n]=4,s[n]=4*t[n]+2*t[n+1];for(i[e-1]=2,o[e-1]=7,s[e-1]=8*t[e-1]+t[e],n=1;n<e;++n)r=i[n]/o[n-1],o[n]-=r,s[n]-=r*s[n-1];for(i[e-1]=s[e-1]/o[e-1],n=e-2;n>=0;--n)i[n]=(s[n]-i[n+1])/o[n];for(o[e-1]=(t[e]+i[e-1])/2,n=0;n<e-1;++n)o[n]=2*t[n+1]-i[n+1];return[i,o]}function Si(t,n){this._context=t,this._t=n}Si.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,n),this._context.lineTo(t,n);else{var e=this._x*(1-this._t)+t*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,n)}break}}this._x=t,this._y=n}};function Ti(t){return new Si(t,1)}function xe(t){let n=[],e=0,r=i=>{i!==null&&(e+=i),n.push(i===null?null:e)};for(let i of t)if(i===null||typeof i==\"number\")r(i);else{let[o,s]=i;for(let a=0;a<s;a++)r(o)}return n}function Ci(t){let n=0;return xe(t).map(e=>(n+=e??0,n*1e3))}var be=[\"up\",\"slow\",\"down\",\"unknown\"],we={day:864e5,week:6048e5,all:5*6048e5};var Nl=36e5;function El(t,n){return t.map((e,r)=>{let i=Math.max(e.atMs,t[r+1]?.atMs??n);return{...e,untilMs:i,seenMs:Math.min(i-e.atMs,Nl)}})}function Me(t,n){let[e,r,i,o,s,a]=[t.quantity,t.floor,t.ceiling,t.response,t.demand,t.verdict].map(xe),u=Ci(t.at).map((l,f)=>{let[c,h]=[r?.[f]??null,i?.[f]??null];return{atMs:l,quantity:Ni(e?.[f],100),bounds:c===null||h===null?null:{floor:c,ceiling:h},responseMs:o?.[f]??null,demand:Ni(s?.[f],t.demandScale),verdict:Dl(a?.[f])}});return El(u,n)}function Ni(t,n){return t==null?null:t/n}function Dl(t){return be[t??be.length-1]??\"unknown\"}function Sn(t,{endMs:n},e){let r=n-we[e],i=Al(t,n).filter(({untilMs:o})=>o>r);return{process:t,points:i,fromMs:Math.max(r,i[0]?.atMs??r),endMs:n}}var Ei=new WeakMap;function Al(t,n){let e=Ei.get(t);if(e!==void 0)return e;let r=Me(t.points,n);return Ei.set(t,r),r}var L=56;function X({process:{demandUnit:t}},n){return n-(t===null?12:44)}function Tn(t,n){let{fromMs:e,endMs:r}=t;return F([e,Math.max(r,e+1)],[L,X(t,n)])}function Di({points:t},n){let[e,r]=[0,t.length-1];for(;e<r;){let i=Math.ceil((e+r)/2);(t[i]?.atMs??0)<=n?e=i:r=i-1}return e}function Ai(t,n){let{process:{zone:e},fromMs:r,endMs:i}=t,o=(X(t,n)-L)/Math.max(1,i-r),a=[36e5,2*36e5,3*36e5,6*36e5,12*36e5,864e5,2*864e5,7*864e5].find(l=>l*o>=(l>864e5?54:84))??14*864e5,u=l=>a>=864e5?a===864e5?V(e,l):mt(e,l):et(e,l)%864e5===0?V(e,l):pt(e,l);return Fn(e,r,i,a).map(l=>({atMs:l,label:u(l)}))}function Ri({process:t},n){let{zone:e,demandUnit:r,incidents:i,changes:o}=t,{atMs:s,untilMs:a,quantity:u,bounds:l,responseMs:f,demand:c,verdict:h}=n,p=i.filter(y=>y.sinceMs<a&&(y.endedMs??1/0)>s),g=o.filter(y=>y.atMs>=s&&y.atMs<a),d=[[\"Dynos\",u===null?\"not seen\":H(u)],[\"Schedule\",l===null?\"no window\":Re(l)],[\"Response\",f===null?\"not seen\":nt(f)],...r===null?[]:[[\"Demand\",c===null?\"not seen\":`${k(c)}${r===\"demand\"?\"\":` ${r}`}`]],[\"Verdict\",It[h]],...g.slice(0,2).map(({from:y,to:_,message:b})=>[`${y} → ${_}`,Rl(b)]),...p.slice(0,2).map(y=>[\"Incident\",Ht[y.kind]])];return{title:a-s>=36e5/6&&a-s<=36e5?`${R(e,s)}-${pt(e,a)}`:R(e,s),rows:d}}function Rl(t){return t.length>120?`${t.slice(0,119)}…`:t}function Tt({process:t,fromMs:n}){return t.incidents.filter(({endedMs:e})=>e===null||e>n)}function Ct({caption:t,headers:n,rows:e}){let r=m(\"details\",{class:\"data\"},m(\"summary\",{},\"Show as a table\"));return r.addEventListener(\"toggle\",()=>{if(!r.open||r.querySelector(\"table\")!==null)return;let i=m(\"tr\",{},...n.map(a=>m(\"th\",{scope:\"col\"},a))),o=e().map(([a=\"\",...u])=>m(\"tr\",{},m(\"th\",{scope:\"row\"},a),...u.map(l=>m(\"td\",{},l)))),s=m(\"table\",{},m(\"caption\",{},t),m(\"thead\",{},i),m(\"tbody\",{},...o));r.append(m(\"div\",{class:\"scroll\",tabindex:\"0\",role:\"region\",\"aria-label\":t},s))}),r}var Li=new WeakMap,Pi=new WeakMap,Ii=new ResizeObserver(t=>{for(let{target:n}of t)Hi(n)});function Hi(t){let n=Math.floor(t.clientWidth);n===0||Pi.get(t)===n||(Pi.set(t,n),Li.get(t)?.(n))}function qi(t,n){Li.set(t,n),Ii.observe(t)}function Oi(t){t.querySelectorAll(\".chart\").forEach(Hi)}function Fi(){Ii.disconnect()}var Pl=520;function Vi(t){let n=m(\"div\",{class:\"tip\",\"aria-hidden\":\"true\",hidden:\"\"});return t.append(n),{show:({title:e,rows:r},i,o)=>{let s=m(\"dl\",{},...r.flatMap(([l,f])=>[m(\"dt\",{},l),m(\"dd\",{},f)]));n.replaceChildren(m(\"b\",{},e),s),n.hidden=!1;let a=o-n.offsetWidth,u=i+14+n.offsetWidth<=o?i+14:i-14-n.offsetWidth;n.style.top=o<Pl?`${(t.querySelector(\"svg\")?.clientHeight??0)+4}px`:\"\",n.style.transform=`translateX(${Math.round(Math.max(0,Math.min(u,a)))}px)`},hide:()=>{n.hidden=!0}}}function zi({title:t,rows:n}){return`${t}. ${n.map(([e,r])=>`${e}: ${r}`).join(\". \")}.`}function ve(){let t=null,n=[];return{selected:()=>t,select:e=>{t=e,n.forEach(r=>r(e))},onSelect:e=>{n.push(e)}}}function Nt(t){let{label:n,step:e,details:r,draw:i,selection:o=ve()}=t,s=null,a=m(\"p\",{class:\"unseen\",\"aria-live\":\"polite\"}),u=Ll(n,a),l=Vi(u),f=c=>{o.select(c);let h=c===null?null:r(c);c===null||h===null||s===null?l.hide():l.show(h,s.chart.x(c),s.width)};return o.onSelect(c=>{s?.chart.mark(c),c===null&&l.hide()}),u.addEventListener(\"keydown\",c=>{if(c.ctrlKey||c.metaKey||c.altKey)return;let h=e(c.key,o.selected());if(h===void 0)return;c.preventDefault(),f(h);let p=h===null?null:r(h);a.textContent=p===null?\"\":zi(p)}),u.addEventListener(\"blur\",()=>f(null)),qi(u,c=>{s={chart:i(c),width:c},Il(u,s.chart,f)}),u}function Ll(t,n){let e={class:\"chart\",tabindex:\"0\",role:\"application\",\"aria-label\":`${t}. Arrow keys move through it, Escape leaves.`};return m(\"div\",e,n)}function Il(t,{svg:n,indexAt:e},r){t.querySelector(\"svg\")?.remove(),t.prepend(n);let i=o=>r(e(...ar(o,n)));n.addEventListener(\"pointermove\",i),n.addEventListener(\"pointerdown\",i),n.addEventListener(\"pointerleave\",o=>{o.pointerType!==\"touch\"&&r(null)})}function Cn(t,n,e,r){let i=n??e-1,o=s=>Math.max(0,Math.min(e-1,s));switch(t){case\"ArrowLeft\":return o(n===null?i:i-1);case\"ArrowRight\":return o(i+1);case\"PageUp\":return o(i-r);case\"PageDown\":return o(i+r);case\"Home\":return 0;case\"End\":return e-1;case\"Escape\":return null;default:return}}function W(t,n){return sr(\"svg\").attr(\"viewBox\",`0 0 ${t} ${n}`).attr(\"aria-hidden\",\"true\")}function Y(t){let n=t.node();if(n===null)throw new Error(\"A chart without an element.\");return n}function Et(t,{name:n,ticks:e,y:r,left:i,right:o,text:s}){let a=t.append(\"g\").attr(\"class\",n);for(let u of e)a.append(\"line\").attr(\"class\",\"grid\").attr(\"x1\",i).attr(\"x2\",o).attr(\"y1\",r(u)).attr(\"y2\",r(u)),a.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",i-8).attr(\"y\",r(u)+4).attr(\"text-anchor\",\"end\").text(s(u))}var Hl=22.9;function Bi(t){let{process:n,endMs:e,fromMs:r}=t,{flat:i,flatSize:o,zone:s}=n,a=At(t),u=n.days.filter(c=>c.fromMs+864e5>Math.min(r,e-6048e5)),l=a?\"Cost by day\":\"Dyno-hours by day\";if(u.length===0)return $(l,\"\",m(\"p\",{class:\"empty\"},\"No day was seen yet.\"));let f=`${l} of ${n.app} ${n.process}`;return $(l,`${a?`${ql(n)} at list price. `:\"\"}Days in ${s.name}.`,qt([[\"bar\",a?\"Cost\":\"Dyno-hours\"],...i===null?[]:[[\"ghost\",`A flat ${[i,o??\"\"].join(\" \").trim()}, all the time`]]]),Nt({label:f,step:(c,h)=>Cn(c,h,u.length,7),details:c=>{let h=u[c];return h===void 0?null:Ol(h,t)},draw:c=>Vl(u,t,c)}),Fl(f,u,t))}function At({process:{figures:t,flat:n}}){return t.all.cost!==null&&(n===null||t.all.flatCost!==null)}function ql({figures:t,size:n}){return t.all.sizes.length>0?\"Each dyno type\":n??\"Dynos\"}function Nn(t,n){return At(n)?{ran:t.cost??0,flat:t.flatCost}:{ran:t.dynoHours,flat:t.flatDynoHours}}function Dt(t,n){return At(n)?ft(t):k(t)}function Ol(t,n){let{flat:e,zone:r}=n.process,{dynoHours:i,hours:o,sizes:s}=t,{ran:a,flat:u}=Nn(t,n),l=[[\"Dyno-hours\",k(i)]];if(s.forEach(([f,c])=>l.push([f,k(c)])),At(n)&&l.push([\"Cost\",Dt(a,n)]),u!==null&&u!==0){let f=`${Dt(u-a,n)} (${Pt(1-a/u)})`;l.push([`Flat ${e??0}`,Dt(u,n)],[\"Saved\",f])}return o<Hl&&l.push([\"Seen\",`${k(o)} h of the day`]),{title:V(r,t.fromMs),rows:l}}function Fl(t,n,e){let{flat:r,zone:i}=e.process,o=At(e);return Ct({caption:t,headers:[\"Day\",\"Hours seen\",\"Dyno-hours\",...o?[\"Cost\"]:[],...r===null?[]:[`Flat ${r}`,\"Saved\"]],rows:()=>n.map(s=>{let{ran:a,flat:u}=Nn(s,e);return[V(i,s.fromMs),k(s.hours),k(s.dynoHours),...o?[Dt(a,e)]:[],...u===null?[]:[Dt(u,e),Dt(u-a,e)]]})})}function Vl(t,n,e){let r=At(n),i=t.map(d=>Nn(d,n)),[o,s]=[10,10+Math.round(Math.max(130,Math.min(220,e*.2)))],a=W(e,s+26),u=i.reduce((d,{ran:y,flat:_})=>Math.max(d,y,_??0),0),l=F([0,u||1],[s,o]).nice(4),f=ae([...t.keys()],[L,e-4]).paddingInner(.28).paddingOuter(.1),c=l.ticks(4),h=d=>r?`$${c.every(Number.isInteger)?d:d.toFixed(2)}`:String(Number(d.toPrecision(3)));Et(a,{name:\"cost-axis\",ticks:c,y:l,left:L,right:e-4,text:h}),zl(a,t,n,{x:f,y:l,bottom:s,width:e});let p=a.append(\"rect\").attr(\"class\",\"field-cursor\").attr(\"rx\",3).attr(\"y\",o).attr(\"height\",s-o).attr(\"width\",f.step()).attr(\"visibility\",\"hidden\"),g=d=>(f(d)??0)-(f.step()-f.bandwidth())/2;return{svg:Y(a),x:d=>(f(d)??0)+f.bandwidth()/2,mark:d=>p.attr(\"visibility\",d===null?\"hidden\":\"visible\").attr(\"x\",d===null?0:g(d)),indexAt:d=>{let y=Math.floor((d-g(0))/f.step());return y>=0&&y<t.length?y:null}}}function zl(t,n,e,r){let{x:i,y:o,bottom:s,width:a}=r,u=Math.min(i.bandwidth(),64),l=Math.ceil(n.length/Math.max(2,Math.floor((a-L)/64)));n.forEach((f,c)=>{let h=(i(c)??0)+(i.bandwidth()-u)/2,p=(y,_)=>{t.append(\"rect\").attr(\"class\",y).attr(\"x\",h).attr(\"width\",u).attr(\"y\",o(_)).attr(\"height\",s-o(_)).attr(\"rx\",2)},{ran:g,flat:d}=Nn(f,e);d!==null&&p(\"ghost\",d),p(\"bar\",g),(n.length-1-c)%l===0&&t.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",Math.min(h+u/2,a-22)).attr(\"y\",s+18).attr(\"text-anchor\",\"middle\").text(mt(e.process.zone,f.fromMs))})}function ke(t){return m(\"dl\",{class:\"figures\"},...t.map(({label:n,value:e,note:r})=>m(\"div\",{class:\"figure\"},m(\"dt\",{},n),m(\"dd\",{},m(\"b\",{},e),m(\"span\",{},r)))))}var lt=[\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\",\"Sun\"],K=24,Xi=lt.length*K-1,$e=40,Yt=4;function Wi({week:t,demandUnit:n}){let e={title:n===\"requests a minute\"?\"Traffic\":\"Demand\",mark:\"demand\",values:t.demand,format:r=>`${k(r)}${n===\"demand\"?\"\":` ${n??\"\"}`}`};return[...n===null?[]:[e],{title:\"Dynos\",mark:\"dynos\",values:t.dynos,format:r=>`${H(r)} ${r===1?\"dyno\":\"dynos\"}`}]}function Yi(t,n){let{title:e,mark:r,values:i,format:o}=t,s=i.flatMap(c=>c===null?[]:[c]),a=m(\"h3\",{},e);if(s.length===0)return m(\"div\",{class:\"week\"},a,m(\"p\",{class:\"empty\"},\"Nothing was seen yet.\"));let u=Math.max(0,...s),l=Nt({label:`${e} of ${n} by hour and weekday`,step:Ul,details:c=>{let h=i[c]??null;return{title:Ie(c),rows:[[e,h===null?\"not seen\":o(h)]]}},draw:c=>Bl(i,u,c)});l.classList.add(\"heat\",r);let f=m(\"p\",{class:\"scale\"},\"0\",m(\"i\",{class:`ramp ${r}`,\"aria-hidden\":\"true\"}),u===0?\"0\":o(u));return m(\"div\",{class:\"week\"},a,l,f,Wl(t,n))}function Bl(t,n,e){let r=(e-$e)/K,i=Math.round(Math.max(17,Math.min(26,r*.8))),o=W(e,Yt+lt.length*i+24),s=l=>$e+l%K*r,a=l=>Yt+Math.floor(l/K)*i;Xl(o,s,r,i),t.forEach((l,f)=>{let c=o.append(\"rect\").attr(\"class\",l===null?\"field unseen-field\":\"field\").attr(\"rx\",2).attr(\"x\",s(f)+1).attr(\"y\",a(f)+1).attr(\"width\",r-2).attr(\"height\",i-2);l!==null&&c.attr(\"fill-opacity\",n===0?.08:(.08+.92*l/n).toFixed(3)).attr(\"data-value\",l)});let u=o.append(\"rect\").attr(\"class\",\"field-cursor\").attr(\"rx\",3).attr(\"width\",r).attr(\"height\",i).attr(\"visibility\",\"hidden\");return{svg:Y(o),x:s,mark:l=>{u.attr(\"visibility\",l===null?\"hidden\":\"visible\"),l!==null&&u.attr(\"x\",s(l)).attr(\"y\",a(l))},indexAt:(l,f)=>{let[c,h]=[Math.floor((l-$e)/r),Math.floor((f-Yt)/i)];return c>=0&&c<K&&h>=0&&h<lt.length?h*K+c:null}}}function Xl(t,n,e,r){lt.forEach((i,o)=>t.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",0).attr(\"y\",Yt+o*r+r/2+4).text(i));for(let i=0;i<K;i+=e>=22?3:6)t.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",n(i)).attr(\"y\",Yt+lt.length*r+18).text(Ui(i))}function Wl({title:t,values:n},e){return Ct({caption:`${t} of ${e}, mean by hour and weekday`,headers:[\"Hour\",...lt],rows:()=>Array.from({length:K},(r,i)=>[Ui(i),...lt.map((o,s)=>Yl(n[s*K+i]??null))])})}function Yl(t){return t===null?\"–\":H(t)}function Ui(t){return`${String(t).padStart(2,\"0\")}:00`}function Ul(t,n){if(t===\"Escape\")return null;let r={ArrowLeft:-1,ArrowRight:1,ArrowUp:-24,ArrowDown:24}[t];return r===void 0?t===\"Home\"?0:t===\"End\"?Xi:void 0:n===null?0:Math.max(0,Math.min(Xi,n+r))}var Zl=30;function Zi(t){let n=Tt(t);if(n.length===0)return $(\"Incidents\",\"\",m(\"p\",{class:\"empty\"},\"There was no incident in this time.\"));let{zone:e}=t.process,r=o=>m(\"li\",{class:o.endedMs===null?\"open\":\"over\"},m(\"b\",{},Ht[o.kind]),m(\"span\",{class:\"when\"},Kl(o,e,t.endMs)),m(\"p\",{},[Gl(o.cause),Ql(o),o.issue===null?\"\":`Issue ${o.issue}.`].filter(s=>s!==\"\").join(\" \"))),i=n.filter(({endedMs:o})=>o===null).length;return $(\"Incidents\",i===0?\"All closed.\":`${ht(i,\"incident\")} still open.`,m(\"ul\",{class:\"incidents\"},...n.slice(0,Zl).map(r)))}function Gl(t){return t===null||t===\"\"?\"\":/[.!?…]$/.test(t)?t:`${t}.`}function Kl({sinceMs:t,endedMs:n,phase:e},r,i){if(n===null)return`since ${R(r,t)}${e===\"recovering\"?\", recovering\":\"\"} (${In(Math.max(0,i-t))})`;let o=V(r,t)===V(r,n)?pt(r,n):R(r,n);return`${R(r,t)} to ${o} (${In(n-t)})`}function Ql({lowest:t,highest:n}){return t===null||n===null?\"\":t===n?`${ht(t,\"dyno\")}.`:`${t} to ${n} dynos.`}function ut(t,n,e=Object.is){let r=[];for(let i of t){let o=n(i),s=r.at(-1);o===null||i.untilMs<=i.atMs||(s?.untilMs===i.atMs&&e(s.value,o)?r[r.length-1]={...s,untilMs:i.untilMs}:r.push({fromMs:i.atMs,untilMs:i.untilMs,value:o}))}return r}function Se(t){return ut(t,({bounds:n})=>n,(n,e)=>n.floor===e.floor&&n.ceiling===e.ceiling)}function Ut(t,n,e){return t.map(({fromMs:r,untilMs:i,value:o},s)=>`${t[s-1]?.untilMs===r?\"L\":\"M\"}${n(r)},${e(o)}H${n(i)}`).join(\"\")}function Te(t,n,e){return t.map(({fromMs:r,untilMs:i,value:{floor:o,ceiling:s}})=>`M${n(r)},${e(s)}H${n(i)}V${e(o)}H${n(r)}Z`).join(\"\")}var[Gi,Ce]=[160,32];function Ki(t,n,e){let r=[\"Process\",\"Dynos\",\"Now\",\"Dyno-hours\",\"Saved\",\"Incidents\",\"Slow minutes\"],i=(s,a)=>{let u=s.figures[n],l=m(\"button\",{type:\"button\",class:\"open\"},m(\"b\",{},s.app),` ${s.process}`);l.addEventListener(\"click\",()=>e(a));let f=Sn(s,t,n),c=f.points.findLast(({quantity:g})=>g!==null)?.quantity??null,h=Lt([s],n)[1]?.value??\"–\",p=[c===null?\"–\":H(c),k(u.dynoHours),h,`${S(u.incidents)}${u.open>0?\" (open)\":\"\"}`,S(u.slowMinutes)];return m(\"tr\",{},m(\"th\",{scope:\"row\"},l),m(\"td\",{class:\"spark\"},Jl(f)),...p.map((g,d)=>m(\"td\",{class:d===3&&u.open>0?\"number alarm\":\"number\",\"data-label\":r[d+2]??\"\"},g)))},o=m(\"table\",{class:\"overview\"},m(\"caption\",{class:\"unseen\"},\"All process types\"),m(\"thead\",{},m(\"tr\",{},...r.map((s,a)=>m(\"th\",{scope:\"col\",...a>1?{class:\"number\"}:{}},s)))),m(\"tbody\",{},...t.processes.map(i)));return $(\"All process types\",\"Choose one to see its charts.\",o)}function Jl(t){let n=W(Gi,Ce).attr(\"class\",\"sparkline\").attr(\"preserveAspectRatio\",\"none\"),e=t.points.reduce((s,{quantity:a})=>Math.max(s,a??0),1),r=F([t.fromMs,Math.max(t.endMs,t.fromMs+1)],[0,Gi]),i=F([0,e],[Ce-2,3]),o=s=>Math.round(r(Math.max(s,t.fromMs))*10)/10;for(let{sinceMs:s,endedMs:a}of Tt(t))n.append(\"rect\").attr(\"class\",\"incident\").attr(\"x\",o(s)).attr(\"y\",0).attr(\"height\",Ce).attr(\"width\",Math.max(1.5,o(a??t.endMs)-o(s)));return n.append(\"path\").attr(\"class\",\"dynos\").attr(\"d\",Ut(ut(t.points,({quantity:s})=>s),o,s=>Math.round(i(s)*10)/10)),Y(n)}function Qi({yaml:t,paragraphs:n},e){let r=n.map(i=>m(\"p\",{},...jl(i)));return $(\"Proposed schedule\",`To replace the schedule of ${e} in the configuration.`,m(\"div\",{class:\"proposal\"},...r,m(\"pre\",{},t)))}function jl(t){return t.split(\"`\").map((n,e)=>e%2===0?n:m(\"code\",{},n))}function Ji(t){let n=[1,2,5,10,20,25,50,100,200,500,1e3].find(e=>t/e<=5)??Math.ceil(t/5);return Array.from({length:Math.floor(t/n)+1},(e,r)=>r*n)}function En(t,n,e,{width:r,top:i,bottom:o,axis:s}){let a=Ai(n,r).filter(({atMs:l})=>e(l)>=L&&e(l)<=X(n,r)+1),u=t.append(\"g\").attr(\"class\",\"time-axis\");for(let{atMs:l,label:f}of a)u.append(\"line\").attr(\"class\",\"grid\").attr(\"x1\",e(l)).attr(\"x2\",e(l)).attr(\"y1\",i).attr(\"y2\",o),!(e(l)+f.length*3.6>r)&&u.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",e(l)).attr(\"y\",s+16).attr(\"text-anchor\",\"middle\").attr(\"data-at\",l).text(f)}function Dn(t,n,e,{top:r,bottom:i}){for(let{sinceMs:o,endedMs:s,kind:a}of Tt(n)){let[u,l]=[e(Math.max(o,n.fromMs)),e(s??n.endMs)],f=Math.max(3,l-u),c=t.append(\"g\").attr(\"class\",\"incident-band\").attr(\"data-kind\",a);c.append(\"rect\").attr(\"class\",\"incident\").attr(\"x\",u).attr(\"y\",r).attr(\"width\",f).attr(\"height\",i-r),c.append(\"rect\").attr(\"class\",\"incident-edge\").attr(\"x\",u).attr(\"y\",r).attr(\"width\",f).attr(\"height\",3)}}function An(t,{top:n,bottom:e}){let r=t.append(\"line\").attr(\"class\",\"crosshair\").attr(\"y1\",n).attr(\"y2\",e).attr(\"visibility\",\"hidden\"),i=t.append(\"circle\").attr(\"class\",\"crosshair-dot\").attr(\"r\",4.5).attr(\"visibility\",\"hidden\");return{move:(o,s)=>{r.attr(\"visibility\",o===null?\"hidden\":\"visible\").attr(\"x1\",o??0).attr(\"x2\",o??0),i.attr(\"visibility\",o===null||s===null?\"hidden\":\"visible\").attr(\"cx\",o??0).attr(\"cy\",s??0)}}}function Rn(t,{fromMs:n},e,r){return i=>t.move(i===null?null:e(Math.max(i.atMs,n)),i===null?null:r(i))}var tu=.6,Zt={gap:10,height:16},nu={up:4,slow:10,down:Zt.height,unknown:2};function ji(t,n){let r=14+Math.round(Math.max(190,Math.min(320,n*.26))),i={width:n,top:14,bottom:r,axis:r+Zt.gap+Zt.height},o=W(n,i.axis+24),s=Tn(t,n),a=t.points.reduce((f,{quantity:c,bounds:h})=>Math.max(f,c??0,h?.ceiling??0),1),u=F([0,a*1.08],[r,i.top]);En(o,t,s,i),Et(o,{name:\"quantity-axis\",ticks:Ji(a),y:u,left:L,right:X(t,n),text:String});let l=f=>s(Math.max(f,t.fromMs));return o.append(\"path\").attr(\"class\",\"band\").attr(\"d\",Te(Se(t.points),l,u)),eu(o,t,s,i),Dn(o,t,s,i),o.append(\"path\").attr(\"class\",\"dynos\").attr(\"d\",Ut(ut(t.points,({quantity:f})=>f),l,u)),iu(o,t,l,i),{node:Y(o),x:s,mark:Rn(An(o,{...i,bottom:i.axis}),t,s,({quantity:f})=>f===null?null:u(f))}}function eu(t,n,e,{width:r,top:i,bottom:o}){let{points:s,fromMs:a,process:{demandUnit:u}}=n,l=s.reduce((d,{demand:y})=>Math.max(d,y??0),0);if(u===null||l===0)return;let f=F([0,l],[o,o-tu*(o-i)]).nice(3),c=s.at(-1),h=c===void 0?[]:[{...c,atMs:c.untilMs}],p=_i().defined(({demand:d})=>d!==null).x(({atMs:d})=>e(Math.max(d,a))).y0(o).y1(({demand:d})=>f(d??0)).curve(Ti);t.append(\"path\").attr(\"class\",\"demand\").attr(\"d\",p([...s,...h])),t.append(\"path\").attr(\"class\",\"demand-line\").attr(\"d\",p.lineY1()([...s,...h]));let g=t.append(\"g\").attr(\"class\",\"demand-axis\");for(let d of f.ticks(3))g.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",X(n,r)+8).attr(\"y\",f(d)+4).text(ru(d))}function ru(t){return t>=1e3?`${Number((t/1e3).toPrecision(2))}k`:t>=10?S(t):String(Number(t.toPrecision(2)))}function iu(t,{points:n},e,{bottom:r}){let i=t.append(\"g\").attr(\"class\",\"verdicts\"),o=r+Zt.gap+Zt.height;for(let{fromMs:s,untilMs:a,value:u}of ut(n,({verdict:l})=>l)){let l=nu[u],f=e(s);i.append(\"rect\").attr(\"class\",u).attr(\"x\",f).attr(\"width\",Math.max(1.5,e(a)-f)).attr(\"y\",o-l).attr(\"height\",l)}}var ou=3*36e5,su=22,au=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,2e4,3e4,6e4,12e4];function to(t,n){let e=Math.round(Math.max(150,Math.min(240,n*.19))),r={width:n,top:14,bottom:14+e,axis:14+e},i=W(n,r.axis+26),o=Tn(t,n),s=Ne(t),u=[...t.points.flatMap(({responseMs:p})=>p===null?[]:[Math.max(1,p)]),...s.map(({ms:p})=>p)],[l,f]=u.length===0?[50,5e3]:[Math.min(...u)*.7,Math.max(...u)*1.4],c=le([l,f],[r.bottom,r.top]);En(i,t,o,r),Dn(i,t,o,r),Et(i,{name:\"response-axis\",ticks:lu(c,l,f),y:c,left:L,right:X(t,n),text:nt});for(let{ms:p,mark:g}of s)i.append(\"line\").attr(\"class\",`threshold ${g}`).attr(\"data-ms\",p).attr(\"x1\",L).attr(\"x2\",X(t,n)).attr(\"y1\",c(p)).attr(\"y2\",c(p));let h=pe(({atMs:p})=>o(Math.max(p,t.fromMs)),({responseMs:p})=>c(Math.max(1,p??1)));return i.append(\"path\").attr(\"class\",\"response\").attr(\"d\",no(t.points).map(p=>h(p)).join(\"\")),uu(i,t,p=>o(Math.max(p,t.fromMs)),c),{node:Y(i),x:o,mark:Rn(An(i,r),t,o,({responseMs:p})=>p===null?null:c(Math.max(1,p)))}}function lu(t,n,e){let r=[];for(let i of au.filter(o=>o>=n&&o<=e)){let o=r.at(-1);(o===void 0||t(o)-t(i)>=su)&&r.push(i)}return r}function Ne({process:{thresholds:t}}){return[{ms:t.fastMs,mark:\"fast\",words:\"Fast below\"},{ms:t.slowMs,mark:\"slow\",words:\"Slow above\"},{ms:t.failSafeMs,mark:\"fail-safe\",words:\"Fail-safe above\"}].flatMap(({ms:e,mark:r,words:i})=>e===null?[]:[{ms:e,mark:r,words:`${i} ${nt(e)}`}])}function no(t){let n=[],e=[];for(let r of t){let i=e.at(-1);i!==void 0&&(r.responseMs===null||r.atMs-i.atMs>ou)&&(n.push(e),e=[]),r.responseMs!==null&&e.push(r)}return[...n,e]}function uu(t,{points:n},e,r){for(let[i,...o]of no(n))i?.responseMs==null||o.length>0||t.append(\"circle\").attr(\"class\",\"response-dot\").attr(\"r\",2.5).attr(\"cx\",e(i.atMs)).attr(\"cy\",r(Math.max(1,i.responseMs)))}function ro(t){let{process:n,points:e}=t,r=`${n.app} ${n.process}`;if(e.length===0){let o=`Nothing was seen of ${r} yet. The next look begins this chart.`;return[$(\"Dynos\",\"\",m(\"p\",{class:\"empty\"},o))]}let i=ve();return[$(\"Dynos\",`Times in ${n.zone.name}.`,cu(t),eo(`Dynos of ${r} over time`,t,ji,i),fu(r,t)),$(\"Response time\",\"Median of the pings, or the router’s p95; the highest of each ten minutes or hour where only those are kept.\",qt([[\"response\",\"Response time\"],...Ne(t).map(({mark:o,words:s})=>[`threshold ${o}`,s])]),eo(`Response times of ${r}`,t,to,i))]}function cu({process:{demandUnit:t},points:n}){let e=new Set(n.map(({verdict:i})=>i)),r=t===\"demand\"?\"Demand (right)\":`Demand, ${t??\"\"} (right)`;return qt([[\"dynos\",\"Dynos\"],[\"band\",\"What the schedule allows\"],...t===null?[]:[[\"demand\",r]],[\"incident\",\"Incident\"],...[\"up\",\"slow\",\"down\",\"unknown\"].filter(i=>e.has(i)).map(i=>[i,It[i]])])}function fu(t,{process:n,points:e}){return Ct({caption:`${t}, every point that the charts show`,headers:[\"When\",\"Dynos\",\"Schedule\",\"Response\",\"Demand\",\"Verdict\"],rows:()=>e.map(({atMs:r,quantity:i,bounds:o,responseMs:s,demand:a,verdict:u})=>[R(n.zone,r),i===null?\"–\":H(i),o===null?\"–\":o.floor===o.ceiling?String(o.floor):`${o.floor}-${o.ceiling}`,s===null?\"–\":nt(s),a===null?\"–\":k(a),It[u]])})}function eo(t,n,e,r){let{points:i,fromMs:o,endMs:s}=n,a=Math.max(1,Math.round(i.length*864e5/Math.max(864e5,s-o)));return Nt({label:t,selection:r,step:(u,l)=>Cn(u,l,i.length,a),details:u=>{let l=i[u];return l===void 0?null:Ri(n,l)},draw:u=>{let l=e(n,u);return{svg:l.node,x:f=>l.x(Math.max(i[f]?.atMs??o,o)),mark:f=>l.mark(f===null?null:i[f]??null),indexAt:f=>Di(n,l.x.invert(f))}}})}var hu=[\"day\",\"week\",\"all\"];function io({processes:t},n,e){let r=n,i=m(\"select\",{id:\"process\"},m(\"option\",{value:\"\"},`All ${t.length} process types`),...t.map(({app:l,process:f},c)=>m(\"option\",{value:String(c)},`${l} ${f}`)));i.addEventListener(\"change\",()=>e({...r,process:i.value===\"\"?null:Number(i.value)}));let o=hu.map(l=>{let f=m(\"input\",{type:\"radio\",name:\"range\",value:l});return f.addEventListener(\"change\",()=>e({...r,range:l})),{range:l,input:f,label:m(\"label\",{},f,m(\"span\",{},Pe[l]))}}),s=m(\"label\",{class:\"pick\"},m(\"span\",{class:\"unseen\"},\"Process type\"),i),a=m(\"div\",{class:\"toolbar\"},...t.length>1?[s]:[],m(\"fieldset\",{},m(\"legend\",{class:\"unseen\"},\"How far back\"),...o.map(({label:l})=>l))),u=l=>{r=l,i.value=l.process===null?\"\":String(l.process);for(let{range:f,input:c}of o)c.checked=f===l.range};return u(n),{bar:a,set:u}}var U=JSON.parse(document.getElementById(\"data\")?.textContent??\"\"),oo=document.getElementById(\"report\");oo!==null&&pu(oo);function pu(t){let n={process:U.processes.length===1?0:mu(),range:\"week\"},e=m(\"div\",{class:\"content\"}),r=o=>{i.set(o),Fi(),e.replaceChildren(...du(o,r)),Oi(e);let s=o.process===null?void 0:U.processes[o.process];U.processes.length>1&&history.replaceState(null,\"\",s===void 0?\"#\":`#${encodeURIComponent(`${s.app}/${s.process}`)}`)},i=io(U,n,r);t.append(i.bar,e),r(n)}function mu(){let t=location.hash.slice(1),n=U.processes.findIndex(({app:e,process:r})=>encodeURIComponent(`${e}/${r}`)===t);return n<0?null:n}function du({process:t,range:n},e){let r=t===null?void 0:U.processes[t];if(r!==void 0)return gu(r,n);if(U.processes.length===0)return[m(\"p\",{class:\"empty\"},\"The configuration names no process type, so there is nothing to show.\")];let i=o=>{e({process:o,range:n}),document.querySelector(\"h2.process\")?.focus(),scrollTo({top:0})};return[ke(Lt(U.processes,n)),Ki(U,n,i)]}function gu(t,n){let e=Sn(t,U,n),r=`${t.app} ${t.process}`,i=m(\"div\",{class:\"weeks\"},...Wi(t).map(o=>Yi(o,r)));return[m(\"h2\",{class:\"process\",tabindex:\"-1\"},m(\"b\",{},t.app),` ${t.process}`),ke(Lt([t],n)),m(\"div\",{class:\"columns\"},m(\"div\",{class:\"main-column\"},...ro(e),qe(e)),m(\"div\",{class:\"side-column\"},Zi(e),Bi(e),$(\"The usual week\",`Means of all that was seen, up to five weeks. Hours in ${t.zone.name}.`,i),...t.proposal===null?[]:[Qi(t.proposal,t.process)]))]}})();","scriptHash":"sha256-zKcYpoghJBChzMGQsrXnL90A6sUtgSRnhtOy0pN4Uks=","style":":root{--ground: #f6f5f1;--card: #ffffff;--ink: #1b1f2a;--soft: #575d6b;--line: #e3e1d9;--field: #eceae3;--accent: #4338ca;--dynos: #4338ca;--band: #dcdcf7;--demand: #f5e3c4;--demand-line: #c28a3a;--heat-demand: #b06a10;--response: #1b1f2a;--up: #1f8a78;--slow: #d98a00;--down: #c2342a;--unknown: #9a9faa;--incident: rgb(194 52 42 / 14%);--shadow: 0 1px 2px rgb(27 31 42 / 5%), 0 8px 24px rgb(27 31 42 / 4%);color-scheme:light}@media screen and (prefers-color-scheme:dark){:root{--ground: #0f1116;--card: #181b22;--ink: #eceef3;--soft: #a4abba;--line: #2a2e39;--field: #232731;--accent: #aab0ff;--dynos: #a5acff;--band: #292d57;--demand: #3b3022;--demand-line: #c99a5a;--heat-demand: #eab15c;--response: #eceef3;--up: #46c2ad;--slow: #f0b03f;--down: #ff7d70;--unknown: #6d7382;--incident: rgb(255 125 112 / 20%);--shadow: 0 1px 2px rgb(0 0 0 / 30%);color-scheme:dark}}*{box-sizing:border-box}[hidden]{display:none!important}html{-webkit-text-size-adjust:100%}body{margin:0;padding:0 clamp(16px,3.2vw,64px) 48px;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Noto Sans,Liberation Sans,Arial,sans-serif;font-variant-numeric:tabular-nums}.masthead,main,.colophon{max-width:1240px;margin-inline:auto}.masthead{display:flex;gap:16px;align-items:center;padding:36px 0 20px}.mark{flex:none;width:40px;height:40px}.mark path{fill:none;stroke:var(--accent);stroke-width:4.5;stroke-linecap:round;stroke-linejoin:round}h1,h2,h3,p,dl,dd,ul{margin:0}h1{font-size:24px;line-height:1.2;letter-spacing:-.015em}.masthead p,.colophon,.heading p,.hint{color:var(--soft);font-size:14px}.masthead p{margin-top:4px}.toolbar{position:sticky;z-index:3;top:0;display:flex;flex-wrap:wrap;gap:12px;align-items:center;justify-content:space-between;padding:12px 0;background:var(--ground)}.toolbar fieldset{display:inline-flex;min-width:0;margin:0;padding:3px;border:0;border-radius:10px;background:var(--field)}.toolbar fieldset label{position:relative}.toolbar fieldset input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}.toolbar fieldset span{display:block;padding:6px 14px;border-radius:8px;color:var(--soft);font-size:14px;white-space:nowrap}.toolbar input:checked+span{background:var(--card);color:var(--ink);box-shadow:var(--shadow);font-weight:600}.toolbar input:focus-visible+span,:focus-visible{outline:2px solid var(--accent);outline-offset:2px}select,input[type=search]{width:100%;min-width:0;height:42px;padding:8px 12px;border:1px solid var(--line);border-radius:10px;background:var(--card);color:inherit;font:inherit;font-size:15px}.pick{flex:0 1 380px;min-width:0}.process{margin-top:20px;font-size:clamp(22px,2.4vw,30px);font-weight:400;line-height:1.2;letter-spacing:-.02em;overflow-wrap:anywhere}.process:focus{outline:none}.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:16px;margin:20px 0 24px}.figure{padding:18px 22px 16px;border-radius:16px;background:var(--card);box-shadow:var(--shadow)}.figure dt{color:var(--soft);font-size:14px}.figure b{display:block;font-size:clamp(26px,2.6vw,38px);font-weight:600;line-height:1.2;letter-spacing:-.03em}.figure span{display:block;color:var(--soft);font-size:13.5px;line-height:1.4}.columns,.main-column,.side-column{display:grid;grid-template-columns:minmax(0,1fr);gap:20px;align-content:start}.panel{min-width:0;padding:24px 26px 20px;border-radius:16px;background:var(--card);box-shadow:var(--shadow)}.heading{display:flex;flex-wrap:wrap;gap:2px 16px;align-items:baseline;justify-content:space-between;margin-bottom:12px}.panel h2{font-size:18px;line-height:1.3;letter-spacing:-.01em}.panel h3{margin-bottom:8px;font-size:14px;font-weight:600}.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin-bottom:8px;padding:0;color:var(--soft);font-size:13.5px;list-style:none}.legend li{display:flex;gap:7px;align-items:center}.swatch{flex:none;width:18px;height:12px;border-radius:3px}.swatch.dynos,.swatch.response{height:3px;background:var(--dynos)}.swatch.response{height:2px;background:var(--response)}.swatch.band{background:var(--band)}.swatch.demand{border-top:2px solid var(--demand-line);border-radius:0 0 3px 3px;background:var(--demand)}.swatch.incident{border-top:3px solid var(--down);border-radius:0 0 3px 3px;background:var(--incident)}.swatch.up{height:4px;background:var(--up)}.swatch.slow{height:9px;background:var(--slow)}.swatch.down{height:14px;background:var(--down)}.swatch.unknown{height:2px;background:var(--unknown)}.swatch.threshold{height:0;border-radius:0;background:none;border-top:2px dashed var(--slow)}.swatch.threshold.fast{border-color:var(--up)}.swatch.threshold.fail-safe{border-color:var(--down)}.swatch.bar{background:var(--dynos)}.swatch.ghost{border:1.5px solid var(--unknown);background:var(--field)}.chart{position:relative;margin-inline:-6px;border-radius:10px;touch-action:pan-y}.chart svg,svg.static{display:block;width:100%;height:auto}.chart svg text{-webkit-user-select:none;user-select:none}.tick{fill:var(--soft);font-size:12px}.grid{stroke:var(--line);stroke-width:1;shape-rendering:crispEdges}.band{fill:var(--band);stroke:var(--band);stroke-width:9;stroke-linejoin:round}path.dynos{fill:none;stroke:var(--dynos);stroke-width:2.25;stroke-linejoin:round}path.demand{fill:var(--demand);fill-opacity:.7}.demand-line{fill:none;stroke:var(--demand-line);stroke-width:1.1;stroke-opacity:.85}rect.incident{fill:var(--incident)}.incident-edge{fill:var(--down)}.verdicts .up{fill:var(--up)}.verdicts .slow{fill:var(--slow)}.verdicts .down{fill:var(--down)}.verdicts .unknown{fill:var(--unknown)}path.response{fill:none;stroke:var(--response);stroke-width:1.4;stroke-linejoin:round}.response-dot{fill:var(--response)}line.threshold{stroke:var(--slow);stroke-width:1.5;stroke-dasharray:5 4}line.threshold.fast{stroke:var(--up)}line.threshold.fail-safe{stroke:var(--down)}.crosshair{stroke:var(--ink);stroke-opacity:.55;stroke-width:1}.crosshair-dot{fill:var(--card);stroke:var(--ink);stroke-width:2}.tip{position:absolute;z-index:2;top:6px;left:0;width:max-content;max-width:min(300px,78%);padding:10px 14px 11px;border:1px solid var(--line);border-radius:12px;background:var(--card);box-shadow:0 8px 28px #00000029;font-size:13px;line-height:1.45;pointer-events:none}.tip b{display:block;margin-bottom:4px;font-size:13.5px}.tip dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:1px 14px}.tip dt{color:var(--soft)}.tip dd{overflow-wrap:anywhere}.weeks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:24px 36px}.week{min-width:0}.heat{margin-inline:0}.heat.dynos .field{fill:var(--dynos)}.heat.demand .field{fill:var(--heat-demand)}.heat .unseen-field{fill:none!important;stroke:var(--line)}.field-cursor{fill:none;stroke:var(--ink);stroke-width:1.75}.scale{display:flex;gap:8px;align-items:center;margin-top:6px;color:var(--soft);font-size:12.5px}.ramp{width:96px;height:8px;border-radius:4px;background:linear-gradient(to right,color-mix(in srgb,var(--dynos) 8%,transparent),var(--dynos))}.ramp.demand{background:linear-gradient(to right,color-mix(in srgb,var(--heat-demand) 8%,transparent),var(--heat-demand))}.bar{fill:var(--dynos)}.ghost{fill:var(--field);stroke:var(--unknown);stroke-opacity:.5}.data{margin-top:12px;color:var(--soft);font-size:13.5px}summary{width:fit-content;border-radius:6px;cursor:pointer}.scroll{overflow:auto;max-height:360px;margin-top:10px;border:1px solid var(--line);border-radius:10px}table{width:100%;border-collapse:collapse;font-size:14px}caption{padding:8px 12px;text-align:left}th,td{padding:8px 12px;border-top:1px solid var(--line);text-align:left;vertical-align:top}thead th{border-top:0;color:var(--soft);font-size:13px;font-weight:500;white-space:nowrap}tbody th{font-weight:400;white-space:nowrap}.number{text-align:right;white-space:nowrap}.alarm{color:var(--down);font-weight:600}.overview th,.overview td{vertical-align:middle}.overview td.spark{width:30%;min-width:120px}.sparkline{display:block;width:100%;height:32px}.sparkline path.dynos{stroke-width:1.75;vector-effect:non-scaling-stroke}button{padding:8px 14px;border:1px solid var(--line);border-radius:10px;background:transparent;color:var(--accent);font:inherit;font-size:14px;cursor:pointer}button.open{padding:4px 0;border:0;text-align:left;overflow-wrap:anywhere;white-space:normal}button.open b{font-weight:600}button.open:hover{text-decoration:underline}button.more{margin-top:12px}.filters{display:flex;flex-wrap:wrap;gap:10px 16px;align-items:end;margin-bottom:12px}.filters label{flex:1 1 160px;max-width:260px;color:var(--soft);font-size:13px}.filters label>*{color:var(--ink)}.filters label>span{display:block;margin-bottom:3px;color:var(--soft)}.found{margin-left:auto;padding-bottom:8px;color:var(--soft);font-size:13.5px}.changes .when,.changes .move{white-space:nowrap}.changes .when{color:var(--soft)}.changes .why{width:55%;overflow-wrap:anywhere}.changes .kind span{padding:2px 9px;border-radius:99px;background:var(--field);font-size:12.5px;white-space:nowrap}.changes .out:before,.changes .in:before{display:inline-block;width:1.2em;color:var(--soft);font-weight:400;content:\"↑\"}.changes .in:before{content:\"↓\"}small{color:var(--soft)}.incidents{display:grid;gap:14px;padding:0;list-style:none}.incidents li{padding-left:14px;border-left:4px solid var(--line)}.incidents li.open{border-color:var(--down)}.incidents .when{display:inline-block;margin-left:10px;color:var(--soft);font-size:14px}.incidents p{font-size:14.5px;overflow-wrap:anywhere}.proposal{display:grid;grid-template-columns:minmax(0,1fr);gap:8px}.proposal p{font-size:14.5px;overflow-wrap:anywhere}.proposal code,.proposal pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,Liberation Mono,monospace;font-size:13.5px}.proposal pre{margin:4px 0 0;padding:12px 16px;border:1px solid var(--line);border-radius:10px;background:var(--field);white-space:pre-wrap;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all}.empty{color:var(--soft)}.unseen{position:absolute;overflow:hidden;width:1px;height:1px;margin:-1px;clip-path:inset(50%);white-space:nowrap}noscript{display:grid;gap:20px}noscript .figures{margin:12px 0}noscript .figure{padding:0;box-shadow:none}.colophon{padding-top:28px}@media(min-width:1800px){.masthead,main,.colophon{max-width:2240px}.columns{grid-template-columns:minmax(0,1.55fr) minmax(0,1fr);gap:24px}.main-column,.side-column{gap:24px}.weeks{grid-template-columns:minmax(0,1fr)}}@media(max-width:900px){.figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:12px}}@media(max-width:640px){.masthead{gap:12px;padding:20px 0 8px}.mark{width:30px;height:30px;align-self:start}h1{font-size:20px}.masthead p,.heading p{font-size:13px}.toolbar fieldset{display:flex;flex:1 1 100%}.toolbar fieldset label{flex:1;text-align:center}.toolbar fieldset span{padding-inline:4px}.pick{flex:1 1 100%}.panel{padding:18px 16px 16px}.figure{padding:14px 16px 12px}.chart:not(.heat){margin-inline:-8px}.filters label{flex:1 1 120px}.found{flex:1 1 100%;padding:0}.changes thead,.overview thead{position:absolute;overflow:hidden;width:1px;height:1px;clip-path:inset(50%)}.changes tr{display:grid;grid-template-columns:1fr auto;gap:2px 12px;padding:12px 0;border-top:1px solid var(--line)}.changes td{padding:0;border:0}.changes .move{text-align:right}.changes .why,.changes .kind{grid-column:1 / -1;width:auto}.overview tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:6px 12px;padding:14px 0;border-top:1px solid var(--line)}.overview th,.overview td{padding:0;border:0;white-space:normal}.overview tbody th,.overview td.spark{grid-column:1 / -1;width:auto}.overview td.number{text-align:left;font-weight:600}.overview td.number:before{display:block;color:var(--soft);font-size:12px;font-weight:400;content:attr(data-label)}}@media(prefers-reduced-motion:no-preference){.toolbar fieldset span{transition:background-color .15s}}@media print{body{padding:0;background:#fff;font-size:12px}.toolbar,.filters,.data,.tip,button.more{display:none!important}.panel,.figure{padding:12px 0;border-radius:0;box-shadow:none;break-inside:avoid}.panel:has(.changes){break-inside:auto}.columns{display:block}.chart{margin-inline:0!important}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}","styleHash":"sha256-opdnHp91cjWidWYL6GYy8AoRxE/mTMq4BGE7Fm0LQeA=","notice":"This page holds parts of D3.\n\nCopyright 2010-2026 Mike Bostock\n\nPermission to use, copy, modify, and/or distribute this software for any purpose\nwith or without fee is hereby granted, provided that the above copyright notice\nand this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH\nREGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND\nFITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,\nINDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS\nOF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER\nTORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF\nTHIS SOFTWARE."}

// EXTERNAL MODULE: ./build/core/plan/flat-maximum.js
var flat_maximum = __webpack_require__(69206);
// EXTERNAL MODULE: ./build/core/schedule/dyno-size.js
var dyno_size = __webpack_require__(92884);
// EXTERNAL MODULE: ./build/core/decide/memory.js
var memory = __webpack_require__(93916);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var pricing_prices = __webpack_require__(47037);
// EXTERNAL MODULE: ./build/core/plan/local-days.js
var local_days = __webpack_require__(61043);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
;// CONCATENATED MODULE: ./build/report/html/columns.js
/** Numbers in short columns, so that a page with weeks of looks stays small. */

function packColumn(values) {
    const packed = [];
    let before = 0;
    let run = null;
    const close = () => {
        if (run === null)
            return;
        const [step, times] = run;
        if (times > 2)
            packed.push([step, times]);
        else
            for (let index = 0; index < times; index++)
                packed.push(step);
    };
    for (const value of values) {
        const step = value === null ? null : value - before;
        if (value !== null)
            before = value;
        if (run !== null && run[0] === step) {
            run[1] += 1;
        }
        else {
            close();
            run = [step, 1];
        }
    }
    close();
    return packed;
}
function unpackColumn(column) {
    const values = [];
    let before = 0;
    const add = (step) => {
        if (step !== null)
            before += step;
        values.push(step === null ? null : before);
    };
    for (const entry of column) {
        if (entry === null || typeof entry === 'number') {
            add(entry);
        }
        else {
            const [step, times] = entry;
            for (let index = 0; index < times; index++)
                add(step);
        }
    }
    return values;
}
/** Instants at nearly even steps, to the second: the differences of their differences are mostly 0. */
function packTimes(times) {
    const seconds = times.map((time) => Math.round(time / durations/* secondMs */.fj));
    return packColumn(seconds.map((second, index) => second - (seconds[index - 1] ?? 0)));
}
function unpackTimes(column) {
    let second = 0;
    return unpackColumn(column).map((step) => {
        second += step ?? 0;
        return second * durations/* secondMs */.fj;
    });
}

;// CONCATENATED MODULE: ./build/report/html/report-data.js
/** What the page of a report knows: plain data that is embedded in it. */

const verdicts = ['up', 'slow', 'down', 'unknown'];
const rangeMs = { day: durations/* dayMs */.LP, week: durations/* weekMs */.te, all: 5 * durations/* weekMs */.te };

;// CONCATENATED MODULE: ./build/report/html/points.js
/** The history as one row of points that follow each other without a gap. */



/** The longest time for which a look says how the app was: in a longer gap it may have changed. */
const longestSeenMs = durations/* hourMs */.$0;
/** The points of a history that begin in `[fromMs, endMs)`. The quantity of each is taken to hold until the next. */
function pointsOf(history, fromMs, endMs) {
    return joined([...history.hours, ...history.tenMinutes, ...history.looks].filter(({ atMs }) => atMs >= fromMs && atMs < endMs), endMs);
}
function joined(points, endMs) {
    return points.map((point, index) => {
        const untilMs = Math.max(point.atMs, points[index + 1]?.atMs ?? endMs);
        return { ...point, untilMs, seenMs: Math.min(untilMs - point.atMs, longestSeenMs) };
    });
}
function packPoints(history, fromMs, endMs) {
    const points = pointsOf(history, fromMs, endMs);
    const most = points.reduce((highest, { demand }) => Math.max(highest, demand ?? 0), 0);
    const demandScale = most >= 1000 ? 1 : most >= 10 ? 10 : 1000;
    const column = (value, scale = 1) => packColumn(points.map((point) => roundedAt(value(point) ?? null, scale)));
    return {
        at: packTimes(points.map(({ atMs }) => atMs)),
        quantity: column(({ quantity }) => quantity, 100),
        floor: column(({ bounds }) => bounds?.floor),
        ceiling: column(({ bounds }) => bounds?.ceiling),
        response: column(({ responseMs }) => responseMs),
        demand: column(({ demand }) => demand, demandScale),
        demandScale,
        verdict: column(({ verdict }) => verdicts.indexOf(verdict))
    };
}
function roundedAt(value, scale) {
    return value === null ? null : Math.round(value * scale);
}
/** The points of a page: times to the second, quantities to the hundredth. */
function unpackPoints(columns, endMs) {
    const [quantity, floor, ceiling, response, demand, verdict] = [
        columns.quantity,
        columns.floor,
        columns.ceiling,
        columns.response,
        columns.demand,
        columns.verdict
    ].map(unpackColumn);
    const points = unpackTimes(columns.at).map((atMs, index) => {
        const [low, high] = [floor?.[index] ?? null, ceiling?.[index] ?? null];
        return {
            atMs,
            quantity: scaled(quantity?.[index], 100),
            bounds: low === null || high === null ? null : { floor: low, ceiling: high },
            responseMs: response?.[index] ?? null,
            demand: scaled(demand?.[index], columns.demandScale),
            verdict: verdictAt(verdict?.[index])
        };
    });
    return joined(points, endMs);
}
function scaled(value, scale) {
    return value === null || value === undefined ? null : value / scale;
}
function verdictAt(position) {
    return verdicts[position ?? verdicts.length - 1] ?? 'unknown';
}

// EXTERNAL MODULE: ./build/core/backtest/look-times.js
var look_times = __webpack_require__(30282);
// EXTERNAL MODULE: ./build/core/backtest/propose-schedule.js + 1 modules
var propose_schedule = __webpack_require__(500);
// EXTERNAL MODULE: ./build/report/backtest/page.js
var page = __webpack_require__(23404);
;// CONCATENATED MODULE: ./build/report/html/proposals.js
/** Schedules that the recorded demand suggests, for the largest process types. */



/** A proposal takes half a second, as it is a backtest. */
const mostProposals = 5;
/**
 * A proposal for each, in the order given; null: less than a week of requests is known, or others have more dyno-hours.
 *
 * @param gapsMs between recent runs
 */
function proposalsFor(candidates, gapsMs) {
    const found = new Map();
    for (const candidate of candidates.toSorted((a, b) => b.dynoHours - a.dynoHours)) {
        if (found.size >= mostProposals)
            break;
        const proposal = proposalFor(candidate, gapsMs);
        if (proposal !== null)
            found.set(candidate, proposal);
    }
    return candidates.map((candidate) => found.get(candidate) ?? null);
}
function proposalFor({ policy, known: { history, demand } }, gapsMs) {
    if (policy === null)
        return null;
    const learnedPerDyno = demand?.unit === 'requests' ? (demand.capacity?.perDyno ?? null) : null;
    const proposal = (0,propose_schedule/* proposeSchedule */.s)(history, policy, {
        learnedPerDyno,
        rhythm: { kind: 'cron', gaps: (0,look_times/* gapsFrom */.k)(gapsMs) }
    });
    return proposal === null ? null : { yaml: proposal.yaml, paragraphs: (0,page/* describeProposal */.cm)(proposal) };
}

;// CONCATENATED MODULE: ./build/report/html/zone.js

/** The offset from UTC at an instant, in ms, east positive. */
function offsetMs({ offsets }, atMs) {
    let minutes = offsets[0]?.[1] ?? 0;
    for (const [sinceMs, value] of offsets)
        if (sinceMs <= atMs)
            minutes = value;
    return minutes * durations/* minuteMs */.J2;
}
/** The local time at an instant, as the instant at which UTC shows the same. */
function wallMs(zone, atMs) {
    return atMs + offsetMs(zone, atMs);
}
/** Hours since Monday 00:00 local time, 0 to 167. */
function hourOfWeek(zone, atMs) {
    const hours = Math.floor(wallMs(zone, atMs) / durations/* hourMs */.$0);
    // 1970-01-01 was a Thursday.
    return (((hours + 3 * 24) % 168) + 168) % 168;
}
/** The first instant after `atMs` at which a local hour begins, or the clocks change. */
function nextHour(zone, atMs) {
    const wall = wallMs(zone, atMs);
    const next = atMs + (Math.floor(wall / durations/* hourMs */.$0) + 1) * durations/* hourMs */.$0 - wall;
    const jump = zone.offsets.find(([sinceMs], index) => index > 0 && sinceMs > atMs && sinceMs < next);
    return jump?.[0] ?? next;
}
/**
 * The instants in `[fromMs, toMs)` at which the local time is a multiple of `stepMs` since midnight, or since Monday
 * where a step is a week.
 */
function wallTicks(zone, fromMs, toMs, stepMs) {
    const base = stepMs >= 7 * durations/* dayMs */.LP ? 4 * durations/* dayMs */.LP : 0;
    const first = Math.ceil((wallMs(zone, fromMs) - base) / stepMs) * stepMs + base;
    const last = wallMs(zone, toMs) + durations/* dayMs */.LP;
    const ticks = [];
    for (let wall = first; wall <= last; wall += stepMs) {
        const atMs = wall - offsetMs(zone, wall - offsetMs(zone, wall));
        if (atMs >= fromMs && atMs < toMs && atMs !== ticks.at(-1))
            ticks.push(atMs);
    }
    return ticks;
}
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Local time: `07:00`. */
function wallClock(zone, atMs) {
    return new Date(wallMs(zone, atMs)).toISOString().slice(11, 16);
}
/** Local day: `Mon 23 Nov`. */
function wallDay(zone, atMs) {
    const wall = new Date(wallMs(zone, atMs));
    return `${weekdays[(wall.getUTCDay() + 6) % 7] ?? ''} ${shortDay(zone, atMs)}`;
}
/** Local day: `23 Nov`. */
function shortDay(zone, atMs) {
    const wall = new Date(wallMs(zone, atMs));
    return `${wall.getUTCDate()} ${months[wall.getUTCMonth()] ?? ''}`;
}
/** Local day and time: `Mon 23 Nov, 07:00`. */
function wallDateTime(zone, atMs) {
    return `${wallDay(zone, atMs)}, ${wallClock(zone, atMs)}`;
}
/** `Mon 07:00-08:00` of an hour of the week. */
function describeWeekHour(hour) {
    const clock = (value) => `${String(value).padStart(2, '0')}:00`;
    return `${weekdays[Math.floor(hour / 24)] ?? ''} ${clock(hour % 24)}-${clock((hour % 24) + 1)}`;
}

;// CONCATENATED MODULE: ./build/report/html/sums.js


/** Hours, dyno-hours and costs of the points inside a period, as far as the quantity is known. */
function dynoSumsOf(points, { fromMs, toMs }, { hourPrice, flat }) {
    let ms = 0;
    const dynoMsOf = new Map();
    for (const { atMs, untilMs, quantity, size } of points) {
        const lengthMs = Math.min(untilMs, toMs) - Math.max(atMs, fromMs);
        if (quantity === null || lengthMs <= 0)
            continue;
        ms += lengthMs;
        if (quantity > 0)
            dynoMsOf.set(size, (dynoMsOf.get(size) ?? 0) + quantity * lengthMs);
    }
    const hours = ms / durations/* hourMs */.$0;
    const flatPrice = flat?.hourPrice ?? null;
    const ran = [...dynoMsOf].map(([size, dynoMs]) => ({ size, dynoHours: dynoMs / durations/* hourMs */.$0, price: hourPrice(size) }));
    return {
        hours,
        dynoHours: ran.reduce((sum, { dynoHours }) => sum + dynoHours, 0),
        cost: ran.reduce((sum, { dynoHours, price }) => (sum === null || price === null ? null : sum + dynoHours * price), hourPrice(undefined) === null && ran.length === 0 ? null : 0),
        sizes: ran.length < 2 ? [] : ran.map(({ size, dynoHours }) => [size ?? '?', dynoHours]),
        flatDynoHours: flat === null ? null : flat.quantity * hours,
        flatCost: flatPrice === null ? null : (flat?.quantity ?? 0) * hours * flatPrice
    };
}
/** Minutes of a period that were slow or down. */
function slowMinutesOf(points, { fromMs, toMs }) {
    const bad = points.filter(({ verdict }) => verdict === 'slow' || verdict === 'down');
    return (bad.reduce((sum, { atMs, seenMs }) => sum + Math.max(0, Math.min(atMs + seenMs, toMs) - Math.max(atMs, fromMs)), 0) / durations/* minuteMs */.J2);
}
function figuresOf({ points, incidents }, period, rates) {
    const touching = incidents.filter(({ endedMs }) => endedMs === null || endedMs >= period.fromMs);
    return {
        fromMs: period.fromMs,
        ...dynoSumsOf(points, period, rates),
        slowMinutes: slowMinutesOf(points, period),
        incidents: touching.length,
        open: touching.filter(({ endedMs }) => endedMs === null).length
    };
}
/** Means over time of each hour of the local week, Monday 00:00 first; null: not seen. */
function weekMeans(points, zone) {
    const dynos = sums();
    const demand = sums();
    for (const point of points) {
        if (point.quantity !== null)
            dynos.add(zone, { fromMs: point.atMs, toMs: point.untilMs }, point.quantity);
        if (point.demand !== null)
            demand.add(zone, { fromMs: point.atMs, toMs: point.atMs + point.seenMs }, point.demand);
    }
    return { dynos: dynos.means(), demand: demand.means() };
}
const hoursAWeek = 168;
function sums() {
    const weights = new Array(hoursAWeek).fill(0);
    const totals = new Array(hoursAWeek).fill(0);
    return {
        add: (zone, { fromMs, toMs }, value) => {
            for (let startMs = fromMs; startMs < toMs;) {
                const endMs = Math.min(nextHour(zone, startMs), toMs);
                const hour = hourOfWeek(zone, startMs);
                weights[hour] = (weights[hour] ?? 0) + endMs - startMs;
                totals[hour] = (totals[hour] ?? 0) + (endMs - startMs) * value;
                startMs = endMs;
            }
        },
        means: () => totals.map((total, hour) => (weights[hour] === 0 ? null : Number((total / (weights[hour] ?? 1)).toPrecision(4))))
    };
}
/**
 * Outages as the history shows them: where incidents were lost with the state, or dropped from it, these are still
 * known.
 */
function outagesOf(points) {
    const outages = [];
    let first = null;
    let quantities = [];
    const close = (atMs) => {
        if (first === null)
            return;
        const range = quantities.length === 0
            ? { lowest: null, highest: null }
            : { lowest: Math.floor(Math.min(...quantities)), highest: Math.ceil(Math.max(...quantities)) };
        outages.push({
            kind: 'down',
            phase: atMs === null ? 'ongoing' : 'over',
            sinceMs: first.atMs,
            endedMs: atMs,
            cause: null,
            ...range,
            issue: null
        });
        first = null;
        quantities = [];
    };
    for (const point of points) {
        if (point.verdict === 'down') {
            first ??= point;
            if (point.quantity !== null)
                quantities.push(point.quantity);
        }
        else if (point.verdict !== 'unknown') {
            close(point.atMs);
        }
    }
    close(null);
    return outages;
}

;// CONCATENATED MODULE: ./build/report/html/public-text.js
const longestMessage = 500;
const addresses = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.herokuapp\.com\b/gi;
/** @param policy null: not known; the apps are those of the state */
function publicText(policy, state, names) {
    const apps = [
        ...new Set([
            ...(policy?.apps ?? []).map(({ app }) => app),
            ...Object.keys(state.apps),
            ...[...state.incidents, ...state.closed].flatMap(({ app }) => app ?? [])
        ])
    ];
    const aliases = new Map(apps.map((app, index) => [app, `app-${index + 1}`]));
    const hosts = [...new Set((policy?.apps ?? []).flatMap(hostsOf))];
    const hide = names === 'shown' ? (text) => text : replaceAll(aliases);
    const hideHosts = replaceAll(new Map(hosts.map((host) => [host, '(address)'])));
    return {
        app: (name) => (names === 'shown' ? name : (aliases.get(name) ?? 'app')),
        message: (text) => {
            const plain = hide(hideHosts(text.replace(addresses, '(address)'))).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
            return plain.length > longestMessage
                ? `${Array.from(plain)
                    .slice(0, longestMessage - 1)
                    .join('')}…`
                : plain;
        }
    };
}
/** Host names of the addresses that a policy holds. */
function hostsOf({ url, processes }) {
    const urls = [
        ...(url.kind === 'url' ? [url.url] : []),
        ...processes.flatMap(({ metrics }) => metrics.map(({ source }) => source.url))
    ];
    return urls.flatMap((text) => (URL.canParse(text) ? [new URL(text).hostname] : [])).filter((host) => host !== '');
}
/** Replaces whole names: `shop` stays in `shopping` and in `my-shop`. */
function replaceAll(replacements) {
    const known = [...replacements.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length);
    if (known.length === 0)
        return (text) => text;
    const byName = new Map([...replacements].map(([name, alias]) => [name.toLowerCase(), alias]));
    const pattern = new RegExp(`(?<![a-z0-9_-])(?:${known.map((name) => name.replace(/[^a-z0-9_-]/gi, '\\$&')).join('|')})(?![a-z0-9_-])`, 'gi');
    return (text) => text.replace(pattern, (name) => byName.get(name.toLowerCase()) ?? '');
}

;// CONCATENATED MODULE: ./build/report/html/collect.js
/** From the state and the policy to the data of a report's page. Pure: no clock, no network. */












/**
 * The last five weeks, as far as the state knows them.
 *
 * @param policy its process types are shown, in its order; null: not known, then every process type of the state is
 * shown, in UTC
 */
function reportDataOf(state, policy, options) {
    const texts = publicText(policy, state, options.names);
    const endMs = state.lastLookMs === null ? options.nowMs : Math.min(options.nowMs, state.lastLookMs + durations/* hourMs */.$0);
    const period = { fromMs: endMs - rangeMs.all, toMs: endMs };
    const shown = shownProcesses(state, policy);
    const collected = shown.map((one) => processOf(one, state, { ...options, texts, period }));
    const candidates = shown.map(({ app, process, policy: own }, index) => ({
        policy: own,
        known: stateOf(state, app, process),
        dynoHours: collected[index]?.figures.all.dynoHours ?? 0
    }));
    const proposals = proposalsFor(candidates, state.gapsMs);
    const processes = collected.map((process, index) => ({ ...process, proposal: proposals[index] ?? null }));
    return {
        version: 1,
        madeMs: options.nowMs,
        endMs,
        lastLookMs: state.lastLookMs,
        priceSource: processes.some(({ figures }) => figures.all.cost !== null) ? options.prices.source : null,
        processes
    };
}
function shownProcesses(state, policy) {
    if (policy !== null)
        return policy.apps.flatMap(({ processes }) => processes.map((process) => ({ app: process.app, process: process.process, policy: process })));
    return Object.entries(state.apps).flatMap(([app, processes]) => Object.keys(processes).map((process) => ({ app, process, policy: null })));
}
function processOf({ app, process, policy }, state, { texts, period, sizes, prices }) {
    const known = stateOf(state, app, process);
    const points = pointsOf(known.history, period.fromMs, period.toMs);
    const zone = zoneOf(policy?.timezone ?? 'UTC', period);
    const size = sizes(app, process);
    const hourPriceOf = (name) => {
        const price = (0,pricing_prices/* monthlyPrice */.JB)(name, prices);
        return price === null ? null : price / pricing_prices/* hoursAMonth */.rG;
    };
    const flat = policy === null ? null : (0,flat_maximum/* maximumOf */.c)(policy, size ?? '', prices);
    const rates = {
        hourPrice: (name = size ?? '') => hourPriceOf(name),
        flat: flat === null ? null : { quantity: flat.quantity, hourPrice: hourPriceOf(flat.size) }
    };
    const incidents = incidentsOf(state, { app, process }, outagesOf(points), texts).filter(({ endedMs }) => endedMs === null || endedMs >= period.fromMs);
    const changes = known.changes
        .filter(({ atMs }) => atMs >= period.fromMs && atMs <= period.toMs)
        .map(({ message, ...change }) => ({ ...change, message: texts.message(message) }));
    const figures = (range) => figuresOf({ points, incidents }, { fromMs: Math.max(period.toMs - rangeMs[range], points[0]?.atMs ?? 0), toMs: period.toMs }, rates);
    return {
        app: texts.app(app),
        process,
        zone,
        size,
        hourPrice: rates.hourPrice(undefined),
        flat: flat?.quantity ?? null,
        flatSize: flat !== null && policy !== null && (0,dyno_size/* hasSizes */.PG)(policy) ? flat.size : null,
        thresholds: {
            fastMs: policy?.scaleIn?.fast?.belowMs ?? null,
            slowMs: policy?.scaleOut?.slow?.aboveMs ?? policy?.router?.p95TargetMs ?? null,
            failSafeMs: policy?.failSafe?.aboveMs ?? null
        },
        demandUnit: points.some(({ demand }) => demand !== null) ? demandUnitOf(policy) : null,
        points: packPoints(known.history, period.fromMs, period.toMs),
        figures: { day: figures('day'), week: figures('week'), all: figures('all') },
        days: daysOf(points, zone, rates, period.toMs),
        week: weekMeans(points, zone),
        incidents,
        changes: changes.toReversed()
    };
}
/** Names come from outside and may be `constructor`: only own keys count. */
function stateOf(state, app, process) {
    const processes = Object.hasOwn(state.apps, app) ? state.apps[app] : undefined;
    return ((processes !== undefined && Object.hasOwn(processes, process) ? processes[process] : undefined) ?? memory/* freshProcessState */.j3);
}
function demandUnitOf(policy) {
    if (policy?.router != null)
        return 'requests a minute';
    const metrics = policy?.metrics ?? [];
    const first = metrics.find(({ goal }) => goal.kind === 'per-dyno') ?? metrics[0];
    return first?.source.kind === 'hirefire' ? 'jobs' : 'demand';
}
function zoneOf(timezone, { fromMs, toMs }) {
    const offsets = [[fromMs, (0,local_time/* offsetMinutes */.rg)(timezone, fromMs)]];
    for (let sinceMs = (0,local_time/* nextOffsetChange */.rc)(timezone, fromMs, toMs); sinceMs !== null; sinceMs = (0,local_time/* nextOffsetChange */.rc)(timezone, sinceMs, toMs)) {
        offsets.push([sinceMs, (0,local_time/* offsetMinutes */.rg)(timezone, sinceMs)]);
    }
    return { name: timezone, offsets };
}
function daysOf(points, { name }, rates, endMs) {
    const first = points[0];
    if (first === undefined)
        return [];
    const days = [];
    for (let day = (0,local_time/* localTime */.HJ)(name, first.atMs).day;; day++) {
        const fromMs = (0,local_days/* startOfDay */.o)(name, day);
        if (fromMs >= endMs)
            return days;
        days.push({ fromMs, ...dynoSumsOf(points, { fromMs, toMs: (0,local_days/* startOfDay */.o)(name, day + 1) }, rates) });
    }
}
/**
 * The incidents of the state, the closed ones that it logs, and the outages of the history that are in neither; newest
 * first.
 */
function incidentsOf(state, { app, process }, outages, texts) {
    const isOurs = (incident) => incident.app === app && incident.process === process;
    const remembered = state.incidents
        .filter(isOurs)
        .map(({ kind, phase, sinceMs, endedMs, cause, lowest, highest, shown }) => {
        const ended = phase === 'over' ? endedMs : null;
        return {
            kind,
            phase,
            sinceMs,
            endedMs: ended,
            cause: texts.message(cause),
            lowest,
            highest,
            issue: shown?.issue ?? null
        };
    });
    const closed = state.closed
        .filter((incident) => isOurs(incident) &&
        !remembered.some(({ kind, sinceMs }) => kind === incident.kind && sinceMs === incident.sinceMs))
        .map(({ kind, sinceMs, endedMs, lowest, highest }) => ({
        kind,
        phase: 'over',
        sinceMs,
        endedMs,
        cause: null,
        lowest,
        highest,
        issue: null
    }));
    const recorded = [...remembered, ...closed];
    const isRecorded = (outage) => recorded.some(({ kind, sinceMs, endedMs }) => kind === 'down' && sinceMs <= (outage.endedMs ?? Infinity) && (endedMs ?? Infinity) >= outage.sinceMs);
    return [...recorded, ...outages.filter((outage) => !isRecorded(outage))].sort((a, b) => b.sinceMs - a.sinceMs);
}

// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(96851);
// EXTERNAL MODULE: ./build/report/html/markup.js
var markup = __webpack_require__(35913);
;// CONCATENATED MODULE: ./build/report/html/segments.js
/** One segment for neighbours with the same value; where it is null there is a gap. */
function segmentsOf(points, valueOf, isSame = Object.is) {
    const segments = [];
    for (const point of points) {
        const value = valueOf(point);
        const last = segments.at(-1);
        if (value === null || point.untilMs <= point.atMs)
            continue;
        if (last?.untilMs === point.atMs && isSame(last.value, value))
            segments[segments.length - 1] = { ...last, untilMs: point.untilMs };
        else
            segments.push({ fromMs: point.atMs, untilMs: point.untilMs, value });
    }
    return segments;
}
/** Segments of the bounds that the schedule gave. */
function boundsSegments(points) {
    return segmentsOf(points, ({ bounds }) => bounds, (a, b) => a.floor === b.floor && a.ceiling === b.ceiling);
}
/** The SVG path of a line in steps: each segment level, neighbours joined, gaps left open. */
function stepPath(segments, x, y) {
    return segments
        .map(({ fromMs, untilMs, value }, index) => `${segments[index - 1]?.untilMs === fromMs ? 'L' : 'M'}${x(fromMs)},${y(value)}H${x(untilMs)}`)
        .join('');
}
/** The SVG path of a band: a rectangle from floor to ceiling for each segment. */
function bandPath(segments, x, y) {
    return segments
        .map(({ fromMs, untilMs, value: { floor, ceiling } }) => `M${x(fromMs)},${y(ceiling)}H${x(untilMs)}V${y(floor)}H${x(fromMs)}Z`)
        .join('');
}

;// CONCATENATED MODULE: ./build/report/html/chart-numbers.js
/** How numbers read on the page and in its charts. Plain text: not escaped. */

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
/** `1,240`. */
function count(value) {
    return whole.format(value);
}
/** `59.5`, and without a decimal from `1,000` on. */
function shortNumber(value) {
    return Math.abs(value) >= 1000 ? whole.format(value) : oneDecimal.format(Math.abs(value) < 0.05 ? 0 : value);
}
/** `3`, `2.67`. */
function dynos(value) {
    return twoDecimals.format(value);
}
/** `182 ms`, `1.2 s`, `30 s`. */
function response(ms) {
    return ms < 1000 ? `${whole.format(ms)} ms` : `${oneDecimal.format(ms / 1000)} s`;
}
/** `1 change`, `12 changes`. */
function plural(value, noun) {
    return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}
/** `2`, `2-6`. */
function bounds({ floor, ceiling }) {
    return floor === ceiling ? count(floor) : `${count(floor)}-${count(ceiling)}`;
}
/** `0.4 %`. */
function percent(share) {
    return `${oneDecimal.format(share * 100)} %`;
}

;// CONCATENATED MODULE: ./build/report/html/labels.js
const rangeLabels = { day: '24 hours', week: '7 days', all: '5 weeks' };
const verdictLabels = {
    up: 'Up',
    slow: 'Slow',
    down: 'Down',
    unknown: 'Not seen'
};
const incidentLabels = {
    down: 'Down',
    'slow-at-max': 'Slow at the maximum',
    'scale-failed': 'Scaling failed',
    'probe-misconfigured': 'Ping misconfigured',
    'signal-unavailable': 'Signal unavailable',
    'native-autoscaling': 'Heroku scales it too',
    'late-runs': 'Runs came late',
    'too-many-changes': 'Too many changes',
    budget: 'Beyond the budget',
    platform: 'Heroku refuses or fails'
};
/** What changed the quantity, in two or three words. */
const reasonLabels = {
    'formation-unavailable': 'Not readable',
    disabled: 'Switched off',
    maintenance: 'Maintenance',
    'native-autoscaling': 'Heroku scales',
    'release-in-progress': 'New release',
    scheduled: 'Schedule',
    lead: 'Schedule, early',
    'no-window': 'No window',
    'signal-unavailable': 'Signal missing',
    slow: 'Slow pings',
    fast: 'Fast pings',
    demand: 'Demand',
    'target-tracking': 'Target',
    forecast: 'Forecast',
    idle: 'Idle',
    fallback: 'Fallback',
    'scaling-does-not-help': 'No help',
    'would-bounce': 'Would bounce',
    stabilized: 'Stabilized',
    cooldown: 'Cooldown',
    'fail-safe': 'Fail-safe',
    'fail-safe-holding': 'Fail-safe holds',
    'fail-safe-gave-up': 'Fail-safe gave up',
    'manual-hold': 'By hand',
    'manual-change-noticed': 'By others',
    'held-at-zero': 'Held at zero',
    clamped: 'Bounds',
    limited: 'Heroku’s limit',
    'deploy-in-progress': 'Deploy under way',
    resized: 'another dyno type',
    'in-bounds': 'In bounds'
};

;// CONCATENATED MODULE: ./build/report/html/static-chart.js








const size = { width: 960, height: 260, left: 40, right: 12, top: 12, bottom: 28 };
/** The dynos of the last seven days as steps, behind them the schedule's bounds and the incidents as bands. */
function staticChart(process, endMs) {
    const points = unpackPoints(process.points, endMs).filter(({ untilMs }) => untilMs > endMs - rangeMs.week);
    const fromMs = Math.max(endMs - rangeMs.week, points[0]?.atMs ?? endMs - durations/* dayMs */.LP);
    const most = points.reduce((highest, { quantity, bounds }) => Math.max(highest, quantity ?? 0, bounds?.ceiling ?? 0), 1);
    const x = (atMs) => tenth(size.left +
        ((Math.max(atMs, fromMs) - fromMs) / Math.max(1, endMs - fromMs)) * (size.width - size.left - size.right));
    const y = (quantity) => tenth(size.height - size.bottom - (quantity / (most * 1.08)) * (size.height - size.top - size.bottom));
    const quantities = segmentsOf(points, ({ quantity }) => quantity);
    const parts = [
        ...quantityTicks(most).flatMap((tick) => [
            `<line class="grid" x1="${size.left}" x2="${size.width - size.right}" y1="${y(tick)}" y2="${y(tick)}"/>`,
            `<text class="tick" x="${size.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`
        ]),
        ...wallTicks(process.zone, fromMs, endMs, durations/* dayMs */.LP).flatMap((atMs) => [
            `<line class="grid" x1="${x(atMs)}" x2="${x(atMs)}" y1="${size.top}" y2="${size.height - size.bottom}"/>`,
            `<text class="tick" x="${x(atMs)}" y="${size.height - 8}" text-anchor="middle">`,
            `${shortDay(process.zone, atMs)}</text>`
        ]),
        `<path class="band" d="${bandPath(boundsSegments(points), x, y)}"/>`,
        ...process.incidents
            .filter(({ endedMs }) => (endedMs ?? endMs) > fromMs)
            .map(({ kind, sinceMs, endedMs }) => {
            const left = x(sinceMs);
            const width = Math.max(2, tenth(x(endedMs ?? endMs) - left));
            const place = `x="${left}" y="${size.top}" width="${width}" height="${size.height - size.top - size.bottom}"`;
            return `<rect class="incident" ${place}><title>${incidentLabels[kind]}</title></rect>`;
        }),
        `<path class="dynos" d="${stepPath(quantities, x, y)}"/>`
    ];
    const label = (0,markup/* escapeHtml */.Z)(description(process, points, endMs));
    const viewBox = `0 0 ${size.width} ${size.height}`;
    return `<svg class="static" role="img" aria-label="${label}" viewBox="${viewBox}">${parts.join('')}</svg>`;
}
function description({ app, process, zone, incidents }, points, endMs) {
    const quantities = points.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]));
    const first = points[0];
    if (first === undefined || quantities.length === 0)
        return `Dynos of ${app} ${process}: nothing was seen yet.`;
    const [low, high] = [Math.min(...quantities), Math.max(...quantities)].map(dynos);
    const span = low === high ? `${low}` : `${low} to ${high}`;
    const period = `from ${wallDateTime(zone, first.atMs)} to ${wallDateTime(zone, endMs)} (${zone.name})`;
    return `Dynos of ${app} ${process} ${period}: ${span}; ${plural(incidents.length, 'incident')}.`;
}
/** At most five whole numbers from 0 up to `most`. */
function quantityTicks(most) {
    const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((candidate) => most / candidate <= 5) ?? Math.ceil(most / 5);
    return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
function tenth(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./build/report/html/headline.js
/** The figures that a report begins with. */

/** The four figures that a report begins with, of one process or of several together. */
function headline(processes, range) {
    const all = processes.map(({ figures }) => figures[range]);
    const sum = (value) => all.reduce((total, figures) => total + value(figures), 0);
    const [dynoHours, hours, incidents, open] = [
        sum((figures) => figures.dynoHours),
        sum((figures) => figures.hours),
        sum((figures) => figures.incidents),
        sum((figures) => figures.open)
    ];
    const minutes = sum(({ slowMinutes }) => slowMinutes);
    const cost = all.every((figures) => figures.cost !== null) && all.length > 0 ? sum((figures) => figures.cost ?? 0) : null;
    const sizes = all.length === 1 ? (all[0]?.sizes ?? []) : [];
    return [
        {
            label: 'Dyno-hours',
            value: shortNumber(dynoHours),
            note: hours === 0
                ? 'No look yet'
                : cost === null
                    ? `${dynos(dynoHours / hours)} dynos on average`
                    : `${(0,format/* dollars */.E9)(cost)} at list price${sizesText(sizes)}`
        },
        savings(processes, range),
        {
            label: 'Incidents',
            value: count(incidents),
            note: open > 0 ? `${count(open)} still open` : incidents === 0 ? 'None in this time' : 'All closed'
        },
        {
            label: 'Slow minutes',
            value: count(minutes),
            note: hours === 0
                ? 'No look yet'
                : minutes === 0
                    ? 'None in this time'
                    : `At most ${percent(minutes / 60 / hours)} of the time`
        }
    ];
}
/** `: standard-2x 30 h, standard-1x 54 h` */
function sizesText(sizes) {
    const texts = sizes.map(([size, dynoHours]) => `${size} ${shortNumber(dynoHours)} h`);
    return texts.length === 0 ? '' : `: ${texts.join(', ')}`;
}
/** Against the maximum of each process type all the time, of those that have one. */
function savings(processes, range) {
    const capped = processes.filter(({ flat, figures }) => flat !== null && (figures[range].flatDynoHours ?? 0) > 0);
    const sum = (value) => capped.reduce((total, process) => total + value(process), 0);
    const flat = sum(({ figures }) => figures[range].flatDynoHours ?? 0);
    const saved = flat - sum(({ figures }) => figures[range].dynoHours);
    if (capped.length === 0)
        return {
            label: 'Saved',
            value: '–',
            note: processes.some(({ figures }) => figures[range].hours > 0) ? 'No maximum to compare with' : 'No look yet'
        };
    const priced = capped.every(({ figures }) => figures[range].cost !== null && figures[range].flatCost !== null);
    const flatCost = sum(({ figures }) => figures[range].flatCost ?? 0);
    const savedCost = flatCost - sum(({ figures }) => figures[range].cost ?? 0);
    const value = priced ? (0,format/* dollars */.E9)(savedCost) : shortNumber(saved);
    const [first] = capped;
    const beside = capped.length > 1 ? 'every maximum' : `a flat ${[count(first?.flat ?? 0), first?.flatSize ?? ''].join(' ').trim()}`;
    const share = priced && flatCost > 0 ? savedCost / flatCost : flat === 0 ? 0 : saved / flat;
    return {
        label: priced ? 'Saved' : 'Dyno-hours saved',
        value,
        note: `${percent(Math.abs(share))} ${share < 0 ? 'above' : 'below'} ${beside}`
    };
}

;// CONCATENATED MODULE: ./build/report/html/page.js
/** The page of a report: one HTML file that needs nothing else. */







/** The steps of the page's own mark. */
const icon = [
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E",
    "%3Cpath d='M3 26h8v-8h9V8h9' fill='none' stroke='%236a5cff' stroke-width='5' ",
    "stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E"
].join('');
const withoutScripts = 'Scripts are off. These are the last seven days of each process type; ' +
    'with scripts on there is more to see and to try.';
const slowMinutesNote = 'Slow minutes count from one look to the next; ' +
    'where only ten minutes or hours are kept, the whole of them counts as its worst look.';
/** The file as text. The data cannot become markup, and the page can neither load nor send anything. */
function renderReportPage(data, { script, scriptHash, style, styleHash, notice }) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scriptHash, styleHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${(0,markup/* escapeHtml */.Z)(title(data))}</title>
<link rel="icon" href="${icon}">
<!--
${notice.replaceAll('--', '- -')}
-->
<style>${style}</style>
</head>
<body>
<header class="masthead">
<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="M3 26h8v-8h9V8h9"/></svg>
<div>
<h1>${(0,markup/* escapeHtml */.Z)(title(data))}</h1>
<p>${(0,markup/* escapeHtml */.Z)(subtitle(data))}</p>
</div>
</header>
<main id="report">
<noscript>
<p class="hint">${withoutScripts}</p>
${data.processes.map((process) => staticSection(process, data)).join('\n')}
</noscript>
</main>
<footer class="colophon">
<p>${(0,markup/* escapeHtml */.Z)(describePrice(data))} ${slowMinutesNote}</p>
</footer>
<script type="application/json" id="data">${(0,markup/* scriptJson */.e)(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
function contentPolicy(scriptHash, styleHash) {
    return [
        "default-src 'none'",
        `script-src '${scriptHash}'`,
        `style-src '${styleHash}'`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'"
    ].join('; ');
}
function title(data) {
    return `Dyno Scaler: ${appsText(data)}`;
}
function subtitle(data) {
    const { processes, madeMs, lastLookMs } = data;
    const sinceMs = lastLookMs === null ? null : madeMs - lastLookMs;
    const look = sinceMs === null
        ? 'no look yet'
        : sinceMs < durations/* minuteMs */.J2
            ? 'right after a look'
            : `last look ${(0,format/* duration */.p0)(sinceMs)} before`;
    const made = `Made ${(0,format/* utcDateTime */.eM)(madeMs)} UTC, ${look}.`;
    return `${appsText(data)}, ${plural(processes.length, 'process type')}. ${made}`;
}
/** The name of the app, or how many there are. */
function appsText({ processes }) {
    const apps = [...new Set(processes.map(({ app }) => app))];
    const [first] = apps;
    return first !== undefined && apps.length === 1 ? first : plural(apps.length, 'app');
}
function describePrice({ priceSource }) {
    return priceSource === null
        ? 'The dyno types are not known here, so there are dyno-hours and no prices.'
        : `Prices: ${priceSource}, by the second.`;
}
function staticSection(process, { endMs }) {
    const figures = headline([process], 'week').map(({ label, value, note }) => {
        const [name, amount, remark] = [label, value, note].map(markup/* escapeHtml */.Z);
        return `<div class="figure"><dt>${name}</dt><dd><b>${amount}</b><span>${remark}</span></dd></div>`;
    });
    const shownMs = Math.min(rangeMs.week, endMs - process.figures.week.fromMs);
    const legend = 'Line: dynos. Pale band: what the schedule allows. Red bands: incidents.';
    return `<section class="panel"><h2>${(0,markup/* escapeHtml */.Z)(`${process.app} ${process.process}`)}</h2>
<dl class="figures">${figures.join('')}</dl>
${staticChart(process, endMs)}
<p class="hint">${legend} ${(0,markup/* escapeHtml */.Z)(process.zone.name)}, ${(0,format/* duration */.p0)(shownMs)}.</p></section>`;
}

;// CONCATENATED MODULE: ./build/commands/report-file.js





const reportFileName = 'dyno-scaler-report.html';
/** Writes the HTML report. Gives a line about it for people; rejects when the file cannot be written. */
async function writeReport({ file, state, policy, redact, ...options }) {
    const data = redact(reportDataOf(state, policy, options));
    const page = renderReportPage(data, assets);
    await (0,promises_.writeFile)(file, page);
    const apps = new Set(data.processes.map(({ app }) => app));
    return `Report of ${(0,format/* counted */.hS)(data.processes.length, 'process type')} of ${(0,format/* counted */.hS)(apps.size, 'app')}: ${file} (${Math.ceil(Buffer.byteLength(page) / 1000)} kB). It is one file that opens in any browser.`;
}
/** Why the file could not be written, and what to do about it. */
function cannotWrite(file, error) {
    return `The report cannot be written to ${file}: ${error instanceof Error ? error.message : String(error)}. Check that its folder exists and may be written to.`;
}

// EXTERNAL MODULE: ./build/commands/report-state.js
var report_state = __webpack_require__(14133);
// EXTERNAL MODULE: ./build/commands/open-store.js
var open_store = __webpack_require__(69259);
// EXTERNAL MODULE: ./build/commands/annotation.js + 1 modules
var annotation = __webpack_require__(25933);
// EXTERNAL MODULE: ./build/commands/action/command.js
var command = __webpack_require__(46327);
;// CONCATENATED MODULE: ./build/commands/action/report.js













/** `command: report`: the history as one HTML file in the workspace. */
const report = async ({ inputs, endpoints, policy: configured, folder, redact }) => {
    const found = (0,report_state/* stateIn */.p)(await (0,open_store/* openStore */.C)(inputs, endpoints).load());
    if (!found.ok)
        return (0,command/* refused */.J)([(0,problem/* problem */.C)(redact(found.problem))]);
    const policy = (0,select_apps/* asRemembered */.Vt)(configured, found.state);
    const { herokuApiKey: token } = inputs;
    const platform = token === '' ? null : (0,heroku/* heroku */.z)({ baseUrl: endpoints.herokuApi, token, clock: clock/* systemClock */.m, redact });
    const sizes = await (0,prepare_plan/* readSizes */.P1)(platform, policy);
    const file = external_node_path_.resolve(folder, reportFileName);
    try {
        const line = await writeReport({
            file,
            state: found.state,
            policy,
            redact,
            nowMs: clock/* systemClock */.m.now(),
            sizes: (app, process) => sizes.entry(app, process)?.size ?? null,
            prices: sizes.prices,
            names: 'shown'
        });
        core.info(line);
        core.setOutput('report', file);
        if (process.env['GITHUB_STEP_SUMMARY'])
            await core.summary.addRaw(`${(0,markdown/* inert */.tJ)(line, 1000)}\n`).write();
    }
    catch (error) {
        return (0,command/* refused */.J)([(0,problem/* problem */.C)(redact(cannotWrite(file, error)))]);
    }
    for (const warning of [...found.warnings, ...sizes.warnings])
        annotation/* annotations */.h.add('warning', redact(warning));
    return command/* done */.V;
};


/***/ })

};
