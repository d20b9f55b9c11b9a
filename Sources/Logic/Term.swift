/// What may stand in one place of an ``Atom``.
public enum Term: Hashable, Sendable {
  /// A variable of the rule, by its place in ``Rule/variables``.
  case variable(Int)
  /// A fixed thing.
  case constant(Constant)
}
