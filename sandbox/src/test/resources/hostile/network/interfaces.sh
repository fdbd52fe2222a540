# hostile: interfaces, routes and tunnels; quick
[ "$(grep -c : /proc/net/dev)" -gt 1 ] && echo "ESCAPED: more interfaces than the loopback"
ip link add left type dummy 2>/dev/null && echo "ESCAPED: an interface"
ip link set lo down 2>/dev/null && echo "ESCAPED: the loopback"
[ -e /dev/net/tun ] && echo "ESCAPED: tunnels"
[ "$(sed 1d /proc/net/route | wc -l)" -gt 0 ] && echo "ESCAPED: a route"
echo contained
