import Logic

/// The given facts and the rules of a base as a program for SWI-Prolog.
///
/// Every relation is a tabled predicate over things named by their ids, in quotes. A given fact is a clause of a dynamic
/// predicate `given`, so that facts can be added and taken away; run with `main` as its goal, the program prints all
/// that is given or follows, one fact a line, sorted:
///
///     'belongs-to'('adductor-brevis','adductors').
///
/// An absence is `tnot`: the rules are stratified, so what is absent is settled when it is asked for.
public struct PrologExport {
  private let base: KnowledgeBase

  /// Prepares to write out a base.
  public init(_ base: KnowledgeBase) {
    self.base = base
  }

  /// The program.
  public var text: String {
    let relations = base.program.signatures.indices.map(Relation.init)
    let given = relations.flatMap { base.model.facts($0) }.filter(base.model.isGiven)
    let parts = [
      [":- dynamic(given/1).", ":- discontiguous(given/1)."],
      relations.map { ":- table(\(indicator($0)) as subsumptive)." },
      relations.map(clauseForGiven),
      base.program.rules.map(clause),
      given.map { "given(\(term($0)))." },
      relations.map { "relation(\(open($0)))." },
      [Self.main],
    ]
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// A fact as a term of the program.
  public func term(_ fact: Fact) -> String {
    call(fact.relation, fact.arguments.map(atom))
  }

  private static let main = """
    % All that is given or follows, sorted.
    facts(Facts) :- setof(Fact, (relation(Fact), call(Fact)), Facts), !.
    facts([]).

    % Prints facts as clauses; all names are quoted, even where Prolog needs no quotes.
    print_facts(Facts) :- forall(member(Fact, Facts), print_fact(Fact)).
    print_fact(Fact) :- Fact =.. Names, maplist(quoted, Names, [Name|Arguments]), print_call(Name, Arguments).
    print_call(Name, []) :- !, format("~w.~n", [Name]).
    print_call(Name, Arguments) :- atomic_list_concat(Arguments, ',', List), format("~w(~w).~n", [Name, List]).
    quoted(Name, Quoted) :- format(atom(Quoted), "'~w'", [Name]).

    main :- facts(Facts), print_facts(Facts).
    """
}

extension PrologExport {
  private func clauseForGiven(_ relation: Relation) -> String {
    "\(open(relation)) :- given(\(open(relation)))."
  }

  /// A rule, what must hold first: the rest asks about things that are known by then.
  private func clause(_ rule: Rule) -> String {
    var (facts, tests) = ([String](), [String]())
    for condition in rule.conditions {
      switch condition {
      case .holds(let atom): facts.append(call(atom))
      case .absent(let atom): tests.append("tnot(\(call(atom)))")
      case .different(let left, let right): tests.append("\(term(left)) \\== \(term(right))")
      }
    }
    let body = (facts + tests).map { "\n  \($0)" }.joined(separator: ",")
    return "% \(rule.id)\n\(call(rule.conclusion))" + (body.isEmpty ? "." : " :-\(body).")
  }

  private func call(_ atom: Atom) -> String {
    call(atom.relation, atom.terms.map(term))
  }

  private func call(_ relation: Relation, _ arguments: [String]) -> String {
    let name = quoted(base.name(relation))
    return arguments.isEmpty ? name : "\(name)(\(arguments.joined(separator: ",")))"
  }

  private func open(_ relation: Relation) -> String {
    call(relation, base.program.signatures[Int(relation.index)].kinds.indices.map { "X\($0)" })
  }

  private func indicator(_ relation: Relation) -> String {
    "\(quoted(base.name(relation)))/\(base.program.signatures[Int(relation.index)].arity)"
  }

  private func term(_ term: Term) -> String {
    switch term {
    case .variable(let variable): "X\(variable)"
    case .constant(let constant): atom(constant)
    }
  }

  /// The name of a thing; where things of several kinds share an id the kind stands before it.
  private func atom(_ constant: Constant) -> String {
    let thing = Entity(constant)
    let id = base.id(thing)
    let isShared = EntityKind.allCases.contains { $0 != base.kind(thing) && base.entity(id, $0) != nil }
    return quoted(isShared ? "\(base.kind(thing).name) \(id)" : id)
  }

  private func quoted(_ name: String) -> String {
    "'" + name.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "'"
  }
}
