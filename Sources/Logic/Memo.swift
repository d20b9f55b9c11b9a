import Synchronization

/// Results of some work, each by what it was worked out from.
public final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let capacity: Int
  @usableFromInline let known = Mutex<[Key: Value]>([:])

  /// Remembers some results at most; where there would be more, it begins anew.
  public init(_ capacity: Int) {
    self.capacity = capacity
  }

  /// The result for a key, worked out now unless it is remembered.
  @inlinable public func value(for key: Key, _ make: () -> Value) -> Value {
    if let known = known.withLock({ $0[key] }) { return known }
    let made = make()
    known.withLock { known in
      if known.count >= capacity { known = [:] }
      known[key] = made
    }
    return made
  }
}
