/* hostile: traces and reads other processes */
#include "hostile.h"
#include <sys/uio.h>

int main(void) {
  facts();
  char here[16];
  struct iovec mine = {here, sizeof here}, theirs = {(void *)0x400000, sizeof here};
  attempt("trace init", ptrace(PTRACE_ATTACH, 1, 0, 0));
  attempt("trace a process of the host", ptrace(PTRACE_SEIZE, host_process, 0, 0));
  attempt("be traced", ptrace(PTRACE_TRACEME, 0, 0, 0));
  attempt("read init", process_vm_readv(1, &mine, 1, &theirs, 1, 0));
  attempt("write init", process_vm_writev(1, &mine, 1, &theirs, 1, 0));
  return contained();
}
