import Synchronization

/// The newest few results of some work, each by what it was worked out from.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let capacity: Int
  /// The newest last.
  private let known = Mutex<[(key: Key, value: Value)]>([])

  /// Remembers some results at most.
  init(_ capacity: Int) {
    self.capacity = capacity
  }

  /// The result for a key, worked out now unless it is remembered.
  func value(for key: Key, _ make: () -> Value) -> Value {
    if let known = known.withLock({ known in known.last { $0.key == key }?.value }) { return known }
    let made = make()
    known.withLock { known in known = known.suffix(capacity - 1) + [(key, made)] }
    return made
  }
}
