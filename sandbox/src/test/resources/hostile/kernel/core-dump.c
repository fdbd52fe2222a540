/* hostile: a crash that leaves its memory behind; ends: EXITED SIGNALLED */
#include "hostile.h"

int main(void) {
  struct rlimit most = {RLIM_INFINITY, RLIM_INFINITY};
  attempt("core dumps", setrlimit(RLIMIT_CORE, &most));
  if (fork() == 0) abort();
  int status;
  wait(&status);
  if (WCOREDUMP(status)) attempt("a core dump", 0);
  return contained();
}
