import BuiltInKnowledge
import Inquiry
import Knowledge

/// One thing told or asked for that a plan has to respect.
enum PlanDemand: Hashable {
  case finding(Entity)
  case flag(Entity)
  case missing(Entity)
  case impossible(Entity)
  case excluded(Entity)
  case minutes(Int)
  case exercises(Int)
  case noFloor
  case passive

  /// Every finding, every red flag and condition, every tool, position and region, and some budgets.
  static let all: [PlanDemand] = {
    let base = BuiltInKnowledge.base
    var all = base.entities(.pattern).map(finding)
    all += (base.entities(.redFlag) + base.entities(.condition)).map(flag)
    all += base.entities(.tool).map(missing) + base.entities(.position).map(impossible)
    all += base.entities(.region).map(excluded)
    return all + [1, 5, 12].map(minutes) + [1, 3].map(exercises) + [.noFloor, .passive]
  }()
}

/// A person and circumstances made of some demands.
struct PlanCase {
  let demands: [PlanDemand]
  private(set) var person = Person()
  private(set) var circumstances = Circumstances()

  init(_ demands: [PlanDemand]) {
    self.demands = demands
    for demand in demands { add(demand) }
  }

  private mutating func add(_ demand: PlanDemand) {
    switch demand {
    case .finding(let pattern): person.told.append(pattern)
    case .flag(let flag): circumstances.flags.append(flag)
    case .missing(let tool): circumstances.missing.insert(tool)
    case .impossible(let position): circumstances.impossible.insert(position)
    case .excluded(let region): circumstances.excluded.insert(region)
    case .minutes(let minutes): circumstances.minutes = minutes
    case .exercises(let count): circumstances.exercises = count
    case .noFloor:
      let base = BuiltInKnowledge.base
      circumstances.impossible.formUnion(base.entities(.position).filter { base.text($0, "floor") != nil })
    case .passive: circumstances.order = .passive
    }
  }

  /// The demands in words, to find a case again.
  var description: String {
    demands.map { demand in
      switch demand {
      case .finding(let thing), .flag(let thing), .missing(let thing), .impossible(let thing), .excluded(let thing):
        "\(BuiltInKnowledge.base.kind(thing).name):\(BuiltInKnowledge.base.id(thing))"
      case .minutes, .exercises, .noFloor, .passive: "\(demand)"
      }
    }.joined(separator: " ")
  }
}
