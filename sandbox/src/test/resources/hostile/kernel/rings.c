/* hostile: system calls through a ring, past the filter */
#include "hostile.h"

int main(void) {
  char parameters[256] = {0};
  attempt("io_uring_setup", syscall(425, 8, parameters));
  attempt("io_uring_enter", syscall(426, 0, 1, 0, 0, NULL, 0));
  attempt("io_uring_register", syscall(427, 0, 0, NULL, 0));
  long context = 0;
  syscall(SYS_io_setup, 8, &context);
  return contained();
}
