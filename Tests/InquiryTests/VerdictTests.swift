import Inquiry
import Knowledge
import Testing

struct VerdictTests {
  private let asking = Asking.builtIn

  @Test func `the glutes are judged muscle by muscle`() throws {
    let answer = try asking.ask(.verdict, "glutes", action: .release)
    #expect(answer.verdict == .depends)
    #expect(
      asking.rows(answer) == [
        "gluteus_maximus do-not-release activate",
        "gluteus_medius release after tensor_fasciae_latae gluteus_maximus",
        "gluteus_minimus release after tensor_fasciae_latae gluteus_maximus",
      ])
    #expect(answer.assumptions.map(asking.base.id) == ["sits-a-lot"])
  }

  @Test func `the medius is tight by compensation, not by a tight opposite`() throws {
    let answer = try asking.ask(.whyState, "gluteus_medius")
    #expect(asking.rules(answer).contains("compensation"))
  }

  @Test func `a mixed pair opposes in one movement and works together in another`() throws {
    let answer = try asking.ask(.opposes, "tensor_fasciae_latae", "adductor_longus")
    #expect(answer.verdict == .yes)
    guard case .opposes(_, _, let movements, let shared?) = answer.content else {
      Issue.record("\(answer.content)")
      return
    }
    #expect(!movements.isEmpty && !movements.contains(shared))
  }

  @Test func `two that only oppose are not mixed`() throws {
    let answer = try asking.ask(.opposes, "tensor_fasciae_latae", "gluteus_maximus")
    guard case .opposes(_, _, let movements, nil) = answer.content else {
      Issue.record("\(answer.content)")
      return
    }
    #expect(answer.verdict == .yes && !movements.isEmpty)
  }

  @Test func `muscles of different joints do not oppose`() throws {
    #expect(try asking.ask(.opposes, "tensor_fasciae_latae", "biceps_brachii").verdict == .no)
  }

  @Test func `a sway back, told, names the premise that fails and forces no order`() throws {
    let answer = try asking.ask(.whyFirst, "tensor_fasciae_latae", told: ["swayback"])
    #expect(answer.failingPremise.map(asking.base.id) == "swayback")
    guard case .premiseFails(let pattern, let muscles, .release) = answer.content else {
      Issue.record("\(answer.content)")
      return
    }
    #expect(asking.base.id(pattern) == "swayback")
    #expect(!muscles.isEmpty)
    #expect(!asking.rules(answer).contains("first-release"))
  }

  @Test func `with a sway back nothing waits for the TFL`() throws {
    let tfl = try asking.entity("tensor_fasciae_latae")
    for muscle in asking.base.entities(.muscle) {
      let person = Person(told: [try asking.entity("swayback")])
      let answer = asking.expert.answer(Question(.verdict, action: .release, subjects: [muscle], person: person))
      #expect(answer.findings.allSatisfy { !$0.after.contains(tfl) }, "\(asking.base.id(muscle))")
    }
  }

  @Test func `sitting, denied, takes the hip flexors and what they do out`() throws {
    let muscles = ["tensor_fasciae_latae", "gluteus_maximus", "gluteus_medius"]
    for muscle in muscles {
      let assumed = try asking.ask(.verdict, muscle, action: .release)
      #expect(assumed.assumptions.map(asking.base.id) == ["sits-a-lot"])
      let denied = try asking.ask(.verdict, muscle, action: .release, denied: ["sitting"])
      #expect(denied.verdict == .depends)
      #expect(denied.assumptions == [])
      #expect(denied.chain == [])
    }
  }

  @Test func `sitting, told, is no assumption any more`() throws {
    let told = try asking.ask(.verdict, "gluteus_maximus", action: .release, told: ["sitting"])
    #expect(told.verdict == .doNotRelease)
    #expect(told.assumptions == [])
  }

  @Test func `as well supported as the weakest link`() throws {
    #expect(try asking.ask(.whyFirst, "tensor_fasciae_latae").evidence.weakest == "D")
  }
}
