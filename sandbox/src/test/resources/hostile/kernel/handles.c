/* hostile: files by their numbers on the disk, past every mount */
#include "hostile.h"

int main(void) {
  struct { unsigned bytes; int type; unsigned char handle[128]; } file = {128, 1, {2}};
  int mount_id;
  attempt("a handle", syscall(SYS_name_to_handle_at, AT_FDCWD, "/usr", &file, &mount_id, 0));
  int root = open("/", O_RDONLY);
  attempt("a file by handle", syscall(SYS_open_by_handle_at, root, &file, O_RDONLY));
  attempt("quotas", syscall(SYS_quotactl, 0, "/", 0, NULL));
  return contained();
}
