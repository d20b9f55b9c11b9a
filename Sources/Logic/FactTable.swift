/// All facts of a model and their proofs, in one array of integers.
///
/// The array holds, one after another: the number of facts, of relations and of premises; for each relation its arity
/// and how many facts it has; the relation of each fact; the rule of each fact, -1 if it was given; the positive
/// premises of each derived fact, as numbers of facts; the arguments, relation by relation and fact by fact. Facts are
/// numbered in the order of the model.
struct FactTable: Sendable {
  /// The array itself.
  let cells: [Int32]
  /// The number of facts.
  let count: Int
  /// The arguments of each relation's facts.
  let relations: [Rows]
  private let firstRule: Int
  private let firstPremise: Int
  private let firstPlaces: [Int]
  /// The number of the fact in each row, relation by relation.
  private let numbers: [Int32]
  /// The row of each fact within its relation.
  private let rows: [Int32]
  /// Where the premises of each fact begin among those of all, and at last where they end.
  private let premiseStarts: [Int32]

  /// Reads an array.
  ///
  /// - Parameters:
  ///   - cells: the array.
  ///   - premiseCounts: how many positive premises each rule has.
  init(_ cells: [Int32], premiseCounts: [Int]) {
    let (count, relationCount, premiseCount) = (Int(cells[0]), Int(cells[1]), Int(cells[2]))
    let header = 3 + 2 * relationCount
    var (relations, firstPlaces, place, base) = ([Rows](), [Int](), 0, header + 2 * count + premiseCount)
    for relation in 0..<relationCount {
      let (arity, size) = (Int(cells[3 + 2 * relation]), Int(cells[4 + 2 * relation]))
      relations.append(Rows(arity: arity, count: size, in: cells, from: base))
      firstPlaces.append(place)
      place += size
      base += size * arity
    }
    (self.cells, self.count, self.relations, self.firstPlaces) = (cells, count, relations, firstPlaces)
    (firstRule, firstPremise) = (header + count, header + 2 * count)
    (numbers, rows) = Self.places(of: cells[header..<header + count], firstPlaces)
    premiseStarts = Self.starts(of: cells[header + count..<header + 2 * count], premiseCounts)
  }

  /// The number of the fact in a row of a relation.
  func number(of row: Int, in relation: Int) -> Int {
    Int(numbers[firstPlaces[relation] + row])
  }

  /// The fact in a row of a relation.
  func fact(in row: Int, of relation: Int) -> Fact {
    let rows = relations[relation]
    return Fact(Relation(relation), (0..<rows.arity).map { Constant(index: rows[row, $0]) })
  }

  /// The fact with a number.
  func fact(_ number: Int) -> Fact {
    fact(in: row(of: number), of: relation(of: number))
  }

  /// The relation of a fact.
  func relation(of number: Int) -> Int {
    Int(cells[firstRule - count + number])
  }

  /// The row of a fact within its relation.
  func row(of number: Int) -> Int {
    Int(rows[number])
  }

  /// The place in the program of the rule that gives a fact, or nil if it was given.
  func rule(of number: Int) -> Int? {
    let rule = Int(cells[firstRule + number])
    return rule < 0 ? nil : rule
  }

  /// The facts from which a fact follows, by number, in the order of the rule.
  func premises(of number: Int) -> ArraySlice<Int32> {
    cells[premisePlaces(of: number)]
  }

  /// Where the premises of a fact stand.
  func premisePlaces(of number: Int) -> Range<Int> {
    firstPremise + Int(premiseStarts[number])..<firstPremise + Int(premiseStarts[number + 1])
  }

  /// The premise at a place, by number.
  func premise(at place: Int) -> Int {
    Int(cells[place])
  }

  /// The number of premises of all facts.
  var premiseCount: Int { Int(cells[2]) }

  private static func places(of facts: ArraySlice<Int32>, _ firstPlaces: [Int]) -> (numbers: [Int32], rows: [Int32]) {
    var next = firstPlaces
    var rows: [Int32] = []
    // Written through a buffer: this runs for every fact at every start.
    let numbers = [Int32](unsafeUninitializedCapacity: facts.count) { numbers, initialised in
      rows = [Int32](unsafeUninitializedCapacity: facts.count) { rows, initialised in
        var number = 0
        for relation in facts {
          let place = next[Int(relation)]
          next[Int(relation)] = place + 1
          numbers[place] = Int32(number)
          rows[number] = Int32(place - firstPlaces[Int(relation)])
          number += 1
        }
        initialised = number
      }
      initialised = facts.count
    }
    return (numbers, rows)
  }

  private static func starts(of rules: ArraySlice<Int32>, _ premiseCounts: [Int]) -> [Int32] {
    var starts: [Int32] = [0]
    starts.reserveCapacity(rules.count + 1)
    var start: Int32 = 0
    for rule in rules {
      if rule >= 0 { start += Int32(premiseCounts[Int(rule)]) }
      starts.append(start)
    }
    return starts
  }
}
