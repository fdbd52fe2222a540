// hostile: the loopback of the host
const net = require('net');
const [, , port] = require('fs').readFileSync(0, 'utf8').split(/\s+/);
const socket = net.connect(Number(port), '127.0.0.1');
socket.on('connect', () => { console.log('ESCAPED: connected'); process.exit(0); });
socket.on('error', () => { console.log('contained'); process.exit(0); });
