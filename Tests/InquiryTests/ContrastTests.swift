import Inquiry
import Knowledge
import Logic
import Testing

/// One thing rather than another: the first difference that decides.
struct ContrastTests {
  private let asking = Asking.builtIn

  private func contrast(_ answer: Answer) throws -> Contrast {
    guard case .explanation(.contrast(let contrast)) = answer.content else { throw Asking.Unknown(id: "contrast") }
    return contrast
  }

  @Test(arguments: ["psoas_major", "rectus_femoris", "iliacus"])
  func `the TFL comes first because it opposes the gluteus maximus in two planes`(other: String) throws {
    let contrast = try contrast(asking.ask(.contrast, "tensor_fasciae_latae", other))
    #expect(contrast.rule == Rule.ID("first-release"))
    #expect(contrast.met.map { asking.base.name($0.relation) } == "opposes-in-two-planes")
  }

  @Test func `what decides holds of the one and not of the other`() throws {
    let muscles = [
      "gluteus_maximus", "gluteus_medius", "soleus", "tibialis_anterior", "pectoralis_minor", "rhomboid_major",
    ]
    var told = 0
    for one in muscles {
      for other in muscles where other != one {
        for action in Action.allCases {
          let answer = try asking.ask(.contrast, one, other, action: action)
          guard case .explanation(.contrast(let contrast)) = answer.content else { continue }
          told += 1
          let model = asking.base.model
          #expect(model.contains(contrast.fact) && !model.contains(contrast.foil))
          #expect(contrast.met.map(model.contains) ?? true)
          switch contrast.gap {
          case .lacks(let fact): #expect(!model.contains(fact))
          case .hindered(let fact): #expect(model.contains(fact))
          case .lacksAny, .same, nil: break
          }
        }
      }
    }
    #expect(told > 20)
  }

  @Test func `the other way round is said to be so`() throws {
    #expect(try asking.ask(.contrast, "psoas_major", "tensor_fasciae_latae").isReversed)
    #expect(try !asking.ask(.contrast, "tensor_fasciae_latae", "psoas_major").isReversed)
  }

  @Test func `where nothing decides that is said`() throws {
    let answer = try asking.ask(.contrast, "soleus", "gastrocnemius", action: .release)
    guard case .alike? = answer.more.first else { throw Asking.Unknown(id: "alike") }
  }
}
