// hostile: dials the host by every kind of network; with: memory=1500 cpu=60 wall=120 processes=200 disk=400
package main

import (
	"fmt"
	"net"
	"time"
)

func main() {
	var secret, process, port, name string
	fmt.Scan(&secret, &process, &port, &name)
	held := true
	for _, target := range [][2]string{{"tcp", "127.0.0.1:" + port}, {"udp", "192.0.2.1:53"}, {"unix", "@" + name}, {"ip4:icmp", "127.0.0.1"}} {
		connection, err := net.DialTimeout(target[0], target[1], time.Second)
		if err != nil {
			continue
		}
		if target[0] == "udp" {
			if _, err = connection.Write([]byte("x")); err != nil {
				continue
			}
		}
		fmt.Println("ESCAPED:", target)
		held = false
	}
	if held {
		fmt.Println("contained")
	}
}
