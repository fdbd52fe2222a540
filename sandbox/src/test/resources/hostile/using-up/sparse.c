/* hostile: a file of a terabyte with nothing in it; with: disk=8 */
#include "hostile.h"

int main(void) {
  signal(SIGXFSZ, SIG_IGN);
  int file = open("/work/big", O_CREAT | O_RDWR, 0600);
  attempt("a sparse terabyte", ftruncate(file, 1L << 40));
  attempt("a reserved gigabyte", fallocate(file, 0, 0, 1L << 30));
  return contained();
}
