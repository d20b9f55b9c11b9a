import Logic

/// The given facts and the rules of a base as a program for SWI-Prolog.
///
/// Every relation is a tabled predicate over things named by their ids, in quotes. Given facts stand in a dynamic
/// predicate of their own, `limber_given`, so that facts can be added and taken away. The goal `main` prints all that
/// is given or follows, sorted, one fact a line:
///
///     'belongs-to'('adductor-brevis','adductors').
///
/// An absence is `tnot`: the rules are stratified, so what is absent is settled when it is asked for.
public struct PrologExport {
  let base: KnowledgeBase

  /// Prepares to write out a base.
  ///
  /// - Parameter base: the base.
  public init(_ base: KnowledgeBase) {
    self.base = base
  }

  /// The program.
  public var text: String {
    let relations = base.program.signatures.indices.map(Relation.init)
    let given = relations.flatMap { base.model.facts($0) }.filter(base.model.isGiven)
    let parts = [
      [":- encoding(utf8).", ":- dynamic(limber_given/1)."],
      relations.map { ":- table(\(indicator($0)))." },
      relations.map(clauses),
      relations.map { "limber_relation(\(call($0) { _ in "_" }))." },
      given.map { "limber_given(\(term($0)))." },
      [Self.main],
    ]
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// A fact as a term of the program, as `main` prints it.
  ///
  /// - Parameter fact: a fact of the base's relations and things.
  public func term(_ fact: Fact) -> String {
    call(fact.relation) { atom(fact.arguments[$0]) }
  }

  private static let main = """
    % All that is given or follows, sorted.
    limber_facts(Facts) :- findall(Fact, (limber_relation(Fact), call(Fact)), All), sort(All, Facts).

    % Names are printed in quotes even where Prolog needs none.
    limber_print(Fact) :- Fact =.. [Name|Arguments], limber_print(Name, Arguments).
    limber_print(Name, []) :- !, format("'~w'", [Name]).
    limber_print(Name, Arguments) :- atomic_list_concat(Arguments, '\\',\\'', List), format("'~w'('~w')", [Name, List]).

    main :-
      set_stream(user_output, encoding(utf8)),
      limber_facts(Facts),
      forall(member(Fact, Facts), (limber_print(Fact), format(".~n"))).
    """

  private func indicator(_ relation: Relation) -> String {
    "\(quoted(base.name(relation)))/\(base.program.signatures[Int(relation.index)].arity)"
  }

  /// A relation with something in each place.
  func call(_ relation: Relation, _ argument: (Int) -> String) -> String {
    let arguments = base.program.signatures[Int(relation.index)].kinds.indices.map(argument)
    let name = quoted(base.name(relation))
    return arguments.isEmpty ? name : "\(name)(\(arguments.joined(separator: ",")))"
  }

  /// The name of a thing; where things of several kinds share an id the kind stands before it.
  func atom(_ constant: Constant) -> String {
    let thing = Entity(constant)
    let id = base.id(thing)
    let isShared = EntityKind.allCases.contains { $0 != base.kind(thing) && base.entity(id, $0) != nil }
    return quoted(isShared ? "\(base.kind(thing).name) \(id)" : id)
  }

  private func quoted(_ name: String) -> String {
    "'" + name.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "'"
  }
}
