import Knowledge
import Logic

/// Has Prolog tell how sets of findings change what follows from a base, all in one process.
struct FindingsJudge {
  private let base: KnowledgeBase
  private let export: PrologExport
  /// The facts of the base, relation by relation.
  private let facts: [[Fact]]
  private let given: [Fact]

  init(_ base: KnowledgeBase) {
    self.base = base
    export = PrologExport(base)
    facts = base.program.signatures.indices.map { base.model.facts(Relation($0)) }
    given = facts.joined().filter(base.model.isGiven)
  }

  /// The facts that come with each set of findings, with a plus before them, and those that go, with a minus; and the
  /// seconds it took to derive one of them.
  func verdicts(on sets: [Findings]) throws -> ([Set<String>], time: String) {
    let clauses = sets.map { "judge_set(\(list($0.added)), \(list($0.removed)))." }.joined(separator: "\n")
    // The exported goal of the same name is not needed here.
    let program = export.text.replacing("\nmain :-", with: "\nexported_main :-") + clauses + "\n" + Self.main
    var (verdicts, time) = ([Set<String>](), "")
    for line in try Swipl.run(program) {
      switch line.first {
      case "s": verdicts.append([])
      case "t": time = String(line.dropFirst(5))
      default: verdicts[verdicts.count - 1].insert(String(line))
      }
    }
    return (verdicts, time)
  }

  /// The same told by a model.
  func differences(of model: Model) -> Set<String> {
    var differences: Set<String> = []
    for relation in base.program.signatures.indices {
      let (now, before) = (model.facts(Relation(relation)), facts[relation])
      guard now != before else { continue }
      differences.formUnion(Set(now).subtracting(before).map { "+" + export.term($0) })
      differences.formUnion(Set(before).subtracting(now).map { "-" + export.term($0) })
    }
    return differences
  }

  /// The model with findings, built without the base's.
  func built(with findings: Findings) -> Model {
    let program = base.program
    return Model(
      Program(
        unchecked: program.signatures, constantKinds: program.constantKinds, rules: program.rules,
        given: given.filter { !findings.removed.contains($0) } + findings.added))
  }

  private func list(_ facts: [Fact]) -> String {
    "[\(facts.map(export.term).joined(separator: ", "))]"
  }

  private static let main = """
    main :-
      limber_facts(Base),
      statistics(cputime, Start),
      forall(judge_set(Added, Removed), judge(Base, Added, Removed)),
      statistics(cputime, End),
      aggregate_all(count, judge_set(_, _), Count),
      Time is (End - Start) / Count,
      format("time ~4f~n", [Time]).

    judge(Base, Added, Removed) :-
      exclude([Fact]>>limber_given(Fact), Added, New),
      forall(member(Fact, Removed), retract(limber_given(Fact))),
      forall(member(Fact, New), assertz(limber_given(Fact))),
      abolish_all_tables,
      limber_facts(Facts),
      forall(member(Fact, New), retractall(limber_given(Fact))),
      forall(member(Fact, Removed), assertz(limber_given(Fact))),
      ord_subtract(Facts, Base, More),
      ord_subtract(Base, Facts, Less),
      format("set~n"),
      forall(member(Fact, More), (format("+"), limber_print(Fact), nl)),
      forall(member(Fact, Less), (format("-"), limber_print(Fact), nl)).

    """
}
