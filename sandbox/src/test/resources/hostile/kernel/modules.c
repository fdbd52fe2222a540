/* hostile: loads into the kernel, starts another one, switches it off */
#include "hostile.h"

int main(void) {
  attempt("a module", syscall(SYS_init_module, "", 0, ""));
  attempt("a module's file", syscall(SYS_finit_module, 0, "", 0));
  attempt("a module's end", syscall(SYS_delete_module, "overlay", 0));
  attempt("another kernel", syscall(SYS_kexec_load, 0, 0, NULL, 0));
  attempt("a restart", syscall(SYS_reboot, 0xfee1dead, 672274793, 0x89abcdef, NULL));
  attempt("swap on", syscall(SYS_swapon, "/work/swap", 0));
  attempt("ports", syscall(SYS_iopl, 3));
  attempt("more ports", syscall(SYS_ioperm, 0x80, 1, 1));
  return contained();
}
