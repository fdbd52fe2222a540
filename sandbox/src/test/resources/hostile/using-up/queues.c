/* hostile: kernel objects that outlive their makers: message queues, semaphores, shared memory */
#include "hostile.h"
#include <mqueue.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>

int main(void) {
  struct mq_attr large = {.mq_maxmsg = 10, .mq_msgsize = 8192};
  attempt("a message queue", mq_open("/left", O_CREAT | O_RDWR, 0600, &large));
  for (int i = 0; i < 50; i++) {
    shmget(1000 + i, 1 << 20, IPC_CREAT | 0600);
    semget(1000 + i, 8, IPC_CREAT | 0600);
    msgget(1000 + i, IPC_CREAT | 0600);
  }
  return contained();
}
