// Loaded before a server that is measured: says how long its process has been on the processors.
process.on('message', (asked) => { if (asked === 'cpu') process.send?.({ cpu: process.cpuUsage() }); });
