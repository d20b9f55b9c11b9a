import Logic

/// A program as a test writes it: a fact or a rule on each line, variables in capitals.
///
///     edge(a, b)
///     step: path(X, Z) if path(X, Y), edge(Y, Z), not closed(Z), X != Z
struct Script {
  private(set) var rules: [Rule] = []
  private(set) var given: [Fact] = []
  private var relations: [String] = []
  private var arities: [Int] = []
  private var constants: [String] = []
  private let kinds: [String: [Kind?]]

  /// Reads a script; relations take any kind of constant unless told otherwise, and all constants are of kind 0.
  init(_ text: String, kinds: [String: [Kind?]] = [:]) {
    self.kinds = kinds
    for line in text.split(separator: "\n") { read(String(line)) }
  }

  var signatures: [Signature] {
    zip(relations, arities).map { Signature(name: $0, kinds: kinds[$0] ?? Array(repeating: nil, count: $1)) }
  }

  var program: Program {
    get throws {
      try Program(
        signatures: signatures, constantKinds: constants.map { _ in Kind(0) }, rules: rules, given: given)
    }
  }

  /// The mistakes found in the script.
  var errors: [ProgramError] {
    do {
      _ = try program
      return []
    } catch {
      return (error as? ProgramErrors)?.all ?? []
    }
  }

  /// The fact a text stands for.
  func fact(_ text: String) -> Fact {
    var reader = self
    return reader.readFact(text)
  }

  func relation(_ name: String) -> Relation {
    Relation(relations.firstIndex(of: name) ?? -1)
  }

  func name(_ fact: Fact) -> String {
    let arguments = fact.arguments.map { constants[Int($0.index)] }.joined(separator: ", ")
    return "\(relations[Int(fact.relation.index)])(\(arguments))"
  }

  /// A proof on one line, premises in brackets behind what they give.
  func name(_ reason: Reason) -> String {
    switch reason {
    case .given(let fact): name(fact)
    case .absent(let fact): "not \(name(fact))"
    case .derived(let fact, let rule, let premises):
      "\(name(fact)) by \(rule) [\(premises.map(name).joined(separator: ", "))]"
    }
  }

  /// The names of the variables of a rule.
  func variables(of rule: Rule.ID) -> [String] {
    rules.first { $0.id == rule }?.variables ?? []
  }

  /// A condition as a script has it.
  func name(_ condition: Condition, variables: [String]) -> String {
    func name(_ term: Term) -> String {
      switch term {
      case .variable(let variable): variables[variable]
      case .constant(let constant): constants[Int(constant.index)]
      }
    }
    func name(_ atom: Atom) -> String {
      "\(relations[Int(atom.relation.index)])(\(atom.terms.map(name).joined(separator: ", ")))"
    }
    return switch condition {
    case .holds(let atom): name(atom)
    case .absent(let atom): "not \(name(atom))"
    case .different(let left, let right): "\(name(left)) != \(name(right))"
    }
  }

  private mutating func read(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else {
      if line.contains("(") { given.append(readFact(line)) }
      return
    }
    var variables: [String] = []
    var conditions: [Condition] = []
    for match in line[colon...].matches(of: /(not )?(\w+)\(([^)]*)\)|(\w+) != (\w+)/) {
      if let left = match.output.4, let right = match.output.5 {
        conditions.append(.different(term(left, &variables), term(right, &variables)))
      } else if let relation = match.output.2, let list = match.output.3 {
        let atom = atom(String(relation), list, &variables)
        conditions.append(match.output.1 == nil ? .holds(atom) : .absent(atom))
      }
    }
    guard case .holds(let conclusion) = conditions.removeFirst() else { return }
    let id = Rule.ID(line[..<colon].filter { $0 != " " })
    rules.append(Rule(id: id, variables: variables, conditions: conditions, conclusion: conclusion))
  }

  private mutating func readFact(_ text: String) -> Fact {
    var variables: [String] = []
    guard let match = text.firstMatch(of: /(\w+)\(([^)]*)\)/) else { return Fact(Relation(-1), []) }
    let atom = atom(String(match.output.1), match.output.2, &variables)
    return Fact(
      atom.relation,
      atom.terms.compactMap { term in
        if case .constant(let constant) = term { constant } else { nil }
      })
  }

  private mutating func atom(_ name: String, _ list: Substring, _ variables: inout [String]) -> Atom {
    var terms: [Term] = []
    for word in list.split(whereSeparator: { $0 == "," || $0 == " " }) { terms.append(term(word, &variables)) }
    if !relations.contains(name) {
      relations.append(name)
      arities.append(terms.count)
    }
    return Atom(relation(name), terms)
  }

  private mutating func term(_ word: Substring, _ variables: inout [String]) -> Term {
    let name = String(word)
    return name.first?.isUppercase == true
      ? .variable(Self.place(of: name, in: &variables))
      : .constant(Constant(Self.place(of: name, in: &constants)))
  }

  private static func place(of name: String, in names: inout [String]) -> Int {
    if let known = names.firstIndex(of: name) { return known }
    names.append(name)
    return names.count - 1
  }
}
