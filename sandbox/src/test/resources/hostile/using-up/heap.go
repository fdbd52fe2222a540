// hostile: a heap that grows, with a collector beside it; ends: MEMORY_LIMIT; with: memory=768 cpu=60 wall=120 processes=200 disk=400
package main

func main() {
	var all [][]byte
	for {
		block := make([]byte, 1<<20)
		for i := range block {
			block[i] = 1
		}
		all = append(all, block)
	}
}
