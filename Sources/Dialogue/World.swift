import Inquiry

/// A world in which something is supposed of the person who asks.
struct World: Sendable {
  /// What is supposed, all in all.
  let supposition: Supposition
  /// The expert in it.
  let expert: Expert
  /// The person as known before.
  let before: Person

  /// The person without what was only supposed, with what they told meanwhile.
  func left(by person: Person) -> Person {
    let supposed = supposition.applied(to: before)
    var real = before
    real.told += person.told.filter { !supposed.told.contains($0) && !real.told.contains($0) }
    real.denied.formUnion(person.denied.subtracting(supposed.denied))
    real.told.removeAll(where: person.denied.subtracting(supposed.denied).contains)
    return real
  }
}
