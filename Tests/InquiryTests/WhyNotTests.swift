import Inquiry
import Knowledge
import Logic
import Testing

/// Why something is not so: every missing thing is missing, and enough.
struct WhyNotTests {
  private static let asking = Asking.builtIn
  private static let patterns = ["sitting", "anterior_pelvic_tilt", "upper_crossed", "flat_foot", "swayback"]

  private static func release(_ muscle: Entity, _ pattern: Entity) throws -> Fact {
    let both = try #require(asking.base.entity("both", .side))
    return Fact(asking.base.relation("release"), [muscle, both, pattern].map(\.constant))
  }

  private static func isMissing(_ obstacle: Obstacle) -> Bool {
    switch obstacle {
    case .lacks(let fact): !asking.base.model.contains(fact)
    case .hindered(let fact): asking.base.model.contains(fact)
    case .lacksAny(let atom):
      !asking.base.model.facts(atom.relation).contains { fact in
        zip(atom.terms, fact.arguments).allSatisfy { term, argument in
          switch term {
          case .constant(let constant): constant == argument
          case .variable: true
          }
        }
      }
    case .same: true
    }
  }

  @Test(arguments: patterns) func `every release that does not hold is explained, and the explanation is true`(
    id: String
  ) throws {
    let (base, expert) = (Self.asking.base, Self.asking.expert)
    let pattern = try Self.asking.entity(id)
    var explained = 0
    for muscle in base.entities(.muscle) {
      let fact = try Self.release(muscle, pattern)
      guard !base.model.contains(fact) else {
        #expect(expert.whyNot(fact) == nil)
        continue
      }
      let miss = try #require(expert.whyNot(fact))
      let name = Self.asking.text(fact)
      #expect(miss.rule == Rule.ID("release-overactive"), "\(name)")
      #expect(!miss.gaps.isEmpty && miss.gaps.allSatisfy(Self.isMissing), "\(name)")
      #expect(!miss.ways.isEmpty, "\(name)")
      #expect(miss.ways.allSatisfy { $0.allSatisfy(Self.isMissing) }, "\(name)")
      explained += 1
    }
    #expect(explained > 100)
  }

  @Test func `the smallest ways come first and none holds another whole`() throws {
    let (base, expert) = (Self.asking.base, Self.asking.expert)
    let pattern = try Self.asking.entity("sitting")
    for muscle in base.entities(.muscle) {
      guard let ways = expert.whyNot(try Self.release(muscle, pattern))?.ways else { continue }
      for (place, way) in ways.enumerated() {
        #expect(!ways.dropFirst(place + 1).contains { Set(way).isSubset(of: $0) })
      }
    }
  }

  /// The world in which some obstacles are gone, if they are facts that were given or could be.
  private static func world(without obstacles: [Obstacle]) -> Model? {
    var (added, removed): ([Fact], [Fact]) = ([], [])
    for obstacle in obstacles {
      switch obstacle {
      case .lacks(let fact): added.append(fact)
      case .hindered(let fact) where asking.base.model.isGiven(fact): removed.append(fact)
      case .hindered, .lacksAny, .same: return nil
      }
    }
    return asking.base.model.extended(with: added, without: removed)
  }

  @Test(arguments: [("gluteus_maximus", "sitting"), ("soleus", "sitting"), ("serratus_anterior", "upper_crossed")])
  func `the smallest way is enough: in a world where it is so, the fact holds`(muscle: String, pattern: String) throws {
    let fact = try Self.release(try Self.asking.entity(muscle), try Self.asking.entity(pattern))
    let way = try #require(Self.asking.expert.whyNot(fact)?.ways.first)
    let world = try #require(Self.world(without: way))
    #expect(world.contains(fact))
    #expect(world.reason(fact).map { ProofChecker(Self.asking.base.program).accepts($0, in: world) } == true)
    // Nothing less is: without one of them the fact does not hold.
    for place in way.indices {
      var less = way
      less.remove(at: place)
      #expect(try #require(Self.world(without: less)).contains(fact) == false)
    }
  }

  @Test func `the gluteus maximus is not released because it is not overactive, and it is underactive instead`() throws
  {
    let answer = Self.asking.expert.answer(
      Question(
        .whyVerdict, action: .release, isNegative: true, subjects: [try Self.asking.entity("gluteus_maximus")]))
    guard case .whyNot(let misses)? = answer.more.first else { throw Asking.Unknown(id: "why not") }
    #expect(answer.verdict == .doNotRelease)
    #expect(misses.map { $0.gaps.count } == [1])
    #expect(misses.first?.contrary.map { Self.asking.base.name($0.relation) } == "never-release")
  }

  @Test func `a muscle nothing is known of is explained too`() throws {
    let answer = try Self.asking.ask(.whyNotPlanned, "anconeus")
    guard case .whyNot(let misses)? = answer.more.first else { throw Asking.Unknown(id: "why not") }
    #expect(!misses.isEmpty)
  }

  @Test func `a muscle in the plan is shown there`() throws {
    let answer = try Self.asking.ask(.whyNotPlanned, "tensor_fasciae_latae")
    guard case .planned(let muscles, let steps) = answer.content else { throw Asking.Unknown(id: "planned") }
    #expect(muscles.map(Self.asking.base.id) == ["tensor_fasciae_latae"])
    #expect(steps.first?.muscle == muscles.first)
  }
}
