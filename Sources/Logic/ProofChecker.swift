/// Checks proofs against the rules of a program, without using the evaluation that found them.
public struct ProofChecker: Sendable {
  private let rules: [Rule.ID: Rule]

  /// Creates a checker.
  ///
  /// - Parameter program: the program whose rules may be used.
  public init(_ program: Program) {
    rules = Dictionary(program.rules.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Lists what is wrong with a proof, from the top down.
  ///
  /// - Parameters:
  ///   - reason: the proof.
  ///   - model: knows what was given and what is absent.
  public func problems(in reason: Reason, model: Model) -> [ProofProblem] {
    var problems: [ProofProblem] = []
    var open = [reason]
    while let next = open.popLast() {
      problems += problemsOfStep(next, model)
      open += next.premises.reversed()
    }
    return problems
  }

  /// Tells whether nothing is wrong with a proof.
  ///
  /// - Parameters:
  ///   - reason: the proof.
  ///   - model: knows what was given and what is absent.
  public func accepts(_ reason: Reason, in model: Model) -> Bool {
    problems(in: reason, model: model).isEmpty
  }

  /// Tells whether nothing would be wrong with a proof if some facts were given and others not so.
  ///
  /// - Parameters:
  ///   - reason: the proof.
  ///   - model: knows what was given and what is absent.
  ///   - added: what is taken as given besides.
  ///   - removed: what is taken as absent although it holds.
  public func accepts(
    _ reason: Reason, in model: Model, supposing added: Set<Fact>, without removed: Set<Fact>
  ) -> Bool {
    problems(in: reason, model: model).allSatisfy { problem in
      switch problem {
      case .notGiven(let fact): added.contains(fact)
      case .notAbsent(let fact): removed.contains(fact)
      case .unknownRule, .wrongPremiseCount, .unmetCondition, .wrongConclusion: false
      }
    }
  }

  private func problemsOfStep(_ step: Reason, _ model: Model) -> [ProofProblem] {
    switch step {
    case .given(let fact): model.isGiven(fact) ? [] : [.notGiven(fact)]
    case .absent(let fact): model.contains(fact) ? [.notAbsent(fact)] : []
    case .derived(let fact, let id, let premises):
      if let rule = rules[id] {
        RuleFit(of: premises, to: rule, concluding: fact).problems
      } else {
        [.unknownRule(id, fact)]
      }
    }
  }
}
