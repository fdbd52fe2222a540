/* hostile: mounts, by the old calls and the new ones; quick */
#include "hostile.h"

int main(void) {
  attempt("a mount", mount("none", "/tmp", "tmpfs", 0, NULL));
  attempt("a bound mount", mount("/", "/work", NULL, MS_BIND, NULL));
  attempt("a mount made writable", mount(NULL, "/", NULL, MS_REMOUNT | MS_BIND, NULL));
  attempt("an unmount", umount2("/proc", MNT_DETACH));
  attempt("another root", syscall(SYS_pivot_root, "/work", "/work"));
  attempt("a new file system", syscall(430, "tmpfs", 0));
  attempt("a tree to mount", syscall(428, -100, "/", 1));
  attempt("a mount's attributes", syscall(442, -100, "/", 0, NULL, 0));
  return contained();
}
