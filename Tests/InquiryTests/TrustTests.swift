import Knowledge
import Logic
import TestSupport
import Testing

@testable import Inquiry
@testable import Knowledge

/// A proof that does not pass the check is never told.
struct TrustTests {
  private static let base = Asking.builtIn.base
  private static let model = base.model
  private static let table = model.derivationTable

  /// Where the parts of a derivation table begin; see `FactTable`.
  private static let count = Int(table[0])
  private static let firstRule = 3 + 2 * Int(table[1]) + count

  private static func premiseCount(_ rule: Int) -> Int {
    base.program.rules[rule].conditions.count { if case .holds = $0 { true } else { false } }
  }

  /// The derived facts with their number, rule and the place of their first premise.
  private static let steps: [(number: Int, rule: Int, place: Int)] = {
    var place = firstRule + count
    return (0..<count).compactMap { number in
      let rule = Int(table[firstRule + number])
      guard rule >= 0 else { return nil }
      defer { place += premiseCount(rule) }
      return (number, rule, place)
    }
  }()

  private static let facts: [Fact] = {
    // Facts are numbered in the order of the model; the relation of each stands in the table.
    var rows = Array(repeating: 0, count: base.program.signatures.count)
    let all = base.program.signatures.indices.map { model.facts(Relation($0)) }
    return (0..<count).map { number in
      let relation = Int(table[firstRule - count + number])
      defer { rows[relation] += 1 }
      return all[relation][rows[relation]]
    }
  }()

  /// An engine whose proofs of some facts have one step altered: a premise is another fact, or the rule another rule.
  private static func sabotaged(_ batch: Int, oneIn: Int = 12) -> (model: Model, altered: [Fact]) {
    var random = SplitMix64(seed: batch)
    var cells = table
    var altered: [Fact] = []
    for step in steps where Int.random(in: 0..<oneIn, using: &random) == 0 && step.place < cells.count {
      let relation = facts[step.number].relation
      if Bool.random(using: &random), premiseCount(step.rule) > 0 {
        let place = step.place + Int.random(in: 0..<premiseCount(step.rule), using: &random)
        let old = Int(cells[place])
        let other = Int.random(in: 0..<step.number, using: &random)
        guard facts[other].relation != facts[old].relation else { continue }
        cells[place] = Int32(other)
      } else {
        let others = base.program.rules.indices.filter {
          premiseCount($0) == premiseCount(step.rule) && base.program.rules[$0].conclusion.relation != relation
        }
        guard let other = others.randomElement(using: &random) else { continue }
        cells[firstRule + step.number] = Int32(other)
      }
      altered.append(facts[step.number])
    }
    return (Model(base.program, restoring: cells), altered)
  }

  @Test func `a sabotaged engine is caught every time`() {
    let checker = ProofChecker(Self.base.program)
    var caught = 0
    for batch in 0..<4 where caught < 2_000 {
      let (model, altered) = Self.sabotaged(batch)
      for fact in altered.prefix(600) {
        guard let reason = model.reason(fact) else { continue }
        #expect(!checker.accepts(reason, in: model), "\(Asking.builtIn.text(fact))")
        caught += 1
      }
    }
    #expect(caught >= 1_000)
  }

  @Test func `an expert on a sabotaged engine says that the error is its own, and tells none of it`() {
    let (model, _) = Self.sabotaged(1, oneIn: 6)
    let expert = Expert(KnowledgeBase(image: Self.base.image, program: Self.base.program, model: model))
    let checker = ProofChecker(Self.base.program)
    var faulty = 0
    for muscle in Self.base.entities(.muscle) {
      let answer = expert.answer(Question(.verdict, action: .release, subjects: [muscle]))
      if case .faulty = answer.content {
        faulty += 1
        #expect(answer.status == .unknown && answer.chain.isEmpty && answer.findings.isEmpty)
        #expect(answer.verdict == nil)
      }
      for link in answer.chain {
        #expect(model.reason(link.fact).map { checker.accepts($0, in: model) } == true)
      }
    }
    #expect(faulty > 10)
  }

  @Test func `a rule the checker does not know makes every proof by it an error`() throws {
    let rules = Self.base.withholding(Rule.ID("reciprocal-inhibition")).program
    let expert = Expert(Self.base, checking: rules)
    let muscle = try Asking.builtIn.entity("gluteus_maximus")
    let answer = expert.answer(Question(.verdict, action: .release, subjects: [muscle]))
    guard case .faulty(let facts) = answer.content else { throw Asking.Unknown(id: "faulty") }
    #expect(facts == answer.unproven && !facts.isEmpty)
    let other = try Asking.builtIn.entity("soleus")
    let sound = expert.answer(Question(.verdict, action: .release, subjects: [other]))
    #expect(sound.verdict == .release)
  }
}
