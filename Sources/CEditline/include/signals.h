#ifndef CEDITLINE_SIGNALS_H
#define CEDITLINE_SIGNALS_H

// Signals as bytes in a pipe.
//
// The handlers of libedit redraw inside the handler and send the signal on to the whole process group, which ends the
// script that started us; and only its own reader can arm them again. These only write the signal's number, and the
// reader deals with it when it is safe to.

// The end to read from, opened at the first call; -1 where no pipe can be had.
int signals_pipe(void);

// Catches a signal, unless it is ignored: who ignores one (nohup) means it.
void signals_catch(int number);

// Gives a signal back to whom it was taken from.
void signals_give_back(int number);

#endif
