import Inquiry
import Knowledge
import TestSupport
import Testing

/// "Why release the TFL first?" rests on facts: each one taken out of the files changes the answer.
struct RemovalTests {
  private func whyFirst(_ asking: Asking) throws -> Answer { try asking.ask(.whyFirst, "tensor_fasciae_latae") }

  private func leader(_ answer: Answer, _ asking: Asking) -> String? {
    guard case .comesFirst(let leader, _, _) = answer.content else { return nil }
    return asking.base.id(leader)
  }

  @Test func `with all facts the TFL comes first, by this chain`() throws {
    let asking = Asking.builtIn
    let answer = try whyFirst(asking)
    #expect(leader(answer, asking) == "tensor_fasciae_latae")
    let facts = answer.chain.map { asking.text($0.fact) }
    for fact in [
      "prime-mover tensor_fasciae_latae hip:flexion", "prime-mover gluteus_maximus hip:extension",
      "inhibited gluteus_maximus tensor_fasciae_latae both sitting",
      "re-awakens tensor_fasciae_latae gluteus_maximus both sitting",
      "lets-go gluteus_medius gluteus_maximus both sitting", "belongs-to tensor_fasciae_latae hip_flexors",
      "comes-first tensor_fasciae_latae both sitting",
    ] {
      #expect(facts.contains(fact), "\(fact)")
    }
    #expect(answer.chain.allSatisfy { !$0.citations.isEmpty })
  }

  @Test func `without its flexion the TFL opposes nothing in the hip and another muscle leads`() throws {
    let asking = try Asking(
      changing: "body/hip.yaml", "prime: [hip:flexion, hip:internal_rotation]\n    helps: [hip:abduction,",
      to: "prime: [hip:internal_rotation]\n    helps: [hip:abduction,")
    let answer = try whyFirst(asking)
    #expect(leader(answer, asking) != "tensor_fasciae_latae")
    #expect(!answer.chain.contains { asking.text($0.fact).hasPrefix("inhibited gluteus_maximus tensor_fasciae_latae") })
    #expect(try asking.ask(.opposes, "tensor_fasciae_latae", "gluteus_maximus").verdict == .yes)
  }

  @Test func `without its extension the gluteus maximus is not inhibited and may not be refused for it`() throws {
    let asking = try Asking(
      changing: "body/hip.yaml", "prime: [hip:extension, hip:external_rotation, pelvis:posterior_tilt]",
      to: "prime: [hip:external_rotation, pelvis:posterior_tilt]")
    let answer = try whyFirst(asking)
    #expect(leader(answer, asking) == nil)
    #expect(!asking.rules(answer).contains("first-release"))
    let verdict = try asking.ask(.verdict, "gluteus_maximus", action: .release)
    #expect(!verdict.chain.contains { asking.text($0.fact).contains("inhibited gluteus_maximus tensor_fasciae_latae") })
  }

  @Test func `outside the series of hip flexors the TFL is neither tightened by sitting nor first`() throws {
    let asking = try Asking(
      changing: "body/hip.yaml", "groups: [hip_flexors, hip_abductors, hip_internal_rotators]",
      to: "groups: [hip_abductors, hip_internal_rotators]")
    let answer = try whyFirst(asking)
    #expect(leader(answer, asking) != "tensor_fasciae_latae")
    let verdict = try asking.ask(.verdict, "tensor_fasciae_latae", action: .release, told: ["sitting"])
    #expect(!asking.rules(verdict).contains("sitting-tightens-hip-flexors"))
  }

  @Test func `without its standing in the gluteus medius does not compensate and nothing comes first`() throws {
    let asking = try Asking(
      changing: "rules/order.yaml",
      """
        - that: gluteus_medius stands in for gluteus_maximus
          says: "the gluteus medius stands in for the gluteus maximus when it does too little"
          cites: ["seed#S15"]

      """, to: "")
    let answer = try whyFirst(asking)
    #expect(leader(answer, asking) == nil)
    #expect(asking.facts("compensates").isEmpty)
    let verdict = try asking.ask(.verdict, "gluteus_medius", action: .release)
    #expect(verdict.verdict != .release)
  }
}
