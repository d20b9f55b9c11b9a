#define _GNU_SOURCE

#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static int ends[2] = {-1, -1};
static struct sigaction former[NSIG];
static volatile sig_atomic_t caught[NSIG];

static void note(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(ends[1], &byte, 1);
  (void)written;
  errno = saved;
}

int signals_pipe(void) {
  if (ends[0] == -1 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) == -1) ends[0] = ends[1] = -1;
  return ends[0];
}

void signals_catch(int number) {
  struct sigaction action = {.sa_handler = note};
  if (caught[number] || signals_pipe() == -1) return;
  if (sigaction(number, NULL, &former[number]) == -1 || former[number].sa_handler == SIG_IGN) return;
  sigemptyset(&action.sa_mask);
  caught[number] = sigaction(number, &action, NULL) == 0;
}

void signals_give_back(int number) {
  if (!caught[number]) return;
  sigaction(number, &former[number], NULL);
  caught[number] = 0;
}
