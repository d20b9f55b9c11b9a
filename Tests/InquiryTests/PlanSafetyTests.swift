import BuiltInKnowledge
import Foundation
import Inquiry
import Knowledge
import Logic
import Testing

/// No plan releases what is quiet or long, presses a forbidden place, breaks an order, holds an unproved neighbouring
/// pair or survives a red flag: over combinations of what can be told and asked for.
///
/// Every combination of up to three is tried with `LIMBER_PLANS=all` in the environment; otherwise a sample, of as many
/// of each kind as `LIMBER_PLANS` says.
struct PlanSafetyTests {
  private static let builder = PlanBuilder(Expert(BuiltInKnowledge.base))
  private static let judge = PlanJudge()
  private static let asked = ProcessInfo.processInfo.environment["LIMBER_PLANS"]
  private static let isFull = asked == "all"
  private static let sample = asked.flatMap { Int($0) } ?? 150

  @Test func `every single demand gives a safe plan or none`() {
    check("one demand", PlanDemand.all.map { [$0] })
  }

  @Test func `two demands together give a safe plan or none`() {
    check("two demands", combinations(of: 2, keeping: Self.sample))
  }

  @Test func `three demands together give a safe plan or none`() {
    check("three demands", combinations(of: 3, keeping: Self.sample))
  }

  @Test func `many demands at random give a safe plan or none`() {
    var random = SeededRandom(seed: 20)
    let cases = (0..<(Self.isFull ? 20_000 : Self.sample)).map { _ -> [PlanDemand] in
      (0..<Int.random(in: 4...9, using: &random)).compactMap { _ in PlanDemand.all.randomElement(using: &random) }
        .reduce(into: [PlanDemand]()) { if !$0.contains($1) { $0.append($1) } }
    }
    check("four to nine demands", cases)
  }

  /// Findings alone, without the flags that end most combinations at once.
  @Test func `findings and lacks at random give a safe plan`() {
    var random = SeededRandom(seed: 21)
    let demands = PlanDemand.all.filter { if case .flag = $0 { false } else { true } }
    let cases = (0..<(Self.isFull ? 20_000 : Self.sample)).map { _ -> [PlanDemand] in
      (0..<Int.random(in: 2...7, using: &random)).compactMap { _ in demands.randomElement(using: &random) }.reduce(
        into: [PlanDemand]()
      ) { if !$0.contains($1) { $0.append($1) } }
    }
    check("findings and lacks", cases)
  }

  /// The small model of a plan says what the whole knowledge says with the facts of the plan added.
  @Test func `the order of a plan is that of the whole knowledge`() throws {
    let base = BuiltInKnowledge.base
    let checker = ProofChecker(base.program)
    for id in ["lordosis", "upper_crossed", "flat_back"] {
      let pattern = try #require(base.entity(id, .pattern))
      guard case .plan(let plan) = Self.builder.build(for: Person(told: [pattern])) else { continue }
      let whole = base.model.extended(with: plan.order.given)
      for (one, next) in zip(plan.steps, plan.steps.dropFirst()) {
        let proof = try #require(plan.order.proof(one, before: next))
        #expect(checker.accepts(proof.reason, in: whole))
        #expect(whole.reason(proof.reason.fact)?.height == proof.reason.height)
      }
    }
  }

  /// Every nth combination of some size, so that about as many remain as are wanted; all of them in a full run.
  private func combinations(of size: Int, keeping wanted: Int) -> [[PlanDemand]] {
    let all = PlanDemand.all
    let count = (0..<size).reduce(1) { $0 * (all.count - $1) / ($1 + 1) }
    let step = Self.isFull ? 1 : max(1, count / wanted)
    var (kept, number) = ([[PlanDemand]](), 0)
    func add(_ chosen: [PlanDemand], from start: Int) {
      guard chosen.count < size else {
        if number % step == 0 { kept.append(chosen) }
        number += 1
        return
      }
      for next in start..<all.count { add(chosen + [all[next]], from: next + 1) }
    }
    add([], from: 0)
    return kept
  }

  private func check(_ name: String, _ cases: [[PlanDemand]]) {
    var (tried, plans) = (0, 0)
    let clock = ContinuousClock()
    var time = Duration.zero
    for demands in cases {
      let plan = PlanCase(demands)
      let start = clock.now
      let outcome = Self.builder.build(for: plan.person, plan.circumstances)
      time += clock.now - start
      tried += 1
      if case .plan = outcome { plans += 1 }
      let problems = Self.judge.problems(outcome, plan)
      if !problems.isEmpty { Issue.record("\(plan.description): \(problems.joined(separator: "; "))") }
    }
    print("\(name): \(tried) tried, \(plans) plans, \(time) in all")
    #expect(tried > 0)
  }
}

/// Numbers that are the same for the same seed (SplitMix64).
private struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
