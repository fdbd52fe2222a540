/* hostile: hands back a file of holes; ends: EXITED MEMORY_LIMIT OUTPUT_LIMIT SIGNALLED; with: disk=64 memory=256 output=1000000; exports */
#include "hostile.h"

int main(void) {
  int file = open("holes", O_CREAT | O_RDWR, 0600);
  if (ftruncate(file, 60 << 20) != 0) return 1;
  return contained();
}
