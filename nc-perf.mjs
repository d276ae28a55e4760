import {launch,BASE,S} from './nc-lib.mjs'
const b=await launch(); const c=await b.newContext({storageState:'/tmp/newcomer/admin.json'}); const p=await c.newPage()
for(const u of ['/','/review','/articles','/leaderboard','/predictions']){const t=Date.now();await p.goto(BASE+u);console.log(u,Date.now()-t,'ms')}
await p.goto(BASE+'/review');const l=await p.$$eval('main a',a=>a.map(x=>x.textContent+' '+x.href));console.log(l.slice(0,8));
const big=l.find(x=>/Untitled/.test(x));if(big){const t=Date.now();await p.goto(big.split(' ').pop());console.log('7609 article',Date.now()-t,'ms',(await p.content()).length,'bytes')}
await b.close()
