/* hostile: writes where it may only read, through /proc/self/mem, into a file of the host's */
#include "hostile.h"

int main(void) {
  int file = open("/usr/bin/env", O_RDONLY);
  char *page = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, file, 0);
  int own = open("/proc/self/mem", O_RDWR);
  if (own >= 0 && page != MAP_FAILED) {
    pwrite(own, "XXXX", 4, (off_t)page);
  }
  char begin[4];
  if (pread(file, begin, 4, 0) != 4 || memcmp(begin, "\177ELF", 4) != 0) {
    attempt("a file that is only there to be read was changed", 0);
  }
  attempt("a file of the host's opened to be written", open("/usr/bin/env", O_RDWR));
  return contained();
}
