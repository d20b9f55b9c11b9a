#ifndef CEDITLINE_SHIM_H
#define CEDITLINE_SHIM_H

// What Swift cannot reach of libedit: functions with variable arguments, and the standard streams. Only the wide
// interface is used: the narrow one converts through the locale, and crashes on text that the locale cannot decode.

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

typedef wchar_t *(*editline_prompt)(EditLine *);
typedef int (*editline_reader)(EditLine *, wchar_t *);
typedef unsigned char (*editline_command)(EditLine *, wint_t);

// Opens an editor on the standard streams.
static inline EditLine *editline_open(const char *name) {
  return el_init(name, stdin, stdout, stderr);
}

static inline void editline_set_owner(EditLine *editor, void *owner) {
  el_wset(editor, EL_CLIENTDATA, owner);
}

static inline void *editline_owner(EditLine *editor) {
  void *owner = NULL;
  el_wget(editor, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void editline_set_prompt(EditLine *editor, editline_prompt prompt) {
  el_wset(editor, EL_PROMPT, prompt);
}

static inline void editline_set_reader(EditLine *editor, editline_reader reader) {
  el_wset(editor, EL_GETCFN, reader);
}

static inline void editline_set_history(EditLine *editor, HistoryW *history) {
  el_wset(editor, EL_HIST, history_w, history);
}

static inline void editline_set_raw(EditLine *editor, int raw) {
  el_wset(editor, EL_PREP_TERM, raw);
}

static inline void editline_refresh(EditLine *editor) {
  el_wset(editor, EL_REFRESH);
}

static inline int editline_is_editing(EditLine *editor) {
  int editing = 0;
  return el_wget(editor, EL_EDITMODE, &editing) == 0 && editing;
}

// Carries out one line of settings, written as in `.editrc`.
static inline void editline_configure(EditLine *editor, const wchar_t *line) {
  int count = 0;
  const wchar_t **words = NULL;
  TokenizerW *tokenizer = tok_winit(NULL);
  if (tok_wstr(tokenizer, line, &count, &words) == 0 && count > 0) el_wparse(editor, count, words);
  tok_wend(tokenizer);
}

static inline void editline_history_resize(HistoryW *history, int size) {
  HistEventW event;
  history_w(history, &event, H_SETSIZE, size);
}

static inline void editline_history_clear(HistoryW *history) {
  HistEventW event;
  history_w(history, &event, H_CLEAR);
}

static inline void editline_history_enter(HistoryW *history, const wchar_t *line) {
  HistEventW event;
  history_w(history, &event, H_ENTER, line);
}

// The columns of a character as the editor counts them, or -1 if it cannot be printed.
int editline_width(wchar_t character);

// What a terminal can do.
enum editline_terminal {
  editline_terminal_unknown,
  editline_terminal_plain,
  editline_terminal_editable,
  editline_terminal_editable_with_faint_text
};

// Looks a terminal up by its name. Asked first, because the editor itself complains aloud about an unknown one.
enum editline_terminal editline_terminal_named(const char *name);

// The commands that the editor gets beside its own.
void editline_add_commands(EditLine *editor, editline_command complete, editline_command insert);

#endif
