export const id = 530;
export const ids = [530];
export const modules = {

/***/ 6530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(8308);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku.js + 3 modules
var heroku = __webpack_require__(6969);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/commands/plan.js + 6 modules
var plan = __webpack_require__(6654);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/report/html/browser-bundle.js
const assets = {"script":"\"use strict\";(()=>{var At=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:0}),Ct=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:1}),Yi=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:2}),Ui=new Intl.NumberFormat(\"en-US\",{minimumFractionDigits:2,maximumFractionDigits:2});function A(n){return At.format(n)}function C(n){return Math.abs(n)>=1e3?At.format(n):Ct.format(Math.abs(n)<.05?0:n)}function V(n){return Yi.format(n)}function jn(n){return`${n<=-.005?\"-\":\"\"}$${Ui.format(Math.abs(n))}`}function sn(n){return n<1e3?`${At.format(n)} ms`:`${Ct.format(n/1e3)} s`}function Dt(n){let t=Math.round(n/6e4),e=(r,i,o,s)=>`${r} ${i}${o===0?\"\":` ${o} ${s}`}`;return t<60?`${t} min`:t<1440?e(Math.floor(t/60),\"h\",t%60,\"min\"):e(Math.floor(t/1440),\"d\",Math.floor(t%1440/60),\"h\")}function an(n,t){return`${A(n)} ${t}${n===1?\"\":\"s\"}`}function Ee({floor:n,ceiling:t}){return n===t?A(n):`${A(n)}-${A(t)}`}var Re={day:\"24 hours\",week:\"7 days\",all:\"5 weeks\"},qn={up:\"Up\",slow:\"Slow\",down:\"Down\",unknown:\"Not seen\"},In={down:\"Down\",\"slow-at-max\":\"Slow at the maximum\",\"scale-failed\":\"Scaling failed\",\"probe-misconfigured\":\"Ping misconfigured\",\"signal-unavailable\":\"Signal unavailable\",\"native-autoscaling\":\"Heroku scales it too\",\"late-runs\":\"Runs came late\",\"too-many-changes\":\"Too many changes\"},nt={\"formation-unavailable\":\"Not readable\",disabled:\"Switched off\",maintenance:\"Maintenance\",\"native-autoscaling\":\"Heroku scales\",\"release-in-progress\":\"New release\",scheduled:\"Schedule\",lead:\"Schedule, early\",\"no-window\":\"No window\",\"signal-unavailable\":\"Signal missing\",slow:\"Slow pings\",fast:\"Fast pings\",demand:\"Demand\",\"target-tracking\":\"Target\",forecast:\"Forecast\",idle:\"Idle\",\"scaling-does-not-help\":\"No help\",\"would-bounce\":\"Would bounce\",stabilized:\"Stabilized\",cooldown:\"Cooldown\",\"fail-safe\":\"Fail-safe\",\"fail-safe-holding\":\"Fail-safe holds\",\"fail-safe-gave-up\":\"Fail-safe gave up\",\"manual-hold\":\"By hand\",\"manual-change-noticed\":\"By others\",\"held-at-zero\":\"Held at zero\",clamped:\"Bounds\",limited:\"Heroku’s limit\",\"in-bounds\":\"In bounds\"};function On(n,t){let e=n.map(({figures:h})=>h[t]),r=h=>e.reduce((c,f)=>c+h(f),0),[i,o,s,a]=[r(h=>h.dynoHours),r(h=>h.hours),r(h=>h.incidents),r(h=>h.open)],u=r(({slowMinutes:h})=>h),l=n.every(({hourPrice:h})=>h!==null)&&n.length>0?n.reduce((h,{hourPrice:c,figures:f})=>h+(c??0)*f[t].dynoHours,0):null;return[{label:\"Dyno-hours\",value:C(i),note:o===0?\"No look yet\":l===null?`${V(i/o)} dynos on average`:`${jn(l)} at list price`},Zi(n,t),{label:\"Incidents\",value:A(s),note:a>0?`${A(a)} still open`:s===0?\"None in this time\":\"All over\"},{label:\"Slow minutes\",value:A(u),note:o===0?\"No look yet\":u===0?\"None in this time\":`At most ${tt(u/60/o)} of the time`}]}function tt(n){return`${Ct.format(n*100)} %`}function Zi(n,t){let e=n.filter(({flat:h,figures:c})=>h!==null&&(c[t].flatDynoHours??0)>0),r=h=>e.reduce((c,f)=>c+h(f),0),i=r(({figures:h})=>h[t].flatDynoHours??0),o=i-r(({figures:h})=>h[t].dynoHours);if(e.length===0)return{label:\"Saved\",value:\"–\",note:n.some(({figures:h})=>h[t].hours>0)?\"No maximum to compare with\":\"No look yet\"};let s=e.every(({hourPrice:h})=>h!==null),a=s?jn(r(({hourPrice:h,figures:c})=>(h??0)*((c[t].flatDynoHours??0)-c[t].dynoHours))):C(o),u=e.length===1?`a flat ${A(e[0]?.flat??0)}`:\"every maximum\",l=i===0?0:o/i;return{label:s?\"Saved\":\"Dyno-hours saved\",value:a,note:`${tt(Math.abs(l))} ${l<0?\"above\":\"below\"} ${u}`}}function Pt({offsets:n},t){let e=n[0]?.[1]??0;for(let[r,i]of n)r<=t&&(e=i);return e*6e4}function ln(n,t){return t+Pt(n,t)}function Lt(n,t,e,r){let i=r>=7*864e5?4*864e5:0,o=Math.ceil((ln(n,t)-i)/r)*r+i,s=ln(n,e)+864e5,a=[];for(let u=o;u<=s;u+=r){let l=u-Pt(n,u-Pt(n,u));l>=t&&l<e&&l!==a.at(-1)&&a.push(l)}return a}var Ae=[\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\",\"Sun\"],Ki=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"];function mn(n,t){return new Date(ln(n,t)).toISOString().slice(11,16)}function W(n,t){let e=new Date(ln(n,t));return`${Ae[(e.getUTCDay()+6)%7]??\"\"} ${gn(n,t)}`}function gn(n,t){let e=new Date(ln(n,t));return`${e.getUTCDate()} ${Ki[e.getUTCMonth()]??\"\"}`}function q(n,t){return`${W(n,t)}, ${mn(n,t)}`}function Ce(n){let t=e=>`${String(e).padStart(2,\"0\")}:00`;return`${Ae[Math.floor(n/24)]??\"\"} ${t(n%24)}-${t(n%24+1)}`}function d(n,t={},...e){let r=document.createElement(n);for(let[i,o]of Object.entries(t))r.setAttribute(i,o);return r.append(...e),r}function N(n,t,...e){let r=d(\"div\",{class:\"heading\"},d(\"h2\",{},n),...t===\"\"?[]:[d(\"p\",{},t)]);return d(\"section\",{class:\"panel\"},r,...e)}function Fn(n){return d(\"ul\",{class:\"legend\"},...n.map(([t,e])=>d(\"li\",{},d(\"i\",{class:`swatch ${t}`,\"aria-hidden\":\"true\"}),e)))}var Qi=12,Ht={ours:\"\",manual:\"asked for by hand\",external:\"by somebody else\"};function De({process:n,fromMs:t}){let e=n.changes.filter(({atMs:g})=>g>=t);if(e.length===0)return N(\"Changes\",\"\",d(\"p\",{class:\"empty\"},\"The quantity did not change in this time.\"));let r=d(\"input\",{type:\"search\",autocomplete:\"off\",placeholder:\"e.g. 07:00 or pings\"}),i=d(\"select\",{},d(\"option\",{value:\"\"},\"All kinds\"),...Ji(e).map(([g,m])=>d(\"option\",{value:g},`${nt[g]} (${A(m)})`))),o=d(\"p\",{class:\"found\",role:\"status\"}),s=d(\"tbody\"),a=d(\"button\",{type:\"button\",class:\"more\"}),u=d(\"table\",{class:\"changes\"},d(\"caption\",{class:\"unseen\"},\"Changes of the quantity, newest first\"),d(\"thead\",{},d(\"tr\",{},...[\"When\",\"Dynos\",\"Kind\",\"Why\"].map(g=>d(\"th\",{scope:\"col\"},g)))),s),l=Qi,h=()=>{let g=r.value.trim().toLowerCase(),m=e.filter(y=>(i.value===\"\"||y.code===i.value)&&(g===\"\"||c(y).includes(g)));s.replaceChildren(...m.slice(0,l).map(f)),o.textContent=m.length===e.length?an(e.length,\"change\"):`${A(m.length)} of ${an(e.length,\"change\")}`,a.hidden=m.length<=l,a.textContent=`Show all ${A(m.length)}`,u.hidden=m.length===0},c=g=>`${q(n.zone,g.atMs)} ${g.from} → ${g.to} ${nt[g.code]} ${g.code} ${g.message} ${Ht[g.by]}`.toLowerCase(),f=({atMs:g,from:m,to:y,code:_,message:b,by:M})=>d(\"tr\",{},d(\"td\",{class:\"when\"},q(n.zone,g)),d(\"td\",{class:\"move\"},d(\"b\",{class:y>m?\"out\":\"in\"},`${m} → ${y}`)),d(\"td\",{class:\"kind\"},d(\"span\",{},nt[_])),d(\"td\",{class:\"why\"},b,...Ht[M]===\"\"?[]:[d(\"small\",{},` (${Ht[M]})`)]));r.addEventListener(\"input\",h),i.addEventListener(\"change\",h),a.addEventListener(\"click\",()=>{l=1/0,h()}),h();let p=d(\"div\",{class:\"filters\"},d(\"label\",{},d(\"span\",{},\"Find\"),r),d(\"label\",{},d(\"span\",{},\"Kind\"),i),o);return N(\"Changes\",\"Newest first; only the last ones are kept.\",p,u,a)}function Ji(n){let t=new Map;for(let{code:e}of n)t.set(e,(t.get(e)??0)+1);return[...t].sort((e,r)=>r[1]-e[1])}function Vn(n,t){return n==null||t==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function ji(n,t){return n==null||t==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function Le(n){let t,e,r;n.length!==2?(t=Vn,e=(a,u)=>Vn(n(a),u),r=(a,u)=>n(a)-u):(t=n===Vn||n===ji?n:no,e=n,r=n);function i(a,u,l=0,h=a.length){if(l<h){if(t(u,u)!==0)return h;do{let c=l+h>>>1;e(a[c],u)<0?l=c+1:h=c}while(l<h)}return l}function o(a,u,l=0,h=a.length){if(l<h){if(t(u,u)!==0)return h;do{let c=l+h>>>1;e(a[c],u)<=0?l=c+1:h=c}while(l<h)}return l}function s(a,u,l=0,h=a.length){let c=i(a,u,l,h-1);return c>l&&r(a[c-1],u)>-r(a[c],u)?c-1:c}return{left:i,center:s,right:o}}function no(){return 0}function to(n){return n===null?NaN:+n}var He=Le(Vn),qe=He.right,Gl=He.left,Kl=Le(to).center;var Ql=Ie(Oe),Jl=Ie(eo);function Ie(n){return function(t,e,r=e){if(!((e=+e)>=0))throw new RangeError(\"invalid rx\");if(!((r=+r)>=0))throw new RangeError(\"invalid ry\");let{data:i,width:o,height:s}=t;if(!((o=Math.floor(o))>=0))throw new RangeError(\"invalid width\");if(!((s=Math.floor(s!==void 0?s:i.length/o))>=0))throw new RangeError(\"invalid height\");if(!o||!s||!e&&!r)return t;let a=e&&n(e),u=r&&n(r),l=i.slice();return a&&u?(yn(a,l,i,o,s),yn(a,i,l,o,s),yn(a,l,i,o,s),_n(u,i,l,o,s),_n(u,l,i,o,s),_n(u,i,l,o,s)):a?(yn(a,i,l,o,s),yn(a,l,i,o,s),yn(a,i,l,o,s)):u&&(_n(u,i,l,o,s),_n(u,l,i,o,s),_n(u,i,l,o,s)),t}}function yn(n,t,e,r,i){for(let o=0,s=r*i;o<s;)n(t,e,o,o+=r,1)}function _n(n,t,e,r,i){for(let o=0,s=r*i;o<r;++o)n(t,e,o,o+s,r)}function eo(n){let t=Oe(n);return(e,r,i,o,s)=>{i<<=2,o<<=2,s<<=2,t(e,r,i+0,o+0,s),t(e,r,i+1,o+1,s),t(e,r,i+2,o+2,s),t(e,r,i+3,o+3,s)}}function Oe(n){let t=Math.floor(n);if(t===n)return ro(n);let e=n-t,r=2*n+1;return(i,o,s,a,u)=>{if(!((a-=u)>=s))return;let l=t*o[s],h=u*t,c=h+u;for(let f=s,p=s+h;f<p;f+=u)l+=o[Math.min(a,f)];for(let f=s,p=a;f<=p;f+=u)l+=o[Math.min(a,f+h)],i[f]=(l+e*(o[Math.max(s,f-c)]+o[Math.min(a,f+c)]))/r,l-=o[Math.max(s,f-h)]}}function ro(n){let t=2*n+1;return(e,r,i,o,s)=>{if(!((o-=s)>=i))return;let a=n*r[i],u=s*n;for(let l=i,h=i+u;l<h;l+=s)a+=r[Math.min(o,l)];for(let l=i,h=o;l<=h;l+=s)a+=r[Math.min(o,l+u)],e[l]=a/t,a-=r[Math.max(i,l-u)]}}var Bn=class extends Map{constructor(t,e=so){if(super(),Object.defineProperties(this,{_intern:{value:new Map},_key:{value:e}}),t!=null)for(let[r,i]of t)this.set(r,i)}get(t){return super.get(Pe(this,t))}has(t){return super.has(Pe(this,t))}set(t,e){return super.set(io(this,t),e)}delete(t){return super.delete(oo(this,t))}};function Pe({_intern:n,_key:t},e){let r=t(e);return n.has(r)?n.get(r):e}function io({_intern:n,_key:t},e){let r=t(e);return n.has(r)?n.get(r):(n.set(r,e),e)}function oo({_intern:n,_key:t},e){let r=t(e);return n.has(r)&&(e=n.get(r),n.delete(r)),e}function so(n){return n!==null&&typeof n==\"object\"?n.valueOf():n}var ao=Array.prototype,jl=ao.slice;var lo=Math.sqrt(50),uo=Math.sqrt(10),co=Math.sqrt(2);function et(n,t,e){let r=(t-n)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),s=o>=lo?10:o>=uo?5:o>=co?2:1,a,u,l;return i<0?(l=Math.pow(10,-i)/s,a=Math.round(n*l),u=Math.round(t*l),a/l<n&&++a,u/l>t&&--u,l=-l):(l=Math.pow(10,i)*s,a=Math.round(n/l),u=Math.round(t/l),a*l<n&&++a,u*l>t&&--u),u<a&&.5<=e&&e<2?et(n,t,e*2):[a,u,l]}function it(n,t,e){if(t=+t,n=+n,e=+e,!(e>0))return[];if(n===t)return[n];let r=t<n,[i,o,s]=r?et(t,n,e):et(n,t,e);if(!(o>=i))return[];let a=o-i+1,u=new Array(a);if(r)if(s<0)for(let l=0;l<a;++l)u[l]=(o-l)/-s;else for(let l=0;l<a;++l)u[l]=(o-l)*s;else if(s<0)for(let l=0;l<a;++l)u[l]=(i+l)/-s;else for(let l=0;l<a;++l)u[l]=(i+l)*s;return u}function rt(n,t,e){return t=+t,n=+n,e=+e,et(n,t,e)[2]}function Fe(n,t,e){t=+t,n=+n,e=+e;let r=t<n,i=r?rt(t,n,e):rt(n,t,e);return(r?-1:1)*(i<0?1/-i:i)}function Ve(n,t,e){n=+n,t=+t,e=(i=arguments.length)<2?(t=n,n=0,1):i<3?1:+e;for(var r=-1,i=Math.max(0,Math.ceil((t-n)/e))|0,o=new Array(i);++r<i;)o[r]=n+r*e;return o}var nu=fo(Math.random);function fo(n){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let s=n()*o--|0,a=e[o+r];e[o+r]=e[s+r],e[s+r]=a}return e}}var qt=\"http://www.w3.org/1999/xhtml\",Be={svg:\"http://www.w3.org/2000/svg\",xhtml:qt,xlink:\"http://www.w3.org/1999/xlink\",xml:\"http://www.w3.org/XML/1998/namespace\",xmlns:\"http://www.w3.org/2000/xmlns/\"};function ze(n){var t=n+=\"\",e=t.indexOf(\":\");return e>=0&&(t=n.slice(0,e))!==\"xmlns\"&&(n=n.slice(e+1)),Be.hasOwnProperty(t)?{space:Be[t],local:n}:n}function ho(n){return function(){var t=this.ownerDocument,e=this.namespaceURI;return e===qt&&t.documentElement.namespaceURI===qt?t.createElement(n):t.createElementNS(e,n)}}function po(n){return function(){return this.ownerDocument.createElementNS(n.space,n.local)}}function Ot(n){var t=ze(n);return(t.local?po:ho)(t)}function mo(){}function Xe(n){return n==null?mo:function(){return this.querySelector(n)}}function go(n){typeof n!=\"function\"&&(n=Xe(n));for(var t=this._groups,e=t.length,r=new Array(e),i=0;i<e;++i)for(var o=t[i],s=o.length,a=r[i]=new Array(s),u,l,h=0;h<s;++h)(u=o[h])&&(l=n.call(u,u.__data__,h,o))&&(\"__data__\"in u&&(l.__data__=u.__data__),a[h]=l);return new I(r,this._parents)}function yo(n){return n==null?[]:Array.isArray(n)?n:Array.from(n)}function _o(){return[]}function xo(n){return n==null?_o:function(){return this.querySelectorAll(n)}}function bo(n){return function(){return yo(n.apply(this,arguments))}}function wo(n){typeof n==\"function\"?n=bo(n):n=xo(n);for(var t=this._groups,e=t.length,r=[],i=[],o=0;o<e;++o)for(var s=t[o],a=s.length,u,l=0;l<a;++l)(u=s[l])&&(r.push(n.call(u,u.__data__,l,s)),i.push(u));return new I(r,i)}function Mo(n){return function(){return this.matches(n)}}function We(n){return function(t){return t.matches(n)}}var vo=Array.prototype.find;function ko(n){return function(){return vo.call(this.children,n)}}function $o(){return this.firstElementChild}function So(n){return this.select(n==null?$o:ko(typeof n==\"function\"?n:We(n)))}var To=Array.prototype.filter;function No(){return Array.from(this.children)}function Eo(n){return function(){return To.call(this.children,n)}}function Ro(n){return this.selectAll(n==null?No:Eo(typeof n==\"function\"?n:We(n)))}function Ao(n){typeof n!=\"function\"&&(n=Mo(n));for(var t=this._groups,e=t.length,r=new Array(e),i=0;i<e;++i)for(var o=t[i],s=o.length,a=r[i]=[],u,l=0;l<s;++l)(u=o[l])&&n.call(u,u.__data__,l,o)&&a.push(u);return new I(r,this._parents)}function Ye(n){return new Array(n.length)}function Co(){return new I(this._enter||this._groups.map(Ye),this._parents)}function ot(n,t){this.ownerDocument=n.ownerDocument,this.namespaceURI=n.namespaceURI,this._next=null,this._parent=n,this.__data__=t}ot.prototype={constructor:ot,appendChild:function(n){return this._parent.insertBefore(n,this._next)},insertBefore:function(n,t){return this._parent.insertBefore(n,t)},querySelector:function(n){return this._parent.querySelector(n)},querySelectorAll:function(n){return this._parent.querySelectorAll(n)}};function Do(n){return function(){return n}}function Po(n,t,e,r,i,o){for(var s=0,a,u=t.length,l=o.length;s<l;++s)(a=t[s])?(a.__data__=o[s],r[s]=a):e[s]=new ot(n,o[s]);for(;s<u;++s)(a=t[s])&&(i[s]=a)}function Lo(n,t,e,r,i,o,s){var a,u,l=new Map,h=t.length,c=o.length,f=new Array(h),p;for(a=0;a<h;++a)(u=t[a])&&(f[a]=p=s.call(u,u.__data__,a,t)+\"\",l.has(p)?i[a]=u:l.set(p,u));for(a=0;a<c;++a)p=s.call(n,o[a],a,o)+\"\",(u=l.get(p))?(r[a]=u,u.__data__=o[a],l.delete(p)):e[a]=new ot(n,o[a]);for(a=0;a<h;++a)(u=t[a])&&l.get(f[a])===u&&(i[a]=u)}function Ho(n){return n.__data__}function qo(n,t){if(!arguments.length)return Array.from(this,Ho);var e=t?Lo:Po,r=this._parents,i=this._groups;typeof n!=\"function\"&&(n=Do(n));for(var o=i.length,s=new Array(o),a=new Array(o),u=new Array(o),l=0;l<o;++l){var h=r[l],c=i[l],f=c.length,p=Io(n.call(h,h&&h.__data__,l,r)),g=p.length,m=a[l]=new Array(g),y=s[l]=new Array(g),_=u[l]=new Array(f);e(h,c,m,y,_,p,t);for(var b=0,M=0,v,S;b<g;++b)if(v=m[b]){for(b>=M&&(M=b+1);!(S=y[M])&&++M<g;);v._next=S||null}}return s=new I(s,r),s._enter=a,s._exit=u,s}function Io(n){return typeof n==\"object\"&&\"length\"in n?n:Array.from(n)}function Oo(){return new I(this._exit||this._groups.map(Ye),this._parents)}function Fo(n,t,e){var r=this.enter(),i=this,o=this.exit();return typeof n==\"function\"?(r=n(r),r&&(r=r.selection())):r=r.append(n+\"\"),t!=null&&(i=t(i),i&&(i=i.selection())),e==null?o.remove():e(o),r&&i?r.merge(i).order():i}function Vo(n){for(var t=n.selection?n.selection():n,e=this._groups,r=t._groups,i=e.length,o=r.length,s=Math.min(i,o),a=new Array(i),u=0;u<s;++u)for(var l=e[u],h=r[u],c=l.length,f=a[u]=new Array(c),p,g=0;g<c;++g)(p=l[g]||h[g])&&(f[g]=p);for(;u<i;++u)a[u]=e[u];return new I(a,this._parents)}function Bo(){for(var n=this._groups,t=-1,e=n.length;++t<e;)for(var r=n[t],i=r.length-1,o=r[i],s;--i>=0;)(s=r[i])&&(o&&s.compareDocumentPosition(o)^4&&o.parentNode.insertBefore(s,o),o=s);return this}function zo(n){n||(n=Xo);function t(c,f){return c&&f?n(c.__data__,f.__data__):!c-!f}for(var e=this._groups,r=e.length,i=new Array(r),o=0;o<r;++o){for(var s=e[o],a=s.length,u=i[o]=new Array(a),l,h=0;h<a;++h)(l=s[h])&&(u[h]=l);u.sort(t)}return new I(i,this._parents).order()}function Xo(n,t){return n<t?-1:n>t?1:n>=t?0:NaN}function Wo(){var n=arguments[0];return arguments[0]=this,n.apply(null,arguments),this}function Yo(){return Array.from(this)}function Uo(){for(var n=this._groups,t=0,e=n.length;t<e;++t)for(var r=n[t],i=0,o=r.length;i<o;++i){var s=r[i];if(s)return s}return null}function Zo(){let n=0;for(let t of this)++n;return n}function Go(){return!this.node()}function Ko(n){for(var t=this._groups,e=0,r=t.length;e<r;++e)for(var i=t[e],o=0,s=i.length,a;o<s;++o)(a=i[o])&&n.call(a,a.__data__,o,i);return this}function Qo(n){return function(){this.removeAttribute(n)}}function Jo(n){return function(){this.removeAttributeNS(n.space,n.local)}}function jo(n,t){return function(){this.setAttribute(n,t)}}function ns(n,t){return function(){this.setAttributeNS(n.space,n.local,t)}}function ts(n,t){return function(){var e=t.apply(this,arguments);e==null?this.removeAttribute(n):this.setAttribute(n,e)}}function es(n,t){return function(){var e=t.apply(this,arguments);e==null?this.removeAttributeNS(n.space,n.local):this.setAttributeNS(n.space,n.local,e)}}function rs(n,t){var e=ze(n);if(arguments.length<2){var r=this.node();return e.local?r.getAttributeNS(e.space,e.local):r.getAttribute(e)}return this.each((t==null?e.local?Jo:Qo:typeof t==\"function\"?e.local?es:ts:e.local?ns:jo)(e,t))}function Ue(n){return n.ownerDocument&&n.ownerDocument.defaultView||n.document&&n||n.defaultView}function is(n){return function(){this.style.removeProperty(n)}}function os(n,t,e){return function(){this.style.setProperty(n,t,e)}}function ss(n,t,e){return function(){var r=t.apply(this,arguments);r==null?this.style.removeProperty(n):this.style.setProperty(n,r,e)}}function as(n,t,e){return arguments.length>1?this.each((t==null?is:typeof t==\"function\"?ss:os)(n,t,e??\"\")):ls(this.node(),n)}function ls(n,t){return n.style.getPropertyValue(t)||Ue(n).getComputedStyle(n,null).getPropertyValue(t)}function us(n){return function(){delete this[n]}}function cs(n,t){return function(){this[n]=t}}function fs(n,t){return function(){var e=t.apply(this,arguments);e==null?delete this[n]:this[n]=e}}function hs(n,t){return arguments.length>1?this.each((t==null?us:typeof t==\"function\"?fs:cs)(n,t)):this.node()[n]}function Ze(n){return n.trim().split(/^|\\s+/)}function Ft(n){return n.classList||new Ge(n)}function Ge(n){this._node=n,this._names=Ze(n.getAttribute(\"class\")||\"\")}Ge.prototype={add:function(n){var t=this._names.indexOf(n);t<0&&(this._names.push(n),this._node.setAttribute(\"class\",this._names.join(\" \")))},remove:function(n){var t=this._names.indexOf(n);t>=0&&(this._names.splice(t,1),this._node.setAttribute(\"class\",this._names.join(\" \")))},contains:function(n){return this._names.indexOf(n)>=0}};function Ke(n,t){for(var e=Ft(n),r=-1,i=t.length;++r<i;)e.add(t[r])}function Qe(n,t){for(var e=Ft(n),r=-1,i=t.length;++r<i;)e.remove(t[r])}function ds(n){return function(){Ke(this,n)}}function ps(n){return function(){Qe(this,n)}}function ms(n,t){return function(){(t.apply(this,arguments)?Ke:Qe)(this,n)}}function gs(n,t){var e=Ze(n+\"\");if(arguments.length<2){for(var r=Ft(this.node()),i=-1,o=e.length;++i<o;)if(!r.contains(e[i]))return!1;return!0}return this.each((typeof t==\"function\"?ms:t?ds:ps)(e,t))}function ys(){this.textContent=\"\"}function _s(n){return function(){this.textContent=n}}function xs(n){return function(){var t=n.apply(this,arguments);this.textContent=t??\"\"}}function bs(n){return arguments.length?this.each(n==null?ys:(typeof n==\"function\"?xs:_s)(n)):this.node().textContent}function ws(){this.innerHTML=\"\"}function Ms(n){return function(){this.innerHTML=n}}function vs(n){return function(){var t=n.apply(this,arguments);this.innerHTML=t??\"\"}}function ks(n){return arguments.length?this.each(n==null?ws:(typeof n==\"function\"?vs:Ms)(n)):this.node().innerHTML}function $s(){this.nextSibling&&this.parentNode.appendChild(this)}function Ss(){return this.each($s)}function Ts(){this.previousSibling&&this.parentNode.insertBefore(this,this.parentNode.firstChild)}function Ns(){return this.each(Ts)}function Es(n){var t=typeof n==\"function\"?n:Ot(n);return this.select(function(){return this.appendChild(t.apply(this,arguments))})}function Rs(){return null}function As(n,t){var e=typeof n==\"function\"?n:Ot(n),r=t==null?Rs:typeof t==\"function\"?t:Xe(t);return this.select(function(){return this.insertBefore(e.apply(this,arguments),r.apply(this,arguments)||null)})}function Cs(){var n=this.parentNode;n&&n.removeChild(this)}function Ds(){return this.each(Cs)}function Ps(){var n=this.cloneNode(!1),t=this.parentNode;return t?t.insertBefore(n,this.nextSibling):n}function Ls(){var n=this.cloneNode(!0),t=this.parentNode;return t?t.insertBefore(n,this.nextSibling):n}function Hs(n){return this.select(n?Ls:Ps)}function qs(n){return arguments.length?this.property(\"__data__\",n):this.node().__data__}function Is(n){return function(t){n.call(this,t,this.__data__)}}function Os(n){return n.trim().split(/^|\\s+/).map(function(t){var e=\"\",r=t.indexOf(\".\");return r>=0&&(e=t.slice(r+1),t=t.slice(0,r)),{type:t,name:e}})}function Fs(n){return function(){var t=this.__on;if(t){for(var e=0,r=-1,i=t.length,o;e<i;++e)o=t[e],(!n.type||o.type===n.type)&&o.name===n.name?this.removeEventListener(o.type,o.listener,o.options):t[++r]=o;++r?t.length=r:delete this.__on}}}function Vs(n,t,e){return function(){var r=this.__on,i,o=Is(t);if(r){for(var s=0,a=r.length;s<a;++s)if((i=r[s]).type===n.type&&i.name===n.name){this.removeEventListener(i.type,i.listener,i.options),this.addEventListener(i.type,i.listener=o,i.options=e),i.value=t;return}}this.addEventListener(n.type,o,e),i={type:n.type,name:n.name,value:t,listener:o,options:e},r?r.push(i):this.__on=[i]}}function Bs(n,t,e){var r=Os(n+\"\"),i,o=r.length,s;if(arguments.length<2){var a=this.node().__on;if(a){for(var u=0,l=a.length,h;u<l;++u)for(i=0,h=a[u];i<o;++i)if((s=r[i]).type===h.type&&s.name===h.name)return h.value}return}for(a=t?Vs:Fs,i=0;i<o;++i)this.each(a(r[i],t,e));return this}function Je(n,t,e){var r=Ue(n),i=r.CustomEvent;typeof i==\"function\"?i=new i(t,e):(i=r.document.createEvent(\"Event\"),e?(i.initEvent(t,e.bubbles,e.cancelable),i.detail=e.detail):i.initEvent(t,!1,!1)),n.dispatchEvent(i)}function zs(n,t){return function(){return Je(this,n,t)}}function Xs(n,t){return function(){return Je(this,n,t.apply(this,arguments))}}function Ws(n,t){return this.each((typeof t==\"function\"?Xs:zs)(n,t))}function*Ys(){for(var n=this._groups,t=0,e=n.length;t<e;++t)for(var r=n[t],i=0,o=r.length,s;i<o;++i)(s=r[i])&&(yield s)}var je=[null];function I(n,t){this._groups=n,this._parents=t}function Us(){return new I([[document.documentElement]],je)}function Zs(){return this}I.prototype=Us.prototype={constructor:I,select:go,selectAll:wo,selectChild:So,selectChildren:Ro,filter:Ao,data:qo,enter:Co,exit:Oo,join:Fo,merge:Vo,selection:Zs,order:Bo,sort:zo,call:Wo,nodes:Yo,node:Uo,size:Zo,empty:Go,each:Ko,attr:rs,style:as,property:hs,classed:gs,text:bs,html:ks,raise:Ss,lower:Ns,append:Es,insert:As,remove:Ds,clone:Hs,datum:qs,on:Bs,dispatch:Ws,[Symbol.iterator]:Ys};function Gs(n){return typeof n==\"string\"?new I([[document.querySelector(n)]],[document.documentElement]):new I([[n]],je)}function Y(n){return Gs(Ot(n).call(document.documentElement))}var Ks=0;function Qs(){return new It}function It(){this._=\"@\"+(++Ks).toString(36)}It.prototype=Qs.prototype={constructor:It,get:function(n){for(var t=this._;!(t in n);)if(!(n=n.parentNode))return;return n[t]},set:function(n,t){return n[this._]=t},remove:function(n){return this._ in n&&delete n[this._]},toString:function(){return this._}};function Js(n){let t;for(;t=n.sourceEvent;)n=t;return n}function nr(n,t){if(n=Js(n),t===void 0&&(t=n.currentTarget),t){var e=t.ownerSVGElement||t;if(e.createSVGPoint){var r=e.createSVGPoint();return r.x=n.clientX,r.y=n.clientY,r=r.matrixTransform(t.getScreenCTM().inverse()),[r.x,r.y]}if(t.getBoundingClientRect){var i=t.getBoundingClientRect();return[n.clientX-i.left-t.clientLeft,n.clientY-i.top-t.clientTop]}}return[n.pageX,n.pageY]}function Mn(n,t,e){n.prototype=t.prototype=e,e.constructor=n}function Wn(n,t){var e=Object.create(n.prototype);for(var r in t)e[r]=t[r];return e}function rn(){}var hn=.7,wn=1/hn,xn=\"\\\\s*([+-]?\\\\d+)\\\\s*\",zn=\"\\\\s*([+-]?(?:\\\\d*\\\\.)?\\\\d+(?:[eE][+-]?\\\\d+)?)\\\\s*\",U=\"\\\\s*([+-]?(?:\\\\d*\\\\.)?\\\\d+(?:[eE][+-]?\\\\d+)?)%\\\\s*\",js=/^#([0-9a-f]{3,8})$/,na=new RegExp(`^rgb\\\\(${xn},${xn},${xn}\\\\)$`),ta=new RegExp(`^rgb\\\\(${U},${U},${U}\\\\)$`),ea=new RegExp(`^rgba\\\\(${xn},${xn},${xn},${zn}\\\\)$`),ra=new RegExp(`^rgba\\\\(${U},${U},${U},${zn}\\\\)$`),ia=new RegExp(`^hsl\\\\(${zn},${U},${U}\\\\)$`),oa=new RegExp(`^hsla\\\\(${zn},${U},${U},${zn}\\\\)$`),tr={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};Mn(rn,vn,{copy(n){return Object.assign(new this.constructor,this,n)},displayable(){return this.rgb().displayable()},hex:er,formatHex:er,formatHex8:sa,formatHsl:aa,formatRgb:rr,toString:rr});function er(){return this.rgb().formatHex()}function sa(){return this.rgb().formatHex8()}function aa(){return hr(this).formatHsl()}function rr(){return this.rgb().formatRgb()}function vn(n){var t,e;return n=(n+\"\").trim().toLowerCase(),(t=js.exec(n))?(e=t[1].length,t=parseInt(t[1],16),e===6?ir(t):e===3?new E(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):e===8?st(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):e===4?st(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=na.exec(n))?new E(t[1],t[2],t[3],1):(t=ta.exec(n))?new E(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=ea.exec(n))?st(t[1],t[2],t[3],t[4]):(t=ra.exec(n))?st(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=ia.exec(n))?ar(t[1],t[2]/100,t[3]/100,1):(t=oa.exec(n))?ar(t[1],t[2]/100,t[3]/100,t[4]):tr.hasOwnProperty(n)?ir(tr[n]):n===\"transparent\"?new E(NaN,NaN,NaN,0):null}function ir(n){return new E(n>>16&255,n>>8&255,n&255,1)}function st(n,t,e,r){return r<=0&&(n=t=e=NaN),new E(n,t,e,r)}function Yt(n){return n instanceof rn||(n=vn(n)),n?(n=n.rgb(),new E(n.r,n.g,n.b,n.opacity)):new E}function Yn(n,t,e,r){return arguments.length===1?Yt(n):new E(n,t,e,r??1)}function E(n,t,e,r){this.r=+n,this.g=+t,this.b=+e,this.opacity=+r}Mn(E,Yn,Wn(rn,{brighter(n){return n=n==null?wn:Math.pow(wn,n),new E(this.r*n,this.g*n,this.b*n,this.opacity)},darker(n){return n=n==null?hn:Math.pow(hn,n),new E(this.r*n,this.g*n,this.b*n,this.opacity)},rgb(){return this},clamp(){return new E(cn(this.r),cn(this.g),cn(this.b),lt(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:or,formatHex:or,formatHex8:la,formatRgb:sr,toString:sr}));function or(){return`#${un(this.r)}${un(this.g)}${un(this.b)}`}function la(){return`#${un(this.r)}${un(this.g)}${un(this.b)}${un((isNaN(this.opacity)?1:this.opacity)*255)}`}function sr(){let n=lt(this.opacity);return`${n===1?\"rgb(\":\"rgba(\"}${cn(this.r)}, ${cn(this.g)}, ${cn(this.b)}${n===1?\")\":`, ${n})`}`}function lt(n){return isNaN(n)?1:Math.max(0,Math.min(1,n))}function cn(n){return Math.max(0,Math.min(255,Math.round(n)||0))}function un(n){return n=cn(n),(n<16?\"0\":\"\")+n.toString(16)}function ar(n,t,e,r){return r<=0?n=t=e=NaN:e<=0||e>=1?n=t=NaN:t<=0&&(n=NaN),new B(n,t,e,r)}function hr(n){if(n instanceof B)return new B(n.h,n.s,n.l,n.opacity);if(n instanceof rn||(n=vn(n)),!n)return new B;if(n instanceof B)return n;n=n.rgb();var t=n.r/255,e=n.g/255,r=n.b/255,i=Math.min(t,e,r),o=Math.max(t,e,r),s=NaN,a=o-i,u=(o+i)/2;return a?(t===o?s=(e-r)/a+(e<r)*6:e===o?s=(r-t)/a+2:s=(t-e)/a+4,a/=u<.5?o+i:2-o-i,s*=60):a=u>0&&u<1?0:s,new B(s,a,u,n.opacity)}function ct(n,t,e,r){return arguments.length===1?hr(n):new B(n,t,e,r??1)}function B(n,t,e,r){this.h=+n,this.s=+t,this.l=+e,this.opacity=+r}Mn(B,ct,Wn(rn,{brighter(n){return n=n==null?wn:Math.pow(wn,n),new B(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?hn:Math.pow(hn,n),new B(this.h,this.s,this.l*n,this.opacity)},rgb(){var n=this.h%360+(this.h<0)*360,t=isNaN(n)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*t,i=2*e-r;return new E(Vt(n>=240?n-240:n+120,i,r),Vt(n,i,r),Vt(n<120?n+240:n-120,i,r),this.opacity)},clamp(){return new B(lr(this.h),at(this.s),at(this.l),lt(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let n=lt(this.opacity);return`${n===1?\"hsl(\":\"hsla(\"}${lr(this.h)}, ${at(this.s)*100}%, ${at(this.l)*100}%${n===1?\")\":`, ${n})`}`}}));function lr(n){return n=(n||0)%360,n<0?n+360:n}function at(n){return Math.max(0,Math.min(1,n||0))}function Vt(n,t,e){return(n<60?t+(e-t)*n/60:n<180?e:n<240?t+(e-t)*(240-n)/60:t)*255}var dr=Math.PI/180,pr=180/Math.PI,ut=18,mr=.96422,gr=1,yr=.82521,_r=4/29,bn=6/29,xr=3*bn*bn,ua=bn*bn*bn;function br(n){if(n instanceof Z)return new Z(n.l,n.a,n.b,n.opacity);if(n instanceof nn)return Mr(n);n instanceof E||(n=Yt(n));var t=Wt(n.r),e=Wt(n.g),r=Wt(n.b),i=Bt((.2225045*t+.7168786*e+.0606169*r)/gr),o,s;return t===e&&e===r?o=s=i:(o=Bt((.4360747*t+.3850649*e+.1430804*r)/mr),s=Bt((.0139322*t+.0971045*e+.7141733*r)/yr)),new Z(116*i-16,500*(o-i),200*(i-s),n.opacity)}function wr(n,t,e,r){return arguments.length===1?br(n):new Z(n,t,e,r??1)}function Z(n,t,e,r){this.l=+n,this.a=+t,this.b=+e,this.opacity=+r}Mn(Z,wr,Wn(rn,{brighter(n){return new Z(this.l+ut*(n??1),this.a,this.b,this.opacity)},darker(n){return new Z(this.l-ut*(n??1),this.a,this.b,this.opacity)},rgb(){var n=(this.l+16)/116,t=isNaN(this.a)?n:n+this.a/500,e=isNaN(this.b)?n:n-this.b/200;return t=mr*zt(t),n=gr*zt(n),e=yr*zt(e),new E(Xt(3.1338561*t-1.6168667*n-.4906146*e),Xt(-.9787684*t+1.9161415*n+.033454*e),Xt(.0719453*t-.2289914*n+1.4052427*e),this.opacity)}}));function Bt(n){return n>ua?Math.pow(n,1/3):n/xr+_r}function zt(n){return n>bn?n*n*n:xr*(n-_r)}function Xt(n){return 255*(n<=.0031308?12.92*n:1.055*Math.pow(n,1/2.4)-.055)}function Wt(n){return(n/=255)<=.04045?n/12.92:Math.pow((n+.055)/1.055,2.4)}function ca(n){if(n instanceof nn)return new nn(n.h,n.c,n.l,n.opacity);if(n instanceof Z||(n=br(n)),n.a===0&&n.b===0)return new nn(NaN,0<n.l&&n.l<100?0:NaN,n.l,n.opacity);var t=Math.atan2(n.b,n.a)*pr;return new nn(t<0?t+360:t,Math.sqrt(n.a*n.a+n.b*n.b),n.l,n.opacity)}function ft(n,t,e,r){return arguments.length===1?ca(n):new nn(n,t,e,r??1)}function nn(n,t,e,r){this.h=+n,this.c=+t,this.l=+e,this.opacity=+r}function Mr(n){if(isNaN(n.h))return new Z(n.l,0,0,n.opacity);var t=n.h*dr;return new Z(n.l,Math.cos(t)*n.c,Math.sin(t)*n.c,n.opacity)}Mn(nn,ft,Wn(rn,{brighter(n){return new nn(this.h,this.c,this.l+ut*(n??1),this.opacity)},darker(n){return new nn(this.h,this.c,this.l-ut*(n??1),this.opacity)},rgb(){return Mr(this).rgb()}}));var vr=-.14861,Ut=1.78277,Zt=-.29227,ht=-.90649,Xn=1.97294,ur=Xn*ht,cr=Xn*Ut,fr=Ut*Zt-ht*vr;function fa(n){if(n instanceof fn)return new fn(n.h,n.s,n.l,n.opacity);n instanceof E||(n=Yt(n));var t=n.r/255,e=n.g/255,r=n.b/255,i=(fr*r+ur*t-cr*e)/(fr+ur-cr),o=r-i,s=(Xn*(e-i)-Zt*o)/ht,a=Math.sqrt(s*s+o*o)/(Xn*i*(1-i)),u=a?Math.atan2(s,o)*pr-120:NaN;return new fn(u<0?u+360:u,a,i,n.opacity)}function dt(n,t,e,r){return arguments.length===1?fa(n):new fn(n,t,e,r??1)}function fn(n,t,e,r){this.h=+n,this.s=+t,this.l=+e,this.opacity=+r}Mn(fn,dt,Wn(rn,{brighter(n){return n=n==null?wn:Math.pow(wn,n),new fn(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?hn:Math.pow(hn,n),new fn(this.h,this.s,this.l*n,this.opacity)},rgb(){var n=isNaN(this.h)?0:(this.h+120)*dr,t=+this.l,e=isNaN(this.s)?0:this.s*t*(1-t),r=Math.cos(n),i=Math.sin(n);return new E(255*(t+e*(vr*r+Ut*i)),255*(t+e*(Zt*r+ht*i)),255*(t+e*(Xn*r)),this.opacity)}}));function Tr(n,t,e,r,i){var o=n*n,s=o*n;return((1-3*n+3*o-s)*t+(4-6*o+3*s)*e+(1+3*n+3*o-3*s)*r+s*i)/6}function ha(n){var t=n.length-1;return function(e){var r=e<=0?e=0:e>=1?(e=1,t-1):Math.floor(e*t),i=n[r],o=n[r+1],s=r>0?n[r-1]:2*i-o,a=r<t-1?n[r+2]:2*o-i;return Tr((e-r/t)*t,s,i,o,a)}}function da(n){var t=n.length;return function(e){var r=Math.floor(((e%=1)<0?++e:e)*t),i=n[(r+t-1)%t],o=n[r%t],s=n[(r+1)%t],a=n[(r+2)%t];return Tr((e-r/t)*t,i,o,s,a)}}var mt=n=>()=>n;function Nr(n,t){return function(e){return n+e*t}}function pa(n,t,e){return n=Math.pow(n,e),t=Math.pow(t,e)-n,e=1/e,function(r){return Math.pow(n+r*t,e)}}function Jt(n,t){var e=t-n;return e?Nr(n,e>180||e<-180?e-360*Math.round(e/360):e):mt(isNaN(n)?t:n)}function ma(n){return(n=+n)==1?L:function(t,e){return e-t?pa(t,e,n):mt(isNaN(t)?e:t)}}function L(n,t){var e=t-n;return e?Nr(n,e):mt(isNaN(n)?t:n)}var kr=(function n(t){var e=ma(t);function r(i,o){var s=e((i=Yn(i)).r,(o=Yn(o)).r),a=e(i.g,o.g),u=e(i.b,o.b),l=L(i.opacity,o.opacity);return function(h){return i.r=s(h),i.g=a(h),i.b=u(h),i.opacity=l(h),i+\"\"}}return r.gamma=n,r})(1);function Er(n){return function(t){var e=t.length,r=new Array(e),i=new Array(e),o=new Array(e),s,a;for(s=0;s<e;++s)a=Yn(t[s]),r[s]=a.r||0,i[s]=a.g||0,o[s]=a.b||0;return r=n(r),i=n(i),o=n(o),a.opacity=1,function(u){return a.r=r(u),a.g=i(u),a.b=o(u),a+\"\"}}}var ou=Er(ha),su=Er(da);function ga(n,t){t||(t=[]);var e=n?Math.min(t.length,n.length):0,r=t.slice(),i;return function(o){for(i=0;i<e;++i)r[i]=n[i]*(1-o)+t[i]*o;return r}}function ya(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function _a(n,t){var e=t?t.length:0,r=n?Math.min(e,n.length):0,i=new Array(r),o=new Array(e),s;for(s=0;s<r;++s)i[s]=gt(n[s],t[s]);for(;s<e;++s)o[s]=t[s];return function(a){for(s=0;s<r;++s)o[s]=i[s](a);return o}}function xa(n,t){var e=new Date;return n=+n,t=+t,function(r){return e.setTime(n*(1-r)+t*r),e}}function z(n,t){return n=+n,t=+t,function(e){return n*(1-e)+t*e}}function ba(n,t){var e={},r={},i;(n===null||typeof n!=\"object\")&&(n={}),(t===null||typeof t!=\"object\")&&(t={});for(i in t)i in n?e[i]=gt(n[i],t[i]):r[i]=t[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var Kt=/[-+]?(?:\\d+\\.?\\d*|\\.?\\d+)(?:[eE][-+]?\\d+)?/g,Gt=new RegExp(Kt.source,\"g\");function wa(n){return function(){return n}}function Ma(n){return function(t){return n(t)+\"\"}}function va(n,t){var e=Kt.lastIndex=Gt.lastIndex=0,r,i,o,s=-1,a=[],u=[];for(n=n+\"\",t=t+\"\";(r=Kt.exec(n))&&(i=Gt.exec(t));)(o=i.index)>e&&(o=t.slice(e,o),a[s]?a[s]+=o:a[++s]=o),(r=r[0])===(i=i[0])?a[s]?a[s]+=i:a[++s]=i:(a[++s]=null,u.push({i:s,x:z(r,i)})),e=Gt.lastIndex;return e<t.length&&(o=t.slice(e),a[s]?a[s]+=o:a[++s]=o),a.length<2?u[0]?Ma(u[0].x):wa(t):(t=u.length,function(l){for(var h=0,c;h<t;++h)a[(c=u[h]).i]=c.x(l);return a.join(\"\")})}function gt(n,t){var e=typeof t,r;return t==null||e===\"boolean\"?mt(t):(e===\"number\"?z:e===\"string\"?(r=vn(t))?(t=r,kr):va:t instanceof vn?kr:t instanceof Date?xa:ya(t)?ga:Array.isArray(t)?_a:typeof t.valueOf!=\"function\"&&typeof t.toString!=\"function\"||isNaN(t)?ba:z)(n,t)}function Rr(n,t){return n=+n,t=+t,function(e){return Math.round(n*(1-e)+t*e)}}var $r=180/Math.PI,Qt={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function Ar(n,t,e,r,i,o){var s,a,u;return(s=Math.sqrt(n*n+t*t))&&(n/=s,t/=s),(u=n*e+t*r)&&(e-=n*u,r-=t*u),(a=Math.sqrt(e*e+r*r))&&(e/=a,r/=a,u/=a),n*r<t*e&&(n=-n,t=-t,u=-u,s=-s),{translateX:i,translateY:o,rotate:Math.atan2(t,n)*$r,skewX:Math.atan(u)*$r,scaleX:s,scaleY:a}}var pt;function ka(n){let t=new(typeof DOMMatrix==\"function\"?DOMMatrix:WebKitCSSMatrix)(n+\"\");return t.isIdentity?Qt:Ar(t.a,t.b,t.c,t.d,t.e,t.f)}function $a(n){return n==null||(pt||(pt=document.createElementNS(\"http://www.w3.org/2000/svg\",\"g\")),pt.setAttribute(\"transform\",n),!(n=pt.transform.baseVal.consolidate()))?Qt:(n=n.matrix,Ar(n.a,n.b,n.c,n.d,n.e,n.f))}function Cr(n,t,e,r){function i(l){return l.length?l.pop()+\" \":\"\"}function o(l,h,c,f,p,g){if(l!==c||h!==f){var m=p.push(\"translate(\",null,t,null,e);g.push({i:m-4,x:z(l,c)},{i:m-2,x:z(h,f)})}else(c||f)&&p.push(\"translate(\"+c+t+f+e)}function s(l,h,c,f){l!==h?(l-h>180?h+=360:h-l>180&&(l+=360),f.push({i:c.push(i(c)+\"rotate(\",null,r)-2,x:z(l,h)})):h&&c.push(i(c)+\"rotate(\"+h+r)}function a(l,h,c,f){l!==h?f.push({i:c.push(i(c)+\"skewX(\",null,r)-2,x:z(l,h)}):h&&c.push(i(c)+\"skewX(\"+h+r)}function u(l,h,c,f,p,g){if(l!==c||h!==f){var m=p.push(i(p)+\"scale(\",null,\",\",null,\")\");g.push({i:m-4,x:z(l,c)},{i:m-2,x:z(h,f)})}else(c!==1||f!==1)&&p.push(i(p)+\"scale(\"+c+\",\"+f+\")\")}return function(l,h){var c=[],f=[];return l=n(l),h=n(h),o(l.translateX,l.translateY,h.translateX,h.translateY,c,f),s(l.rotate,h.rotate,c,f),a(l.skewX,h.skewX,c,f),u(l.scaleX,l.scaleY,h.scaleX,h.scaleY,c,f),l=h=null,function(p){for(var g=-1,m=f.length,y;++g<m;)c[(y=f[g]).i]=y.x(p);return c.join(\"\")}}}var au=Cr(ka,\"px, \",\"px)\",\"deg)\"),lu=Cr($a,\", \",\")\",\")\"),Sa=1e-12;function Sr(n){return((n=Math.exp(n))+1/n)/2}function Ta(n){return((n=Math.exp(n))-1/n)/2}function Na(n){return((n=Math.exp(2*n))-1)/(n+1)}var uu=(function n(t,e,r){function i(o,s){var a=o[0],u=o[1],l=o[2],h=s[0],c=s[1],f=s[2],p=h-a,g=c-u,m=p*p+g*g,y,_;if(m<Sa)_=Math.log(f/l)/t,y=function(O){return[a+O*p,u+O*g,l*Math.exp(t*O*_)]};else{var b=Math.sqrt(m),M=(f*f-l*l+r*m)/(2*l*e*b),v=(f*f-l*l-r*m)/(2*f*e*b),S=Math.log(Math.sqrt(M*M+1)-M),T=Math.log(Math.sqrt(v*v+1)-v);_=(T-S)/t,y=function(O){var k=O*_,x=Sr(S),$=l/(e*b)*(x*Na(t*k+S)-Ta(S));return[a+$*p,u+$*g,l*x/Sr(t*k+S)]}}return y.duration=Math.abs(_)*1e3*t/Math.SQRT2,y}return i.rho=function(o){var s=Math.max(.001,+o),a=s*s,u=a*a;return n(s,a,u)},i})(Math.SQRT2,2,4);function Dr(n){return function(t,e){var r=n((t=ct(t)).h,(e=ct(e)).h),i=L(t.s,e.s),o=L(t.l,e.l),s=L(t.opacity,e.opacity);return function(a){return t.h=r(a),t.s=i(a),t.l=o(a),t.opacity=s(a),t+\"\"}}}var cu=Dr(Jt),fu=Dr(L);function Pr(n){return function(t,e){var r=n((t=ft(t)).h,(e=ft(e)).h),i=L(t.c,e.c),o=L(t.l,e.l),s=L(t.opacity,e.opacity);return function(a){return t.h=r(a),t.c=i(a),t.l=o(a),t.opacity=s(a),t+\"\"}}}var hu=Pr(Jt),du=Pr(L);function Lr(n){return(function t(e){e=+e;function r(i,o){var s=n((i=dt(i)).h,(o=dt(o)).h),a=L(i.s,o.s),u=L(i.l,o.l),l=L(i.opacity,o.opacity);return function(h){return i.h=s(h),i.s=a(h),i.l=u(Math.pow(h,e)),i.opacity=l(h),i+\"\"}}return r.gamma=t,r})(1)}var pu=Lr(Jt),mu=Lr(L);var Un=Math.PI,jt=2*Un,dn=1e-6,Ea=jt-dn;function Hr(n){this._+=n[0];for(let t=1,e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function Ra(n){let t=Math.floor(n);if(!(t>=0))throw new Error(`invalid digits: ${n}`);if(t>15)return Hr;let e=10**t;return function(r){this._+=r[0];for(let i=1,o=r.length;i<o;++i)this._+=Math.round(arguments[i]*e)/e+r[i]}}function qr(n,t,e,r){return n===e&&t===r}function Aa(n){let t=Math.floor(n);if(!(t<=15))return qr;let e=10**t,r=function(i){return Math.round(i*e)};return function(i,o,s,a){return r(i)===r(s)&&r(o)===r(a)}}var kn=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._=\"\",this._append=t==null?Hr:Ra(t),this._equal=t==null?qr:Aa(t)}moveTo(t,e){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,e){this._append`L${this._x1=+t},${this._y1=+e}`}quadraticCurveTo(t,e,r,i){this._append`Q${+t},${+e},${this._x1=+r},${this._y1=+i}`}bezierCurveTo(t,e,r,i,o,s){this._append`C${+t},${+e},${+r},${+i},${this._x1=+o},${this._y1=+s}`}arcTo(t,e,r,i,o){if(t=+t,e=+e,r=+r,i=+i,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,u=r-t,l=i-e,h=s-t,c=a-e,f=h*h+c*c;if(this._x1===null)this._append`M${this._x1=t},${this._y1=e}`;else if(f>dn)if(!(Math.abs(c*u-l*h)>dn)||!o)this._append`L${this._x1=t},${this._y1=e}`;else{let p=r-s,g=i-a,m=u*u+l*l,y=p*p+g*g,_=Math.sqrt(m),b=Math.sqrt(f),M=o*Math.tan((Un-Math.acos((m+f-y)/(2*_*b)))/2),v=M/b,S=M/_;Math.abs(v-1)>dn&&this._append`L${t+v*h},${e+v*c}`,this._append`A${o},${o},0,0,${+(c*p>h*g)},${this._x1=t+S*u},${this._y1=e+S*l}`}}arc(t,e,r,i,o,s){if(t=+t,e=+e,r=+r,s=!!s,r<0)throw new Error(`negative radius: ${r}`);let a=r*Math.cos(i),u=r*Math.sin(i),l=t+a,h=e+u,c=1^s,f=s?i-o:o-i;if(this._x1===null?this._append`M${l},${h}`:(Math.abs(this._x1-l)>dn||Math.abs(this._y1-h)>dn)&&this._append`L${l},${h}`,!!r){if(f<0&&(f=f%jt+jt),f>Ea)this._append`A${r},${r},0,1,${c},${t-a},${e-u}A${r},${r},0,1,${c},${this._x1=l},${this._y1=h}`;else if(f>dn){let p=t+r*Math.cos(o),g=e+r*Math.sin(o);if(f>=Un&&this._equal(l,h,p,g)){f/=2;let m=i+f;this._append`A${r},${r},0,${+(f>=Un)},${c},${t+r*Math.cos(m)},${e+r*Math.sin(m)}`}this._append`A${r},${r},0,${+(f>=Un)},${c},${this._x1=p},${this._y1=g}`}}}rect(t,e,r,i){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}h${r=+r}v${+i}h${-r}Z`}toString(){return this._}};function Ca(){return new kn}Ca.prototype=kn.prototype;function Da(n){return Math.abs(n=Math.round(n))>=1e21?n.toLocaleString(\"en\").replace(/,/g,\"\"):n.toString(10)}function _t(n,t){if(!isFinite(n)||n===0)return null;var e=(n=t?n.toExponential(t-1):n.toExponential()).indexOf(\"e\"),r=n.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+n.slice(e+1)]}function $n(n){return n=_t(Math.abs(n)),n?n[1]:NaN}function Pa(n,t){return function(e,r){for(var i=e.length,o=[],s=0,a=n[0],u=0;i>0&&a>0&&(u+a+1>r&&(a=Math.max(1,r-u)),o.push(e.substring(i-=a,i+a)),!((u+=a+1)>r));)a=n[s=(s+1)%n.length];return o.reverse().join(t)}}function La(n){return function(t){return t.replace(/[0-9]/g,function(e){return n[+e]})}}var Ha=/^(?:(.)?([<>=^]))?([+\\-( ])?([$#])?(0)?(\\d+)?(,)?(\\.\\d+)?(~)?([a-z%])?$/i;function Sn(n){if(!(t=Ha.exec(n)))throw new Error(\"invalid format: \"+n);var t;return new ne({fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}Sn.prototype=ne.prototype;function ne(n){this.fill=n.fill===void 0?\" \":n.fill+\"\",this.align=n.align===void 0?\">\":n.align+\"\",this.sign=n.sign===void 0?\"-\":n.sign+\"\",this.symbol=n.symbol===void 0?\"\":n.symbol+\"\",this.zero=!!n.zero,this.width=n.width===void 0?void 0:+n.width,this.comma=!!n.comma,this.precision=n.precision===void 0?void 0:+n.precision,this.trim=!!n.trim,this.type=n.type===void 0?\"\":n.type+\"\"}ne.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?\"0\":\"\")+(this.width===void 0?\"\":Math.max(1,this.width|0))+(this.comma?\",\":\"\")+(this.precision===void 0?\"\":\".\"+Math.max(0,this.precision|0))+(this.trim?\"~\":\"\")+this.type};function qa(n){n:for(var t=n.length,e=1,r=-1,i;e<t;++e)switch(n[e]){case\".\":r=i=e;break;case\"0\":r===0&&(r=e),i=e;break;default:if(!+n[e])break n;r>0&&(r=0);break}return r>0?n.slice(0,r)+n.slice(i+1):n}var xt;function Ia(n,t){var e=_t(n,t);if(!e)return xt=void 0,n.toPrecision(t);var r=e[0],i=e[1],o=i-(xt=Math.max(-8,Math.min(8,Math.floor(i/3)))*3)+1,s=r.length;return o===s?r:o>s?r+new Array(o-s+1).join(\"0\"):o>0?r.slice(0,o)+\".\"+r.slice(o):\"0.\"+new Array(1-o).join(\"0\")+_t(n,Math.max(0,t+o-1))[0]}function Ir(n,t){var e=_t(n,t);if(!e)return n+\"\";var r=e[0],i=e[1];return i<0?\"0.\"+new Array(-i).join(\"0\")+r:r.length>i+1?r.slice(0,i+1)+\".\"+r.slice(i+1):r+new Array(i-r.length+2).join(\"0\")}var Or={\"%\":(n,t)=>(n*100).toFixed(t),b:n=>Math.round(n).toString(2),c:n=>n+\"\",d:Da,e:(n,t)=>n.toExponential(t),f:(n,t)=>n.toFixed(t),g:(n,t)=>n.toPrecision(t),o:n=>Math.round(n).toString(8),p:(n,t)=>Ir(n*100,t),r:Ir,s:Ia,X:n=>Math.round(n).toString(16).toUpperCase(),x:n=>Math.round(n).toString(16)};function Fr(n){return n}var Vr=Array.prototype.map,Br=[\"y\",\"z\",\"a\",\"f\",\"p\",\"n\",\"µ\",\"m\",\"\",\"k\",\"M\",\"G\",\"T\",\"P\",\"E\",\"Z\",\"Y\"];function Oa(n){var t=n.grouping===void 0||n.thousands===void 0?Fr:Pa(Vr.call(n.grouping,Number),n.thousands+\"\"),e=n.currency===void 0?\"\":n.currency[0]+\"\",r=n.currency===void 0?\"\":n.currency[1]+\"\",i=n.decimal===void 0?\".\":n.decimal+\"\",o=n.numerals===void 0?Fr:La(Vr.call(n.numerals,String)),s=n.percent===void 0?\"%\":n.percent+\"\",a=n.minus===void 0?\"−\":n.minus+\"\",u=n.nan===void 0?\"NaN\":n.nan+\"\";function l(c,f){c=Sn(c);var p=c.fill,g=c.align,m=c.sign,y=c.symbol,_=c.zero,b=c.width,M=c.comma,v=c.precision,S=c.trim,T=c.type;T===\"n\"?(M=!0,T=\"g\"):Or[T]||(v===void 0&&(v=12),S=!0,T=\"g\"),(_||p===\"0\"&&g===\"=\")&&(_=!0,p=\"0\",g=\"=\");var O=(f&&f.prefix!==void 0?f.prefix:\"\")+(y===\"$\"?e:y===\"#\"&&/[boxX]/.test(T)?\"0\"+T.toLowerCase():\"\"),k=(y===\"$\"?r:/[%p]/.test(T)?s:\"\")+(f&&f.suffix!==void 0?f.suffix:\"\"),x=Or[T],$=/[defgprs%]/.test(T);v=v===void 0?6:/[gprs]/.test(T)?Math.max(1,Math.min(21,v)):Math.max(0,Math.min(20,v));function F(w){var Q=O,P=k,J,Ne,Kn;if(T===\"c\")P=x(w)+P,w=\"\";else{w=+w;var Qn=w<0||1/w<0;if(w=isNaN(w)?u:x(Math.abs(w),v),S&&(w=qa(w)),Qn&&+w==0&&m!==\"+\"&&(Qn=!1),Q=(Qn?m===\"(\"?m:a:m===\"-\"||m===\"(\"?\"\":m)+Q,P=(T===\"s\"&&!isNaN(w)&&xt!==void 0?Br[8+xt/3]:\"\")+P+(Qn&&m===\"(\"?\")\":\"\"),$){for(J=-1,Ne=w.length;++J<Ne;)if(Kn=w.charCodeAt(J),48>Kn||Kn>57){P=(Kn===46?i+w.slice(J+1):w.slice(J))+P,w=w.slice(0,J);break}}}M&&!_&&(w=t(w,1/0));var Jn=Q.length+w.length+P.length,j=Jn<b?new Array(b-Jn+1).join(p):\"\";switch(M&&_&&(w=t(j+w,j.length?b-P.length:1/0),j=\"\"),g){case\"<\":w=Q+w+P+j;break;case\"=\":w=Q+j+w+P;break;case\"^\":w=j.slice(0,Jn=j.length>>1)+Q+w+P+j.slice(Jn);break;default:w=j+Q+w+P;break}return o(w)}return F.toString=function(){return c+\"\"},F}function h(c,f){var p=Math.max(-8,Math.min(8,Math.floor($n(f)/3)))*3,g=Math.pow(10,-p),m=l((c=Sn(c),c.type=\"f\",c),{suffix:Br[8+p/3]});return function(y){return m(g*y)}}return{format:l,formatPrefix:h}}var yt,bt,te;Fa({thousands:\",\",grouping:[3],currency:[\"$\",\"\"]});function Fa(n){return yt=Oa(n),bt=yt.format,te=yt.formatPrefix,yt}function zr(n){return Math.max(0,-$n(Math.abs(n)))}function Xr(n,t){return Math.max(0,Math.max(-8,Math.min(8,Math.floor($n(t)/3)))*3-$n(Math.abs(n)))}function Wr(n,t){return n=Math.abs(n),t=Math.abs(t)-n,Math.max(0,$n(t)-$n(n))+1}function wt(n,t){switch(arguments.length){case 0:break;case 1:this.range(n);break;default:this.range(t).domain(n);break}return this}var Yr=Symbol(\"implicit\");function Qr(){var n=new Bn,t=[],e=[],r=Yr;function i(o){let s=n.get(o);if(s===void 0){if(r!==Yr)return r;n.set(o,s=t.push(o)-1)}return e[s%e.length]}return i.domain=function(o){if(!arguments.length)return t.slice();t=[],n=new Bn;for(let s of o)n.has(s)||n.set(s,t.push(s)-1);return i},i.range=function(o){return arguments.length?(e=Array.from(o),i):e.slice()},i.unknown=function(o){return arguments.length?(r=o,i):r},i.copy=function(){return Qr(t,e).unknown(r)},wt.apply(i,arguments),i}function re(){var n=Qr().unknown(void 0),t=n.domain,e=n.range,r=0,i=1,o,s,a=!1,u=0,l=0,h=.5;delete n.unknown;function c(){var f=t().length,p=i<r,g=p?i:r,m=p?r:i;o=(m-g)/Math.max(1,f-u+l*2),a&&(o=Math.floor(o)),g+=(m-g-o*(f-u))*h,s=o*(1-u),a&&(g=Math.round(g),s=Math.round(s));var y=Ve(f).map(function(_){return g+o*_});return e(p?y.reverse():y)}return n.domain=function(f){return arguments.length?(t(f),c()):t()},n.range=function(f){return arguments.length?([r,i]=f,r=+r,i=+i,c()):[r,i]},n.rangeRound=function(f){return[r,i]=f,r=+r,i=+i,a=!0,c()},n.bandwidth=function(){return s},n.step=function(){return o},n.round=function(f){return arguments.length?(a=!!f,c()):a},n.padding=function(f){return arguments.length?(u=Math.min(1,l=+f),c()):u},n.paddingInner=function(f){return arguments.length?(u=Math.min(1,f),c()):u},n.paddingOuter=function(f){return arguments.length?(l=+f,c()):l},n.align=function(f){return arguments.length?(h=Math.max(0,Math.min(1,f)),c()):h},n.copy=function(){return re(t(),[r,i]).round(a).paddingInner(u).paddingOuter(l).align(h)},wt.apply(c(),arguments)}function Va(n){return function(){return n}}function Ba(n){return+n}var Ur=[0,1];function Tn(n){return n}function ee(n,t){return(t-=n=+n)?function(e){return(e-n)/t}:Va(isNaN(t)?NaN:.5)}function za(n,t){var e;return n>t&&(e=n,n=t,t=e),function(r){return Math.max(n,Math.min(t,r))}}function Xa(n,t,e){var r=n[0],i=n[1],o=t[0],s=t[1];return i<r?(r=ee(i,r),o=e(s,o)):(r=ee(r,i),o=e(o,s)),function(a){return o(r(a))}}function Wa(n,t,e){var r=Math.min(n.length,t.length)-1,i=new Array(r),o=new Array(r),s=-1;for(n[r]<n[0]&&(n=n.slice().reverse(),t=t.slice().reverse());++s<r;)i[s]=ee(n[s],n[s+1]),o[s]=e(t[s],t[s+1]);return function(a){var u=qe(n,a,1,r)-1;return o[u](i[u](a))}}function Jr(n,t){return t.domain(n.domain()).range(n.range()).interpolate(n.interpolate()).clamp(n.clamp()).unknown(n.unknown())}function jr(){var n=Ur,t=Ur,e=gt,r,i,o,s=Tn,a,u,l;function h(){var f=Math.min(n.length,t.length);return s!==Tn&&(s=za(n[0],n[f-1])),a=f>2?Wa:Xa,u=l=null,c}function c(f){return f==null||isNaN(f=+f)?o:(u||(u=a(n.map(r),t,e)))(r(s(f)))}return c.invert=function(f){return s(i((l||(l=a(t,n.map(r),z)))(f)))},c.domain=function(f){return arguments.length?(n=Array.from(f,Ba),h()):n.slice()},c.range=function(f){return arguments.length?(t=Array.from(f),h()):t.slice()},c.rangeRound=function(f){return t=Array.from(f),e=Rr,h()},c.clamp=function(f){return arguments.length?(s=f?!0:Tn,h()):s!==Tn},c.interpolate=function(f){return arguments.length?(e=f,h()):e},c.unknown=function(f){return arguments.length?(o=f,c):o},function(f,p){return r=f,i=p,h()}}function Ya(){return jr()(Tn,Tn)}function Ua(n,t,e,r){var i=Fe(n,t,e),o;switch(r=Sn(r??\",f\"),r.type){case\"s\":{var s=Math.max(Math.abs(n),Math.abs(t));return r.precision==null&&!isNaN(o=Xr(i,s))&&(r.precision=o),te(r,s)}case\"\":case\"e\":case\"g\":case\"p\":case\"r\":{r.precision==null&&!isNaN(o=Wr(i,Math.max(Math.abs(n),Math.abs(t))))&&(r.precision=o-(r.type===\"e\"));break}case\"f\":case\"%\":{r.precision==null&&!isNaN(o=zr(i))&&(r.precision=o-(r.type===\"%\")*2);break}}return bt(r)}function Za(n){var t=n.domain;return n.ticks=function(e){var r=t();return it(r[0],r[r.length-1],e??10)},n.tickFormat=function(e,r){var i=t();return Ua(i[0],i[i.length-1],e??10,r)},n.nice=function(e){e==null&&(e=10);var r=t(),i=0,o=r.length-1,s=r[i],a=r[o],u,l,h=10;for(a<s&&(l=s,s=a,a=l,l=i,i=o,o=l);h-- >0;){if(l=rt(s,a,e),l===u)return r[i]=s,r[o]=a,t(r);if(l>0)s=Math.floor(s/l)*l,a=Math.ceil(a/l)*l;else if(l<0)s=Math.ceil(s*l)/l,a=Math.floor(a*l)/l;else break;u=l}return n},n}function X(){var n=Ya();return n.copy=function(){return Jr(n,X())},wt.apply(n,arguments),Za(n)}function Ga(n,t){n=n.slice();var e=0,r=n.length-1,i=n[e],o=n[r],s;return o<i&&(s=e,e=r,r=s,s=i,i=o,o=s),n[e]=t.floor(i),n[r]=t.ceil(o),n}function Zr(n){return Math.log(n)}function Gr(n){return Math.exp(n)}function Ka(n){return-Math.log(-n)}function Qa(n){return-Math.exp(-n)}function Ja(n){return isFinite(n)?+(\"1e\"+n):n<0?0:n}function ja(n){return n===10?Ja:n===Math.E?Math.exp:t=>Math.pow(n,t)}function nl(n){return n===Math.E?Math.log:n===10&&Math.log10||n===2&&Math.log2||(n=Math.log(n),t=>Math.log(t)/n)}function Kr(n){return(t,e)=>-n(-t,e)}function tl(n){let t=n(Zr,Gr),e=t.domain,r=10,i,o;function s(){return i=nl(r),o=ja(r),e()[0]<0?(i=Kr(i),o=Kr(o),n(Ka,Qa)):n(Zr,Gr),t}return t.base=function(a){return arguments.length?(r=+a,s()):r},t.domain=function(a){return arguments.length?(e(a),s()):e()},t.ticks=a=>{let u=e(),l=u[0],h=u[u.length-1],c=h<l;c&&([l,h]=[h,l]);let f=i(l),p=i(h),g,m,y=a==null?10:+a,_=[];if(!(r%1)&&p-f<y){if(f=Math.floor(f),p=Math.ceil(p),l>0){for(;f<=p;++f)for(g=1;g<r;++g)if(m=f<0?g/o(-f):g*o(f),!(m<l)){if(m>h)break;_.push(m)}}else for(;f<=p;++f)for(g=r-1;g>=1;--g)if(m=f>0?g/o(-f):g*o(f),!(m<l)){if(m>h)break;_.push(m)}_.length*2<y&&(_=it(l,h,y))}else _=it(f,p,Math.min(p-f,y)).map(o);return c?_.reverse():_},t.tickFormat=(a,u)=>{if(a==null&&(a=10),u==null&&(u=r===10?\"s\":\",\"),typeof u!=\"function\"&&(!(r%1)&&(u=Sn(u)).precision==null&&(u.trim=!0),u=bt(u)),a===1/0)return u;let l=Math.max(1,r*a/t.ticks().length);return h=>{let c=h/o(Math.round(i(h)));return c*r<r-.5&&(c*=r),c<=l?u(h):\"\"}},t.nice=()=>e(Ga(e(),{floor:a=>o(Math.floor(i(a))),ceil:a=>o(Math.ceil(i(a)))})),t}function ie(){let n=tl(jr()).domain([1,10]);return n.copy=()=>Jr(n,ie()).base(n.base()),wt.apply(n,arguments),n}function R(n){return function(){return n}}var el=Math.cos;var se=Math.sin,Nn=Math.sqrt,ni=1e-12,Mt=Math.PI,Tu=Mt/2,oi=2*Mt;function si(n){let t=3;return n.digits=function(e){if(!arguments.length)return t;if(e==null)t=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);t=r}return n},()=>new kn(t)}var Nu=Array.prototype.slice;function ai(n){return typeof n==\"object\"&&\"length\"in n?n:Array.from(n)}function li(n){this._context=n}li.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:this._context.lineTo(n,t);break}}};function le(n){return new li(n)}function ui(n){return n[0]}function ci(n){return n[1]}function ue(n,t){var e=R(!0),r=null,i=le,o=null,s=si(a);n=typeof n==\"function\"?n:n===void 0?ui:R(n),t=typeof t==\"function\"?t:t===void 0?ci:R(t);function a(u){var l,h=(u=ai(u)).length,c,f=!1,p;for(r==null&&(o=i(p=s())),l=0;l<=h;++l)!(l<h&&e(c=u[l],l,u))===f&&((f=!f)?o.lineStart():o.lineEnd()),f&&o.point(+n(c,l,u),+t(c,l,u));if(p)return o=null,p+\"\"||null}return a.x=function(u){return arguments.length?(n=typeof u==\"function\"?u:R(+u),a):n},a.y=function(u){return arguments.length?(t=typeof u==\"function\"?u:R(+u),a):t},a.defined=function(u){return arguments.length?(e=typeof u==\"function\"?u:R(!!u),a):e},a.curve=function(u){return arguments.length?(i=u,r!=null&&(o=i(r)),a):i},a.context=function(u){return arguments.length?(u==null?r=o=null:o=i(r=u),a):r},a}function fi(n,t,e){var r=null,i=R(!0),o=null,s=le,a=null,u=si(l);n=typeof n==\"function\"?n:n===void 0?ui:R(+n),t=typeof t==\"function\"?t:R(t===void 0?0:+t),e=typeof e==\"function\"?e:e===void 0?ci:R(+e);function l(c){var f,p,g,m=(c=ai(c)).length,y,_=!1,b,M=new Array(m),v=new Array(m);for(o==null&&(a=s(b=u())),f=0;f<=m;++f){if(!(f<m&&i(y=c[f],f,c))===_)if(_=!_)p=f,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),g=f-1;g>=p;--g)a.point(M[g],v[g]);a.lineEnd(),a.areaEnd()}_&&(M[f]=+n(y,f,c),v[f]=+t(y,f,c),a.point(r?+r(y,f,c):M[f],e?+e(y,f,c):v[f]))}if(b)return a=null,b+\"\"||null}function h(){return ue().defined(i).curve(s).context(o)}return l.x=function(c){return arguments.length?(n=typeof c==\"function\"?c:R(+c),r=null,l):n},l.x0=function(c){return arguments.length?(n=typeof c==\"function\"?c:R(+c),l):n},l.x1=function(c){return arguments.length?(r=c==null?null:typeof c==\"function\"?c:R(+c),l):r},l.y=function(c){return arguments.length?(t=typeof c==\"function\"?c:R(+c),e=null,l):t},l.y0=function(c){return arguments.length?(t=typeof c==\"function\"?c:R(+c),l):t},l.y1=function(c){return arguments.length?(e=c==null?null:typeof c==\"function\"?c:R(+c),l):e},l.lineX0=l.lineY0=function(){return h().x(n).y(t)},l.lineY1=function(){return h().x(n).y(e)},l.lineX1=function(){return h().x(r).y(t)},l.defined=function(c){return arguments.length?(i=typeof c==\"function\"?c:R(!!c),l):i},l.curve=function(c){return arguments.length?(s=c,o!=null&&(a=s(o)),l):s},l.context=function(c){return arguments.length?(c==null?o=a=null:a=s(o=c),l):o},l}var Eu=rl(le);function hi(n){this._curve=n}hi.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(n,t){this._curve.point(t*Math.sin(n),t*-Math.cos(n))}};function rl(n){function t(e){return new hi(n(e))}return t._curve=n,t}var Ru=Nn(3);var il=Nn(1/3),Au=il*2;var di=se(Mt/10)/se(7*Mt/10),Cu=se(oi/10)*di,Du=-el(oi/10)*di;var Pu=Nn(3);var Lu=Nn(3);var Hu=Nn(3)/2,ol=1/Nn(12),qu=(ol/2+1)*3;function on(){}function vt(n,t,e){n._context.bezierCurveTo((2*n._x0+n._x1)/3,(2*n._y0+n._y1)/3,(n._x0+2*n._x1)/3,(n._y0+2*n._y1)/3,(n._x0+4*n._x1+t)/6,(n._y0+4*n._y1+e)/6)}function ce(n){this._context=n}ce.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:vt(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:vt(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function sl(n){this._context=n}sl.prototype={areaStart:on,areaEnd:on,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x2=n,this._y2=t;break;case 1:this._point=2,this._x3=n,this._y3=t;break;case 2:this._point=3,this._x4=n,this._y4=t,this._context.moveTo((this._x0+4*this._x1+n)/6,(this._y0+4*this._y1+t)/6);break;default:vt(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function al(n){this._context=n}al.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+n)/6,r=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:vt(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function pi(n,t){this._basis=new ce(n),this._beta=t}pi.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var n=this._x,t=this._y,e=n.length-1;if(e>0)for(var r=n[0],i=t[0],o=n[e]-r,s=t[e]-i,a=-1,u;++a<=e;)u=a/e,this._basis.point(this._beta*n[a]+(1-this._beta)*(r+u*o),this._beta*t[a]+(1-this._beta)*(i+u*s));this._x=this._y=null,this._basis.lineEnd()},point:function(n,t){this._x.push(+n),this._y.push(+t)}};var Iu=(function n(t){function e(r){return t===1?new ce(r):new pi(r,t)}return e.beta=function(r){return n(+r)},e})(.85);function kt(n,t,e){n._context.bezierCurveTo(n._x1+n._k*(n._x2-n._x0),n._y1+n._k*(n._y2-n._y0),n._x2+n._k*(n._x1-t),n._y2+n._k*(n._y1-e),n._x2,n._y2)}function fe(n,t){this._context=n,this._k=(1-t)/6}fe.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:kt(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2,this._x1=n,this._y1=t;break;case 2:this._point=3;default:kt(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Ou=(function n(t){function e(r){return new fe(r,t)}return e.tension=function(r){return n(+r)},e})(0);function he(n,t){this._context=n,this._k=(1-t)/6}he.prototype={areaStart:on,areaEnd:on,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:kt(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Fu=(function n(t){function e(r){return new he(r,t)}return e.tension=function(r){return n(+r)},e})(0);function de(n,t){this._context=n,this._k=(1-t)/6}de.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:kt(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Vu=(function n(t){function e(r){return new de(r,t)}return e.tension=function(r){return n(+r)},e})(0);function pe(n,t,e){var r=n._x1,i=n._y1,o=n._x2,s=n._y2;if(n._l01_a>ni){var a=2*n._l01_2a+3*n._l01_a*n._l12_a+n._l12_2a,u=3*n._l01_a*(n._l01_a+n._l12_a);r=(r*a-n._x0*n._l12_2a+n._x2*n._l01_2a)/u,i=(i*a-n._y0*n._l12_2a+n._y2*n._l01_2a)/u}if(n._l23_a>ni){var l=2*n._l23_2a+3*n._l23_a*n._l12_a+n._l12_2a,h=3*n._l23_a*(n._l23_a+n._l12_a);o=(o*l+n._x1*n._l23_2a-t*n._l12_2a)/h,s=(s*l+n._y1*n._l23_2a-e*n._l12_2a)/h}n._context.bezierCurveTo(r,i,o,s,n._x2,n._y2)}function mi(n,t){this._context=n,this._alpha=t}mi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3;default:pe(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Bu=(function n(t){function e(r){return t?new mi(r,t):new fe(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function gi(n,t){this._context=n,this._alpha=t}gi.prototype={areaStart:on,areaEnd:on,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:pe(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var zu=(function n(t){function e(r){return t?new gi(r,t):new he(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function yi(n,t){this._context=n,this._alpha=t}yi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:pe(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Xu=(function n(t){function e(r){return t?new yi(r,t):new de(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function ll(n){this._context=n}ll.prototype={areaStart:on,areaEnd:on,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(n,t){n=+n,t=+t,this._point?this._context.lineTo(n,t):(this._point=1,this._context.moveTo(n,t))}};function ti(n){return n<0?-1:1}function ei(n,t,e){var r=n._x1-n._x0,i=t-n._x1,o=(n._y1-n._y0)/(r||i<0&&-0),s=(e-n._y1)/(i||r<0&&-0),a=(o*i+s*r)/(r+i);return(ti(o)+ti(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function ri(n,t){var e=n._x1-n._x0;return e?(3*(n._y1-n._y0)/e-t)/2:t}function oe(n,t,e){var r=n._x0,i=n._y0,o=n._x1,s=n._y1,a=(o-r)/3;n._context.bezierCurveTo(r+a,i+a*t,o-a,s-a*e,o,s)}function ae(n){this._context=n}ae.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:oe(this,this._t0,ri(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){var e=NaN;if(n=+n,t=+t,!(n===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,oe(this,ri(this,e=ei(this,n,t)),e);break;default:oe(this,this._t0,e=ei(this,n,t));break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t,this._t0=e}}};function ul(n){this._context=new _i(n)}(ul.prototype=Object.create(ae.prototype)).point=function(n,t){ae.prototype.point.call(this,t,n)};function _i(n){this._context=n}_i.prototype={moveTo:function(n,t){this._context.moveTo(t,n)},closePath:function(){this._context.closePath()},lineTo:function(n,t){this._context.lineTo(t,n)},bezierCurveTo:function(n,t,e,r,i,o){this._context.bezierCurveTo(t,n,r,e,o,i)}};function cl(n){this._context=n}cl.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var n=this._x,t=this._y,e=n.length;if(e)if(this._line?this._context.lineTo(n[0],t[0]):this._context.moveTo(n[0],t[0]),e===2)this._context.lineTo(n[1],t[1]);else for(var r=ii(n),i=ii(t),o=0,s=1;s<e;++o,++s)this._context.bezierCurveTo(r[0][o],i[0][o],r[1][o],i[1][o],n[s],t[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(n,t){this._x.push(+n),this._y.push(+t)}};function ii(n){var t,e=n.length-1,r,i=new Array(e),o=new Array(e),s=new Array(e);for(i[0]=0,o[0]=2,s[0]=n[0]+2*n[1],t=1;t<e-1;++t)i[t]=1,o[t]=4,s[t]=4*n[t]+2*n[t+1];for(i[e-1]=2,o[e-1]=7,s[e-1]=8*n[e-1]+n[e],t=1;t<e;++t)r=i[t]/o[t-1],o[t]-=r,s[t]-=r*s[t-1];for(i[e-1]=s[e-1]/o[e-1],t=e-2;t>=0;--t)i[t]=(s[t]-i[t+1])/o[t];for(o[e-1]=(n[e]+i[e-1])/2,t=0;t<e-1;++t)o[t]=2*n[t+1]-i[t+1];return[i,o]}function xi(n,t){this._context=n,this._t=t}xi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(n,t);else{var e=this._x*(1-this._t)+n*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,t)}break}}this._x=n,this._y=t}};function bi(n){return new xi(n,1)}function En(n,t){let e=d(\"p\",{class:\"unseen\",\"aria-live\":\"polite\"}),r=d(\"div\",{class:\"chart\",tabindex:\"0\",role:\"application\",\"aria-label\":`${n}. Arrow keys move through it, Escape leaves.`},e);return r.addEventListener(\"keydown\",i=>{!i.ctrlKey&&!i.metaKey&&!i.altKey&&t(i.key)&&i.preventDefault()}),{host:r,say:i=>{e.textContent=i}}}function $t(n,t,e,r){let i=t??e-1,o=s=>Math.max(0,Math.min(e-1,s));switch(n){case\"ArrowLeft\":return o(t===null?i:i-1);case\"ArrowRight\":return o(i+1);case\"PageUp\":return o(i-r);case\"PageDown\":return o(i+r);case\"Home\":return 0;case\"End\":return e-1;case\"Escape\":return null;default:return}}function Rn(n,t,e,r){n.querySelector(\"svg\")?.remove(),n.prepend(t);let i=o=>e(...nr(o,t));t.addEventListener(\"pointermove\",i),t.addEventListener(\"pointerdown\",i),t.addEventListener(\"pointerleave\",o=>{o.pointerType!==\"touch\"&&r()})}function An({caption:n,headers:t,rows:e}){let r=d(\"details\",{class:\"data\"},d(\"summary\",{},\"Show as a table\"));return r.addEventListener(\"toggle\",()=>{if(!r.open||r.querySelector(\"table\")!==null)return;let i=d(\"tr\",{},...t.map(a=>d(\"th\",{scope:\"col\"},a))),o=e().map(([a=\"\",...u])=>d(\"tr\",{},d(\"th\",{scope:\"row\"},a),...u.map(l=>d(\"td\",{},l)))),s=d(\"table\",{},d(\"caption\",{},n),d(\"thead\",{},i),d(\"tbody\",{},...o));r.append(d(\"div\",{class:\"scroll\",tabindex:\"0\",role:\"region\",\"aria-label\":n},s))}),r}function pn(n,t,e=Object.is){let r=[];for(let i of n){let o=t(i),s=r.at(-1);o===null||i.untilMs<=i.atMs||(s?.untilMs===i.atMs&&e(s.value,o)?r[r.length-1]={...s,untilMs:i.untilMs}:r.push({fromMs:i.atMs,untilMs:i.untilMs,value:o}))}return r}function me(n){return pn(n,({bounds:t})=>t,(t,e)=>t.floor===e.floor&&t.ceiling===e.ceiling)}function Zn(n,t,e){return n.map(({fromMs:r,untilMs:i,value:o},s)=>`${n[s-1]?.untilMs===r?\"L\":\"M\"}${t(r)},${e(o)}H${t(i)}`).join(\"\")}function ge(n,t,e){return n.map(({fromMs:r,untilMs:i,value:{floor:o,ceiling:s}})=>`M${t(r)},${e(s)}H${t(i)}V${e(o)}H${t(r)}Z`).join(\"\")}function ye(n){let t=[],e=0,r=i=>{i!==null&&(e+=i),t.push(i===null?null:e)};for(let i of n)if(i===null||typeof i==\"number\")r(i);else{let[o,s]=i;for(let a=0;a<s;a++)r(o)}return t}function wi(n){let t=0;return ye(n).map(e=>(t+=e??0,t*1e3))}var _e=[\"up\",\"slow\",\"down\",\"unknown\"],xe={day:864e5,week:6048e5,all:3024e6};var fl=36e5;function hl(n,t){return n.map((e,r)=>{let i=Math.max(e.atMs,n[r+1]?.atMs??t);return{...e,untilMs:i,seenMs:Math.min(i-e.atMs,fl)}})}function be(n,t){let[e,r,i,o,s,a]=[n.quantity,n.floor,n.ceiling,n.response,n.demand,n.verdict].map(ye),u=wi(n.at).map((l,h)=>{let[c,f]=[r?.[h]??null,i?.[h]??null];return{atMs:l,quantity:Mi(e?.[h],100),bounds:c===null||f===null?null:{floor:c,ceiling:f},responseMs:o?.[h]??null,demand:Mi(s?.[h],n.demandScale),verdict:dl(a?.[h])}});return hl(u,t)}function Mi(n,t){return n==null?null:n/t}function dl(n){return _e[n??_e.length-1]??\"unknown\"}function vi(n){let t=[1,2,5,10,20,25,50,100,200,500,1e3].find(e=>n/e<=5)??Math.ceil(n/5);return Array.from({length:Math.floor(n/t)+1},(e,r)=>r*t)}function St(n,{endMs:t},e){let r=t-xe[e],i=pl(n,t).filter(({untilMs:o})=>o>r);return{process:n,points:i,fromMs:Math.max(r,i[0]?.atMs??r),endMs:t}}var ki=new WeakMap;function pl(n,t){let e=ki.get(n);if(e!==void 0)return e;let r=be(n.points,t);return ki.set(n,r),r}var D=56;function G({process:{demandUnit:n}},t){return t-(n===null?12:44)}function Tt(n,t){let{fromMs:e,endMs:r}=n;return X([e,Math.max(r,e+1)],[D,G(n,t)])}function $i({points:n},t){let[e,r]=[0,n.length-1];for(;e<r;){let i=Math.ceil((e+r)/2);(n[i]?.atMs??0)<=t?e=i:r=i-1}return e}function Si(n,t){let{process:{zone:e},fromMs:r,endMs:i}=n,o=(G(n,t)-D)/Math.max(1,i-r),a=[36e5,2*36e5,3*36e5,6*36e5,12*36e5,864e5,2*864e5,7*864e5].find(l=>l*o>=(l>864e5?54:84))??14*864e5,u=l=>a>=864e5?a===864e5?W(e,l):gn(e,l):ln(e,l)%864e5===0?W(e,l):mn(e,l);return Lt(e,r,i,a).map(l=>({atMs:l,label:u(l)}))}function we({process:n},t){let{zone:e,demandUnit:r,incidents:i,changes:o}=n,{atMs:s,untilMs:a,quantity:u,bounds:l,responseMs:h,demand:c,verdict:f}=t,p=i.filter(y=>y.sinceMs<a&&(y.endedMs??1/0)>s),g=o.filter(y=>y.atMs>=s&&y.atMs<a),m=[[\"Dynos\",u===null?\"not seen\":V(u)],[\"Schedule\",l===null?\"no window\":Ee(l)],[\"Response\",h===null?\"not seen\":sn(h)],...r===null?[]:[[\"Demand\",c===null?\"not seen\":`${C(c)}${r===\"demand\"?\"\":` ${r}`}`]],[\"Verdict\",qn[f]],...g.slice(0,2).map(({from:y,to:_,message:b})=>[`${y} → ${_}`,ml(b)]),...p.slice(0,2).map(y=>[\"Incident\",In[y.kind]])];return{title:a-s>=36e5/6&&a-s<=36e5?`${q(e,s)}-${mn(e,a)}`:q(e,s),rows:m}}function ml(n){return n.length>120?`${n.slice(0,119)}…`:n}function Cn({process:n,fromMs:t}){return n.incidents.filter(({endedMs:e})=>e===null||e>t)}function Nt(n,t,e,{width:r,top:i,bottom:o,axis:s}){let a=Si(t,r).filter(({atMs:l})=>e(l)>=D&&e(l)<=G(t,r)+1),u=n.append(\"g\").attr(\"class\",\"time-axis\");for(let{atMs:l,label:h}of a)u.append(\"line\").attr(\"class\",\"grid\").attr(\"x1\",e(l)).attr(\"x2\",e(l)).attr(\"y1\",i).attr(\"y2\",o),!(e(l)+h.length*3.6>r)&&u.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",e(l)).attr(\"y\",s+16).attr(\"text-anchor\",\"middle\").attr(\"data-at\",l).text(h)}function Et(n,t,e,{top:r,bottom:i}){for(let{sinceMs:o,endedMs:s,kind:a}of Cn(t)){let[u,l]=[e(Math.max(o,t.fromMs)),e(s??t.endMs)],h=Math.max(3,l-u),c=n.append(\"g\").attr(\"class\",\"incident-band\").attr(\"data-kind\",a);c.append(\"rect\").attr(\"class\",\"incident\").attr(\"x\",u).attr(\"y\",r).attr(\"width\",h).attr(\"height\",i-r),c.append(\"rect\").attr(\"class\",\"incident-edge\").attr(\"x\",u).attr(\"y\",r).attr(\"width\",h).attr(\"height\",3)}}function Rt(n,{top:t,bottom:e}){let r=n.append(\"line\").attr(\"class\",\"crosshair\").attr(\"y1\",t).attr(\"y2\",e).attr(\"visibility\",\"hidden\"),i=n.append(\"circle\").attr(\"class\",\"crosshair-dot\").attr(\"r\",4.5).attr(\"visibility\",\"hidden\");return{move:(o,s)=>{r.attr(\"visibility\",o===null?\"hidden\":\"visible\").attr(\"x1\",o??0).attr(\"x2\",o??0),i.attr(\"visibility\",o===null||s===null?\"hidden\":\"visible\").attr(\"cx\",o??0).attr(\"cy\",s??0)}}}var gl=.6,Gn={gap:10,height:16},yl={up:4,slow:10,down:Gn.height,unknown:2};function Ti(n,t){let r=14+Math.round(Math.max(190,Math.min(320,t*.26))),i={width:t,top:14,bottom:r,axis:r+Gn.gap+Gn.height},o=i.axis+24,s=Y(\"svg\").attr(\"viewBox\",`0 0 ${t} ${o}`).attr(\"aria-hidden\",\"true\"),a=Tt(n,t),u=n.points.reduce((f,{quantity:p,bounds:g})=>Math.max(f,p??0,g?.ceiling??0),1),l=X([0,u*1.08],[r,i.top]);Nt(s,n,a,i);let h=s.append(\"g\").attr(\"class\",\"quantity-axis\");for(let f of vi(u))h.append(\"line\").attr(\"class\",\"grid\").attr(\"x1\",D).attr(\"x2\",G(n,t)).attr(\"y1\",l(f)).attr(\"y2\",l(f)),h.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",D-10).attr(\"y\",l(f)+4).attr(\"text-anchor\",\"end\").text(f);let c=f=>a(Math.max(f,n.fromMs));return s.append(\"path\").attr(\"class\",\"band\").attr(\"d\",ge(me(n.points),c,l)),_l(s,n,a,i),Et(s,n,a,i),s.append(\"path\").attr(\"class\",\"dynos\").attr(\"d\",Zn(pn(n.points,({quantity:f})=>f),c,l)),bl(s,n,c,i),{node:tn(s),x:a,mark:Me(Rt(s,{...i,bottom:i.axis}),n,a,({quantity:f})=>f===null?null:l(f))}}function _l(n,t,e,{width:r,top:i,bottom:o}){let{points:s,fromMs:a,process:{demandUnit:u}}=t,l=s.reduce((m,{demand:y})=>Math.max(m,y??0),0);if(u===null||l===0)return;let h=X([0,l],[o,o-gl*(o-i)]).nice(3),c=s.at(-1),f=c===void 0?[]:[{...c,atMs:c.untilMs}],p=fi().defined(({demand:m})=>m!==null).x(({atMs:m})=>e(Math.max(m,a))).y0(o).y1(({demand:m})=>h(m??0)).curve(bi);n.append(\"path\").attr(\"class\",\"demand\").attr(\"d\",p([...s,...f])),n.append(\"path\").attr(\"class\",\"demand-line\").attr(\"d\",p.lineY1()([...s,...f]));let g=n.append(\"g\").attr(\"class\",\"demand-axis\");for(let m of h.ticks(3))g.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",G(t,r)+8).attr(\"y\",h(m)+4).text(xl(m))}function xl(n){return n>=1e3?`${Number((n/1e3).toPrecision(2))}k`:n>=10?A(n):String(Number(n.toPrecision(2)))}function bl(n,{points:t},e,{bottom:r}){let i=n.append(\"g\").attr(\"class\",\"verdicts\"),o=r+Gn.gap+Gn.height;for(let{fromMs:s,untilMs:a,value:u}of pn(t,({verdict:l})=>l)){let l=yl[u],h=e(s);i.append(\"rect\").attr(\"class\",u).attr(\"x\",h).attr(\"width\",Math.max(1.5,e(a)-h)).attr(\"y\",o-l).attr(\"height\",l)}}function Me(n,{fromMs:t},e,r){return i=>n.move(i===null?null:e(Math.max(i.atMs,t)),i===null?null:r(i))}function tn(n){let t=n.node();if(t===null)throw new Error(\"A chart without an element.\");return t}var wl=520;function Dn(n){let t=d(\"div\",{class:\"tip\",\"aria-hidden\":\"true\",hidden:\"\"});return n.append(t),{show:({title:e,rows:r},i,o)=>{let s=d(\"dl\",{},...r.flatMap(([l,h])=>[d(\"dt\",{},l),d(\"dd\",{},h)]));t.replaceChildren(d(\"b\",{},e),s),t.hidden=!1;let a=o-t.offsetWidth,u=i+14+t.offsetWidth<=o?i+14:i-14-t.offsetWidth;t.style.top=o<wl?`${(n.querySelector(\"svg\")?.clientHeight??0)+4}px`:\"\",t.style.transform=`translateX(${Math.round(Math.max(0,Math.min(u,a)))}px)`},hide:()=>{t.hidden=!0}}}function Pn({title:n,rows:t}){return`${n}. ${t.map(([e,r])=>`${e}: ${r}`).join(\". \")}.`}var Ei=new WeakMap,Ni=new WeakMap,Ri=new ResizeObserver(n=>{for(let{target:t}of n)Ai(t)});function Ai(n){let t=Math.floor(n.clientWidth);t===0||Ni.get(n)===t||(Ni.set(n,t),Ei.get(n)?.(t))}function Ln(n,t){Ei.set(n,t),Ri.observe(n)}function Ci(n){n.querySelectorAll(\".chart\").forEach(Ai)}function Di(){Ri.disconnect()}function Pi(n){let{process:t,endMs:e,fromMs:r}=n,{hourPrice:i,flat:o,zone:s}=t,a=`${t.app} ${t.process}`,u=t.days.filter(f=>f.fromMs+864e5>Math.min(r,e-6048e5)),l=i===null?\"Dyno-hours by day\":\"Cost by day\";if(u.length===0)return N(l,\"\",d(\"p\",{class:\"empty\"},\"No day was seen yet.\"));let h=f=>i===null?C(f):jn(f*i),c=f=>({title:W(s,f.fromMs),rows:[[\"Dyno-hours\",C(f.dynoHours)],...i===null?[]:[[\"Cost\",h(f.dynoHours)]],...f.flatDynoHours===null||f.flatDynoHours===0?[]:[[`Flat ${o??0}`,h(f.flatDynoHours)],[\"Saved\",`${h(f.flatDynoHours-f.dynoHours)} (${tt(1-f.dynoHours/f.flatDynoHours)})`]],...f.hours<22.9?[[\"Seen\",`${C(f.hours)} h of the day`]]:[]]});return N(l,`${i===null?\"\":`${t.size??\"Dynos\"} at list price. `}Days of ${s.name}.`,Fn([[\"bar\",i===null?\"Dyno-hours\":\"Cost\"],...o===null?[]:[[\"ghost\",`A flat ${o}, all the time`]]]),vl(u,{label:`${l} of ${a}`,words:h,hourPrice:i??1,details:c,day:f=>gn(s,f.fromMs)}),An({caption:`${l} of ${a}`,headers:[\"Day\",\"Hours seen\",\"Dyno-hours\",...i===null?[]:[\"Cost\"],...o===null?[]:[`Flat ${o}`,\"Saved\"]],rows:()=>u.map(f=>[W(s,f.fromMs),C(f.hours),C(f.dynoHours),...i===null?[]:[h(f.dynoHours)],...f.flatDynoHours===null?[]:[h(f.flatDynoHours),h(f.flatDynoHours-f.dynoHours)]])}))}function vl(n,{label:t,hourPrice:e,details:r,day:i}){let o=null,s=null,a=c=>{o=c,s?.place(c);let f=c===null?void 0:n[c];f===void 0||s===null||c===null?h.hide():h.show(r(f),s.x(c),s.width)},{host:u,say:l}=En(t,c=>{let f=$t(c,o,n.length,7);if(f===void 0)return!1;a(f);let p=f===null?void 0:n[f];return l(p===void 0?\"\":Pn(r(p))),!0}),h=Dn(u);return u.addEventListener(\"blur\",()=>a(null)),Ln(u,c=>{let[f,p]=[10,10+Math.round(Math.max(130,Math.min(220,c*.2)))],g=Y(\"svg\").attr(\"viewBox\",`0 0 ${c} ${p+26}`).attr(\"aria-hidden\",\"true\"),m=n.reduce((x,{dynoHours:$,flatDynoHours:F})=>Math.max(x,$,F??0),0)*e,y=X([0,m||1],[p,f]).nice(4),_=re(n.map((x,$)=>$),[D,c-4]).paddingInner(.28).paddingOuter(.1),b=y.ticks(4),M=x=>e===1?String(Number(x.toPrecision(3))):`$${b.every(Number.isInteger)?x:x.toFixed(2)}`;for(let x of b)g.append(\"line\").attr(\"class\",\"grid\").attr(\"x1\",D).attr(\"x2\",c-4).attr(\"y1\",y(x)).attr(\"y2\",y(x)),g.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",D-8).attr(\"y\",y(x)+4).attr(\"text-anchor\",\"end\").text(M(x));let v=Math.ceil(n.length/Math.max(2,Math.floor((c-D)/64))),S=Math.min(_.bandwidth(),64);n.forEach((x,$)=>{let F=(_($)??0)+(_.bandwidth()-S)/2,w=(P,J)=>{g.append(\"rect\").attr(\"class\",P).attr(\"x\",F).attr(\"width\",S).attr(\"y\",y(J)).attr(\"height\",p-y(J)).attr(\"rx\",2)};x.flatDynoHours!==null&&w(\"ghost\",x.flatDynoHours*e),w(\"bar\",x.dynoHours*e);let Q=Math.min(F+S/2,c-22);(n.length-1-$)%v===0&&g.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",Q).attr(\"y\",p+18).attr(\"text-anchor\",\"middle\").text(i(x))});let T=g.append(\"rect\").attr(\"class\",\"field-cursor\").attr(\"rx\",3).attr(\"y\",f).attr(\"height\",p-f).attr(\"width\",_.step()).attr(\"visibility\",\"hidden\"),O=x=>(_(x)??0)-(_.step()-_.bandwidth())/2;s={width:c,x:x=>(_(x)??0)+_.bandwidth()/2,place:x=>T.attr(\"visibility\",x===null?\"hidden\":\"visible\").attr(\"x\",x===null?0:O(x))};let k=x=>{let $=Math.floor((x-O(0))/_.step());a($>=0&&$<n.length?$:null)};Rn(u,tn(g),k,()=>a(null))}),u}function ve(n){return d(\"dl\",{class:\"figures\"},...n.map(({label:t,value:e,note:r})=>d(\"div\",{class:\"figure\"},d(\"dt\",{},t),d(\"dd\",{},d(\"b\",{},e),d(\"span\",{},r)))))}var ke=[\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\",\"Sun\"],$e=40,Hn=4;function Li({week:n,demandUnit:t}){let e={title:t===\"requests a minute\"?\"Traffic\":\"Demand\",mark:\"demand\",values:n.demand,words:r=>`${C(r)}${t===\"demand\"?\"\":` ${t??\"\"}`}`};return[...t===null?[]:[e],{title:\"Dynos\",mark:\"dynos\",values:n.dynos,words:r=>`${V(r)} ${r===1?\"dyno\":\"dynos\"}`}]}function Hi({title:n,mark:t,values:e,words:r},i){let o=e.flatMap(y=>y===null?[]:[y]),s=Math.max(0,...o);if(o.length===0)return d(\"div\",{class:\"week\"},d(\"h3\",{},n),d(\"p\",{class:\"empty\"},\"Nothing was seen yet.\"));let a=null,u=null,l=y=>{let _=e[y]??null;return{title:Ce(y),rows:[[n,_===null?\"not seen\":r(_)]]}},h=y=>{a=y,u?.place(y),y===null||u===null?p.hide():p.show(l(y),u.x(y%24),u.width)},{host:c,say:f}=En(`${n} of ${i} by hour and weekday`,y=>{let _=$l(y,a);return _===void 0?!1:(h(_),f(_===null?\"\":Pn(l(_))),!0)}),p=Dn(c);c.classList.add(\"heat\",t),c.addEventListener(\"blur\",()=>h(null)),Ln(c,y=>{let _=(y-$e)/24,b=Math.round(Math.max(17,Math.min(26,_*.8))),M=Y(\"svg\").attr(\"viewBox\",`0 0 ${y} ${Hn+7*b+24}`).attr(\"aria-hidden\",\"true\"),v=k=>$e+k*_;ke.forEach((k,x)=>M.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",0).attr(\"y\",Hn+x*b+b/2+4).text(k));let S=_>=22?3:6;for(let k=0;k<24;k+=S)M.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",v(k)).attr(\"y\",Hn+7*b+18).text(`${String(k).padStart(2,\"0\")}:00`);e.forEach((k,x)=>{let $=M.append(\"rect\").attr(\"class\",k===null?\"field unseen-field\":\"field\").attr(\"rx\",2);$.attr(\"x\",v(x%24)+1).attr(\"y\",Hn+Math.floor(x/24)*b+1).attr(\"width\",_-2).attr(\"height\",b-2),k!==null&&$.attr(\"fill-opacity\",s===0?.08:(.08+.92*k/s).toFixed(3)).attr(\"data-value\",k)});let T=M.append(\"rect\").attr(\"class\",\"field-cursor\").attr(\"rx\",3).attr(\"width\",_).attr(\"height\",b).attr(\"visibility\",\"hidden\");u={width:y,x:v,place:k=>{T.attr(\"visibility\",k===null?\"hidden\":\"visible\"),k!==null&&T.attr(\"x\",v(k%24)).attr(\"y\",Hn+Math.floor(k/24)*b)}};let O=(k,x)=>{let[$,F]=[Math.floor((k-$e)/_),Math.floor((x-Hn)/b)];h($>=0&&$<24&&F>=0&&F<7?F*24+$:null)};Rn(c,tn(M),O,()=>h(null))});let g=d(\"p\",{class:\"scale\"},\"0\",d(\"i\",{class:`ramp ${t}`,\"aria-hidden\":\"true\"}),s===0?\"0\":r(s)),m=An({caption:`${n} of ${i}, mean by hour and weekday`,headers:[\"Hour\",...ke],rows:()=>Array.from({length:24},(y,_)=>[`${String(_).padStart(2,\"0\")}:00`,...ke.map((b,M)=>kl(e[M*24+_]??null))])});return d(\"div\",{class:\"week\"},d(\"h3\",{},n),c,g,m)}function kl(n){return n===null?\"–\":V(n)}function $l(n,t){if(n===\"Escape\")return null;let r={ArrowLeft:-1,ArrowRight:1,ArrowUp:-24,ArrowDown:24}[n];return r===void 0?n===\"Home\"?0:n===\"End\"?167:void 0:t===null?0:Math.max(0,Math.min(167,t+r))}function qi(n){let t=Cn(n);if(t.length===0)return N(\"Incidents\",\"\",d(\"p\",{class:\"empty\"},\"Nothing went wrong in this time.\"));let{zone:e}=n.process,r=o=>d(\"li\",{class:o.endedMs===null?\"open\":\"over\"},d(\"b\",{},In[o.kind]),d(\"span\",{class:\"when\"},Tl(o,e,n.endMs)),d(\"p\",{},[Sl(o.cause),Nl(o),o.issue===null?\"\":`Issue ${o.issue}.`].filter(s=>s!==\"\").join(\" \"))),i=t.filter(({endedMs:o})=>o===null).length;return N(\"Incidents\",i===0?\"All over.\":`${an(i,\"incident\")} still open.`,d(\"ul\",{class:\"incidents\"},...t.slice(0,30).map(r)))}function Sl(n){return n===null||n===\"\"?\"\":/[.!?…]$/.test(n)?n:`${n}.`}function Tl({sinceMs:n,endedMs:t,phase:e},r,i){if(t===null)return`since ${q(r,n)}${e===\"recovering\"?\", recovering\":\"\"} (${Dt(Math.max(0,i-n))})`;let o=W(r,n)===W(r,t)?mn(r,t):q(r,t);return`${q(r,n)} to ${o} (${Dt(t-n)})`}function Nl({lowest:n,highest:t}){return n===null||t===null?\"\":n===t?`${an(n,\"dyno\")}.`:`${n} to ${t} dynos.`}var[Ii,Se]=[160,32];function Oi(n,t,e){let r=[\"Process\",\"Dynos\",\"Now\",\"Dyno-hours\",\"Saved\",\"Incidents\",\"Slow minutes\"],i=(s,a)=>{let u=s.figures[t],l=d(\"button\",{type:\"button\",class:\"open\"},d(\"b\",{},s.app),` ${s.process}`);l.addEventListener(\"click\",()=>e(a));let h=St(s,n,t),c=h.points.findLast(({quantity:g})=>g!==null)?.quantity??null,f=On([s],t)[1]?.value??\"–\",p=[c===null?\"–\":V(c),C(u.dynoHours),f,`${A(u.incidents)}${u.open>0?\" (open)\":\"\"}`,A(u.slowMinutes)];return d(\"tr\",{},d(\"th\",{scope:\"row\"},l),d(\"td\",{class:\"spark\"},El(h)),...p.map((g,m)=>d(\"td\",{class:m===3&&u.open>0?\"number alarm\":\"number\",\"data-label\":r[m+2]??\"\"},g)))},o=d(\"table\",{class:\"overview\"},d(\"caption\",{class:\"unseen\"},\"All process types\"),d(\"thead\",{},d(\"tr\",{},...r.map((s,a)=>d(\"th\",{scope:\"col\",...a>1?{class:\"number\"}:{}},s)))),d(\"tbody\",{},...n.processes.map(i)));return N(\"All process types\",\"Choose one to see its charts.\",o)}function El(n){let t=Y(\"svg\").attr(\"class\",\"sparkline\").attr(\"viewBox\",`0 0 ${Ii} ${Se}`).attr(\"preserveAspectRatio\",\"none\").attr(\"aria-hidden\",\"true\"),e=n.points.reduce((s,{quantity:a})=>Math.max(s,a??0),1),r=X([n.fromMs,Math.max(n.endMs,n.fromMs+1)],[0,Ii]),i=X([0,e],[Se-2,3]),o=s=>Math.round(r(Math.max(s,n.fromMs))*10)/10;for(let{sinceMs:s,endedMs:a}of Cn(n))t.append(\"rect\").attr(\"class\",\"incident\").attr(\"x\",o(s)).attr(\"y\",0).attr(\"height\",Se).attr(\"width\",Math.max(1.5,o(a??n.endMs)-o(s)));return t.append(\"path\").attr(\"class\",\"dynos\").attr(\"d\",Zn(pn(n.points,({quantity:s})=>s),o,s=>Math.round(i(s)*10)/10)),tn(t)}function Fi({yaml:n,words:t},e){let r=t.map(i=>d(\"p\",{},...Rl(i)));return N(\"Proposed schedule\",`To be pasted below ${e}: in the place of its schedule.`,d(\"div\",{class:\"proposal\"},...r,d(\"pre\",{},n)))}function Rl(n){return n.split(\"`\").map((t,e)=>e%2===0?t:d(\"code\",{},t))}var Al=3*36e5,Cl=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,2e4,3e4,6e4,12e4];function Vi(n,t){let e=Math.round(Math.max(150,Math.min(240,t*.19))),r={width:t,top:14,bottom:14+e,axis:14+e},i=Y(\"svg\").attr(\"viewBox\",`0 0 ${t} ${r.axis+26}`).attr(\"aria-hidden\",\"true\"),o=Tt(n,t),s=Te(n),u=[...n.points.flatMap(({responseMs:m})=>m===null?[]:[Math.max(1,m)]),...s.map(({ms:m})=>m)],[l,h]=u.length===0?[50,5e3]:[Math.min(...u)*.7,Math.max(...u)*1.4],c=ie([l,h],[r.bottom,r.top]);Nt(i,n,o,r),Et(i,n,o,r);let f=i.append(\"g\").attr(\"class\",\"response-axis\"),p=1/0;for(let m of Cl.filter(y=>y>=l&&y<=h))p-c(m)<22||(p=c(m),f.append(\"line\").attr(\"class\",\"grid\").attr(\"x1\",D).attr(\"x2\",G(n,t)).attr(\"y1\",c(m)).attr(\"y2\",c(m)),f.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",D-8).attr(\"y\",c(m)+4).attr(\"text-anchor\",\"end\").text(sn(m)));for(let{ms:m,mark:y}of s)i.append(\"line\").attr(\"class\",`threshold ${y}`).attr(\"data-ms\",m).attr(\"x1\",D).attr(\"x2\",G(n,t)).attr(\"y1\",c(m)).attr(\"y2\",c(m));let g=ue(({atMs:m})=>o(Math.max(m,n.fromMs)),({responseMs:m})=>c(Math.max(1,m??1)));return i.append(\"path\").attr(\"class\",\"response\").attr(\"d\",Bi(n.points).map(m=>g(m)).join(\"\")),Dl(i,n,m=>o(Math.max(m,n.fromMs)),c),{node:tn(i),x:o,mark:Me(Rt(i,r),n,o,({responseMs:m})=>m===null?null:c(Math.max(1,m)))}}function Te({process:{thresholds:n}}){return[{ms:n.fastMs,mark:\"fast\",words:\"Fast below\"},{ms:n.slowMs,mark:\"slow\",words:\"Slow above\"},{ms:n.failSafeMs,mark:\"fail-safe\",words:\"Fail-safe above\"}].flatMap(({ms:e,mark:r,words:i})=>e===null?[]:[{ms:e,mark:r,words:`${i} ${sn(e)}`}])}function Bi(n){let t=[],e=[];for(let r of n){let i=e.at(-1);i!==void 0&&(r.responseMs===null||r.atMs-i.atMs>Al)&&(t.push(e),e=[]),r.responseMs!==null&&e.push(r)}return[...t,e]}function Dl(n,{points:t},e,r){for(let[i,...o]of Bi(t))i?.responseMs==null||o.length>0||n.append(\"circle\").attr(\"class\",\"response-dot\").attr(\"r\",2.5).attr(\"cx\",e(i.atMs)).attr(\"cy\",r(Math.max(1,i.responseMs)))}function zi(n){let{process:t,points:e}=n,r=`${t.app} ${t.process}`;if(e.length===0)return[N(\"Dynos\",\"\",d(\"p\",{class:\"empty\"},`Nothing was seen of ${r} yet. The next look begins this chart.`))];let i=null,o=[],s=c=>{i=c,o.forEach(({mark:f})=>f(c))},a=(c,f)=>{let p=Pl(c,n,f,()=>i,s);return o.push(p),p},u=a(`Dynos of ${r} over time`,Ti),l=a(`Response times of ${r}`,Vi),h=new Set(e.map(({verdict:c})=>c));return[N(\"Dynos\",`Times of ${t.zone.name}.`,Fn([[\"dynos\",\"Dynos\"],[\"band\",\"What the schedule allows\"],...t.demandUnit===null?[]:[[\"demand\",t.demandUnit===\"demand\"?\"Demand (right)\":`Demand, ${t.demandUnit} (right)`]],[\"incident\",\"Incident\"],...[\"up\",\"slow\",\"down\",\"unknown\"].filter(c=>h.has(c)).map(c=>[c,qn[c]])]),u.host,An({caption:`${r}, every point that the charts show`,headers:[\"When\",\"Dynos\",\"Schedule\",\"Response\",\"Demand\",\"Verdict\"],rows:()=>e.map(({atMs:c,quantity:f,bounds:p,responseMs:g,demand:m,verdict:y})=>[q(t.zone,c),f===null?\"–\":V(f),p===null?\"–\":p.floor===p.ceiling?String(p.floor):`${p.floor}-${p.ceiling}`,g===null?\"–\":sn(g),m===null?\"–\":C(m),qn[y]])})),N(\"Response time\",\"Median of the pings, or the router’s p95; the highest of each ten minutes or hour where only those are kept.\",Fn([[\"response\",\"Response time\"],...Te(n).map(({mark:c,words:f})=>[`threshold ${c}`,f])]),l.host)]}function Pl(n,t,e,r,i){let o=null,s=Math.max(1,Math.round(t.points.length*864e5/Math.max(864e5,t.endMs-t.fromMs))),a=f=>{let p=f===null?void 0:t.points[f];p===void 0||o===null?h.hide():h.show(we(t,p),o.chart.x(Math.max(p.atMs,t.fromMs)),o.width)},{host:u,say:l}=En(n,f=>{let p=$t(f,r(),t.points.length,s);if(p===void 0)return!1;i(p),a(p);let g=p===null?void 0:t.points[p];return l(g===void 0?\"\":Pn(we(t,g))),!0}),h=Dn(u),c=()=>{i(null),h.hide()};return u.addEventListener(\"blur\",c),Ln(u,f=>{let p=e(t,f);o={chart:p,width:f};let g=m=>{let y=$i(t,p.x.invert(m));i(y),a(y)};Rn(u,p.node,g,c)}),{host:u,mark:f=>{o?.chart.mark(f===null?null:t.points[f]??null),f===null&&h.hide()}}}var Ll=[\"day\",\"week\",\"all\"];function Xi({processes:n},t,e){let r=t,i=d(\"select\",{id:\"process\"},d(\"option\",{value:\"\"},`All ${n.length} process types`),...n.map(({app:l,process:h},c)=>d(\"option\",{value:String(c)},`${l} ${h}`)));i.addEventListener(\"change\",()=>e({...r,process:i.value===\"\"?null:Number(i.value)}));let o=Ll.map(l=>{let h=d(\"input\",{type:\"radio\",name:\"range\",value:l});return h.addEventListener(\"change\",()=>e({...r,range:l})),{range:l,input:h,label:d(\"label\",{},h,d(\"span\",{},Re[l]))}}),s=d(\"label\",{class:\"pick\"},d(\"span\",{class:\"unseen\"},\"Process type\"),i),a=d(\"div\",{class:\"toolbar\"},...n.length>1?[s]:[],d(\"fieldset\",{},d(\"legend\",{class:\"unseen\"},\"How far back\"),...o.map(({label:l})=>l))),u=l=>{r=l,i.value=l.process===null?\"\":String(l.process);for(let{range:h,input:c}of o)c.checked=h===l.range};return u(t),{bar:a,set:u}}var K=JSON.parse(document.getElementById(\"data\")?.textContent??\"\"),Wi=document.getElementById(\"report\");Wi!==null&&Hl(Wi);function Hl(n){let t={process:K.processes.length===1?0:ql(),range:\"week\"},e=d(\"div\",{class:\"content\"}),r=o=>{i.set(o),Di(),e.replaceChildren(...Il(o,r)),Ci(e);let s=o.process===null?void 0:K.processes[o.process];K.processes.length>1&&history.replaceState(null,\"\",s===void 0?\"#\":`#${encodeURIComponent(`${s.app}/${s.process}`)}`)},i=Xi(K,t,r);n.append(i.bar,e),r(t)}function ql(){let n=location.hash.slice(1),t=K.processes.findIndex(({app:e,process:r})=>encodeURIComponent(`${e}/${r}`)===n);return t<0?null:t}function Il({process:n,range:t},e){let r=n===null?void 0:K.processes[n];if(r!==void 0)return Ol(r,t);if(K.processes.length===0)return[d(\"p\",{class:\"empty\"},\"The configuration names no process type, so there is nothing to show.\")];let i=o=>{e({process:o,range:t}),document.querySelector(\"h2.process\")?.focus(),scrollTo({top:0})};return[ve(On(K.processes,t)),Oi(K,t,i)]}function Ol(n,t){let e=St(n,K,t),r=`${n.app} ${n.process}`,i=d(\"div\",{class:\"weeks\"},...Li(n).map(o=>Hi(o,r)));return[d(\"h2\",{class:\"process\",tabindex:\"-1\"},d(\"b\",{},n.app),` ${n.process}`),ve(On([n],t)),d(\"div\",{class:\"columns\"},d(\"div\",{class:\"main-column\"},...zi(e),De(e)),d(\"div\",{class:\"side-column\"},qi(e),Pi(e),N(\"The usual week\",`Means of all that was seen, up to five weeks. Hours of ${n.zone.name}.`,i),...n.proposal===null?[]:[Fi(n.proposal,n.process)]))]}})();","scriptHash":"sha256-9EvrjLLrdZncjYtP4wqmCHZBQRobVyTmOfIErJoe13o=","style":":root{--ground: #f6f5f1;--card: #ffffff;--ink: #1b1f2a;--soft: #575d6b;--line: #e3e1d9;--field: #eceae3;--accent: #4338ca;--dynos: #4338ca;--band: #dcdcf7;--demand: #f5e3c4;--demand-line: #c28a3a;--heat-demand: #b06a10;--response: #1b1f2a;--up: #1f8a78;--slow: #d98a00;--down: #c2342a;--unknown: #9a9faa;--incident: rgb(194 52 42 / 14%);--shadow: 0 1px 2px rgb(27 31 42 / 5%), 0 8px 24px rgb(27 31 42 / 4%);color-scheme:light}@media screen and (prefers-color-scheme:dark){:root{--ground: #0f1116;--card: #181b22;--ink: #eceef3;--soft: #a4abba;--line: #2a2e39;--field: #232731;--accent: #aab0ff;--dynos: #a5acff;--band: #292d57;--demand: #3b3022;--demand-line: #c99a5a;--heat-demand: #eab15c;--response: #eceef3;--up: #46c2ad;--slow: #f0b03f;--down: #ff7d70;--unknown: #6d7382;--incident: rgb(255 125 112 / 20%);--shadow: 0 1px 2px rgb(0 0 0 / 30%);color-scheme:dark}}*{box-sizing:border-box}[hidden]{display:none!important}html{-webkit-text-size-adjust:100%}body{margin:0;padding:0 clamp(16px,3.2vw,64px) 48px;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Noto Sans,Liberation Sans,Arial,sans-serif;font-variant-numeric:tabular-nums}.masthead,main,.colophon{max-width:1240px;margin-inline:auto}.masthead{display:flex;gap:16px;align-items:center;padding:36px 0 20px}.mark{flex:none;width:40px;height:40px}.mark path{fill:none;stroke:var(--accent);stroke-width:4.5;stroke-linecap:round;stroke-linejoin:round}h1,h2,h3,p,dl,dd,ul{margin:0}h1{font-size:24px;line-height:1.2;letter-spacing:-.015em}.masthead p,.colophon,.heading p,.hint{color:var(--soft);font-size:14px}.masthead p{margin-top:4px}.toolbar{position:sticky;z-index:3;top:0;display:flex;flex-wrap:wrap;gap:12px;align-items:center;justify-content:space-between;padding:12px 0;background:var(--ground)}.toolbar fieldset{display:inline-flex;min-width:0;margin:0;padding:3px;border:0;border-radius:10px;background:var(--field)}.toolbar fieldset label{position:relative}.toolbar fieldset input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}.toolbar fieldset span{display:block;padding:6px 14px;border-radius:8px;color:var(--soft);font-size:14px;white-space:nowrap}.toolbar input:checked+span{background:var(--card);color:var(--ink);box-shadow:var(--shadow);font-weight:600}.toolbar input:focus-visible+span,:focus-visible{outline:2px solid var(--accent);outline-offset:2px}select,input[type=search]{width:100%;min-width:0;height:42px;padding:8px 12px;border:1px solid var(--line);border-radius:10px;background:var(--card);color:inherit;font:inherit;font-size:15px}.pick{flex:0 1 380px;min-width:0}.process{margin-top:20px;font-size:clamp(22px,2.4vw,30px);font-weight:400;line-height:1.2;letter-spacing:-.02em;overflow-wrap:anywhere}.process:focus{outline:none}.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:16px;margin:20px 0 24px}.figure{padding:18px 22px 16px;border-radius:16px;background:var(--card);box-shadow:var(--shadow)}.figure dt{color:var(--soft);font-size:14px}.figure b{display:block;font-size:clamp(26px,2.6vw,38px);font-weight:600;line-height:1.2;letter-spacing:-.03em}.figure span{display:block;color:var(--soft);font-size:13.5px;line-height:1.4}.columns,.main-column,.side-column{display:grid;grid-template-columns:minmax(0,1fr);gap:20px;align-content:start}.panel{min-width:0;padding:24px 26px 20px;border-radius:16px;background:var(--card);box-shadow:var(--shadow)}.heading{display:flex;flex-wrap:wrap;gap:2px 16px;align-items:baseline;justify-content:space-between;margin-bottom:12px}.panel h2{font-size:18px;line-height:1.3;letter-spacing:-.01em}.panel h3{margin-bottom:8px;font-size:14px;font-weight:600}.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin-bottom:8px;padding:0;color:var(--soft);font-size:13.5px;list-style:none}.legend li{display:flex;gap:7px;align-items:center}.swatch{flex:none;width:18px;height:12px;border-radius:3px}.swatch.dynos,.swatch.response{height:3px;background:var(--dynos)}.swatch.response{height:2px;background:var(--response)}.swatch.band{background:var(--band)}.swatch.demand{border-top:2px solid var(--demand-line);border-radius:0 0 3px 3px;background:var(--demand)}.swatch.incident{border-top:3px solid var(--down);border-radius:0 0 3px 3px;background:var(--incident)}.swatch.up{height:4px;background:var(--up)}.swatch.slow{height:9px;background:var(--slow)}.swatch.down{height:14px;background:var(--down)}.swatch.unknown{height:2px;background:var(--unknown)}.swatch.threshold{height:0;border-radius:0;background:none;border-top:2px dashed var(--slow)}.swatch.threshold.fast{border-color:var(--up)}.swatch.threshold.fail-safe{border-color:var(--down)}.swatch.bar{background:var(--dynos)}.swatch.ghost{border:1.5px solid var(--unknown);background:var(--field)}.chart{position:relative;margin-inline:-6px;border-radius:10px;touch-action:pan-y}.chart svg,svg.static{display:block;width:100%;height:auto}.chart svg text{-webkit-user-select:none;user-select:none}.tick{fill:var(--soft);font-size:12px}.grid{stroke:var(--line);stroke-width:1;shape-rendering:crispEdges}.band{fill:var(--band);stroke:var(--band);stroke-width:9;stroke-linejoin:round}path.dynos{fill:none;stroke:var(--dynos);stroke-width:2.25;stroke-linejoin:round}path.demand{fill:var(--demand);fill-opacity:.7}.demand-line{fill:none;stroke:var(--demand-line);stroke-width:1.1;stroke-opacity:.85}rect.incident{fill:var(--incident)}.incident-edge{fill:var(--down)}.verdicts .up{fill:var(--up)}.verdicts .slow{fill:var(--slow)}.verdicts .down{fill:var(--down)}.verdicts .unknown{fill:var(--unknown)}path.response{fill:none;stroke:var(--response);stroke-width:1.4;stroke-linejoin:round}.response-dot{fill:var(--response)}line.threshold{stroke:var(--slow);stroke-width:1.5;stroke-dasharray:5 4}line.threshold.fast{stroke:var(--up)}line.threshold.fail-safe{stroke:var(--down)}.crosshair{stroke:var(--ink);stroke-opacity:.55;stroke-width:1}.crosshair-dot{fill:var(--card);stroke:var(--ink);stroke-width:2}.tip{position:absolute;z-index:2;top:6px;left:0;width:max-content;max-width:min(300px,78%);padding:10px 14px 11px;border:1px solid var(--line);border-radius:12px;background:var(--card);box-shadow:0 8px 28px #00000029;font-size:13px;line-height:1.45;pointer-events:none}.tip b{display:block;margin-bottom:4px;font-size:13.5px}.tip dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:1px 14px}.tip dt{color:var(--soft)}.tip dd{overflow-wrap:anywhere}.weeks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:24px 36px}.week{min-width:0}.heat{margin-inline:0}.heat.dynos .field{fill:var(--dynos)}.heat.demand .field{fill:var(--heat-demand)}.heat .unseen-field{fill:none!important;stroke:var(--line)}.field-cursor{fill:none;stroke:var(--ink);stroke-width:1.75}.scale{display:flex;gap:8px;align-items:center;margin-top:6px;color:var(--soft);font-size:12.5px}.ramp{width:96px;height:8px;border-radius:4px;background:linear-gradient(to right,color-mix(in srgb,var(--dynos) 8%,transparent),var(--dynos))}.ramp.demand{background:linear-gradient(to right,color-mix(in srgb,var(--heat-demand) 8%,transparent),var(--heat-demand))}.bar{fill:var(--dynos)}.ghost{fill:var(--field);stroke:var(--unknown);stroke-opacity:.5}.data{margin-top:12px;color:var(--soft);font-size:13.5px}summary{width:fit-content;border-radius:6px;cursor:pointer}.scroll{overflow:auto;max-height:360px;margin-top:10px;border:1px solid var(--line);border-radius:10px}table{width:100%;border-collapse:collapse;font-size:14px}caption{padding:8px 12px;text-align:left}th,td{padding:8px 12px;border-top:1px solid var(--line);text-align:left;vertical-align:top}thead th{border-top:0;color:var(--soft);font-size:13px;font-weight:500;white-space:nowrap}tbody th{font-weight:400;white-space:nowrap}.number{text-align:right;white-space:nowrap}.alarm{color:var(--down);font-weight:600}.overview th,.overview td{vertical-align:middle}.overview td.spark{width:30%;min-width:120px}.sparkline{display:block;width:100%;height:32px}.sparkline path.dynos{stroke-width:1.75;vector-effect:non-scaling-stroke}button{padding:8px 14px;border:1px solid var(--line);border-radius:10px;background:transparent;color:var(--accent);font:inherit;font-size:14px;cursor:pointer}button.open{padding:4px 0;border:0;text-align:left;overflow-wrap:anywhere;white-space:normal}button.open b{font-weight:600}button.open:hover{text-decoration:underline}button.more{margin-top:12px}.filters{display:flex;flex-wrap:wrap;gap:10px 16px;align-items:end;margin-bottom:12px}.filters label{flex:1 1 160px;max-width:260px;color:var(--soft);font-size:13px}.filters label>*{color:var(--ink)}.filters label>span{display:block;margin-bottom:3px;color:var(--soft)}.found{margin-left:auto;padding-bottom:8px;color:var(--soft);font-size:13.5px}.changes .when,.changes .move{white-space:nowrap}.changes .when{color:var(--soft)}.changes .why{width:55%;overflow-wrap:anywhere}.changes .kind span{padding:2px 9px;border-radius:99px;background:var(--field);font-size:12.5px;white-space:nowrap}.changes .out:before,.changes .in:before{display:inline-block;width:1.2em;color:var(--soft);font-weight:400;content:\"↑\"}.changes .in:before{content:\"↓\"}small{color:var(--soft)}.incidents{display:grid;gap:14px;padding:0;list-style:none}.incidents li{padding-left:14px;border-left:4px solid var(--line)}.incidents li.open{border-color:var(--down)}.incidents .when{display:inline-block;margin-left:10px;color:var(--soft);font-size:14px}.incidents p{font-size:14.5px;overflow-wrap:anywhere}.proposal{display:grid;grid-template-columns:minmax(0,1fr);gap:8px}.proposal p{font-size:14.5px;overflow-wrap:anywhere}.proposal code,.proposal pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,Liberation Mono,monospace;font-size:13.5px}.proposal pre{margin:4px 0 0;padding:12px 16px;border:1px solid var(--line);border-radius:10px;background:var(--field);white-space:pre-wrap;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all}.empty{color:var(--soft)}.unseen{position:absolute;overflow:hidden;width:1px;height:1px;margin:-1px;clip-path:inset(50%);white-space:nowrap}noscript{display:grid;gap:20px}noscript .figures{margin:12px 0}noscript .figure{padding:0;box-shadow:none}.colophon{padding-top:28px}@media(min-width:1800px){.masthead,main,.colophon{max-width:2240px}.columns{grid-template-columns:minmax(0,1.55fr) minmax(0,1fr);gap:24px}.main-column,.side-column{gap:24px}.weeks{grid-template-columns:minmax(0,1fr)}}@media(max-width:900px){.figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:12px}}@media(max-width:640px){.masthead{gap:12px;padding:20px 0 8px}.mark{width:30px;height:30px;align-self:start}h1{font-size:20px}.masthead p,.heading p{font-size:13px}.toolbar fieldset{display:flex;flex:1 1 100%}.toolbar fieldset label{flex:1;text-align:center}.toolbar fieldset span{padding-inline:4px}.pick{flex:1 1 100%}.panel{padding:18px 16px 16px}.figure{padding:14px 16px 12px}.chart:not(.heat){margin-inline:-8px}.filters label{flex:1 1 120px}.found{flex:1 1 100%;padding:0}.changes thead,.overview thead{position:absolute;overflow:hidden;width:1px;height:1px;clip-path:inset(50%)}.changes tr{display:grid;grid-template-columns:1fr auto;gap:2px 12px;padding:12px 0;border-top:1px solid var(--line)}.changes td{padding:0;border:0}.changes .move{text-align:right}.changes .why,.changes .kind{grid-column:1 / -1;width:auto}.overview tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:6px 12px;padding:14px 0;border-top:1px solid var(--line)}.overview th,.overview td{padding:0;border:0;white-space:normal}.overview tbody th,.overview td.spark{grid-column:1 / -1;width:auto}.overview td.number{text-align:left;font-weight:600}.overview td.number:before{display:block;color:var(--soft);font-size:12px;font-weight:400;content:attr(data-label)}}@media(prefers-reduced-motion:no-preference){.toolbar fieldset span{transition:background-color .15s}}@media print{body{padding:0;background:#fff;font-size:12px}.toolbar,.filters,.data,.tip,button.more{display:none!important}.panel,.figure{padding:12px 0;border-radius:0;box-shadow:none;break-inside:avoid}.panel:has(.changes){break-inside:auto}.columns{display:block}.chart{margin-inline:0!important}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}","styleHash":"sha256-opdnHp91cjWidWYL6GYy8AoRxE/mTMq4BGE7Fm0LQeA=","notice":"This page holds parts of D3.\n\nCopyright 2010-2026 Mike Bostock\n\nPermission to use, copy, modify, and/or distribute this software for any purpose\nwith or without fee is hereby granted, provided that the above copyright notice\nand this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH\nREGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND\nFITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,\nINDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS\nOF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER\nTORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF\nTHIS SOFTWARE."}

// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var bounds = __webpack_require__(501);
// EXTERNAL MODULE: ./build/core/decide/memory.js
var memory = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var pricing_prices = __webpack_require__(7037);
// EXTERNAL MODULE: ./build/core/plan/days.js
var plan_days = __webpack_require__(4585);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(6215);
;// CONCATENATED MODULE: ./build/report/html/columns.js
/** Rows of numbers as text-saving columns: a page with weeks of looks stays small. */
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
/** Instants, to the second, that come at nearly even steps: the differences of their differences. */
function packTimes(times) {
    const seconds = times.map((time) => Math.round(time / 1000));
    return packColumn(seconds.map((second, index) => second - (seconds[index - 1] ?? 0)));
}
function unpackTimes(column) {
    let second = 0;
    return unpackColumn(column).map((step) => {
        second += step ?? 0;
        return second * 1000;
    });
}

;// CONCATENATED MODULE: ./build/report/html/report-data.js
const verdicts = ['up', 'slow', 'down', 'unknown'];
const rangeMs = { day: 86_400_000, week: 7 * 86_400_000, all: 35 * 86_400_000 };

;// CONCATENATED MODULE: ./build/report/html/points.js


/** Beyond, a hole between looks says nothing of how the app was. */
const longestSeenMs = 3_600_000;
/** The points of a history that begin in `[fromMs, endMs)`. The quantity of each holds until the next: nobody else is expected to change it. */
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

// EXTERNAL MODULE: ./build/core/backtest/cron-model.js
var cron_model = __webpack_require__(5098);
// EXTERNAL MODULE: ./build/core/backtest/propose.js + 1 modules
var propose = __webpack_require__(6462);
// EXTERNAL MODULE: ./build/report/backtest/page.js
var page = __webpack_require__(3404);
;// CONCATENATED MODULE: ./build/report/html/proposals.js
/** Schedules that the recorded demand suggests, where they matter most. */



/** A proposal is a backtest, and takes half a second. */
const mostProposals = 5;
/**
 * A proposal for each, in the order given; null: less than a week of requests was seen, or others are busier.
 *
 * @param gapsMs what passed between the runs of late
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
    const proposal = (0,propose/* proposeSchedule */.s)(history, policy, {
        learnedPerDyno,
        rhythm: { kind: 'cron', gaps: (0,cron_model/* gapsFrom */.k)(gapsMs) }
    });
    return proposal === null ? null : { yaml: proposal.yaml, words: (0,page/* describeProposal */.cm)(proposal) };
}

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
;// CONCATENATED MODULE: ./build/report/html/zone.js

