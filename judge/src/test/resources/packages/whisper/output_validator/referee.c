#include <stdio.h>

static FILE *in_folder(const char *folder, const char *name, const char *mode) {
  char path[500];
  snprintf(path, sizeof path, "%s%s", folder, name);
  return fopen(path, mode);
}

int main(int argc, char **argv) {
  int number, word, heard;
  FILE *memory = in_folder(argv[3], "memory", "r");
  if (argc != 5) return 1;
  if (memory == NULL) {
    FILE *input = fopen(argv[1], "r");
    if (fscanf(input, "%d", &number) != 1) return 1;
    printf("tell %d\n", number);
    fflush(stdout);
    if (scanf("%d", &word) != 1 || word == number) return 43;
    memory = in_folder(argv[3], "memory", "w");
    fprintf(memory, "%d %d\n", number, word);
    fclose(memory);
    fprintf(in_folder(argv[3], "nextpass.in", "w"), "again\n");
    return 42;
  }
  if (fscanf(memory, "%d %d", &number, &word) != 2) return 1;
  printf("ask %d\n", word);
  fflush(stdout);
  return scanf("%d", &heard) == 1 && heard == number ? 42 : 43;
}
