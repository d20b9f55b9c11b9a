import Inquiry
import Knowledge
import Logic
import Testing

/// Every chain that is told: proven, cited, premises first.
struct ChainTests {
  private static let asking = Asking.builtIn

  private static let answers: [Answer] =
    Action.allCases.flatMap { action in
      asking.base.entities(.muscle).map { muscle in
        asking.expert.answer(Question(.verdict, action: action, subjects: [muscle]))
      }
    }

  private static func every(_ holds: (Link) -> Bool) -> [String] {
    answers.flatMap(\.chain).filter { !holds($0) }.map { asking.text($0.fact) }
  }

  @Test func `every link has a proof that the checker accepts`() {
    let model = Self.asking.base.model
    let checker = ProofChecker(Self.asking.base.program)
    var accepted: [Fact: Bool] = [:]
    let bad = Self.every { link in
      if let known = accepted[link.fact] { return known }
      let isAccepted = model.reason(link.fact).map { checker.accepts($0, in: model) } ?? false
      accepted[link.fact] = isAccepted
      return isAccepted
    }
    #expect(bad == [])
  }

  @Test func `every link cites a source`() {
    #expect(Self.every { !$0.citations.isEmpty } == [])
  }

  @Test func `premises stand before what follows from them`() {
    #expect(Self.every { link in link.from.allSatisfy { $0 < link.number } } == [])
  }

  @Test func `links are numbered as they stand`() {
    for answer in Self.answers { #expect(answer.chain.map(\.number) == Array(1..<(answer.chain.count + 1))) }
  }

  @Test func `a chain told in full keeps all of this`() {
    for answer in Self.answers where !answer.chain.isEmpty {
      let chain = Self.asking.expert.explained(answer).chain
      #expect(chain.count >= answer.chain.count)
      #expect(chain.allSatisfy { link in !link.citations.isEmpty && link.from.allSatisfy { $0 < link.number } })
    }
  }

  @Test func `a verdict that is more than "depends" has a chain, or says what bars the muscle`() {
    for answer in Self.answers where answer.verdict != .depends {
      #expect(!answer.chain.isEmpty || answer.findings.allSatisfy { $0.bar != nil }, "\(Self.asking.rows(answer))")
    }
  }

  @Test func `the same question always gets the same chain`() throws {
    let (one, other) = (Asking(Self.asking.base), Asking(Self.asking.base))
    for muscle in ["gluteus_medius", "tensor_fasciae_latae", "upper_trapezius"] {
      guard Self.asking.base.entity(muscle, .muscle) != nil else { continue }
      #expect(try one.ask(.verdict, muscle).chain == other.ask(.verdict, muscle).chain)
    }
  }
}