/** The offset from UTC at an instant, in ms, east positive. */
function offsetMs({ offsets }, atMs) {
    let minutes = offsets[0]?.[1] ?? 0;
    for (const [sinceMs, value] of offsets)
        if (sinceMs <= atMs)
            minutes = value;
    return minutes * durations/* minuteMs */.J2;
}
/** What the wall shows, as the instant at which UTC shows the same. */
function wallMs(zone, atMs) {
    return atMs + offsetMs(zone, atMs);
}
/** Hours since Monday 00:00 on the wall, 0 to 167. */
function hourOfWeek(zone, atMs) {
    const hours = Math.floor(wallMs(zone, atMs) / durations/* hourMs */.$0);
    // 1970-01-01 was a Thursday.
    return (((hours + 3 * 24) % 168) + 168) % 168;
}
/** The first instant after `atMs` at which the wall shows a full hour, or jumps. */
function nextHour(zone, atMs) {
    const wall = wallMs(zone, atMs);
    const next = atMs + (Math.floor(wall / durations/* hourMs */.$0) + 1) * durations/* hourMs */.$0 - wall;
    const jump = zone.offsets.find(([sinceMs], index) => index > 0 && sinceMs > atMs && sinceMs < next);
    return jump?.[0] ?? next;
}
/** The instants in `[fromMs, toMs)` at which the wall shows a multiple of `stepMs` since midnight, or since Monday where a step is a week. */
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
/** `07:00` on the wall. */
function describeClock(zone, atMs) {
    return new Date(wallMs(zone, atMs)).toISOString().slice(11, 16);
}
/** `Mon 23 Nov` on the wall. */
function describeDays(zone, atMs) {
    const wall = new Date(wallMs(zone, atMs));
    return `${weekdays[(wall.getUTCDay() + 6) % 7] ?? ''} ${shortDay(zone, atMs)}`;
}
/** `23 Nov` on the wall. */
function shortDay(zone, atMs) {
    const wall = new Date(wallMs(zone, atMs));
    return `${wall.getUTCDate()} ${months[wall.getUTCMonth()] ?? ''}`;
}
/** `Mon 23 Nov, 07:00` on the wall. */
function describeMoment(zone, atMs) {
    return `${describeDays(zone, atMs)}, ${describeClock(zone, atMs)}`;
}
/** `Mon 07:00-08:00` of an hour of the week. */
function describeWeekHour(hour) {
    const clock = (value) => `${String(value).padStart(2, '0')}:00`;
    return `${weekdays[Math.floor(hour / 24)] ?? ''} ${clock(hour % 24)}-${clock((hour % 24) + 1)}`;
}

