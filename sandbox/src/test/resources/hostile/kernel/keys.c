/* hostile: key rings, which know no namespaces of processes */
#include "hostile.h"

int main(void) {
  attempt("a key", syscall(SYS_add_key, "user", "left", "behind", 6, -4));
  attempt("the session's keys", syscall(SYS_keyctl, 0, -3, 1));
  attempt("a request", syscall(SYS_request_key, "user", "left", NULL, 0));
  attempt("join a session", syscall(SYS_keyctl, 1, "other"));
  return contained();
}
