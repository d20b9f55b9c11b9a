#define _GNU_SOURCE

#include "shim.h"

#include <string.h>

// Of the terminfo library that the editor itself stands on; its header would define macros named `lines` and `columns`.
int tgetent(char *, const char *);
char *tgetstr(const char *, char **);

static const char *capability(const char *name) {
  static char buffer[1024];
  char *place = buffer;
  return tgetstr(name, &place);
}

enum editline_terminal editline_terminal_named(const char *name) {
  static char entry[4096];
  const char *clear, *faint;
  if (tgetent(entry, name) != 1) return editline_terminal_unknown;
  clear = capability("ce");
  if (clear == NULL || strncmp(clear, "\033[", 2) != 0) return editline_terminal_plain;
  faint = capability("mh");
  return faint && *faint ? editline_terminal_editable_with_faint_text : editline_terminal_editable;
}

void editline_add_commands(EditLine *editor, editline_command complete, editline_command insert) {
  el_wset(editor, EL_ADDFN, L"complete", L"Complete what stands before the cursor", complete);
  el_wset(editor, EL_ADDFN, L"insert-pending", L"Insert pasted or hinted text", insert);
}

int editline_width(wchar_t character) {
  return wcwidth(character);
}