;// CONCATENATED MODULE: ./build/report/html/sums.js


/** Hours and dyno-hours of the points inside a period, as far as the quantity is known. */
function dynoHoursOf(points, { fromMs, toMs }, flat) {
    let [ms, dynoMs] = [0, 0];
    for (const { atMs, untilMs, quantity } of points) {
        const lengthMs = Math.min(untilMs, toMs) - Math.max(atMs, fromMs);
        if (quantity === null || lengthMs <= 0)
            continue;
        ms += lengthMs;
        dynoMs += quantity * lengthMs;
    }
    const hours = ms / durations/* hourMs */.$0;
    return { hours, dynoHours: dynoMs / durations/* hourMs */.$0, flatDynoHours: flat === null ? null : flat * hours };
}
/** Minutes of a period that were slow or down. */
function slowMinutesOf(points, { fromMs, toMs }) {
    const bad = points.filter(({ verdict }) => verdict === 'slow' || verdict === 'down');
    return (bad.reduce((sum, { atMs, seenMs }) => sum + Math.max(0, Math.min(atMs + seenMs, toMs) - Math.max(atMs, fromMs)), 0) / durations/* minuteMs */.J2);
}
function figuresOf({ points, incidents }, period, flat) {
    const touching = incidents.filter(({ endedMs }) => endedMs === null || endedMs >= period.fromMs);
    return {
        fromMs: period.fromMs,
        ...dynoHoursOf(points, period, flat),
        slowMinutes: slowMinutesOf(points, period),
        incidents: touching.length,
        open: touching.filter(({ endedMs }) => endedMs === null).length
    };
}
/** Means over time of each hour of the week on the wall, Monday 00:00 first; null: not seen. */
function weekMeans(points, zone) {
    const dynos = sums();
    const demand = sums();
    for (const point of points) {
        if (point.quantity !== null)
            dynos.add(zone, point.atMs, point.untilMs, point.quantity);
        if (point.demand !== null)
            demand.add(zone, point.atMs, point.atMs + point.seenMs, point.demand);
    }
    return { dynos: dynos.means(), demand: demand.means() };
}
function sums() {
    const weights = new Array(168).fill(0);
    const totals = new Array(168).fill(0);
    return {
        add: (zone, fromMs, toMs, value) => {
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
/** Stretches of points whose verdict is `down`: a book of incidents that was lost, or is full, has them not. */
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

;// CONCATENATED MODULE: ./build/report/html/texts.js
const longestMessage = 500;
const addresses = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.herokuapp\.com\b/gi;
/** @param policy null: not known; the apps are those of the state */
function textsOf(policy, state, names) {
    const apps = [
        ...new Set([
            ...(policy?.apps ?? []).map(({ app }) => app),
            ...Object.keys(state.apps),
            ...[...state.incidents, ...state.closed].map(({ app }) => app)
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
/** From the state and the policy to what the page of a report knows. Pure: no clock, no network. */











/**
 * The last five weeks, as far as the state knows them.
 *
 * @param policy whose processes are shown, in its order; null: not known, and every process of the state is shown in UTC
 */
function reportDataOf(state, policy, options) {
    const texts = textsOf(policy, state, options.names);
    const endMs = state.lastLookMs === null ? options.nowMs : Math.min(options.nowMs, state.lastLookMs + durations/* hourMs */.$0);
    const period = { fromMs: endMs - rangeMs.all, toMs: endMs };
    const shown = shownProcesses(state, policy);
    const observation = shown.map((one) => processOf(one, state, { ...options, texts, period }));
    const candidates = shown.map(({ app, process, policy: own }, index) => ({
        policy: own,
        known: stateOf(state, app, process),
        dynoHours: observation[index]?.figures.all.dynoHours ?? 0
    }));
    const proposals = proposalsFor(candidates, state.gapsMs);
    const processes = observation.map((process, index) => ({ ...process, proposal: proposals[index] ?? null }));
    return {
        version: 1,
        madeMs: options.nowMs,
        endMs,
        lastLookMs: state.lastLookMs,
        priceSource: processes.some(({ hourPrice }) => hourPrice !== null) ? options.prices.source : null,
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
    const monthly = size === null ? null : (0,pricing_prices/* monthlyPrice */.JB)(size, prices);
    const flat = policy === null ? null : ((0,bounds/* absoluteBounds */.rb)(policy)?.ceiling ?? null);
    const incidents = incidentsOf(state, { app, process }, outagesOf(points), texts).filter(({ endedMs }) => endedMs === null || endedMs >= period.fromMs);
    const changes = known.changes
        .filter(({ atMs }) => atMs >= period.fromMs && atMs <= period.toMs)
        .map(({ atMs, from, to, by, code, message }) => ({ atMs, from, to, by, code, message: texts.message(message) }));
    const figures = (range) => figuresOf({ points, incidents }, { fromMs: Math.max(period.toMs - rangeMs[range], points[0]?.atMs ?? 0), toMs: period.toMs }, flat);
    return {
        app: texts.app(app),
        process,
        zone,
        size,
        hourPrice: monthly === null ? null : monthly / pricing_prices/* hoursAMonth */.rG,
        flat,
        thresholds: {
            fastMs: policy?.scaleIn?.fast?.belowMs ?? null,
            slowMs: policy?.scaleOut?.slow?.aboveMs ?? policy?.router?.p95TargetMs ?? null,
            failSafeMs: policy?.failSafe?.aboveMs ?? null
        },
        demandUnit: points.some(({ demand }) => demand !== null) ? demandUnitOf(policy) : null,
        points: packPoints(known.history, period.fromMs, period.toMs),
        figures: { day: figures('day'), week: figures('week'), all: figures('all') },
        days: daysOf(points, zone, flat, period.toMs),
        week: weekMeans(points, zone),
        incidents,
        changes: changes.toReversed()
    };
}
/** Names come from outside: `constructor` is none of ours. */
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
function daysOf(points, { name }, flat, endMs) {
    const first = points[0];
    if (first === undefined)
        return [];
    const days = [];
    for (let day = (0,local_time/* localTime */.HJ)(name, first.atMs).day;; day++) {
        const fromMs = (0,plan_days/* startOfDay */.o)(name, day);
        if (fromMs >= endMs)
            return days;
        days.push({ fromMs, ...dynoHoursOf(points, { fromMs, toMs: (0,plan_days/* startOfDay */.o)(name, day + 1) }, flat) });
    }
}
/** Those that are remembered, those of the log of closed ones, and the outages of the history that are in neither; newest first. */
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

;// CONCATENATED MODULE: ./build/report/html/markup.js
/** Text inside HTML. */
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};
/** A text between tags or inside a quoted attribute. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
/** Data inside `<script type="application/json">`: nothing in it can end the element or begin a comment. */
function scriptJson(data) {
    return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./build/report/html/runs.js
/** Neighbours with the same value as one; where the value is null there is a hole. */
function runsOf(points, valueOf, isSame = Object.is) {
    const runs = [];
    for (const point of points) {
        const value = valueOf(point);
        const last = runs.at(-1);
        if (value === null || point.untilMs <= point.atMs)
            continue;
        if (last?.untilMs === point.atMs && isSame(last.value, value))
            runs[runs.length - 1] = { ...last, untilMs: point.untilMs };
        else
            runs.push({ fromMs: point.atMs, untilMs: point.untilMs, value });
    }
    return runs;
}
/** What the schedule allowed. */
function boundsRuns(points) {
    return runsOf(points, ({ bounds }) => bounds, (a, b) => a.floor === b.floor && a.ceiling === b.ceiling);
}
/** The path of a line in steps: every run level, neighbours joined, holes left open. */
function stepPath(runs, x, y) {
    return runs
        .map(({ fromMs, untilMs, value }, index) => `${runs[index - 1]?.untilMs === fromMs ? 'L' : 'M'}${x(fromMs)},${y(value)}H${x(untilMs)}`)
        .join('');
}
/** The path of a band: a rectangle from floor to ceiling for every run. */
function bandPath(runs, x, y) {
    return runs
        .map(({ fromMs, untilMs, value: { floor, ceiling } }) => `M${x(fromMs)},${y(ceiling)}H${x(untilMs)}V${y(floor)}H${x(fromMs)}Z`)
        .join('');
}

;// CONCATENATED MODULE: ./build/report/html/words.js
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** `1,240`. */
function count(value) {
    return whole.format(value);
}
/** `59.5`, and `1,240` where tenths say nothing. */
function amount(value) {
    return Math.abs(value) >= 1000 ? whole.format(value) : oneDecimal.format(Math.abs(value) < 0.05 ? 0 : value);
}
/** `3`, `2.67`. */
function dynos(value) {
    return twoDecimals.format(value);
}
/** `$61.46`, `-$3.13`. */
function dollars(value) {
    return `${value <= -0.005 ? '-' : ''}$${cents.format(Math.abs(value))}`;
}
/** `182 ms`, `1.2 s`, `30 s`. */
function response(ms) {
    return ms < 1000 ? `${whole.format(ms)} ms` : `${oneDecimal.format(ms / 1000)} s`;
}
/** `45 min`, `2 h 40 min`, `3 d 4 h`. */
function words_length(ms) {
    const minutes = Math.round(ms / 60_000);
    const pair = (large, unit, small, smallUnit) => `${large} ${unit}${small === 0 ? '' : ` ${small} ${smallUnit}`}`;
    if (minutes < 60)
        return `${minutes} min`;
    if (minutes < 1440)
        return pair(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
    return pair(Math.floor(minutes / 1440), 'd', Math.floor((minutes % 1440) / 60), 'h');
}
/** `1 change`, `12 changes`. */
function counted(value, noun) {
    return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}
/** `2`, `2-6`. */
function words_bounds({ floor, ceiling }) {
    return floor === ceiling ? count(floor) : `${count(floor)}-${count(ceiling)}`;
}
const rangeLabels = { day: '24 hours', week: '7 days', all: '5 weeks' };
const describeVerdict = {
    up: 'Up',
    slow: 'Slow',
    down: 'Down',
    unknown: 'Not seen'
};
const incidentWords = {
    down: 'Down',
    'slow-at-max': 'Slow at the maximum',
    'scale-failed': 'Scaling failed',
    'probe-misconfigured': 'Ping misconfigured',
    'signal-unavailable': 'Signal unavailable',
    'native-autoscaling': 'Heroku scales it too',
    'late-runs': 'Runs came late',
    'too-many-changes': 'Too many changes'
};
/** What changed the quantity, in two or three words. */
const describeReason = {
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
    'in-bounds': 'In bounds'
};
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
    const cost = processes.every(({ hourPrice }) => hourPrice !== null) && processes.length > 0
        ? processes.reduce((total, { hourPrice, figures }) => total + (hourPrice ?? 0) * figures[range].dynoHours, 0)
        : null;
    return [
        {
            label: 'Dyno-hours',
            value: amount(dynoHours),
            note: hours === 0
                ? 'No look yet'
                : cost === null
                    ? `${dynos(dynoHours / hours)} dynos on average`
                    : `${dollars(cost)} at list price`
        },
        savings(processes, range),
        {
            label: 'Incidents',
            value: count(incidents),
            note: open > 0 ? `${count(open)} still open` : incidents === 0 ? 'None in this time' : 'All over'
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
/** `0.4 %`. */
function percent(share) {
    return `${oneDecimal.format(share * 100)} %`;
}
function savings(processes, range) {
    const counted = processes.filter(({ flat, figures }) => flat !== null && (figures[range].flatDynoHours ?? 0) > 0);
    const sum = (value) => counted.reduce((total, process) => total + value(process), 0);
    const flat = sum(({ figures }) => figures[range].flatDynoHours ?? 0);
    const saved = flat - sum(({ figures }) => figures[range].dynoHours);
    if (counted.length === 0)
        return {
            label: 'Saved',
            value: '–',
            note: processes.some(({ figures }) => figures[range].hours > 0) ? 'No maximum to compare with' : 'No look yet'
        };
    const priced = counted.every(({ hourPrice }) => hourPrice !== null);
    const value = priced
        ? dollars(sum(({ hourPrice, figures }) => (hourPrice ?? 0) * ((figures[range].flatDynoHours ?? 0) - figures[range].dynoHours)))
        : amount(saved);
    const beside = counted.length === 1 ? `a flat ${count(counted[0]?.flat ?? 0)}` : 'every maximum';
    const share = flat === 0 ? 0 : saved / flat;
    return {
        label: priced ? 'Saved' : 'Dyno-hours saved',
        value,
        note: `${percent(Math.abs(share))} ${share < 0 ? 'above' : 'below'} ${beside}`
    };
}

;// CONCATENATED MODULE: ./build/report/html/static-chart.js







const size = { width: 960, height: 260, left: 40, right: 12, top: 12, bottom: 28 };
/** The dynos of the last seven days as steps, with the schedule's band behind and the incidents as bands. */
function staticChart(process, endMs) {
    const points = unpackPoints(process.points, endMs).filter(({ untilMs }) => untilMs > endMs - rangeMs.week);
    const fromMs = Math.max(endMs - rangeMs.week, points[0]?.atMs ?? endMs - durations/* dayMs */.LP);
    const most = points.reduce((highest, { quantity, bounds }) => Math.max(highest, quantity ?? 0, bounds?.ceiling ?? 0), 1);
    const x = (atMs) => tenth(size.left +
        ((Math.max(atMs, fromMs) - fromMs) / Math.max(1, endMs - fromMs)) * (size.width - size.left - size.right));
    const y = (quantity) => tenth(size.height - size.bottom - (quantity / (most * 1.08)) * (size.height - size.top - size.bottom));
    const parts = [
        ...quantityTicks(most).map((tick) => `<line class="grid" x1="${size.left}" x2="${size.width - size.right}" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick" x="${size.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`),
        ...wallTicks(process.zone, fromMs, endMs, durations/* dayMs */.LP).map((atMs) => `<line class="grid" x1="${x(atMs)}" x2="${x(atMs)}" y1="${size.top}" y2="${size.height - size.bottom}"/><text class="tick" x="${x(atMs)}" y="${size.height - 8}" text-anchor="middle">${shortDay(process.zone, atMs)}</text>`),
        `<path class="band" d="${bandPath(boundsRuns(points), x, y)}"/>`,
        ...process.incidents
            .filter(({ endedMs }) => (endedMs ?? endMs) > fromMs)
            .map(({ kind, sinceMs, endedMs }) => {
            const from = x(sinceMs);
            return `<rect class="incident" x="${from}" y="${size.top}" width="${Math.max(2, tenth(x(endedMs ?? endMs) - from))}" height="${size.height - size.top - size.bottom}"><title>${incidentWords[kind]}</title></rect>`;
        }),
        `<path class="dynos" d="${stepPath(runsOf(points, ({ quantity }) => quantity), x, y)}"/>`
    ];
    return `<svg class="static" role="img" aria-label="${escapeHtml(description(process, points, endMs))}" viewBox="0 0 ${size.width} ${size.height}">${parts.join('')}</svg>`;
}
function description({ app, process, zone, incidents }, points, endMs) {
    const quantities = points.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]));
    const first = points[0];
    if (first === undefined || quantities.length === 0)
        return `Dynos of ${app} ${process}: nothing was seen yet.`;
    const [low, high] = [Math.min(...quantities), Math.max(...quantities)].map(dynos);
    const span = low === high ? `${low}` : `${low} to ${high}`;
    return `Dynos of ${app} ${process} from ${describeMoment(zone, first.atMs)} to ${describeMoment(zone, endMs)} (${zone.name}): ${span}; ${counted(incidents.length, 'incident')}.`;
}
/** At most five whole numbers from 0 up to `most`. */
function quantityTicks(most) {
    const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((candidate) => most / candidate <= 5) ?? Math.ceil(most / 5);
    return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
function tenth(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./build/report/html/page.js
/** The page of a report: one HTML file that needs nothing else. */




const icon = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M3 26h8v-8h9V8h9' fill='none' stroke='%236a5cff' stroke-width='5' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E";
/** The file as text. The data cannot become markup, and the page can neither load nor send anything. */
function renderReportPage(data, { script, scriptHash, style, styleHash, notice }) {
    const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title(data))}</title>
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
<h1>Dynos, and why</h1>
<p>${escapeHtml(subtitle(data))}</p>
</div>
</header>
<main id="report">
<noscript>
<p class="hint">Scripts are off. These are the last seven days of each process type; with scripts on there is more to see and to try.</p>
${data.processes.map((process) => staticSection(process, data)).join('\n')}
</noscript>
</main>
<footer class="colophon">
<p>${escapeHtml(describePrice(data))} Slow minutes count from one look to the next; where only ten minutes or hours are kept, the worst look speaks for all of them.</p>
</footer>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
function title({ processes }) {
    const apps = appsOf(processes);
    const [first] = apps;
    return first !== undefined && apps.length === 1 ? `Dynos of ${first}` : `Dynos of ${counted(apps.length, 'app')}`;
}
function subtitle({ processes, madeMs, lastLookMs }) {
    const apps = appsOf(processes);
    const [first] = apps;
    const whose = first !== undefined && apps.length === 1 ? first : counted(apps.length, 'app');
    const sinceMs = lastLookMs === null ? null : madeMs - lastLookMs;
    const look = sinceMs === null ? 'no look yet' : sinceMs < 60_000 ? 'right after a look' : `last look ${words_length(sinceMs)} before`;
    return `${whose}, ${counted(processes.length, 'process type')}. Made ${new Date(madeMs).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${look}.`;
}
function appsOf(processes) {
    return [...new Set(processes.map(({ app }) => app))];
}
function describePrice({ priceSource }) {
    return priceSource === null
        ? 'The dyno types are not known here, so there are dyno-hours and no prices.'
        : `Prices: ${priceSource}, by the second.`;
}
function staticSection(process, { endMs }) {
    const figures = headline([process], 'week').map(({ label, value, note }) => `<div class="figure"><dt>${escapeHtml(label)}</dt><dd><b>${escapeHtml(value)}</b><span>${escapeHtml(note)}</span></dd></div>`);
    return `<section class="panel"><h2>${escapeHtml(`${process.app} ${process.process}`)}</h2>
<dl class="figures">${figures.join('')}</dl>
${staticChart(process, endMs)}
<p class="hint">Line: dynos. Pale band: what the schedule allows. Red bands: incidents. ${escapeHtml(process.zone.name)}, ${words_length(Math.min(rangeMs.week, endMs - process.figures.week.fromMs))}.</p></section>`;
}

// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
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
var report_state = __webpack_require__(4133);
// EXTERNAL MODULE: ./build/commands/run.js + 74 modules
var run = __webpack_require__(5472);
;// CONCATENATED MODULE: ./build/commands/report.js










/** `command: report`: the history as one HTML file in the workspace. Gives the problems that keep it from being made. */
async function report({ inputs, endpoints, policy, folder, redact }) {
    const found = (0,report_state/* stateIn */.p)(await (0,run/* openStore */.C)(inputs, endpoints).load());
    if (!found.ok)
        return [(0,problem/* problem */.C)(redact(found.problem))];
    const { herokuApiKey: token } = inputs;
    const platform = token === '' ? null : (0,heroku/* heroku */.z)({ baseUrl: endpoints.herokuApi, token, clock: clock/* systemClock */.m, redact });
    const sizes = await (0,plan/* readSizes */.P1)(platform, policy);
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
        core/* info */.pq(line);
        core/* setOutput */.uH('report', file);
        if (process.env['GITHUB_STEP_SUMMARY'])
            await core/* summary */.z.addRaw(`${(0,markdown/* inert */.tJ)(line, 1000)}\n`).write();
    }
    catch (error) {
        return [(0,problem/* problem */.C)(redact(cannotWrite(file, error)))];
    }
    for (const warning of [...found.warnings, ...sizes.warnings])
        core/* warning */.$e(redact(warning));
    return [];
}


/***/ })

};
