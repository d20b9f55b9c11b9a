/// A way to conclude a fact from others.
public struct Rule: Hashable, Sendable, Identifiable {
  /// The name by which a proof refers to a rule.
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    /// The name itself.
    public let name: String

    /// The name itself.
    public var description: String { name }

    /// Creates an identifier.
    ///
    /// - Parameter name: the name of the rule, unique within its program.
    public init(_ name: String) {
      self.name = name
    }
  }

  /// The name of the rule.
  public let id: ID
  /// The names of its variables; a ``Term`` refers to them by place.
  public let variables: [String]
  /// What must be so, in the order written.
  public let conditions: [Condition]
  /// What then follows.
  public let conclusion: Atom

  /// Creates a rule; whether it is sound to use is for ``Program`` to say.
  ///
  /// - Parameters:
  ///   - id: its name, unique within the program.
  ///   - variables: the names of its variables.
  ///   - conditions: what must be so, in the order written.
  ///   - conclusion: what then follows.
  public init(id: ID, variables: [String], conditions: [Condition], conclusion: Atom) {
    self.id = id
    self.variables = variables
    self.conditions = conditions
    self.conclusion = conclusion
  }
}
