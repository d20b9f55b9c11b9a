import Knowledge

extension Provocation {
  /// Mistakes that hide the rest of a file.
  static let syntax = [
    Provocation(
      .yamlSyntax, "a bracket that is never closed",
      """
      groups:
        - id: calves
          words: [calf, calves
          cites: [book]
      """,
      says: """
        new.yaml:4:10: yaml-syntax: this is not YAML: did not find expected ',' or ']'; the bracket was opened in line 3
          |     cites: [book]
          |          ^
          = Close the bracket, and quote any text that holds a comma or a bracket.
        """),
    Provocation(
      .yamlSyntax, "a tab for indentation",
      """
      groups:
      \t- id: calves
      """,
      says: """
        new.yaml:2:1: yaml-syntax: this is not YAML: found character that cannot start any token
          | \t- id: calves
          | ^
          = Indent with spaces, and quote any text that starts with a sign.
        """),
    Provocation(
      .yamlSyntax, "a colon in plain text",
      """
      groups:
        - id: calves
          says: two muscles: one tendon
      """,
      says: """
        new.yaml:3:22: yaml-syntax: this is not YAML: mapping values are not allowed in this context
          |     says: two muscles: one tendon
          |                      ^
          = Check the indentation and quote any text that holds ': ' or ' #'.
        """),
    Provocation(
      .yamlSyntax, "a field given twice",
      """
      groups:
        - id: calves
          name: calves
          name: calf
      """,
      says: """
        new.yaml:3:5: yaml-syntax: this is not YAML: 'name' is given twice in one record
          |     name: calves
          |     ^
          = Keep one of the two.
        """),
    Provocation(
      .yamlSyntax, "an alias without an anchor",
      """
      groups:
        - *calves
      """,
      says: """
        new.yaml:2:5: yaml-syntax: this is not YAML: found undefined alias
          |   - *calves
          |     ^
          = Quote any text that starts with '*'.
        """),
    Provocation(
      .yamlSyntax, "a control character",
      """
      groups:
        - id: cal\u{7}ves
      """,
      says: """
        new.yaml:2:12: yaml-syntax: this is not YAML: control characters are not allowed
          |   - id: cal\u{7}ves
          |            ^
          = Take the character out.
        """),
    Provocation(
      .yamlSyntax, "two documents in one file",
      """
      groups: []
      ---
      muscles: []
      """,
      says: """
        new.yaml:2:1: yaml-syntax: this is not YAML: found another document
          | ---
          | ^
          = Take the line '---' out, or start a new file.
        """),
    Provocation(
      .yamlSyntax, "Windows line endings",
      """
      groups:\r
        - id: calves\r
          words: [calf\r
          cites: [book]\r
      """,
      says: """
        new.yaml:4:10: yaml-syntax: this is not YAML: did not find expected ',' or ']'; the bracket was opened in line 3
          |     cites: [book]
          |          ^
          = Close the bracket, and quote any text that holds a comma or a bracket.
        """),
    Provocation(
      .tooDeep, "lists in lists",
      """
      groups: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
      """,
      says: """
        new.yaml:1:33: too-deep: this nests deeper than 24 levels
          | groups: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
          |                                 ^
          = Write the records out plainly.
        """),
    Provocation(
      .tooDeep, "a small file that unfolds to billions of values",
      """
      groups:
        - &a [x, x, x, x, x, x, x, x, x, x]
        - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        - &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
        - &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
        - &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
        - &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
        - &h [*g, *g, *g, *g, *g, *g, *g, *g, *g, *g]
        - &i [*h, *h, *h, *h, *h, *h, *h, *h, *h, *h]
        - &j [*i, *i, *i, *i, *i, *i, *i, *i, *i, *i]
      """,
      says: """
        new.yaml:4:33: too-deep: the file repeats itself by more than 16 aliases
          |   - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
          |                                 ^
          = Write the records out plainly, and quote any text that starts with '*'.
        """),
    Provocation(
      .tooDeep, "the same as the name of a field, which the parser would compare",
      """
      groups:
        - &a [x, x, x, x, x, x, x, x, x, x]
        - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        - &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
        - &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
        - &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
        - &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
        - &h [*g, *g, *g, *g, *g, *g, *g, *g, *g, *g]
        - &i [*h, *h, *h, *h, *h, *h, *h, *h, *h, *h]
        - &j [*i, *i, *i, *i, *i, *i, *i, *i, *i, *i]
        - {*j : one}
      """,
      says: """
        new.yaml:4:33: too-deep: the file repeats itself by more than 16 aliases
          |   - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
          |                                 ^
          = Write the records out plainly, and quote any text that starts with '*'.
        """),
  ]
}
